"""When a loan is to be paid back: a day, a term from a day, or at any time."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from litigation.analysis.extraction.dates import DateMention, month_later
from litigation.analysis.extraction.loan.feasts import FEAST, Feast, feast_of
from litigation.analysis.extraction.numerals import day_number, integer_of
from litigation.analysis.extraction.paper import Line

_BACK = (
    r"(?:还清|归还|偿还|还款|返还|奉还|退还|送还|还付|偿清|结清|付清|清偿|清还|还本|到期|届满|届期|期满"
    r"|履行完毕|还(?=本|钱|给|上|完|回|掉|你|您|我|人民币|之?[日期]|的[日期时]|[\d，。；]|$)"
    r"|(?<=[须应得该要])还(?![是有需要应须得会能可在没未不清款本给])"
    r"|[交缴送拿带退返归捧递汇打转划奉搬还]回(?![执函信复单条])|[交缴送拿带退返归捧递]还(?!有)|[奉送缴递]交(?!付|易|流|通|代|接)|返给|归(?:[他她您你其](?![们的人])|到|入)"
    r"|回到[^，。；]{0,8}?(?:账|户头|手|卡|口袋)|物归原主|完璧归赵|原[数额样]?(?:奉|返|归)(?!因))"
)
_LOAN = r"(?:全部|所借|上述|该笔|本|此)?(?:借款|贷款|款项|欠款|本金|本息|钱款|钱)?的?"
_LAST = r"(?:最后|最终|最迟|最晚|截止|约定|到期|届满)?的?"
_DAY_WORD = r"(?:期限|限期|日期|时间|时限|之?日|期)"
_IS = (
    r"(?:约定|议定|商定|确定|限定|定|截止|截|延续|顺延|延长|延期|推迟|变更|改)?"
    r"(?:，即)?(?:[为是系于在到至即：\t ]){0,3}"
)
_CALLED_END = re.compile(
    r"(?:"
    rf"(?:还款|归还|偿还|清偿|还清|返还|还本|还钱|结清|付清|交还|还){_LOAN}{_LAST}{_DAY_WORD}"
    r"|(?:到期|届满|期满|届期|止借|终止|终了)(?:之?日期?|时间|期限)?|截止(?:之?日期?|时间|期限)"
    r"|最后(?:的)?(?:一[天日]|期限|日期)|末日"
    r"|(?:何[日时]|哪[天日]|几时|什么时候)(?:归还|偿还|还清|还款|还)"
    r"|(?:还款|归还|还清|偿还)(?=：|\t)|约期|归期|还期|限期|借期|限|(?:最晚|最迟|至迟|不得?)(?:不超过|不晚于|不迟于|超过|晚于|迟于)?|(?:使用|用款|借用|借款|贷款)(?:期限|时间|期间|期)?(?:截止|截)?[到至]"
    r"|(?:期限|借期|期间)(?:截止|截)?[到至]|用[到至]|(?:展期|延期|延长|顺延|推迟|宽限|续借)[到至为]"
    rf"){_IS}$"
)
_OF_SURETY = re.compile(
    r"保证(?:的)?(?:期|人|方式|责任|担保|合同)|连带保证|担保|抵押|质押|质保|留置|保修|有效"
)
_STANDS_UNTIL = re.compile(r"^(?:日|号)?(?:之时)?(?:为止|止|终|终止|届满|期满|到期)")
_AS_OF = re.compile(r"(?:截止|截至|截|到|至)$")
_OBLIGED = re.compile(rf"[^。；]{{0,8}}?(?:须|应|要|必|保证|负责|一定|就得)[^。；]{{0,60}}?{_BACK}")
_LENDING = re.compile(
    r"(?<!未)已(?:归还|偿还|还)|借到|借得|借走|出借|借给|借予|转账|交付|发放|收到"
)
_PART_FIRST = re.compile(
    r"^(?:日|号)?(?:之前|以前|前|内)?(?:先|暂|首先)行?(?:归还|偿还|还|付)[^。；]{0,40}(?:余|剩|其他|其它)"
)
_UNTIL = re.compile(
    rf"^(?:日|号)?(?:之前|以前|前|止|内|当日|当天|到期|届满|为止)?(?:[^，。；]{{0,46}}?){_BACK}"
)
_TERM = re.compile(
    r"(?:(?:借款?|使用|贷款|用款)(?:期限|期间|时间|期)|期限|借期|为期|用期|借用|用(?=[\d一二两三四五六七八九十半]{1,3}\s?个?[年月])|借|约定|(?:说好|讲好|约好|言明)(?:借|用|借用)?)(?:为|是"
    r"|：|共|:|约|\s){0,3}"
    r"(?P<n>\d{1,3}|[一二两三四五六七八九十]{1,3}|半)\s?个?(?P<unit>年|月|天|日|周|星期"
    r"|季度)(?P<half>半)?(?!利|息|前|底)"
)
_WITHIN = re.compile(
    r"(?<![每月上下\d])(?P<n>\d{1,3}|[一二两三四五六七八九十]{1,3}|半)\s?个?(?P<unit>年|月|天|日|周"
    r"|星期)(?P<half>半)?"
    rf"(?:之?内|以内|后|期满|到期|届满|(?={_BACK}))(?:[^，。；]{{0,12}}?){_BACK}"
)
_OPEN = re.compile(
    r"随时(?:归还|偿还|还款|要求|可|还)|随[要借]随还|(?:未|没有?)(?:约定|写|明确"
    r"|书面约定)[^，。；]{0,8}"
    r"(?:还款(?:期限|时间|日期)|借款期限|期限|归还时间)|何时还款未约定|还款(?:期限|时间)(?:未"
    r"|没有)约定"
)
_END_OF = re.compile(
    r"(?<![每年月\d])(?P<at>(?P<next>下个?月|次月)(?:底|末)|(?:本|这个?|当)?月(?:底|末)|(?P<year>年(?:底|末)))"
    rf"(?:之?前|以前)?(?:[^，。；]{{0,12}}?){_BACK}"
)
_WRAPPED = re.compile(r"^[\d年月日号.\-/]{0,11}起?[至到]$")
_INTEREST = re.compile(r"付息|利息|结息|息(?:支付|付)")
_NO_INTEREST = re.compile(r"(?:不|无|免|未)[^，。；利息]{0,4}利?息")
_WEEK = {"周": 7, "星期": 7, "天": 1, "日": 1}


@dataclass(frozen=True)
class Term:
    """The last day, or a length still to be counted from the day of the money."""

    start: int
    end: int
    day: date | None = None
    months: int = 0
    days: int = 0
    open: bool = False
    end_of: str = ""  # month | next month | year: the last day of it
    feast: Feast | None = None
    month: int = 0  # the next month of that number, which has no year beside it

    def last_day(self, anchor: date | None) -> date | None:
        """The last day to pay, counted from `anchor` where only a length was agreed."""
        if self.day is not None or anchor is None or self.open:
            return self.day
        if self.end_of:
            return _end_of(anchor, self.end_of)
        if self.month:
            year = anchor.year + (self.month < anchor.month)
            return month_later(date(year, self.month, 1), 1) - timedelta(days=1)
        if self.feast:
            return self.feast.last_day(anchor)
        return month_later(anchor, self.months) + timedelta(days=self.days)


def term_in(line: Line, *, told: bool = False, demands: bool = False) -> Term | None:
    """What a line says of the term: a day before a length, a length before 随时.

    `told`: the line stands in a story, where a day of paying back may be one of the past.
    `demands`: the paper asks for the money, and 十日内还清 runs from its receipt.
    """
    plain = line.plain
    length = _length(plain, demands)
    found = _day(line, told) or _feast(plain) or length or _part_end(plain)
    return found or _bare_month(plain) or _open(plain)


_HALF_YEAR = re.compile(
    rf"(?P<year>20\d{{2}})年(?P<half>[上下])半年(?:之?[内前]|底)?[^，。；]{{0,8}}?{_BACK}"
)


def _feast(text: str) -> Term | None:
    """春节前还清, 2024年上半年归还: a feast or half a year beside a word of paying back.

    国庆 alone may be a person's name, and 十一 alone the number of a clause.
    """
    half = _HALF_YEAR.search(text)
    if half:
        month, day = (6, 30) if half["half"] == "上" else (12, 31)
        return Term(half.start(), half.end(), date(int(half["year"]), month, day))
    for hit in FEAST.finditer(text):
        bare = not (hit["year"] or hit["said"] or hit["before"] or "节" in hit.group())
        if not bare and _PAID_BY.match(text, hit.end()):
            return Term(hit.start(), hit.end(), feast=feast_of(hit))
    return None


_PAID_BY = re.compile(rf"[^，。；]{{0,14}}?{_BACK}")


def _day(line: Line, told: bool) -> Term | None:
    found: list[DateMention] = []
    for mention in line.dates:
        if mention.precision == "year" and not _year_end(line, mention):
            continue
        if _is_end(line, mention) and not (told and _is_past(line, mention)):
            found.append(mention)
    if not found:
        return None
    last = max(found, key=lambda one: one.date)
    low, high = line.passage.sentence(last.start, last.end)
    return Term(max(low, last.start - 30), min(high, last.end + 20), _last_of(last))


_AGREEING = re.compile(
    r"应(?!当日)|须|约定|承诺|说好|讲好|约好|言明|讲明|注明|保证|定于|最迟|期限|借期|到期日|还款日|答应|同意|载明|写明"
)


def _is_past(line: Line, mention: DateMention) -> bool:
    """Nothing about the day says that it was agreed: 被告于2023年10月8日偿还2万元."""
    low, high = line.passage.sentence(mention.start, mention.end)
    before = line.plain[max(low, mention.start - 24) : mention.start]
    after = line.plain[mention.end : min(high, mention.end + 6)]
    if re.match(
        r"(?:日|号)?(?:之前|以前|前|止|内|到期|(?:再|就|一定)?还(?:给)?[你您]|(?:便|就|本|即)?[应该须])",
        after,
    ):
        return False
    return _AGREEING.search(before) is None


def _year_end(line: Line, mention: DateMention) -> bool:
    return line.plain[mention.start : mention.end].endswith(("底", "末"))


def _last_of(mention: DateMention) -> date:
    """A month without a day ends with it: 2024年6月还清 means by its last day."""
    if mention.precision == "month":
        return month_later(mention.date.replace(day=1), 1) - timedelta(days=1)
    return mention.date


_RAN_OUT = re.compile(
    r"^[日号]?(?:即|就|已|便)?(?:到期|届满|期满|届期)"
    r"|^[日号]?(?:系|为|是|就是|即)[^，。；]{0,46}"
    r"(?:还款|归还|到期|偿还|(?<=[须应得该要])还)(?:之?日期?|的?日子|期限|时间|期)"
)


def names_the_end(line: Line, mention: DateMention) -> bool:
    """Whether a day is called the one to pay back: no day of an act."""
    before = line.plain[max(0, mention.start - 24) : mention.start]
    after = line.plain[mention.end : mention.end + 60]
    return _RAN_OUT.match(after) is not None or _CALLED_END.search(before) is not None


_FROM_A_DAY = re.compile(r"(?:自|从|起)[^，。；]{6,14}(?:起?计|算|起|始)?[至到]$")


def _is_end(line: Line, mention: DateMention) -> bool:
    text = line.plain
    before = text[max(0, mention.start - 24) : mention.start]
    after = text[mention.end : mention.end + 90]
    clause = _first_piece(after[:60])
    head = before[max(before.rfind(mark) for mark in "，。；") + 1 :]
    if _is_of_something_else(head, clause, after):
        return False
    if mention.is_range_end and re.search(
        r"期限|期间|借期|起止|自|从", text[max(0, mention.start - 40) : mention.start]
    ):
        own = before[max(before.rfind(mark) for mark in "。；") + 1 :]
        return not re.search(r"利息|计息", own)
    if _WRAPPED.match(text[: mention.start]) or (mention.is_range_end and clause.startswith("止")):
        return True  # the head of the clause stands on the line above
    back = _UNTIL.match(after)
    if back and not re.search(r"(?:已|曾|实际)[^，。；]{0,4}$", before):
        return _LENDING.search(back.group()) is None
    if _FROM_A_DAY.search(before) and line.dates[0].start < mention.start:
        return True  # 自某日计至某日
    if _STANDS_UNTIL.match(clause) and _AS_OF.search(before):
        own = before[max(before.rfind(mark) for mark in "。；") + 1 :]
        return re.search(r"计息|利息", own) is None
    if _AS_OF.search(before) and _OBLIGED.match(after[len(clause) :]):
        return True  # 截止某日，借款人须把…还上
    if _COMES.fullmatch(head) and _STANDS_FIRST.match(after):
        return True
    if _CALLED_DAY.search(before) and after.startswith("，"):
        return True
    return _RAN_OUT.match(after) is not None or _CALLED_END.search(before) is not None


# 某日，我要还…: a day set before its clause by a comma; what was done on a day bears no 要.
_STANDS_FIRST = re.compile(
    rf"^[日号]?(?:当[天日]|之前|以前|前|一?到)?，(?:[^，。；]{{0,16}}?(?:须|应当?|要|得|该|必|一定)[^，。；]{{0,30}}?{_BACK}"
    r"|[^，。；]{0,8}?(?:物归原主|完璧归赵)"
    rf"|(?:[^，。；]{{0,3}}?(?:钱|款项?|本金|本息|借款)|[^，。；]{{0,6}}?(?:把|将))[^，。；]{{0,20}}?{_BACK})"
)


_COMES = re.compile(r"(?:及至|待[到至]|等到|一?到了?|届至)?")
_CALLED_DAY = re.compile(
    r"(?<![未无])(?<!没有)(?:届满|到期|期满|届期|还款|归还|最后一|最末)(?:之|的)?[日天]，$"
)


def _is_of_something_else(head: str, clause: str, after: str) -> bool:
    """A day on which interest begins or is paid, a surety ends, a part is paid first."""
    if _INTEREST.search(_NO_INTEREST.sub("", clause)) and not re.search(r"本息|本金", clause):
        return True
    if re.search(r"(?<![无免不计])利息[^，。；]{0,8}$", head) and not re.search(
        r"归还|偿还|还清|还款|本", clause
    ):
        return True
    if re.search(r"(?:自|从)$", head) or re.match(r"(?:日|号)?(?:算|计)?起(?!至|到)", clause):
        return True
    return _OF_SURETY.search(head) is not None or _PART_FIRST.match(after) is not None


def _first_piece(text: str) -> str:
    """Up to a mark, or to the gap that parts the fields of a form written in one line."""
    stop = _PIECE_END.search(text)
    return text[: stop.start()] if stop else text


_PIECE_END = re.compile(
    r"[，。；|\t]|(?:^|(?<=[日号\d])) (?=[一-龥])(?![之以]?[前内]|[止起到至届期])"
)


_GRANTED = re.compile(r"约定|议定|说好|讲好|约好|言明|载明|写明|承诺|答应|保证|借期|期限")


def _length(text: str, demands: bool) -> Term | None:
    for pattern in (_TERM, _WITHIN):
        hit = pattern.search(text)
        if hit is None:
            continue
        low = max(text.rfind(mark, 0, hit.start()) for mark in "。；") + 1
        if pattern is _WITHIN and demands and not _GRANTED.search(text, low, hit.start()):
            continue
        words = hit["n"]
        if words == "半":
            number, half = 0, True
        else:
            number, half = (
                int(words) if words.isdigit() else integer_of(words.replace("两", "二")) or 0,
                bool(hit["half"]),
            )
        return _counted(hit, number, half)
    return None


def _counted(hit: re.Match[str], number: int, half: bool) -> Term | None:
    unit = hit["unit"]
    if unit in _WEEK:
        return Term(hit.start(), hit.end(), days=number * _WEEK[unit]) if number else None
    months = {"年": 12, "月": 1, "季度": 3}[unit]
    count = number * months + (months // 2 if half and unit != "月" else 0)
    days = 15 if half and unit == "月" else 0
    if not count and not days:
        return None
    return Term(hit.start(), hit.end(), months=count, days=days)


def _part_end(text: str) -> Term | None:
    """月底还, 年底前还清: the last day of the month or year in which it is said."""
    hit = _END_OF.search(text)
    if hit is None:
        return None
    part = "year" if hit["year"] else "next month" if hit["next"] else "month"
    return Term(hit.start(), hit.end(), end_of=part)


_BARE_MONTH = re.compile(
    r"(?<![每个年\d一二三四五六七八九十])(?P<m>1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月份?"
    r"(?:之?前|以前|左右|就|一定|肯定|再){0,2}(?:全部|一起|都)?还(?:[你您给清上掉完钱款]|$)"
)


def _bare_month(text: str) -> Term | None:
    """三月份还你: by the end of the next March."""
    hit = _BARE_MONTH.search(text)
    number = day_number(hit["m"]) if hit else None
    return Term(hit.start(), hit.end(), month=number) if hit and number else None


def _end_of(day: date, part: str) -> date:
    if part == "year":
        return date(day.year, 12, 31)
    months = 2 if part == "next month" else 1
    return month_later(day.replace(day=1), months) - timedelta(days=1)


def _open(text: str) -> Term | None:
    hit = _OPEN.search(text)
    return Term(hit.start(), hit.end(), open=True) if hit else None
