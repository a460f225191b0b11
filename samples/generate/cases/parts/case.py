"""The case put together: papers and what a careful reader makes of them."""

from samples.generate.casefile import Amount, CaseFile, Element, Party, Unreadable
from samples.generate.cases.parts import facts
from samples.generate.cases.parts.chat import chat_paper
from samples.generate.cases.parts.chronicle import EVENTS
from samples.generate.cases.parts.contract import contract_paper, order_papers, signature_photo
from samples.generate.cases.parts.goods import delivery_paper, receipt_papers
from samples.generate.cases.parts.letters import letter_papers, statement_paper
from samples.generate.cases.parts.pitfalls import LIMITATION, TRAPS
from samples.generate.law.summary import statutory_claims
from samples.generate.paper import Paper
from samples.generate.voice import Voice

NAME = "parts_sale_limitation"


def parts_case(seed: int) -> CaseFile:
    return CaseFile(
        case=NAME,
        title="江州市样本精密部件有限公司诉南泽市示例动力机械有限公司买卖合同纠纷",
        position="plaintiff",
        as_of=facts.AS_OF,
        user_input=(
            "我们代理供方江州市样本精密部件有限公司。货是2019年供的，对方一直拖到现在，"
            "最后一次付款是2022年。想起诉，最担心诉讼时效。请测算到2026年8月31日。"
        ),
        parties=(Party(facts.SELLER, "plaintiff"), Party(facts.BUYER, "defendant")),
        others=((facts.NAMESAKE, "名称近似的案外公司，其付款与本案无关"),),
        papers=_papers(Voice(seed, NAME)),
        events=EVENTS,
        amounts=_amounts(),
        elements=ELEMENTS,
        claims=statutory_claims(facts.INSTALMENTS, facts.AS_OF),
        limitation=LIMITATION,
        traps=TRAPS,
        unreadable=(Unreadable("deliveries", facts.RUINED_PAGE, "扫描模糊并有污渍，无法辨认"),),
        mentioned=(facts.STATEMENT_UP_TO,),
        jurisdiction=facts.COURT,
        applicable_law=(
            "合同订立、履行和违约均在2021年1月1日以前，实体适用当时的合同法；"
            "2019年8月20日以后的违约损失依买卖合同解释（2020修正）第18条第4款；"
            "时效适用民法总则188、189、195，民法典施行后同条文相同"
        ),
    )


def _papers(voice: Voice) -> tuple[Paper, ...]:
    return (
        contract_paper(voice),
        signature_photo(voice),
        *order_papers(voice),
        delivery_paper(voice),
        *receipt_papers(voice),
        statement_paper(voice),
        *letter_papers(voice),
        chat_paper(voice),
    )


def _amounts() -> tuple[Amount, ...]:
    return (
        Amount(facts.PRICE, "contract_price"),
        *(Amount(item.amount, "instalment", item.name) for item in facts.INSTALMENTS),
        *(Amount(order.total, "ordered", order.number) for order in facts.ORDERS),
        *(Amount(item.total, "delivered", item.number) for item in facts.DELIVERIES),
        Amount(facts.PAID_FIRST.amount, "paid", "第一期"),
        Amount(facts.PAID_SECOND.amount, "paid", "第二期"),
        Amount(facts.PAID_LATER.amount, "paid", "第二期"),
        Amount(facts.CONFIRMED, "confirmed_debt"),
        Amount(facts.PRINCIPAL, "claimed", "律师函主张的本金"),
        Amount(facts.NAMESAKE_TRANSFER.amount, "unrelated", "案外公司付款，不得计入"),
    )


ELEMENTS = (
    Element("contract_formed", "proved", ("contract", "signatures", "order1", "orders")),
    Element("contract_valid", "proved", ("signatures",)),
    Element(
        "delivery",
        "proved",
        ("deliveries", "statement"),
        "送货单第3页无法辨认，该批由盖章对账函证明",
    ),
    Element("acceptance", "proved", ("signatures", "statement")),
    Element("price_due", "proved", ("contract", "statement")),
    Element("non_payment", "proved", ("statement", "receipt3")),
    Element("demand", "proved", ("chat", "letter", "letter_post")),
    Element(
        "damages_basis",
        "proved",
        ("contract",),
        "未约定违约金；第二、三期依解释第18条第4款，第一期属基准利率阶段，缺利率表",
    ),
    Element("limitation", "proved", ("chat", "statement", "receipt3", "letter_post")),
    Element("jurisdiction", "proved", ("signatures", "contract"), "协议管辖：供方所在地法院"),
)
