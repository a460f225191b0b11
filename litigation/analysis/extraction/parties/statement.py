"""The parties of a statement that tells the facts: 我公司, 对方, and whoever is named."""

from __future__ import annotations

import re

from litigation.analysis.extraction.names import companies_in
from litigation.analysis.extraction.paper import Line, Paper
from litigation.analysis.extraction.parties.mentions import PartyMention
from litigation.analysis.extraction.parties.pronouns import OURS, THEIRS
from litigation.analysis.extraction.people import is_person
from litigation.analysis.values.facts import DocumentKind

_WE = re.compile(
    r"我们公司|我公司|我司|本公司|我方|我厂|我单位|我店|本人|我们"
    r"|我(?=[与和跟于在向给把将从卖买供是有去方找要])"
)
_SIDE = r"(?:原告|被告|卖方|买方|供方|需方|出卖人|买受人|债权人|债务人|甲方|乙方|上诉人|申请人)?"
_SELF = re.compile(
    rf"(?:我们?公司|我司|本公司|我方|我们|我|委托人)(?:是|为|系|即|（|，)?{_SIDE}$"
    rf"|(?:我们|我所|本所|本人|我)?(?:代理|代表|受)(?:的)?(?:是)?{_SIDE}$|(?:委托人"
    rf"|当事人|客户)(?:是|为|：){_SIDE}$"
)
_I_AM = re.compile(
    r"(?:我是|我叫|本人|我名叫|我系)(?:[^，。；]{0,12}(?:者|主|员|人|师傅|老板))?"
    r"(?P<name>[一-龥]{2,3})(?=[，。；（])"
)
_OTHER = re.compile(r"对方公司|对方|该公司|该客户|该买方|客户(?!名)")
_WITH = re.compile(
    r"(?:与|和|跟|向|给|同|对)(?P<name>[一-龥]{1,3}某{0,2}|[一-龥]{2,4})(?=签订"
    r"|签了|订立|供应|供货|购买|出售|销售|采购|交付|发货|送货|提供|催|订购|约定"
    r"|达成|借)"
)
_PERSON_ROLE = re.compile(
    r"(?:买方|卖方|客户|老板|对方|被告|原告)(?P<name>[一-龥]{2,3})(?=[，。；、（]"
    r"|于|在|向|尚|欠|仅|未|至今)"
)


_PERSON = r"(?:[一-龥]{1,2}某{1,2}[甲乙丙丁\d]?|[一-龥]{2,3})"
_PAIR = re.compile(
    rf"(?:^|(?<=[，。；、：\s日月年后时]))(?P<a>{_PERSON})(?:因[^，。；向]{{1,16}})?(?:向|从|跟"
    rf"|与|和|找)"
    rf"(?P<b>{_PERSON})(?=借|购|买|采购|供|出借|提供|转账|支付|签|租|订|催|之间)"
)
_ROLE_PAIRS = (
    ("原告", "被告"), ("申请人", "被申请人"), ("上诉人", "被上诉人"), ("出借人", "借款人"),
    ("卖方", "买方"), ("供方", "需方"), ("出卖人", "买受人"), ("出租方", "承租方"),
    ("出租人", "承租人"), ("发包人", "承包人"), ("发包方", "承包方"), ("劳动者", "用人单位"),
    ("债权人", "债务人"), ("甲方", "乙方"),
)  # fmt: skip
ROLE_NAMES = frozenset(word for pair in _ROLE_PAIRS for word in pair)


def spoken_parties(paper: Paper) -> list[PartyMention]:
    """Our side and the other side of a statement; a pronoun stands where no name is given."""
    if paper.kind is not DocumentKind.STATEMENT:
        return []
    ours = _ours(paper)
    theirs = _theirs(paper, ours.name if ours else "")
    if ours is None:
        return _two_people(paper) or ([theirs] if theirs else []) or _role_words(paper)
    if theirs is None:
        words = [mention for mention in _role_words(paper) if mention.label == "被告"]
        return [ours, *words]
    return [ours, theirs]


def _two_people(paper: Paper) -> list[PartyMention]:
    """张三向李四借款: two people, told of by neither."""
    for index, line in enumerate(paper.lines):
        for hit in _PAIR.finditer(line.plain):
            if is_person(hit["a"]) and is_person(hit["b"]):
                return [
                    _mention(paper, line, index, THEIRS, hit[group], *hit.span(group), "person")
                    for group in ("a", "b")
                ]
    return []


def _role_words(paper: Paper) -> list[PartyMention]:
    """原告 and 被告, or 甲方 and 乙方, where a statement names nobody."""
    for pair in _ROLE_PAIRS:
        found = [
            mention
            for word in pair
            if (mention := _first(paper, re.compile(rf"(?<!被){word}"), word))
        ]
        if found:
            return found
    return []


def _ours(paper: Paper) -> PartyMention | None:
    for index, line in enumerate(paper.lines):
        for name in companies_in(line.plain):
            if _SELF.search(line.text[max(0, name.start - 12) : name.start]):
                return _mention(paper, line, index, OURS, name.name, name.start, name.end)
        hit = _I_AM.search(line.text)
        if hit and is_person(hit["name"]):
            start, end = hit.span("name")
            return _mention(paper, line, index, OURS, hit["name"], start, end, "person")
    return _first(paper, _WE, OURS)


def _theirs(paper: Paper, ours: str) -> PartyMention | None:
    named: tuple[Line, int, int, int, str, str] | None = None
    for index, line in enumerate(paper.lines):
        for name in companies_in(line.plain):
            if name.name != ours and named is None:
                named = (line, index, name.start, name.end, name.name, "company")
        for pattern in (_WITH, _PERSON_ROLE):
            hit = pattern.search(line.plain)
            if named is None and hit and is_person(hit["name"]):
                named = (line, index, hit.start("name"), hit.end("name"), hit["name"], "person")
    if named is None:
        return _first(paper, _OTHER, THEIRS)
    line, index, start, end, text, kind = named
    return _mention(paper, line, index, THEIRS, text, start, end, kind)


def _first(paper: Paper, pattern: re.Pattern[str], label: str) -> PartyMention | None:
    for index, line in enumerate(paper.lines):
        hit = pattern.search(line.text)
        if hit:
            kind = "person" if hit.group() in ("我", "本人") else "company"
            word = hit.group()
            return _mention(paper, line, index, label, word, hit.start(), hit.end(), kind)
    return None


def _mention(
    paper: Paper,
    line: Line,
    index: int,
    label: str,
    name: str,
    start: int,
    end: int,
    kind: str = "company",
) -> PartyMention:
    cited = line.cite(start, end)
    return PartyMention(paper.id, paper.kind, index, 0, label, "", name, kind, cited)
