"""docs/quality.json for machines and docs/quality.md for people."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path

from evaluation.goals import GOALS, Reached, all_reached, reached
from evaluation.measures import MEASURES
from evaluation.measures.confidence import LEVELS
from evaluation.running import Marks
from evaluation.wordbook import UNSEEN

METHOD = Path(__file__).with_name("method.md")


def write_quality(
    folder: Path,
    open_set: Sequence[Marks],
    held_out: Sequence[Marks],
    *,
    same: dict[str, bool],
    seconds: float,
) -> None:
    """Both files; the numbers that count are those of the held-out wording."""
    found = all_reached(held_out)
    data = {one.name: {"value": round(one.value, 4), "n": one.n, "goal": one.goal} for one in found}
    (folder / "quality.json").write_text(json.dumps(data, indent=1) + "\n", encoding="utf-8")
    parts = [
        "# Quality of the case analysis",
        "Written by `make evaluate`; do not edit. The method stands below the numbers.",
        _summary(held_out, seconds),
        "## Held-out wording\n\n" + _table(found),
        "## Visible wording\n\n" + _table(all_reached(open_set)),
        "## By type of case (held out)\n\n" + _by_type(held_out),
        "## Risk and coverage (held out)\n\n" + _curve(held_out),
        "## Same input, same bytes\n\n" + _same(same),
        METHOD.read_text(encoding="utf-8").strip(),
        _measures(),
    ]
    (folder / "quality.md").write_text("\n\n".join(parts) + "\n", encoding="utf-8")


def _summary(marks: Sequence[Marks], seconds: float) -> str:
    types = sorted({one.type for one in marks})
    failed = [one.id for one in marks if one.refusal]
    lines = [
        f"{len(marks)} bundles of {len(types)} types ({', '.join(types)}), "
        f"{sum(one.files for one in marks)} papers, {sum(one.pictures for one in marks)} of them "
        f"scans or photos; wording from {len(list(UNSEEN.glob('*.toml')))} books. "
        f"Both sets took {seconds:.0f} s.",
    ]
    if failed:
        lines.append(f"Ended without a result, all their items missed: {', '.join(failed)}.")
    return "\n\n".join(lines)


def _table(found: Sequence[Reached]) -> str:
    lines = [
        "| Measure | Value | 95 % interval | n | right | wrong | missed | Goal | Met |",
        "|---|---|---|---|---|---|---|---|---|",
    ]
    for one in found:
        t = one.tally
        lines.append(
            f"| {one.name} | {_number(one.value)} | {_number(one.low)} – {_number(one.high)} | "
            f"{one.n} | {t.right} | {t.wrong} | {t.missed} | {_number(one.goal)} | "
            f"{'yes' if one.is_met else '**no**'} |"
        )
    return "\n".join(lines)


def _by_type(marks: Sequence[Marks]) -> str:
    types = sorted({one.type for one in marks})
    lines = [f"| Measure | {' | '.join(types)} |", "|---" * (len(types) + 1) + "|"]
    for name in GOALS:
        cells = []
        for type in types:
            one = reached(name, [mark for mark in marks if mark.type == type])
            cells.append(f"{_number(one.value)} ({one.n})" if one.n else "–")
        lines.append(f"| {name} | {' | '.join(cells)} |")
    return "\n".join(lines)


def _curve(marks: Sequence[Marks]) -> str:
    """Cells of the matrix, taken up from the best evidenced down."""
    decisions = [one for mark in marks for one in mark.decisions]
    lines = [
        "| Decided on evidence at least | Coverage | Risk | Decided | Wrong |",
        "|---|---|---|---|---|",
    ]
    decided = wrong = 0
    for level in LEVELS:
        these = [right for found, right in decisions if found == level and right is not None]
        decided, wrong = decided + len(these), wrong + these.count(False)
        coverage = decided / len(decisions) if decisions else 0.0
        risk = wrong / decided if decided else 0.0
        lines.append(f"| {level} | {coverage:.3f} | {risk:.3f} | {decided} | {wrong} |")
    abstained = sum(right is None for _, right in decisions)
    lines.append(f"\nAbstained (undetermined, or no such row): {abstained} of {len(decisions)}.")
    return "\n".join(lines)


def _measures() -> str:
    """What each measure counts, in the words of its own module."""
    parts = []
    for name, measure in MEASURES.items():
        words = (sys.modules[measure.__module__].__doc__ or "").split()
        parts.append(f"- `{name}` — {' '.join(words)}")
    return "\n".join(parts)


def _same(same: dict[str, bool]) -> str:
    lines = ["| Type | Two processes gave the same report |", "|---|---|"]
    return "\n".join(
        [*lines, *(f"| {type} | {'yes' if ok else '**no**'} |" for type, ok in same.items())]
    )


def _number(value: float) -> str:
    return f"{value:.0f}" if value >= 2 or value == int(value) else f"{value:.4f}"
