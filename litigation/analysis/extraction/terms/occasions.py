"""What has to happen before a payment falls due: signing, delivery, an invoice, acceptance."""

from __future__ import annotations

import re
from dataclasses import dataclass

from litigation.analysis.values.facts import EventKind

_PAPER_SIGNED = re.compile(
    r"(?:(?P<accepted>验收(?:单|报告|证书|证明|文件|意见书?|记录)|竣工(?:报告|证书))"
    r"|(?P<balance>对[账帐]单|结算[单书]|对[账帐]函)"
    r"|(?P<received>送货单|收货单|签收单|到货单|入库单|交接单|回单))"
    r"(?:经|由|被|上|的|甲方|乙方|买方|卖方|供方|需方|双方){0,3}"
    r"(?:签署|签订|签字|签收|盖章|确认|出具|提交|取得|回签)"
)
_BY_PAPER = {
    "accepted": EventKind.ACCEPTED,
    "balance": EventKind.ACKNOWLEDGED,
    "received": EventKind.DELIVERED,
}
_WARRANTY = re.compile(r"(?:质量?保[证修]?|保修|缺陷责任|质量保证|保固)期")
_WORDS: tuple[tuple[EventKind, re.Pattern[str]], ...] = (
    (
        EventKind.CONTRACT_SIGNED,
        re.compile(r"签订|签署|签约|生效|订立|签字盖章|双方盖章|合同成立|下单|下订"),
    ),
    (EventKind.INVOICED, re.compile(r"发票|开票|票到|到票|收票|见票|凭票|验票|票据|票(?=后)")),
    (
        EventKind.ACCEPTED,
        re.compile(
            r"验收|安装调试|调试|试运行|试车|(?:检验|检测|查验|验评|核验)(?:合格|通过)|竣工|初验|终验"
            r"|通过(?:了)?(?:[^，。；的]{0,4}的)?(?:质量|竣工|完工)?(?:检验|检测|查验|验评|核验)"
            r"|(?<!审批)(?<!审核)(?<!批准)(?<!评审)(?<!认证)通过(?=后|之[日后]|起|当[日天])"
        ),
    ),
    (EventKind.ACKNOWLEDGED, re.compile(r"对[账帐]|核对|结算(?=[^，。；]{0,3}(?:确认|完成|完毕))")),
    (
        EventKind.PRICE_SETTLED,
        re.compile(
            r"(?:结算|决算)(?:总?价款?|金额|造价|报告|文件)?(?:经[^，。；]{0,10})?"
            r"(?:审定|审核|审计|审批|核定|定案|签认|办结|办理完)"
            r"|(?:(?<=竣工)|(?<=工程)|(?<=最终)|(?<=办理))(?:结算|决算)(?=[^，。；]{0,4}(?:后|之日|起))"
            r"|(?<![期月次])结算(?=之?后|之日)"
            r"|(?:审计|审价|决算)(?:报告)?(?=[^，。；]{0,4}(?:后|之日|出具|完成|结束))|审定(?=后|之日|完成)|定案"
        ),
    ),
    (
        EventKind.DELIVERED,
        re.compile(
            r"货到|到货|收货|收到(?:全部|该批|当批|末批|首批|最后一批|最后|所有|所购|合同|项下|的){0,3}(?:货物?|产品|设备|材料|商品)(?!款)|交货|送达|签收|交付"
            r"|送货|发货|提货|供货|到场|进场|(?:货物|设备|产品|材料)到|运抵|抵达|送至|送到|运到|到达|发运"
            r"|(?:提交|递交|交出)[^，。；付]{0,8}?(?:施工图|设计(?:成果|文件|图纸?|方案)|成果(?:文件|报告)?|图纸)"
            r"|[收交到送供]齐|货物?齐(?!全的)|齐货|收足|收讫|收妥|交清|出库|装车|卸货|入库|交接"
        ),
    ),
    (EventKind.OTHER, _WARRANTY),
)
# The later of two that always follow one another; an invoice may come before or after.
_COURSE = (
    EventKind.CONTRACT_SIGNED,
    EventKind.DELIVERED,
    EventKind.ACCEPTED,
    EventKind.ACKNOWLEDGED,
    EventKind.PRICE_SETTLED,
    EventKind.OTHER,
)


@dataclass(frozen=True)
class Occasion:
    """A happening that a clause names, by the kind of event that shows it."""

    start: int
    end: int
    kind: EventKind


def occasions_in(text: str, low: int, high: int) -> list[Occasion]:
    """Every happening between two offsets, in order; a paper signed counts as what it shows."""
    found = [
        Occasion(hit.start(), hit.end(), _BY_PAPER[str(hit.lastgroup)])
        for hit in _PAPER_SIGNED.finditer(text, low, high)
    ]
    taken = [(one.start, one.end) for one in found]
    for kind, pattern in _WORDS:
        for hit in pattern.finditer(text, low, high):
            if not any(start < hit.end() and hit.start() < end for start, end in taken):
                found.append(Occasion(hit.start(), hit.end(), kind))
    found += _ends_of_warranty(text, low, high)
    return sorted(found, key=lambda one: (one.start, one.end))


_ITS_END = re.compile(r"(?<=[，；。])(?:该期限?)?(?:期满|届满|到期)(?=后|之日|之后|无)")


def _ends_of_warranty(text: str, low: int, high: int) -> list[Occasion]:
    """缺陷责任期24个月，期满后14日内返还: the period that was named ends."""
    named = _WARRANTY.search(text, low, high)
    if named is None:
        return []
    return [
        Occasion(hit.start(), hit.end(), EventKind.OTHER)
        for hit in _ITS_END.finditer(text, named.end(), high)
    ]


def decisive(kinds: list[EventKind]) -> tuple[EventKind, ...]:
    """Which of several happenings tell the day: the last in their course, and the invoice."""
    course = [kind for kind in kinds if kind in _COURSE]
    last = max(course, key=_COURSE.index, default=None)
    named = (last, EventKind.INVOICED if EventKind.INVOICED in kinds else None)
    if last is EventKind.CONTRACT_SIGNED and named[1]:
        return (EventKind.INVOICED,)
    return tuple(kind for kind in named if kind is not None)


def event_named(before: str) -> tuple[EventKind, int] | None:
    """The happening named last in a piece of text, and where it begins."""
    found = occasions_in(before, 0, len(before))
    if not found:
        return None
    last = max(found, key=lambda one: (one.end, one.start))
    return last.kind, last.start
