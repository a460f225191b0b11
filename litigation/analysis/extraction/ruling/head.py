"""The head of a decision: what it is, which court, which number, at which stage."""

from __future__ import annotations

import re
from dataclasses import dataclass

from litigation.analysis.extraction.paper import Line, Paper
from litigation.analysis.values.facts import DocumentKind
from litigation.analysis.values.ruling import RulingKind, Stage
from litigation.analysis.values.sources import Citation

TITLE = re.compile(
    r"(?:民事|行政|刑事附带民事|执行|仲裁|劳动争议|劳动人事争议|商事)?"
    r"(?P<kind>判决书|裁定书|调解书|裁决书|决定书)"
)
_KINDS = {
    "判决书": RulingKind.JUDGMENT,
    "裁定书": RulingKind.RULING,
    "调解书": RulingKind.MEDIATION,
    "裁决书": RulingKind.AWARD,
    "决定书": RulingKind.DECISION,
}
COURT = re.compile(
    r"[\u4e00-\u9fff×某]{2,30}?(?:人民法院|海事法院|知识产权法院|金融法院|互联网法院|铁路运输法院"
    r"|仲裁委员会|仲裁院|国际仲裁中心)"
)
NUMBER = re.compile(
    r"（(?:19|20)[\d×]{2}）(?:[\u4e00-\u9fff×\d]|（[\u4e00-\u9fff]{1,3}）){1,18}?[\d×]{1,7}号(?:之[一二三四五六七八九十\d"
    r"]{1,2})?"
    r"|[\u4e00-\u9fff×]{1,12}字[第]?(?:（(?:19|20)\d{2}）|【(?:19|20)\d{2}】)第?[\d*×]{1,7}号"
    r"|[\u4e00-\u9fff]{1,10}【(?:19|20)\d{2}】第?\d{1,7}号"
)
_STAGES = (
    (re.compile(r"财保|保令|诉前|民保"), Stage.PRESERVATION),
    (re.compile(r"执"), Stage.ENFORCEMENT),
    (re.compile(r"终|辖终"), Stage.SECOND),
    (re.compile(r"民申|民再|民监|民抗|申\d"), Stage.RETRIAL),
    (re.compile(r"民初|商初|初\d|知初|行初|民辖"), Stage.FIRST),
    (re.compile(r"仲"), Stage.ARBITRATION),
)
_IN_A_SENTENCE = re.compile(r"[，。；]|^\s?[一二三四五六七八九十]、|撤销|发回|移送|不服")
_LINES = 16  # within which title, court and number stand


@dataclass(frozen=True)
class Head:
    kind: RulingKind
    stage: Stage
    title: str
    court: str
    number: str
    citations: tuple[Citation, ...]


def head_of(paper: Paper) -> Head | None:
    """None when no title in the first lines names a decision."""
    kind, title, court, number = None, "", "", ""
    cited: list[Citation] = []
    for line in paper.lines[:_LINES]:
        bare = line.text.replace(" ", "").replace("\t", "")
        hit = TITLE.search(bare)
        if kind is None and hit and len(bare) <= 50 and len(bare) - hit.end() <= 8:
            kind, title = _KINDS[hit["kind"]], hit.group()
            cited += line.cite(0, len(line.text))
        place = COURT.search(line.text)
        if not court and place and len(bare) <= 50 and not _IN_A_SENTENCE.search(line.text):
            court = place.group()
            cited += line.cite(*place.span())
        numbered = NUMBER.search(line.text)
        if not number and numbered and len(bare) <= 60:
            number = numbered.group().replace(" ", "")
            cited += line.cite(*numbered.span())
    if kind is None and paper.kind is DocumentKind.JUDGMENT:
        kind, title, words = _untitled(paper)
        cited += words
    if kind is None:
        return None
    stage = stage_of(number, paper)
    if stage is Stage.UNKNOWN and kind is RulingKind.AWARD:
        stage = Stage.ARBITRATION
    return Head(kind, stage, title, court, number, tuple(dict.fromkeys(cited)))


_ORDERS = re.compile(
    r"(?P<kind>判决|裁定|裁决)如下|(?P<agreed>达成如下(?:调解)?协议)|(?P<none>通知(?:书|如下))"
)


def _untitled(paper: Paper) -> tuple[RulingKind | None, str, tuple[Citation, ...]]:
    """What a decision printed without its title orders by tells what it is."""
    told: tuple[Line, re.Match[str]] | None = None
    for line in paper.lines:
        hit = _ORDERS.search(line.text)
        told = (line, hit) if hit else told
    if told is None or told[1]["none"]:
        return None, "", ()
    line, hit = told
    title = "调解书" if hit["agreed"] else f"{hit['kind']}书"
    return _KINDS[title], title, line.cite(*hit.span())


def stage_of(number: str, paper: Paper) -> Stage:
    """By the number, else by what the parties are called."""
    for pattern, stage in _STAGES:
        if pattern.search(number):
            return stage
    head = "\n".join(line.text for line in paper.lines[:60])
    if re.search(r"^上诉人|向本院提起上诉", head, re.MULTILINE):
        return Stage.SECOND
    if re.search(r"^再审申请人", head, re.MULTILINE):
        return Stage.RETRIAL
    if re.search(r"^申请执行人", head, re.MULTILINE):
        return Stage.ENFORCEMENT
    return Stage.FIRST if re.search(r"^原告", head, re.MULTILINE) else Stage.UNKNOWN
