"""Bank receipts and the statement of account."""

from samples.generate import money
from samples.generate.cases.steel import facts
from samples.generate.forms.bank_receipt import bank_receipt_page
from samples.generate.paper import (
    Gap,
    Line,
    Medium,
    Page,
    Paper,
    Para,
    Signatures,
    Signer,
    Table,
    Title,
)
from samples.generate.voice import Voice


def receipt_papers(voice: Voice) -> tuple[Paper, ...]:
    names = ("07 银行回单 2022.7.28（30万）.pdf", "08 银行电子回单20240618.pdf")
    return tuple(
        Paper(
            f"receipt{number}",
            name,
            Medium.PDF,
            transfer.day,
            (bank_receipt_page(transfer, voice),),
        )
        for number, (name, transfer) in enumerate(zip(names, facts.TRANSFERS, strict=True), start=1)
    )


def statement_paper(voice: Voice) -> Paper:
    blocks = (
        Title("往来款项对账单"),
        Line(f"致：{facts.BUYER.name}"),
        Para(
            f"依据贵我双方{voice.formal_day(facts.SIGNED)}签订的《钢材买卖合同》"
            f"（编号{facts.CONTRACT_NUMBER}），截至{voice.day(facts.STATEMENT_UP_TO)}，"
            "货款往来情况如下（单位：元）："
        ),
        _balance_table(voice),
        Para(
            voice.pick(
                f"截至上述日期，贵公司尚欠我公司货款{voice.full_sum(facts.CONFIRMED)}。",
                f"经核对，贵公司未付货款合计{voice.full_sum(facts.CONFIRMED)}。",
            )
            + "全部钢材均已交付，数量、质量无异议。请核对后盖章确认。"
        ),
        Gap(8),
        Line("对账确认栏：", bold=True),
        Line("上述欠款金额核对无误。"),
        Gap(6),
        Signatures(
            (
                Signer(
                    ("发函单位（盖章）：", facts.SELLER.name, voice.day(facts.STATEMENT_SEALED)),
                    facts.SELLER.name,
                    "财务专用章",
                ),
                Signer(
                    (
                        "确认单位（盖章）：",
                        facts.BUYER.name,
                        voice.formal_day(facts.STATEMENT_SEALED),
                    ),
                    facts.BUYER.name,
                    "财务专用章",
                ),
            )
        ),
        Gap(50),
    )
    name = "09 对账单（2023年底，双方盖章）.jpg"
    return Paper("statement", name, Medium.SCAN_JPG, facts.STATEMENT_SEALED, (_page(blocks),))


def _page(blocks: tuple) -> Page:
    return Page(blocks, width=210, height=230, type_size=11.5)


def _balance_table(voice: Voice) -> Table:
    rows = [("期次", "应付款日", "应付金额", "已付金额", "未付金额")]
    for item in facts.INSTALMENTS:
        paid = facts.PAID_FIRST.amount if item is facts.FIRST else item.amount * 0
        rows.append(
            (
                item.name,
                voice.day(item.due),
                money.digits(item.amount),
                money.digits(paid),
                money.digits(item.amount - paid),
            )
        )
    paid_first, confirmed = money.digits(facts.PAID_FIRST.amount), money.digits(facts.CONFIRMED)
    rows.append(("合计", "", money.digits(facts.PRICE), paid_first, confirmed))
    return Table(tuple(rows), widths=(0.8, 1.2, 1.4, 1.4, 1.4))
