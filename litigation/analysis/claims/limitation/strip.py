"""The limitation strip: barred, not barred, or not to be told, and until when one is safe.

The period is run twice: over the interruptions that are well evidenced, and over all. Only the
first may say "not barred"; when they disagree the answer is that it cannot be told.
"""

from __future__ import annotations

from datetime import date

from litigation.analysis.claims.limitation.begin import Start
from litigation.analysis.claims.limitation.course import Strip
from litigation.analysis.claims.limitation.interruptions import find_interruptions
from litigation.analysis.claims.limitation.obstacles import obstacles_of
from litigation.analysis.claims.limitation.period import THREE_YEARS_SINCE, Course, run_period
from litigation.analysis.claims.limitation.shown import suspensions_of
from litigation.analysis.claims.limitation.start import start_of
from litigation.analysis.claims.limitation.suit import suit_of
from litigation.analysis.claims.limitation.suspension import Stop, hopeful_stops, sure_stops
from litigation.analysis.claims.limitation.wording import (
    alive,
    doubtful,
    perhaps_stopped,
    story,
)
from litigation.analysis.rules.lookup import GENERAL, LIMITATION, LIMITATION_TRANSITION, cited
from litigation.analysis.rules.values import RuleSet
from litigation.analysis.values.days import chinese_day
from litigation.analysis.values.facts import DocumentKind, Facts
from litigation.analysis.values.result import ArticleRef, Inputs, Limitation
from litigation.analysis.values.sources import Citation

DUE_DATE_PAPER = "载明付款期限的合同条款或补充协议"
ANY_PAPER = "届满前催告（含到达证明）、部分付款、对账确认或起诉的书面材料"
_SPOKEN = {DocumentKind.STATEMENT, DocumentKind.COMPLAINT, DocumentKind.ANSWER}
_WAIVING = {"acknowledgement", "promise", "part_payment"}


def limitation_of(*, inputs: Inputs, facts: Facts, rules: RuleSet) -> Limitation:
    """The state of the limitation period on the day of the analysis."""
    start = start_of(facts)
    obstacles = obstacles_of(facts, as_of=inputs.as_of)
    articles = _articles(rules, start, bool(obstacles))
    if start.due is None:
        return _unknown(start, articles)
    if start.sure and start.due >= inputs.as_of:
        return _not_begun(start, articles, inputs.as_of)
    suit = suit_of(facts, inputs)
    found = tuple(
        one
        for one in find_interruptions(facts, as_of=inputs.as_of)
        if suit.filed is None or one.interruption.date < suit.filed
    )
    sure = (one.interruption for one in found if not one.interruption.doubt)
    every = (one.interruption for one in found)
    stops = hopeful_stops(obstacles, as_of=inputs.as_of)
    strip = Strip(
        start,
        found,
        run_period(start.due, sure, stops=sure_stops(obstacles)),
        run_period(start.due, every, cautious=False, stops=stops),
        inputs.as_of,
        suit,
        _told_only(facts, start),
        obstacles,
    )
    return _judged(strip, articles)


def _told_only(facts: Facts, start: Start) -> bool:
    spoken = {one.document for one in facts.documents if one.kind in _SPOKEN}
    return bool(start.citations) and all(one.document in spoken for one in start.citations)


