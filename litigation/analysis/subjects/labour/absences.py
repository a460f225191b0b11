"""What the attendance record shows of the misconduct that a notice of dismissal names."""

from __future__ import annotations

import re

from litigation.analysis.reasoning.case import Case
from litigation.analysis.reasoning.chair import Side
from litigation.analysis.reasoning.factor import Factor, with_source
from litigation.analysis.reasoning.grounds import distinct
from litigation.analysis.reasoning.wording import listed
from litigation.analysis.subjects.labour.laws import burden
from litigation.analysis.subjects.labour.wording import labour_of
from litigation.analysis.values.days import chinese_day
from litigation.analysis.values.facts import DocumentKind, EventKind

_NAMED = re.compile(r"迟到|早退|旷工|缺勤|考勤|出勤|未到岗|擅自离岗")
_SHOWN = "考勤记录载明"
FEW = 3  # 三次以上始称多次
BEYOND = "是否构成严重违反，用人单位还须证明规章制度的内容、已公示或告知，以及处理与行为相当。"


def names_absence(ground: str) -> bool:
    """Whether a ground for dismissal is about being late or away."""
    return _NAMED.search(ground) is not None


def absence_factors(case: Case) -> tuple[Factor, ...]:
    """Late arrivals on record, where they are why the employer ended the employment."""
    ground = labour_of(case).end.ground or ""
    shown = [
        event
        for event in case.events(EventKind.OTHER)
        if event.text.startswith(_SHOWN) and DocumentKind.ATTENDANCE in event.document_kinds
    ]
    if not shown or not names_absence(ground):
        return ()
    told = listed(f"{chinese_day(one.date)}{one.text.removeprefix(_SHOWN)}" for one in shown)
    few = len(shown) < FEW
    only = "只" if few else ""
    text = f"解除理由涉及出勤，而考勤记录{only}载明{len(shown)}次（{told}）；{BEYOND}"
    side = Side.CLAIMANT if few else Side.RESPONDENT
    cited = distinct(citation for one in shown for citation in one.citations)
    return with_source([Factor("absences", side, text, cited, burden(case.rules))])
