"""A rich result made by hand: every part of a report has something to show."""
# ruff: noqa: E501  (records read better one to a line)

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from documents.text import BlockKind, DocumentText, Problem, page_of
from litigation.analysis.values.facts import (
    Amount,
    AmountKind,
    Contradiction,
    DocumentKind,
    DocumentProfile,
    Event,
    EventKind,
    Instalment,
    Party,
    PartyDetail,
    PenaltyTerm,
    Terms,
)
from litigation.analysis.values.result import (
    AnalysisResult,
    ArticleRef,
    ClaimItem,
    Coverage,
    Draft,
    DraftParagraph,
    ElementRow,
    ElementStatus,
    Evidence,
    Finding,
    FindingKind,
    Gap,
    Inputs,
    Interruption,
    Limitation,
    ModelRun,
    PackageInfo,
    Segment,
    Strategy,
    StrategyStep,
)
from litigation.analysis.values.sources import Citation, Source, UnreadableItem

AS_OF = date(2026, 9, 30)
TEXTS = {
    "contract": (
        "钢材买卖合同.docx",
        (
            "甲方（卖方）：江州恒达钢材贸易有限公司",
            "乙方（买方）：临川建工集团有限公司",
            "合同总价款为人民币500,000.00元（大写：伍拾万元整）。",
            "第一期款200,000.00元于2023年4月15日前支付，余款300,000.00元于2023年6月30日前付清。",
            "买方逾期付款的，每逾期一日按未付款项的万分之五支付违约金。",
            "争议由卖方住所地人民法院管辖。质量异议期为收货后15日。",
        ),
    ),
    "delivery": (
        "送货单（扫描）.pdf",
        ("2023年3月20日送达HRB400螺纹钢100吨，收货人：周建国（签字）",),
    ),
    "bank": ("银行回单.pdf", ("2023年4月14日 付款人：临川建工集团有限公司 金额：200,000.00元",)),
    "chat": (
        "微信聊天记录.txt",
        ("2025-03-02 10:21 周建国：<余款>月底一定付 & 请再等等 *谢谢* #抱歉 | 收到",),
    ),
}
SOURCES = tuple(
    Source(
        id=key,
        name=name,
        media_type="text/plain",
        sha256=str(number) * 64,
        text=DocumentText(pages=(page_of(1, [(line, BlockKind.PARAGRAPH) for line in lines]),)),
    )
    for number, (key, (name, lines)) in enumerate(TEXTS.items(), start=1)
)


def quote(document: str, words: str) -> Citation:
    """The citation of `words` where they stand in the document."""
    source = next(source for source in SOURCES if source.id == document)
    start = source.text.pages[0].text.index(words)
    return Citation(document, 1, start, start + len(words), words)


SELLER = quote("contract", "江州恒达钢材贸易有限公司")
BUYER = quote("contract", "临川建工集团有限公司")
PRICE = quote("contract", "合同总价款为人民币500,000.00元（大写：伍拾万元整）。")
DUE = quote("contract", "余款300,000.00元于2023年6月30日前付清")
PENALTY = quote("contract", "每逾期一日按未付款项的万分之五支付违约金")
COURT = quote("contract", "争议由卖方住所地人民法院管辖")
DELIVERED = quote("delivery", "2023年3月20日送达HRB400螺纹钢100吨，收货人：周建国（签字）")
PAID = quote("bank", "2023年4月14日 付款人：临川建工集团有限公司 金额：200,000.00元")
PROMISE = quote("chat", "周建国：<余款>月底一定付 & 请再等等 *谢谢* #抱歉 | 收到")

ART_509 = ArticleRef("民法典·合同编", "509", date(2021, 1, 1), "双方须按约全面履行")
ART_579 = ArticleRef("民法典·合同编", "579", date(2021, 1, 1), "未付价款的，对方可以请求支付")
ART_188 = ArticleRef("民法典·总则编", "188", date(2021, 1, 1), "诉讼时效期间为三年")
ART_18 = ArticleRef("买卖合同解释", "18(4)", date(2021, 1, 1), "逾期付款损失按LPR加计30%至50%")

