"""What happened between the worker and the maker of equipment."""

from datetime import date
from decimal import Decimal

from samples.generate.company import Company
from samples.generate.forms.ems_receipt import Letter
from samples.generate.law.labour import (
    double_months,
    labour_claims,
    mean,
    month_after,
    months_of_compensation,
)
from samples.generate.law.limitation import Interruption, last_safe_day
from samples.generate.person import Person

AS_OF = date(2024, 12, 20)

EMPLOYER = Company(
    name="江州市范例智能装备有限公司",
    short="范例智能",
    code="91990102MA00XN0088",
    head="钱样本",
    address="江州市示例区测试路16号",
    bank="江州示例银行测试路支行",
    account="6200 0000 0000 0008 016",
    phone="0990-0000016",
)
WORKER = Person("吕样例", "江州市示例区虚构里3号", "13000000003")
POSITION = "电气工程师"

OFFERED = date(2023, 3, 28)
STARTED = date(2023, 4, 10)
ASKED_FOR_CONTRACT = date(2023, 6, 20)
SIGNED, TERM_ENDS = date(2024, 1, 10), date(2027, 1, 9)
TOLD_TO_LEAVE = date(2024, 10, 30)
ENDED = date(2024, 10, 31)
MAIL_ABOUT_PAY = date(2024, 11, 5)
LETTER_SENT, LETTER_TAKEN = date(2024, 11, 12), date(2024, 11, 14)
COMPLAINED = date(2024, 11, 25)

WAGE, BASIC, POST_PAY = Decimal(12_000), Decimal(8_000), Decimal(4_000)
BONUS = {
    date(2023, 11, 1): Decimal(1_500),
    date(2023, 12, 1): Decimal(800),
    date(2024, 1, 1): Decimal("2200.60"),
    date(2024, 3, 1): Decimal(600),
    date(2024, 4, 1): Decimal(1_450),
    date(2024, 6, 1): Decimal(1_050),
    date(2024, 7, 1): Decimal(2_600),
    date(2024, 8, 1): Decimal(900),
}
MONTHS = tuple(month_after(date(2023, 5, 1), ahead) for ahead in range(18))
GROSS = {month: WAGE + BONUS.get(month, Decimal(0)) for month in MONTHS}
WITHHELD = Decimal("1512.00")  # social insurance and tax, the same each month
UNPAID = (date(2024, 9, 1), date(2024, 10, 1))
OWED = sum((GROSS[month] for month in UNPAID), Decimal(0))
LATE_MORNINGS = (date(2024, 9, 12), date(2024, 10, 17))

INTERRUPTIONS = (
    Interruption(LETTER_TAKEN, "demanded", "letter_post", "书面主张到达用人单位"),
    Interruption(COMPLAINED, "complained", "complaint", "向劳动监察请求权利救济"),
)
LAST_SAFE_DAY = last_safe_day(ENDED, INTERRUPTIONS, 1)
BASE = mean(GROSS, ENDED)
MONTHS_OF_SERVICE = months_of_compensation(STARTED, ENDED)
CLAIMS = labour_claims(
    wage=WAGE,
    base=BASE,
    months=MONTHS_OF_SERVICE,
    unpaid=tuple(GROSS[month] for month in UNPAID),
    double=double_months(STARTED, SIGNED, LETTER_TAKEN, LAST_SAFE_DAY),
)

LETTER_POST = Letter(
    number="EX000020241112CN",
    sender=WORKER.name,
    addressee=EMPLOYER.name,
    address=EMPLOYER.address,
    content="《催告函》一份",
    sent=LETTER_SENT,
    received=LETTER_TAKEN,
    taker="前台 施假名",
    post_office="江州示例投递部",
)
