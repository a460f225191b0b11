"""Notices by which a court opens a suit: on which day they were served on the respondent."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from litigation.analysis.extraction.dates import DateMention
from litigation.analysis.extraction.events.draft import Case, Draft
from litigation.analysis.extraction.paper import Line, Paper
from litigation.analysis.extraction.ruling.service import announced, is_taken
from litigation.analysis.values.facts import DocumentKind as K
from litigation.analysis.values.facts import EventKind
from litigation.analysis.values.sources import Citation

SERVED = "送达日"
_HEAD = 6
_NOTICE = re.compile(
    r"(?:应诉|举证|受理|开庭|参加诉讼|立案|诉讼权利义务)[^，。]{0,8}(?:通知书?|告知书)|传票|送达回[证执]"
    r"|送达(?:证明|信息|报告|记录|公告|确认)|法院专递|公告|司法专邮"
)
_DECISION = re.compile(r"判决书|裁定书|调解书|裁决书|决定书")
_SUIT = re.compile(
    r"起诉状|诉状副本|应诉|传票|举证通知|诉讼(?:材料|文书)|开庭通知|法院专递|司法专邮|参加诉讼"
)
_ARRIVED = r"签收|收到|送达|送交|领取|收讫|查收|查阅|妥投|收悉|收件|送到|收执|交付|点击|阅读|代收"
_BEFORE = re.compile(
    rf"(?:{_ARRIVED})(?:日期|时间|日|于|年月日)?(?:（[^（）]{{1,8}}）)?[：\t ]{{0,3}}$"
    rf"|(?:{_ARRIVED})[^，。；：\t]{{0,6}}(?:日期|时间)[：\t ]{{0,3}}$"
    r"|(?:签收|收件|代收|受送达)人[^，。；\t\d]{0,16}[：\t][^，。；\t\d]{1,16}[\t ]?$"
)
_AFTER = re.compile(
    rf"^(?:日|当日|[上下]午)?[^，。；]{{0,24}}?(?:{_ARRIVED})(?!之日|后|前|地址|回证)"
    rf"|^，[^，。；]{{0,20}}?(?:{_ARRIVED})(?!之日|后|前|地址|回证|起诉状副本，|你方)"
)
_NO_SERVICE = re.compile(
    r"立案|受理|开庭|传唤|到庭|作出|判决|打印|制作|寄出|收寄|揽收|交寄|投寄|发出|现(?:依法)?向|应到|未|退回|拒收"
)
_OF_COURT = re.compile(r"(?:本院|我院|法院(?!专递|专邮))[^，。；]{0,6}$")
_READERS = (K.JUDGMENT, K.POSTAL_RECEIPT, K.OTHER, K.ACCEPTANCE, K.DELIVERY_NOTE)


def is_notice(paper: Paper) -> bool:
    """A court's notice or its slip of service, and no decision: it tells of no goods."""
    heads = [line.text for line in paper.lines[:_HEAD]]
    if paper.kind not in _READERS or not any(_NOTICE.search(text) for text in heads):
        return False
    whole = "\n".join(line.text for line in paper.lines[:60])
    of_court = "法院" in whole or "送达回" in whole or "受送达" in whole
    return of_court and not any(_DECISION.search(text) for text in heads[:3])


def notice_events(paper: Paper, case: Case) -> Iterator[Draft]:
    """The service of a suit's papers: the last day that the notice itself tells."""
    whole = "\n".join(line.text for line in paper.lines[:60])
    if not _SUIT.search(whole) and _DECISION.search(whole):
        return  # the service of a decision is told with the decision
    found = list(_services(paper))
    if not found:
        return
    day, cited = found[-1]
    defendant = case.book.of_role("defendant")
    who = defendant.name if defendant else "当事人"
    court = _court_of(paper)
    text = f"{who}收到{court.text.strip() if court else '法院'}送达的材料"
    cited += court.cite(0, len(court.text)) if court else ()
    yield Draft(EventKind.OTHER, day, text, paper, cited, note=SERVED)