SEGMENTS = (
    Segment(
        date(2023, 7, 1), date(2023, 12, 31), 184, Decimal("300000.00"), Decimal("0.0355"), 365,
        Decimal("8053.15"), "LPR 2023-06-20 一年期 3.55%（两处来源）",
        "300,000.00 × 3.55% × 1.5 × 184 ÷ 365 = 8,053.15",
    ),
    Segment(
        date(2024, 1, 1), AS_OF, 1004, Decimal("300000.00"), Decimal("0.0355"), 365,
        Decimal("43942.19"), "LPR 2023-06-20 一年期 3.55%（两处来源）",
        "300,000.00 × 3.55% × 1.5 × 1,004 ÷ 365 = 43,942.19",
    ),
)  # fmt: skip
CLAIMS = (
    ClaimItem(
        "claim-1", "principal", "货款本金", Decimal("300000.00"),
        formula="500,000.00 − 200,000.00 = 300,000.00", citations=(PRICE, PAID),
        articles=(ART_579,),
    ),
    ClaimItem(
        "claim-2", "overdue_loss", "逾期付款损失", Decimal("51995.34"), Decimal("45062.63"),
        Decimal("51995.34"), SEGMENTS, "各段之和 = 51,995.34", (DUE,), (ART_18,),
        ("截至2026年9月30日；其后每日 43.77 元。",), instalment="第二期（余款）",
    ),
    ClaimItem(
        "claim-3", "attorney_fee", "律师费", None, refusal="未见律师费支付凭证，无法计算。",
    ),
)  # fmt: skip
MATRIX = (
    ElementRow(
        "contract_formed", "合同成立", "plaintiff", ElementStatus.PROVED,
        "双方签署的书面合同载明标的、价款与付款期限。",
        (Evidence(PRICE, "contract", True, "strong", "书面合同，双方名称与价款齐备"),),
        (), (ART_509,),
    ),
    ElementRow(
        "delivery", "交付标的物", "plaintiff", ElementStatus.CONTRADICTED,
        "送货单有收货人签字，但签收人身份与授权未见证明。",
        (
            Evidence(DELIVERED, "delivery_note", True, "medium", "载明数量与签收人", ("ocr", "no_seal")),
            Evidence(PROMISE, "chat", False, "weak", "仅提及余款，未确认数量", ("electronic",)),
        ),
        (Gap("收货人授权委托书", "买方公司", "证明签收人有权收货"),), (ART_509,),
    ),
    ElementRow(
        "acceptance", "验收合格", "plaintiff", ElementStatus.UNDETERMINED,
        "材料中没有验收文件，无法判断。", (), (Gap("验收单", "项目部档案", "证明已验收"),), (),
    ),
    ElementRow(
        "non_payment", "未付款", "plaintiff", ElementStatus.NOT_PROVED,
        "仅见一笔付款，缺少全部账户流水。",
        (Evidence(PAID, "bank_receipt", True, "strong", "银行回单载明已付金额"),),
        (Gap("对账单", "财务部门", "证明余额"),), (ART_579,),
    ),
)  # fmt: skip
DRAFTS = (
    Draft(
        "draft-1", "complaint", "民事起诉状",
        (
            DraftParagraph("title", "民事起诉状（买卖合同纠纷）"),
            DraftParagraph("heading", "当事人信息"),
            DraftParagraph("row", "原告\t名称：江州恒达钢材贸易有限公司\n住所：【待补充：住所】", (SELLER,)),
            DraftParagraph("row", "被告\t名称：临川建工集团有限公司", (BUYER,)),
            DraftParagraph("heading", "诉讼请求"),
            DraftParagraph("item", "判令被告支付货款300,000.00元。", (PRICE,)),
            DraftParagraph("item", "判令被告支付逾期付款损失51,995.34元（截至2026年9月30日）。", (DUE,)),
            DraftParagraph("text", "事实与理由：双方签订钢材买卖合同，被告仅付200,000.00元。", (PAID,)),
            DraftParagraph("signature", "具状人：江州恒达钢材贸易有限公司\n【待补充：日期】"),
        ),
    ),
    Draft(
        "draft-2", "evidence_list", "证据清单",
        (
            DraftParagraph("title", "证据清单"),
            DraftParagraph("row", "序号\t证据名称\t来源\t证明目的\t页码"),
            DraftParagraph("row", "1\t钢材买卖合同\t双方签署\t证明合同关系成立及付款期限\t1", (PRICE,)),
            DraftParagraph("row", "2\t银行回单\t银行\t证明已付200,000.00元\t2", (PAID,)),
        ),
    ),
)  # fmt: skip


def sample_result(**changes: object) -> AnalysisResult:
    """The whole result, with the named fields replaced."""
    return replace(_result(), **changes)  # type: ignore[arg-type]


