"""The papers of a private loan."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

from evaluation.dossier import Dossier
from evaluation.papers import bank
from evaluation.papers.chat import chat
from evaluation.papers.postal import ems
from evaluation.people import court
from evaluation.sheet import Sheet
from evaluation.worlds.lending_facts import Loan


def note(dossier: Dossier, story: Loan, *, medium: str = "") -> Sheet:
    """The 借条 in the borrower's hand, or a contract of loan signed by both."""
    rng = dossier.rng
    people = {"lender": story.lender.name, "borrower": story.borrower.name}
    is_contract = not medium and rng.random() < 0.25
    name = "借款合同" if is_contract else "借条"
    medium = medium or rng.choice(("txt", "docx", "pdf"))
    sheet = dossier.sheet("lending", name, medium, story.lent_on, **people)
    sheet.title("借款合同" if is_contract else sheet.text("note_title"))
    if is_contract:
        sheet.line(f"甲方（出借人）：{story.lender.name}，身份证号码{story.lender.number}")
        sheet.line(f"乙方（借款人）：{story.borrower.name}，身份证号码{story.borrower.number}")
    sheet.say(
        "loan_contract" if is_contract else "note",
        tells=["note", "due", "lent"],
        sum=story.sum,
        day=story.lent_on,
        due=story.due,
        interest=_interest(sheet, story),
    )
    _sign(sheet, story, is_contract=is_contract)
    return sheet


def _sign(sheet: Sheet, story: Loan, *, is_contract: bool) -> None:
    if story.guarantor:
        sheet.say("guarantee", guarantor=story.guarantor.name)
    if is_contract:
        sheet.line(f"甲方（签字）：{story.lender.name}　　乙方（签字）：{story.borrower.name}")
    else:
        sheet.line(f"借款人：{story.borrower.name}（签名捺印）")
        sheet.line(f"身份证号：{story.borrower.number}")
    if story.guarantor:
        sheet.line(f"担保人：{story.guarantor.name}（签名）")
    sheet.line(sheet.day(story.lent_on), tells=["note", "lent"], align="right")


def _interest(sheet: Sheet, story: Loan) -> str:
    if story.rate is None:
        return sheet.text("interest_none")
    if story.monthly:
        return sheet.text("interest_month", percent=_plain(story.rate / 12 * 100))
    return sheet.text("interest_year", percent=_plain(story.rate * 100))


def _plain(value: Decimal) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")


def transfer(dossier: Dossier, story: Loan, *, medium: str = "") -> Sheet:
    """The bank's receipt of the money really lent."""
    return bank.receipt(
        dossier,
        story.lender,
        story.borrower,
        story.lent_on,
        story.lent,
        memo=dossier.rng.choice(("借款", "转账", "往来")),
        key="lent",
        medium=medium,
    )


def repayments(dossier: Dossier, story: Loan) -> None:
    """Receipts of what was paid back, or the lender's account with other people's rows."""
    if story.repaid and dossier.rng.random() < 0.3:
        rows = [
            (day, story.borrower.name, paid, "还款", f"repaid-{number}")
            for number, (day, paid) in enumerate(story.repaid, start=1)
        ]
        first = story.repaid[0][0]
        rows.append((first + timedelta(days=3), "超市收银台", Decimal("-86.50"), "消费", ""))
        rows.append((first + timedelta(days=9), "郝某庚", Decimal(1200), "房租", ""))
        dossier.strangers |= {"超市收银台", "郝某庚"}
        bank.statement(dossier, story.lender, rows)
        return
    for number, (day, paid) in enumerate(story.repaid, start=1):
        bank.receipt(
            dossier,
            story.borrower,
            story.lender,
            day,
            paid,
            memo=dossier.rng.choice(("还款", "还借款")),
            key=f"repaid-{number}",
        )


def talk(dossier: Dossier, story: Loan) -> None:
    """What the two wrote to each other."""
    surname = story.borrower.name[0]
    made = chat(
        dossier,
        "lending",
        story.lender.name,
        story.borrower.name,
        story.lent_on,
        Bp=story.borrower.address_form,
        Bs=surname,
    )
    made.noise(story.lent_on)
    made.says("right", story.lent_on, "chat_talk")
    if story.kept:
        text = made.says(
            "left",
            story.lent_on,
            "chat_less",
            tells=["lent"],
            sum=story.sum,
            kept=story.kept,
            lent=story.lent,
        )
        transfer_name = dossier.sheets[1].name
        dossier.trap(
            "interest_deducted", (), transfer_name, made.sheet.name, words=(text, "砍头息")
        )
    if story.state == "fresh":
        day = story.asked or story.due
        made.says("left", day, "chat_ask", tells=["asked"], sum=story.sum)
        made.says("right", day, "chat_admit", tells=["admitted"])
        dossier.happened("asked", day, "demanded")
        dossier.happened("admitted", day, "promised", "acknowledged", "replied", required=False)
    for number, (day, paid) in enumerate(story.repaid, start=1):
        made.says("right", day, "chat_repaid", tells=[f"repaid-{number}"], paid=paid)
        dossier.tolerate(day, "promised", "acknowledged")  # whoever pays a part may promise more
    made.close()


def letter(dossier: Dossier, story: Loan) -> Sheet:
    """The lender's demand by post, signed for."""
    assert story.letter is not None
    sheet = dossier.sheet("lending", "催款函", dossier.rng.choice(("docx", "txt")), story.letter)
    sheet.title(dossier.rng.choice(("催款函", "还款催告函")))
    sheet.line(f"{story.borrower.name}：")
    sheet.say("letter", day=story.lent_on, sum=story.sum, due=story.due, owed=story.open)
    sheet.line(story.lender.name, align="right")
    sheet.line(sheet.day(story.letter), align="right")
    sides = (story.lender.name, story.borrower.name)
    ems(dossier, *sides, story.letter, story.letter_signed, what="催款函", key="demanded")
    return sheet


def complaint(dossier: Dossier, story: Loan) -> Sheet:
    """The 民事起诉状 the lender has drafted."""
    filed = story.as_of - timedelta(days=3)
    sheet = dossier.sheet("lending", "民事起诉状", dossier.rng.choice(("docx", "pdf")), filed)
    sheet.title("民事起诉状")
    for word, who in (("原告", story.lender), ("被告", story.borrower)):
        sheet.line(f"{word}：{who.name}，{who.sex}，住{who.address}，公民身份号码{who.number}。")
    sheet.line("诉讼请求：")
    sheet.say("complaint_claim", owed=story.open)
    sheet.line("事实与理由：")
    sheet.say(
        "complaint_facts", tells=["lent", "due"], day=story.lent_on, sum=story.sum, due=story.due
    )
    seat = court(story.borrower.town, story.borrower.district)
    dossier.strangers.add(seat)
    sheet.line(f"此致　{seat}")
    sheet.line(f"具状人：{story.lender.name}　{sheet.day(filed)}", align="right")
    dossier.tolerate(filed, "filed", "other")
    dossier.sum(story.open, "claimed", "principal")
    return sheet
