"""The case put together: papers and what a careful reader makes of them."""

from samples.generate.casefile import (
    Amount,
    CaseFile,
    Deadline,
    Element,
    LimitationTruth,
    Party,
    Trap,
)
from samples.generate.cases.equipment import facts
from samples.generate.cases.equipment.chronicle import EVENTS
from samples.generate.cases.equipment.computed import claims, complaint_damages
from samples.generate.cases.equipment.contract import contract_paper
from samples.generate.cases.equipment.court_papers import complaint_paper, notice_paper
from samples.generate.cases.equipment.goods import (
    arrival_paper,
    installation_paper,
    invoice_paper,
    receipt_papers,
)
from samples.generate.cases.equipment.mail import reply_paper
from samples.generate.cases.equipment.objections import (
    inspection_paper,
    objection_papers,
    second_letter_paper,
    stoppage_paper,
)
from samples.generate.law.limitation import anniversary
from samples.generate.paper import Paper
from samples.generate.voice import Voice

NAME = "equipment_sale_defendant"


def equipment_case(seed: int) -> CaseFile:
    return CaseFile(
        case=NAME,
        title="云泽市样品包装机械有限公司诉青屿市范例饮品有限公司买卖合同纠纷",
        position="defendant",
        as_of=facts.AS_OF,
        user_input=(
            "我们代理被告青屿市范例饮品有限公司（买方）应诉。设备一直达不到合同指标，对方却要全部货款"
            "和每日千分之三的违约金。请分析抗辩要点、违约金是否过高，测算到2025年12月5日。"
        ),
        parties=(Party(facts.SELLER, "plaintiff"), Party(facts.BUYER, "defendant")),
        papers=_papers(Voice(seed, NAME)),
        events=EVENTS,
        amounts=_amounts(),
        elements=ELEMENTS,
        claims=claims(),
        limitation=_limitation(),
        traps=_traps(),
        mentioned=(facts.REPAIR_PROMISED, facts.CLAIMED_UP_TO),
        deadlines=(
            Deadline(
                "answer", facts.ANSWER_BY, "民诉法128：收到起诉状副本之日起十五日内提出答辩状"
            ),
        ),
        jurisdiction=facts.COURT,
        applicable_law="合同成立与履行均在2021年1月1日以后，适用民法典、买卖合同解释、合同编通则解释",
    )


def _papers(voice: Voice) -> tuple[Paper, ...]:
    return (
        complaint_paper(voice),
        notice_paper(voice),
        contract_paper(voice),
        arrival_paper(voice),
        installation_paper(voice),
        *receipt_papers(voice),
        invoice_paper(),
        *objection_papers(voice),
        reply_paper(voice),
        stoppage_paper(),
        inspection_paper(voice),
        second_letter_paper(voice),
    )


def _amounts() -> tuple[Amount, ...]:
    return (
        Amount(facts.PRICE, "contract_price"),
        *(Amount(item.amount, "instalment", item.name) for item in facts.INSTALMENTS),
        Amount(facts.PRICE, "delivered"),
        *(Amount(item.amount, "invoice", item.name) for item in facts.INSTALMENTS),
        Amount(facts.ADVANCE_PAID.amount, "paid", "第一期（预付款）"),
        Amount(facts.ARRIVAL_PAID.amount, "paid", "第二期（到货款）"),
        Amount(facts.ARRIVAL.unpaid, "claimed", "起诉状所称第二期余款"),
        Amount(facts.PRINCIPAL, "claimed", "诉讼请求一：货款"),
        Amount(complaint_damages(), "claimed", "诉讼请求二：暂计至2025-10-31的违约金"),
    )


_QUALITY = ("installation", "objection", "objection_post", "reply", "inspection", "second_letter")

ELEMENTS = (
    Element("contract_formed", "proved", ("contract",)),
    Element("contract_valid", "proved", ("contract",)),
    Element("delivery", "proved", ("arrival",), "到货数量已签收；签收不代表质量验收"),
    Element(
        "acceptance",
        "contradicted",
        ("complaint", *_QUALITY),
        "起诉状称已验收合格；调试记录、期内异议、卖方自认与检验报告均与之相反，亦无验收合格证书",
    ),
    Element(
        "price_due",
        "proved",
        ("contract",),
        "第三期另有最迟付款日，期限已届满；买方的拒付理由是履行抗辩（民法典525、526）与减价（582）",
    ),
    Element(
        "non_payment",
        "proved",
        ("complaint", "contract", "receipt1", "receipt2"),
        "付款回单合计804,000.00元；第二期自2024-08-01起逾期，早于质量异议",
    ),
    Element("demand", "not_proved", ("complaint",), "仅起诉状自称多次催要，案卷中没有任何催告材料"),
    Element("damages_basis", "proved", ("contract",), "第八条约定日千分之三，明显过高，可请求减少"),
    Element("limitation", "proved", ("contract", "notice"), "起诉时三年期间未届满，时效抗辩不成立"),
    Element("jurisdiction", "proved", ("contract", "notice"), "协议管辖：买方所在地法院"),
)


def _limitation() -> LimitationTruth:
    return LimitationTruth(
        start=facts.FINAL.due,
        interruptions=(),
        last_safe_day=anniversary(facts.FINAL.due),
        barred=False,
        note="自最后一期届满之日起算；2025-11-06起诉，期间内，并自该日中断",
        filed=facts.FILED,
    )


def _traps() -> tuple[Trap, ...]:
    return (
        Trap(
            "amount_words_mismatch",
            ("invoices",),
            "第二张发票小写672,000.00元与大写陆拾柒万肆仟元整不一致；"
            "税额相加与合同第七条均支持小写，大写为误写",
            {
                "digits": "672000.00",
                "words": facts.WRONG_WORDS,
                "words_value": "674000.00",
                "page": 2,
            },
        ),
        Trap(
            "date_in_case_number",
            ("notice",),
            "案号中的2025、0203不是日期",
            {"text": facts.CASE_NUMBER},
        ),
        Trap("excessive_liquidated_damages", ("contract", "complaint"), "日千分之三远超损失的130%"),
        Trap("angled_photo", ("installation",), "调试记录为现场斜拍"),
        Trap(
            "complaint_contradicted",
            ("complaint", "installation"),
            "起诉状称2024-09-10验收合格，同日调试记录写明不作为验收合格凭证",
        ),
    )