def opened(draft: Draft) -> Draft:
    """The court's own word that it took the suit is told as its act, not as what it heard."""
    if not any(re.search(r"立案|受理", one.quote) for one in draft.citations):
        return draft
    court = _court_of(draft.paper)
    return replace(draft, text=f"{court.text.strip() if court else '法院'}立案受理")


def _court_of(paper: Paper) -> Line | None:
    return next((line for line in paper.lines[:_HEAD] if _is_court(line)), None)


def _is_court(line: Line) -> bool:
    return re.fullmatch(r"[\u4e00-\u9fff]{2,20}人民法院", line.text.strip()) is not None


def _services(paper: Paper) -> Iterator[tuple]:
    whole = "\n".join(line.text for line in paper.lines[:60])
    if "公告" in whole and "视为送达" in whole:
        for one in announced(paper.lines, ""):
            yield one.date, one.citations
        return
    plain, loose = [], []
    signed = _signed_beside_receipt(paper)
    for index, line in enumerate(paper.lines):
        for mention in line.dates:
            if mention.precision == "day" and (index in signed or _is_service(line, mention)):
                plain.append((mention.date, _cited(line, mention)))
            elif is_taken(line, mention):
                loose.append((mention.date, _cited(line, mention)))
    yield from plain or loose


def _is_service(line: Line, mention: DateMention) -> bool:
    if _is_receipt_line(line):
        return True
    before = re.split(r"[，。；]", line.plain[max(0, mention.start - 30) : mention.start])[-1]
    if _BEFORE.search(before):
        return not _NO_SERVICE.search(before)
    hit = _AFTER.match(line.plain[mention.end : mention.end + 40])
    if hit is None or (_OF_COURT.search(before) and "送达" not in hit.group()):
        return False  # what the court itself received is the complaint
    return not _NO_SERVICE.search(before + hit.group())


_TAKEN = re.compile(
    r"收到(?!日|后|之)|领取|领到|收下|收讫|收悉|收执|签收|(?:来|收|接)件(?=属实|无误|已|完)|到手|今收|已收"
)
_CONDITION = re.compile(
    r"请|[应须需将]|如(?!数)|后|内|逾期|本院|我院|期|前往|到庭|之日|起(?!诉)|寄|交邮|拒|未|时间|日期|："
)
_LONGEST_RECEIPT = 60


def _is_receipt_line(line: Line) -> bool:
    """文书如数收到。某某　3月5日: taken, by whom and when, in one line and nothing else."""
    if len(line.plain) > _LONGEST_RECEIPT or len(line.dates) != 1:
        return False
    day = line.dates[0]
    rest = line.plain[: day.start] + line.plain[day.end :]
    return _is_of_taking(rest)


_SHORT = 20


def _signed_beside_receipt(paper: Paper) -> set[int]:
    """（收到法律文书） and 前台 3月14日 on lines of their own, as a scan tears them apart."""
    says = {index for index, line in enumerate(paper.lines) if _says_only_taken(line)}
    beside = {index + step for index in says for step in (-1, 1)}
    return {index for index in beside if _is_name_and_day(paper, index)}


def _says_only_taken(line: Line) -> bool:
    text = line.plain.strip()
    return len(text) <= _SHORT and not line.dates and _is_of_taking(text)


def _is_of_taking(text: str) -> bool:
    return _TAKEN.search(text) is not None and _CONDITION.search(text) is None


def _is_name_and_day(paper: Paper, index: int) -> bool:
    line = paper.lines[index] if 0 <= index < len(paper.lines) else None
    if line is None or len(line.dates) != 1 or len(line.plain) > _SHORT + _SHORT // 2:
        return False
    day = line.dates[0]
    rest = (line.plain[: day.start] + line.plain[day.end :]).strip("　 \t")
    return 0 < len(rest) <= _SHORT and "法院" not in rest and _CONDITION.search(rest) is None


def _cited(line: Line, mention: DateMention) -> tuple[Citation, ...]:
    return line.cite(mention.start, mention.end)
