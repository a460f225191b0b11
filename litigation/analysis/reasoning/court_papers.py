"""What the court's own papers tell: when they were served, and under which number."""

from __future__ import annotations

from datetime import date, timedelta

from litigation.analysis.claims.days import last_day
from litigation.analysis.claims.periods import evidence_period
from litigation.analysis.reasoning.case import Case
from litigation.analysis.values.days import chinese_day
from litigation.analysis.values.facts import DocumentKind, Event
from litigation.analysis.values.sources import Citation

ANSWER_DAYS = 15  # 民事诉讼法 128, 130
SERVED = "送达日"


def service(case: Case) -> Event | None:
    """The day the court's papers reached the respondent, as a paper of the court states it."""
    return next((event for event in case.facts.events if event.note == SERVED), None)


def court(case: Case) -> Citation | None:
    """The court that has the case, named at the head of what it served."""
    served = service(case)
    places = served.citations if served else ()
    return next((one for one in places if one.quote.strip().endswith("人民法院")), None)


def answer_until(case: Case) -> date | None:
    """The last day for the answer and for an objection to the court."""
    served = service(case)
    return last_day(served.date + timedelta(days=ANSWER_DAYS)).date if served else None


def answer_period(case: Case) -> str:
    """The deadline in words; open where the day of service is not known."""
    served, until = service(case), answer_until(case)
    if served is None or until is None:
        return "收到起诉状副本之日起十五日内（送达日期【待补充】）"
    over = "，已过，须立即核实是否已提交" if until < case.inputs.as_of else ""
    return f"最迟{chinese_day(until)}（{chinese_day(served.date)}送达，十五日{over}）"


def evidence_deadline(case: Case) -> str:
    """The deadline for evidence in words; the court sets it, the law only how short it may be."""
    served = service(case)
    if served is None:
        return "举证期限届满前（法院指定；一审普通程序不少于十五日）"
    least = evidence_period(served.date).end
    return (
        f"举证期限届满前（以举证通知书为准；一审普通程序不少于十五日，"
        f"自{chinese_day(served.date)}送达起算的不早于{chinese_day(least)}届满）"
    )


def case_number(case: Case) -> Citation | None:
    """The number under which the court keeps the case, from a paper of the court."""
    court = {one.document for one in case.facts.documents if one.kind is DocumentKind.JUDGMENT}
    numbers = (
        citation
        for item in case.facts.contradictions
        if item.kind == "case_number_date"
        for citation in item.citations
        if citation.document in court and citation.quote.endswith("号")
    )
    return next(numbers, None)
