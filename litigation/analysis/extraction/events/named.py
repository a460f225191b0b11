"""What a court found, told by nouns: 缔约时间，3月1日; 原告对标的物的移交，3月5日完成.

The noun may stand before the day or behind it, in the same clause or the one before; the word
nearest to the day, behind it first, says what happened on it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from litigation.analysis.extraction.dates import DateMention
from litigation.analysis.extraction.events.verbs import AGREED, THING
from litigation.analysis.extraction.money import MoneyMention
from litigation.analysis.extraction.paper import Line
from litigation.analysis.values.facts import AmountKind, EventKind

_SIGNS = (
    r"签[订署约](?!地)|签[字章]|缔约|缔结|立约|订约|订立|订于|落款|(?:所|共)[立订签](?!金)|成立"
    r"|(?:合同|合约|协议|契约|文本)(?:书|文本|原件)?(?:，|[上中里]|所|的|之|[载写记]明?|书写){0,3}(?:日期|时间|日)(?![内止届起])"
    r"|(?<![^，。；：、])(?:契|合)?约(?:成|立)于|立有[^，。；：]{0,4}(?:合同|合约|协议|契约)|成约|订[过了有](?=[^，。；]{0,6}(?:合同|合约|协议))"
)
_DELIVERS = (
    r"供货|交货|送货|发货|收货|提货|(?<!收)到货(?!款)|运抵|运[至到达]|送[达抵至到齐完]|卸[于至到在货]|点[收验]|签收"
    r"|(?:货物?|标的物?|产品|设备|材料|商品)的?交接|移交|交割|交付|交[清齐讫妥完]|易手|货物?[齐讫](?=[，。；]|$)|交到|移?交接?给|送[交妥]|货交|交[^，。；：]{1,6}(?:占有|收执)|供应|供给|入库|入仓|进场|接收|收[^，。；：款]{0,8}(?:货物|货品|产品)"
)
_PAYS = (
    r"付款|汇款|支付|给付|偿付|清偿|偿还|归还|还款|付[给还清讫来过出了]|给过(?!予)|汇[来出入给付至过到]|所[付汇]|实付"
    r"|电汇|转账|转款|入账|到账|进[款账]|收款|收到[^，。；：]{0,8}款|缴付|打款|回款|已[付收汇]|拨付|还来|付出|收[了到]?(?:被告|买方|买受人|对方)(?=\d|人民币|¥|$)|[付汇](?=\d|人民币|¥)"
)
_OTHERS = (  # acts that are none of the three: a day beside them tells of nothing here
    r"催[告收款要讨促]|发函|律师函|起诉|诉至|立案|验收|发票|开票|对账|结算|承诺|保证|到期|届满|解除|终止|判决|裁[定决]|仲裁|调解"
    r"|利息|违约|借款|出借|借条|借据|欠条|工资|入职|离职|异议|抵押|担保|查封|冻结|鉴定|通知|开庭|变更|补充协议"
    r"|更换|退货|维修|送达回证|公告|注册|登记|受伤|事故"
)
_CUE = re.compile(
    rf"(?P<other>{_OTHERS})|(?P<signs>{_SIGNS})|(?P<delivers>{_DELIVERS})|(?P<pays>{_PAYS})"
)
_IS_NAME = re.compile(
    r"(?:的|购销|买卖)?(?:合[同约]|协议|契约)|之?[后前]|[方人](?!式|民币)|单位|义务人"
)
_KINDS = {
    "signs": EventKind.CONTRACT_SIGNED,
    "delivers": EventKind.DELIVERED,
    "pays": EventKind.PAID,
}
_UNDONE = re.compile(
    r"未(?!来)|没有|不(?!合格|符|足|持)|拒|(?<![相供对])应(?!收)|须|需(?!方)|拟|将(?=于|在|向)|逾期|期限|届满|到期|截[至止]"
    rf"|计算|计付|起算|利率|标准|请求|要求|主张|承诺|计划|{AGREED}(?=[^，。；]{{0,24}}(?:付|交|送|供|还|履行))|如果|[若倘]|最迟"
)
_OF_PAPERS = re.compile(r"文书|诉状|副本|传票|判决|裁定|通知书|函|现金|借款|款项的?交")
_LIMITS = re.compile(r"[）]?(?:之前|以前|前|止|届满|到期|内|起|之日起|开始|至|到|以来|后)")
_UNTIL = re.compile(r"(?:至|截止|最迟|不晚于)\s?$")
_ALL_DELIVERED = re.compile(
    r"(?:止|为止)?，?[^，。；未没不]{0,12}(?:货|产品|标的物|设备|材料)[^，。；未没不]{0,8}"
    r"(?:交[清齐讫完付]|送[齐完到]|运[齐完抵]|供[齐完])"
)
_LISTED = re.compile(r"[，、；：（）()\-—和及与以分别计为\s]*")
_SHARED = re.compile(r"分别|依次|先后[为于]|各为")
_FAR = 26  # characters between a noun and the day or sum that it names
_BEHIND = 24
_CLAUSE_ENDS = re.compile(r"[，。；、（）：—]")


@dataclass(frozen=True)
class Told:
    """A day, what happened on it, the sum told with it, and where its sentence begins and ends."""

    kind: EventKind
    day: DateMention
    sum: MoneyMention | None
    start: int
    end: int


def named_events(line: Line, low: int, high: int) -> Iterator[Told]:
    """What the days between two offsets are said to be the days of; nothing where it is open."""
    last: Told | None = None
    for start, end in _segments(line.plain, low, high):
        days = [one for one in line.dates if start <= one.start < end]
        if _SHARED.search(line.plain, start, end):
            last = None
            continue
        for place, day in enumerate(days):
            floor = days[place - 1].end if place else start
            kind = _kind(line, day, floor, end)
            if kind is not EventKind.CONTRACT_SIGNED and _is_agreed(line.plain, start, day.start):
                kind = None
            if kind is None and last and _goes_on(line, last.day.end, day.start):
                kind = last.kind if _is_done(line, day, start, end) else None
            if kind is None:
                last = None
                continue
            ceiling = days[place + 1].start if place + 1 < len(days) else end
            told = _sum(line, day, floor, ceiling) if kind is EventKind.PAID else None
            last = Told(kind, day, told, start, end)
            yield last


def named_sum(line: Line, mention: MoneyMention) -> AmountKind | None:
    """The price or a payment, by the nearest noun before a sum that nothing else explains."""
    low = max(line.plain.rfind(mark, 0, mention.start) for mark in "。；") + 1
    sums = [one.end for one in line.sums if low <= one.start and one.end <= mention.start]
    before = line.plain[max([low, mention.start - 48, *sums]) : mention.start]
    clause = before[before.rfind("，") + 1 :]
    if _UNPAID.search(before):
        return None
    return _nearest_sum_word(clause) or _nearest_sum_word(before)


_UNPAID = re.compile(r"欠|余|剩|未|没有?付|违约|利息|滞纳|赔偿|单价|运费|定金|保证金|押金|税|费")
_PRICE = (
    r"(?:应|须|需|得)(?:当)?(?:支?付|收|给付)"
    r"|计价|对价|价[金款格]|货[款价]|总[价额]|标的|合同(?:金?额|价)|价|(?<![汇付收])款额"
)
_SUM_WORD = re.compile(rf"(?P<price>{_PRICE})|(?P<pays>{_PAYS})")
_PAYS_PRICE = re.compile(
    rf"(?<!应)(?<!须)(?<!需)(?:{_PAYS})(?:了|过)?(?:的|其中|部分|上述){{0,2}}$"
)


def _nearest_sum_word(text: str) -> AmountKind | None:
    """价金仅清偿过一笔: the last of the words counts, and a price that is paid is a payment."""
    hits = list(_SUM_WORD.finditer(text))
    if not hits or len(text) - hits[-1].end() > _FAR:
        return None
    last = hits[-1]
    if last.lastgroup == "price" and not _PAYS_PRICE.search(text[: last.start()]):
        return AmountKind.CONTRACT_PRICE
    return AmountKind.PAID


def _segments(text: str, low: int, high: int) -> Iterator[tuple[int, int]]:
    start = low
    for hit in re.finditer(r"[。；]", text[low:high]):
        yield start, low + hit.end()
        start = low + hit.end()
    if start < high:
        yield start, high


def _kind(line: Line, day: DateMention, floor: int, end: int) -> EventKind | None:
    """By the first word behind the day in its clause, else by the last one before it."""
    if not _is_done(line, day, floor, end):
        return None
    text = line.plain
    if _UNTIL.search(text, floor, day.start):  # 至3月5日，货物已悉数交清
        return EventKind.DELIVERED
    behind = _cues(text, day.end, _predicate_end(text, floor, day, end))
    before = _cues(text, floor, day.start)
    if behind:
        return _meant(behind[0], text, floor, end)
    if before and day.start - before[-1].end() <= _FAR:
        clause = max(text.rfind(mark, floor, before[-1].start()) for mark in "，、") + 1
        if not _UNDONE.search(text, max(clause, floor), day.start):
            return _meant(before[-1], text, floor, end)
    return None


def _predicate_end(text: str, floor: int, day: DateMention, end: int) -> int:
    """How far the words on a day reach; 3月1日，卖方交货: with a comma behind a day that opens."""
    opens = _CLAUSE_BEGINS.search(text[floor : day.start])
    opens = opens if not _cues(text, floor, day.start) else None
    topic = opens and text.startswith("，", day.end)
    return _clause_end(text, day.end + 1 if topic else day.end, end)


_CLAUSE_BEGINS = re.compile(r"(?:^|[，。；：、）])[（\s至于在]{0,4}$")


def _is_done(line: Line, day: DateMention, floor: int, end: int) -> bool:
    """Whether a day is one on which something was done: no limit, and nothing left undone."""
    text = line.plain
    if day.precision != "day" or day.relative or day.is_range_end:
        return False
    if _LIMITS.match(text, day.end):
        return False
    if _UNTIL.search(text, floor, day.start) and not _ALL_DELIVERED.match(text, day.end, end):
        return False
    begins = max(floor, text.rfind("，", floor, day.start) + 1)
    return _UNDONE.search(text, begins, _clause_end(text, day.end, end)) is None


_ARRANGED = re.compile(
    rf"{AGREED}|安排|计划|承诺|协议(?!项|约定[的之]?{THING}|[^，。；]{{0,6}}日期)"
)
_HAPPENED = re.compile(r"已|实际|仅|只|曾")


def _is_agreed(text: str, low: int, high: int) -> bool:
    """约定分期还款，首期于3月1日支付: what was arranged, not what was done."""
    arranged = _ARRANGED.search(text, low)
    if arranged is None or arranged.start() >= high:
        return False
    return _HAPPENED.search(text, arranged.end(), high) is None


def _clause_end(text: str, at: int, end: int) -> int:
    hit = _CLAUSE_ENDS.search(text, at, end)
    return min(hit.start() if hit else end, at + _BEHIND)


def _cues(text: str, low: int, high: int) -> list[re.Match[str]]:
    return [hit for hit in _CUE.finditer(text, low, high) if not _IS_NAME.match(text, hit.end())
            or hit.lastgroup == "signs"]  # fmt: skip


def _meant(cue: re.Match[str], text: str, floor: int, end: int) -> EventKind | None:
    kind = _KINDS.get(cue.lastgroup or "")
    papers = _OF_PAPERS.search(text, max(floor, cue.start() - 12), min(end, cue.end() + 12))
    return None if kind is EventKind.DELIVERED and papers else kind


def _goes_on(line: Line, low: int, high: int) -> bool:
    """3月1日，10万元；4月1日，20万元: only sums and marks stand between two days of one kind."""
    rest, at = "", low
    for one in line.sums:
        if low <= one.start and one.end <= high:
            rest += line.plain[at : one.start]
            at = one.end
    return _LISTED.fullmatch(rest + line.plain[at:high]) is not None


def _sum(line: Line, day: DateMention, floor: int, ceiling: int) -> MoneyMention | None:
    """The sum right behind the day; else the only one of its stretch that is called paid."""
    own = [one for one in line.sums if not one.per_unit and not one.foreign]
    behind = [one for one in own if day.end <= one.start < ceiling]
    if behind and _LISTED.fullmatch(line.plain, day.end, behind[0].start):
        return behind[0]
    if len(behind) == 1 and not _is_of_price(line.plain[day.end : behind[0].start]):
        return behind[0]
    if len(behind) == 1 and _HANDED.match(line.plain, behind[0].end):
        return behind[0]
    before = [one for one in own if floor <= one.start < day.start]
    paid = before[-1:] if not behind else []
    return next((one for one in paid if named_sum(line, one) is AmountKind.PAID), None)


_HANDED = re.compile(r"(?:元|整)?(?:汇|付|转|打|支付|转账|汇款)[给到入至与]")  # 将货款1万元汇给原告


def _is_of_price(between: str) -> bool:
    """3月1日付款，合同总价…: the words between a day and a sum speak of another sum."""
    clause = between[between.rfind("，") + 1 :]
    word = _nearest_sum_word(clause)
    return word is AmountKind.CONTRACT_PRICE or _UNPAID.search(clause) is not None
