"""The parties of a decision with their representatives and agents."""

from __future__ import annotations

import re
from dataclasses import replace

from litigation.analysis.extraction.course_parties import course_parties
from litigation.analysis.extraction.names import company_at
from litigation.analysis.extraction.paper import Line, Paper
from litigation.analysis.values.ruling import Agent, RulingParty

_ROLE = re.compile(
    r"^\s?(?P<role>再审申请人|再审被申请人|申诉人|被申诉人|复议申请人|申请执行人|被申请执行人"
    r"|被执行人|被上诉人|上诉人|原审原告|原审被告"
    r"|原审第三人|一审原告|一审被告|一审第三人|反诉原告|反诉被告|原告|被告|第三人|被申请人|申请人"
    r"|利害关系人|案外人|异议人)(?P<ordinal>[一二三四五六七八九十\d]{1,2}(?=[：（]))?"
    r"(?P<note>（[^（）]{1,40}）)?[：\t ]{0,3}"
)
_COURSE = re.compile(
    r"一案|[，。](?:本院|本委)|辩称|诉称|诉请|认为|意见|传唤|诉被告|纠纷[，。一]|审结|与被|不服|向(?:本院|本委|法院)|请求[，：]?"
)
_BEGUN = re.compile(r"本院|本委|本会|立案|审结|审理终结|纠纷[，。一]")  # the course of the case
_LABELLED = re.compile(
    r"^\s?[\u4e00-\u9fff]{2,8}[一二三四五六七八九十\d]{0,2}(?:（[^（）]{1,40}）)?："
)
_NO_NAME = re.compile(r"^(?:[若如未应须不于在将因已经可能对]|逾期|没有)|判决|裁定|义务|货款|支付")
_NAME_END = re.compile(r"[，。；（\t ：]")
_REPRESENTS = re.compile(
    r"(?:法定代表人|负责人|经营者|主要负责人)[：\t ]{0,3}(?P<name>[^，。；（\t ]{2,16})"
)
_AGENT = re.compile(
    r"(?:委托诉讼代理人|委托代理人|诉讼代理人|法定代理人|仲裁代理人)[：\t ]{0,3}"
    r"(?P<name>[^，。；（\t ：]{2,16})(?:（[^（）]{1,20}）)?"
    r"(?:[，\t ](?P<firm>[^。；\n]{2,50}))?"
)
_SIDES = (("原告", "plaintiff"), ("被告", "defendant"), ("第三人", "third_party"))
_FALLBACK = {
    "上诉人": "other", "被上诉人": "other", "申请人": "plaintiff", "被申请人": "defendant",
    "申请执行人": "plaintiff", "被执行人": "defendant", "再审申请人": "other",
    "申诉人": "other", "被申诉人": "other",
}  # fmt: skip
_FALLBACK_NOTES = {"（申请执行人）": "plaintiff", "（被执行人）": "defendant"}
_SHORT = re.compile(r"(?:简称|[（下]称)[：:]?[\"']?(?P<alias>[^\"'（）。；，]{2,14})")
_FIRST_LINES = 400


def parties_in(paper: Paper) -> tuple[RulingParty, ...]:
    """The parties named at the head, in order."""
    found: list[RulingParty] = []
    for line in paper.lines[:_FIRST_LINES]:
        if "一案" in line.text[:400] and (found or _ROLE.match(line.text)):
            break
        if len(found) > 1 and _BEGUN.search(line.text[:400]) and not _LABELLED.match(line.text):
            break
        party = _party(line)
        if party is not None:
            found.append(party)
        elif found:
            found[-1] = _with_details(found[-1], line)
    return tuple(found) or _of_course(paper)


def _of_course(paper: Paper) -> tuple[RulingParty, ...]:
    """The parties of a decision printed without its head."""
    return tuple(
        RulingParty(
            one.name.name,
            one.role + one.note,
            side_of(one.role, one.note),
            paper.lines[one.line].cite(one.name.start, one.name.end),
        )
        for one in course_parties([line.text for line in paper.lines[:_FIRST_LINES]])
    )


def side_of(role: str, note: str) -> str:
    """The side of the first instance: the note of 上诉人（原审被告） says it."""
    for text in (note, role):
        for word, side in _SIDES:
            if word in text and f"反诉{word}" not in text:
                return side
        if text in _FALLBACK_NOTES:
            return _FALLBACK_NOTES[text]
    return _FALLBACK.get(role, "other")


def short_names(paper: Paper, parties: tuple[RulingParty, ...]) -> dict[str, str]:
    """以下简称 …: short name to full name, as the head defines it."""
    found = {}
    for line in paper.lines[:_FIRST_LINES]:
        for hit in _SHORT.finditer(line.text):
            before = line.text[: hit.start()]
            full = [one.name for one in parties if one.name in before]
            if full:
                found[hit["alias"]] = max(full, key=before.rfind)
    return found


def _party(line: Line) -> RulingParty | None:
    hit = _ROLE.match(line.text)
    if hit is None or _COURSE.search(line.text[:160]):
        return None
    start = hit.end()
    company = company_at(line.text, start)
    end = company.end if company else _end(line.text, start)
    name = line.text[start:end].strip()
    if not 2 <= len(name) <= 40 or re.search(r"[。；：]", name) or _NO_NAME.search(name):
        return None
    role, note = hit["role"], hit["note"] or ""
    party = RulingParty(name, role + note, side_of(role, note), line.cite(start, end))
    return _with_details(party, line)


def _end(text: str, start: int) -> int:
    hit = _NAME_END.search(text, start)
    return hit.start() if hit else len(text)


def _with_details(party: RulingParty, line: Line) -> RulingParty:
    leads = _REPRESENTS.search(line.text)
    if leads and not party.representative:
        party = replace(party, representative=leads["name"])
    agents = tuple(
        Agent(name, _firm(hit["firm"]), line.cite(*hit.span()))
        for hit in _AGENT.finditer(line.text)
        for name in hit["name"].split("、")
        if name
    )
    return replace(party, agents=(*party.agents, *agents))


def _firm(words: str | None) -> str:
    hit = re.search(r"[^，。；（）]{2,30}?(?:律师事务所|法律服务所|法律援助中心)", words or "")
    return hit.group() if hit else ""
