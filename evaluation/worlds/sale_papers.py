"""The papers of a sale."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from evaluation.dossier import Dossier
from evaluation.papers import bank
from evaluation.papers.chat import chat
from evaluation.papers.clauses import letterhead, set_out
from evaluation.people import court
from evaluation.sheet import Sheet
from evaluation.speech import formal
from evaluation.worlds.sale_facts import Sale

PAIRS = (("甲方", "乙方"), ("需方", "供方"), ("买方", "卖方"), ("采购方", "供应方"))
OTHERS = (
    ("湖湾市代称物流有限公司", "运费", -1),
    ("国网虚拟供电公司", "电费", -1),
    ("云岭市某甲商贸有限公司", "货款", 1),
    ("代发工资户", "工资", -1),
)
RATES = {
    Decimal("0.0005"): ("万分之五", "0.05%", "0.5‰"),
    Decimal("0.001"): ("千分之一", "0.1%", "1‰"),
}


def contract(dossier: Dossier, story: Sale, *, medium: str = "") -> Sheet:
    """The written contract with both seals."""
    rng = dossier.rng
    buyer_word, seller_word = rng.choice(PAIRS)
    medium = medium or rng.choice(("docx", "pdf", "txt", "md"))
    sheet = dossier.sheet("sale", "合同", medium, story.signed, B=buyer_word, S=seller_word)
    if not sheet.is_picture and rng.random() < 0.1:  # a form filled in
        sheet.day_style = sheet.money_style = "boxed"
    sheet.title(sheet.text("contract_title"))
    sheet.line(f"合同编号：XN-{story.signed.year}-{rng.randint(100, 999)}", align="right")
    for word, who in ((buyer_word, story.buyer), (seller_word, story.seller)):
        # Who was renamed later had no short form of the later name yet.
        sheet.line(f"{word}：{who.former or f'{who.name}（以下简称“{who.short}”）'}")
        sheet.line(f"统一社会信用代码：{who.code}　法定代表人：{who.head}")
        sheet.line(f"住所：{who.address}")
    sheet.say(
        "recital", tells=["signed"], day=story.signed, goods=story.goods, town=story.seller.town
    )
    sheet.table(goods_table(sheet, story.lines))
    set_out(sheet, _clauses(sheet, story))
    _signatures(sheet, story, buyer_word, seller_word)
    return sheet


def _clauses(sheet: Sheet, story: Sale) -> list[tuple[str, str]]:
    days = (story.deliveries[-1][0] - story.signed).days + 5
    seat, town = court(story.seller.town, story.seller.district), story.seller.town
    found = [
        ("合同价款", sheet.text("price", price=story.price)),
        ("交货", sheet.text("delivery", days=str(days))),
        ("付款方式", _payment(sheet, story)),
        ("质量与检验", sheet.text("inspection", days="15")),
    ]
    if story.penalty:
        found.append(("违约责任", _penalty(sheet, *story.penalty)))
    forum = (
        sheet.text("arbitrate", town=town) if story.arbitrates else sheet.text("forum", court=seat)
    )
    return [*found, ("争议解决", forum)]


def _payment(sheet: Sheet, story: Sale) -> str:
    match story.terms:
        case "once":
            return sheet.told(sheet.text("pay_once", due=story.due), ["due"])
        case "parts":
            text = sheet.text(
                _parts_key(story),
                due=story.due,
                first_due=story.first_due,
                first=story.first,
                rest=story.rest,
                percent=str(story.percent),
                rest_percent=str(100 - story.percent),
            )
            return sheet.told(text, ["due", "first-due"])
        case "retained":
            return _retained(sheet, story)
        case "month_day" | "month_end" as key:
            return sheet.text(f"pay_{key}", k=str(story.after_days))
        case key:
            return sheet.text(f"pay_{key}", days=str(story.after_days))


def _parts_key(story: Sale) -> str:
    if story.percent:
        return "pay_share"
    return "pay_deposit" if story.is_deposit else "pay_parts"


def _retained(sheet: Sheet, story: Sale) -> str:
    text = sheet.text(
        "pay_retained",
        main_due=story.main_due,
        main_percent=str(100 - story.percent),
        kept_percent=str(story.percent),
        due=story.due,
    )
    return sheet.told(text, ["due", "main-due"])


def _penalty(sheet: Sheet, per: str, rate: Decimal) -> str:
    if per == "lpr":
        return sheet.text("penalty_lpr", multiple=f"{rate}")
    # A scan does not keep ‰ and % apart, so a picture says it in words.
    choices = RATES[rate][:2] if sheet.is_picture else RATES[rate]
    return sheet.text("penalty_day", rate=sheet.rng.choice(choices))


def _signatures(sheet: Sheet, story: Sale, buyer_word: str, seller_word: str) -> None:
    day = sheet.day(story.signed)
    sheet.sign(
        (
            (f"{buyer_word}（盖章）：{story.buyer.former or story.buyer.name}", f"日期：{day}"),
            story.buyer.former or story.buyer.name,
        ),
        ((f"{seller_word}（盖章）：{story.seller.name}", f"日期：{day}"), story.seller.name),
    )
    sheet.told(f"日期：{day}", ["signed"])


def goods_table(sheet: Sheet, lines: list[tuple[str, int, Decimal]]) -> list[tuple[str, ...]]:
    head = ("品名规格", "数量", "单价（元）", "金额（元）")
    rows = [
        (name, str(count), f"{unit:.2f}", f"{count * unit:,.2f}") for name, count, unit in lines
    ]
    total = sum((count * unit for _, count, unit in lines), Decimal(0))
    return [head, *rows, ("合计", "", "", f"{total:,.2f}")]


def delivery_notes(dossier: Dossier, story: Sale, *, medium: str = "") -> list[Sheet]:
    """A note for each delivery, signed by the buyer's man."""
    found = []
    for number, (day, lines) in enumerate(story.deliveries, start=1):
        made = medium if number == 1 and medium else dossier.rng.choice(("docx", "txt", "pdf"))
        sheet = dossier.sheet(
            "sale", f"送货单{number}", made, day, B_name=story.buyer.short, buyer=story.buyer.name
        )
        sheet.title(dossier.rng.choice(("送货单", "发货单", "货物签收单")))
        sheet.line(f"发货单位：{story.seller.name}")
        sheet.say("note_head")
        sheet.line(
            f"单号：{dossier.rng.randint(100000, 999999)}　日期：{sheet.day(day)}",
            tells=[f"delivered-{number}"],
        )
        sheet.table(goods_table(sheet, lines))
        sheet.say("note_signed", tells=[f"delivered-{number}"], day=day, receiver=story.clerks[1])
        found.append(sheet)
    return found


