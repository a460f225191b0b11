"""The wage of a month as agreed, as averaged, and the published mean of the region."""

from __future__ import annotations

import re
from collections.abc import Iterator

from litigation.analysis.extraction.employment.earned import is_earned_by_the_month
from litigation.analysis.extraction.employment.sources import is_firm
from litigation.analysis.extraction.money import MoneyMention
from litigation.analysis.extraction.paper import Line, Paper
from litigation.analysis.extraction.zones import is_pleaded, pleaded_in
from litigation.analysis.values.employment import WageFact, WageKind
from litigation.analysis.values.facts import DocumentKind as K

_LOCAL = re.compile(
    r"(?:职工|社会|在岗|就业人员|全市|本市|本地区|全省)[^，。；]{0,16}?月平均工资[^，。；]{0,14}$"
)
_AVERAGE = re.compile(
    r"(?:工资|薪|收入)[^。；]{0,30}平均(?:下来)?每?个?月[^，。；\d]{0,4}$|平均(?:下来)?每个?月[^，。；\d]{0,6}(?:工资|收入|到手)[^，。；\d]{0,4}$"
    r"|(?:平均(?:月)?(?:应发)?工资|月均(?:应发)?工资|平均月收入|月均收入)[^，。；]{0,14}$"
)
_AGREED = re.compile(
    r"(?:(?<![\d一二三四五六七八九十])月工资|月薪|月(?:固定|标准|总)(?:工资|薪酬|收入)|月收入|工资标准|每月(?:税前)?(?:应发)?工资"
    r"|税前(?:月)?(?:工资|薪资|月薪)|工资(?:总额)?(?:为|：|是)(?:每月)?|每月[^，。；]{0,12}?工资|薪资(?:标准|待遇)?(?:为|：)|月薪（[^（）]{1,6}）)"
    r"[^，。；\d]{0,12}$"
)
_WHOLE = re.compile(r"(?:合计|共计|总计|总额)(?:为|：)?(?:人民币)?$")
_PART = re.compile(
    r"(?:(?:基本|岗位|绩效|级别|职务|技能|保密|加班)(?:工资|薪[资酬水]?|费)|绩效|底薪)[^，。；、]{0,10}$|(?:奖金|津贴|补贴|餐补|全勤)"
    r"[^，。；、]{0,10}$"
)
_MADE_UP = re.compile(r"每月|月度|月薪|(?<!\d)月工资|工资标准|基本工资|岗位工资|薪资")
_PROBATION = re.compile(r"试用期(?!满|后|结束|届满)[^。；]{0,24}$")
_OTHER = re.compile(r"最低|双倍|二倍|拖欠|差额|补偿|赔偿|加班费|欠")
_PER_MONTH = re.compile(r"）?\s?(?:/|每|一)(?:个)?月")
_NOT_HERE = (K.PAYSLIP, K.BANK_RECEIPT, K.ATTENDANCE, K.EMPLOYER_RULES)


def wages_in(paper: Paper) -> Iterator[WageFact]:
    """Every monthly wage that the paper states in words."""
    if paper.kind in _NOT_HERE:
        return
    firm = is_firm(paper) or paper.kind is K.OFFER
    pleaded = pleaded_in(paper)
    for index, line in enumerate(paper.lines):
        for mention in line.sums:
            kind = _kind(line, mention) or _earned(paper, line, mention)
            if kind is not None:
                cited = line.cite_sentence(mention.start, mention.end)
                own = not is_pleaded(pleaded, index, mention.start)
                yield WageFact(kind, mention.value, firm and own, cited)


def _kind(line: Line, mention: MoneyMention) -> WageKind | None:
    if mention.foreign or mention.value <= 0:
        return None
    before = _before(line, mention)
    if _LOCAL.search(before):
        return WageKind.LOCAL_AVERAGE
    if _AVERAGE.search(before):
        return WageKind.AVERAGE
    if _PROBATION.search(before):
        return WageKind.PROBATION if _on_probation(line, mention, before) else None
    if _is_of_another(before):
        return None
    return WageKind.AGREED if _is_agreed(line, mention, before) else None


