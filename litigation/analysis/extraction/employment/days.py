"""The day somebody began to work and the day it ended."""

from __future__ import annotations

import re
from collections.abc import Iterator

from litigation.analysis.extraction.dates import DateMention
from litigation.analysis.extraction.employment.contracts import term_of
from litigation.analysis.extraction.employment.sent_away import (
    ends_at_once,
    messages_sending_away,
    sent_away_on,
)
from litigation.analysis.extraction.employment.sources import TOLD_KINDS, is_firm
from litigation.analysis.extraction.paper import Line, Paper
from litigation.analysis.extraction.zones import is_pleaded, pleaded_in
from litigation.analysis.values.employment import DayFact
from litigation.analysis.values.facts import DocumentKind as K

_AT_WORK = (
    r"[^，。；]{0,26}?(?:工作|上班|任职|就职|担任|从事|入职|报到|务工|做工"
    r"|做(?=[^，。；]{0,8}(?:收银|员|师|工|厨|保洁|兼职|司机|销售))|干活|任|当(?![日天月年]))"
)
_UNTIL = r"(?:至今|(?:起)?(?:至|到|—|-)[\d年月日.\-/]{4,12}(?:期间|止)?)"
_BEGAN = re.compile(
    rf"^[日号]?(?:起工作|(?:起|开始|{_UNTIL})?"
    r"(?:，?[^，。；\t]{0,14}?)(?:正式|即|便|就)?(?:(?:由|经|被)[^，。；]{0,16})?"
    r"(?:入职(?![时日前离])|到岗|到任|到职|报到|受聘|受雇|应聘|入司|入厂|进厂|录用(?!条件|通知|意向|标准)|聘用|雇用|雇佣|招用|上岗|上班|任职"
    r"|在岗(?!位)|参加[^，。；]{0,8}?工作|进(?:入)?(?:本|我们?|该|被申请人)?(?:公司|司|单位|厂)"
    r"|(?<![不否未])(?:存在|形成|确立)(?:了)?(?:事实)?劳动关系|加[入盟](?:了)?(?:本|我|被申请人|被告|公司|该)|(?:为|给|替)(?!最后)[^，。；]{0,14}?(?:工作(?![日时地岗内])|提供劳动|干活|打工)"
    rf"|建立(?:了)?(?:事实)?劳动关系|成为[^，。；]{{0,20}}(?:员工|职工)|开始(?:工作|用工)|(?:进入|加入|入职|(?<![调派转换排])到|至|在|于|去|来|(?<![调派转换])进){_AT_WORK}))"
)
_STARTS = (
    r"(?:入职|入司|到职|到岗|上岗|进厂|入厂|进场|任职|受聘|聘用|录用|参加工作|用工|来我?司(?:工作)?"
    r"|(?:工作|在职|劳动关系)(?:的)?(?:起始|起止|开始|起|始|建立)"
    r"|(?:建立|确立)劳动关系|进(?:入)?(?:本|我)?(?:单位|公司|司|厂)(?:工作)?)"
)
_BEGIN_LABEL = re.compile(
    rf"(?:{_STARTS}(?:及[^，。；：]{{0,8}}?)?(?:建立|确立)?(?:的)?(?:起始|起止|开始|起|始|建立)?(?:之?日期?|时间)"
    r"|(?:入职|到岗|到职|入司)(?:日|期)?|起薪日|劳动关系(?:始|起|开始|建立|确立))"
    r"(?:（[^（）]{0,8}）)?[：\t 为是于系自从即]{0,3}$"
)
_ENDED = re.compile(
    r"^[日号]?(?:，?(?:因|由于|鉴于)[^，。；\d]{2,30}，)?(?:起|止)?(?:，?[^，。；\t]{0,16}?)(?:正式|违法|单方|口头|书面)?"
    r"(?:解除|终止|终结|辞退|开除|除名|解聘|解雇|解约|裁员|裁掉|辞职|离职(?![时日前证手交申协])|离岗|离厂|被迫离开|离开(?:公司|单位|被申请人|被告)"
    r"|停止(?:工作|上班|[^，。；]{0,8}劳动关系)|不再(?:到岗|上班|工作|聘用|录用|留用|雇用|雇佣|续用|担任|是|为)|(?:被)?(?:赶|撵)走|(?:被)?(?:扫地)?出门)"
)
_NOT_ENDED = re.compile(
    r"签[订署]的|撤销|要求|主张|请求|支付|赔偿|补偿|签收|寄|律师函|申请(?!人)|仲裁|投诉|期满前|如|若"
)
_ENDED_BY_NOTICE = re.compile(
    r"^[^，。；]{0,20}(?:送达|发出|出具|作出|收到|下发|发送|签收|通知|邮寄|寄出|寄送|提交|递交|提出)[^。；]{0,24}(?:解除|辞退|开除|终止)"
)
_RAN_OUT = re.compile(r"^[日号]?(?:，?[^，。；]{0,8}?)(?:到期|期满|届满)")
_WORKS_ON = re.compile(r"(?:一直|继续|仍然?|还)[^，。；]{0,6}(?:上班|工作|在岗|用工|干)")
_NOT_RENEWED = re.compile(r"不再续|不续|未续|没有?续|终止")
_ASKED_TO = re.compile(r"^[日号]?(?:之|以)?前")
_BY_WHEN = re.compile(r"(?:请|务必|应当?|须|需|要求(?:您|你|其)?)(?:您|你)?(?:于|在)?$")
_SENT_AWAY = re.compile(
    r"^[^，。；]{0,24}(?:不用来|别来|不要来|不让(?:我)?上班|走人|卷铺盖"
    r"|(?:不用|不必|无需|无须|不得|不要|别|停止|禁止)(?:再|继续)?(?:来|到|去)?[^，。；]{0,8}?(?:上班|到岗|报到|工作))"
)
_END_LABEL = re.compile(
    r"(?:(?:离职|离岗|解约|(?:劳动|聘用|雇佣)?(?:合同|关系)?(?:解除|终止|终结|结束)|辞退|除名|解聘)(?:的)?(?:生效)?(?:之?日期?|时间)"
    r"|最后(?:一个)?工作日"
    r"|(?:工作|上班|任职|在岗|劳动关系(?:存续|续存|维持)?|劳动合同(?:履行|存续)?)(?:到|至)"
    r"|最后(?:的)?(?:一[个天日])?(?:出勤|工作|上班|在岗|到岗)(?:之?日期?|时间)?)"
    r"(?:（[^（）]{0,8}）)?(?:确认|确定|定)?[：\t 为是于系]{0,3}$"
)
_ENDS_ON = re.compile(
    r"^[日号]?(?:为|是|系|即)(?:你|您|其|本人|申请人)?(?:的)?(?:最后|离职|解除|终止|解约)"
)
_ENDING_WORD = re.compile(
    r"解除|终止|终结|辞退|开除|除名|解聘|解雇|解约|裁员|辞职|离职|离岗|不再|无需再?到|最后|停止"
)
_OTHER_ACT = re.compile(
    r"入职|到岗|签订|签署|订立|期限|试用|有效期|迟到|旷工|早退|缺勤|发放|结算|支付|补偿|工资|考勤|违反|申诉|复议|领取|领回|送达|查询|交接"
    r"|保密|竞业|社保|起至|请假|警告|处分|会议|谈话|发现|出差|投诉|拖欠|未发|以来|至今"
)
_NEGATED = re.compile(
    r"登记|来访|外来|访客|车辆|不再|未|没|不必|不用|无需|无须|不要|不得|别|停止|禁止|最后|解除|终止|辞退|开除"
)
# Said by somebody on some day: what day that was the words alone do not tell.
_NAMED_DAYS = (
    "今天",
    "今日",
    "明天",
    "明日",
    "昨天",
    "昨日",
    "前天",
    "后天",
    "当天",
    "次日",
    "第二天",
)
_BEFORE = 22
_AFTER = 44
_NO_DAYS = (K.PAYSLIP, K.ATTENDANCE, K.BANK_RECEIPT, K.EMPLOYER_RULES, K.SOCIAL_INSURANCE)


