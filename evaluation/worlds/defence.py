"""The buyer's chair: a complaint that leaves out payments or defects, and the papers against it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from evaluation.dossier import Dossier
from evaluation.law.limitation import last_day
from evaluation.papers import bank
from evaluation.papers.noise import injection
from evaluation.papers.postal import ems
from evaluation.people import court
from evaluation.truth import Bundle, Request, TimeBar
from evaluation.worlds import court_papers as court_side
from evaluation.worlds import sale_papers as papers
from evaluation.worlds.sale_facts import FIXED, Sale, draw
from evaluation.worlds.sale_truth import declare_parties

FAULTS = {
    "不锈钢管材": ("尺寸超差", "硬度不符合标准", "表面锈蚀"),
    "数控刀具": ("尺寸超差", "硬度不符合标准", "表面锈蚀"),
    "瓦楞纸箱": ("尺寸超差", "水分超标"),
    "工业电机": ("尺寸超差", "表面锈蚀"),
    "环氧树脂": ("水分超标",),
    "冷冻禽肉": ("水分超标",),
    "铝合金型材": ("尺寸超差", "硬度不符合标准"),
}


def defence(dossier: Dossier) -> Bundle:
    """A bundle with the complaint, the court's papers, receipts and maybe a notice of defects."""
    story = draw(dossier.rng)
    story.position, story.chat = "defendant", None
    story.letter = story.letter_signed = None
    story.buyer = replace(story.buyer, former="")
    story.recon, story.arbitrates = None, False
    filed, served = _court_days(story)
    declare_parties(dossier, story)
    _happenings(dossier, story, filed, served)
    hidden = _hidden_payment(dossier, story)
    _papers(dossier, story, filed, served, hidden)
    faulty = dossier.rng.random() < 0.5
    if faulty:
        _objection(dossier, story)
    if dossier.rng.random() < 0.25:
        injection(dossier, filed)
    _truth(dossier, story, filed, served, faulty=faulty)
    return dossier.bundle(
        Request("complaint_defense_v1", "complaint_defense", "defendant", "defense", story.as_of)
    )


def _court_days(story: Sale) -> tuple[date, date]:
    filed = story.as_of - timedelta(days=16)
    return filed, filed + timedelta(days=9)


def _happenings(dossier: Dossier, story: Sale, filed: date, served: date) -> None:
    dossier.happened("signed", story.signed, "contract_signed", "ordered")
    for number, (day, _) in enumerate(story.deliveries, start=1):
        dossier.happened(f"delivered-{number}", day, "delivered", "accepted")
    dossier.happened("due", story.due, "payment_due", required=story.terms in FIXED)
    if story.main_due:
        dossier.happened("main-due", story.main_due, "payment_due")
    if story.first_due:
        dossier.happened("first-due", story.first_due, "payment_due")
    dossier.happened("filed", filed, "filed")
    dossier.tolerate(served, "other", "served")
    dossier.tolerate(filed - timedelta(days=2), "filed", "other")
    dossier.tolerate(story.as_of)


def _hidden_payment(dossier: Dossier, story: Sale) -> Decimal:
    """A payment that the complaint does not mention."""
    paid = Decimal(dossier.rng.randint(2, 9) * 500)
    story.payments.append((story.due - timedelta(days=2), paid))
    story.payments.sort()
    for number, (day, _) in enumerate(story.payments, start=1):
        dossier.happened(f"paid-{number}", day, "paid")
    return paid


def _papers(dossier: Dossier, story: Sale, filed: date, served: date, hidden: Decimal) -> None:
    told = story.paid - hidden
    claimed = story.price - told
    text, sheet = court_side.complaint(dossier, story, filed - timedelta(days=2), told, claimed)
    court_side.summons(dossier, story, filed, served, medium=dossier.rng.choice(("scan", "", "")))
    papers.contract(dossier, story)
    papers.delivery_notes(dossier, story)
    if story.terms == "invoice":
        papers.invoice(dossier, story)
    for number, (day, paid) in enumerate(story.payments, start=1):
        receipt = bank.receipt(
            dossier, story.buyer, story.seller, day, paid, memo="货款", key=f"paid-{number}"
        )
        if paid == hidden:
            hidden_name = receipt.name
    words = (text, f"{hidden:,.2f}")
    kinds = ("amount_mismatch", "fact_disputed", "payment", "contradict")
    dossier.trap("complaint_hides_payment", kinds, sheet.name, hidden_name, words=words)
    dossier.sum(told, "paid", "claimed", required=False)
    dossier.sum(claimed, "claimed")


def _objection(dossier: Dossier, story: Sale) -> None:
    """Notice of defects within fifteen days, a signed receipt, and a report that bears it out."""
    last = story.deliveries[-1][0]
    sent, fault = last + timedelta(days=5), dossier.rng.choice(FAULTS[story.goods])
    sheet = dossier.sheet("court", "质量异议函", "docx", sent)
    sheet.title("质量异议函")
    sheet.line(f"{story.seller.name}：")
    sheet.say("objection", tells=["objected"], delivered=last, fault=fault)
    sheet.line(f"{story.buyer.name}　{sheet.day(sent)}", align="right", tells=["objected"])
    ems(
        dossier,
        story.buyer.name,
        story.seller.name,
        sent,
        sent + timedelta(days=2),
        what="质量异议函",
        key="objected-signed",
    )
    dossier.happened("objected", sent, "quality_objection")
    dossier.tolerate(sent + timedelta(days=2), "quality_objection", "replied", "other")
    report = dossier.sheet("court", "检验报告", "pdf", sent + timedelta(days=12))
    report.title("检验报告")
    report.line(f"委托单位：{story.buyer.name}　样品名称：{story.goods}")
    report.say("report", fault=fault)
    report.line(f"模拟质量检测中心（检验专用章）　签发日期：{report.day(report.dated)}")
    dossier.strangers.add("模拟质量检测中心")
    dossier.tolerate(report.dated, "quality_objection", "other", "inspected")


def _truth(dossier: Dossier, story: Sale, filed: date, served: date, *, faulty: bool) -> None:
    dossier.sum(story.price, "contract_price")
    for _, paid in story.payments:
        dossier.sum(paid, "paid")
    for _, lines in story.deliveries:
        dossier.sum(sum((count * unit for _, count, unit in lines), Decimal(0)), "delivered")
    dossier.sum(story.price, "delivered", required=False)  # all that was sold was handed over
    for _, count, unit in story.lines:
        dossier.sum(unit, "unit_price", required=False)
        dossier.sum(count * unit, "delivered", "ordered", required=False)
    for part in (story.first, story.rest, story.price, story.kept, story.price - story.kept):
        dossier.sum(part, "instalment", "deposit", required=False)
    dossier.figure("principal", ("principal",), story.open)
    dossier.deadline("answer", last_day(served, [], days=15))
    dossier.cell("payment", "not_proved")
    unclear = ("undetermined",) if len(story.deliveries) > 1 else ()  # which goods were meant?
    objected = ("proved", *unclear) if faulty else ("not_proved",)
    dossier.cell("quality_objection", *objected)
    end = last_day(story.due, [day for day, _ in story.payments])
    barred = end < filed
    dossier.cell("limitation_defence", "proved" if barred else "not_proved")
    dossier.time_bar = TimeBar(frozenset({"barred" if barred else "not_barred"}), end)
    dossier.strangers.add(court(story.seller.town, story.seller.district))
