"""The tail: appeal, whether it is final, the judges, the day, when it takes effect."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from litigation.analysis.extraction.dates import DateMention
from litigation.analysis.extraction.numerals import day_number
from litigation.analysis.extraction.paper import Line, Paper
from litigation.analysis.extraction.ruling.stretch import Stretch
from litigation.analysis.values.ruling import AppealNotice
from litigation.analysis.values.sources import Citation

_N = (
    r"(?:(?<=第)(?=十|1\d)|(?<![第\d年月一二三四五六七八九十]))"
    r"(?P<n>[一二三四五六七八九十]{1,3}|\d{1,2})个?(?:工作)?[日天](?!起)"
)
_REACHED = r"(?:送达|收到|接到|签收|收悉|领取|领到)"
_DAYS = (  # from the day it is served, in either order; or by the name of the period
    re.compile(rf"{_REACHED}[^。；\d]{{0,24}}?{_N}"),
    re.compile(rf"(?:上诉|起诉)(?:的)?期(?:限|间)?[^。；\d]{{0,24}}?{_N}"),
    re.compile(rf"{_N}[^。；]{{0,10}}?(?:自|从|由|以|（|始于)[^。；]{{0,16}}{_REACHED}"),
    re.compile(  # 历时十五日，送达之后起; 期间十五日，送达为其起点
        rf"{_N}[，、；（]?[^，。；]{{0,8}}?{_REACHED}(?:之日|以?后|之后|为其?|是其?)?[^，。；]{{0,4}}?(?:起|计|算|开始|始)"
    ),
)
_OF_OTHERS = re.compile(r"履行|答辩|清偿|支付|给付|交纳|缴纳|预交|举证|复议|执行")
_FOR_FEES = re.compile(
    r"(?:以|之)?内?[^，。；]{0,12}(?:预交|交纳|缴|交费|履行|答辩|清偿|支付|给付)"
)
_ANY_COURT = r"(?P<court>[\u4e00-\u9fff×]{2,30}?(?:人民法院|海事法院|知识产权法院|金融法院|法院))"
_LEADS = (
    r"(?:[归由向至到为是系于送转往在审]|本院|上诉|请求|写明)"  # words before the name of a court
)
_HIGHER = rf"(?:(?!{_LEADS})[\u4e00-\u9fff×]){{2,24}}?(?:中级|高级|最高)人民法院"
_COURT = (
    re.compile(rf"上诉[于至到]{_ANY_COURT}"),
    re.compile(
        rf"(?:上诉(?:审|受理)?法院|的法院)(?:为|是|系|：)?{_ANY_COURT}"
        rf"|[向由转送](?P<other>{_HIGHER})"
    ),
    re.compile(rf"(?:[，。；：（]|{_LEADS})(?P<higher>{_HIGHER})"),
)
_FINAL = re.compile(
    r"本(?:判决|裁定|裁决|决定)(?:书)?(?:为|系|是)?终(?:审|局)|一审终审|(?:送达"
    r"|作出|签收)(?:后|之日起|即)?(?:立即|即)?"
    r"(?:发生法律效力|生效)|一经作出即|立即(?:开始执行|发生法律效力)|即(?:发生|具有)法律效力"
)
_OF_APPEAL = re.compile(r"上诉|[二2]审|复审|终审|声明不服|上[级一]审")
_SUIT = re.compile(r"向(?:有管辖权的)?(?:人民法院|法院)(?:提起诉讼|起诉)")
_OFFICE = re.compile(
    r"^(?P<office>审判长|代理审判员|审判员|人民陪审员|首席仲裁员"
    r"|独任仲裁员|仲裁员|执行员|法官助理|代书记员|书记员)"
    r"[\s\t：]{0,4}(?P<name>[\u4e00-\u9fff×某·]{2,8}|[\u4e00-\u9fff][ \t][\u4e00-\u9fff])$"
)
_DATED_EFFECT = re.compile(
    r"(?:生效(?:日期|时间|日)?|生效之日|效力)(?:始|起)?(?:为|是|系|于|自|从)?[：（\t ]{0,3}$"
    r"|生效(?:起始|之)?(?:日期|时间|日)[，—\-]{0,3}(?:经查)?(?:为|是)?[：—\-]{0,3}$"
)
_TAKES_EFFECT = re.compile(
    r"(?:之日)?[起]?(?:已经?|即|便)?(?:依法)?(?:正式)?(?:(?:发生|产生|具有|取得)(?:法律)?效力|生效)|为其?生效"
)
_CERTIFIED = re.compile(r"(?:生效|法律效力)[^，。；]{0,8}证明|证明[书]?$")
_FIRST_VERB = re.compile(
    r"(?P<takes>生效|效力|约束力)|作出|制作|送达|签收|收到|宣[判告]|立案|受理|(?:届|期)满(?!后|[而即遂便]?(?:生效|发生)|[^，。；]{1,12}而生效)|申请|出具|提[起出]|查询"
)
_YEARS = re.compile(
    r"(?<![\d第〇零一二三四五六七八九十百])(?P<n>[一二两三123])年(?!\d|[一二三四五六七八九十零〇\d]{1,2}月|度|前|后|期(?![间限内满]))"
)
_TO_ENFORCE = re.compile(
    r"申请(?:人民法院|法院)?(?:对[^，。]{0,10})?(?:强制)?执行(?!人)|要求强制执行|执行的?申请|(?:申请|请求)[^，。；]{0,20}强制执行"
    r"|强制执行力|执行提示"
)
_LIMITATION = re.compile(r"(?<!诉讼)(?<!仲裁)时效|申请期[间限]")
_ENFORCEMENT = re.compile(r"执行(?![人官员费款]|异议|回转|标的|法院|依据)")
_LABEL = re.compile(r"[^，：。；]{1,10}：[^，。；]{1,12}")  # a heading with its answer: 时效：二年
_OTHER_YEARS = re.compile(r"诉讼时效|查封|冻结|扣押|徒刑|拘役|缓刑|约定|协议|分期|借期|保证期间")
_AROUND = 70  # characters around the years in which their sentence says what they are for
_TAIL_LINES = 80

_LABELLED = re.compile(
    r"(?:作出|送达|签收|收到|宣判|立案|届满|期满|申请|出具)(?:的?(?:日期|时间|日))?(?:为|是|：|于)?$"
)  # whose day it is stands before it


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
        counted, ended = _counted(text), _FINAL.search(text)
        if counted and days is None and (_OF_APPEAL.search(text) or _SUIT.search(text)):
            days = day_number(counted["n"])
            cited += stretch.cite(0, min(len(text), 300))
        court = court or _court_of_appeal(text)
        if ended and "上诉" not in text and not _SUIT.search(text):
            final = True
            cited += stretch.cite(*ended.span())
    if days is None and not final:
        return None
    return AppealNotice(days, court, final and days is None, tuple(dict.fromkeys(cited)))


def _counted(text: str) -> re.Match[str] | None:
    """The days for appeal; those within which its fee is paid in advance are others."""
    for pattern in _DAYS:
        for hit in pattern.finditer(text):
            low = max(text.rfind(mark, 0, hit.start("n")) for mark in "，。；") + 1
            others = _OF_OTHERS.search(text, low, hit.start("n"))
            if not others and not _FOR_FEES.match(text, hit.end("n") + 1):
                return hit
    return None


def _court_of_appeal(text: str) -> str:
    for pattern in _COURT:
        hit = pattern.search(text) if _OF_APPEAL.search(text) else None
        if hit:
            return str(hit[hit.lastgroup or "court"])
    return ""


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


def effect_in(line: Line, *, certified: bool = False) -> tuple[date, tuple[Citation, ...]] | None:
    """A day from which a line, maybe of a certificate, says that a decision is in effect."""
    if not any(word in line.text for word in ("生效", "效力", "约束力")):
        return None
    days = [mention for mention in line.dates if mention.precision == "day"]
    stated = next((one for one in days if _states_effect(line, one)), None)
    if stated is None and certified:
        stated = next((one for one in days if _leads_to_effect(line, one)), None)
    return (stated.date, line.cite_sentence(stated.start, stated.end)) if stated else None


def _states_effect(line: Line, mention: DateMention) -> bool:
    before = line.plain[max(0, mention.start - 12) : mention.start]
    after = line.plain[mention.end : mention.end + 10]
    return bool(_TAKES_EFFECT.match(after) or _DATED_EFFECT.search(before))


def _leads_to_effect(line: Line, mention: DateMention) -> bool:
    """Whether the first thing told behind the day, in its sentence, is that it takes effect."""
    before = line.plain[max(0, mention.start - 12) : mention.start]
    rest = re.split(r"[。；]", line.plain[mention.end : mention.end + 80], maxsplit=1)[0]
    verb = None if _LABELLED.search(before) else _FIRST_VERB.search(rest)
    return verb is not None and verb["takes"] is not None


def is_certificate(paper: Paper) -> bool:
    """Whether the heading of the paper says that it certifies the effect of a decision."""
    heads = (line.text.replace(" ", "") for line in paper.lines[:6])
    return any(len(text) <= 24 and _CERTIFIED.search(text) for text in heads)


def enforcement_period_in(paper: Paper) -> tuple[int, tuple[Citation, ...]] | None:
    """The period to apply for enforcement, where the paper itself tells it."""
    for line in paper.lines:
        for hit in _YEARS.finditer(line.text) if "执行" in line.text else ():
            before = line.text[max(0, hit.start() - _AROUND) : hit.start()].rpartition("。")[2]
            after = line.text[hit.end() : hit.end() + _AROUND].partition("。")[0]
            told = before + "|" + after
            if _LABEL.fullmatch(before + hit.group() + after):
                told = line.text[max(0, hit.start() - _AROUND) : hit.end() + _AROUND]
            if _is_to_enforce(told) and not _OTHER_YEARS.search(told):
                years = {"一": 1, "二": 2, "两": 2, "三": 3}.get(hit["n"]) or int(hit["n"])
                return years, line.cite_sentence(*hit.span())
    return None


def _is_to_enforce(told: str) -> bool:
    """Whether the years are called those to apply, or the limitation of an enforcement."""
    limited = _LIMITATION.search(told) and _ENFORCEMENT.search(told)
    return limited is not None or _TO_ENFORCE.search(told) is not None


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