def starts_in(paper: Paper) -> Iterator[DayFact]:
    """Every day on which, as the paper tells, the work began."""
    firm = is_firm(paper)
    told = False
    for line, mention, own in _mentions(paper):
        before, after = _around(line, mention)
        if _BEGAN_IN_BRACKETS.match(after):
            told = True
            yield _fact(line, mention, firm and own)
            continue
        if (
            _PERIOD.search(before)
            or _is_last(before)
            or _END_LABEL.search(before)
            or _ENDS_ON.match(after)
            or (mention.relative and _FIRST_DAY_OF.search(before))
        ):
            continue
        of_first = paper.kind is K.LABOR_CONTRACT and _FIRST_DAY.search(after) is not None
        begins = _begins(after) and not of_first  # 终期某日。始期当日到岗: of the first day
        if _BEGIN_LABEL.search(before) or begins or _came(paper, before, after):
            told = True
            yield _fact(line, mention, firm and own, planned=paper.kind is K.OFFER)
    if not told and paper.kind is K.LABOR_CONTRACT:
        yield from _on_the_first_day(paper, firm)


_BEGAN_IN_BRACKETS = re.compile(
    r"^[日号]?（[^（）]{0,12}(?:入职|到岗|到职|上岗|上班|报到|上工)[^（）]{0,6}）"
)
_CAME = re.compile(
    r"^[日号]?起?(?:来|进|到)(?:的|了)?(?:我们?|本|该|敝|贵)?(?:公司|司|厂|单位|店|院|校|[处里])?(?=[，。；]|$)"
)
_CAME_LABEL = re.compile(r"(?:来|进|到)(?:我|本|该)?(?:公司|司|厂|单位|店|院|校)[：\t ]{1,3}$")