def reconciliation(dossier: Dossier, story: Sale) -> Sheet:
    """A statement of account sent by the seller; sealed by the buyer four days later, or not."""
    assert story.recon is not None
    medium = dossier.rng.choice(("docx", "pdf"))
    sheet = dossier.sheet("sale", "对账单", medium, story.recon, B="贵公司", S="我公司")
    sheet.title("往来款项对账函")
    sheet.line(f"致：{story.buyer.name}")
    tells = ["confirmed"] if story.is_sealed else []
    sheet.say("recon_body", tells=tells, cut=story.recon, owed=story.open)
    sheet.line(f"发函单位：{story.seller.name}（财务专用章）")
    sealed = sheet.day(story.recon + timedelta(days=4))
    if story.is_sealed:
        sheet.say("recon_reply", tells=tells)
        lines = (f"{story.buyer.name}（公章）", f"日期：{sealed}")
        sheet.sign((lines, story.buyer.name), tells=tells)
    else:
        sheet.line("确认单位（盖章）：　　　　　　　　日期：　　年　　月　　日")
    return sheet


def renaming(dossier: Dossier, story: Sale) -> Sheet:
    """The registry's notice that the buyer bears another name now."""
    day = story.signed + timedelta(days=3)
    sheet = dossier.sheet("sale", "准予变更登记通知书", "docx", day)
    sheet.title("准予变更登记通知书")
    sheet.say("renamed", now=story.buyer.name, before=story.buyer.former, code=story.buyer.code)
    sheet.line(f"{story.buyer.town}市场监督管理局　{sheet.day(day)}", align="right")
    dossier.tolerate(day, "other")
    dossier.strangers.add(f"{story.buyer.town}市场监督管理局")
    return sheet


def account(dossier: Dossier, story: Sale) -> Sheet:
    """The seller's account: the buyer's payments among those of others, for other things."""
    rng = dossier.rng
    memo = dossier.sheets[0].text("common.receipt_memo")
    rows = [
        (day, story.buyer.name, paid, memo, f"paid-{number}")
        for number, (day, paid) in enumerate(story.payments, start=1)
    ]
    first = story.payments[0][0]
    for name, purpose, sign in OTHERS:
        day = first + timedelta(days=rng.randint(1, 27))
        rows.append((day, name, Decimal(rng.randint(3, 90) * 111 * sign), purpose, ""))
        dossier.strangers.add(name)
    return bank.statement(dossier, story.seller, rows)


