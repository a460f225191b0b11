"""The time for appeal: as long as the paper says, from the day it reached the appellant."""

from __future__ import annotations

from litigation.analysis.claims.judgment.effect import is_final, sure_service
from litigation.analysis.claims.judgment.matter import NO_FIRST
from litigation.analysis.claims.judgment.titles import first_instance
from litigation.analysis.claims.period_strip import period_strip
from litigation.analysis.claims.periods import Period, days_from
from litigation.analysis.rules.lookup import GENERAL, PROCEDURE, cited
from litigation.analysis.rules.values import RuleSet
from litigation.analysis.subjects.judgment.appellant import Appellant, appellant_of
from litigation.analysis.subjects.judgment.wording import name_of
from litigation.analysis.values.days import chinese_day
from litigation.analysis.values.facts import Facts
from litigation.analysis.values.result import Inputs, Limitation
from litigation.analysis.values.ruling import Ruling, RulingKind, Served
from litigation.analysis.values.sources import Citation

SLIP = "向上诉人送达一审文书的送达回证、电子送达记录或邮寄签收记录"
_ARTICLE = 171
_LAWFUL_DAYS = {RulingKind.JUDGMENT: 15, RulingKind.RULING: 10}
NOTICE = "一审文书载明上诉期间的尾部页面"


def appeal_period(inputs: Inputs, facts: Facts, rules: RuleSet) -> Limitation:
    """Judged on the day of the analysis; service told by words alone proves nothing."""
    ruling = first_instance(facts)
    if ruling is None:
        text = f"{NO_FIRST}，上诉期间无法判断。"
        return _strip(rules, "undetermined", text, missing=("一审裁判文书",))
    name = "起诉期间" if ruling.kind is RulingKind.AWARD else "上诉期间"
    notice = ruling.appeal.citations if ruling.appeal else ()
    if is_final(ruling):
        text = f"{name_of(ruling)}载明为终局或送达、签收即生效，不能上诉。"
        cites = notice or ruling.citations
        return _strip(rules, "barred", text, cites, name=name)
    if ruling.appeal is None or ruling.appeal.days is None:
        return _without_notice(ruling, rules, name)
    return _running(inputs, ruling, appellant_of(facts, inputs), ruling.appeal.days, rules, name)


def _without_notice(ruling: Ruling, rules: RuleSet, name: str) -> Limitation:
    """What the law gives where the paper's own notice was not read: it might still be final."""
    days = _LAWFUL_DAYS.get(ruling.kind)
    if days is None or not cited(rules, PROCEDURE, _ARTICLE):
        text = "文书未读出上诉告知，期间长度的条文未收录，无法判断；不得按记忆推算。"
        return _strip(rules, "undetermined", text, ruling.citations, missing=(NOTICE,), name=name)
    lawful = f"期间为送达之日起{days}日（民事诉讼法第{_ARTICLE}条）"
    text = f"文书未读出上诉告知；可上诉的一审文书，{lawful}"
    served = [one.date for one in sure_service(ruling)]
    since = min(served) if served else ruling.dated
    period = days_from(since, days) if since else None
    if period:
        whence = "最早一次送达" if served else "文书日期"
        text += f"，从严自{whence}{chinese_day(period.start)}起算"
        text += f"，至{chinese_day(period.end)}届满{period.remark}"
    text += "；该文书能否上诉须凭告知页核对，是否届满无法判断。"
    return _strip(rules, "undetermined", text, ruling.citations, period, (NOTICE,), name)


def service_on(ruling: Ruling, appellant: Appellant) -> tuple[Served | None, str]:
    """The earliest sure service on the appellant's side, and what it leaves open."""
    own = _people(ruling, appellant.names)
    theirs = _people(ruling, appellant.others)
    found = sure_service(ruling)
    mine = [one for one in found if one.recipient and any(n in one.recipient for n in own)]
    if mine:
        return min(mine, key=lambda one: one.date), ""
    unknown = [one for one in found if not any(n in one.recipient for n in theirs)]
    if unknown:
        who = unknown[0].recipient or "未写明"
        doubt = f"受送达人“{who}”是否为上诉人一方须核对"
        return min(unknown, key=lambda one: one.date), doubt
    return None, ""


