"""What a dispute is about: each subject has its own sums, elements, reasons and papers to file."""

from __future__ import annotations

from litigation.analysis.rules.values import RuleSet
from litigation.analysis.subjects import labour, sale
from litigation.analysis.subjects.complaint import answering
from litigation.analysis.subjects.judgment import appeal, enforcement
from litigation.analysis.subjects.loan import subject as loan
from litigation.analysis.subjects.preservation import subject as preservation
from litigation.analysis.subjects.purchase import SUBJECT as PURCHASE
from litigation.analysis.subjects.values import Subject

SUBJECTS: dict[str, Subject] = {
    "sale": sale.SUBJECT,
    "purchase": PURCHASE,
    "labour": labour.SUBJECT,
    "loan": loan.SUBJECT,
    "enforcement": enforcement.SUBJECT,
    "appeal": appeal.SUBJECT,
    "preservation": preservation.SUBJECT,
}


def subject_of(rules: RuleSet) -> Subject:
    """The subject that the package names; of a complaint received, with each point answered."""
    subject = SUBJECTS[rules.subject]
    return answering(subject) if rules.answers_complaint else subject
