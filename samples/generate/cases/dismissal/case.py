"""The case put together: papers and what a careful reader makes of them."""

from samples.generate.casefile import (
    LABOUR_ELEMENTS,
    Amount,
    CaseFile,
    Element,
    Event,
    LimitationTruth,
    Party,
    Trap,
)
from samples.generate.cases.dismissal import facts
from samples.generate.cases.dismissal.claims_made import (
    chat_paper,
    complaint_paper,
    letter_paper,
    letter_post_paper,
)
from samples.generate.cases.dismissal.personnel import (
    contract_paper,
    mail_paper,
    notice_paper,
    offer_paper,
)
from samples.generate.cases.dismissal.records import (
    attendance_paper,
    bank_paper,
    insurance_paper,
    payroll_paper,
)
from samples.generate.paper import Paper
from samples.generate.voice import Voice

NAME = "labour_dismissal"


def dismissal_case(seed: int) -> CaseFile:
    return CaseFile(
        case=NAME,
        title="吕样例与江州市范例智能装备有限公司劳动争议",
        position="plaintiff",
        as_of=facts.AS_OF,
        user_input=(
            "我们代理劳动者吕样例，被公司以迟到为由解除，还有两个月工资没发，入职时也没签合同。"
            "准备申请仲裁，请测算可以主张的金额和时效。"
        ),
        parties=(Party(facts.WORKER, "plaintiff"), Party(facts.EMPLOYER, "defendant")),
        papers=_papers(Voice(seed, NAME)),
        events=EVENTS,
        amounts=_amounts(),
        elements=ELEMENTS,
        claims=facts.CLAIMS,
        limitation=LIMITATION,
        traps=TRAPS,
        applicable_law="劳动合同法（2012修正）38、46–48、82、87，实施条例6、27，仲裁法27",
        package_id="labor_dispute_v1",
        case_type="labor_dispute",
        element_titles=LABOUR_ELEMENTS,
    )


def _papers(voice: Voice) -> tuple[Paper, ...]:
    return (
        offer_paper(voice),
        contract_paper(voice),
        payroll_paper(voice),
        bank_paper(voice),
        insurance_paper(voice),
        chat_paper(voice),
        notice_paper(voice),
        attendance_paper(voice),
        letter_paper(voice),
        letter_post_paper(voice),
        complaint_paper(voice),
        mail_paper(voice),
    )


def _amounts() -> tuple[Amount, ...]:
    return (
        Amount(facts.WAGE, "wage", "约定月工资"),
        *(Amount(facts.GROSS[month], "wage", f"{month:%Y-%m}应发") for month in facts.BONUS),
        Amount(facts.OWED, "claimed", "欠付工资"),
    )


EVENTS = (
    Event(facts.STARTED, "employed", "吕样例入职", ("offer", "letter")),
    Event(facts.SIGNED, "contract_signed", "补签书面劳动合同", ("contract", "letter")),
    Event(facts.ENDED, "terminated", "用人单位解除劳动合同", ("notice", "letter")),
    Event(facts.LETTER_SENT, "demanded", "寄发催告函", ("letter", "letter_post"), ("other",)),
    Event(facts.LETTER_TAKEN, "demanded", "用人单位签收催告函", ("letter_post",), ("other",)),
    Event(facts.COMPLAINED, "complained", "向劳动监察投诉", ("complaint",)),
)
LIMITATION = LimitationTruth(
    start=facts.ENDED,
    interruptions=facts.INTERRUPTIONS,
    last_safe_day=facts.LAST_SAFE_DAY,
    barred=False,
    note=("二倍工资逐月计算：2024-11-14的书面主张只救回当时尚未满一年的两个月，之前六个月已逾一年"),
    years=1,
)
ELEMENTS = (
    Element("employment", "proved", ("contract", "insurance", "notice")),
    Element("service_period", "proved", ("offer", "insurance", "notice")),
    Element("monthly_wage", "proved", ("payroll",)),
    Element("dismissal", "proved", ("notice",)),
    Element("wages_unpaid", "proved", ("payroll", "notice", "mail")),
    Element("limitation", "proved", ("notice", "letter_post", "complaint")),
    Element(
        "lawful_dismissal",
        "not_proved",
        ("attendance",),
        "两个月仅迟到两次，没有规章制度；解除理由由用人单位举证",
    ),
    Element("written_contract", "not_proved", ("contract",), "入职九个月后才签订"),
    Element("wages_paid", "not_proved", ("bank",), "流水没有9月、10月工资"),
    Element("limitation_defence", "not_proved", ("notice",)),
)
TRAPS = (
    Trap(
        "contract_signed_late",
        ("contract", "offer"),
        "劳动合同起始日是签订日而非入职日，工作年限不得从合同起算",
    ),
    Trap("net_is_not_gross", ("bank", "payroll"), "银行流水是实发数，赔偿金基数按应发数"),
    Trap("stated_ground_unproved", ("notice", "attendance"), "通知写明的理由不等于理由成立"),
)
