"""Receipt of a registered express letter, with the signature of whoever took it."""

from dataclasses import dataclass
from datetime import date

from samples.generate.paper import Gap, Line, Page, Signatures, Signer, Table, Title
from samples.generate.voice import Voice


@dataclass(frozen=True)
class Letter:
    number: str
    sender: str
    addressee: str
    address: str
    content: str
    sent: date
    received: date
    taker: str
    post_office: str


def ems_receipt_page(letter: Letter, voice: Voice) -> Page:
    sent, received = voice.day(letter.sent), voice.day(letter.received)
    result = voice.pick("已妥投，本人签收", "已签收（单位收发室）", "投递并签收")
    return Page(
        (
            Title("EMS 特快专递邮件投递回执", 14),
            Line(f"邮件号码：{letter.number}", "center"),
            Table(
                (
                    ("寄件人", letter.sender, "收件人", letter.addressee),
                    ("内件品名", letter.content, "收件地址", letter.address),
                    ("收寄日期", sent, "妥投日期", received),
                    ("投递结果", result, "签收人", letter.taker),
                ),
                widths=(0.9, 2.2, 0.9, 2.2),
                head=False,
            ),
            Gap(4),
            Signatures(
                (
                    Signer((f"收件人签收：  {received}",), hand=letter.taker),
                    Signer(("投递局日戳：",), letter.post_office, "投递专用章"),
                )
            ),
        ),
        width=210,
        height=105,
    )
