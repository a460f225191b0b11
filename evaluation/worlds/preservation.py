"""A seller who wants the buyer's assets secured before the suit."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

from evaluation.dossier import Dossier
from evaluation.papers.chat import chat
from evaluation.truth import Bundle, Request
from evaluation.worlds import sale_papers as papers
from evaluation.worlds import sale_truth as truth
from evaluation.worlds.sale import write_receipts
from evaluation.worlds.sale_facts import Sale, draw


def preservation(dossier: Dossier) -> Bundle:
    """Contract, delivery and payments, and maybe signs of flight, clues and a guarantee."""
    story = draw(dossier.rng)
    story.buyer = replace(story.buyer, former="")
    story.letter = story.letter_signed = story.recon = story.chat = None
    truth.declare_parties(dossier, story)
    truth.declare_happenings(dossier, story)
    truth.declare_sums(dossier, story)
    papers.contract(dossier, story)
    papers.delivery_notes(dossier, story)
    if story.terms == "invoice":
        papers.invoice(dossier, story)
    write_receipts(dossier, story, medium=dossier.rng.choice(("scan", "", "", "")))
    dossier.cell("claim_shown", "proved")
    _signs(dossier, story)
    _clue(dossier, story)
    _security(dossier, story)
    truth.declare_figures(dossier, story, fee="preservation")
    return dossier.bundle(
        Request(
            "evidence_preservation_v1",
            "evidence_preservation",
            "applicant",
            "preservation",
            story.as_of,
        )
    )


def _signs(dossier: Dossier, story: Sale) -> None:
    if dossier.rng.random() < 0.5:
        dossier.cell("asset_risk", "not_proved", "undetermined")
        return
    day = story.as_of - timedelta(days=6)
    made = chat(dossier, "preservation", story.clerks[0], "园区老周", day, buyer=story.buyer.short)
    made.says("right", day, "risk")
    made.close()
    dossier.tolerate(day)
    dossier.cell("asset_risk", "proved", "undetermined")


def _clue(dossier: Dossier, story: Sale) -> None:
    if dossier.rng.random() < 0.5:
        return
    sheet = dossier.sheet("preservation", "财产线索清单", "docx", story.as_of)
    sheet.title("财产线索清单")
    plate = str(dossier.rng.randint(10000, 99999))
    sheet.say("clue", buyer=story.buyer.name, town=story.buyer.town, plate=plate)
    dossier.cell("secured_target", "proved", "undetermined")


def _security(dossier: Dossier, story: Sale) -> None:
    if dossier.rng.random() < 0.5:
        dossier.cell("security", "not_proved", "undetermined")
        return
    day = story.as_of - timedelta(days=3)
    sheet = dossier.sheet("preservation", "保全担保函", "pdf", day)
    sheet.title("财产保全责任保险保函")
    limit = (story.price / 1000).to_integral_value() * 1000 + Decimal(10_000)
    sheet.say("security", seller=story.seller.name, buyer=story.buyer.name, sum=limit)
    sheet.line(f"虚拟财产保险股份有限公司（盖章）　{sheet.day(day)}", align="right")
    dossier.strangers.add("虚拟财产保险股份有限公司")
    dossier.tolerate(day)
    dossier.sum(limit, "other", "security", "guarantee", required=False)
    dossier.cell("security", "proved")
