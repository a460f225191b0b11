"""The truth of a case as JSON."""

from samples.generate.casefile import CaseFile, Party
from samples.generate.law.limitation import YEARS, Interruption
from samples.generate.money import plain
from samples.generate.paper import paper_text
from samples.generate.person import Person
from samples.generate.stated import states_amount, states_day


def case_truth(case: CaseFile) -> dict[str, object]:
    return {
        "case": case.case,
        "title": case.title,
        "position": case.position,
        "as_of": case.as_of.isoformat(),
        "package_id": case.package_id,
        "case_type": case.case_type,
        "user_input": case.user_input,
        "applicable_law": case.applicable_law,
        "jurisdiction": case.jurisdiction,
        "documents": [paper.name for paper in case.papers],
        "parties": _parties(case),
        "other_companies": _others(case),
        "amounts": _amounts(case),
        "dates": _dates(case),
        "timeline": _timeline(case),
        "elements": _elements(case),
        "claims": case.claims,
        "limitation": _limitation(case),
        "deadlines": [
            {"kind": item.kind, "date": item.day.isoformat(), "basis": item.basis}
            for item in case.deadlines
        ],
        "traps": _traps(case),
        "unreadable": [
            {"document": case.paper(item.paper).name, "page": item.page, "reason": item.reason}
            for item in case.unreadable
        ],
    }


def _parties(case: CaseFile) -> list[dict[str, object]]:
    return [_party(case, party) for party in case.parties]


def _party(case: CaseFile, party: Party) -> dict[str, object]:
    who = party.company
    if isinstance(who, Person):
        return {"name": who.name, "role": party.role, "kind": "person", "aliases": []}
    return {
        "name": who.name,
        "role": party.role,
        "kind": "company",
        "aliases": _aliases(case, who.short),
        "credit_code": who.code,
        "legal_representative": who.head,
    }


def _aliases(case: CaseFile, short: str) -> list[str]:
    """The short name where a paper uses it beside the full one."""
    full = [party.company.name for party in case.parties]
    texts = [paper_text(paper) for paper in case.papers]
    for name in full:
        texts = [text.replace(name, "") for text in texts]
    return [short] if any(short in text for text in texts) else []


def _others(case: CaseFile) -> list[dict[str, str]]:
    return [
        {"name": company.name, "credit_code": company.code, "note": note}
        for company, note in case.others
    ]


def _amounts(case: CaseFile) -> list[dict[str, object]]:
    return [
        {
            "value": plain(amount.value),
            "kind": amount.kind,
            "documents": [
                paper.name
                for paper in case.papers
                if not paper.copy_of and states_amount(paper, amount.value)
            ],
            "note": amount.note,
        }
        for amount in case.amounts
    ]


def _dates(case: CaseFile) -> list[dict[str, object]]:
    days = {event.day for event in case.events} | set(case.mentioned)
    return [
        {
            "date": day.isoformat(),
            "documents": [
                paper.name for paper in case.papers if not paper.copy_of and states_day(paper, day)
            ],
        }
        for day in sorted(days)
    ]


def _timeline(case: CaseFile) -> list[dict[str, object]]:
    return [
        {
            "date": event.day.isoformat(),
            "kind": event.kind,
            "kinds_accepted": [event.kind, *event.also],
            "description": event.description,
            "documents": case.names(event.papers),
        }
        for event in sorted(case.events, key=lambda event: event.day)
    ]


def _elements(case: CaseFile) -> list[dict[str, object]]:
    return [
        {
            "id": element.id,
            "title": case.element_titles[element.id],
            "status": element.status,
            "documents": case.names(element.papers),
            "note": element.note,
        }
        for element in case.elements
    ]


def _limitation(case: CaseFile) -> dict[str, object]:
    truth = case.limitation
    return {
        "start": truth.start.isoformat(),
        "interruptions": [_interruption(case, item) for item in truth.interruptions],
        "not_counted": [_interruption(case, item) for item in truth.not_counted],
        "last_safe_day": truth.last_safe_day.isoformat(),
        **({"years": truth.years} if truth.years != YEARS else {}),
        "filed": truth.filed.isoformat() if truth.filed else None,
        "barred": truth.barred,
        "note": truth.note,
    }


def _interruption(case: CaseFile, item: Interruption) -> dict[str, str]:
    return {
        "date": item.day.isoformat(),
        "kind": item.kind,
        "document": case.paper(item.document).name,
        "reason": item.reason,
    }


def _traps(case: CaseFile) -> list[dict[str, object]]:
    return [
        {"kind": trap.kind, "documents": case.names(trap.papers), "note": trap.note, **trap.detail}
        for trap in case.traps
    ]
