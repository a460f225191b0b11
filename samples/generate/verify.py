"""Refuses a case whose truth is not what its papers say."""

from samples.generate.casefile import EVENT_KINDS, STATUSES, CaseFile
from samples.generate.law.limitation import last_safe_day
from samples.generate.stated import states_amount, states_day


class TruthUnsupported(Exception):
    """The papers do not say what the truth says they say."""


def case_verify(case: CaseFile) -> None:
    faults = [*_event_faults(case), *_amount_faults(case), *_element_faults(case)]
    told = case.limitation
    if last_safe_day(told.start, told.interruptions, told.years) != told.last_safe_day:
        faults.append("last_safe_day does not follow from the interruptions")
    if faults:
        raise TruthUnsupported(f"{case.case}: " + "; ".join(faults))


def _event_faults(case: CaseFile) -> list[str]:
    faults = [
        f"unknown kind {event.kind}" for event in case.events if event.kind not in EVENT_KINDS
    ]
    for event in case.events:
        faults += [
            f"{case.paper(key).name} does not state {event.day}"
            for key in event.papers
            if not states_day(case.paper(key), event.day)
        ]
    return faults


def _amount_faults(case: CaseFile) -> list[str]:
    return [
        f"no paper states {amount.value} ({amount.kind})"
        for amount in case.amounts
        if not any(states_amount(paper, amount.value) for paper in case.papers)
    ]


def _element_faults(case: CaseFile) -> list[str]:
    faults = [
        f"unknown status {item.status}" for item in case.elements if item.status not in STATUSES
    ]
    if [item.id for item in case.elements] != list(case.element_titles):
        faults.append("the elements are not the agreed ones in the agreed order")
    return faults
