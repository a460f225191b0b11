"""The case put together: papers and what a careful reader makes of them."""

from samples.generate.casefile import Amount, CaseFile, Element, LimitationTruth, Party, Trap
from samples.generate.cases.steel import facts
from samples.generate.cases.steel.chat import chat_paper
from samples.generate.cases.steel.chronicle import EVENTS
from samples.generate.cases.steel.contract import contract_paper, orders_paper
from samples.generate.cases.steel.goods import delivery_papers, invoice_paper
from samples.generate.cases.steel.letters import demand_papers
from samples.generate.cases.steel.money_papers import receipt_papers, statement_paper
from samples.generate.law.limitation import Interruption, anniversary
from samples.generate.law.summary import statutory_claims
from samples.generate.voice import Voice

NAME = "steel_sale_plaintiff"


def steel_case(seed: int) -> CaseFile:
    voice = Voice(seed, NAME)
    return CaseFile(
        case=NAME,
        title="江州市样本钢材贸易有限公司诉云泽市示例建设工程有限公司买卖合同纠纷",
        position="plaintiff",
        as_of=facts.AS_OF,
        user_input=(
            "我们代理卖方江州市样本钢材贸易有限公司。三批钢材都送了，买方只付了40万元，"
            "想起诉要剩余货款和逾期付款损失，请测算到2026年9月15日，并看诉讼时效有没有问题。"
        ),
        parties=(Party(facts.SELLER, "plaintiff"), Party(facts.BUYER, "defendant")),
        papers=(
            contract_paper(voice),
            orders_paper(voice),
            *delivery_papers(voice),
            invoice_paper(),
            *receipt_papers(voice),
            statement_paper(voice),
            *demand_papers(voice),
            chat_paper(voice),
        ),
        events=EVENTS,
        amounts=_amounts(),
        elements=ELEMENTS,
        claims=statutory_claims(facts.INSTALMENTS, facts.AS_OF),
        limitation=_limitation(),
        traps=_traps(),
        mentioned=(facts.STATEMENT_UP_TO,),
        jurisdiction=facts.COURT,
        applicable_law="合同成立与履行均在2021年1月1日以后，适用民法典及买卖合同解释（2020修正）",
    )


def _amounts() -> tuple[Amount, ...]:
    return (
        Amount(facts.PRICE, "contract_price"),
        *(Amount(item.amount, "instalment", item.name) for item in facts.INSTALMENTS),
        *(Amount(item.total, "delivered", item.number) for item in facts.DELIVERIES),
        *(Amount(item.total, "invoice") for item in facts.DELIVERIES),
        Amount(facts.PAID_FIRST.amount, "paid", "第一期"),
        Amount(facts.PAID_LATER.amount, "paid", "第一期"),
        Amount(facts.FIRST_REST, "claimed", "微信催要的第一期余款"),
        Amount(facts.CONFIRMED, "confirmed_debt"),
        Amount(facts.PRINCIPAL, "claimed", "催款函、律师函主张的本金"),
    )


ELEMENTS = (
    Element("contract_formed", "proved", ("contract", "orders", "statement")),
    Element("contract_valid", "proved", ("contract",), "双方盖章生效，未见无效、可撤销事由"),
    Element("delivery", "proved", ("delivery1", "delivery2", "delivery3", "statement")),
    Element(
        "acceptance",
        "proved",
        ("contract", "delivery1", "delivery2", "delivery3", "statement"),
        "指定收货人签收，七日内未见书面异议，对账单再次确认",
    ),
    Element("price_due", "proved", ("contract", "statement")),
    Element("non_payment", "proved", ("statement", "receipt1", "receipt2")),
    Element("demand", "proved", ("demand", "demand_post", "letter", "letter_post", "chat")),
    Element("damages_basis", "proved", ("contract",), "未约定违约金，适用买卖合同解释第18条第4款"),
    Element(
        "limitation", "proved", ("chat", "statement", "receipt2", "demand_post", "letter_post")
    ),
    Element("jurisdiction", "proved", ("contract",), "协议管辖：甲方住所地法院"),
)


def _limitation() -> LimitationTruth:
    return LimitationTruth(
        start=facts.THIRD.due,
        interruptions=(
            Interruption(facts.CHAT_CONFIRMED, "acknowledged", "chat", _CHAT),
            Interruption(facts.STATEMENT_SEALED, "acknowledged", "statement", "盖章确认欠款"),
            Interruption(facts.CHAT_PROMISE, "promised", "chat", "承诺次日付10万元"),
            Interruption(facts.PAID_LATER.day, "paid", "receipt2", "部分履行，视为同意履行义务"),
            Interruption(facts.DEMAND_TAKEN, "demanded", "demand_post", "催款函到达"),
            Interruption(facts.LETTER_TAKEN, "demanded", "letter_post", "律师函到达"),
        ),
        not_counted=(
            Interruption(facts.CHAT_DEMAND, "demanded", "chat", "最后一期尚未到期，时效尚未起算"),
        ),
        last_safe_day=anniversary(facts.LETTER_TAKEN),
        barred=False,
        note="同一债务分期履行，自最后一期届满之日起算（民法典189）；如无中断，2026-06-30已届满",
    )


_CHAT = "债权人催要、债务人确认欠款金额"


def _traps() -> tuple[Trap, ...]:
    return (
        Trap(
            "part_payment_interrupts",
            ("receipt2", "chat"),
            "第一期部分付款既减少本金，又中断时效；应自付款次日起按余额计算",
            {"date": facts.PAID_LATER.day.isoformat(), "amount": "100000.00"},
        ),
        Trap("angled_photo", ("delivery3",), "送货单为手机斜拍，仍可辨认"),
        Trap(
            "mixed_amount_forms",
            ("contract", "chat"),
            "同一金额有数字、大写、万元三种写法，不得当作不同金额",
        ),
    )
