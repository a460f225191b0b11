"""The tail: appeal, whether it is final, the judges, the day, when it takes effect."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from litigation.analysis.extraction.numerals import day_number
from litigation.analysis.extraction.paper import Line, Paper
from litigation.analysis.extraction.ruling.stretch import Stretch
from litigation.analysis.values.ruling import AppealNotice
from litigation.analysis.values.sources import Citation

_DAYS = re.compile(
    r"(?:送达|收到|签收)(?:本?[\u4e00-\u9fff]{0,6}?书)?(?:之日|后|之次日|次日)?的?(?:起|后)?的?"
    r"(?P<n>[一二三四五六七八九十]{1,3}|\d{1,2})日内"
)
_COURT = re.compile(
    r"上诉于(?P<court>[\u4e00-\u9fff×]{2,30}?(?:人民法院|海事法院|知识产权法院|金融法院|法院))"
)
_FINAL = re.compile(
    r"本(?:判决|裁定|裁决|决定)(?:书)?为?(?:系)?终(?:审|局)|(?:送达"
    r"|作出|签收)(?:后|之日起|即)?(?:立即|即)?"
    r"(?:发生法律效力|生效)|一经作出即|立即(?:开始执行|发生法律效力)|即(?:发生|具有)法律效力"
)
_SUIT = re.compile(r"向(?:有管辖权的)?(?:人民法院|法院)(?:提起诉讼|起诉)")
_OFFICE = re.compile(
    r"^(?P<office>审判长|代理审判员|审判员|人民陪审员|首席仲裁员"
    r"|独任仲裁员|仲裁员|执行员|法官助理|代书记员|书记员)"
    r"[\s\t：]{0,4}(?P<name>[\u4e00-\u9fff×某·]{2,8}|[\u4e00-\u9fff][ \t][\u4e00-\u9fff])$"
)
_DATED_EFFECT = re.compile(r"(?:生效(?:日期|时间|日)|生效之日)(?:为|是|系|于)?[：\t ]{0,3}$")
_TAKES_EFFECT = re.compile(r"^(?:起)?(?:已)?(?:发生法律效力|生效)")
_PERIOD = re.compile(
    r"申请(?:强制)?执行的?(?:期限|期间)(?:为|是)(?P<n>[一二两三\d])年"
    r"|(?:届满|最后一日|逾期|期满)[^，。；]{0,20}?(?P<m>[二两三\d])年内[^，。；]{0,12}申请("
    r"?:强制)?执行"
)
_TAIL_LINES = 80


@dataclass(frozen=True)
class Signed:
    judges: tuple[tuple[str, str], ...]
    citations: tuple[Citation, ...]
    dated: date | None
    dated_citations: tuple[Citation, ...]


def appeal_in(stretches: list[Stretch]) -> AppealNotice | None:
    """The instruction on appeal, or that there is none."""
    days, court, final = None, "", False
    cited: list[Citation] = []
    for stretch in stretches:
        text = stretch.text
        counted, place, ended = _DAYS.search(text), _COURT.search(text), _FINAL.search(text)
        if counted and days is None and ("上诉" in text or _SUIT.search(text)):
            days = day_number(counted["n"])
            cited += stretch.cite(0, min(len(text), 300))
        if place and not court:
            court = place["court"]
        if ended and "上诉" not in text and not _SUIT.search(text):
            final = True
            cited += stretch.cite(*ended.span())
    if days is None and not final:
        return None
    return AppealNotice(days, court, final and days is None, tuple(dict.fromkeys(cited)))


def signed_in(paper: Paper, last: int) -> Signed:
    """Judges and day after the operative part, which ends on line `last`."""
    judges: list[tuple[str, str]] = []
    cited: list[Citation] = []
    dated: date | None = None
    dated_cited: tuple[Citation, ...] = ()
    for line in paper.lines[last : last + _TAIL_LINES]:
        hit = _OFFICE.match(_spelled(line)) or _OFFICE.match(_spelled(line).partition("\t")[0])
        if hit:
            name = hit["name"].replace(" ", "").replace("\t", "")
            judges.append((hit["office"], name))
            cited += line.cite(0, len(line.text))
        day = _alone(line)
        if day is not None and dated is None and judges:
            dated, dated_cited = day, line.cite(0, len(line.text))
    return Signed(tuple(judges), tuple(cited), dated, dated_cited)


def effect_in(line: Line) -> tuple[date, tuple[Citation, ...]] | None:
    """A day from which a line says that a decision is in effect."""
    if "生效" not in line.text and "法律效力" not in line.text:
        return None
    for mention in line.dates:
        before = line.plain[max(0, mention.start - 12) : mention.start]
        after = line.plain[mention.end : mention.end + 10]
        if mention.precision != "day":
            continue
        if _TAKES_EFFECT.match(after) or _DATED_EFFECT.search(before):
            return mention.date, line.cite_sentence(mention.start, mention.end)
    return None


def enforcement_period_in(paper: Paper) -> tuple[int, tuple[Citation, ...]] | None:
    """The period to apply for enforcement, where the paper itself tells it."""
    for line in paper.lines:
        hit = _PERIOD.search(line.text) if "年" in line.text and "执行" in line.text else None
        if hit:
            years = {"一": 1, "二": 2, "两": 2, "三": 3}.get(hit["n"] or hit["m"])
            years = years or day_number(hit["n"] or hit["m"])
            if years:
                return years, line.cite_sentence(*hit.span())
    return None


def _spelled(line: Line) -> str:
    text = line.text.strip()
    return re.sub(
        r"^((?:[\u4e00-\u9fff] ?){2,6}员|审 ?判 ?长)",
        lambda hit: hit.group().replace(" ", ""),
        text,
    )


def _alone(line: Line) -> date | None:
    whole = [one for one in line.dates if one.precision == "day" and not one.relative]
    if len(whole) == 1 and _OFFICE.match(_spelled(line).partition("\t")[0]):
        return whole[0].date  # 仲裁员：周某某    二〇二六年七月二十日
    if len(whole) == 1 and len(line.text.strip()) - (whole[0].end - whole[0].start) <= 4:
        return whole[0].date
    return None
