"""Traps planted among the papers of a sale."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from evaluation.dossier import Dossier
from evaluation.papers import bank
from evaluation.papers.chat import chat
from evaluation.people import Person, namesake
from evaluation.speech import formal
from evaluation.worlds import sale_papers as papers
from evaluation.worlds.sale_facts import Sale

UNMATCHED = ("demand_without_receipt",)


def plant(dossier: Dossier, story: Sale) -> None:
    """One or two traps of the kinds that fit the story."""
    kinds = [
        "words_digits",
        "duplicate",
        "similar_name",
        "stranger_pays",
        "price_mismatch",
        "date_mismatch",
    ]
    if any("发票" in sheet.name for sheet in dossier.sheets):
        kinds.remove("words_digits")
    for kind in dossier.rng.sample(kinds, dossier.rng.randint(1, 2)):
        PLANTED[kind](dossier, story)
    if story.is_deposit:
        dossier.trap("deposit_over_a_fifth", (), words=("20%", "百分之二十", "第586条"))
    if story.letter and not story.letter_signed:
        name = next(s.name for s in dossier.sheets if "催" in s.name)
        dossier.trap("demand_without_receipt", UNMATCHED, name)


def _words_digits(dossier: Dossier, story: Sale) -> None:
    """An invoice whose capital numerals say another sum than its figures."""
    wrong = story.price + Decimal(2000)
    sheet = papers.invoice(dossier, story, capitals=wrong)
    dossier.sum(wrong, "invoice", required=False)
    dossier.trap("words_digits", ("amount_words_digits",), sheet.name, words=(formal(wrong),))


def _duplicate(dossier: Dossier, story: Sale) -> None:
    """The contract handed in twice under another name."""
    name = dossier.repeat(dossier.sheets[0], "合同（再传）")
    dossier.trap("duplicate", ("duplicate_file",), name, dossier.sheets[0].name)


def _similar_name(dossier: Dossier, story: Sale) -> None:
    """A payment by a company of nearly the same name, for something else."""
    other = namesake(story.buyer, "贸易")
    day, paid = story.due + timedelta(days=40), Decimal(dossier.rng.randint(20, 60) * 1000)
    sheet = bank.receipt(dossier, other, story.seller, day, paid, memo="设备租赁费", key="stray")
    _stray(dossier, other.name, day, paid)
    dossier.trap(
        "similar_name",
        ("name_similar", "payer_differs", "party_unknown"),
        sheet.name,
        words=(other.name,),
    )


def _stranger_pays(dossier: Dossier, story: Sale) -> None:
    """A payment by a person nobody knows, with no purpose told."""
    name, day = "郭某丁", story.due + timedelta(days=55)
    paid = Decimal(dossier.rng.randint(5, 30) * 1000)
    person = Person(name, story.buyer.town, story.buyer.district, "999901198001011234", "男")
    sheet = bank.receipt(dossier, person, story.seller, day, paid, memo="转账", key="stray")
    _stray(dossier, name, day, paid)
    dossier.trap(
        "stranger_pays",
        ("payer_differs", "party_unknown", "name_similar"),
        sheet.name,
        words=(name,),
    )


def _stray(dossier: Dossier, name: str, day: date, paid: Decimal) -> None:
    dossier.strangers.add(name)
    dossier.happened("stray", day, "paid", "other", required=False)
    dossier.sum(paid, "paid", "other", required=False)


def _price_mismatch(dossier: Dossier, story: Sale) -> None:
    """An order that states another total than the contract for the same goods."""
    wrong = story.price + Decimal(dossier.rng.randint(3, 9) * 1100)
    sheet = dossier.sheet("sale", "往来邮件", "eml", story.signed - timedelta(days=1))
    sheet.headers = {
        "From": "sales@example.invalid",
        "To": "buyer@example.invalid",
        "Subject": f"{story.goods}合同总价确认",
        "Date": f"{sheet.dated:%a, %d %b %Y} 09:30:00 +0800",
    }
    text = sheet.para(
        f"您好，附件合同请查收，合同总价为{wrong:,.2f}元，盖章后寄回。{story.seller.short}"
    )
    dossier.tolerate(sheet.dated)
    dossier.sum(wrong, "contract_price", "other", required=False)
    dossier.trap("price_mismatch", ("amount_mismatch",), sheet.name, words=(text, f"{wrong:,.2f}"))


def _date_mismatch(dossier: Dossier, story: Sale) -> None:
    """A chat that puts the first delivery on another day than the signed note."""
    true_day = story.deliveries[0][0]
    wrong = true_day + timedelta(days=9)
    made = chat(
        dossier,
        "sale",
        story.clerks[0],
        f"{story.buyer.short}-{story.clerks[1]}",
        wrong + timedelta(days=30),
    )
    sum_ = sum((c * u for _, c, u in story.deliveries[0][1]), Decimal(0))
    text = made.line(
        "left",
        wrong + timedelta(days=30),
        f"第一批货（{sum_:,.2f}元）是{wrong.month}月{wrong.day}日送到你们仓库签收的，对吧？",
    )
    made.close()
    dossier.tolerate(wrong + timedelta(days=30))
    dossier.happened("wrong-day", wrong, "delivered", "accepted", "other", required=False)
    dossier.trap("date_mismatch", ("date_mismatch",), made.sheet.name, words=(text,))


PLANTED = {
    "words_digits": _words_digits,
    "duplicate": _duplicate,
    "similar_name": _similar_name,
    "stranger_pays": _stranger_pays,
    "price_mismatch": _price_mismatch,
    "date_mismatch": _date_mismatch,
}
