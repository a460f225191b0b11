"""The story of a sale: who, what, when, and which state of the limitation period it ends in."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal

from evaluation.law.limitation import last_day
from evaluation.law.money import fen
from evaluation.people import Company, companies, people, renamed
from evaluation.worlds.sale_terms import fit

GOODS = ("不锈钢管材", "数控刀具", "瓦楞纸箱", "工业电机", "环氧树脂", "冷冻禽肉", "铝合金型材")
STATES = (
    "fresh",
    "fresh",
    "expired",
    "saved_payment",
    "saved_letter",
    "saved_recon",
    "doubtful",
    "unsigned",
    "near",
    "saved_chat",
)
TERMS = (
    "once",
    "parts",
    "after",
    "cod",
    "workdays",
    "month_day",
    "month_end",
    "invoice",
    "retained",
)
FIXED = ("once", "parts", "retained")  # the contract names the day itself


@dataclass
class Sale:
    """All that happened, before any paper tells of it."""

    seller: Company
    buyer: Company
    clerks: tuple[str, str]  # salesman, receiver
    goods: str
    lines: list[tuple[str, int, Decimal]]
    signed: date
    deliveries: list[tuple[date, list[tuple[str, int, Decimal]]]]
    terms: str  # one of TERMS
    due: date
    first_due: date | None
    first: Decimal
    state: str
    as_of: date
    position: str
    payments: list[tuple[date, Decimal]] = field(default_factory=list)
    after_days: int = 0  # days, or working days, of credit
    main_due: date | None = None  # of all but the retained part
    percent: int = 0  # the first part, when the contract tells shares and no sums
    is_deposit: bool = False  # the first part is 定金, above a fifth of the price
    letter: date | None = None
    letter_signed: date | None = None
    recon: date | None = None  # a statement of account, sealed by the buyer or not
    is_sealed: bool = False
    arbitrates: bool = False  # the contract sends disputes to an arbitration commission
    penalty: tuple[str, Decimal] | None = None  # ("day", rate) | ("lpr", multiple)
    chat: date | None = None  # a demand by chat, and the buyer's man owns up

    @property
    def price(self) -> Decimal:
        return sum((count * unit for _, count, unit in self.lines), Decimal(0))

    @property
    def paid(self) -> Decimal:
        return sum((sum_ for _, sum_ in self.payments), Decimal(0))

    @property
    def open(self) -> Decimal:
        return self.price - self.paid

    @property
    def rest(self) -> Decimal:
        return self.price - self.first

    @property
    def kept(self) -> Decimal:
        """The part held back for the quality of the goods."""
        return fen(self.price * self.percent / 100) if self.main_due else Decimal(0)

    @property
    def parts(self) -> list[tuple[date, Decimal]]:
        """What had to be paid, and by when."""
        if self.main_due:
            return [(self.main_due, self.price - self.kept), (self.due, self.kept)]
        if self.first_due:
            return [(self.first_due, self.first), (self.due, self.rest)]
        return [(self.due, self.price)]

    @property
    def invoiced(self) -> date:
        return self.deliveries[-1][0] + timedelta(days=6)

    @property
    def end_by_chat(self) -> date:
        """The last day, if the chat proves what it says."""
        return last_day(self.due, [*self._restarts(), *([self.chat] if self.chat else [])])

    @property
    def end(self) -> date:
        """The last day of the limitation period by what the papers can prove."""
        return last_day(self.due, self._restarts())

    def _restarts(self) -> list[date]:
        sure = [day for day, _ in self.payments]
        if self.letter_signed:
            sure.append(self.letter_signed)
        if self.recon and self.is_sealed:
            sure.append(self.recon + timedelta(days=4))
        return sure


def draw(rng: random.Random, works: bool = False) -> Sale:
    """A story from the dice."""
    seller, buyer = companies(rng, 2)
    if rng.random() < 0.15:
        buyer = renamed(buyer, rng)
    state = rng.choice(STATES)
    as_of = date(2026, rng.randint(1, 8), rng.randint(3, 27))
    due = _due_day(rng, state, as_of)
    signed = due - timedelta(days=rng.randint(100, 150))
    lines = [_line(rng, number) for number in range(rng.randint(1, 3))]
    deliveries = _deliveries(rng, signed, lines)
    one, two = people(rng, 2)
    clerks = (one.name, two.name)
    terms = rng.choice(TERMS)
    story = Sale(
        seller,
        buyer,
        clerks,
        rng.choice(GOODS),
        lines,
        signed,
        deliveries,
        terms,
        due,
        None,
        Decimal(0),
        state,
        as_of,
        rng.choice(("plaintiff", "plaintiff", "defendant")),
    )
    fit(rng, story)
    _settle(rng, story)
    return story


def _due_day(rng: random.Random, state: str, as_of: date) -> date:
    ago = {
        "fresh": rng.randint(200, 800),
        "expired": rng.randint(1150, 1500),
        "near": 3 * 365 + 1 - rng.randint(12, 50),
    }.get(state, rng.randint(1150, 1400))
    return as_of - timedelta(days=ago)


def _line(rng: random.Random, number: int) -> tuple[str, int, Decimal]:
    return (f"规格{'ABC'[number]}", rng.randint(40, 900), Decimal(rng.randint(900, 39000)) / 100)


def _deliveries(
    rng: random.Random, signed: date, lines: list[tuple[str, int, Decimal]]
) -> list[tuple[date, list[tuple[str, int, Decimal]]]]:
    first = signed + timedelta(days=rng.randint(8, 25))
    if len(lines) == 1:
        return [(first, lines)]
    return [(first, lines[:1]), (first + timedelta(days=rng.randint(5, 20)), lines[1:])]


def _settle(rng: random.Random, story: Sale) -> None:
    """Terms, payments and letters that lead to the state drawn."""
    if story.terms == "parts":
        percent = rng.choice((30, 40))
        story.first = fen(story.price * percent / 100)
        story.first_due = story.signed + timedelta(days=6)
        story.payments.append((story.signed + timedelta(days=4), story.first))
        story.percent = percent if rng.random() < 0.4 else 0
        story.is_deposit = not story.percent and rng.random() < 0.5
    elif rng.random() < 0.6:
        part = Decimal(rng.randint(1, 3)) / 10
        early = (story.main_due or story.due) - timedelta(days=rng.randint(3, 25))
        early = max(early, story.signed + timedelta(days=2))
        story.payments.append((early, _round(story.price * part)))
    late = story.due + timedelta(days=rng.randint(400, 700))
    if story.state == "saved_payment":
        story.payments.append((late, _round(story.price * Decimal("0.1"))))
    if story.state in ("saved_letter", "doubtful"):
        story.letter = late
        story.letter_signed = late + timedelta(days=3) if story.state == "saved_letter" else None
    if story.state == "fresh" and rng.random() < 0.5:
        story.letter = story.due + timedelta(days=60)
        story.letter_signed = story.letter + timedelta(days=2) if rng.random() < 0.6 else None
    if story.state == "expired" and rng.random() < 0.5:  # too late to save anything
        story.letter = story.end + timedelta(days=rng.randint(3, 20))
        story.letter_signed = story.letter + timedelta(days=2)
    if story.state == "saved_chat":
        story.chat = late
    if story.state in ("saved_recon", "unsigned"):
        story.recon, story.is_sealed = late, story.state == "saved_recon"
    story.arbitrates = rng.random() < 0.12
    story.penalty = rng.choice(
        (None, ("day", Decimal("0.0005")), ("day", Decimal("0.001")), ("lpr", Decimal("1.5")))
    )


def _round(value: Decimal) -> Decimal:
    return max(Decimal(100), (value / 100).to_integral_value() * 100)