def _on_probation(line: Line, mention: MoneyMention, before: str) -> bool:
    """试用期月工资8000元, 工资：试用期8000元/月."""
    told = before[before.rfind("试用期") :]
    if _NOT_PAY.search(told) or _PART.search(told) or "转正" in told:
        return False
    monthly = _PER_MONTH.match(line.plain[mention.end : mention.end + 6]) is not None
    return monthly or re.search(r"月(?:工资|薪)|每月[^，。；]{0,6}$", told) is not None


_OF_ONE_PERSON = (K.LABOR_CONTRACT, K.OFFER, K.EMPLOYMENT_CERTIFICATE)


def _earned(paper: Paper, line: Line, mention: MoneyMention) -> WageKind | None:
    """What a contract or a certificate says that the worker gets for a month."""
    if paper.kind not in _OF_ONE_PERSON or mention.foreign or mention.value <= 0:
        return None
    before = _before(line, mention)
    if _PROBATION.search(before) or _LOCAL.search(before):
        return None
    return WageKind.AGREED if is_earned_by_the_month(line, mention, before) else None


def _is_of_another(before: str) -> bool:
    """A sum owed or asked for; 欠薪 in an earlier clause does not make a wage one."""
    own = re.split(r"[，；（]", before[-30:])[-1]
    return _OTHER.search(own if _PAY.search(own) else before[-30:]) is not None


def _is_agreed(line: Line, mention: MoneyMention, before: str) -> bool:
    """A whole monthly wage; a part of it (基本工资, 岗位工资) is none."""
    clause = re.split(r"[，、；（]", before)[-1]
    if _PART.search(clause) or re.search(r"基本工资|岗位工资|绩效", clause):
        return False
    monthly = _PER_MONTH.match(line.plain, mention.end) is not None
    if _WHOLE.search(clause):
        return monthly or _MADE_UP.search(before) is not None
    if _AGREED.search(clause) is not None:
        return True
    after = line.plain[mention.end : mention.end + 16].lstrip("）")
    if re.search(r"(?:每个?|一个?|按)月$", clause) and (
        re.match(r"\s?的?(?:工资|薪|报酬)", after) or _AT_A_POST.search(before)
    ):
        return _NOT_PAY.search(before[-30:]) is None
    if monthly and (_PAY.search(before) or _PAY_BEHIND.match(after)):
        return True
    return _by_the_month(clause, before)


_PAY = re.compile(r"工资|薪|报酬")
_AT_A_POST = re.compile(
    r"(?:入职|任职|担任|岗位|职务|录用|聘用|上班|说好|谈好|做|干)[^。；]{0,24}$"
)
_PAY_BEHIND = re.compile(r"^\s?(?:/|每|一)(?:个)?月[^，。；]{0,10}(?:工资|薪|报酬)")
_MONTHLY = re.compile(r"每个?月|按月|月薪|(?<!\d)月工资|月度|(?<!\d)月收入|(?<!\d)月(?:支?付|发)")
_SUM_FOLLOWS = re.compile(
    r"^(?:其|具体)?(?:数额|金额|标准|每个?月|税前|应发|人民币|计|共计|为|是|：|\s){1,5}$"
)
_NOT_PAY = re.compile(
    r"社保|社会保险|公积金|报销|交通|餐|通讯|住房|补贴|津贴|奖金|违约|罚|培训|提成|加班|押金|服装|房租|最低|平均|扣"
)


def _by_the_month(clause: str, before: str) -> bool:
    """按月支付工资，数额为9500元; 每月支付报酬9500元; 工资按月发放，每月9500元."""
    pieces = re.split(r"[，；]", before)
    told = pieces[-1]
    if _SUM_FOLLOWS.match(told) and len(pieces) > 1:
        told = pieces[-2] + told
    if _NOT_PAY.search(told) or _PART.search(told):
        return False
    named = list(_PAY.finditer(told))
    if not named or not _MONTHLY.search(told):
        return False
    return re.search(r"\d", told[named[-1].end() :]) is None and len(told) - named[-1].end() <= 16


def _before(line: Line, mention: MoneyMention) -> str:
    stop = max(line.plain.rfind(mark, 0, mention.start) for mark in "。；\t") + 1
    cell = line.plain[stop : mention.start]
    if not cell.strip() and stop:  # the value cell of a form: its label stands before the tab
        return line.plain[max(0, stop - 24) : stop - 1] + "："
    return cell[-60:]
