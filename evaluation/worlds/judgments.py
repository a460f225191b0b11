"""After a judgment: the loser's appeal, and the winner's enforcement."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from evaluation.dossier import Dossier
from evaluation.law.limitation import last_day
from evaluation.law.money import daily, stretches
from evaluation.papers import bank
from evaluation.papers.noise import injection, irrelevant
from evaluation.sheet import Sheet
from evaluation.truth import Bundle, Request, TimeBar
from evaluation.worlds import court_papers as papers
from evaluation.worlds.sale_facts import Sale, draw
from evaluation.worlds.sale_truth import declare_parties

ENFORCEABLE = (
    "title_effective",
    "order_payable",
    "order_due",
    "order_parties",
    "order_open",
    "delay_basis",
)
TRIAL = timedelta(days=80)  # from filing to judgment
TO_PERFORM = 10  # days that the judgment gives; a holiday at their end moves it (民法典 203)
EXTRA = Decimal("0.000175")  # a day, on what general interest does not cover


def appeal(dossier: Dossier) -> Bundle:
    """A first-instance judgment that leaves out a payment; the loser has fifteen days."""
    story = _story(dossier)
    dated = story.as_of - timedelta(days=14)
    _before(story, dated)
    served = dated + timedelta(days=dossier.rng.randint(5, 9))
    hidden = Decimal(dossier.rng.randint(2, 9) * 500)
    number, found, sheet = _judged(dossier, story, dated, story.open)
    papers.mandate(dossier, story, number, served + timedelta(days=1))
    papers.service(dossier, story, number, served, medium=dossier.rng.choice(("scan", "", "")))
    day = story.due + timedelta(days=30)
    receipt = bank.receipt(
        dossier, story.buyer, story.seller, day, hidden, memo="货款", key="hidden"
    )
    dossier.happened("hidden", day, "paid")
    dossier.sum(hidden, "paid")
    kinds = ("amount_mismatch", "fact_disputed", "payment", "contradict")
    words = (f"{hidden:,.2f}", found)
    dossier.trap("judgment_misses_payment", kinds, sheet.name, receipt.name, words=words)
    dossier.tolerate(served, "served", "other")
    dossier.deadline("appeal", last_day(served, [], days=15))
    for element in ("appealable", "appeal_in_time", "aggrieved"):
        dossier.cell(element, "proved")
    dossier.cell("claims_scope", "not_proved")
    dossier.cell("procedure_error", "not_proved", "undetermined")  # who never answered may doubt
    dossier.cell("fact_error", "proved", "undetermined")  # a receipt that the judgment passed over
    _noise(dossier, story)
    return dossier.bundle(
        Request("judgment_appeal_v1", "judgment_appeal", "appellant", "appeal", story.as_of)
    )


def enforcement(dossier: Dossier) -> Bundle:
    """A final judgment not obeyed; two years to apply, extra interest by the day."""
    story = _story(dossier)
    rng = dossier.rng
    ago = rng.choice((rng.randint(60, 500), rng.randint(60, 500), 900))
    effective = story.as_of - timedelta(days=ago)
    _before(story, effective - timedelta(days=30))
    told = rng.random() < 0.5
    dated = effective - timedelta(days=30)
    number, _, _ = _judged(dossier, story, dated, story.open, tells_two_years=told)
    papers.certificate(dossier, story, number, effective)
    dossier.happened(
        "effective", effective, "effective", "judgment_effective", "other", required=False
    )
    ends = effective + timedelta(days=TO_PERFORM)
    paid: list[tuple[date, Decimal]] = []
    if rng.random() < 0.5 and ago < 800:
        paid.append((ends + timedelta(days=20), Decimal(rng.randint(2, 9) * 500)))
        bank.receipt(dossier, story.buyer, story.seller, *paid[0], memo="执行款", key="obeyed")
        dossier.happened("obeyed", paid[0][0], "paid")
        dossier.sum(paid[0][1], "paid")
    ends = last_day(effective, [], days=TO_PERFORM)
    _enforcement_truth(dossier, story, ends, paid, told=told)
    _noise(dossier, story)
    return dossier.bundle(
        Request("enforcement_v1", "enforcement", "applicant", "execution", story.as_of)
    )


def _enforcement_truth(
    dossier: Dossier, story: Sale, ends: date, paid: list[tuple[date, Decimal]], *, told: bool
) -> None:
    owed = story.open
    dossier.figure("principal", ("principal",), owed - sum(s for _, s in paid))
    values = []
    for first in (ends + timedelta(days=1), ends + timedelta(days=2)):
        for last in (story.as_of, story.as_of - timedelta(days=1)):
            for early in (0, 1):
                moved = [(day - timedelta(days=early), one) for day, one in paid]
                values.append(daily(stretches(owed, moved, first, last), EXTRA, 1))
    dossier.figure("delay_interest", ("delay_interest",), *values)
    dossier.fee("enforcement")
    end = last_day(ends, [day for day, _ in paid], years=2)
    status = "barred" if end < story.as_of else "not_barred"
    # The article on the two years is not among the engine's texts: unless the judgment tells
    # them, it may say so instead. Whether a payment restarts them is not among them either.
    known = told and not paid
    open_ends = () if known else ("undetermined",)
    dossier.time_bar = TimeBar(frozenset({status, *open_ends}), end if known else None)
    for element in ENFORCEABLE:
        dossier.cell(element, "proved")
    dossier.cell("settlement", "not_proved")
    dossier.cell("order_performed", "not_proved")
    dossier.cell("property_clues", "not_proved", "undetermined")  # an account may be a clue


def _story(dossier: Dossier) -> Sale:
    """A sale with one delivery and one payment, judged after two years."""
    story = draw(dossier.rng)
    story.deliveries = [(story.deliveries[0][0], story.lines)]
    story.payments = story.payments[:1] or [(story.due - timedelta(days=5), Decimal(3000))]
    story.letter = story.letter_signed = story.chat = None
    story.buyer = replace(story.buyer, former="")
    return story


def _before(story: Sale, dated: date) -> None:
    """Moves the whole sale back so far that the suit could follow it."""
    back = max(timedelta(0), story.due + timedelta(days=60) - (dated - TRIAL))
    last = max(day for day, _ in story.payments)
    back = max(back, last + timedelta(days=60) - (dated - TRIAL))
    story.signed, story.due = story.signed - back, story.due - back
    story.deliveries = [(day - back, lines) for day, lines in story.deliveries]
    story.payments = [(day - back, paid) for day, paid in story.payments]


def _judged(
    dossier: Dossier, story: Sale, dated: date, owed: Decimal, *, tells_two_years: bool = False
) -> tuple[str, str, Sheet]:
    filed = dated - TRIAL
    declare_parties(dossier, story, judged=True)
    dossier.happened("signed", story.signed, "contract_signed")
    dossier.happened("delivered-1", story.deliveries[0][0], "delivered", "accepted")
    dossier.happened("paid-1", story.payments[0][0], "paid")
    dossier.happened("filed", filed, "filed")
    dossier.happened("judged", dated, "judged", "judgment", "decided", "other", required=False)
    dossier.sum(story.price, "contract_price")
    dossier.sum(story.payments[0][1], "paid")
    dossier.sum(owed, "judged", "awarded", "confirmed_debt", "claimed", "principal")
    medium = "scan_pdf" if dossier.rng.random() < 0.15 else ""
    return papers.judgment(
        dossier, story, filed, dated, owed, medium=medium, tells_two_years=tells_two_years
    )


def _noise(dossier: Dossier, story: Sale) -> None:
    if dossier.rng.random() < 0.4:
        irrelevant(dossier, story.signed)
    if dossier.rng.random() < 0.25:
        injection(dossier, story.signed)
