"""When a payment falls due: a fixed day, or so long after something that happened.

A clause is read in pieces: what has to happen (`occasions`), how long after it (`lengths`), the
days it names itself (`fixed_days`). A length belongs to the happening before it only while no
payment, share or day stands between the two.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import zip_longest

from litigation.analysis.extraction.terms.clauses import Clause, number_of
from litigation.analysis.extraction.terms.due_days import due_after
from litigation.analysis.extraction.terms.due_rule import DueRule
from litigation.analysis.extraction.terms.fixed_days import fixed_days
from litigation.analysis.extraction.terms.lengths import Length, lengths_in
from litigation.analysis.extraction.terms.occasions import Occasion, decisive, occasions_in
from litigation.analysis.values.facts import EventKind

_N = "一二三四五六七八九十百两零壹贰叁肆伍陆柒捌玖拾佰"
_MOST = 40
_FAR = 40  # characters between a happening and the length counted from it
_BRACKETS = re.compile(r"（[^（）]{0,60}）")
_TIME_IN_BRACKETS = re.compile(
    rf"（[^（）自从]{{2,30}}?后?的?第?(?:\d{{1,3}}|[{_N}]{{1,4}})(?:个工作日|个?自然?[日天]|个?[日天月]|周)(?:之|以)?[内前]?"
    r"(?:支付|付清|付款|付|到账)?）"
)
_BARE = re.compile(
    r"(?:后|起算?|[货票]到|到[货票]|账期|满|开始|共|为期)，?(?:的|为|是|：|第|共|共计|为期){0,2}$"
)
_COUNTED_TO = re.compile(
    r"(?:[算数计][足满到至](?:第|了)?|开始数|起数|往后数|第[零〇]日，第)$"
)  # 从次日开始数30天, 数到第30日为止
_FIELD_OF_DAYS = re.compile(
    r"(?:付款|支付|结算)?(?:日数|天数|几[日天])[为是：](?P<n>\d{1,3})[日天]?(?=[，。；]|$)"
)
_FIELD_OF_START = re.compile(
    r"(?:首日|第一[日天]|(?:何日|起)[^，。；：]{0,3}算[^，。；：]{0,3})[为是：]"
    r"(?P<what>[^，。；]{2,20}?)之?的?(?:次日|翌日|第二[日天])"
)
_BARE_END = re.compile(
    r"[，。；、（）]|$|截止|当[日天](?:或|及|和)(?:之|以)?前|[为是](?:付款|支付|结算|结清)?(?:的)?(?:截止|最后|到期|付款|限|期)|的?(?:付款|账|信用|赊销|结算|支付|宽限)期"
)
_OTHER_DUTY = re.compile(
    r"[^，。；付]{0,6}(?:对[账帐]|核对|开具|开票|验收|异议|检验|安装|发货|交货)"
)
_DAY_OF_MONTH = re.compile(r"月份?的?$")
_LIMITED = re.compile(r"(?:[为是]限|的?(?:付款|账|信用|赊销|结算|支付|宽限)期限?)")
_NEXT = re.compile(r"当[日天]|同日|次日|翌日|第二天|隔[日天]")
_AFTER_DAY = re.compile(r"[）]?(?:之日)?(?:起算?|届?满|期满)?后?(?:的|第)?$")
_BLOCK = re.compile(
    r"付(?!款?，?(?:账期|期限?|时间|日|起算|审批|审核|流程|手续|申请|准备))|支付|结清|汇至|退还|返还|\d|[%‰。]|；(?!(?:付款|支付|结算)?期限?：)|百分之|[一二三四五六七八九]成"
)
_DUTY = re.compile(r"应(?!当?(?:在|于|自))|必须|负责|提供|提交|工作")
_GOES_ON = re.compile(
    r"(?:后|且|并|同时|、)，[^，]{0,8}$|，(?:并|且|及|同时|凭|经|待|收到|[货票]到)"
)
_COUNTED_FROM = re.compile(
    r"(?:的?账期)?(?:[^，。；（）]{0,10}?[，（、：]|)(?:[^，。；（）\d]{0,6}?)(?:自|从|以|由)(?P<what>[^，。；）]{1,24}?)(?:起|开始|始|计)"
)
_COUNT_BEGINS = re.compile(
    r"起算(?:日期?|点|时间|之日)?(?:：|为|是|以)(?P<what>[^，。；）]{2,20})"
)  # of the length that stands elsewhere in the clause
_PAY_DAY = re.compile(
    r"(?:付款|支付|结算|结清|付清)(?:的?之?日期?|的?时[间点刻])(?:即|就是|便是|为|是|：|同|以)(?P<what>[^，。；]{2,20}?(?<![第前后]))"
    r"(?:之日|当[日天]|那天|的?日期?|时)(?![起后前内])"
    r"|以(?P<which>[^，。；]{2,20}?)(?:之日|当[日天]|那天|的?日期?)(?:作为|为|即)(?:付款|支付|结算|结清)(?:之?日期?|时间)"
)
_PAYS = r"(?:付(?!款(?:期|方式|时间|截止))|支付|结清|退还|返还|还清|退回|无息)"
_DONE = (
    r"(?:全部|最后一批|末批|所有|本批|货物|设备|产品|材料|标的物|商品|合格|完毕|完成|无误|通过|成功|确认|入库|证书"
    r"|届?满|到期|结束|期满){0,4}"
)
_AT_ONCE = re.compile(
    rf"{_DONE}(?:的?(?:之?时(?![间候点长])|(?:当|同一|那一?)[日天](?!起|开始|算|计)"
    r"|之日(?!起|开始|算|计|后| {0,60}(?:[记算作视]?[为作]第|不[算计]))"
    rf"|同时)|后?(?:立即|即(?!为))|之?前(?![{_N}\d])"
    rf"|(?={_PAYS}))"
)
_NEXT_DAY = re.compile(rf"{_DONE}后?的?(?:次日|第二[天日]|翌日|隔[日天])(?!起|开始|始|算|计)")
_PAYS_BEHIND = re.compile(rf"^[^，。；]{{0,10}}{_PAYS}|^$")
_LATER = re.compile(rf"(?P<lead>{_DONE}之?以?后)，?[^，。；\d{_N}次下]{{0,10}}?{_PAYS}")
_SOMETHING = re.compile(
    rf"(?<![^，。；、：\d%])(?P<what>[^，。；、：\d%]{{2,16}}(?:之后|(?<!最)后(?![果续期述者])|之?时(?![间限])))[^，。；%]{{0,12}}?{_PAYS}"
)
_NOBODY = re.compile(
    r"(?:[甲乙丙丁买卖供需购销对双]方|[买出][受卖]人|采购方|供应方|我方|贵方|先款|先货|先票)(?:之?后)"
)
_FAULT = re.compile(r"迟延|逾期|违约|拖欠|迟付")
_TRADE = re.compile(
    r"现款现[货结]|货齐款清|款到发货|[钱款银]货两[清讫]|货款两[清讫]|一手交钱|货到付款|货到即付"
)
_NEXT_MONTH = re.compile(
    rf"(?:次|翌|下一?个?(?:自然|日历)?)月(?:份)?[的，、]{{0,2}}(?:(?P<day>\d{{1,2}}|[{_N}]{{1,3}})[日号]"
    rf"|(?P<end>的?月?[底末]|最后一[日天]|内|结束|届满|终了))"
    rf"|每个?月的?(?P<each>\d{{1,2}}|[{_N}]{{1,3}})[日号](?:(?:之|以)?前|[^，。；\d付]{{0,6}}，[^，。；\d付]{{0,10}}前)(?=[^。；]{{0,20}}上一?个?月)"
    rf"|上一?个?月(?:份)?(?![底末])[^。；付\d]{{0,24}}?(?:不[得能应可]?[晚迟]于|最[晚迟])[本当]月(?P<late>\d{{1,2}}|[{_N}]{{1,3}})[日号]"
    rf"|上一?个?月(?:份)?(?![底末])[^。；付\d]{{0,24}}?(?:[本当次]月)?(?:的)?(?:月?[底末]|最后一[日天]"
    rf"|(?P<then>\d{{1,2}}|[{_N}]{{1,3}})[日号])(?:之|以)?前"
)
_OF_MONTH = re.compile(r"(?:合格|完毕|完成|日|之日|后|当月|的){0,4}")
_BY_MONTH = re.compile(
    rf"月结(?:账期)?(?:为|：)?(?P<n>\d{{1,3}}|[{_N}]{{1,4}})(?:个?(?:自然|日历)?[天日])"
    rf"|当月(?:的|月)?[底末]"
)
_EACH = re.compile(r"每批|每次|各批|分批|逐批|每一批|每单|该批|当批|每车|按批")
_OF_BATCH = re.compile(r"[^，。；\d]{0,6}(?:当批|该批|每批|相应批次)")  # 验收后30日内付清当批货款
_NTH = re.compile(
    r"第(?P<n>[一二三四五六七八九1-9])批|(?P<first>首批)|(?P<last>末批|最后一批|全部)"
)
_AT_LATEST = re.compile(r"(?:最迟|最晚|[晚迟]于|不超过)[^，。；]{0,4}$")
_SHARE_WORD = re.compile(r"[%元¥￥]|余款|尾款|[一二三四五六七八九]成|其余|剩余")
OPEN = "（未写明期限）"


def due_rules_in(clause: Clause, low: int, high: int) -> list[DueRule]:
    """Every due rule of a clause between two offsets of its line, in order."""
    text = clause.line.plain
    outer = text[:low] + _BRACKETS.sub(_without_asides, text[low:high])
    occasions = occasions_in(outer, low, high)
    found: list[DueRule] = []
    for rule in [
        *_after_days(clause, low, high),
        *fixed_days(clause, low, high),
        *_next_months(text, occasions, low, high),
        *_by_month(text, low, high),
        *_counted(text, outer, occasions, low, high),
        *_in_fields(text, low, high),
        *_pay_days(text, low, high),
        *_at_once(text, outer, occasions, low, high),
        *_unknown(outer, low, high),
    ]:
        if not any(one.start < rule.end and rule.start < one.end for one in found):
            found.append(rule)
    found.sort(key=lambda rule: rule.start)
    return _capped(_named_days(found, text), text)[:_MOST]


def _without_asides(hit: re.Match[str]) -> str:
    """A bracket in blanks, unless it is itself the time to pay: 尾款5万元（验收合格后30日内）."""
    return hit.group() if _TIME_IN_BRACKETS.fullmatch(hit.group()) else " " * len(hit.group())


def _after_days(clause: Clause, low: int, high: int) -> Iterable[DueRule]:
    """So long after a stated day: 自2023年6月1日起30日内, 质保期满（2024年5月20日）后7日内."""
    text = clause.line.plain
    days = {
        day.end: day
        for day in clause.line.dates
        if day.precision == "day" and not (day.relative and _NEXT.match(text, day.start))
    }
    for length in lengths_in(text, low, high):
        ends = (days.get(at) for at in range(length.start, max(low, length.start - 8) - 1, -1))
        begins = next((day for day in ends if day), None)
        if begins is None or begins.start < low:
            continue
        between = text[begins.end : length.start]
        if _AFTER_DAY.fullmatch(between) and _is_time_to_pay(text, length, "后", high):
            rule = DueRule(begins.start, length.end, "", count=length.count, unit=length.unit)
            rule = replace(rule, extra_days=length.extra_days)
            words = text[begins.start : length.end]
            yield replace(rule, text=words, fixed=due_after(begins.date, rule))


def _next_months(text: str, occasions: list[Occasion], low: int, high: int) -> Iterable[DueRule]:
    for hit in _NEXT_MONTH.finditer(text, low, high):
        said = hit["day"] or hit["each"] or hit["then"] or hit["late"]
        day = number_of(said) if said else 31
        near = [one for one in occasions if _OF_MONTH.fullmatch(text, one.end, hit.start())]
        kind = near[-1].kind if near else EventKind.DELIVERED
        if day:
            rule = _rule(text, hit.start(), hit.end(), (kind,), int(day), "next_month")
            yield replace(rule, each=True)


def _by_month(text: str, low: int, high: int) -> Iterable[DueRule]:
    for hit in _BY_MONTH.finditer(text, low, high):
        count = int(number_of(hit["n"]) or 0) if hit["n"] else 0
        kinds = (EventKind.DELIVERED,)
        rule = _rule(text, hit.start(), hit.end(), kinds, count, "month_end")
        yield replace(rule, each=True, text=f"{rule.text}（自收货当月月末起算）")


def _counted(
    text: str, outer: str, occasions: list[Occasion], low: int, high: int
) -> Iterator[DueRule]:
    """So long after a happening; the happening may be named behind the length too."""
    for length in lengths_in(text, low, high):
        if outer[length.start : length.start + 1] == " ":
            continue  # what stands in brackets explains another word
        before = [one for one in occasions if one.end <= length.start]
        group = _group(outer, before, length.start)
        lead = outer[max(low, length.start - _FAR) : length.start]
        if group and _is_time_to_pay(text, length, lead, high):
            yield _with_days(_after(text, group, length, group[0].start), text, high)
            continue
        behind = _COUNTED_FROM.match(text, length.end, high) or _COUNT_BEGINS.search(
            text, low, high
        )
        named = occasions_in(text, behind.start("what"), behind.end("what")) if behind else []
        if behind and named:
            yield _after(text, named, length, length.start, max(behind.end(), length.end))
        elif _is_time_to_pay(text, length, lead, high) and _pays_behind(text, length, high):
            words = text[length.start : length.end]
            yield DueRule(length.start, length.end, words + OPEN, unit="open")


_DAYS_MORE = re.compile(
    rf"(?<=后)，?的?(?P<n>\d{{1,3}}|[{_N}]{{1,4}})个?(?:日历|自然)?[日天](?:之|以)?内"
)


def _with_days(rule: DueRule, text: str, high: int) -> DueRule:
    """验收满一年后10日内: ten days more behind the year."""
    more = _DAYS_MORE.match(text, rule.end, high)
    days = number_of(more["n"]) if more else None
    if more is None or days is None or rule.unit not in ("month", "year"):
        return rule
    words = text[rule.start : more.end()]
    return replace(rule, end=more.end(), text=words, extra_days=rule.extra_days + int(days))


def _in_fields(text: str, low: int, high: int) -> Iterator[DueRule]:
    """付款日数为30，首日为签收之翌日: the number of days and their first in places of their own."""
    days, begins = _FIELD_OF_DAYS.search(text, low, high), _FIELD_OF_START.search(text, low, high)
    named = occasions_in(text, *begins.span("what")) if begins else []
    if days and begins and named:
        start, end = min(days.start(), begins.start()), max(days.end(), begins.end())
        kinds = decisive([one.kind for one in named])
        yield _rule(text, start, end, kinds, int(days["n"]), "day")


def _after(text: str, group: list[Occasion], length: Length, start: int, end: int = 0) -> DueRule:
    kinds = decisive([one.kind for one in group])
    rule = _rule(text, start, end or length.end, kinds, length.count, length.unit)
    rule = replace(rule, extra_days=length.extra_days)
    lead = text[max(0, length.start - 1) : length.start]
    if lead == "前" or (lead == "第" and length.unit in ("month", "year")):
        return replace(rule, unit="open", text=rule.text + OPEN)  # 发货前三日, 交货后第二个月
    return rule


def _group(outer: str, before: list[Occasion], at: int) -> list[Occasion]:
    """The happening next before `at`, with those joined to it: 货到票到, 验收合格且收到发票."""
    if not before or not _is_link(outer[before[-1].end : at]):
        return []
    group = [before[-1]]
    for one in reversed(before[:-1]):
        between = outer[one.end : group[0].start]
        if len(between) > 18 or _BLOCK.search(between) or _DUTY.search(between):
            break
        if "，" in between and not _GOES_ON.search(between):
            break
        group.insert(0, one)
    return group


def _is_link(between: str) -> bool:
    return len(between) <= _FAR and _BLOCK.search(between) is None


def _is_time_to_pay(text: str, length: Length, lead: str, high: int) -> bool:
    """Whether a length is a time to pay: 收货后30日内, 开票后30天, not 次月15日前."""
    if (
        (lead.endswith("第") and length.marker == "起")  # 签收后第二天起
        or lead.endswith("最后")
        or _DAY_OF_MONTH.search(lead)
        or _OTHER_DUTY.match(text, length.end, high)
    ):
        return False
    if _COUNTED_TO.search(lead) and length.marker not in ("前", "后", "起"):
        return True
    if length.marker and not _LIMITED.match(text, length.end, high):
        return length.marker != "无"
    if _LIMITED.match(text, length.end, high):
        return True
    return bool(_BARE.search(lead.rstrip()) and _BARE_END.match(text, length.end, high))


def _pays_behind(text: str, length: Length, high: int) -> bool:
    phrase = text[length.end : min(high, length.end + 14)]
    return _PAYS_BEHIND.search(phrase) is not None


def _pay_days(text: str, low: int, high: int) -> Iterator[DueRule]:
    """付款日即末批货物签收日, 以签收之日为付款日: due on the day of the happening itself."""
    for hit in _PAY_DAY.finditer(text, low, high):
        named = occasions_in(text, *hit.span("what" if hit["what"] else "which"))
        if named:
            kinds = decisive([one.kind for one in named])
            yield _rule(text, hit.start(), hit.end(), kinds, 0, "day")


def _at_once(
    text: str, outer: str, occasions: list[Occasion], low: int, high: int
) -> Iterator[DueRule]:
    """Due on the day itself (货到付款, 签约当日), the day after, or after it with no limit told."""
    for hit in _TRADE.finditer(text, low, high):
        yield _rule(text, hit.start(), hit.end(), (EventKind.DELIVERED,), 0, "day")
    for number, one in enumerate(occasions):
        group = _group(outer, occasions[: number + 1], one.end)
        kinds = decisive([member.kind for member in group])
        start = group[0].start
        next_day = _NEXT_DAY.match(outer, one.end, high)
        at_once = _AT_ONCE.match(outer, one.end, high)
        later = _LATER.match(outer, one.end, high)
        if next_day:
            yield _rule(text, start, next_day.end(), kinds, 1, "day")
        elif at_once and not _OTHER_DUTY.match(text, at_once.end(), high):
            yield _rule(text, start, at_once.end(), kinds, 0, "day")
        elif later and not at_once:
            # Goods received and no time told: the price is due at once (民法典 628).
            known = kinds == (EventKind.DELIVERED,)
            rule = _rule(text, start, later.end("lead"), kinds, 0, "day" if known else "open")
            yield rule if known else replace(rule, text=rule.text + OPEN)


def _unknown(outer: str, low: int, high: int) -> Iterator[DueRule]:
    """Due behind something that no kind of event stands for: 见提单复印件后付清."""
    for hit in _SOMETHING.finditer(outer, low, high):
        words = hit["what"]
        if _NOBODY.fullmatch(words) or _FAULT.search(words):
            continue
        yield DueRule(hit.start("what"), hit.end("what"), words + OPEN, unit="open")


def _rule(
    text: str, start: int, end: int, anchors: tuple[EventKind, ...], count: int, unit: str
) -> DueRule:
    context = text[max(0, start - 16) : end]
    nth = _NTH.search(context)
    number = None
    if nth:
        number = 1 if nth["first"] else -1 if nth["last"] else int(number_of(nth["n"]) or 1)
    each = _EACH.search(context) or _OF_BATCH.match(text, end)
    return DueRule(
        start, end, text[start:end], None, anchors, count, unit, each is not None, number
    )


_THAT_IS = re.compile(r"[，（、]?(?:即|也即|亦即|也就是|就是|为|：)?[，（]?(?:于|在|至)?")


def _named_days(rules: list[DueRule], text: str) -> list[DueRule]:
    """质保期满即2024年5月28日前: the day named behind a happening is its day."""
    return [
        rule
        for rule, after in zip_longest(rules, rules[1:])
        if not (
            after
            and after.fixed
            and rule.anchors
            and _THAT_IS.fullmatch(text, rule.end, after.start)
        )
    ]


def _capped(rules: list[DueRule], text: str) -> list[DueRule]:
    """验收合格后30日内，最迟不超过2023年12月31日: one rule with a last day."""
    found: list[DueRule] = []
    for rule in rules:
        last = found[-1] if found else None
        between = text[last.end : rule.start] if last else ""
        bounds = _AT_LATEST.search(between) and not _SHARE_WORD.search(between)
        if last and last.anchors and rule.fixed and bounds:
            words = text[last.start : rule.end]
            found[-1] = replace(last, end=rule.end, text=words, cap=rule.fixed)
            continue
        found.append(rule)
    return found
