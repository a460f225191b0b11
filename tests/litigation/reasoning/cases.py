"""A sale of goods told by eight short papers, built by hand, as seen from either chair."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from documents.text import BlockKind, DocumentText, Problem, page_of
from litigation.analysis.citations import cite
from litigation.analysis.claims.values import Calculation
from litigation.analysis.evidence.values import Matrix
from litigation.analysis.rules.values import RuleSet
from litigation.analysis.values.facts import (
    Amount,
    AmountKind,
    Contradiction,
    DocumentKind,
    DocumentProfile,
    Event,
    EventKind,
    Facts,
    Instalment,
    Party,
    PartyDetail,
    PenaltyTerm,
    Terms,
)
from litigation.analysis.values.result import (
    ArticleRef,
    ClaimItem,
    Coverage,
    ElementRow,
    ElementStatus,
    Evidence,
    Gap,
    Inputs,
    Interruption,
    Limitation,
    PackageInfo,
    Segment,
)
from litigation.analysis.values.sources import Citation, Source, UnreadableItem

PAPERS = {
    "contract": (
        "购销合同",
        "出卖人：江州恒远建材有限公司，统一社会信用代码91320000MA1X00001A，住所江州市江东区滨河路8号",
        "买受人：临川筑成建设有限公司，住所临川市西城区工业大道66号，法定代表人：周立",
        "第三条 合同总价款为人民币500,000.00元，买受人应于2023年6月30日前付清。",
        "第七条 逾期付款的，每逾期一日按未付款项的万分之五支付违约金。",
        "第八条 货物到货后7日内可提出质量异议，逾期视为合格。",
        "第十条 因本合同发生争议，由出卖人所在地人民法院管辖。",
        "第十一条 实现债权的律师费由违约方承担。",
        "本合同于2023年3月5日签订。",
    ),
    "delivery": ("送货单", "2023年4月10日送达螺纹钢120吨，收货人签字：李明"),
    "bank": ("电子回单", "2023年5月20日付款人临川筑成建设有限公司转账200,000.00元，用途：货款"),
    "statement": ("对账单", "截至2024年1月15日，临川筑成建设有限公司尚欠300,000.00元。（盖章）"),
    "demand": ("催款函", "请贵司收函后七日内支付欠款300,000.00元。2025年3月1日"),
    "chat": ("2024年2月3日 周立：货款月底一定安排",),
    "objection": ("质量异议函", "2023年9月1日我司发现部分钢材锈蚀"),
}
NAMES = {
    "contract": "购销合同.docx",
    "delivery": "送货单.jpg",
    "bank": "银行回单.pdf",
    "statement": "对账单.pdf",
    "demand": "催款函.docx",
    "chat": "微信记录.txt",
    "objection": "质量异议函.pdf",
}
KINDS = {
    "contract": DocumentKind.CONTRACT,
    "delivery": DocumentKind.DELIVERY_NOTE,
    "bank": DocumentKind.BANK_RECEIPT,
    "statement": DocumentKind.RECONCILIATION,
    "demand": DocumentKind.DEMAND_LETTER,
    "chat": DocumentKind.CHAT,
    "objection": DocumentKind.QUALITY_REPORT,
}
SELLER, BUYER = "江州恒远建材有限公司", "临川筑成建设有限公司"
TOTAL = Decimal("393600.00")


def sources() -> tuple[Source, ...]:
    return tuple(
        Source(
            id=id,
            name=NAMES[id],
            media_type="text/plain",
            sha256=id * 8,
            text=DocumentText(pages=(page_of(1, [(text, BlockKind.PARAGRAPH) for text in texts]),)),
        )
        for id, texts in PAPERS.items()
    )


def quote(document: str, words: str) -> Citation:
    """The citation of words that a paper really holds."""
    source = next(source for source in sources() if source.id == document)
    start = source.text.pages[0].text.index(words)
    return cite(source, 1, start, start + len(words))


def case(position: str = "plaintiff", **changes: Any) -> dict[str, Any]:
    """The five arguments of reason(); `changes` replaces whole values or fields of facts."""
    values: dict[str, Any] = {
        "inputs": inputs(position),
        "facts": facts(),
        "rules": rules(),
        "matrix": matrix(),
        "calculation": calculation(),
    }
    for name, value in changes.items():
        if name in values:
            values[name] = value
        else:
            values["facts"] = replace(values["facts"], **{name: value})
    return values


def inputs(position: str = "plaintiff", scenario: str = "") -> Inputs:
    return Inputs(
        package_id="contract_dispute_default",
        case_type="contract_performance",
        case_position=position,
        analysis_scenario=scenario or ("pre_litigation" if position == "plaintiff" else "defense"),
        as_of=date(2025, 3, 31),
        case_name="恒远诉筑成",
    )


def rules() -> RuleSet:
    return RuleSet(
        package=PackageInfo(
            id="contract_dispute_default",
            version="1",
            title="买卖合同纠纷",
            as_of=date(2025, 3, 31),
            facts_date=date(2025, 4, 19),
        ),
        elements=(),
        articles=(
            article("民法典·合同编", "第585条"),
            article("民法典·合同编", "第579条"),
            article("民法典·总则编", "第188条"),
            article("合同编通则解释", "第64条"),
            article("诉讼时效规定（2020修正）", "第14条"),
            article("买卖合同司法解释（2020修正）", "第18条"),
        ),
        notes=("规则包说明一条。",),
    )


def article(law: str, number: str) -> ArticleRef:
    return ArticleRef(law=law, article=number, effective=date(2021, 1, 1), paraphrase="要旨")


def facts() -> Facts:
    return Facts(
        documents=tuple(
            DocumentProfile(
                document=source.id,
                name=source.name,
                kind=KINDS[source.id],
                kind_reason="标题",
                pages=3 if source.id == "contract" else 1,
                characters=100,
                ocr=source.id == "delivery",
                kind_citation=quote(source.id, PAPERS[source.id][0]),
            )
            for source in sources()
        ),
        parties=(seller(), buyer()),
        amounts=(price(),),
        events=events(),
        terms=terms(),
        contradictions=(
            Contradiction(
                kind="date_mismatch",
                text="对账单与催款函的欠款截止日不一致",
                citations=(quote("statement", "2024年1月15日"), quote("demand", "2025年3月1日")),
            ),
        ),
        unreadable=(
            UnreadableItem(
                "delivery", "送货单.jpg", Problem("unreadable_page", "页面无法辨认", page=2)
            ),
        ),
    )


def seller() -> Party:
    code = "91320000MA1X00001A"
    return Party(
        id="party-1",
        name=SELLER,
        kind="company",
        role="plaintiff",
        contract_role="seller",
        aliases=("恒远建材",),
        details=(
            PartyDetail("credit_code", code, (quote("contract", code),)),
            PartyDetail(
                "address", "江州市江东区滨河路8号", (quote("contract", "江东区滨河路8号"),)
            ),
        ),
        citations=(quote("contract", SELLER),),
    )


def buyer() -> Party:
    return Party(
        id="party-2",
        name=BUYER,
        kind="company",
        role="defendant",
        contract_role="buyer",
        aliases=("筑成建设",),
        details=(
            PartyDetail(
                "address", "临川市西城区工业大道66号", (quote("contract", "工业大道66号"),)
            ),
            PartyDetail("legal_representative", "周立", (quote("contract", "周立"),)),
        ),
        citations=(quote("contract", BUYER),),
    )


def price() -> Amount:
    found = quote("contract", "500,000.00元")
    return Amount(
        "amount-1", Decimal("500000.00"), AmountKind.CONTRACT_PRICE, "500,000.00元", (found,)
    )


def terms() -> Terms:
    rule = "买受人应于2023年6月30日前付清"
    return Terms(
        price=price(),
        instalments=(
            Instalment(
                "全部价款",
                Decimal("500000.00"),
                date(2023, 6, 30),
                rule,
                (quote("contract", rule),),
            ),
        ),
        penalties=(
            PenaltyTerm(
                "buyer",
                Decimal("0.0005"),
                "day",
                "unpaid",
                None,
                (quote("contract", "每逾期一日按未付款项的万分之五支付违约金"),),
            ),
        ),
        quality_period_days=7,
        quality_period_citations=(quote("contract", "货物到货后7日内可提出质量异议"),),
        jurisdiction="由出卖人所在地人民法院管辖",
        jurisdiction_citations=(quote("contract", "由出卖人所在地人民法院管辖"),),
        fee_shifting=(quote("contract", "实现债权的律师费由违约方承担"),),
        signed=date(2023, 3, 5),
    )


def events() -> tuple[Event, ...]:
    def event(
        number: int,
        kind: EventKind,
        on: date,
        text: str,
        found: Citation,
        amount: str = "",
        actor: str | None = None,
    ) -> Event:
        return Event(
            id=f"event-{number}",
            kind=kind,
            date=on,
            precision="day",
            text=text,
            citations=(found,),
            amount=Decimal(amount) if amount else None,
            actor=actor,
        )

    return (
        event(
            1,
            EventKind.CONTRACT_SIGNED,
            date(2023, 3, 5),
            "双方签订购销合同",
            quote("contract", "本合同于2023年3月5日签订"),
        ),
        event(
            2,
            EventKind.DELIVERED,
            date(2023, 4, 10),
            "送达螺纹钢120吨",
            quote("delivery", "2023年4月10日送达螺纹钢120吨"),
            actor="party-1",
        ),
        event(
            3,
            EventKind.PAID,
            date(2023, 5, 20),
            "买方转账付款",
            quote("bank", "2023年5月20日"),
            "200000.00",
            "party-2",
        ),
        event(
            4,
            EventKind.QUALITY_OBJECTION,
            date(2023, 9, 1),
            "买方提出质量异议",
            quote("objection", "发现部分钢材锈蚀"),
            actor="party-2",
        ),
        event(
            5,
            EventKind.ACKNOWLEDGED,
            date(2024, 1, 15),
            "双方对账确认欠款",
            quote("statement", "尚欠300,000.00元"),
            "300000.00",
            "party-2",
        ),
        event(
            6,
            EventKind.PROMISED,
            date(2024, 2, 3),
            "承诺月底付款",
            quote("chat", "货款月底一定安排"),
            actor="party-2",
        ),
        event(
            7,
            EventKind.DEMANDED,
            date(2025, 3, 1),
            "发出催款函",
            quote("demand", "七日内支付欠款300,000.00元"),
            "300000.00",
            "party-1",
        ),
    )


def element(
    id: str,
    title: str,
    status: str,
    *,
    burden: str = "plaintiff",
    evidence: tuple[Evidence, ...] = (),
    gaps: tuple[Gap, ...] = (),
    reason: str = "",
) -> ElementRow:
    return ElementRow(
        id=id,
        title=title,
        burden=burden,
        status=ElementStatus(status),
        reason=reason or f"{title}的理由",
        evidence=evidence,
        gaps=gaps,
        articles=(),
    )


def proof(
    document: str,
    words: str,
    *,
    supports: bool = True,
    strength: str = "strong",
    flags: tuple[str, ...] = (),
) -> Evidence:
    return Evidence(
        quote(document, words), KINDS[document], supports, strength, "载明该事实", flags
    )


def matrix() -> Matrix:
    rows = (
        element("contract_formed", "合同成立", "proved", evidence=(proof("contract", "购销合同"),)),
        element(
            "delivery",
            "货物已交付",
            "proved",
            evidence=(
                proof("delivery", "收货人签字：李明", strength="medium", flags=("no_seal", "ocr")),
            ),
        ),
        element(
            "acceptance",
            "质量符合约定",
            "contradicted",
            burden="defendant",
            evidence=(
                proof("objection", "发现部分钢材锈蚀"),
                proof("contract", "货物到货后7日内可提出质量异议", supports=False),
            ),
        ),
        element(
            "non_payment",
            "价款未付清",
            "proved",
            evidence=(proof("statement", "尚欠300,000.00元"),),
        ),
        element(
            "demand",
            "已经催告",
            "not_proved",
            evidence=(
                proof(
                    "demand",
                    "七日内支付欠款300,000.00元",
                    strength="weak",
                    flags=("party_statement",),
                ),
            ),
            gaps=(Gap("催款函的签收回执", "邮政速递查询", "证明送达"),),
            reason="只有函件，没有送达凭证",
        ),
        element(
            "authority",
            "签收人有权签收",
            "undetermined",
            gaps=(Gap("李明的授权委托书", "买方人事或项目部", "证明授权"),),
            reason="材料没有记载",
        ),
        element(
            "limitation",
            "诉讼时效未届满",
            "proved",
            evidence=(proof("statement", "2024年1月15日"),),
        ),
    )
    return Matrix(rows, Coverage(4, 6, 7, "7 项要件中4项已有证据证明"))


def calculation() -> Calculation:
    debt = quote("statement", "尚欠300,000.00元")
    return Calculation(
        items=(principal(debt), damages(), fee()), total=TOTAL, limitation=limitation()
    )


def principal(found: Citation) -> ClaimItem:
    return ClaimItem(
        "principal-1",
        "principal",
        "货款本金",
        Decimal("300000.00"),
        formula="500,000.00 − 200,000.00 = 300,000.00",
        citations=(found,),
    )


def damages() -> ClaimItem:
    return ClaimItem(
        "liquidated-1",
        "liquidated_damages",
        "逾期付款违约金",
        Decimal("93600.00"),
        segments=(
            Segment(
                date(2023, 7, 1),
                date(2025, 3, 15),
                624,
                Decimal("300000.00"),
                Decimal("0.0005"),
                1,
                Decimal("93600.00"),
                "合同第七条",
                "300,000.00 × 0.05% × 624 = 93,600.00",
            ),
        ),
        formula="300,000.00 × 0.05% × 624 = 93,600.00",
        citations=(quote("contract", "每逾期一日按未付款项的万分之五支付违约金"),),
        articles=(article("民法典·合同编", "第585条"),),
        notes=("约定违约金超过按 LPR 计算损失的 130%",),
    )


def fee() -> ClaimItem:
    return ClaimItem(
        "court-fee",
        "court_fee",
        "案件受理费",
        Decimal("7204.00"),
        formula="按分段累计",
    )


def limitation(status: str = "not_barred") -> Limitation:
    return Limitation(
        status=status,
        start=date(2023, 7, 1),
        interruptions=(
            Interruption(
                date(2024, 1, 15),
                "acknowledged",
                "对账确认",
                (quote("statement", "2024年1月15日"),),
            ),
        ),
        last_safe_day=date(2027, 1, 15),
        reason="自2024年1月15日对账重新计算三年",
        citations=(quote("statement", "2024年1月15日"),),
        articles=(article("民法典·总则编", "第188条"),),
    )
