"""Parts of a court paper: what is asked, what is told, what is ordered."""

from __future__ import annotations

import re
from bisect import bisect_right
from enum import StrEnum

from litigation.analysis.extraction.paper import Paper
from litigation.analysis.values.facts import DocumentKind as K


class Zone(StrEnum):
    TOLD = "told"
    ASKED = "asked"
    DENIED = "denied"
    FOUND = "found"
    REASONED = "reasoned"
    ORDERED = "ordered"


_COURT = (K.JUDGMENT, K.COMPLAINT, K.ANSWER)
_BEGINS = re.compile(
    r"(?P<asked>(?:诉讼|上诉|仲裁|反诉|起诉|申请|再审)请求(?:事项)?(?:：|为|如下|$)|请求事项"
    r"|请求(?:判令|依法|人民法院(?!(?:依法)?(?:予以)?确认)|法院|裁决)|上诉请求|申请请求|提出诉讼请求)"
    r"|(?P<denied>辩称|答辩(?:意见|如下|称|认为))"
    r"|(?P<found>经审理(?:查明|认定)|审理查明|认定(?:以下|下列|如下)?(?:的)?(?:案件)?事实|认定如下"
    r"|确认(?:以下|下列|如下)?(?:的)?(?:案件)?事实|(?:案件)?事实如下|查明(?:事实|以下)?)"
    r"|(?P<told>事实(?:与|和|及)理由|述称|诉称|向本院提出)"
    r"|(?P<reasoned>本院认为|本委认为|本庭认为)"
    r"|(?P<ordered>(?:判决|裁定|裁决|调解|协议)如下|达成如下|如下(?:判决|裁定|裁决)："
    r"|^(?:[一二三四五六七八九十]{1,2}、)?(?:裁决|裁判|判决|仲裁)(?:结果|主文|事项)：?$)"
)

Zones = tuple[list[tuple[int, int]], list[Zone]]


def zones_of(paper: Paper) -> Zones:
    """Where each part begins, as (line, offset), and which part it is."""
    places, zones = [(-1, 0)], [Zone.TOLD]
    if paper.kind in _COURT:
        for index, line in enumerate(paper.lines):
            for hit in _BEGINS.finditer(line.text):
                places.append((index, hit.end()))
                zones.append(Zone(hit.lastgroup or "told"))
    return places, zones


def zone_at(zones: Zones, line: int, offset: int) -> Zone:
    """The part that a place of the paper belongs to."""
    return zones[1][bisect_right(zones[0], (line, offset)) - 1]


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
