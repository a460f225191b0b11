"""Lays two results side by side and asks of every difference what it goes back to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from litigation.analysis.difference.statements import Statement, statements_of
from litigation.analysis.difference.values import (
    ADDED,
    CHANGED,
    REMOVED,
    Cause,
    Change,
    Difference,
    Part,
    Reason,
    Setting,
    Told,
)
from litigation.analysis.values.result import AnalysisResult
from litigation.analysis.values.sources import Citation

MOST_REASONS = 8


@dataclass(frozen=True)
class Run:
    """A result with its papers: by id their sha256, by id their name."""

    result: AnalysisResult
    papers: Mapping[str, str]
    names: Mapping[str, str]

    @property
    def contents(self) -> set[str]:
        return set(self.papers.values())

    def place(self, citation: Citation) -> tuple[str, int, int, int]:
        """Where a citation stands, whatever id its file has in this run."""
        content = self.papers.get(citation.document, citation.document)
        return content, citation.page, citation.start, citation.end


def compare_runs(before: Run, after: Run) -> Difference:
    """From the earlier to the later analysis."""
    settings = tuple(_settings(before.result, after.result))
    judge = _Judge(before, after, bool(settings))
    old = {(one.part, one.key): one for one in statements_of(before.result)}
    changes: list[Change] = [*_papers(before, after)]
    unchanged: Counter[str] = Counter()
    for now in statements_of(after.result):
        then = old.pop((now.part, now.key), None)
        if then is not None and _says_the_same(then, now):
            unchanged[now.part.value] += 1
        else:
            changes.append(judge.change(then, now))
    changes += [judge.change(gone, None) for gone in old.values()]
    order = list(Part)
    changes.sort(key=lambda change: order.index(change.part))
    reused = len(before.contents & after.contents)
    return Difference(settings, tuple(changes), dict(unchanged), reused)


def _says_the_same(then: Statement, now: Statement) -> bool:
    return (then.title, then.told) == (now.title, now.told)


class _Judge:
    """Makes changes and finds their causes."""

    def __init__(self, before: Run, after: Run, settings_differ: bool) -> None:
        self._before = before
        self._after = after
        self._settings_differ = settings_differ

    def change(self, then: Statement | None, now: Statement | None) -> Change:
        one = now or then
        assert one is not None
        reasons = self._reasons(then, now)
        return Change(
            part=one.part,
            state=ADDED if then is None else REMOVED if now is None else CHANGED,
            title=one.title,
            before=then.told if then else None,
            after=now.told if now else None,
            reasons=reasons[:MOST_REASONS],
            causes=self._causes(then, now, reasons),
        )

    def _reasons(self, then: Statement | None, now: Statement | None) -> tuple[Reason, ...]:
        """What only the later one relies on, then what only the earlier one did."""
        held = {self._before.place(one) for one in then.citations} if then else set()
        holds = {self._after.place(one) for one in now.citations} if now else set()
        fresh = [
            one for one in (now.citations if now else ()) if self._after.place(one) not in held
        ]
        gone = [
            one for one in (then.citations if then else ()) if self._before.place(one) not in holds
        ]
        reasons = [_reason(one, self._after, self._before, is_now=True) for one in fresh]
        reasons += [_reason(one, self._before, self._after, is_now=False) for one in gone]
        return tuple(sorted(reasons, key=lambda one: not one.is_new_paper))

    def _causes(
        self, then: Statement | None, now: Statement | None, reasons: tuple[Reason, ...]
    ) -> tuple[Cause, ...]:
        found: list[Cause] = []
        if any(one.is_now and one.is_new_paper for one in reasons):
            found.append(Cause.NEW_PAPER)
        if any(not one.is_now and one.is_new_paper for one in reasons):
            found.append(Cause.GONE_PAPER)
        if then and now and then.rate_sources != now.rate_sources:
            found.append(Cause.RATES)
        if self._settings_differ:
            found.append(Cause.SETTINGS)
        if not found and reasons and then and now:
            found.append(Cause.READ_ANEW)
        return tuple(found or [Cause.NOT_TRACED])


def _reason(citation: Citation, own: Run, other: Run, *, is_now: bool) -> Reason:
    content = own.papers.get(citation.document)
    name = own.names.get(citation.document, citation.document)
    return Reason(citation, name, is_now, content not in other.contents)


def _papers(before: Run, after: Run) -> Iterator[Change]:
    for id, content in after.papers.items():
        if content not in before.contents:
            said = Told(after.names[id])
            yield Change(Part.PAPER, ADDED, said.text, None, said, (), (Cause.NEW_PAPER,))
    for id, content in before.papers.items():
        if content not in after.contents:
            said = Told(before.names[id])
            yield Change(Part.PAPER, REMOVED, said.text, said, None, (), (Cause.GONE_PAPER,))


def _settings(before: AnalysisResult, after: AnalysisResult) -> Iterator[Setting]:
    for name, then, now in (
        ("as_of", before.inputs.as_of.isoformat(), after.inputs.as_of.isoformat()),
        ("case_position", before.inputs.case_position, after.inputs.case_position),
        ("case_type", before.inputs.case_type, after.inputs.case_type),
        ("analysis_scenario", before.inputs.analysis_scenario, after.inputs.analysis_scenario),
        ("package", _package(before), _package(after)),
        ("engine", before.engine_version, after.engine_version),
    ):
        if then != now:
            yield Setting(name, then, now)


def _package(result: AnalysisResult) -> str:
    return f"{result.package.id} {result.package.version}"
