"""What a subject calls the sum at stake and the dispute itself."""

from __future__ import annotations

from dataclasses import dataclass, replace

from litigation.analysis.rules.values import RuleSet
from litigation.analysis.values.undertaking import COMMISSION, CONSTRUCTION, SERVICE


@dataclass(frozen=True)
class Nouns:
    """`principal`: the sum without interest; `cause`: the cause of action of the court forms."""

    principal: str
    cause: str
    unknown: str  # why the sum cannot be told
    papers: tuple[str, ...]  # what would tell it
    settling: str  # what a settlement ends, and what is exchanged for the payment


SALE = Nouns(
    "货款本金",
    "买卖合同纠纷",
    "材料中没有可以计算未付价款的价款与付款记录",
    ("载明价款的合同、订单或双方确认的对账单", "付款凭证（付款账户开户行）"),
    "一次性解决质量与尾款争议，付款与撤诉、解除保全、开具发票相互衔接",
)
LOAN = Nouns(
    "借款本金",
    "民间借贷纠纷",
    "材料中没有可以计算借款本金的约定与出借记录",
    ("借条或借款合同", "出借款项的转账凭证（出借人开户行、微信或支付宝）"),
    "一次性结清本息，付款与撤诉、解除保全、返还借款凭证原件、解除担保相互衔接",
)
_BY_SUBJECT = {"loan": LOAN}
_BY_UNDERTAKING = {
    CONSTRUCTION: replace(SALE, principal="工程款本金", cause="建设工程施工合同纠纷"),
    COMMISSION: replace(SALE, principal="报酬本金", cause="承揽合同纠纷"),
    SERVICE: replace(SALE, principal="服务费本金", cause="服务合同纠纷"),
}


def nouns_of(rules: RuleSet) -> Nouns:
    """The words of the subject, of works and services what they are called; else of a sale."""
    return _BY_SUBJECT.get(rules.subject) or _BY_UNDERTAKING.get(rules.undertaking, SALE)
