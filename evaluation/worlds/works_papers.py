"""The papers of a job done for pay."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from evaluation.dossier import Dossier
from evaluation.papers.chat import chat
from evaluation.papers.clauses import letterhead, set_out
from evaluation.people import court
from evaluation.sheet import Sheet

if TYPE_CHECKING:
    from evaluation.worlds.works import Works

RATES = {Decimal("0.0003"): "万分之三", Decimal("0.0005"): "万分之五"}
PAIRS = (("甲方", "乙方"), ("发包人", "承包人"), ("委托方", "受托方"))


def contract(dossier: Dossier, story: Works) -> Sheet:
    client, maker = dossier.rng.choice(PAIRS)
    medium = dossier.rng.choice(("docx", "pdf", "txt", "md"))
    sheet = dossier.sheet(
        "works", "合同", medium, story.signed, client=client, maker=maker, job=story.job
    )
    sheet.title(sheet.text("title"))
    for word, who in ((client, story.client), (maker, story.maker)):
        sheet.line(f"{word}：{who.name}（简称：{who.short}）")
        sheet.line(f"地址：{who.address}　法定代表人：{who.head}")
    sheet.say("recital", tells=["signed"], day=story.signed)
    first, second, third = story.parts
    pay = sheet.text(
        "pay",
        first_due=story.first_due,
        first=first,
        second=second,
        third=third,
        days=str(story.days),
        last=story.last,
    )
    sheet.told(pay, ["first-due", "last-due", "second-due"])
    clauses = [("价款", sheet.text("price", price=story.price)), ("付款", pay)]
    if story.rate:
        clauses.append(("违约责任", sheet.text("penalty", rate=RATES[story.rate])))
    forum = sheet.text("forum", court=court(story.client.town, story.client.district))
    set_out(sheet, [*clauses, ("争议", forum)])
    day = sheet.day(story.signed)
    sheet.sign(
        ((f"{client}（盖章）：{story.client.name}", day), story.client.name),
        ((f"{maker}（盖章）：{story.maker.name}", day), story.maker.name),
    )
    return sheet


def acceptance(dossier: Dossier, story: Works, *, medium: str) -> Sheet:
    sheet = dossier.sheet("works", "验收单", medium or "docx", story.accepted, job=story.job)
    sheet.title("验收单")
    sheet.line(f"项目名称：{story.job}")
    sheet.line(f"委托单位：{story.client.name}")
    sheet.line(f"实施单位：{story.maker.name}")
    sheet.say("accepted", tells=["accepted"], day=story.accepted)
    sheet.sign(
        ((f"委托单位（盖章）：{story.client.name}",), story.client.name),
        ((f"实施单位（盖章）：{story.maker.name}",), story.maker.name),
    )
    return sheet


def letter(dossier: Dossier, story: Works) -> Sheet:
    assert story.letter is not None
    sheet = dossier.sheet("works", "催告函", "docx", story.letter, job=story.job)
    letterhead(sheet, story.maker.name, story.maker.address)
    sheet.title("催告付款函")
    sheet.line(f"致：{story.client.name}")
    sheet.say("letter", tells=["demanded-sent"], accepted=story.accepted, owed=story.open)
    sheet.line(story.maker.name, align="right")
    sheet.line(sheet.day(story.letter), align="right", tells=["demanded-sent"])
    return sheet


def oral_change(dossier: Dossier, story: Works) -> None:
    """An addition to the price agreed by chat and never signed."""
    day = story.signed + timedelta(days=30)
    left, right = f"{story.maker.short}-现场", f"{story.client.short}-对接人"
    made = chat(dossier, "works", left, right, day)
    extra = Decimal(dossier.rng.randint(3, 12) * 1000)
    text = made.says("right", day, "oral", what="门禁系统", extra=extra)
    made.noise(day)
    sheet = made.close()
    dossier.tolerate(day, "other", "ordered", "replied", "promised")
    dossier.sum(extra, "contract_price", "ordered", "other", required=False)
    kinds = ("oral", "amend", "changed", "amount_mismatch", "fact_disputed", "modif")
    dossier.trap("oral_change", kinds, sheet.name, words=(text,))