def invoice(dossier: Dossier, story: Sale, *, capitals: Decimal | None = None) -> Sheet:
    """The invoice for all goods; its capitals agree with its figures unless told otherwise."""
    day = story.invoiced
    sheet = dossier.sheet("sale", "发票", dossier.rng.choice(("pdf", "txt")), day)
    sheet.title("增值税专用发票")
    sheet.line(
        f"发票号码：{dossier.rng.randint(10**7, 10**8 - 1)}　开票日期：{sheet.day(day, 'cn')}"
    )
    sheet.told(sheet.day(day, "cn"), ["invoice"])
    sheet.line(f"购买方：{story.buyer.name}　纳税人识别号：{story.buyer.code}")
    sheet.line(f"销售方：{story.seller.name}　纳税人识别号：{story.seller.code}")
    net = (story.price / Decimal("1.13")).quantize(Decimal("0.01"))
    sheet.line(f"金额：¥{net:,.2f}　税率：13%　税额：¥{story.price - net:,.2f}")
    sheet.line(f"价税合计（大写）{formal(capitals or story.price)}　（小写）¥{story.price:,.2f}")
    dossier.happened("invoice", day, "invoiced")
    dossier.sum(story.price, "invoice")
    for part in (net, story.price - net):
        dossier.sum(part, "invoice", required=False)
    return sheet


def letter(dossier: Dossier, story: Sale) -> Sheet:
    """The seller's demand."""
    assert story.letter is not None
    sheet = dossier.sheet(
        "sale",
        dossier.rng.choice(("催款函", "付款催告函")),
        dossier.rng.choice(("docx", "txt", "pdf")),
        story.letter,
    )
    letterhead(sheet, story.seller.name, story.seller.address)
    sheet.title("催款函")
    sheet.line(f"{story.buyer.name}：")
    sheet.say("letter_body", signed=story.signed, price=story.price, owed=story.open)
    sheet.say("letter_ask", tells=["demanded-sent"], owed=story.open)
    sheet.line(story.seller.name, align="right")
    sheet.line(sheet.day(story.letter), align="right", tells=["demanded-sent"])
    return sheet


def chats(dossier: Dossier, story: Sale) -> Sheet:
    """The salesman and the buyer's man, about the payment before the due day and small things."""
    left, right = story.clerks
    start = story.deliveries[0][0]
    made = chat(
        dossier, "sale", left, f"{story.buyer.short}-{right}", start, B_chat=right[0] + "经理"
    )
    made.noise(start)
    for number, (day, paid) in enumerate(story.payments, start=1):
        late = dossier.rng.random() < 0.4
        key, told = ("chat_paid_before", day + timedelta(days=1)) if late else ("chat_paid", day)
        made.says("right", told, key, tells=[f"paid-{number}"], paid=paid)
        made.noise(told)
        if late:
            dossier.tolerate(told, "other")
    return made.close()


def dunning_chat(dossier: Dossier, story: Sale) -> Sheet:
    """The salesman asks for the money, and the buyer's man owns up."""
    assert story.chat is not None
    left, right = story.clerks
    other = f"{story.buyer.short}-{right}"
    made = chat(dossier, "sale", left, other, story.chat, B_chat=right[0] + "经理")
    made.noise(story.chat)
    made.says("left", story.chat, "chat_demand", tells=["asked"], owed=story.open)
    made.says("right", story.chat, "chat_promise", tells=["asked"])
    return made.close()


def memo(dossier: Dossier, story: Sale) -> Sheet:
    """The salesman's account of it all, with days told from one another."""
    day, paid = story.payments[0]
    delivered = story.deliveries[0][0]
    sheet = dossier.sheet(
        "sale",
        "情况说明",
        dossier.rng.choice(("docx", "txt")),
        story.as_of,
        S=story.seller.short,
        B=story.buyer.short,
    )
    sheet.title("情况说明")
    sheet.say(
        "memo_story",
        tells=["delivered-1", "paid-1"],
        teller=story.clerks[0],
        receiver=story.clerks[1],
        signed=story.signed,
        price=story.price,
        paid=paid,
        delivered_rel=_relative(delivered, story.signed),
        paid_rel=_relative(day, delivered),
    )
    sheet.line(
        f"说明人：{story.clerks[0]}　{sheet.day(story.as_of - timedelta(days=5))}", align="right"
    )
    dossier.tolerate(story.as_of - timedelta(days=5))
    dossier.tolerate(story.signed.replace(day=1), "contract_signed", "other")
    return sheet


def _relative(day: date, before: date) -> str:
    """A day told from another one, as people tell it."""
    if day == before + timedelta(days=1):
        return "次日"
    if (day.year, day.month) == (before.year, before.month) and day > before:
        return f"同月{day.day}日"
    if day.year == before.year:
        return f"同年{day.month}月{day.day}日"
    if (day.year, day.month) == (before.year + 1, 1) and before.month == 12:
        return f"次月{day.day}日"
    if day.year == before.year + 1:
        return f"次年{day.month}月{day.day}日"
    return f"{day.year}年{day.month}月{day.day}日"
