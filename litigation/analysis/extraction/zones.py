"""Parts of a court paper: what is asked, what is told, what is ordered."""

from __future__ import annotations

import re
from bisect import bisect_right
from enum import StrEnum

from litigation.analysis.extraction.findings import findings_named_behind
from litigation.analysis.extraction.paper import Line, Paper
from litigation.analysis.values.facts import DocumentKind as K


class Zone(StrEnum):
    TOLD = "told"
    ASKED = "asked"
    DENIED = "denied"
    FOUND = "found"
    REASONED = "reasoned"
    ORDERED = "ordered"


_COURT = (K.JUDGMENT, K.COMPLAINT, K.ANSWER)
_COURT_GROUPS = ("found", "reasoned", "ordered")
_BEGINS = re.compile(
    r"(?P<asked>(?:诉讼|上诉|仲裁|反诉|起诉|申请|再审)请求(?:事项)?(?:：|为|如下|$)|请求事项"
    r"|请求(?:判令|依法|人民法院(?!(?:依法)?(?:予以)?确认)|法院|裁决)|上诉请求|申请请求|提出诉讼请求)"
    r"|(?P<denied>辩称|答辩(?:意见|如下|称|认为))"
    r"|(?P<found>经审理(?:查明|认定)|审理查明|认定(?:以下|下列|如下)?(?:的)?(?:案件)?事实|(?:认定|确认)如下"
    r"|确认(?:以下|下列|如下)?(?:的)?(?:案件)?事实|(?:案件)?事实(?:认定)?(?:如下|：)|查明(?:事实|以下)?|^\s?(?:经)?(?:本院|合议庭|法庭|本委)?(?:经审理)?查实"
    r"|(?:另)?[据经]查[，：]|(?:法庭|合议庭)(?:经审理)?(?:查明|查实|认定|确认)|经(?:本院|本委)?(?:审理|审查|审核)(?:后)?(?:认定|确认)|(?:(?:可以|能够|足以)|^\s?依[^，。；：]{0,8}(?:证据?|材料))(?:认定|确认)[：，]|本院(?:经审理)?(?:确认|认定)[，：]|(?:本[院委庭]|法庭|合议庭)采信(?:如下|以下|下列)|查明事实"
    r"|本案(?:的)?(?:基本|主要)?事实(?:为|是|：)|(?:在案|在卷|卷内)(?:的)?(?:证据|材料)[^，。；]{0,6}(?:可知|显示|表明|证明|反映))"
    r"|(?P<told>事实(?:与|和|及)理由|述称|诉称|向本院提出)"
    r"|(?P<reasoned>本[院委庭](?:经(?:审查|审理|评议|合议|研究|审核))?认为)"
    r"|(?P<ordered>(?:判决|裁定|裁决|调解|协议)如下|达成如下|如下(?:判决|裁定|裁决)："
    r"|^(?:[一二三四五六七八九十]{1,2}、)?(?:裁决|裁判|判决|仲裁)(?:结果|主文|事项)：?$)"
)

# How a decision tells of the claim and the answer in other words; only above its own findings.
_PLEADS = re.compile(
    r"(?P<asked>诉请(?!求)|诉求(?:为|是|：)|(?:起诉|原告|申请人)(?:方|现)?(?:的)?(?:诉请|请求|要求|主张)(?!的)|诉讼请求(?:为|是|：)"
    r"|提出(?:如下|以下|下列)?(?:诉讼|仲裁)?请求|请求(?=由?(?:被告|被申请人)))"
    r"|(?P<denied>答辩(?!期|状副本)|(?:被告|被申请人)(?:方)?(?:的)?(?:意见|抗辩|则|对此|以[^，。；]{2,20}为由|表示|认为)"
    r"|未(?:应诉|到庭|出庭)|拒不到庭|经[^，。；]{0,8}传唤)"
)
Zones = tuple[list[tuple[int, int]], list[Zone]]


