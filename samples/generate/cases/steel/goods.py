"""Delivery notes and invoices."""

from datetime import date

from samples.generate.cases.steel import facts
from samples.generate.forms.delivery_note import delivery_note_page
from samples.generate.forms.vat_invoice import Invoice, vat_invoice_page
from samples.generate.paper import Medium, Page, Paper
from samples.generate.voice import Voice

_NAMES = (
    ("03 送货单（2022年6月21日）.jpg", Medium.SCAN_JPG),
    ("04 送货单（第二批 8月）.pdf", Medium.SCAN_PDF),
    ("05 送货单-第三批-手机拍照.jpg", Medium.PHOTO),
)


def delivery_papers(voice: Voice) -> tuple[Paper, ...]:
    return tuple(
        Paper(f"delivery{number}", name, medium, facts.DELIVERIES[number - 1].day, (page,))
        for number, ((name, medium), page) in enumerate(
            zip(_NAMES, _pages(voice), strict=True), start=1
        )
    )


def _pages(voice: Voice) -> list[Page]:
    return [
        delivery_note_page(
            delivery,
            voice,
            seller=facts.SELLER.name,
            buyer=facts.BUYER.name,
            place=facts.SITE,
            receiver="陈演示",
            contract=facts.CONTRACT_NUMBER,
        )
        for delivery in facts.DELIVERIES
    ]


def invoice_paper() -> Paper:
    pages = tuple(
        vat_invoice_page(_invoice(number, day), seller=facts.SELLER, buyer=facts.BUYER)
        for number, day in enumerate(facts.INVOICED)
    )
    return Paper("invoices", "06 增值税专用发票（3张）.pdf", Medium.PDF, facts.INVOICED[-1], pages)


def _invoice(number: int, day: date) -> Invoice:
    return Invoice(
        number=f"2299000000000000{1041 + number}",
        day=day,
        items=facts.DELIVERIES[number].items,
        remark=f"合同编号 {facts.CONTRACT_NUMBER}",
    )
