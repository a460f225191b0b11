"""Electronic receipt of a bank transfer."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from samples.generate import money
from samples.generate.company import Company
from samples.generate.paper import Gap, Line, Page, Signatures, Signer, Table, Title
from samples.generate.voice import Voice


@dataclass(frozen=True)
class Transfer:
    day: date
    amount: Decimal
    payer: Company
    payee: Company
    memo: str
    serial: str


def bank_receipt_page(transfer: Transfer, voice: Voice) -> Page:
    """The receipt as the payee's bank prints it."""
    bank = transfer.payee.bank.split("银行")[0] + "银行"
    capital, shown = money.words(transfer.amount), money.digits(transfer.amount)
    day = voice.day(transfer.day)
    return Page(
        (
            Title(f"{bank}{voice.pick('电子回单', '网上银行电子回单', '客户收款回单')}", 15),
            Line(f"交易日期：{day}        回单编号：{transfer.serial}", "center", size=9.5),
            Table(
                (
                    ("付款人户名", transfer.payer.name, "收款人户名", transfer.payee.name),
                    ("付款人账号", transfer.payer.account, "收款人账号", transfer.payee.account),
                    ("付款人开户行", transfer.payer.bank, "收款人开户行", transfer.payee.bank),
                    ("金额（大写）", f"人民币{capital}", "金额（小写）", f"¥{shown}"),
                    ("币种", "人民币", voice.pick("用途", "附言", "摘要"), transfer.memo),
                    ("交易流水号", f"LS{transfer.serial}", "业务类型", "跨行转账"),
                ),
                widths=(1, 2.2, 1, 2.2),
                head=False,
                size=9,
                ink="#1f5f3f",
            ),
            Line("本回单可通过网上银行验证，重复打印无效，请勿重复记账。", size=8.5),
            Gap(4),
            Signatures((Signer((f"打印日期：{day}",), bank, "电子回单专用章"),)),
        ),
        width=210,
        height=112,
    )
