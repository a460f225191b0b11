"""Whether somebody tells of his own employment: 我叫某某，哪年入职…，公司没跟我签合同."""

from __future__ import annotations

import re

from litigation.analysis.extraction.passages import Passage

OWN_ACCOUNT = "正文以第一人称讲述本人的劳动关系"
_MYSELF = re.compile(r"(?:我(?:名)?叫|我是|本人(?:名?叫|是|系)?)[一-龥某]{2,4}[，（、。于在自从]")
_MY_WORK = re.compile(
    r"(?:我|本人)[^。；]{0,60}(?:入职|进厂|招[进入到]|进[^，。；]{0,20}(?:公司|单位|厂|店)|上班|工作|任职"
    r"|应聘|干活|当(?:了)?[^，。；天日时]{2,6}[，。]|做[^，。；]{0,6}(?:兼职|收银|销售|工|员|师|司机|保洁|厨))"
)
_MY_WRONG = re.compile(
    r"(?:跟|与|和|给|让|叫|把|将|欠|通知|要求|逼)(?:我|本人)(?![方司])"
    r"|(?:我|本人)(?:被|的(?:工资|社保|岗位|工位)|要求|请求)"
    r"|(?:没有?|未|从未|一直没)[^，。；]{0,8}签[^，。；]{0,6}合同"
    r"|(?:工资|社保|加班费|补偿)[^，。；]{0,12}(?:没|未|欠)"
)
_WITNESS = re.compile(
    r"证人|作证|证言|我(?:知道|看到|听说|可以证明)|与[一-龥]{2,4}(?:系|是|为)同事"
)
_HEAD, _LONGEST = 6, 6000


def tells_own(passages: tuple[Passage, ...]) -> bool:
    """A worker names himself, tells of his work and of what the employer did to him."""
    head = "\n".join(one.text for one in passages[:_HEAD])
    text = "\n".join(one.text for one in passages[:120])[:_LONGEST]
    if _WITNESS.search(text) or not _MYSELF.search(head):
        return False
    return _MY_WORK.search(text) is not None and _MY_WRONG.search(text) is not None