def _came(paper: Paper, before: str, after: str) -> bool:
    """来的, 进的单位, 到我厂 of a certificate, in which nobody comes for anything but work."""
    if paper.kind is not K.EMPLOYMENT_CERTIFICATE:
        return False
    return _CAME.match(after) is not None or _CAME_LABEL.search(before) is not None


_FIRST_DAY_OF = re.compile(
    r"(?:始期|期初|[首始起]日|开始|起始|生效)(?:之?日)?$"
)  # 始期当日: the first of the term, not the day told last
_FIRST_DAY = re.compile(
    r"(?:[首始起]日|(?:始期|期初)(?:之日|[当那][天日])?|(?:开始|起始|生效)(?:之?日|日期|当[天日]|那[天日])|[头第首]一?[天日]|(?:当|同|该|起)[日天])"
    r"[^。；\d]{0,16}?(?:入职|到岗|到职|上岗|上班|报到|上工|开工|进厂|到厂|做工|做事|干活|来(?=[，。；]))"
)


def _on_the_first_day(paper: Paper, firm: bool) -> Iterator[DayFact]:
    """首日乙方到岗: the first day of the term, where the contract says that work began on it."""
    term = term_of(paper)
    if term is None:
        return
    line, first, _ = term
    at = paper.lines.index(line)
    if any(_FIRST_DAY.search(one.plain) for one in paper.lines[at : at + 2]):
        yield _fact(line, line.dates[first], firm)


def ends_in(paper: Paper) -> Iterator[DayFact]:
    """Every day on which, as the paper tells, the employment ended."""
    if paper.kind in _TERMS:
        return  # a contract says until when it shall run
    for message in messages_sending_away(paper):
        if ends_at_once(message.text):
            cited = message.line.cite(message.start, len(message.line.text))
            yield DayFact(message.day, "day", False, cited)
    firm = is_firm(paper) or paper.kind is K.RESIGNATION
    found = False
    for line, mention, own in _mentions(paper):
        before, after = _around(line, mention)
        served = _is_last(before) and _WORKED.match(after)
        by_word = paper.kind in TOLD_KINDS and sent_away_on(line, mention)
        named = _END_LABEL.search(before) or _ENDS_ON.match(after)
        if served or named or by_word or _ends(before, after):
            found = True
            yield _fact(line, mention, firm and own)
    if not found and paper.kind in (K.TERMINATION_NOTICE, K.RESIGNATION):
        yield from _named_beside(paper, firm)


def _named_beside(paper: Paper, firm: bool) -> Iterator[DayFact]:
    """The only day that stands in a sentence on the ending of a paper that is the ending."""
    spots = []
    for line, mention, own in _mentions(paper):
        low, high = line.passage.sentence(mention.start, mention.end)
        sentence = line.plain[low:high]
        clause = _clause_around(line.plain, mention, low, high)
        if (
            mention.precision == "day"
            and _ENDING_WORD.search(sentence)
            and not (_OTHER_ACT.search(clause) or _is_last(clause))
        ):
            spots.append((line, mention, own))
    if len({mention.date for _, mention, _ in spots}) == 1:
        line, mention, own = spots[0]
        yield _fact(line, mention, firm and own)


def _clause_around(text: str, mention: DateMention, low: int, high: int) -> str:
    start = max(low, text.rfind("，", low, mention.start) + 1)
    end = text.find("，", mention.end, high)
    return text[start : end if end >= 0 else high]


