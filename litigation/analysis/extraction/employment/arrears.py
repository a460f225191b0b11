"""Wages that papers say are unpaid, with the months and the sum told."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import islice

from litigation.analysis.extraction.employment.months import months_in, next_month
from litigation.analysis.extraction.employment.sources import TOLD_KINDS, sentences
from litigation.analysis.extraction.messages import Message, messages_of
from litigation.analysis.extraction.paper import Line, Paper
from litigation.analysis.extraction.zones import is_pleaded, pleaded_in
from litigation.analysis.values.employment import Arrears
from litigation.analysis.values.facts import DocumentKind as K

_UNPAID = re.compile(
    r"拖欠|克扣|欠(?:发|付|薪|我)"
    r"|(?:拒不|拒绝|没有?|未|停|不)(?:再|曾|能|按时|按月|按期|足额|及时|依法|如数|、){1,4}(?:发放|支付|发|付|给)"
    r"|不(?:发|付)(?:工资|薪)|停发|未(?:足额|及时|按时)?(?:支付|发放|发|付|结)|没(?:有)?(?:发|付|支付|结(?![束婚果算]))|尚未(?:支付|发放)"
    r"|(?:没有?|未)(?:再)?(?:领到|收到|收过|到账|拿到|下来|结清|兑现|给)|(?:一分|分文|一毛)[^，。；]{0,4}(?:没|未)|发不发|停在|停了|拖(?:到|着|了|延)"
    r"|(?:暂缓|延迟|推迟|延期)(?:发放|支付)|另行(?:结算|支付|发放)|补发|一起(?:发|付)|(?:尽快|再|才)(?:发|付|安排)"
)
_ASKED = re.compile(r"(?:支付|补发|结清|给付)[^，。；]{0,40}工资")
_WAGE = re.compile(r"工资|底薪|薪[资酬水]|欠薪|劳动报酬")
_ELSE = re.compile(
    r"[双二]倍|加班|平均工资|经济补偿|赔偿金|年休?假|年终|奖金|十三薪|带薪|最低工资|提成"
)
_OPEN = re.compile(r"月(?:份)?(?:起|以来|至今|开始)")  # no last month is told
_STANDARD = re.compile(
    r"(?<!\d)月工资[^，。；\d]{0,6}$|月薪[^，。；\d]{0,6}$|工资标准[^，。；\d]{0,4}$"
)
_MOST_TRIED = 12  # a sentence that repeats the word more often tells nothing new
_EMPLOYERS = (K.TERMINATION_NOTICE, K.ANSWER)
_SPEAKING = (*TOLD_KINDS, K.TERMINATION_NOTICE, K.JUDGMENT, K.INSPECTION_RECORD)


def arrears_in(paper: Paper, employer_words: tuple[str, ...]) -> Iterator[Arrears]:
    """Unpaid wages as the paper tells; `employer_words` show that the employer speaks."""
    if paper.kind not in _SPEAKING:
        return
    pleaded = pleaded_in(paper)
    said = {one.index: one for one in messages_of(paper)} if paper.kind is K.CHAT else {}
    for index, line in enumerate(paper.lines):
        for low, high in sentences(line):
            found = pleaded is not None and not is_pleaded(pleaded, index, low)
            for one in _clauses(paper, line, (low, high), said.get(index), employer_words):
                yield replace(one, firm=one.firm or found)


def _clauses(
    paper: Paper,
    line: Line,
    span: tuple[int, int],
    message: Message | None,
    employer_words: tuple[str, ...],
) -> Iterator[Arrears]:
    low, high = span
    text = line.plain[low:high]
    if not _WAGE.search(text) or not (_UNPAID.search(text) or _ASKED.search(text)):
        return
    clause = _telling(text)
    if clause is None:
        return
    if _ELSE.search(clause):
        return
    said_on = message.day if message else paper.dated
    year = line.dates[0].date.year if line.dates else (said_on.year if said_on else None)
    start = low + text.find(clause)
    months = () if _OPEN.search(clause) else _months(clause, year)
    months = _told_before(months, clause, line, start)
    sums = [
        mention
        for mention in line.sums
        if start <= mention.start < start + len(clause)
        and not _STANDARD.search(line.plain[max(0, mention.start - 10) : mention.start])
    ]
    amount = sums[0].value if sums and not sums[0].per_unit and len(sums) == 1 else None
    admitted = paper.kind in _EMPLOYERS or _by_employer(paper, message, employer_words)
    yield Arrears(amount, months, admitted, admitted, line.cite(low, high))


def _telling(text: str) -> str | None:
    """The clause that says that wages are unpaid; not the one that names the wage agreed on."""
    for pattern in (_UNPAID, _ASKED):
        for hit in islice(pattern.finditer(text), _MOST_TRIED):
            clause = _clause(text, hit.start())
            if _WAGE.search(clause):
                return clause
    return None


def _months(clause: str, year: int | None) -> tuple[date, ...]:
    """The months named before the word for wages; behind it may stand when they will be paid."""
    at = _WAGE.search(clause)
    before = months_in(clause[: at.start()], year) if at else ()
    return before or months_in(clause, year)


def _told_before(months: tuple[date, ...], clause: str, line: Line, start: int) -> tuple[date, ...]:
    """Months without a year, as they lie before the day told last: 1月20日…欠12月和1月的工资."""
    days = [one.date for one in line.dates if one.end <= start and one.precision == "day"]
    if not months or not days or re.search(r"20\d{2}", clause):
        return months
    shift = (max(months).year - days[-1].year) + (max(months).month > days[-1].month)
    return tuple(next_month(month, -12 * shift) for month in months) if shift else months


def _clause(text: str, at: int) -> str:
    """The part between commas around the word, with the part behind it where its sum stands."""
    start = text.rfind("，", 0, at) + 1
    end = text.find("，", at)
    if end < 0:
        return text[start:]
    following = text.find("，", end + 1)
    rest = text[end : following if following >= 0 else len(text)]
    return text[start:end] + (rest if re.match(r"，(?:共|合计|计|金额)", rest) else "")


def _by_employer(paper: Paper, message: Message | None, words: tuple[str, ...]) -> bool:
    """Whether somebody of the employer wrote the line: the mail's sender, the chat's speaker."""
    if paper.kind is K.EMAIL:
        head = "".join(
            one.text for one in paper.lines[:4] if "发件人" in one.text or "From" in one.text
        )
        return any(word in head for word in words)
    return message is not None and any(word in message.speaker for word in words)
