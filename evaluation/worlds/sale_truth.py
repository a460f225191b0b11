"""What is true of a sale: parties, dated facts, sums, elements, figures, the time bar."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal

from evaluation.dossier import Dossier
from evaluation.law.lpr import one_year
from evaluation.law.money import Payment, daily, stretches
from evaluation.truth import TimeBar
from evaluation.worlds.sale_facts import FIXED, Sale

DAY = timedelta(days=1)
PROVED = (
    "contract_formed",
    "contract_valid",
    "delivery",
    "price_due",
    "non_payment",
    "damages_basis",
)
# By what the papers can prove: the state of the period, the claim's element, the defence's.
ENDS = {
    "fine": (("not_barred",), ("proved",), ("not_proved",)),
    "expired": (("barred",), ("contradicted",), ("proved",)),
    "saved_chat": (
        ("not_barred", "undetermined"),
        ("proved", "undetermined"),
        ("not_proved", "undetermined"),
    ),
    "doubtful": (("undetermined",), ("undetermined",), ("undetermined",)),
    "unsigned": (
        ("undetermined", "barred"),
        ("undetermined", "contradicted"),
        ("undetermined", "proved"),
    ),
}


def declare_parties(dossier: Dossier, story: Sale, *, judged: bool = False) -> None:
    """Seller and buyer; the short names only when the papers introduce them."""
    first = ("plaintiff", "applicant", "appellee") if judged else ("plaintiff",)
    second = ("defendant", "respondent", "appellant") if judged else ("defendant",)
    dossier.party(story.seller, first, ("seller",), alias=not judged)
    former = story.buyer.former  # under which the contract was made, without a short form
    dossier.party(story.buyer, second, ("buyer",), alias=not judged and not former, former=former)
    dossier.strangers |= {*story.clerks, story.seller.head, story.buyer.head}


def declare_happenings(dossier: Dossier, story: Sale) -> None:
    # An order that both sides seal is their contract.
    dossier.happened("signed", story.signed, "contract_signed", "ordered")
    for number, (day, _) in enumerate(story.deliveries, start=1):
        dossier.happened(f"delivered-{number}", day, "delivered", "accepted")
    for number, (day, _) in enumerate(story.payments, start=1):
        dossier.happened(f"paid-{number}", day, "paid")
    dossier.happened("due", story.due, "payment_due", required=story.terms in FIXED)
    if story.main_due:
        dossier.happened("main-due", story.main_due, "payment_due")
    if story.chat:
        dossier.happened("asked", story.chat, "demanded")
        dossier.tolerate(story.chat, "promised", "acknowledged", "replied")
    if story.first_due:
        dossier.happened("first-due", story.first_due, "payment_due")
    if story.letter:
        only_sent = story.letter_signed is None
        dossier.happened("demanded-sent", story.letter, "demanded", required=only_sent)
    if story.letter_signed:
        dossier.happened("demanded", story.letter_signed, "demanded", "replied")
    if story.recon:
        sealed = story.recon + timedelta(days=4)
        kinds = ("acknowledged", "other") if story.is_sealed else ("demanded", "other")
        dossier.tolerate(story.recon, *kinds)
        if story.is_sealed:
            dossier.happened("confirmed", sealed, "acknowledged")
    dossier.tolerate(story.as_of)


def declare_sums(dossier: Dossier, story: Sale) -> None:
    dossier.sum(story.price, "contract_price", "ordered")
    for _, lines in story.deliveries:
        total = sum((count * unit for _, count, unit in lines), Decimal(0))
        dossier.sum(total, "delivered")
    dossier.sum(story.price, "delivered", required=False)  # all that was sold was handed over
    for _, paid in story.payments:
        dossier.sum(paid, "paid")
    if story.first:
        is_told = not story.percent  # a share of the price is no sum of money yet
        dossier.sum(story.first, "instalment", "deposit", required=is_told)
        dossier.sum(story.rest, "instalment", required=is_told)
    else:
        for part in (story.price, story.kept, story.price - story.kept):
            dossier.sum(part, "instalment", required=False)
    for _, count, unit in story.lines:
        dossier.sum(unit, "unit_price", required=False)
        dossier.sum(count * unit, "delivered", "ordered", "contract_price", required=False)
    if story.letter or story.chat:
        dossier.sum(story.open, "claimed", "confirmed_debt")
    if story.recon and story.is_sealed:
        dossier.sum(story.open, "confirmed_debt")
    for kind in ("claimed", "confirmed_debt"):
        dossier.sum(story.open, kind, required=False)


def declare_cells(dossier: Dossier, story: Sale) -> None:
    for element in PROVED:
        dossier.cell(element, "proved")
    dossier.cell("jurisdiction", "contradicted" if story.arbitrates else "proved")
    for element in ("quality_objection", "payment", "set_off"):
        dossier.cell(element, "not_proved")
    bar, claim, defence = ENDS.get(story.state, ENDS["fine"])
    dossier.cell("limitation", *claim)
    dossier.cell("limitation_defence", *defence)
    dossier.time_bar = TimeBar(frozenset(bar), story.end, story.end_by_chat)
    if story.chat:
        dossier.cell("demand", "proved", "undetermined")
    elif story.letter is None:
        dossier.cell("demand", "not_proved")
    else:
        unproved = ("undetermined", "not_proved")
        dossier.cell("demand", *(("proved",) if story.letter_signed else unproved))
    is_daily = story.penalty is not None and story.penalty[0] == "day"
    dossier.cell("excessive_damages", "proved" if is_daily else "not_proved")


def declare_figures(dossier: Dossier, story: Sale, *, fee: str = "court") -> None:
    dossier.figure("principal", ("principal",), story.open)
    dossier.fee(fee)
    if story.penalty is None:
        for end, add in (("low", "1.3"), ("high", "1.5")):
            losses = late_sums(story, 365, Decimal(add))
            dossier.figure(f"overdue_{end}", ("overdue_loss",), *losses, field=f"amount_{end}")
        return
    per, rate = story.penalty
    damages = late_sums(story, 1 if per == "day" else 365, rate)
    dossier.figure("liquidated_damages", ("liquidated_damages",), *damages)


def late_sums(story: Sale, year: int, rate: Decimal) -> tuple[Decimal, ...]:
    """What lateness costs. Goods of one month that are paid by the month are one debt or one a
    delivery: all fall due on one day, and only the rounding to the fen differs."""
    found = [_late_sum(story, story.parts, year, rate)]
    if story.terms in ("month_day", "month_end"):
        by_delivery = [
            (story.due, sum((count * unit for _, count, unit in lines), Decimal(0)))
            for _, lines in story.deliveries
        ]
        found.append(_late_sum(story, by_delivery, year, rate))
    return tuple(dict.fromkeys(found))


def _late_sum(
    story: Sale, parts: Sequence[tuple[date, Decimal]], year: int, rate: Decimal
) -> Decimal:
    """The cost over all parts: a rate a day, or so many times the LPR of the breach
    (买卖合同解释 18); payments go to the part that fell due first."""
    total, left = Decimal(0), sorted(story.payments)
    for due, owed in parts:
        paid, left = _taken(left, owed)
        first = due + DAY
        if first <= story.as_of:
            value = rate if year == 1 else one_year(first) * rate
            total += daily(stretches(owed, paid, first, story.as_of), value, year)
    return total


def _taken(payments: list[Payment], owed: Decimal) -> tuple[list[Payment], list[Payment]]:
    """The payments, or parts of them, that a part of the price takes up, and the rest."""
    taken, left = [], []
    for day, paid in payments:
        share = min(paid, owed)
        owed -= share
        taken += [(day, share)] if share else []
        left += [(day, paid - share)] if paid > share else []
    return taken, left
