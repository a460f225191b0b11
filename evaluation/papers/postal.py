"""Express mail receipts: sent, and signed for or not."""

from __future__ import annotations

from datetime import date

from evaluation.dossier import Dossier
from evaluation.sheet import Sheet


def ems(
    dossier: Dossier,
    sender: str,
    receiver: str,
    sent: date,
    signed: date | None,
    *,
    what: str,
    key: str,
    medium: str = "txt",
) -> Sheet:
    """The tracking page of a letter."""
    sheet = dossier.sheet("common", "EMS快递查询", medium, signed or sent)
    number = f"10{dossier.rng.randint(10**10, 10**11 - 1)}"
    sheet.title("特快专递邮件详情与投递查询")
    sheet.line(f"邮件号：{number}")
    sheet.line(f"寄件人：{sender}　收件人：{receiver}")
    sheet.line(f"内件品名：{what}")
    sheet.line(f"{sheet.day(sent, 'iso')} 10:12 已收寄", tells=[key + "-sent"])
    if signed:
        text = f"{sheet.day(signed, 'iso')} 15:40 已签收，签收人：前台，投递结果：妥投"
        sheet.line(text, tells=[key])
    return sheet
