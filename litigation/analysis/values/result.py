"""What the report says: the structured result of a case analysis."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from litigation.analysis.values.adjustment import Adjustment
from litigation.analysis.values.chairs import Chairs
from litigation.analysis.values.costs import CounselCost
from litigation.analysis.values.employment import Employment
from litigation.analysis.values.facts import (
    Amount,
    Asked,
    Contradiction,
    DocumentProfile,
    Event,
    Party,
    Relation,
    Suggestion,
    Terms,
)
from litigation.analysis.values.hindrance import Hindrance
from litigation.analysis.values.loan import Loan
from litigation.analysis.values.ruling import Ruling
from litigation.analysis.values.sources import Citation, UnreadableItem
from litigation.analysis.values.undertaking import Undertaking


@dataclass(frozen=True)
class Inputs:
    """What was asked: the request as the engine understood it."""

    package_id: str
    case_type: str
    case_position: str
    analysis_scenario: str
    as_of: date
    user_input: str = ""
    case_name: str = ""
    language: str = "zh-hans"


@dataclass(frozen=True)
class ArticleRef:
    """A statute article, chosen by the date of the facts; paraphrased, never quoted."""

    law: str
    article: str
    effective: date
    paraphrase: str


class FindingKind(StrEnum):
    CONCLUSION = "conclusion"
    STRENGTH = "strength"
    WEAKNESS = "weakness"
    DEFENCE = "defence"  # what the other side will probably say
    ISSUE = "issue"  # 争议焦点
    UNDETERMINED = "undetermined"  # 无法判断
    CONTRADICTION = "contradiction"


@dataclass(frozen=True)
class Finding:
    """A statement of the report; without citations it is UNDETERMINED and names what is missing."""

    id: str
    kind: FindingKind
    text: str
    citations: tuple[Citation, ...] = ()
    articles: tuple[ArticleRef, ...] = ()
    answer: str = ""  # our reply to a defence
    missing: tuple[str, ...] = ()  # papers that would decide it
    origin: str = "engine"  # engine | the model's name
    title: str = ""  # of a defence
    elements: tuple[str, ...] = ()  # ids of the rows of the matrix that a defence is about
    support: str = ""  # what whoever raises a defence must bring for it


class ElementStatus(StrEnum):
    PROVED = "proved"
    NOT_PROVED = "not_proved"
    CONTRADICTED = "contradicted"
    UNDETERMINED = "undetermined"


@dataclass(frozen=True)
class Evidence:
    """One paper for or against an element."""

    citation: Citation
    document_kind: str
    supports: bool
    strength: str  # strong | medium | weak
    reason: str
    flags: tuple[str, ...] = ()  # copy, no_seal, electronic, party_statement, ocr …


@dataclass(frozen=True)
class Gap:
    """A paper that is missing, and where it is usually got."""

    paper: str
    where: str
    reason: str


@dataclass(frozen=True)
class ElementRow:
    """A row of the element × evidence matrix."""

    id: str  # contract_formed, delivery …
    title: str
    burden: str  # plaintiff | defendant
    status: ElementStatus
    reason: str
    evidence: tuple[Evidence, ...]
    gaps: tuple[Gap, ...]
    articles: tuple[ArticleRef, ...]
    title_en: str = ""


@dataclass(frozen=True)
class Segment:
    """A line of a computation: amount = base × rate × days ÷ year_days, rounded to the fen."""

    start: date  # first day counted
    end: date  # last day counted
    days: int
    base: Decimal
    rate: Decimal  # per year, or per day when year_days is 1
    year_days: int
    amount: Decimal
    rate_source: str
    formula: str


@dataclass(frozen=True)
class ClaimItem:
    """A sum of money claimed, or refused with the reason."""

    id: str
    kind: str  # principal | overdue_loss | liquidated_damages | court_fee | preservation_fee …
    title: str
    amount: Decimal | None  # None: cannot be computed, see `refusal`
    amount_low: Decimal | None = None
    amount_high: Decimal | None = None
    segments: tuple[Segment, ...] = ()
    formula: str = ""
    citations: tuple[Citation, ...] = ()
    articles: tuple[ArticleRef, ...] = ()
    notes: tuple[str, ...] = ()
    refusal: str = ""
    instalment: str = ""
    counted: bool = (
        True  # False: shown for comparison or borne by the court's order, not in the total
    )
    daily: Decimal | None = None  # what one more day after `as_of` adds


@dataclass(frozen=True)
class Interruption:
    """Something that starts the limitation period anew."""

    date: date
    kind: str
    text: str
    citations: tuple[Citation, ...]
    doubt: str = ""  # why it may fail in court; empty: well evidenced


@dataclass(frozen=True)
class Suspension:
    """Something that kept the creditor from claiming while the period ran out (民法典 194).

    `until` is the last day of the period that follows from it; None: it moves nothing, or it is in
    doubt, and then `doubt` says why.
    """

    kind: str
    start: date | None
    end: date | None  # the last day on which it stood
    text: str
    citations: tuple[Citation, ...]
    until: date | None = None
    doubt: str = ""


@dataclass(frozen=True)
class Limitation:
    """The strip: start, interruptions, suspensions, last safe day."""

    status: str  # not_barred | barred | undetermined
    start: date | None  # the day performance was due; the day itself does not count
    interruptions: tuple[Interruption, ...]
    last_safe_day: date | None
    reason: str
    citations: tuple[Citation, ...]
    articles: tuple[ArticleRef, ...]
    missing: tuple[str, ...] = ()
    name: str = "诉讼时效"  # which period it is
    suspensions: tuple[Suspension, ...] = ()
    without_suspension: date | None = None  # the last day, had nothing moved it

    @property
    def causes(self) -> tuple[Interruption | Suspension, ...]:
        """All that restarts or stops the period, or may."""
        return (*self.interruptions, *self.suspensions)


@dataclass(frozen=True)
class StrategyStep:
    what: str
    who: str
    deadline: str  # a date or a rule, as text
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True)
class Strategy:
    id: str
    title: str
    reason: str
    steps: tuple[StrategyStep, ...]
    citations: tuple[Citation, ...] = ()
    articles: tuple[ArticleRef, ...] = ()
    missing: tuple[str, ...] = ()  # papers the strategy is there to get, when nothing can be cited


@dataclass(frozen=True)
class DraftParagraph:
    """style: title, heading, text, item, signature, row; a row's cells are split by tab."""

    style: str
    text: str
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True)
class Draft:
    """A document to file; fields left open are marked 【待补充：…】."""

    id: str
    kind: str  # complaint | answer | evidence_list …
    title: str
    paragraphs: tuple[DraftParagraph, ...]