def _running(
    inputs: Inputs, ruling: Ruling, appellant: Appellant, days: int, rules: RuleSet, name: str
) -> Limitation:
    notice = ruling.appeal.citations if ruling.appeal else ()
    served, doubt = service_on(ruling, appellant)
    if served is None:
        return _unserved(inputs, ruling, days, rules, name)
    period = days_from(served.date, days)
    cites = (*served.citations, *notice)
    told = f"文书载明自送达之日起{days}日，{chinese_day(served.date)}送达，当日不计"
    story = f"{told}，至{chinese_day(period.end)}届满{period.remark}"
    over = period.is_over(inputs.as_of)
    if doubt and over:
        text = f"{story}；{doubt}，是否届满无法判断。"
        return _strip(rules, "undetermined", text, cites, period, (SLIP,), name)
    status = "barred" if over else "not_barred"
    left = "" if over else f"，尚余{period.days_left(inputs.as_of)}日"
    text = f"{story}{left}{f'；{doubt}' if doubt else ''}。"
    if status == "not_barred" and doubt:
        text += "按最早一次送达计算，最为稳妥。"
    return _strip(rules, status, text, cites, period, (), name)


def _unserved(inputs: Inputs, ruling: Ruling, days: int, rules: RuleSet, name: str) -> Limitation:
    """Without service: no earlier than the decision's own day; words tell, but do not prove."""
    notice = ruling.appeal.citations if ruling.appeal else ()
    told = [one for one in ruling.served if one.doubt]
    missing = (SLIP,)
    if told:
        first = min(told, key=lambda one: one.date)
        period = days_from(first.date, days)
        text = (
            f"送达日{chinese_day(first.date)}{first.doubt}；按此推算至{chinese_day(period.end)}届满{period.remark}，"
            "是否届满以送达凭证为准，无法判断。"
        )
        cites = (*first.citations, *notice)
        return _strip(rules, "undetermined", text, cites, period, missing, name)
    if ruling.dated is None:
        text = "文书日期和送达日均不明，无法判断。"
        return _strip(rules, "undetermined", text, notice, None, missing, name)
    period = days_from(ruling.dated, days)
    cites = (*ruling.dated_citations, *notice)
    if not period.is_over(inputs.as_of):
        text = (
            f"送达日未见记载，但送达不可能早于文书日期{chinese_day(ruling.dated)}；即使当日送达，"
            f"{days}日期间也至{chinese_day(period.end)}才届满{period.remark}，测算日尚未届满。"
        )
        return _strip(rules, "not_barred", text, cites, period, missing, name)
    text = (
        f"送达日未见记载；自文书日期{chinese_day(ruling.dated)}起算的最早届满日{chinese_day(period.end)}已过，"
        "是否届满无法判断。"
    )
    return _strip(rules, "undetermined", text, cites, period, missing, name)


def _people(ruling: Ruling, names: tuple[str, ...]) -> tuple[str, ...]:
    """A side's names with its representatives and agents, who may sign for it."""
    found = []
    for party in ruling.parties:
        if party.name in names:
            found += [party.name, party.representative, *(a.name for a in party.agents)]
            found += [a.firm for a in party.agents]
    return tuple(one for one in found if one)


def _strip(
    rules: RuleSet,
    status: str,
    reason: str,
    citations: tuple[Citation, ...] = (),
    period: Period | None = None,
    missing: tuple[str, ...] = (),
    name: str = "上诉期间",
) -> Limitation:
    lawful = cited(rules, PROCEDURE, _ARTICLE) if name == "上诉期间" else ()
    articles = (*lawful, *cited(rules, GENERAL, 201, 203))
    return period_strip(
        status,
        reason,
        name=name,
        period=period,
        citations=citations,
        articles=articles,
        missing=missing,
    )
