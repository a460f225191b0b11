"""What happened between the seller and the buyer of steel."""

from datetime import date
from decimal import Decimal

from samples.generate.company import Company
from samples.generate.forms.bank_receipt import Transfer
from samples.generate.forms.delivery_note import Delivery, Item
from samples.generate.forms.ems_receipt import Letter
from samples.generate.law.balance import Instalment, Payment

AS_OF = date(2026, 9, 15)

SELLER = Company(
    name="江州市样本钢材贸易有限公司",
    short="样本钢材",
    code="91990102MA00YB001A",
    head="张示例",
    address="江州市示例区样板路18号",
    bank="江州示例银行样板路支行",
    account="6200 0000 0000 0001 018",
    phone="0990-0000018",
)
BUYER = Company(
    name="云泽市示例建设工程有限公司",
    short="示例建设",
    code="91990203MA00JT0021",
    head="李样本",
    address="云泽市范例区演示大道66号",
    bank="云泽范例银行演示大道支行",
    account="6200 0000 0000 0002 066",
    phone="0991-0000066",
)
LAW_FIRM = "江州样例律师事务所"
COURT = "江州市示例区人民法院"
SITE = "云泽市范例区假想花园二期项目工地"
CONTRACT_NUMBER = "YBGC-2022-0614"
SIGNED = date(2022, 6, 14)

REBAR = Item("螺纹钢 HRB400E Φ16-25", "吨", Decimal(100), Decimal(4080))
COIL = Item("盘螺 HRB400 Φ8-10", "吨", Decimal(60), Decimal(4240))
BEAM = Item("热轧H型钢 Q235B 300×300", "吨", Decimal(48), Decimal(4500))

ORDERS = (date(2022, 6, 16), date(2022, 8, 10), date(2022, 10, 13))
DELIVERIES = (
    Delivery("YB22062101", date(2022, 6, 21), (REBAR, COIL)),
    Delivery("YB22081602", date(2022, 8, 16), (REBAR,)),
    Delivery("YB22102003", date(2022, 10, 20), (BEAM,)),
)
INVOICED = (date(2022, 6, 23), date(2022, 8, 18), date(2022, 10, 24))
PRICE = sum((delivery.total for delivery in DELIVERIES), Decimal(0))

PAID_FIRST = Payment(date(2022, 7, 28), Decimal(300_000))
PAID_LATER = Payment(date(2024, 6, 18), Decimal(100_000))
FIRST = Instalment("第一期", Decimal(514_560), date(2022, 7, 29), (PAID_FIRST, PAID_LATER))
SECOND = Instalment("第二期", Decimal(385_920), date(2022, 11, 30))
THIRD = Instalment("第三期", Decimal(385_920), date(2023, 6, 30))
INSTALMENTS = (FIRST, SECOND, THIRD)
FIRST_REST = FIRST.amount - PAID_FIRST.amount
PRINCIPAL = sum((item.unpaid for item in INSTALMENTS), Decimal(0))
CONFIRMED = PRINCIPAL + PAID_LATER.amount

TRANSFERS = (
    Transfer(PAID_FIRST.day, PAID_FIRST.amount, BUYER, SELLER, "支付第一期货款", "202207280018831"),
    Transfer(
        PAID_LATER.day, PAID_LATER.amount, BUYER, SELLER, "支付第一期货款本金", "202406180027746"
    ),
)

STATEMENT_UP_TO = date(2023, 12, 31)
STATEMENT_SEALED = date(2024, 1, 12)
CHAT_DEMAND = date(2022, 8, 5)
CHAT_CONFIRMED = date(2023, 7, 6)
CHAT_PROMISE = date(2024, 6, 17)
DEMAND_SENT, DEMAND_TAKEN = date(2025, 3, 12), date(2025, 3, 14)
LETTER_SENT, LETTER_TAKEN = date(2026, 5, 12), date(2026, 5, 14)

DEMAND_POST = Letter(
    number="EX000020250312CN",
    sender=SELLER.name,
    addressee=BUYER.name,
    address=BUYER.address,
    content="《催款函》一份",
    sent=DEMAND_SENT,
    received=DEMAND_TAKEN,
    taker="陈演示",
    post_office="云泽示例投递部",
)
LETTER_POST = Letter(
    number="EX000020260512CN",
    sender=LAW_FIRM,
    addressee=BUYER.name,
    address=BUYER.address,
    content="《律师函》一份",
    sent=LETTER_SENT,
    received=LETTER_TAKEN,
    taker="收发室 何假名",
    post_office="云泽示例投递部",
)