def _judged(strip: Strip, articles: tuple[ArticleRef, ...]) -> Limitation:
    if not strip.sure.is_over(strip.as_of) and strip.told_only:
        text = f"付款期限仅见于当事人陈述，无法判断。按陈述推算：{alive(strip)}"
        return _limitation(strip, strip.sure, "undetermined", text, articles, (DUE_DATE_PAPER,))
    judged_on = strip.as_of if strip.suit.doubt else strip.suit.filed or strip.as_of
    if not strip.sure.is_over(judged_on):
        return _limitation(strip, strip.sure, "not_barred", alive(strip), articles, ())
    if not strip.start.sure:
        text = f"{story(strip, strip.sure)}；但{strip.start.unsure}，是否届满无法判断。"
        return _limitation(
            strip, strip.sure, "undetermined", text, articles, (DUE_DATE_PAPER, *_papers(strip))
        )
    if not strip.hopeful.is_over(strip.suit.filed or strip.as_of):
        return _limitation(
            strip, strip.hopeful, "undetermined", doubtful(strip), articles, _papers(strip)
        )
    if any(one.kind in _WAIVING for one in strip.sure.late):
        text = (
            f"{story(strip, strip.sure)}，已届满；其后债务人另有付款或确认，是否构成放弃时效抗辩"
            "（民法典第192条、诉讼时效规定第19条）无法判断。"
        )
        paper = "届满后债务人同意履行全部债务的书面材料"
        return _limitation(strip, strip.sure, "undetermined", text, articles, (paper,))
    day = (
        f"{chinese_day(strip.suit.filed)}起诉时"
        if strip.suit.filed
        else f"测算日{chinese_day(strip.as_of)}"
    )
    text = f"{story(strip, strip.sure)}，{day}已届满；法院不主动适用时效（第193条）。"
    return _limitation(strip, strip.sure, "barred", text, articles, (ANY_PAPER,))


def _papers(strip: Strip) -> tuple[str, ...]:
    named = [one.paper for one in strip.found if one.interruption.doubt and one.paper]
    named += [one.paper for one in strip.doubtful_stops if one.paper]
    if strip.suit.paper:
        named.append(strip.suit.paper)
    return tuple(dict.fromkeys(named)) or (ANY_PAPER,)


def _limitation(
    strip: Strip,
    course: Course,
    status: str,
    reason: str,
    articles: tuple[ArticleRef, ...],
    missing: tuple[str, ...],
) -> Limitation:
    shown = tuple(
        one.interruption
        for one in strip.found
        if strip.start.due is None or one.interruption.date > strip.start.due
    )
    used = (citation for one in course.used for citation in one.citations)
    stopped = (citation for one in course.stopped for citation in _cited(one))
    citations = (*strip.start.citations, *used, *strip.suit.citations, *stopped)
    said_already = reason == doubtful(strip)
    return Limitation(
        status=status,
        start=strip.start.due if strip.start.sure else None,
        interruptions=shown,
        last_safe_day=strip.sure.end.date if status != "undetermined" or strip.start.sure else None,
        reason=reason if said_already else f"{reason}{perhaps_stopped(strip)}",
        citations=tuple(dict.fromkeys(citations)),
        articles=articles,
        missing=tuple(dict.fromkeys(missing)),
        suspensions=suspensions_of(strip),
        without_suspension=strip.sure.without.date if strip.sure.without else None,
    )


def _cited(stop: Stop) -> tuple[Citation, ...]:
    return stop.obstacle.hindrance.citations


def _unknown(start: Start, articles: tuple[ArticleRef, ...]) -> Limitation:
    return Limitation(
        status="undetermined",
        start=None,
        interruptions=(),
        last_safe_day=None,
        reason="付款期限和交易日期均不明，诉讼时效何时起算无法判断。",
        citations=start.citations,
        articles=articles,
        missing=(DUE_DATE_PAPER,),
    )


def _not_begun(start: Start, articles: tuple[ArticleRef, ...], as_of: date) -> Limitation:
    course = run_period(start.due or as_of, ())
    return Limitation(
        status="not_barred",
        start=start.due,
        interruptions=(),
        last_safe_day=course.end.date,
        reason=f"{start.words}，测算日{chinese_day(as_of)}尚未起算。",
        citations=start.citations,
        articles=articles,
    )


def _articles(rules: RuleSet, start: Start, may_stop: bool) -> tuple[ArticleRef, ...]:
    found = (
        *cited(rules, GENERAL, 188, 189, 193, *((194,) if may_stop else ()), 195, 201, 203),
        *cited(rules, LIMITATION, 4, 8, 9, 10, 14),
    )
    if start.due is not None and start.due < THREE_YEARS_SINCE:
        found = (*found, *cited(rules, LIMITATION_TRANSITION, 1, 2, 3))
    return found
