"""A sale of goods whose price was not paid."""

from __future__ import annotations

from evaluation.dossier import Dossier
from evaluation.papers import bank
from evaluation.papers.noise import injection, irrelevant
from evaluation.papers.postal import ems
from evaluation.truth import Bundle, Request
from evaluation.worlds import sale_papers as papers
from evaluation.worlds import sale_truth as truth
from evaluation.worlds.sale_facts import Sale, draw
from evaluation.worlds.sale_traps import plant


def sale(dossier: Dossier) -> Bundle:
    """A bundle with contract, delivery, payments, letters, noise and one or two traps."""
    story = draw(dossier.rng)
    truth.declare_parties(dossier, story)
    truth.declare_happenings(dossier, story)
    truth.declare_sums(dossier, story)
    _papers(dossier, story)
    plant(dossier, story)
    truth.declare_cells(dossier, story)
    truth.declare_figures(dossier, story)
    scenario = "pre_litigation" if story.position == "plaintiff" else "defense"
    asked = ("contract_dispute_default", "contract_performance", story.position, scenario)
    return dossier.bundle(Request(*asked, story.as_of))


def _papers(dossier: Dossier, story: Sale) -> None:
    rng = dossier.rng
    picture = (
        rng.choice(("contract", "note", "receipt", "", "", "")) if len(story.lines) == 1 else ""
    )
    papers.contract(dossier, story, medium="scan" if picture == "contract" else "")
    if story.buyer.former:
        papers.renaming(dossier, story)
    medium = rng.choice(("scan", "photo")) if picture == "note" else ""
    papers.delivery_notes(dossier, story, medium=medium)
    write_receipts(dossier, story, medium="scan" if picture == "receipt" else "")
    _letters(dossier, story)
    if story.recon:
        papers.reconciliation(dossier, story)
    if rng.random() < 0.3 or story.terms == "invoice":
        papers.invoice(dossier, story)
    if rng.random() < 0.5 and story.payments:  # else nothing may have been said
        papers.chats(dossier, story)
    if story.chat:
        papers.dunning_chat(dossier, story)
    if story.payments and rng.random() < 0.5 and len(story.payments) == 1:  # it tells of no other
        papers.memo(dossier, story)
    if rng.random() < 0.4:
        irrelevant(dossier, story.signed)
    if rng.random() < 0.25:
        injection(dossier, story.signed)


def write_receipts(dossier: Dossier, story: Sale, *, medium: str) -> None:
    """A receipt for each payment, or the seller's account statement with other people's rows."""
    if story.payments and not medium and dossier.rng.random() < 0.2:
        papers.account(dossier, story)
        return
    for number, (day, paid) in enumerate(story.payments, start=1):
        memo = dossier.sheets[0].text("common.receipt_memo")
        sides = (story.buyer, story.seller)
        made = medium if number == 1 else ""
        bank.receipt(dossier, *sides, day, paid, memo=memo, key=f"paid-{number}", medium=made)


def _letters(dossier: Dossier, story: Sale) -> None:
    if story.letter:
        papers.letter(dossier, story)
    if story.letter and story.letter_signed:
        sides = (story.seller.name, story.buyer.name)
        days = (story.letter, story.letter_signed)
        ems(dossier, *sides, *days, what="催款函", key="demanded")
