"""One year to arbitration (仲裁法 27), run over the interruptions that papers bear out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from litigation.analysis.claims.limitation.interruptions import Found, find_interruptions
from litigation.analysis.claims.limitation.obstacles import Obstacle, obstacles_of
from litigation.analysis.claims.limitation.period import Course, run_period
from litigation.analysis.claims.limitation.shown import shown_suspensions
from litigation.analysis.claims.limitation.suspension import (
    ARBITRATION,
    ARBITRATION_AT_MOST,
    hopeful_stops,
    sure_stops,
)
from litigation.analysis.subjects.labour.laws import limitation_articles
from litigation.analysis.subjects.labour.money_case import MoneyCase
from litigation.analysis.values.days import chinese_day
from litigation.analysis.values.facts import DocumentKind, Event, EventKind, Facts
from litigation.analysis.values.result import Interruption, Limitation, Suspension
from litigation.analysis.values.sources import Citation

YEARS = 1
NOT_NAMED = "投诉未列的请求（如赔偿金、二倍工资）"
NAME = "仲裁时效"
END_PAPER = "载明解除或终止日期的解除通知、离职证明"
ANY_PAPER = "届满前向用人单位主张权利（含到达证明）、向劳动监察投诉或申请仲裁的书面材料"
FILED_PAPER = "仲裁委员会的收件回执、受理通知书"
PAID = "part_payment"  # what was paid for the end acknowledges no other claim
_OFFICIAL = {DocumentKind.JUDGMENT}
_TEXTS = {
    "demand": "劳动者向用人单位主张权利",
    "complaint": "劳动者向劳动监察机构请求权利救济",
    "acknowledgement": "用人单位确认欠付",
    "promise": "用人单位承诺支付",
    "part_payment": "用人单位部分支付",
    "filed": "申请劳动仲裁",
}
_WORDS = (("债务人", "用人单位"), ("债权人", "劳动者"), ("起诉状", "仲裁申请书"),
          ("法院", "仲裁委员会"), ("欠款", "欠付"))  # fmt: skip


@dataclass(frozen=True)
class Filing:
    """The application for arbitration: its day, and why that is not proved."""

    day: date | None = None
    doubt: str = ""
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True)
class Acts:
    """What restarted the year, surely or perhaps, and the application for arbitration."""

    found: tuple[Found, ...]
    filing: Filing

    @property
    def sure(self) -> tuple[Interruption, ...]:
        return tuple(one.interruption for one in self.found if not one.interruption.doubt)

    @property
    def hopeful(self) -> tuple[Interruption, ...]:
        return tuple(one.interruption for one in self.found)

    @property
    def of_every_claim(self) -> tuple[Interruption, ...]:
        """The sure acts but complaints to the inspectors, which ask only for what they name."""
        return tuple(one for one in self.sure if one.kind != "complaint")

    def judged_on(self, as_of: date) -> date:
        """The day that decides: of the proved application, else of the analysis."""
        return self.filing.day if self.filing.day and not self.filing.doubt else as_of


def acts_of(facts: Facts, as_of: date) -> Acts:
    """Everything up to the day that may restart the year, in the words of labour law."""
    filing = _filing(facts, as_of)
    employment = facts.employment
    slips = set(employment.paid_for_end) if employment else set()
    settled = employment is not None and employment.settlement is not None
    found = tuple(
        replace(one, interruption=_reworded(one.interruption), paper=_words(one.paper))
        for one in find_interruptions(facts, as_of=as_of)
        if one.interruption.kind != "filed"
        and not (one.interruption.kind == PAID and (settled or _by_slip(one, slips)))
    )
    return Acts(found, filing)


def _by_slip(one: Found, slips: set[str]) -> bool:
    return any(cited.document in slips for cited in one.interruption.citations)


def _filing(facts: Facts, as_of: date) -> Filing:
    filed = [one for one in facts.events if one.kind is EventKind.FILED and one.date <= as_of]
    if not filed:
        return Filing()
    proved = [one for one in filed if _is_proved(one)]
    first = min(proved or filed, key=lambda one: one.date)
    doubt = "" if proved else "只见仲裁申请书或陈述，未见仲裁委员会收到的凭证"
    return Filing(first.date, doubt, first.citations)


def _is_proved(event: Event) -> bool:
    return bool(set(event.document_kinds) & _OFFICIAL)


def _reworded(one: Interruption) -> Interruption:
    base = _TEXTS.get(one.kind, one.text)
    arrived = "并已到达" if one.kind == "demand" and not one.doubt else ""
    text = f"{base}{arrived}（仲裁法第27条、民法典第198条、第195条）"
    return replace(one, text=text, doubt=_words(one.doubt))


def _words(text: str) -> str:
    for old, new in _WORDS:
        text = text.replace(old, new)
    return text


def labour_limitation(case: MoneyCase) -> Limitation:
    """From the end of the employment; while it lasts, wages are not barred."""
    articles = limitation_articles(case.rules)
    end = case.end.day
    if end is None:
        why = "劳动关系何时解除或终止不明，一年的仲裁时效何时起算无法判断。"
        return _made("undetermined", None, None, (), why, case, (), articles, (END_PAPER,))
    acts = acts_of(case.facts, case.as_of)
    obstacles = obstacles_of(case.facts, as_of=case.as_of)
    sure = run_period(end, acts.sure, years=YEARS, stops=sure_stops(obstacles), rule=ARBITRATION)
    hopeful = run_period(
        end,
        acts.hopeful,
        cautious=False,
        years=YEARS,
        stops=hopeful_stops(obstacles, as_of=case.as_of),
        rule=ARBITRATION_AT_MOST,
    )
    status, why, missing = _judged(case, acts, end, sure, hopeful)
    shown = tuple(one for one in acts.hopeful if one.date > end)
    course = hopeful if status == "undetermined" and sure.is_over(case.as_of) else sure
    used = tuple(c for one in course.used for c in one.citations)
    stopped = tuple(c for one in course.stopped for c in one.obstacle.hindrance.citations)
    return _made(
        status, end, course.end.date, shown, why, case, (*used, *stopped, *acts.filing.citations),
        articles, missing, shown_suspensions(obstacles, sure, hopeful),
        sure.without.date if sure.without else None,
    )  # fmt: skip


def _judged(
    case: MoneyCase, acts: Acts, end: date, sure: Course, hopeful: Course
) -> tuple[str, str, tuple[str, ...]]:
    day = acts.judged_on(case.as_of)
    when = (
        f"{chinese_day(day)}申请仲裁时" if day == acts.filing.day else f"测算日{chinese_day(day)}"
    )
    if not sure.is_over(day):
        course = _story(end, sure)
        if case.end.is_firm:
            why = (
                f"{course}，{when}尚未届满。{_ARREARS}{_narrower(acts, end, sure, day)}"
                f"{_perhaps_stopped(sure, hopeful)}"
            )
            return "not_barred", why, ()
        why = (
            f"劳动关系结束的日期仅见于当事人陈述，无法判断。按陈述推算：{course}，{when}尚未届满。"
        )
        return "undetermined", why, (END_PAPER,)
    late_filing = acts.filing.day is not None and not sure.is_over(acts.filing.day)
    if late_filing or not hopeful.is_over(acts.filing.day or case.as_of):
        doubts = _doubts(acts, hopeful)
        until = f"至{chinese_day(hopeful.end.date)}届满"
        if any(stop.is_open for stop in hopeful.stopped):
            until = "自中止事由消除之后届满（消除之日不明）"
        why = (
            f"{_story(end, sure)}，只凭证据充分的事由已届满；下列事由成立则{until}，"
            f"但证明不足，无法判断：{doubts}。"
        )
        return "undetermined", why, _papers(acts, hopeful, late_filing)
    if not case.end.is_firm:
        why = f"{_story(end, sure)}；但劳动关系结束的日期仅见于当事人陈述，是否届满无法判断。"
        return "undetermined", why, (END_PAPER, ANY_PAPER)
    return "barred", f"{_story(end, sure)}，{when}已届满。", (ANY_PAPER,)


def _narrower(acts: Acts, end: date, sure: Course, day: date) -> str:
    """A complaint to the inspectors asks for what it names; other claims may end earlier."""
    without = run_period(end, acts.of_every_claim, years=YEARS)
    if without.end.date >= sure.end.date:
        return ""
    last = chinese_day(without.end.date)
    if without.is_over(day):
        then = f"不能的，已于{last}届满。"
    else:
        then = f"稳妥起见应在{last}当日或之前申请仲裁。"
    return f"向劳动监察投诉只就投诉事项请求救济，{NOT_NAMED}能否一并中断有争议，{then}"


def safest_day(case: MoneyCase) -> date | None:
    """The last day by which no claim is late; None where the end of the employment is open."""
    if case.end.day is None:
        return None
    acts = acts_of(case.facts, case.as_of)
    return run_period(case.end.day, acts.of_every_claim, years=YEARS).end.date


_ARREARS = "拖欠劳动报酬在劳动关系存续期间不受一年限制，终止后同样自终止之日起一年内提出。"


def _doubts(acts: Acts, hopeful: Course) -> str:
    doubts = [
        f"{chinese_day(one.date)}{_TEXTS.get(one.kind, '')}：{one.doubt}"
        for one in acts.hopeful
        if one.doubt and one in hopeful.used
    ]
    doubts += [f"{one.told}：{one.doubt or _LONGER}" for one in _doubtful(hopeful)]
    if acts.filing.day and acts.filing.doubt:
        doubts.append(f"{chinese_day(acts.filing.day)}申请仲裁：{acts.filing.doubt}")
    return "；".join(doubts)


_LONGER = "是否只在最后六个月内的事由才中止、中止后如何续计，有争议"


def _doubtful(hopeful: Course) -> tuple[Obstacle, ...]:
    return tuple(stop.obstacle for stop in hopeful.stopped)


def _perhaps_stopped(sure: Course, hopeful: Course) -> str:
    """What may have stopped the year but moves no safe day."""
    surely = {id(stop.obstacle) for stop in sure.stopped}
    told = "；".join(
        f"{one.told}（{one.doubt}；须补充{one.paper}）" if one.doubt else f"{one.told}（{_LONGER}）"
        for one in _doubtful(hopeful)
        if id(one) not in surely
    )
    return f"材料另提到可能引起中止的事由，最后一日未计入：{told}。" if told else ""


def _papers(acts: Acts, hopeful: Course, late_filing: bool) -> tuple[str, ...]:
    named = [one.paper for one in acts.found if one.interruption.doubt and one.paper]
    named += [one.paper for one in _doubtful(hopeful) if one.paper]
    if late_filing:
        named.append(FILED_PAPER)
    return tuple(dict.fromkeys(named)) or (ANY_PAPER,)


def _story(end: date, course: Course) -> str:
    used = "".join(
        f"，{chinese_day(one.date)}因{_TEXTS.get(one.kind, one.kind)}中断并重新计算"
        for one in course.used
    )
    note = f"（{course.end.note}）" if course.end.note else ""
    used += "".join(f"，因{stop.obstacle.told}中止" for stop in course.stopped)
    if course.without is not None:
        used += (
            f"，事由消除后继续计算（仲裁法第27条第3款，从严只计最后六个月内的天数；不计中止则为"
            f"{chinese_day(course.without.date)}）"
        )
    return (
        f"劳动关系于{chinese_day(end)}结束（当日不计）{used}，期间一年，"
        f"最后一日为{chinese_day(course.end.date)}{note}"
    )


def _made(
    status: str,
    start: date | None,
    last: date | None,
    shown: tuple[Interruption, ...],
    reason: str,
    case: MoneyCase,
    cited: tuple[Citation, ...],
    articles: tuple,
    missing: tuple[str, ...],
    suspensions: tuple[Suspension, ...] = (),
    without: date | None = None,
) -> Limitation:
    return Limitation(
        status=status,
        start=start,
        interruptions=shown,
        last_safe_day=last,
        reason=reason,
        citations=tuple(dict.fromkeys((*case.end.citations, *cited)))[:10],
        articles=articles,
        missing=missing,
        name=NAME,
        suspensions=suspensions,
        without_suspension=without,
    )
