"""A case: what lies in the folder and what a careful reader makes of it."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from samples.generate.company import Company
from samples.generate.law.limitation import YEARS, Interruption
from samples.generate.paper import Paper
from samples.generate.person import Person

ELEMENTS = {
    "contract_formed": "合同成立",
    "contract_valid": "合同效力",
    "delivery": "交付货物",
    "acceptance": "验收合格/收货确认",
    "price_due": "价款数额与付款期限届满",
    "non_payment": "未付款事实",
    "demand": "催告",
    "damages_basis": "逾期损失/违约金依据",
    "limitation": "诉讼时效未届满",
    "jurisdiction": "管辖",
}
LABOUR_ELEMENTS = {
    "employment": "劳动关系存在",
    "service_period": "入职、离职时间与工作年限",
    "monthly_wage": "月工资标准",
    "dismissal": "用人单位作出解除",
    "wages_unpaid": "工资欠付",
    "limitation": "仲裁时效未届满",
    "lawful_dismissal": "解除理由成立且合法",
    "written_contract": "已及时签订书面劳动合同",
    "wages_paid": "已足额支付工资",
    "limitation_defence": "仲裁时效抗辩",
}
STATUSES = ("proved", "not_proved", "contradicted", "undetermined")
EVENT_KINDS = (
    "contract_signed",
    "ordered",
    "delivered",
    "accepted",
    "invoiced",
    "payment_due",
    "paid",
    "demanded",
    "acknowledged",
    "promised",
    "quality_objection",
    "replied",
    "terminated",
    "filed",
    "employed",
    "complained",
    "other",
)


@dataclass(frozen=True)
class Party:
    company: Company | Person
    role: str


@dataclass(frozen=True)
class Event:
    """`also` names other kinds under which a reader may rightly file the same event."""

    day: date
    kind: str
    description: str
    papers: tuple[str, ...]
    also: tuple[str, ...] = ()


@dataclass(frozen=True)
class Amount:
    """An amount with its meaning; the papers that state it are found by search."""

    value: Decimal
    kind: str
    note: str = ""


@dataclass(frozen=True)
class Element:
    id: str
    status: str
    papers: tuple[str, ...]
    note: str = ""


@dataclass(frozen=True)
class Trap:
    kind: str
    papers: tuple[str, ...]
    note: str
    detail: dict[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class Unreadable:
    paper: str
    page: int
    reason: str


@dataclass(frozen=True)
class LimitationTruth:
    """`not_counted` are acts that look like interruptions and are none, or are not proved."""

    start: date
    interruptions: tuple[Interruption, ...]
    last_safe_day: date
    barred: bool
    note: str
    not_counted: tuple[Interruption, ...] = ()
    filed: date | None = None
    years: int = YEARS


@dataclass(frozen=True)
class Deadline:
    """A day that follows from the papers by a rule."""

    kind: str
    day: date
    basis: str


@dataclass(frozen=True)
class CaseFile:
    case: str
    title: str
    position: str
    as_of: date
    user_input: str
    parties: tuple[Party, ...]
    papers: tuple[Paper, ...]
    events: tuple[Event, ...]
    amounts: tuple[Amount, ...]
    elements: tuple[Element, ...]
    claims: dict[str, object]
    limitation: LimitationTruth
    traps: tuple[Trap, ...]
    others: tuple[tuple[Company, str], ...] = ()
    unreadable: tuple[Unreadable, ...] = ()
    mentioned: tuple[date, ...] = ()
    deadlines: tuple[Deadline, ...] = ()
    jurisdiction: str = ""
    applicable_law: str = ""
    package_id: str = "contract_dispute_default"
    case_type: str = "contract_performance"
    element_titles: dict[str, str] = field(default_factory=lambda: ELEMENTS)

    def paper(self, key: str) -> Paper:
        return next(paper for paper in self.papers if paper.key == key)

    def names(self, keys: tuple[str, ...]) -> list[str]:
        return [self.paper(key).name for key in keys]
