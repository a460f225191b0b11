"""A monthly wage told by what somebody gets for a month of work, without the word wage."""

from __future__ import annotations

import re

from litigation.analysis.extraction.money import MoneyMention
from litigation.analysis.extraction.paper import Line

_MONTH = re.compile(
    r"(?:每|一|整|满)个?月|按月|逐月|月度|(?<![\d一二三四五六七八九十年每按逐])月(?=[收入得薪])"
)
_EARNS = re.compile(
    r"所得|应得|实得|月得|得到|可得|收入|月入|报酬|薪|工资|待遇|挣|赚|拿|领|给|支付|发|付|数目|数额|金额"
)
_OF_ANOTHER = re.compile(
    r"社保|社会保险|公积金|报销|交通|餐|通讯|住房|房租|补[贴偿]|津贴|奖金|违约|罚|培训|提成|加班|押金|服装|最低|平均|扣(?!税)"
    r"|绩效|底薪|基本|岗位工资|赔偿|欠|差额|[双两二]倍|试用|借|货|租|保密|竞业|缴|(?<!税)费|销售|业绩|任务|指标|完成"
    r"|全?年(?:薪|收入|度)|每年|[日时周]薪|每[天日周件]|每?小时|计件|奖励|股|分红|返还|抵"
)
_NUMBER_BETWEEN = re.compile(r"\d")
_PER_MONTH_BEHIND = re.compile(r"^(?:）|（[^（）]{1,12}）)?\s?(?:/|每|一)个?月")
_GOT_BEHIND = re.compile(
    r"所得|报酬|工资|薪|收入|税前|含税|税(?:[费款])?(?:：)?(?:尚)?未(?:扣|除)|未扣(?:除)?(?:个?税)|个税|未除税"
)
_SAID_BEHIND = re.compile(
    r"）?，?(?:系|是|为|即|乃|作为)[^，。；\d]{0,8}?(?:月(?:工资|薪|收入|报酬)|(?:每|一)个?月[^，。；\d]{0,4}(?:工资|薪|收入|报酬|所得))"
)  # 15,500元系乙方的月工资
_PIECES = 2


def is_earned_by_the_month(line: Line, mention: MoneyMention, before: str) -> bool:
    """每做满一个月，甲方给乙方8000元: a month and a getting beside the sum, and nothing else.

    For papers that are about the work of one person; `before` is the sentence up to the sum.
    """
    said = _SAID_BEHIND.match(line.plain[mention.end : mention.end + 30])
    if said:
        return _OF_ANOTHER.search(said.group()) is None
    near = "，".join(re.split(r"[，；]", before)[-_PIECES:])
    if _OF_ANOTHER.search(near):
        return False
    after = line.plain[mention.end : mention.end + 24]
    months = list(_MONTH.finditer(near))
    behind = _PER_MONTH_BEHIND.match(after)
    if not months and not behind:
        return False
    if months and _NUMBER_BETWEEN.search(near, months[-1].end()):
        return False  # 每月15日支付…: the month is that of another number
    told = re.split(r"[。；]", after, maxsplit=1)[0]
    return _EARNS.search(near) is not None or _GOT_BEHIND.search(told) is not None
