"""What a contract says word for word: of delivery and quality, where signed, who acts for whom."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from litigation.analysis.extraction.paper import Paper
from litigation.analysis.extraction.terms.clauses import Clause
from litigation.analysis.values.facts import QuotedTerm

_DELIVERY = re.compile(r"交货|送货|交付|运至|运抵|提货|发货|运费|运输方式|风险")
_QUALITY = re.compile(
    r"质量(?:标准|要求|保证期)|技术(?:要求|标准|指标|参数)|(?:检验|验收)(?:标准|方式|方法)|国家标准|行业标准|GB"
    r"|验收(?:：|合格)|视为验收"
)
_OTHER_MATTER = re.compile(r"违约|赔偿|付款|支付|争议|管辖|发票|解除")
_PLACE = re.compile(r"(?:签订|签署|签约)地点?：\s?(?P<place>[^，。；：\t 日期]{2,24})")
_PERSON = r"(?P<name>[一-龥]{2,3})"
_RECEIVERS = (
    re.compile(
        rf"(?:指定|委派|授权|安排){_PERSON}(?:为|担任|作为|负责)[^，。；]{{0,6}}(?:收货|签收|接收)"
    ),
    re.compile(
        rf"(?:收货|签收|仓库)(?:管理|经办|负责|代表)?[人员](?:为|是|：)?{_PERSON}(?=负责|签|，|。|；|（|$)"
    ),
)
_CONTACTS = re.compile(
    r"(?:[甲乙丙供需买卖]方|出卖人|买受人|发包人|承包人)(?P<name>[一-龥]{2,3})(?=[（，。；、]|$)"
)
_MOST = 3  # sentences of one topic
_LONG = 200  # characters of a sentence worth quoting


def quoted_terms(papers: Iterable[Paper], clauses: list[Clause]) -> tuple[QuotedTerm, ...]:
    """The passages by topic, in the order of the papers."""
    found = [*_told(clauses), *_places(papers), *_people(clauses)]
    kept: list[QuotedTerm] = []
    for one in found:
        if sum(other.topic == one.topic for other in kept) < _MOST and one not in kept:
            kept.append(one)
    return tuple(kept)


def _told(clauses: list[Clause]) -> Iterator[QuotedTerm]:
    for clause in clauses:
        text = clause.text.strip()
        if len(text) > _LONG or "\t" in text or len(text) < 6:
            continue
        named = f"{clause.heading} {text}"
        if _OTHER_MATTER.search(text) or not re.search("[，。；：]", text):
            continue
        if _QUALITY.search(named):
            yield QuotedTerm("quality", text, clause.citations)
        elif _DELIVERY.search(named):
            yield QuotedTerm("delivery", text, clause.citations)


def _places(papers: Iterable[Paper]) -> Iterator[QuotedTerm]:
    for paper in papers:
        for line in paper.lines:
            hit = _PLACE.search(line.text)
            if hit:
                yield QuotedTerm("place", hit["place"], line.cite(*hit.span("place")))


def _people(clauses: list[Clause]) -> Iterator[QuotedTerm]:
    for clause in clauses:
        for pattern in _RECEIVERS:
            for hit in pattern.finditer(clause.text):
                yield QuotedTerm("receiver", hit["name"], clause.citations)
        if "联系人" in clause.text:
            for hit in _CONTACTS.finditer(clause.text):
                yield QuotedTerm("contact", hit["name"], clause.citations)


def acting(terms: Iterable[QuotedTerm], topic: str, paper: Paper) -> bool:
    """Whether a paper bears the name of somebody whom the contract names for it."""
    names = {one.text for one in terms if one.topic == topic}
    return any(name in line.text for name in names for line in paper.lines)