def _result() -> AnalysisResult:
    return AnalysisResult(
        inputs=Inputs(
            "contract_dispute_default", "contract_performance", "plaintiff", "pre_litigation",
            AS_OF, "请分析能否收回余款", "恒达钢材诉临川建工买卖合同纠纷",
        ),
        package=PackageInfo(
            "contract_dispute_default", "1.0.0", "买卖合同纠纷（默认）", AS_OF, date(2025, 4, 19),
            ("《仲裁法》2026年3月1日施行的修订", "案由规定2026年1月1日的修订"),
        ),
        engine_version="0.1.0",
        conclusions=(
            Finding("f-0", FindingKind.CONCLUSION, "现有材料显示被告尚欠货款300,000.00元。", (PRICE, PAID)),
            Finding("f-1", FindingKind.CONCLUSION, "合计可主张351,995.34元。", (DUE,)),
        ),
        documents=(
            DocumentProfile(
                "contract", "钢材买卖合同.docx", DocumentKind.CONTRACT, "载有买卖双方、价款与付款条款",
                1, 180, False, date(2023, 3, 1), kind_citation=PRICE,
            ),
            DocumentProfile(
                "delivery", "送货单（扫描）.pdf", DocumentKind.DELIVERY_NOTE, "载有送达与收货人", 1, 40, True,
            ),
            DocumentProfile("bank", "银行回单.pdf", DocumentKind.BANK_RECEIPT, "载有付款人与金额", 1, 48, False),
            DocumentProfile("chat", "微信聊天记录.txt", DocumentKind.CHAT, "逐条带时间的对话", 1, 50, False),
            DocumentProfile(
                "copy", "钢材买卖合同（副本）.docx", DocumentKind.CONTRACT, "与另一文件相同", 1, 180, False,
                duplicate_of="contract",
            ),
        ),
        parties=(
            Party(
                "party-1", "江州恒达钢材贸易有限公司", "company", "plaintiff", "seller", ("恒达公司",),
                (PartyDetail("credit_code", "91420100MA4KXXXXXX", (SELLER,)),), (SELLER,),
            ),
            Party("party-2", "临川建工集团有限公司", "company", "defendant", "buyer", (), (), (BUYER,)),
        ),
        amounts=(
            Amount("amount-1", Decimal("500000.00"), AmountKind.CONTRACT_PRICE, "500,000.00元", (PRICE,)),
            Amount("amount-2", Decimal("200000.00"), AmountKind.PAID, "200,000.00元", (PAID,), "首付款"),
        ),
        timeline=(
            Event("event-1", EventKind.DELIVERED, date(2023, 3, 20), "day", "卖方送达螺纹钢100吨。", (DELIVERED,)),
            Event(
                "event-2", EventKind.PAID, date(2023, 4, 14), "day", "买方支付200,000.00元。", (PAID,),
                Decimal("200000.00"), "party-2",
            ),
            Event(
                "event-3", EventKind.PROMISED, date(2025, 3, 1), "month", "周建国承诺月底支付余款。", (PROMISE,),
                note="发言人身份需核实",
            ),
        ),
        terms=Terms(
            price=Amount("amount-1", Decimal("500000.00"), AmountKind.CONTRACT_PRICE, "500,000.00元", (PRICE,)),
            instalments=(
                Instalment("第一期", Decimal("200000.00"), date(2023, 4, 15), "2023年4月15日前", (PRICE,)),
                Instalment("第二期（余款）", Decimal("300000.00"), date(2023, 6, 30), "2023年6月30日前付清", (DUE,)),
            ),
            penalties=(PenaltyTerm("buyer", Decimal("0.0005"), "day", "unpaid", None, (PENALTY,)),),
            quality_period_days=15,
            jurisdiction="卖方住所地人民法院",
            jurisdiction_citations=(COURT,),
            signed=date(2023, 3, 1),
        ),
        matrix=MATRIX,
        coverage=Coverage(1, 3, 4, "4 项要件中 1 项已有证据证明，3 项可以判断"),
        claims=CLAIMS,
        claim_total=Decimal("351995.34"),
        limitation=Limitation(
            "not_barred", date(2023, 7, 1),
            (Interruption(date(2025, 3, 2), "acknowledged", "买方人员承诺付款", (PROMISE,)),),
            date(2028, 3, 2), "自最后一期届满次日起算，并因承诺付款而中断。", (DUE,), (ART_188,),
            ("聊天对象的身份证明",),
        ),
        findings=(
            Finding("f-2", FindingKind.STRENGTH, "书面合同约定明确。", (PRICE,), (ART_509,)),
            Finding("f-3", FindingKind.WEAKNESS, "送货单未盖章。", (DELIVERED,)),
            Finding(
                "f-4", FindingKind.DEFENCE, "对方可能主张签收人无权收货。", (DELIVERED,), (),
                "可举聊天记录证明其为项目负责人。",
            ),
            Finding("f-5", FindingKind.ISSUE, "签收人是否有权代表买方收货。", (DELIVERED, PROMISE)),
            Finding("f-6", FindingKind.UNDETERMINED, "是否验收合格无法判断。", missing=("验收单",)),
        ),
        contradictions=(
            Contradiction("duplicate_file", "两份合同文件内容相同，只计一次。", (PRICE,), ("contract", "copy"), "info"),
            Contradiction("ocr_doubtful", "送货单签字辨认存疑。", (DELIVERED,), ("delivery",)),
        ),
        strategies=(
            Strategy(
                "strategy-1", "先发函后起诉", "余款期限明确，催告可再次中断时效。",
                (
                    StrategyStep("寄送催款函并保留签收凭证", "律师", "2026-10-15", (DUE,)),
                    StrategyStep("向卖方住所地法院起诉", "律师", "2028-03-02 前", (COURT,)),
                ),
                (DUE,), (ART_579,),
            ),
        ),
        drafts=DRAFTS,
        unreadable=(
            UnreadableItem("broken", "损坏的照片.jpg", Problem("damaged", "文件已损坏，无法打开。")),
            UnreadableItem("delivery", "送货单（扫描）.pdf", Problem("ocr_doubtful", "签字处识别可信度低。", 1)),
        ),
        model=ModelRun("not_configured", ""),
        warnings=("一份文件未能读取，结论可能因此不完整。",),
    )  # fmt: skip
