"""Complaints, summonses and judgments about a sale."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from evaluation.dossier import Dossier
from evaluation.law.money import court_fee
from evaluation.people import court
from evaluation.sheet import Sheet
from evaluation.worlds.sale_facts import Sale


def complaint(
    dossier: Dossier, story: Sale, signed: date, told: Decimal, claimed: Decimal
) -> tuple[str, Sheet]:
    """The other side's complaint; answers the sentence that tells what was paid."""
    sheet = dossier.sheet("court", "民事起诉状", dossier.rng.choice(("pdf", "docx")), signed)
    penalty = (claimed * Decimal("0.05")).quantize(Decimal("0.01"))
    sheet.title("民事起诉状")
    for word, who in (("原告", story.seller), ("被告", story.buyer)):
        sheet.line(f"{word}：{who.name}，住所地{who.address}。")
        sheet.line(f"法定代表人：{who.head}，职务：执行董事。")
    sheet.line("诉讼请求：")
    sheet.say("claims", owed=claimed, penalty=penalty, until=signed)
    sheet.line("事实和理由：")
    text = sheet.say(
        "story" if told else "story_nothing",
        tells=["signed", f"delivered-{len(story.deliveries)}"],
        signed=story.signed,
        price=story.price,
        delivered=story.deliveries[-1][0],
        told_paid=told,
    )
    sheet.line(f"此致　{court(story.seller.town, story.seller.district)}")
    sheet.line(f"具状人：{story.seller.name}　{sheet.day(signed)}", align="right")
    dossier.sum(penalty, "penalty", "claimed")
    return text, sheet


def summons(dossier: Dossier, story: Sale, filed: date, served: date, *, medium: str) -> Sheet:
    """The court's notice with the case number, and when it was handed over."""
    sheet = dossier.sheet("court", "应诉通知书", medium or "docx", filed)
    seat = court(story.seller.town, story.seller.district)
    sheet.title(seat)
    sheet.title("应诉通知书")
    sheet.line(case_number(dossier, filed), align="right")
    sheet.line(f"{story.buyer.name}：")
    sheet.say(
        "summons",
        tells=["filed"],
        plaintiff=story.seller.name,
        defendant=story.buyer.name,
        filed=filed,
    )
    sheet.say("served", tells=["served"], day=served, who="前台")
    return sheet


def case_number(dossier: Dossier, day: date) -> str:
    return f"（{day.year}）虚0{dossier.rng.randint(100, 999)}民初{dossier.rng.randint(100, 9999)}号"


def judgment(
    dossier: Dossier,
    story: Sale,
    filed: date,
    dated: date,
    owed: Decimal,
    *,
    medium: str = "",
    tells_two_years: bool = False,
) -> tuple[str, str, Sheet]:
    """A first-instance judgment for the price; answers its number, and the facts as found."""
    sheet = dossier.sheet(
        "court", "民事判决书", medium or dossier.rng.choice(("docx", "pdf", "txt")), dated
    )
    seat, number = court(story.seller.town, story.seller.district), case_number(dossier, filed)
    names = {"plaintiff": story.seller.name, "defendant": story.buyer.name}
    sheet.title(seat)
    sheet.title("民事判决书")
    sheet.line(number, align="right")
    for word, who in (("原告", story.seller), ("被告", story.buyer)):
        sheet.line(f"{word}：{who.name}，住所地{who.address}。")
        sheet.line(f"法定代表人：{who.head}，该公司执行董事。")
    sheet.say("judgment_open", tells=["filed"], filed=filed, **names)
    sheet.say("judgment_said", owed=owed, **names)
    paid_on, paid = story.payments[0]
    found = sheet.say(
        "judgment_facts",
        tells=["signed", "delivered-1", "paid-1"],
        signed=story.signed,
        price=story.price,
        delivered=story.deliveries[0][0],
        paid_on=paid_on,
        paid=paid,
    )
    sheet.say("judgment_views")
    sheet.line("依照《中华人民共和国民法典》第五百七十九条、第六百二十六条之规定，判决如下：")
    sheet.say("judgment_order", owed=owed, **names)
    sheet.line("二、驳回原告的其他诉讼请求。")
    sheet.say("judgment_late")
    sheet.say("judgment_fee", fee=court_fee(owed), **names)
    if tells_two_years:
        sheet.say("judgment_enforce")
    sheet.say("judgment_appeal", upper=f"{story.seller.town}中级人民法院")
    sheet.line("审判员　邵某戊", align="right")
    sheet.line(sheet.day(dated, "hanzi"), align="right", tells=["judged"])
    sheet.line("书记员　柳某己", align="right")
    dossier.strangers |= {"邵某戊", "柳某己", seat, f"{story.seller.town}中级人民法院"}
    dossier.sum(court_fee(owed), "court_fee", "fee", "other", required=False)
    return number, found, sheet


def service(dossier: Dossier, story: Sale, number: str, day: date, *, medium: str = "") -> Sheet:
    """The receipt that shows when the judgment was handed over."""
    sheet = dossier.sheet("court", "送达回证", medium or "docx", day)
    sheet.title("送达回证")
    sheet.line(f"案号：{number}　送达文书：民事判决书")
    sheet.line(f"受送达人：{story.buyer.name}")
    sheet.say("served", tells=["served"], day=day, who="行政前台")
    return sheet


def mandate(dossier: Dossier, story: Sale, number: str, day: date) -> Sheet:
    """The loser's power of attorney for the appeal: it tells who appeals."""
    sheet = dossier.sheet("court", "授权委托书", "docx", day)
    sheet.title("授权委托书")
    sheet.say("mandate", client=story.buyer.name, other=story.seller.name, number=number)
    sheet.line(f"委托人：{story.buyer.name}（盖章）　{sheet.day(day)}", align="right")
    dossier.tolerate(day)
    dossier.strangers.add("虚拟律师事务所")
    return sheet


def certificate(dossier: Dossier, story: Sale, number: str, day: date) -> Sheet:
    """The court's word that the judgment is final."""
    issued = day + timedelta(days=12)
    sheet = dossier.sheet("court", "生效证明", "docx", issued)
    sheet.title("裁判文书生效证明")
    sheet.say("effective", tells=["effective"], number=number, day=day)
    sheet.line(court(story.seller.town, story.seller.district), align="right")
    sheet.line(sheet.day(issued), align="right")
    dossier.tolerate(issued)
    return sheet