def zones_of(paper: Paper) -> Zones:
    """Where each part begins, as (line, offset), and which part it is."""
    places, zones = [(-1, 0)], [Zone.TOLD]
    if paper.kind in _COURT:
        pleading = paper.kind is K.JUDGMENT
        found = findings_named_behind(paper) if pleading else frozenset()
        for index, line in enumerate(paper.lines):
            if index in found and zones[-1] not in (Zone.REASONED, Zone.ORDERED):
                places.append((index, 0))
                zones.append(Zone.FOUND)
                pleading = False
            own = list(_BEGINS.finditer(line.text))
            court = next((hit.start() for hit in own if hit.lastgroup in _COURT_GROUPS), None)
            weak = _PLEADS.finditer(line.text, 0, court or len(line.text)) if pleading else ()
            if pleading and not own and _is_found(paper, index):
                places.append((index, 0))
                zones.append(Zone.FOUND)
                pleading, weak = False, ()
            pleading = pleading and court is None
            for hit in sorted([*own, *weak], key=lambda hit: hit.end()):
                places.append((index, hit.end()))
                zones.append(Zone(hit.lastgroup or "told"))
    return places, zones


def zone_at(zones: Zones, line: int, offset: int) -> Zone:
    """The part that a place of the paper belongs to."""
    return zones[1][bisect_right(zones[0], (line, offset)) - 1]


_COURTS_VOICE = re.compile(
    r"^\s?(?:(?:另|又|还|再)?查[，：明]|经(?:过)?(?:庭审|当庭|审理|审查|本院)?(?:核对|核实|审核|质证|查证|查实)"
    r"|本[院委](?:经审理)?(?:确认|认定|查明|查实)的)"
    r"|(?:无|没有|均无)(?:异议|争议)的(?:案件)?事实|(?:上列|上述|以上|前述|下列)(?:案件)?事实[^，。；]{0,4}有"
    r"|[经由]双方质证"
)
_PARTYS_VOICE = re.compile(
    r"称[，：]|[辩诉]称|诉请|请求|主张|答辩|认为|意见|代理人|^\s?(?:被告|原告)(?!系|将|作为|与|和|、)"
)
_REASONS = re.compile(r"^\s?(?:本院|本委|本庭)(?:经(?:审查|审理|评议|合议|研究|审核))?认为")


def _is_found(paper: Paper, index: int) -> bool:
    """Whether a paragraph tells what the court found, though no fixed words lead to it.

    It speaks with the court's voice, or tells of days right above the court's reasons.
    """
    lines = _paragraph(paper, index)
    text = "".join(line.text for line in lines)
    if _PARTYS_VOICE.search(text) or not any(line.dates for line in lines):
        return False
    below = paper.lines[index + len(lines) : index + len(lines) + 1]
    last = any(_REASONS.match(line.text) for line in below)
    return last or _COURTS_VOICE.search(text) is not None


_MOST_PARTS = 12


def _paragraph(paper: Paper, index: int) -> tuple[Line, ...]:
    """The lines from one on to the end of a sentence: a list may be set with one line an entry."""
    lines = paper.lines[index : index + _MOST_PARTS]
    ends = (n for n, line in enumerate(lines) if line.text.rstrip().endswith("。"))
    return tuple(lines[: next(ends, 0) + 1])


_OF_PARTIES = (Zone.TOLD, Zone.ASKED, Zone.DENIED)
_OF_COURT = (Zone.FOUND, Zone.REASONED, Zone.ORDERED)


def pleaded_in(paper: Paper) -> Zones | None:
    """A decision's parts up to its first own word; None in every other paper."""
    if paper.kind is not K.JUDGMENT:
        return None
    places, zones = zones_of(paper)
    first = next((n for n, zone in enumerate(zones) if zone in _OF_COURT), len(zones) - 1)
    return places[: first + 1], zones[: first + 1]


def is_pleaded(zones: Zones | None, line: int, offset: int) -> bool:
    """Whether a decision only tells there what a party said, before it says what it found."""
    if zones is None:
        return False
    at = bisect_right(zones[0], (line, offset)) - 1
    return at > 0 and zones[1][at] in _OF_PARTIES
