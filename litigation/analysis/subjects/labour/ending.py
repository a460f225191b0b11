"""Who ended the employment, when, and whether the papers agree on it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from litigation.analysis.values.employment import Employment, Ending, EndKind
from litigation.analysis.values.sources import Citation

WORDS = {
    EndKind.DISMISSAL: "用人单位解除",
    EndKind.FORCED_RESIGNATION: "劳动者以用人单位过错为由解除",
    EndKind.RESIGNATION: "劳动者辞职",
    EndKind.AGREEMENT: "协商解除",
    EndKind.EXPIRY: "合同期满终止",
}
_ORDER = tuple(EndKind)
_PAID = (EndKind.DISMISSAL, EndKind.FORCED_RESIGNATION, EndKind.AGREEMENT, EndKind.EXPIRY)


@dataclass(frozen=True)
class End:
    """`kind` None: not told or disputed (`doubt` says how); `day` None: no single day is told."""

    kind: EndKind | None
    day: date | None
    is_firm: bool
    ground: str
    citations: tuple[Citation, ...]
    ground_citations: tuple[Citation, ...] = ()
    doubt: str = ""


def end_of(employment: Employment) -> End:
    """The end of the employment, from the acts themselves before what is told of them."""
    firm = [one for one in employment.endings if one.firm]
    told = [one for one in employment.endings if not one.firm]
    kind, doubt = _kind(firm, told)
    acts = [one for one in firm if one.kind is kind]
    same = acts or [one for one in told if one.kind is kind] or [*firm, *told]
    day, cited, is_firm = _day(employment, same)
    grounded = next((one for one in same if one.ground), None)
    places = tuple(dict.fromkeys(c for one in same[:3] for c in one.citations))
    return End(
        kind,
        day,
        is_firm,
        grounded.ground if grounded else "",
        tuple(dict.fromkeys((*places, *cited)))[:8],
        grounded.ground_citations if grounded else (),
        doubt,
    )


def _kind(firm: list[Ending], told: list[Ending]) -> tuple[EndKind | None, str]:
    acts, words = _kinds(firm), _kinds(told)
    if len(acts) > 1:
        return None, f"材料中的解除文件互相矛盾（{_named(acts)}），由谁、因何解除无法判断"
    if acts and words and acts[0] is EndKind.RESIGNATION and set(words) & set(_PAID):
        return None, f"有辞职文件，而另有{_named(words)}的陈述，离职原因有争议"
    if acts:
        return acts[0], ""
    if words:
        claimed = next(kind for kind in _ORDER if kind in words)
        if EndKind.RESIGNATION in words and claimed is not EndKind.RESIGNATION:
            return None, f"双方对离职原因陈述不一（{_named(words)}），未见解除或辞职文件"
        return claimed, ""
    return None, "材料未载明劳动关系由谁、因何解除或终止"


def _kinds(endings: list[Ending]) -> list[EndKind]:
    held = {one.kind for one in endings}
    return [kind for kind in _ORDER if kind in held]


def _named(kinds: list[EndKind]) -> str:
    return "、".join(WORDS[kind] for kind in kinds)


def _day(
    employment: Employment, endings: list[Ending]
) -> tuple[date | None, tuple[Citation, ...], bool]:
    """The one day that acts give, else the one that days firmly told give, else any told."""
    acts = {one.date: one.citations for one in endings if one.firm and one.date}
    if len(acts) == 1:
        return (*next(iter(acts.items())), True)
    for firm in (True, False):
        days = {
            one.date: one.citations
            for one in employment.ended
            if one.precision == "day" and one.firm is firm
        }
        if len(days) == 1:
            return (*next(iter(days.items())), firm)
        if days:
            return None, tuple(c for cited in days.values() for c in cited), False
    return None, (), False
