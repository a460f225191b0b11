"""What a seller who is sued will say, each with its ground in the papers."""

from __future__ import annotations

from litigation.analysis.reasoning.case import Case
from litigation.analysis.reasoning.defence import Defence
from litigation.analysis.reasoning.rows import cited, row, supporting
from litigation.analysis.reasoning.wording import stripped

# topic, element, title, the rejoinder, what it takes, the plea.
_TABLE = (
    (
        "seller-delivered",
        "delivered_as_agreed",
        "已依约交付的抗辩",
        "应以检验结果、异议通知证明交付不符合约定或数量不足，签收只证明收到货物。",
        "经买方签收的交付凭证原件、签收人的授权。",
        "答辩人已依约交付，不构成违约。",
    ),
    (
        "seller-accepted",
        "inspection_lapsed",
        "验收合格或逾期异议的抗辩",
        "应证明异议在检验期内到达，或缺陷属隐蔽瑕疵、卖方明知不符。",
        "验收合格文件、检验期条款与收发记录。",
        "原告已验收合格或未在检验期内提出异议，货物视为符合约定。",
    ),
    (
        "buyer-default",
        "buyer_default",
        "买方违约在先的抗辩",
        "应核对付款条件与履行顺序，说明所欠款项未到期或与交付义务不对应。",
        "付款期限条款、到期未付的对账与催款记录。",
        "原告到期价款未付，违约在先，答辩人有权拒绝相应的履行。",
    ),
)


def seller_defences(case: Case) -> tuple[Defence, ...]:
    """One for each element of the seller's burden that has something to it."""
    found = (_defence(case, *entry) for entry in _TABLE)
    return tuple(one for one in found if one is not None)


def _defence(
    case: Case, topic: str, element: str, title: str, rejoinder: str, support: str, plea: str
) -> Defence | None:
    judged = row(case.matrix, element)
    if judged is None or not supporting(judged):
        return None
    return Defence(
        topic=topic,
        title=title,
        ground=f"“{judged.title}”：{stripped(judged.reason)}。",
        rejoinder=rejoinder,
        support=support,
        plea=plea,
        citations=cited(supporting(judged)),
        articles=judged.articles,
    )
