"""What the papers say: documents, parties, amounts, events, terms, contradictions."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from litigation.analysis.values.adjustment import Adjustment
from litigation.analysis.values.assumption import Assumption
from litigation.analysis.values.circumstance import Circumstance
from litigation.analysis.values.complaint import Complaint
from litigation.analysis.values.costs import CounselCost
from litigation.analysis.values.employment import Employment
from litigation.analysis.values.hindrance import Hindrance
from litigation.analysis.values.loan import Loan
from litigation.analysis.values.ruling import Ruling
from litigation.analysis.values.sources import Citation, UnreadableItem
from litigation.analysis.values.undertaking import Undertaking


class DocumentKind(StrEnum):
    CONTRACT = "contract"
    ORDER = "order"
    DELIVERY_NOTE = "delivery_note"
    INVOICE = "invoice"
    BANK_RECEIPT = "bank_receipt"
    RECONCILIATION = "reconciliation"  # 对账单
    DEMAND_LETTER = "demand_letter"
    POSTAL_RECEIPT = "postal_receipt"
    CHAT = "chat"
    EMAIL = "email"
    QUALITY_REPORT = "quality_report"
    ACCEPTANCE = "acceptance"  # 验收单
    COMPLAINT = "complaint"  # 起诉状
    ANSWER = "answer"  # 答辩状
    JUDGMENT = "judgment"
    ACKNOWLEDGEMENT = "acknowledgement"  # 还款计划、欠条、承诺
    REGISTRATION = "registration"  # 营业执照、工商登记
    STATEMENT = "statement"  # what the user typed
    TESTIMONY = "testimony"  # 证人证言, 情况说明
    LABOR_CONTRACT = "labor_contract"
    OFFER = "offer"  # 录用通知、入职登记
    TERMINATION_NOTICE = "termination_notice"  # 解除、终止通知，离职证明
    EMPLOYMENT_CERTIFICATE = "employment_certificate"  # 在职证明、收入证明
    RESIGNATION = "resignation"  # 辞职、被迫解除通知
    PAYSLIP = "payslip"  # 工资条、工资表、工资流水
    ATTENDANCE = "attendance"  # 考勤
    SOCIAL_INSURANCE = "social_insurance"
    EMPLOYER_RULES = "employer_rules"  # 规章制度
    INSPECTION_RECORD = "inspection_record"  # 劳动监察投诉
    OTHER = "other"


class EventKind(StrEnum):
    CONTRACT_SIGNED = "contract_signed"
    ORDERED = "ordered"
    DELIVERED = "delivered"
    ACCEPTED = "accepted"
    INVOICED = "invoiced"
    PAYMENT_DUE = "payment_due"
    LENT = "lent"  # money paid out to a borrower
    PAID = "paid"
    DEMANDED = "demanded"
    ACKNOWLEDGED = "acknowledged"
    PRICE_SETTLED = "price_settled"  # both sides signed the final account
    PROMISED = "promised"
    QUALITY_OBJECTION = "quality_objection"
    REPLIED = "replied"
    TERMINATED = "terminated"
    FILED = "filed"
    JUDGED = "judged"
    SERVED = "served"  # a decision reached a party
    EFFECTIVE = "effective"  # a decision took effect
    EMPLOYED = "employed"
    COMPLAINED = "complained"  # to an authority
    OTHER = "other"


class AmountKind(StrEnum):
    CONTRACT_PRICE = "contract_price"
    ORDERED = "ordered"
    UNIT_PRICE = "unit_price"
    INSTALMENT = "instalment"
    DELIVERED = "delivered"
    INVOICE = "invoice"
    PAID = "paid"
    LOAN = "loan"  # principal as agreed
    LENT = "lent"  # principal as paid out
    DEPOSIT = "deposit"  # 定金, which may be forfeited or doubled
    SECURITY = "security"  # 押金, 保证金, 订金: given back or set off (合同编通则解释 art. 67)
    CONFIRMED_DEBT = "confirmed_debt"
    CLAIMED = "claimed"
    AWARDED = "awarded"  # what a judgment or an award orders
    FEE = "fee"  # costs of the court, counsel's fee
    WAGE = "wage"
    PENALTY = "penalty"
    OTHER = "other"


@dataclass(frozen=True)
class DocumentProfile:
    """What a file is."""

    document: str
    name: str
    kind: DocumentKind
    kind_reason: str
    pages: int
    characters: int
    ocr: bool
    dated: date | None = None
    duplicate_of: str | None = None
    kind_citation: Citation | None = None
    marks: tuple[str, ...] = ()  # seen on the paper: seal, signature, unsigned, copy, screenshot …


@dataclass(frozen=True)
class PartyDetail:
    """One known thing about a party, e.g. credit_code, legal_representative, address."""

    name: str
    value: str
    citations: tuple[Citation, ...]


@dataclass(frozen=True)
class Party:
    """A person or organisation with all its names merged.

    `id` is "party-1", …; `role` its procedural role (plaintiff, defendant, third_party, other) and
    `contract_role` its role in the deal (seller, buyer, guarantor, other).
    """

    id: str
    name: str
    kind: str  # company | person
    role: str
    contract_role: str
    aliases: tuple[str, ...]
    details: tuple[PartyDetail, ...]
    citations: tuple[Citation, ...]


@dataclass(frozen=True)
class Amount:
    """A sum of money in yuan as one place of a paper states it."""

    id: str
    value: Decimal
    kind: AmountKind
    text: str
    citations: tuple[Citation, ...]
    note: str = ""


@dataclass(frozen=True)
class Event:
    """Something that happened on a day; several papers may tell of it."""

    id: str
    kind: EventKind
    date: date
    precision: str  # day | month | year
    text: str  # one sentence, ours
    citations: tuple[Citation, ...]
    amount: Decimal | None = None
    actor: str | None = None  # party id
    document_kinds: tuple[DocumentKind, ...] = ()
    note: str = ""
    doubt: str = ""  # why no paper shows that the act was the actor's; empty when one does
    of_period: bool = False  # of a confirmed account: the goods of one period, not the balance


@dataclass(frozen=True)
class Instalment:
    """A part of the price and when it falls due; `due` is None when the papers do not say."""

    label: str
    amount: Decimal | None
    due: date | None
    due_rule: str  # the clause in our words
    citations: tuple[Citation, ...]
    ratio: Decimal | None = None
    since: date | None = None  # the amount is the balance confirmed on that day: it knows of
    # every delivery and payment before


@dataclass(frozen=True)
class PenaltyTerm:
    """An agreed liquidated-damages clause: a rate per day/month/year on a base, or a lump sum.

    `lpr_multiple` is set when the clause agrees so many times the LPR; `rate` is then None.
    """

    payer: str  # buyer | seller | either
    rate: Decimal | None  # as a fraction per `per`, e.g. 0.0005
    per: str  # day | month | year | once
    base: str  # unpaid | price | late_goods | other
    lump_sum: Decimal | None
    citations: tuple[Citation, ...]
    lpr_multiple: Decimal | None = None


@dataclass(frozen=True)
class DeliveryTerm:
    """Until when the goods were due; `due` is None when no paper shows what it waits for."""

    due: date | None
    rule: str  # the clause in its words
    citations: tuple[Citation, ...]


@dataclass(frozen=True)
class QuotedTerm:
    """A passage of the contract on a topic: delivery, quality, place, receiver or contact.

    Of the last three `text` is the place or the person's name alone.
    """

    topic: str
    text: str
    citations: tuple[Citation, ...]


@dataclass(frozen=True)
class Provisional:
    """A price that the contract leaves to a final account.

    `reason` says why the final price is not known; it is empty where the account is in the file.
    """

    amount: Amount | None  # what the contract names for the time being
    reason: str = ""
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True)
class Recurring:
    """A fee of so many yuan for so many months, agreed from one day to another."""

    amount: Decimal
    months: int
    noun: str  # what it is called: 服务费, 物业费
    start: date
    end: date
    rule: str  # when each falls due, in the words of the contract; empty: not told
    stopped: date | None  # the service ended before its term
    citations: tuple[Citation, ...]


@dataclass(frozen=True)
class Terms:
    """What the contract agrees; empty where it is silent."""

    price: Amount | None = None
    instalments: tuple[Instalment, ...] = ()
    penalties: tuple[PenaltyTerm, ...] = ()
    deposit: Amount | None = None
    quality_period_days: int | None = None
    quality_period_citations: tuple[Citation, ...] = ()
    jurisdiction: str = ""
    jurisdiction_citations: tuple[Citation, ...] = ()
    fee_shifting: tuple[Citation, ...] = ()  # clause putting counsel's fee on the loser
    signed: date | None = None
    goods: tuple[tuple[str, tuple[Citation, ...]], ...] = ()  # what the deal is about, by name
    delivery: DeliveryTerm | None = None
    done: date | None = None  # the works were done, as an acceptance says
    done_citations: tuple[Citation, ...] = ()
    goods_counts: tuple[str, ...] = ()  # how much of each of `goods`, as told; empty: not told
    quoted: tuple[QuotedTerm, ...] = ()
    provisional: Provisional | None = None
    recurring: Recurring | None = None


@dataclass(frozen=True)
class Contradiction:
    """Two places that cannot both be right, or a trap worth a lawyer's eye.

    kind: amount_words_digits, amount_mismatch, date_mismatch, name_similar, duplicate_file,
    case_number_date, unreadable_page, ocr_doubtful, party_unknown, certificate_renewed …
    """

    kind: str
    text: str
    citations: tuple[Citation, ...]
    documents: tuple[str, ...] = ()
    severity: str = "warning"  # info | warning | error


@dataclass(frozen=True)
class Asked:
    """The principal that the claimant's own paper asks for, or says is owed.

    `others` are further sums of the same paper that may be meant by it.
    """

    document: str
    name: str  # of the paper
    kind: DocumentKind
    dated: date | None
    amount: Decimal
    others: tuple[Decimal, ...]
    citations: tuple[Citation, ...]


@dataclass(frozen=True)
class Suggestion:
    """A package and case type that suit the papers better; no package: none covers the case."""

    package_id: str
    case_type: str
    text: str
    citations: tuple[Citation, ...]


@dataclass(frozen=True)
class Relation:
    """How the paper `source` stands to the paper `target`, by their document ids.

    kind: performs, pays_under, invoices, confirms, demands, disputes, amends, replies_to,
    carries (proof of posting), decides, duplicates, contradicts.
    """

    kind: str
    source: str
    target: str
    text: str  # what shows it, ours
    citations: tuple[Citation, ...]


@dataclass(frozen=True)
class Facts:
    """All that was found in the papers, before any law is applied."""

    documents: tuple[DocumentProfile, ...] = ()
    parties: tuple[Party, ...] = ()
    amounts: tuple[Amount, ...] = ()
    events: tuple[Event, ...] = ()  # in order of date, then of appearance
    terms: Terms = field(default_factory=Terms)
    contradictions: tuple[Contradiction, ...] = ()
    relations: tuple[Relation, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()
    unreadable: tuple[UnreadableItem, ...] = ()
    loans: tuple[Loan, ...] = ()
    is_case: bool = True  # False: the text is no case at all
    is_case_reason: str = ""
    employment: Employment | None = None
    rulings: tuple[Ruling, ...] = ()
    circumstances: tuple[Circumstance, ...] = ()
    complaints: tuple[Complaint, ...] = ()
    asked: Asked | None = None
    adjustments: tuple[Adjustment, ...] = ()
    undertaking: Undertaking | None = None  # of a contract that is no sale of goods
    assumptions: tuple[Assumption, ...] = ()  # third persons who promised to pay too
    counsel_costs: tuple[CounselCost, ...] = ()
    hindrances: tuple[Hindrance, ...] = ()  # what kept somebody from claiming
