"""The two sides of an element: who must prove it, and who only has to shake it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from litigation.analysis.reasoning.rows import opposing, supporting
from litigation.analysis.reasoning.two_chairs.objections import objections
from litigation.analysis.reasoning.wording import listed, shown, stripped
from litigation.analysis.values.chairs import ChairSide, Held
from litigation.analysis.values.result import ElementRow, ElementStatus, Evidence, Finding
from litigation.packages.schema import Element

UNPROVED = "尚未完成举证，可主张由其承担举证不能的后果"


@dataclass(frozen=True)
class Contest:
    """A row with what is said around it; `claims` False: the bearer is the answering side."""

    row: ElementRow
    element: Element | None
    defences: tuple[Finding, ...]
    bearer: str
    other: str
    is_ours: bool  # whether the side we advise bears the burden
    name_of: Callable[[str], str]


def bearing(contest: Contest, *, raises: bool) -> ChairSide:
    """Who must prove; `raises`: the defences about the row are this side's own.

    What the defences need is told where the package names no paper: mostly it is the same.
    """
    row = contest.row
    gaps = tuple(_own(gap.paper, contest) for gap in row.gaps)
    return ChairSide(
        holds=_held(supporting(row)),
        answers=objections(opposing(row), contest.name_of),
        brings=gaps or _support(contest, raises),
        defences=tuple(one.id for one in contest.defences if raises),
    )


def shaking(contest: Contest, *, raises: bool) -> ChairSide:
    """Who need not prove; what it can bring against is named by the package."""
    row = contest.row
    return ChairSide(
        holds=_held(opposing(row)),
        answers=(*_burden(contest), *objections(supporting(row), contest.name_of)),
        brings=(*_counter(contest), *_support(contest, raises)),
        defences=tuple(one.id for one in contest.defences if raises),
    )


def _held(evidence: tuple[Evidence, ...]) -> tuple[Held, ...]:
    """Each paper once, by its best place."""
    best: dict[str, Held] = {}
    for item in evidence:
        best.setdefault(item.citation.document, Held(item.citation, item.strength))
    return tuple(best.values())


def _own(paper: str, contest: Contest) -> str:
    """Gaps are told from our chair; here both sides read them, so each is called by its name."""
    ours, theirs = "本方", "对方"
    if not contest.is_ours:
        ours, theirs = "对方", "我方"
    return paper.replace(theirs, "\0").replace(ours, contest.bearer).replace("\0", contest.other)


def _support(contest: Contest, raises: bool) -> tuple[str, ...]:
    return tuple(stripped(one.support) for one in contest.defences if raises and one.support)


def _burden(contest: Contest) -> tuple[str, ...]:
    bearer = contest.bearer
    match contest.row.status:
        case ElementStatus.NOT_PROVED:
            return (f"{bearer}{UNPROVED}",)
        case ElementStatus.CONTRADICTED:
            return (f"现有材料与该事实不符，可要求{bearer}作出合理解释",)
        case ElementStatus.UNDETERMINED:
            return (f"该事实尚待{bearer}补强，可要求其先行举证",)
    return ()


def _counter(contest: Contest) -> tuple[str, ...]:
    """What would speak against, where something speaks for the element."""
    if contest.element is None or not supporting(contest.row):
        return ()
    told = {shown(item.reason) for item in opposing(contest.row)}
    rules = (shown(one.reason) for one in contest.element.defeats if shown(one.reason) not in told)
    kinds = listed(rules)
    return (f"反证，能够说明：{kinds}",) if kinds else ()
