"""Delivery notes in one scan, and the bank receipts."""

from samples.generate.cases.parts import facts
from samples.generate.forms.bank_receipt import bank_receipt_page
from samples.generate.forms.delivery_note import delivery_note_page
from samples.generate.paper import Medium, Paper
from samples.generate.voice import Voice


def delivery_paper(voice: Voice) -> Paper:
    pages = tuple(
        delivery_note_page(
            delivery,
            voice,
            seller=facts.SELLER.name,
            buyer=facts.BUYER.name,
            place="南泽市仿真区样机路22号仓库",
            receiver="曾样品",
            contract=facts.CONTRACT_NUMBER,
            ruined=number == facts.RUINED_PAGE,
        )
        for number, delivery in enumerate(facts.DELIVERIES, start=1)
    )
    name = "05 2019年送货单（扫描4页）.pdf"
    return Paper("deliveries", name, Medium.SCAN_PDF, facts.DELIVERIES[-1].day, pages)


def receipt_papers(voice: Voice) -> tuple[Paper, ...]:
    names = (
        "06 银行回单2019-08-15.pdf",
        "07 银行回单2020-01-16.pdf",
        "08 银行回单2022-05-17.pdf",
    )
    receipts = [
        Paper(
            f"receipt{number}",
            name,
            Medium.PDF,
            transfer.day,
            (bank_receipt_page(transfer, voice),),
        )
        for number, (name, transfer) in enumerate(zip(names, facts.TRANSFERS, strict=True), start=1)
    ]
    last = receipts[-1]
    copy = Paper(
        "receipt3_copy",
        "09 回单（财务补发）.pdf",
        Medium.PDF,
        last.dated,
        last.pages,
        copy_of=last.key,
    )
    return (*receipts, copy, _namesake_receipt(voice))


def _namesake_receipt(voice: Voice) -> Paper:
    page = bank_receipt_page(facts.NAMESAKE_TRANSFER, voice)
    name = "10 收款回单2023年10月（8万）.pdf"
    return Paper("namesake", name, Medium.PDF, facts.NAMESAKE_TRANSFER.day, (page,))
