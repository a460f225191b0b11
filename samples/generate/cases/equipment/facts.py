"""What happened between the maker of the line and its buyer."""

from datetime import date
from decimal import Decimal

from samples.generate.company import Company
from samples.generate.forms.bank_receipt import Transfer
from samples.generate.forms.delivery_note import Delivery, Item
from samples.generate.forms.ems_receipt import Letter
from samples.generate.law.balance import Instalment, Payment

AS_OF = date(2025, 12, 5)

SELLER = Company(
    name="云泽市样品包装机械有限公司",
    short="样品机械",
    code="91990205MA00YP0037",
    head="刘样品",
    address="云泽市模型区试制路9号",
    bank="云泽范例银行试制路支行",
    account="6200 0000 0000 0003 009",
    phone="0991-0000009",
)
BUYER = Company(
    name="青屿市范例饮品有限公司",
    short="范例饮品",
    code="91990301MA00FL0048",
    head="孙范例",
    address="青屿市海岬区示意路101号",
    bank="青屿虚构银行示意路支行",
    account="6200 0000 0000 0004 101",
    phone="0993-0000101",
)
COURT = "青屿市海岬区人民法院"
CASE_NUMBER = "（2025）青0203民初4567号"
INSPECTOR = "青屿示例计量检测所"
CONTRACT_NUMBER = "YP-SB-2024-0416"
SIGNED = date(2024, 4, 16)

LINE = Item("全自动饮料灌装线 YP-24H", "套", Decimal(1), Decimal(1_280_000))
LABELLER = Item("旋转式贴标机 YP-T12", "台", Decimal(2), Decimal(145_000))
PALLETISER = Item("码垛输送系统 YP-M6", "套", Decimal(1), Decimal(110_000))
GOODS = Delivery("YPFH-240702", date(2024, 7, 2), (LINE, LABELLER, PALLETISER))
PRICE = GOODS.total

RATE_PER_DAY = Decimal("0.003")
ADVANCE_PAID = Payment(date(2024, 4, 29), Decimal(504_000))
ARRIVAL_PAID = Payment(date(2024, 8, 22), Decimal(300_000))
ADVANCE = Instalment("第一期（预付款）", Decimal(504_000), date(2024, 4, 30), (ADVANCE_PAID,))
ARRIVAL = Instalment("第二期（到货款）", Decimal(672_000), date(2024, 7, 31), (ARRIVAL_PAID,))
FINAL = Instalment("第三期（验收款）", Decimal(504_000), date(2024, 10, 29))
INSTALMENTS = (ADVANCE, ARRIVAL, FINAL)
PRINCIPAL = sum((item.unpaid for item in INSTALMENTS), Decimal(0))

TRANSFERS = (
    Transfer(ADVANCE_PAID.day, ADVANCE_PAID.amount, BUYER, SELLER, "设备预付款", "240429000061207"),
    Transfer(
        ARRIVAL_PAID.day,
        ARRIVAL_PAID.amount,
        BUYER,
        SELLER,
        "支付第二期到货款（部分）本金",
        "240822000098415",
    ),
)
INVOICED = (date(2024, 5, 8), date(2024, 8, 5), date(2024, 11, 5))
WRONG_WORDS = "陆拾柒万肆仟元整"

INSTALLED = date(2024, 9, 10)
OBJECTED, OBJECTION_TAKEN = date(2024, 9, 18), date(2024, 9, 20)
SELLER_REPLIED = date(2024, 9, 25)
REPAIR_PROMISED = date(2024, 10, 10)
INSPECTED = date(2024, 10, 15)
SECOND_LETTER = date(2024, 10, 21)
STOPPAGES_KEPT_TO = date(2024, 11, 18)

CLAIMED_UP_TO = date(2025, 10, 31)
FILED, ACCEPTED_BY_COURT = date(2025, 11, 6), date(2025, 11, 10)
SERVED = date(2025, 11, 25)
ANSWER_BY = date(2025, 12, 10)

OBJECTION_POST = Letter(
    number="EX000020240918CN",
    sender=BUYER.name,
    addressee=SELLER.name,
    address=SELLER.address,
    content="《质量异议函》一份",
    sent=OBJECTED,
    received=OBJECTION_TAKEN,
    taker="前台 马假名",
    post_office="云泽示例投递部",
)
