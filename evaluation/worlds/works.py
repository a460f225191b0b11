"""Services and works: a job done, accepted, and not paid for."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from evaluation.dossier import Dossier
from evaluation.law.limitation import last_day
from evaluation.law.money import daily, stretches
from evaluation.papers import bank
from evaluation.papers.noise import injection, irrelevant
from evaluation.papers.postal import ems
from evaluation.people import Company, companies
from evaluation.truth import Bundle, Request, TimeBar
from evaluation.worlds import works_papers as papers

JOBS = ("三楼办公区装修工程", "空调机组安装", "仓储管理系统开发", "厂区监控系统施工", "展厅改造")
LONGEST_POST = timedelta(days=10)
RATES = (Decimal("0.0003"), Decimal("0.0005"))


@dataclass
class Works:
    """All that happened; three instalments, of which the first was paid."""

    client: Company
    maker: Company
    job: str
    signed: date
    first_due: date
    accepted: date
    days: int
    last: date
    parts: tuple[Decimal, Decimal, Decimal]
    rate: Decimal | None
    letter: date | None
    receipt: date | None
    as_of: date
    position: str

    @property
    def price(self) -> Decimal:
        return sum(self.parts, Decimal(0))

    @property
    def paid_on(self) -> date:
        return self.first_due - timedelta(days=2)

    @property
    def open(self) -> Decimal:
        return self.price - self.parts[0]

    @property
    def second_due(self) -> date:
        return self.accepted + timedelta(days=self.days)

    @property
    def end(self) -> date:
        """The last day of the limitation period by what the papers can prove."""
        return last_day(self.last, [self.receipt] if self.receipt else [])

    @property
    def is_letter_decisive(self) -> bool:
        """Whether the period ran out, but would not have, had the letter been received."""
        if self.letter is None or self.receipt or self.end >= self.as_of:
            return False
        return last_day(self.last, [self.letter + LONGEST_POST]) >= self.as_of


def works(dossier: Dossier) -> Bundle:
    """A bundle with contract, acceptance, one payment, maybe a letter and an oral change."""
    story = draw(dossier.rng)
    _parties(dossier, story)
    _happenings(dossier, story)
    _sums(dossier, story)
    _papers(dossier, story)
    _cells(dossier, story)
    _figures(dossier, story)
    scenario = "pre_litigation" if story.position == "plaintiff" else "defense"
    return dossier.bundle(
        Request(
            "contract_dispute_default",
            "contract_performance",
            story.position,
            scenario,
            story.as_of,
        )
    )


def draw(rng: random.Random) -> Works:
    client, maker = companies(rng, 2, works=True)
    as_of = date(2026, rng.randint(1, 8), rng.randint(3, 27))
    accepted = as_of - timedelta(days=rng.choice((500, 620, 760, 1600, 1700)))
    signed = accepted - timedelta(days=rng.randint(60, 130))
    price = Decimal(rng.randint(80, 900) * 1000)
    first, third = price * Decimal("0.3"), price * Decimal("0.05")
    late = rng.choice((400, 800)) if as_of - accepted > timedelta(days=1000) else 400
    letter = accepted + timedelta(days=late) if rng.random() < 0.5 else None
    return Works(
        client=client,
        maker=maker,
        job=rng.choice(JOBS),
        signed=signed,
        first_due=signed + timedelta(days=10),
        accepted=accepted,
        days=rng.choice((10, 15, 30)),
        last=accepted + timedelta(days=365),
        parts=(first, price - first - third, third),
        rate=rng.choice((None, *RATES)),
        letter=letter,
        receipt=letter + timedelta(days=2) if letter and rng.random() < 0.7 else None,
        as_of=as_of,
        position=rng.choice(("plaintiff", "plaintiff", "defendant")),
    )


def _parties(dossier: Dossier, story: Works) -> None:
    makers = ("seller", "contractor", "service_provider", "provider", "maker")
    clients = ("buyer", "client", "customer", "principal", "employer")
    dossier.party(story.maker, ("plaintiff",), makers)
    dossier.party(story.client, ("defendant",), clients)
    dossier.strangers |= {story.maker.head, story.client.head}


def _happenings(dossier: Dossier, story: Works) -> None:
    dossier.happened("signed", story.signed, "contract_signed")
    dossier.happened("first-due", story.first_due, "payment_due")
    dossier.happened("paid", story.paid_on, "paid")
    dossier.happened("accepted", story.accepted, "accepted", "delivered")
    dossier.happened("second-due", story.second_due, "payment_due", required=False)
    dossier.happened("last-due", story.last, "payment_due")
    if story.letter:
        required = story.receipt is None
        dossier.happened("demanded-sent", story.letter, "demanded", required=required)
    if story.receipt:
        dossier.happened("demanded", story.receipt, "demanded", "replied")


def _sums(dossier: Dossier, story: Works) -> None:
    dossier.sum(story.price, "contract_price")
    for part in story.parts:
        dossier.sum(part, "instalment", "deposit")
    dossier.sum(story.parts[0], "paid")
    dossier.sum(story.open, "claimed", "confirmed_debt", required=story.letter is not None)


def _papers(dossier: Dossier, story: Works) -> None:
    rng = dossier.rng
    papers.contract(dossier, story)
    papers.acceptance(dossier, story, medium=rng.choice(("scan", "png", "", "", "")))
    bank.receipt(
        dossier, story.client, story.maker, story.paid_on, story.parts[0], memo="预付款", key="paid"
    )
    if story.letter:
        papers.letter(dossier, story)
    if story.letter and story.receipt:
        sender, receiver = story.maker.name, story.client.name
        ems(dossier, sender, receiver, story.letter, story.receipt, what="催款函", key="demanded")
    if rng.random() < 0.4:
        papers.oral_change(dossier, story)
    if rng.random() < 0.3:
        irrelevant(dossier, story.signed)
    if rng.random() < 0.25:
        injection(dossier, story.signed)


def _cells(dossier: Dossier, story: Works) -> None:
    for element in ("contract_formed", "contract_valid", "acceptance", "price_due", "non_payment"):
        dossier.cell(element, "proved")
    dossier.cell("payment", "not_proved")
    doubtful, barred = story.is_letter_decisive, story.end < story.as_of
    status = "undetermined" if doubtful else "barred" if barred else "not_barred"
    words = {"undetermined": "undetermined", "barred": "contradicted", "not_barred": "proved"}
    dossier.cell("limitation", words[status])
    dossier.time_bar = TimeBar(frozenset({status}), story.end)
    if story.letter and not story.receipt and (doubtful or not barred):  # else it changes nothing
        name = next(sheet.name for sheet in dossier.sheets if "函" in sheet.name)
        dossier.trap("demand_without_receipt", ("demand_without_receipt",), name)


def _figures(dossier: Dossier, story: Works) -> None:
    dossier.figure("principal", ("principal",), story.open)
    if story.rate is None:
        return
    total = Decimal(0)
    for due, part in ((story.second_due, story.parts[1]), (story.last, story.parts[2])):
        if due < story.as_of:
            first = due + timedelta(days=1)
            total += daily(stretches(part, [], first, story.as_of), story.rate, 1)
    dossier.figure("liquidated_damages", ("liquidated_damages",), total)
