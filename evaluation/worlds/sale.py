"""A sale of goods whose price was not paid."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

from evaluation.dossier import Dossier
from evaluation.law.lpr import one_year
from evaluation.law.money import court_fee, daily, fen, stretches
from evaluation.papers import bank
from evaluation.papers.noise import injection, irrelevant
from evaluation.papers.postal import ems
from evaluation.truth import Bundle, Request, TimeBar
from evaluation.worlds import sale_papers as papers
from evaluation.worlds.sale_facts import Sale, draw
from evaluation.worlds.sale_traps import plant

DAY = timedelta(days=1)


def sale(dossier: Dossier) -> Bundle:
    """A bundle with contract, delivery, payments, letters, noise and one or two traps."""
    story = draw(dossier.rng)
    declare_parties(dossier, story)
    _happenings(dossier, story)
    _sums(dossier, story)
    _papers(dossier, story)
    plant(dossier, story)
    _cells(dossier, story)
    _figures(dossier, story)
    is_plaintiff = story.position == "plaintiff"
    return dossier.bundle(
        Request(
            "contract_dispute_default",
            "contract_performance",
            story.position,
            "pre_litigation" if is_plaintiff else "defense",
            story.as_of,
        )
    )


def declare_parties(dossier: Dossier, story: Sale, *, judged: bool = False) -> None:
    """Seller and buyer; the short names only when the papers introduce them."""
    first = ("plaintiff", "applicant", "appellee") if judged else ("plaintiff",)
    second = ("defendant", "respondent", "appellant") if judged else ("defendant",)
    dossier.party(story.seller, first, ("seller",), alias=not judged)
    dossier.party(story.buyer, second, ("buyer",), alias=not judged)
    dossier.strangers |= {*story.clerks, story.seller.head, story.buyer.head}


def _happenings(dossier: Dossier, story: Sale) -> None:
    dossier.happened("signed", story.signed, "contract_signed")
    for number, (day, _) in enumerate(story.deliveries, start=1):
        dossier.happened(f"delivered-{number}", day, "delivered", "accepted")
    for number, (day, _) in enumerate(story.payments, start=1):
        dossier.happened(f"paid-{number}", day, "paid")
    fixed = story.terms != "after"
    dossier.happened("due", story.due, "payment_due", required=fixed)
    if story.first_due:
        dossier.happened("first-due", story.first_due, "payment_due")
    if story.letter:
        only_sent = story.letter_signed is None
        dossier.happened("demanded-sent", story.letter, "demanded", required=only_sent)
    if story.letter_signed:
        dossier.happened("demanded", story.letter_signed, "demanded", "replied")
    dossier.tolerate(story.as_of)


def _sums(dossier: Dossier, story: Sale) -> None:
    dossier.sum(story.price, "contract_price", "ordered")
    for _, lines in story.deliveries:
        total = sum((count * unit for _, count, unit in lines), Decimal(0))
        dossier.sum(total, "delivered")
    for _, paid in story.payments:
        dossier.sum(paid, "paid")
    if story.first:
        dossier.sum(story.first, "instalment", "deposit")
        dossier.sum(story.rest, "instalment")
    else:
        dossier.sum(story.price, "instalment", required=False)
    for _, count, unit in story.lines:
        dossier.sum(unit, "unit_price", required=False)
        dossier.sum(count * unit, "delivered", "ordered", "contract_price", required=False)
    for kind in ("claimed", "confirmed_debt"):
        dossier.sum(story.open, kind, required=False)


def _papers(dossier: Dossier, story: Sale) -> None:
    rng = dossier.rng
    picture = rng.choice(("contract", "note", "receipt", "", "", ""))
    papers.contract(
        dossier, story, medium="scan" if picture == "contract" and len(story.lines) == 1 else ""
    )
    papers.delivery_notes(
        dossier, story, medium=rng.choice(("scan", "photo")) if picture == "note" else ""
    )
    for number, (day, paid) in enumerate(story.payments, start=1):
        memo = dossier.sheets[0].text("common.receipt_memo")
        bank.receipt(
            dossier,
            story.buyer,
            story.seller,
            day,
            paid,
            memo=memo,
            key=f"paid-{number}",
            medium="scan" if picture == "receipt" and number == 1 else "",
        )
    if story.letter:
        papers.letter(dossier, story)
        _claimed(dossier, story)
    if story.letter and story.letter_signed:
        ems(
            dossier,
            story.seller.name,
            story.buyer.name,
            story.letter,
            story.letter_signed,
            what="催款函",
            key="demanded",
        )
    if rng.random() < 0.5:
        papers.chats(dossier, story)
    if story.payments and rng.random() < 0.5:
        papers.memo(dossier, story)
    if rng.random() < 0.4:
        irrelevant(dossier, story.signed)
    if rng.random() < 0.25:
        injection(dossier, story.signed)


def _claimed(dossier: Dossier, story: Sale) -> None:
    dossier.sum(story.open, "claimed", "confirmed_debt")


def _cells(dossier: Dossier, story: Sale) -> None:
    state = {"fresh": "fine", "near": "fine", "saved_payment": "fine", "saved_letter": "fine"}
    end_state = state.get(story.state, story.state)
    for element in (
        "contract_formed",
        "contract_valid",
        "delivery",
        "price_due",
        "non_payment",
        "damages_basis",
        "jurisdiction",
    ):
        dossier.cell(element, "proved")
    for element in ("quality_objection", "payment", "set_off"):
        dossier.cell(element, "not_proved")
    dossier.cell(
        "limitation", {"fine": "proved", "expired": "contradicted"}.get(end_state, "undetermined")
    )
    dossier.cell(
        "limitation_defence",
        {"fine": "not_proved", "expired": "proved"}.get(end_state, "undetermined"),
    )
    if story.letter is None:
        dossier.cell("demand", "not_proved")
    else:
        dossier.cell(
            "demand", *(("proved",) if story.letter_signed else ("undetermined", "not_proved"))
        )
    status = {"fine": "not_barred", "expired": "barred"}.get(end_state, "undetermined")
    dossier.time_bar = TimeBar(frozenset({status}), story.end)


def _figures(dossier: Dossier, story: Sale) -> None:
    dossier.figure("principal", ("principal",), story.open)
    late = [(story.due, story.rest if story.first else story.price)]
    payments = [
        one
        for one in story.payments
        if not (story.first and one[1] == story.first and one[0] <= story.due)
    ]
    [(due, owed)] = late
    parts = stretches(owed, payments, due + DAY, story.as_of)
    if story.penalty is None:
        base = one_year(due + DAY)
        dossier.figure(
            "overdue_low",
            ("overdue_loss",),
            daily(parts, base * Decimal("1.3"), 365),
            field="amount_low",
        )
        dossier.figure(
            "overdue_high",
            ("overdue_loss",),
            daily(parts, base * Decimal("1.5"), 365),
            field="amount_high",
        )
        return
    per, rate = story.penalty
    year, value = (1, rate) if per == "day" else (365, one_year(due + DAY) * rate)
    damages = daily(parts, value, year)
    dossier.figure("liquidated_damages", ("liquidated_damages",), damages)
    total = fen(story.open + damages)
    dossier.figure("court_fee", ("court_fee",), court_fee(total))
