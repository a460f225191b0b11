"""Parties of a decision that lost its head: named in the sentence that tells of the case.

原告张某与被告江州某公司、李某买卖合同纠纷一案 … – all that some collections keep.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from litigation.analysis.extraction.names import NameMention, company_at
from litigation.analysis.extraction.people import is_person

_ROLE = re.compile(
    r"(?P<role>再审申请人|再审被申请人|申请执行人|被执行人|申诉人|被申诉人|被上诉人|上诉人"
    r"|原审原告|原审被告|原审第三人|一审原告|一审被告|反诉原告|反诉被告|被申请人|申请人"
    r"|原告|被告|第三人(?!民))(?P<note>（(?:原审|一审|反诉|申请|被执)[^（）]{1,20}）)?"
)
_CAUSE = (
    "买卖|民间|借款|金融|劳动|服务|承揽|建设|租赁|房屋|合同|保证|追偿|追索|股权|不当|运输|物业|供用|委托|居间"
    "|中介|技术|装饰|装修|加工|定作|机动车|侵权|侵害|财产|离婚|继承|排除|案外人|执行|确认|撤销|仲裁|工伤"
    "|商品房|农村|土地|合伙|信用卡|票据|保险|名誉|提供|产品|网络|返还|债权|债务|人身|医疗|海上|船舶|货物|证券"
    "|担保|抵押|质押|公司|股东|损害|知识|著作|商标|专利|种植|养殖|采矿|教育|旅游|广告|仓储|保管|赠与|所有权"
    "|物权|相邻|占有|购销|分期|凭样品|融资|工程|欠款|货款"
)
_PERSON = re.compile(
    r"(?P<name>[一-龥]{1,2}某{1,2}[甲乙丙丁戊己庚辛壬癸\d]?|[一-龥]{0,2}[*×X]{1,4}[一-龥]?"
    rf"|[一-龥]{{2,4}}?)(?=[（、，。]|[与诉因]|(?:和|及|为|等)|(?:{_CAUSE})|$)"
)
_ABBREVIATED = re.compile(r"（[^（）]{1,40}）")
_LINES = 60
_MOST = 40


@dataclass(frozen=True)
class CourseParty:
    """A party with its role, the note behind the role, and the line it stands in."""

    role: str
    note: str
    name: NameMention
    line: int


def course_parties(texts: list[str]) -> tuple[CourseParty, ...]:
    """Those of the first sentence that ends in 一案 and names a role."""
    for index, text in enumerate(texts[:_LINES]):
        end = text.find("一案", 0, 600)
        begin = text.rfind("。", 0, end) + 1
        if end < 0 or not _ROLE.search(text, begin, end):
            continue
        return tuple(_named(text, begin, end, index))[:_MOST]
    return ()


def _named(text: str, begin: int, end: int, line: int) -> list[CourseParty]:
    found: list[CourseParty] = []
    for hit in _ROLE.finditer(text, begin, end):
        at = hit.end()
        while at < end:
            name = _name(text, at, end)
            if name is None:
                break
            found.append(CourseParty(hit["role"], hit["note"] or "", name, line))
            behind = _ABBREVIATED.match(text, name.end)
            at = behind.end() if behind else name.end
            if text[at : at + 1] != "、" or _ROLE.match(text, at + 1):
                break
            at += 1
    return found


def _name(text: str, at: int, end: int) -> NameMention | None:
    company = company_at(text[:end], at)
    hit = _PERSON.match(text, at, min(end, at + 12))
    person = hit is not None and (is_person(hit["name"]) or hit["name"].strip("*×X") == "")
    parted = hit is not None and text[hit.end() : hit.end() + 1] in ("与", "诉", "因")
    if hit and person and (company is None or parted):
        return NameMention(at, hit.end(), hit["name"], "person", True)
    return company
