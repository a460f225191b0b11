"""Findings that a court names only behind them: 以上事实，本院予以确认; 案经查明，事实如前."""

from __future__ import annotations

import re

from litigation.analysis.extraction.paper import Line, Paper

_FINDS = re.compile(
    r"查[明实证核]|审理确认|予以(?:确认|认定)|(?:本院|本委|法庭|合议庭|仲裁庭)[^，。；：]{0,8}(?:确认|认定)"
)
_POINTS_BACK = re.compile(
    r"(?:以上|上述|上列|上开|前述|前列)(?!证据|材料|书证)|如[上前此]|[到至于]此(?!后|前)|凡此|这些|即此|此[二三四五六七八]|[即]?上$|属实"
    r"|就是|所查|[^，。；：]{0,4}均[为由系经]"
)
_NOT_FOUND = re.compile(
    r"(?:未|无法|难以|不能|不予|不足以)[^，。；：]{0,6}(?:查[明实证]|确认|认定)"
)
_POINTS_ON = re.compile(r"：|如下|以下|下列")
_OF_A_PARTY = re.compile(r"(?:原告|被告|双方|当事人|申请人)[^，。；：]{0,8}$")
_OF_THE_COURT = re.compile(r"本院|本委|法庭|合议庭|仲裁庭|审理|审查|依法")
_PARTYS_WORD = re.compile(r"称[，：]|[辩诉述]称|诉请|请求|主张|答辩|认为|意见|代理人|抗辩")
_OF_THE_SUIT = re.compile(r"一案|立案|受理|开庭|到庭|审理终结|(?:原告|被告|法定代表人)[：:]")
_MOST_LINES = 12


def findings_named_behind(paper: Paper) -> frozenset[int]:
    """The lines at which findings begin whose closing sentence alone says that they are found."""
    starts = (_start(paper, index) for index in range(len(paper.lines)))
    return frozenset(start for start in starts if start is not None)


def _start(paper: Paper, index: int) -> int | None:
    line = paper.lines[index]
    behind = line.dates[-1].end if line.dates else 0
    at = _closes(line.plain, behind)
    if at is None or _PARTYS_WORD.search(line.plain, 0, at):
        return None
    if line.dates:
        return index
    lines = range(index - 1, max(-1, index - _MOST_LINES), -1)
    first = next((n for n in lines if not _may_be_found(paper.lines[n])), -1) + 1
    return first if any(one.dates for one in paper.lines[first:index]) else None


def _closes(text: str, low: int) -> int | None:
    """Where, behind the last day, a sentence begins that calls found what stands before it."""
    for hit in re.finditer(r"[^。；]+", text[low:]):
        sentence = hit.group()
        word = _FINDS.search(sentence)
        if word is None or _POINTS_ON.search(sentence) or not _POINTS_BACK.search(sentence):
            continue
        if _NOT_FOUND.search(sentence):
            continue
        partys = _OF_A_PARTY.search(sentence[: word.start()])
        if not partys or _OF_THE_COURT.search(sentence):
            return low + hit.start()
    return None


def _may_be_found(line: Line) -> bool:
    text = line.plain
    ends = text.rstrip().endswith(("。", "；", "，", "："))
    return ends and not _PARTYS_WORD.search(text) and not _OF_THE_SUIT.search(text)
