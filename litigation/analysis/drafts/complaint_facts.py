"""The rows 事实与理由 of a seller's complaint, each told from the papers or left open."""

from __future__ import annotations

from collections.abc import Callable

from litigation.analysis.drafts.facts_of_contract import (
    damages_clause,
    delivery_terms,
    goods,
    price_terms,
    quality_terms,
    sides,
    signing,
)
from litigation.analysis.drafts.facts_of_performance import (
    defects,
    demands,
    negotiations,
    overdue,
    performance,
    quality_dispute,
    termination,
)
from litigation.analysis.drafts.facts_of_right import damages_total, evidence, grounds, other
from litigation.analysis.drafts.paragraphs import row, to_fill
from litigation.analysis.drafts.told import Told, in_roles
from litigation.analysis.reasoning.case import Case
from litigation.analysis.values.result import DraftParagraph

NO_SECURITY = "现有材料未见担保约定；"
NAMED_IN_FULL = ("签订主体",)  # elsewhere the parties go by their roles
FACTS: tuple[tuple[str, Callable[[Case], Told]], ...] = (
    ("合同的签订情况（名称、编号、签订时间、地点）", signing),
    ("签订主体", sides),
    ("买卖标的物情况", goods),
    ("合同约定的价格及支付方式", price_terms),
    ("交货时间、地点、方式及风险承担、验收", delivery_terms),
    ("质量标准及检验方式、质量异议期限", quality_terms),
    ("违约金（定金）的约定", damages_clause),
    ("价款支付及标的物交付情况", performance),
    ("是否存在迟延履行", overdue),
    ("是否催促过履行", demands),
    ("买卖标的物有无质量争议", quality_dispute),
    ("标的物质量规格或履行方式是否不符合约定", defects),
    ("是否曾就标的物质量问题进行协商", negotiations),
    ("是否通知解除合同", termination),
    ("被告应当支付的利息、违约金、赔偿金", damages_total),
)
SECURITY = (
    "物的担保（抵押、质押）合同",
    "担保人与担保物",
    "最高额担保",
    "担保登记",
    "保证合同",
    "保证方式",
    "其他担保方式",
)
CLOSING: tuple[tuple[str, Callable[[Case], Told]], ...] = (
    ("请求承担责任的依据", grounds),
    ("其他需要说明的内容", other),
    ("证据清单", evidence),
)


def named(case: Case, label: str) -> str:
    """The form's label; where no goods were sold, of what was made or done."""
    if case.facts.undertaking is None:
        return label
    return label.replace("买卖标的物", "工作成果").replace("标的物", "工作成果")


def fact_rows(case: Case) -> tuple[DraftParagraph, ...]:
    """The numbered rows of the form in order."""
    told = [(label, make(case)) for label, make in FACTS]
    first = Told(f"{NO_SECURITY}{to_fill('如有担保，填写本项至“其他担保方式”各项')}")
    told += [(label, first if label is SECURITY[0] else Told("无")) for label in SECURITY]
    told += [(label, make(case)) for label, make in CLOSING]
    return tuple(
        row(f"{number}. {named(case, label)}", _words(case, label, item), citations=item.citations)
        for number, (label, item) in enumerate(told, start=1)
    )


def _words(case: Case, label: str, item: Told) -> str:
    return item.text if label in NAMED_IN_FULL else in_roles(case, item.text)
