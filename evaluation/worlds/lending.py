"""A private loan that was not paid back."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

from evaluation.dossier import Dossier
from evaluation.law.money import daily
from evaluation.papers.noise import injection, irrelevant
from evaluation.truth import Bundle, Request, TimeBar
from evaluation.worlds import lending_papers as papers
from evaluation.worlds.lending_facts import Loan, draw

LENT = ("lent", "loan_paid", "disbursed", "paid", "delivered")
PRINCIPAL = ("lent", "principal", "loan", "loan_principal")


def lending(dossier: Dossier) -> Bundle:
    """A bundle with note, transfer, repayments, chat, and what the law makes of them."""
    story = draw(dossier.rng)
    _parties(dossier, story)
    _happenings(dossier, story)
    _sums(dossier, story)
    _papers(dossier, story)
    _cells(dossier, story)
    _figures(dossier, story)
    scenario = "pre_litigation" if story.position == "plaintiff" else "defense"
    return dossier.bundle(
        Request("private_lending_v1", "debt_collection", story.position, scenario, story.as_of)
    )


def _parties(dossier: Dossier, story: Loan) -> None:
    dossier.party(story.lender, ("plaintiff",), ("lender", "creditor"))
    dossier.party(story.borrower, ("defendant",), ("borrower", "debtor"))
    if story.guarantor:
        dossier.party(story.guarantor, ("defendant", "third_party", "other"), ("guarantor",))


def _happenings(dossier: Dossier, story: Loan) -> None:
    dossier.happened(
        "note",
        story.lent_on,
        "contract_signed",
        "acknowledged",
        "promised",
        "lent",
        "paid",
        required=False,
    )
    dossier.happened("lent", story.lent_on, *LENT)
    dossier.happened("due", story.due, "payment_due", "promised")
    for number, (day, _) in enumerate(story.repaid, start=1):
        dossier.happened(f"repaid-{number}", day, "paid", "repaid")
    dossier.tolerate(story.as_of, "filed", "other")


def _sums(dossier: Dossier, story: Loan) -> None:
    dossier.sum(story.sum, *PRINCIPAL, "confirmed_debt", "contract_price")
    if story.kept:
        dossier.sum(story.lent, *PRINCIPAL, "paid", "delivered")
        dossier.sum(story.kept, "interest", "deducted", "other", required=False)
    else:
        dossier.sum(story.lent, "paid", "delivered", required=False)
    for _, paid in story.repaid:
        dossier.sum(paid, "paid", "repaid")
    dossier.sum(story.open, "claimed", "confirmed_debt", "principal", required=False)


def _papers(dossier: Dossier, story: Loan) -> None:
    rng = dossier.rng
    picture = rng.choice(("note", "transfer", "", ""))
    papers.note(dossier, story, medium=rng.choice(("photo", "scan")) if picture == "note" else "")
    papers.transfer(dossier, story, medium="scan" if picture == "transfer" else "")
    papers.repayments(dossier, story)
    papers.talk(dossier, story)
    if rng.random() < 0.5:
        papers.complaint(dossier, story)
    if rng.random() < 0.4:
        irrelevant(dossier, story.lent_on)
    if rng.random() < 0.25:
        injection(dossier, story.lent_on)
    if rng.random() < 0.3:
        name = dossier.repeat(dossier.sheets[0], "借条照片2")
        dossier.trap("duplicate", ("duplicate_file",), name, dossier.sheets[0].name)


def _cells(dossier: Dossier, story: Loan) -> None:
    status = "barred" if story.state == "expired" else "not_barred"
    dossier.time_bar = TimeBar(frozenset({status}), story.end)
    dossier.cell("limitation", "contradicted" if status == "barred" else "proved")
    dossier.cell("limitation_defence", "proved" if status == "barred" else "not_proved")


def _figures(dossier: Dossier, story: Loan) -> None:
    if story.rate is None or not story.repaid:
        dossier.figure("principal", ("principal", "本金"), story.open)
    if story.rate is None or story.repaid:
        return
    first, last = story.lent_on, story.as_of
    spans = [(last - first).days, (last - first).days + 1]
    values = [
        daily([(story.lent, days)], story.lawful_rate, year)
        for days in spans
        for year in (365, 360)
    ]
    split = _split_at_due(story)
    dossier.figure("interest", ("interest", "利息"), *values, *split)


def _split_at_due(story: Loan) -> list[Decimal]:
    """Interest to the due day and after it computed apart, each rounded."""
    before = (story.due - story.lent_on).days
    found = []
    for first in (before, before + 1):
        for extra in (0, 1):
            after = (story.as_of - story.due).days + extra
            for year in (365, 360):
                found.append(
                    daily([(story.lent, first), (story.lent, after)], story.lawful_rate, year)
                )
    return found


DAY = timedelta(days=1)
