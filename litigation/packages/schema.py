"""The shape of a rule package file; anything unknown or missing in a file is refused at load."""

from __future__ import annotations

from datetime import date
from typing import Literal

import msgspec

from litigation.analysis.values.facts import AmountKind, DocumentKind, EventKind

# The closed lists of the request; litigation/words.py has their words.
Position = Literal[
    "plaintiff", "defendant", "appellant", "appellee", "applicant", "respondent", "third_party"
]
CaseType = Literal[
    "contract_performance",
    "complaint_defense",
    "judgment_appeal",
    "evidence_preservation",
    "enforcement",
    "arbitration",
    "debt_collection",
    "labor_dispute",
    "ip_infringement",
    "marine_accident",
    "general",
]
Scenario = Literal[
    "pre_litigation",
    "defense",
    "appeal",
    "execution",
    "preservation",
    "evidence_collection",
    "mediation",
]
Side = Literal["plaintiff", "defendant"]
Strength = Literal["strong", "medium", "weak"]
# How an element is judged: by its papers alone, or by the account and the calendar as well.
Method = Literal[
    "papers",
    "delivered_value",
    "presumed",
    "forum",
    "due",
    "balance",
    "discharge",
    "conformity",
    "objection",
    "damages_basis",
    "damages_height",
    "limitation",
    "limitation_defence",
    "loan_delivered",
    "loan_due",
    "loan_interest",
    "loan_balance",
    "loan_discharge",
    "loan_withheld",
    "loan_ceiling",
    "guarantee",
    "guarantee_expired",
    "service",
    "monthly_wage",
    "lawful_dismissal",
    "written_contract",
    "wages_unpaid",
    "title_effective",
    "order_payable",
    "order_due",
    "order_parties",
    "order_open",
    "order_performed",
    "apply_period",
    "delay_basis",
    "appealable",
    "appeal_in_time",
    "aggrieved",
    "fact_error",
    "law_error",
    "procedure_error",
    "claims_scope",
    "new_evidence",
    "holdings_carried",
    "admitted_below",
    "limitation_not_pleaded",
    "secured_sum",
    "secured_target",
    "asset_risk",
    "security",
    "suit_in_time",
    "evidence_target",
    "evidence_at_risk",
    "excess",
]
Term = Literal[
    "price",
    "instalments",
    "penalties",
    "deposit",
    "quality_period",
    "jurisdiction",
    # of a loan
    "principal",
    "repayment_term",
    "received",
    "withheld",
    "shortfall",
    "interest",
    "guarantee",
    # circumstances around a loan
    "converted",
    "gambling",
    "forced",
    "not_received",
    "relending",
    "professional",
    "spouse",
    "forged",
]


# What the dispute is about: a module of litigation/analysis/subjects.
SubjectName = Literal["sale", "labour", "loan", "appeal", "enforcement", "preservation", "purchase"]


class Record(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A part of a package file."""


class Text(Record, frozen=True):
    """The same words in Chinese and in English."""

    zh: str
    en: str


class Combination(Record, frozen=True):
    """Which scenarios and case types a position may ask for."""

    position: Position
    case_types: tuple[CaseType, ...]
    scenarios: tuple[Scenario, ...]


class Proof(Record, frozen=True):
    """What speaks for or against an element: papers of a kind that tell of a kind of thing.

    A proof matches when a paper of one of `documents` (any, when empty) tells of one of `events`,
    `amounts`, `terms` or `details`; with none of those four the paper itself is the proof. `by`
    asks for the party that did it. `alone` False: never enough without other evidence. `words`:
    one of them must stand, not negated, in the passage that tells of it; `without`: none of them
    may stand in any passage known of the paper.
    """

    strength: Strength
    reason: str
    documents: tuple[DocumentKind, ...] = ()
    events: tuple[EventKind, ...] = ()
    amounts: tuple[AmountKind, ...] = ()
    terms: tuple[Term, ...] = ()
    details: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    by: Literal["any", "creditor", "debtor", "not_debtor"] = "any"
    alone: bool = True
    flag: str = ""


class GapRule(Record, frozen=True):
    """A paper that would close the element, and where it is usually got."""

    paper: Text
    where: Text
    reason: Text
    documents: tuple[DocumentKind, ...] = ()  # the gap is closed when one of these is in the file
    when: Literal["open", "copy", "electronic", "always"] = "open"


class Element(Record, frozen=True):
    """A fact that someone must prove."""

    id: str
    title: Text
    text: Text
    burden: Side
    weight: int
    method: Method
    articles: tuple[str, ...]  # keys into the articles data: "民法典·合同编 585"
    valid_from: date
    proves: tuple[Proof, ...] = ()
    defeats: tuple[Proof, ...] = ()
    depends: tuple[str, ...] = ()
    gaps: tuple[GapRule, ...] = ()
    valid_to: date | None = None
    # Whose claim raises it: a buyer asks for other things than a seller.
    applies: Literal["always", "seller_claims", "buyer_claims"] = "always"


class RulePackage(Record, frozen=True):
    """One file of litigation/packages."""

    id: str
    version: str
    title: Text
    valid_from: date
    facts_date: date
    combinations: tuple[Combination, ...]
    not_covered: tuple[str, ...]
    articles: tuple[str, ...]  # those that no element names but sums and reasoning rest on
    elements: tuple[Element, ...]
    subject: SubjectName = "sale"
    valid_to: date | None = None
    # Packages whose elements serve as well: of the one that the complaint received is about.
    parts: tuple[str, ...] = ()