_PERIOD = re.compile(r"(?:期限|试用期|合同期)(?:为|自|从|：|是)*$|期间(?:为|：)$")
_LAST = re.compile(
    r"[讫迄终止](?:于|：)$|[\d一二三四五六七八九十〇零][年月日.\-/]?起?(?:至|到|—|–|-|~|－){1,2}$"
)
_TERM_UNTIL = re.compile(
    r"(?:期限|有效期|合同期|(?:合同|协议)自)[^。；]{0,20}(?:至|到|—|–|-|~|－)$"
)
_WORKED = re.compile(
    rf"^[日号]?(?:止|期间)?，?[^，。；]{{0,8}}?(?:在|于|为|系|任|担任|就职){_AT_WORK}"
)
_TERMS = (K.LABOR_CONTRACT, K.OFFER)


def _is_last(before: str) -> bool:
    """Whether the day closes a period: 2021年3月8日至…."""
    return _LAST.search(before) is not None


_HABIT = re.compile(
    r"每个?(?:周|星期|月|[天日])|周[一二三四五六日末天]|双休|节假日|都(?:在|要)?上班|加班|照常|仍|继续"
)
_LISTED = re.compile(r"^(?:份)?(?:、|和|及|与)(?:\d{1,2}|[一二三四五六七八九十]{1,2})月")


def _begins(after: str) -> bool:
    hit = _BEGAN.match(after)
    if _LISTED.match(after) or (hit and _HABIT.search(hit.group())):
        return False  # 7月、8月每个周六都上班: what was done again and again
    if _IS_THE_FIRST.match(after):
        return True
    if hit is None or _OF_THE_FIRST_DAY.search(hit.group()):
        return False  # 迄于某日，始日即入职日
    return _NEGATED.search(hit.group()) is None


_IS_THE_FIRST = re.compile(
    r"^[日号]?(?:为|是|系|即)[^，。；]{0,8}(?:入职|到岗|到职|入司|入厂|进厂|上岗)(?:之?日|日期|时间)"
)
_OF_THE_FIRST_DAY = re.compile(r"[首始]日|(?:开始|起始|生效)(?:之日|日期|当[天日]|那[天日]|日)")


def _ends(before: str, after: str) -> bool:
    if re.search(r"截至|截止|期限|期间|从|合同期", before[-6:]):
        return False
    if _TERM_UNTIL.search(before):
        return False  # the end of the term that was agreed
    if _ASKED_TO.match(after) or _BY_WHEN.search(before):
        return False  # 请于某日前办理离职手续: until when something is to be done
    if _RAN_OUT.match(after) and _WORKS_ON.search(after):
        return False
    if _RAN_OUT.match(after) and _NOT_RENEWED.search(after):
        return True
    if _ENDED_BY_NOTICE.match(after) or _SENT_AWAY.match(after):
        return True
    hit = _ENDED.match(after)
    return hit is not None and not _NOT_ENDED.search(hit.group()) and not _is_claim(after, hit)


def _is_claim(after: str, hit: re.Match[str]) -> bool:
    """解除劳动合同赔偿金 names a claim, not an act."""
    return (
        re.match(r"[^，。；]{0,10}(?:赔偿金|补偿金|经济补偿|争议)", after[hit.end() :]) is not None
    )


_OF_THE_TERM = re.compile(r"(?:开始|起始|生效|起|首)$")


def _mentions(paper: Paper) -> Iterator[tuple[Line, DateMention, bool]]:
    """The days of a paper; False with those that a decision repeats from what a party said."""
    if paper.kind in _NO_DAYS:
        return
    pleaded = pleaded_in(paper)
    witness = paper.kind is K.TESTIMONY
    for index, line in enumerate(paper.lines):
        for mention in line.dates:
            if witness and _of_witness(line, mention):
                continue
            word = line.plain[mention.start : mention.end]
            if mention.relative and _OF_THE_TERM.search(line.plain[: mention.start][-4:]):
                continue  # 合同开始当日: not the day named last before it
            if mention.precision in ("day", "month") and word not in _NAMED_DAYS:
                yield line, mention, not is_pleaded(pleaded, index, mention.start)


_OF_WITNESS = re.compile(r"^(?:我|本人)(?!们|的?同事)[^。；]{0,40}$")


def _of_witness(line: Line, mention: DateMention) -> bool:
    """我2019年入职 of a witness tells of the witness."""
    low, _ = line.passage.sentence(mention.start, mention.end)
    return _OF_WITNESS.match(line.plain[low : mention.start].strip()) is not None


def _around(line: Line, mention: DateMention) -> tuple[str, str]:
    before = line.plain[max(0, mention.start - _BEFORE) : mention.start]
    return before, line.plain[mention.end : mention.end + _AFTER]


def _fact(line: Line, mention: DateMention, firm: bool, *, planned: bool = False) -> DayFact:
    cited = line.cite_sentence(mention.start, mention.end)
    return DayFact(mention.date, mention.precision, firm, cited, planned)
