"""Decisions whose lines were lost: where the paragraphs of a run-on text once began.

Databases print a whole judgment as one paragraph; the head, the reasons and the tail are told by
fixed words, so that each begins a line again.
"""

from __future__ import annotations

import re
from itertools import pairwise

_ROLE = (
    r"(?:再审申请人|再审被申请人|复议申请人|申请执行人|被申请执行人|被执行人|申诉人|被申诉人"
    r"|被上诉人|上诉人|原审原告|原审被告|原审第三人|一审原告|一审被告|一审第三人"
    r"|反诉原告|反诉被告|原告|被告|第三人|被申请人|申请人|案外人|利害关系人)"
)
_TITLE = r"[判裁调][ \u3000]{0,4}[决定解][ \u3000]{0,4}书"
_NUMBER = (
    r"[（(〔](?:19|20)[\d×Xx]{2}[）)〕][^\s，。；：]{1,22}?号(?:之[一二三四五六七八九十\d]{1,2})?"
)
_GAP = r"[ \t\u3000]{0,6}"
_NUMBERED = re.compile(_NUMBER)
_COURT = re.compile(rf"[院会]{_GAP}(?=[^院会。]{{0,12}}{_TITLE})")
_TITLED = re.compile(rf"{_TITLE}{_GAP}{_NUMBER}{_GAP}(?={_ROLE})")
_NAMED = re.compile(rf"(?:(?<=[。号书;；])|(?<=[。号书;；] )){_ROLE}(?=[^。]{{2}})")
_DETAIL = re.compile(
    r"(?:(?<=。)|(?<=。[ \u3000]))(?:法定代表人|负责人|经营者|委托诉讼代理人|委托代理人|诉讼代理人"
    r"|(?:两|二|三|四|以上|上述)[^。，：:]{0,12}(?:共同)?的?委托(?:诉讼)?代理人|法定代理人)"
)
_BODY = re.compile(
    r"(?:(?<=。)|(?<=。[ \u3000]))(?:本院(?:经审查|经审理|二审|再审)?认为|本委(?:经审理)?认为"
    r"|(?:经|本院经|本院)审理查明|本院(?:二审|再审)?查明|(?:原审|一审)(?:法院)?(?:经)?(?:审理)?(?:查明|认定|认为)"
    r"|本院(?:在审理|在执行|受理|于|依)|综上(?:所述)?[，,]|如果未按|如未按|如不服|案件受理费|[一二]审案件受理费|上诉案件受理费"
    r"|本(?:判决|裁定)(?:书)?(?:为终审|送达|自|立即)|本件与原本核对)"
)
_ITEM = re.compile(
    r"(?:(?<=如下[：:])|(?<=[。；;]))[ \u3000]?[一二三四五六七八九十]{1,3}、(?=[^。]{4})"
)
_APPENDIX = re.compile(
    r"附[:：]?(?:本案|本判决|本裁定)?(?:所?适用|所?依据|相关)的?(?:主要)?(?:法律|法规|条文)"
)
_OFFICE = re.compile(
    r"(?:审 {0,2}判 {0,2}长|(?:代理)?审 {0,2}判 {0,2}员|人民陪审员|首席仲裁员|仲 {0,2}裁 {0,2}员"
    r"|执 {0,2}行 {0,2}员|法官助理|(?:代)?书 {0,2}记 {0,2}员"
    r"|[二一][〇○Ｏ零O九][〇○Ｏ零O一二三四五六七八九]{2}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)"
)
_ORDER = re.compile(r"(?:判决|裁定|裁决|决定|协议)如下[：:]?")
_PARTS = re.compile(r"审理终结|向本院提出诉讼请求|辩称|审理查明|本院认为|(?:判决|裁定)如下")
_MOST_PARTS = 3  # parts of a decision in one line, so that its paragraphs are run together
_SHORTEST = 120  # characters of a line that may hold a whole head
_FEWEST = 2  # parties named in one line, so that it is a head run together
_LONGEST_TAIL = 600
_SIGNED = 2  # offices in one line, so that it is a tail run together


def lines_of(text: str) -> list[str]:
    """The text in the lines it once had; itself when it is no decision run together."""
    appendix = _APPENDIX.search(text) if "附" in text else None
    if len(text) < _SHORTEST and appendix is None:
        return [text]
    cuts = {*_head(text), *_tail(text), appendix.start() if appendix else 0}
    if not cuts:
        return [text]
    bounds = [0, *sorted(cut for cut in cuts if 0 < cut < len(text)), len(text)]
    return [text[start:end] for start, end in pairwise(bounds)]


def _head(text: str) -> set[int]:
    titled = _TITLED.search(text, 0, 400)
    named = [hit.start() for hit in _NAMED.finditer(text)]
    parts = len(_PARTS.findall(text)) >= _MOST_PARTS
    if len(named) + (titled is not None) < _FEWEST and not parts:
        return set()
    cuts = set(named)
    for pattern in (_DETAIL, _BODY):
        cuts.update(hit.start() for hit in pattern.finditer(text))
    if titled:
        number = _NUMBERED.search(text, titled.start())
        cuts.update((number.start(), titled.end()) if number else ())
        court = _COURT.search(text, 0, titled.end())
        cuts.update((court.end(),) if court else ())
    order = list(_ORDER.finditer(text))
    if order:
        cuts.update(hit.start() for hit in _ITEM.finditer(text, order[-1].start()))
        cuts.add(order[-1].end())
    return cuts


def _tail(text: str) -> set[int]:
    appendix = _APPENDIX.search(text)
    end = appendix.start() if appendix else len(text)
    last = max(text.rfind("。", 0, end), end - _LONGEST_TAIL, 0)
    found = {hit.start() for hit in _OFFICE.finditer(text, last, end)}
    return found if len(found) >= _SIGNED else set()
