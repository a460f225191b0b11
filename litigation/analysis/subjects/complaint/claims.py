"""Which of the computed claims a claim of the complaint is."""

from __future__ import annotations

import re
from dataclasses import dataclass

from litigation.analysis.values.complaint import Pleaded


@dataclass(frozen=True)
class Topic:
    """Words of a complaint's claim, and words of the answer's row that meets it."""

    name: str
    asked: re.Pattern[str]
    answered: re.Pattern[str]


def _topic(name: str, asked: str, answered: str) -> Topic:
    return Topic(name, re.compile(asked), re.compile(answered))


COSTS = "costs"
# In this order: the first whose words stand in the claim.
TOPICS = (
    _topic("counsel", r"律师(?:代理)?费|实现债权的费用", r"律师费|实现债权"),
    _topic("double_pay", r"(?:双|二|两)倍工资|2倍工资", r"(?:双|二|两)倍工资"),
    _topic("dismissal", r"赔偿金|经济补偿", r"赔偿金|经济补偿"),
    _topic("wages", r"工资|劳动报酬|加班费", r"(?<!倍)工资|报酬|加班"),
    _topic(
        "lateness",
        r"利息|违约金|滞纳金|逾期(?:付款)?损失|资金占用",
        r"违约金|利息|逾期付款损失",
    ),
    _topic("deposit", r"定金", r"定金"),
    _topic(
        "principal",
        r"货款|价款|欠款|款项|借款|本金|工程款|服务费|加工费|报酬|租金|尾款|余款",
        r"货款|借款|本金|价款|报酬",
    ),
)
_COSTS = re.compile(r"(?:诉讼|仲裁|受理|保全|鉴定|公告)[^，。；]{0,6}费")


def topics_of(claim: Pleaded) -> tuple[str, ...]:
    """The topics of the claim; a claim of costs is nothing else, an unknown one has none."""
    found = tuple(topic.name for topic in TOPICS if topic.asked.search(claim.text))
    if not found and _COSTS.search(claim.text):
        return (COSTS,)
    # "逾期付款违约金" and "未付货款的利息" are of what is late, not of the price itself.
    if "lateness" in found and "principal" in found and len(claim.sums) < 2:
        return tuple(name for name in found if name != "principal")
    return found


def meets(label: str, topic: str) -> bool:
    """Whether the row of an answer under this label is about the topic."""
    return any(one.name == topic and one.answered.search(label) for one in TOPICS)