@dataclass(frozen=True)
class Coverage:
    """Element coverage with its formula; never a win rate."""

    proved: int
    decidable: int
    total: int
    formula: str


@dataclass(frozen=True)
class PackageInfo:
    id: str
    version: str
    title: str
    as_of: date
    facts_date: date  # until when its legal facts were checked
    not_covered: tuple[str, ...] = ()
    title_en: str = ""
    sha256: str = ""  # of what the package said, so that the report stays explainable


@dataclass(frozen=True)
class ModelAnswer:
    """What one model came back with and what it took; `cost` is None without a price."""

    model: str
    status: str  # ok | failed
    note: str
    kept: int = 0
    dropped: int = 0
    prompt_tokens: int = 0
    reply_tokens: int = 0
    attempts: int = 0
    seconds: float = 0.0
    cost: Decimal | None = None


@dataclass(frozen=True)
class ModelRun:
    """What the model endpoint contributed, or why it did not."""

    status: str  # not_configured | ok | failed
    note: str
    findings: tuple[Finding, ...] = ()
    dropped: int = 0  # statements without a true quote
    answers: tuple[ModelAnswer, ...] = ()  # of every model asked, side by side
    currency: str = ""


@dataclass(frozen=True)
class AnalysisResult:
    """The whole report as data; every renderer shows this and nothing else."""

    inputs: Inputs
    package: PackageInfo
    engine_version: str
    conclusions: tuple[Finding, ...]
    documents: tuple[DocumentProfile, ...]
    parties: tuple[Party, ...]
    amounts: tuple[Amount, ...]
    timeline: tuple[Event, ...]
    terms: Terms
    matrix: tuple[ElementRow, ...]
    coverage: Coverage
    claims: tuple[ClaimItem, ...]
    claim_total: Decimal | None
    limitation: Limitation
    findings: tuple[Finding, ...]  # strengths, weaknesses, defences, issues, undetermined
    contradictions: tuple[Contradiction, ...]
    strategies: tuple[Strategy, ...]
    drafts: tuple[Draft, ...]
    unreadable: tuple[UnreadableItem, ...]
    model: ModelRun
    warnings: tuple[str, ...] = field(default=())
    relations: tuple[Relation, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()
    loans: tuple[Loan, ...] = ()
    rulings: tuple[Ruling, ...] = ()
    employment: Employment | None = None
    chairs: Chairs = field(default_factory=Chairs)
    hindrances: tuple[Hindrance, ...] = ()
    asked: Asked | None = None
    adjustments: tuple[Adjustment, ...] = ()
    undertaking: Undertaking | None = None
    counsel_costs: tuple[CounselCost, ...] = ()
