"""What happened between the maker of parts and its customer."""

from datetime import date
from decimal import Decimal

from samples.generate.company import Company
from samples.generate.forms.bank_receipt import Transfer
from samples.generate.forms.delivery_note import Delivery, Item
from samples.generate.forms.ems_receipt import Letter
from samples.generate.law.balance import Instalment, Payment

AS_OF = date(2026, 8, 31)

SELLER = Company(
    name="江州市样本精密部件有限公司",
    short="样本精密",
    code="91990102MA00JM0055",
    head="何样本",
    address="江州市示例区工模路7号",
    bank="江州示例银行工模路支行",
    account="6200 0000 0000 0005 007",
    phone="0990-0000007",
)
BUYER = Company(
    name="南泽市示例动力机械有限公司",
    short="示例动力",
    code="91990402MA00DL0066",
    head="冯示例",
    address="南泽市仿真区样机路22号",
    bank="南泽虚构银行样机路支行",
    account="6200 0000 0000 0006 022",
    phone="0994-0000022",
)
NAMESAKE = Company(
    name="南泽市示例动力机械销售有限公司",
    short="示例动力销售",
    code="91990402MA00XM0077",
    head="冯演示",
    address="南泽市仿真区样机路25号",
    bank="南泽虚构银行仿真支行",
    account="6200 0000 0000 0007 025",
    phone="0994-0000025",
)
LAW_FIRM = "江州样例律师事务所"
COURT = "江州市示例区人民法院"
CASE_NUMBER = "（2021）江0102民初1234号"
CONTRACT_NUMBER = "JMBJ-KJ-2018-12"
SIGNED = date(2018, 12, 20)

KNUCKLE = Item("转向节 ZXJ-08", "件", Decimal(1500), Decimal(186))
BEARING = Item("轮毂轴承单元 LG-21", "套", Decimal(1200), Decimal(215))
BRACKET = Item("制动卡钳支架 KQ-05", "件", Decimal(1800), Decimal("98.50"))

ORDERS = (
    Delivery("PO-190110", date(2019, 1, 10), (KNUCKLE, BEARING)),
    Delivery("PO-190305", date(2019, 3, 5), (KNUCKLE, BRACKET)),
    Delivery("PO-190508", date(2019, 5, 8), (BEARING,)),
)
DELIVERIES = (
    Delivery("JM19012501", date(2019, 1, 25), (KNUCKLE,)),
    Delivery("JM19022002", date(2019, 2, 20), (BEARING,)),
    Delivery("JM19032203", date(2019, 3, 22), (KNUCKLE, BRACKET)),
    Delivery("JM19052404", date(2019, 5, 24), (BEARING,)),
)
RUINED_PAGE = 3
PRICE = sum((order.total for order in ORDERS), Decimal(0))

PAID_FIRST = Payment(date(2019, 8, 15), Decimal(420_000))
PAID_SECOND = Payment(date(2020, 1, 16), Decimal(115_650))
PAID_LATER = Payment(date(2022, 5, 17), Decimal(50_000))
FIRST = Instalment("第一期", Decimal(420_000), date(2019, 6, 28), (PAID_FIRST,))
SECOND = Instalment("第二期", Decimal(415_650), date(2019, 12, 27), (PAID_SECOND, PAID_LATER))
THIRD = Instalment("第三期", Decimal(415_650), date(2020, 6, 30))
INSTALMENTS = (FIRST, SECOND, THIRD)
PRINCIPAL = sum((item.unpaid for item in INSTALMENTS), Decimal(0))
CONFIRMED = PRINCIPAL + PAID_LATER.amount
SECOND_REST_CONFIRMED = SECOND.amount - PAID_SECOND.amount

TRANSFERS = (
    Transfer(PAID_FIRST.day, PAID_FIRST.amount, BUYER, SELLER, "支付第一期货款", "190815000031902"),
    Transfer(PAID_SECOND.day, PAID_SECOND.amount, BUYER, SELLER, "第二期货款", "200116000045120"),
    Transfer(
        PAID_LATER.day, PAID_LATER.amount, BUYER, SELLER, "支付第二期货款本金", "220517000058233"
    ),
)
NAMESAKE_TRANSFER = Transfer(
    date(2023, 10, 25), Decimal(80_000), NAMESAKE, SELLER, "模具租赁费", "231025000077418"
)

CHAT_FIRST_DEMAND = date(2019, 7, 10)
CHAT_DEMAND = date(2020, 7, 8)
CHAT_PROMISE = date(2022, 5, 16)
STATEMENT_UP_TO = date(2020, 12, 31)
STATEMENT_SEALED = date(2021, 1, 8)
UNPROVED_LETTER = date(2021, 9, 6)
LETTER_SENT, LETTER_TAKEN = date(2024, 11, 8), date(2024, 11, 12)

LETTER_POST = Letter(
    number="EX000020241108CN",
    sender=LAW_FIRM,
    addressee=BUYER.name,
    address=BUYER.address,
    content="《律师函》一份",
    sent=LETTER_SENT,
    received=LETTER_TAKEN,
    taker="门卫 邓假名",
    post_office="南泽示例投递部",
)
