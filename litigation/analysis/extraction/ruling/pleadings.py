"""What was asked for and what each side said, as the decision tells it."""

from __future__ import annotations

import re
from dataclasses import replace

from litigation.analysis.extraction.ruling.items import items_of
from litigation.analysis.extraction.ruling.parts import Cut
from litigation.analysis.extraction.ruling.persons import People
from litigation.analysis.values.ruling import Argument, ClaimStated, Said

_LONGEST = 1200  # characters kept of an argument
_LONGEST_CLAIM = 400
_ADMITS = re.compile(r"(?<![不未])(?:认可|承认|无异议|没有异议|属实|予以确认|自认)")
_REFUSES = re.compile(r"不(?:予)?(?:认可|承认)|有异议|不属实|不能确认|未(?:予)?认可|非系")
_ABSENT = re.compile(
    r"未(?:作|予|提交|提供|应诉)(?:书面)?答辩|(?:未|拒不)(?:到庭|出庭|应诉)|未发表(?:答辩|陈述)?意见|未参加诉讼"
    r"|(?:没有|未)(?:提交|提出|作出)[^，。；]{0,6}答辩"
)
_COURT_GOES_ON = re.compile(
    r"\n\s?(?:(?:本案)?(?:双方)?当事人(?:双方)?(?:围绕|就|为证明)|本院(?:组织|对|根据)|对(?:双方)?当事人)"
)
_REASONS = re.compile(r"事实(?:和|与|及)理由：?")
_ASKS = re.compile(r"请求(?:法院|本院|人民法院|贵院|仲裁委)?(?:依法)?(?:判令|裁决|判决)$")
_MARKED = re.compile(r"(?:^|[。；：，\n])\s?(?:[一1][、．.]|（[一1]）|①)")
_LIMITATION = re.compile(r"(?:诉讼|仲裁)时效")
_NOT_RAISED = re.compile(r"(?:未|不)(?:超过|过)[^，。；]{0,6}时效")


def claims_in(cut: Cut, people: People, *, appeal: bool) -> tuple[ClaimStated, ...]:
    """The items asked for, with their sums."""
    text = cut.stretch.text
    reasons = _REASONS.search(text, cut.lead)
    body = cut.stretch.part(cut.lead, reasons.start() if reasons else len(text))
    named = people.named(text, 0, cut.lead)
    if _ASKS.search(text, 0, cut.lead):  # 甲与乙一案，甲于…起诉，请求判令: the last one named asks
        named = named[-1:]
    if not _MARKED.search(body.text):
        body = body.part(0, body.text.find("。") + 1 or len(body.text))
    by = "、".join(dict.fromkeys(name for _, _, name in named[:3]))
    return tuple(
        ClaimStated(
            number=number,
            text=one.text.strip()[:_LONGEST_CLAIM].rstrip("；。 \n"),
            sums=tuple(s.value for s in one.sums if not s.per_unit and not s.foreign),
            citations=one.cite(0, min(len(one.text), _LONGEST_CLAIM)),
            by=by,
            appeal=appeal,
        )
        for number, one in items_of(body)
    )


def argument_in(cut: Cut, people: People) -> Argument:
    """What one side said, with the words that concede something."""
    text = cut.stretch.text
    after = _COURT_GOES_ON.search(text, cut.lead)
    if after:
        cut = replace(cut, stretch=cut.stretch.part(0, after.start() + 1))
        text = cut.stretch.text
    named = people.named(text, 0, max(cut.lead, 1))
    absent = _ABSENT.search(text, 0, cut.lead + 30)
    if absent:
        named = _last_clause(named, text, absent.start())
    who = "、".join(dict.fromkeys(name for _, _, name in named[:4]))
    short = cut.stretch.part(0, min(len(text), _LONGEST))
    return Argument(
        who=who or text[: cut.lead].strip("，。：")[:40],
        text=short.text.strip(),
        citations=short.cited(),
        admits=tuple(_admitted(cut)),
        absent=absent is not None,
        limitation=_LIMITATION.search(text) is not None and not _NOT_RAISED.search(text),
    )


def _last_clause(
    named: list[tuple[int, int, str]], text: str, at: int
) -> list[tuple[int, int, str]]:
    """原告到庭，被告未到庭: those named last before the words, joined by 、 or 和."""
    kept: list[tuple[int, int, str]] = []
    for start, end, name in reversed([one for one in named if one[0] < at]):
        joined = not kept or text[end : kept[-1][0]].strip("、和及与被告原第三人") == ""
        if not joined:
            break
        kept.append((start, end, name))
    return kept[::-1]


def _admitted(cut: Cut) -> list[Said]:
    found = []
    for start, end in cut.stretch.sentences():
        words = cut.stretch.text[start:end]
        if _ADMITS.search(words) and not _REFUSES.search(words):
            found.append(Said(words.strip()[:200], cut.stretch.cite(start, min(end, start + 300))))
        if len(found) >= 8:
            break
    return found
