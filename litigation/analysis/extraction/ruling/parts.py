"""Cuts a decision into its parts: head, claims, arguments, facts, reasons, order, tail."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from litigation.analysis.extraction.page_marks import is_page_mark
from litigation.analysis.extraction.paper import Paper
from litigation.analysis.extraction.ruling.stretch import Piece, Stretch


class Part(StrEnum):
    HEAD = "head"
    CLAIMS = "claims"
    REASONS = "reasons"  # 事实与理由 of a side
    ARGUMENT = "argument"
    FACTS = "facts"
    HOLDING = "holding"
    ORDER = "order"
    NOTICE = "notice"  # what follows from performing late
    COSTS = "costs"
    APPEAL = "appeal"
    SIGNATURE = "signature"
    APPENDIX = "appendix"  # the articles applied, printed below the signatures
    EARLIER_CLAIMS = "earlier_claims"
    EARLIER_FACTS = "earlier_facts"
    EARLIER_HOLDING = "earlier_holding"
    EARLIER_ORDER = "earlier_order"


# Fixed words and short bounded runs only: one pass over each line.
_ANCHOR = re.compile(
    r"(?P<claims>(?:起诉|诉讼|上诉|仲裁|反诉|再审|申请)请求[^，。；：\n]{0,12}："
    r"|(?<!同意)(?<!支持)(?<!驳回)(?:上诉|起诉)请求(?=[，撤改依判])|请求事项：?"
    r"|(?<!驳回)请求(?:法院|本院|人民法院|贵院|仲裁委)?(?:依法)?(?:判令|裁决|判决)(?!驳回))"
    r"|(?P<reasons>事实(?:和|与|及)理由：?)"
    r"|(?P<argument>辩称|述称|抗辩称|诉称|上诉称|申请称|未(?:作|提交|提供)(?:书面)?答辩|未到庭"
    r"|未发表(?:答辩|陈述)?意见|未参加诉讼)"
    r"|(?P<facts>审理查明|审理中查明|本院(?:二审|再审|经审查)?查明|[经据]查明?[，：]|^\s?(?:另|又|还|再)?查[，：]|^\s?经(?:庭审|当庭|审理)?(?:核对|核实|审核|查证)(?=[，：])"
    r"|本[院委](?:确认|认定|查明)的(?:[^，。；：]{0,6}(?:事实|经过))|(?:无|没有)(?:异议|争议)的(?:案件)?事实|经审查查明|另查明?|再查明?"
    r"|(?:本院|本委|仲裁庭)(?:经审理|二审)?(?:认定|确认)(?:如下)?(?:案件)?事实"
    r"|(?:本院|本委|仲裁庭)?(?:认定|确认)(?:案件)?(?:如下)?(?:案件)?事实如下|(?:认定|确认)如下事实"
    r"|(?:本委|仲裁庭)(?:经审理)?查明|本案(?:的)?(?:基本|主要)?事实(?:如下|为|是|：)"
    r"|(?:本院)?(?:对)?(?:本案)?事实(?:认定|确认)如下|(?:可以|能够|足以)(?:认定|确认)：|^\s?本院(?:经审理)?(?:确认|认定)[，：]|经本院审核(?:认定|确认)"
    r"|(?:在案|在卷|卷内)(?:的)?(?:证据|材料)[^，。；]{0,6}(?:可知|显示|表明)"
    r"|(?:一审|原审)(?:法院)?(?:经审理)?(?:认定|查明)(?:的)?(?:事实|案件)?)"
    r"|(?P<holding>本院(?:经审查|经审理|经评议|二审|再审)?认为|本委(?:经审理)?认为"
    r"|仲裁庭(?:经审理|一致)?认为|本庭认为"
    r"|^\s?(?:[一二三四五六七八九十]{1,2}、)?(?:仲裁庭|本院)意见：?$|(?:一审|原审)(?:法院)?认为)"
    r"|(?P<order>(?:判决|裁定|裁决|决定|协议)如下：?"
    r"|(?:一审|原审)(?:法院)?(?:[^，。；]{0,40}?)判决：|判决：(?=[一1])|裁定：|裁决："
    r"|达成(?:如下)?(?:调解)?协议[：，]|达成如下|如下(?:判决|裁定|裁决|决定)："
    r"|^\s?(?:[一二三四五六七八九十]{1,2}、)?(?:裁决|裁判|判决|仲裁)(?:结果|主文|事项)：?$)"
    r"|(?P<notice>(?:如果?|若)?(?:[^，。；\n]{0,16})?(?:未|不)(?:能)?(?:按|依)(?:照)?(?:本|上述)?"
    r"(?:民事)?(?:判决|裁定|调解|裁决|法律文书)?(?:书)?(?:指定|确定|规定|约定)?的?"
    r"(?:期限|期间)[^，。；\n]{0,4}履行|加倍(?:支付|计付|给付|承担)?(?:其)?(?:迟延|延迟)履行|(?:迟延|延迟)履行期间的?债务利息)"
    r"|(?P<costs>(?:案件)?受理费|受理本案的?费用|诉讼费用?|案件申请费|财产保全(?:申请)?费|保全(?:申请)?费|仲裁费"
    r"|鉴定费|公告费|评估费)"
    r"|(?P<appeal>申请执行人(?:如)?发现|如不服|不服本|对本(?:判决|裁定|裁决)不服"
    r"|上诉(?:的?期[限间为]|于|[至到](?=[\u4e00-\u9fff]{2,20}法院)|法院|权)|(?<!驳回)(?:提起|提出|可以?|有权|可|得|要|内)上诉(?!人)"
    r"|上诉(?=[\u4e00-\u9fff]{2,20}(?:中级|高级|最高)人民法院)"
    r"|上诉(?:应|须|可|的)|本(?:判决"
    r"|裁定|裁决|决定)(?:书)?为终(?:审|局)"
    r"|本(?:判决|裁定|裁决|调解书?|协议|决定)(?:书)?(?:一经|自|经|送达|立即|作出))"
    r"|(?P<signature>审判长|代理审判员|审判员|首席仲裁员|独任仲裁员"
    r"|仲裁员|执行员|书记员|人民陪审员)"
    r"|(?P<appendix>^\s?附：?(?:本案|本判决|本裁定)?(?:所?适用|所?依据|相关)的?(?:主要)?(?:法律|法规|条文))"
)
# The claim and the answer in other words; they count above the findings only.
_PLEADS = re.compile(
    r"(?P<claims>诉请(?!求)(?:法院|本院)?(?:判令|判决)?(?:为[^，。；：]{0,3}|如下|是)?[：，]?"
    r"|(?:起诉|原告|申请人)(?:方|现)?(?:的)?(?:请求|要求|主张)(?!的)(?:是|为|如下)?[：，]?"
    r"|提出(?:如下|以下|下列)?请求[：，]?|诉求(?:为|是|：)|诉讼请求(?:为|是)[：，]?|请求(?=由?(?:被告|被申请人)))"
    r"|(?P<argument>(?:答辩|辩)(?:意见)?(?:称|：|，|为|是)(?!期)"
    r"|(?:被告|被申请人)(?:方)?(?:的意见(?:是|为)|则(?:称|请求|表示|认为)?|表示|认为|以[^，。；]{2,20}为由)"
    r"|拒不到庭|未(?:应诉|予答辩|出庭)|(?:没有|未)(?:提交|提出|作出)[^，。；]{0,6}答辩)"
)
# The right of appeal as a statement or a heading; counts where nothing else tells of it.
_TELLS_APPEAL = re.compile(r"(?P<appeal>上诉|[二2]审(?!案件)|第二审|复审|终审|声明不服|上级审)")
_NO_RIGHT = re.compile(r"驳回|撤[回销]|维持|上诉人|受理费|诉讼费|缴纳|交纳|预交")
_OWN = re.compile(r"本(?:仲裁)?委(?:员会)?|本院|本会|仲裁庭依法")
_EARLIER = re.compile(
    r"提起诉讼|一审|原审|原判|仲裁委(?:员会)?(?:作出|裁决)|生效(?:判决|裁判)|另案"
)
_TOLD_OF = re.compile(r"作出[^。；]{0,40}(?:判决|裁定|裁决)(?:书)?：$")
_ITEM = re.compile(
    r"\s?(?:[一二三四五六七八九十]{1,3}[、．.](?!二审)|\d{1,2}[、．.](?!\d)"
    r"|（[一二三四五六七八九十\d]{1,3}）)"
)
_TAIL = (Part.NOTICE, Part.COSTS, Part.APPEAL, Part.SIGNATURE, Part.APPENDIX)
_TAIL_LINES = 80  # below the order, within which the tail stands
_BACK = 90  # characters looked back for the beginning of the sentence
_BACK_OF_ORDER = 900  # 依照…、…、…之规定: the articles applied make a long sentence
_STOPS = "。；\n\t"
_NEAR = 12  # characters of a sentence of the tail within which its word stands
_NEAR_NOTICE = 90  # the word of an instruction may come late in it
_INDENT = 2  # characters before words that begin a paragraph


@dataclass(frozen=True)
class Anchor:
    part: Part
    line: int
    start: int  # of the sentence
    at: int  # of the words themselves
    end: int
    earlier: bool
    numbered: bool  # the sentence begins with the mark of an item
    whole: bool = True  # the beginning of the sentence is in sight


@dataclass(frozen=True)
class Cut:
    """A part of the paper; `lead` is how far the words that name it reach into the text."""

    part: Part
    stretch: Stretch
    lead: int


def parts_of(paper: Paper) -> tuple[Cut, ...]:
    """The parts in order; none is an order where the operative part is not in the paper."""
    anchors = [anchor for index in range(len(paper.lines)) for anchor in _anchors(paper, index)]
    anchors = _with_pleadings(paper, anchors)
    ends = next((n for n, one in enumerate(anchors) if one.part is Part.APPENDIX), None)
    anchors = anchors if ends is None else anchors[: ends + 1]
    own = _own_order(anchors)
    anchors = anchors if own is None else _with_earlier(anchors, own)
    anchors = anchors if own is None else _with_appeal(paper, anchors, own)
    own = len(anchors) if own is None else own
    reasons = _own_reasons(anchors, own)
    kept = [one for place, one in enumerate(anchors) if _counts(one, place, own, reasons)]
    return tuple(_cuts(paper, _joined(kept)))


_COURT_SPEAKS = (Part.FACTS, Part.HOLDING, Part.ORDER)


def _with_pleadings(paper: Paper, anchors: list[Anchor]) -> list[Anchor]:
    """The anchors with what is pleaded in other words, above the first word of the court's own."""
    first = next((one for one in anchors if one.part in _COURT_SPEAKS), None)
    if first is None:
        return anchors
    known = {(one.part, one.line, one.start) for one in anchors}
    above = [
        one
        for index in range(first.line + 1)
        for one in _anchors(paper, index, _PLEADS)
        if (one.line, one.at) < (first.line, first.start)
        and (one.part, one.line, one.start) not in known
        and not (one.part is Part.CLAIMS and _is_answering(paper, one))
    ]
    return sorted([*anchors, *above], key=lambda one: (one.line, one.at))


def _with_appeal(paper: Paper, anchors: list[Anchor], own: int) -> list[Anchor]:
    """The anchors with the telling of appeal from where it begins, in whatever words."""
    named = next((one for one in anchors[own + 1 :] if _names_appeal(one)), None)
    first = named or next(_told_of_appeal(paper, anchors[own]), None)
    if first is None:
        return anchors
    begun = _begun(paper, first, anchors) or first
    return anchors if begun is named else sorted([*anchors, begun], key=_place)


def _names_appeal(anchor: Anchor) -> bool:
    return anchor.part is Part.APPEAL and _leads(anchor)


def _told_of_appeal(paper: Paper, order: Anchor) -> Iterator[Anchor]:
    """The sentences below the order that tell of appeal in words that are no fixed ones."""
    for index in range(order.line, min(order.line + _TAIL_LINES, len(paper.lines))):
        for one in _anchors(paper, index, _TELLS_APPEAL):
            if (one.line, one.start) > (order.line, order.end) and _tells_right(paper, one):
                yield one


def _place(anchor: Anchor) -> tuple[int, int]:
    return anchor.line, anchor.at


def _begun(paper: Paper, named: Anchor, anchors: list[Anchor]) -> Anchor | None:
    """Where the telling of appeal begins in the paragraph that names it further down.

    A paragraph of its own begins with it; one of the order or of the costs goes on to it in the
    sentence that first speaks of another instance.
    """
    text = paper.lines[named.line].text
    others = [
        one.at
        for one in anchors
        if one.line == named.line and one.at < named.start and one.part is not Part.APPEAL
    ]
    if not others and not _ITEM.match(text) and not _NO_RIGHT.search(text, 0, named.start):
        return replace(named, start=0, at=0, end=0) if named.start else None
    first = (
        one
        for one in _anchors(paper, named.line, _TELLS_APPEAL)
        if max(others, default=0) < one.start < named.start and _tells_right(paper, one)
    )
    return next(first, None)


def _tells_right(paper: Paper, anchor: Anchor) -> bool:
    """Whether its sentence tells of an appeal that may come, and not of one that was decided."""
    text = paper.lines[anchor.line].text
    sentence = re.split(r"[。；]", text[anchor.start :], maxsplit=1)[0]
    return not anchor.numbered and _NO_RIGHT.search(sentence) is None


_ANSWERING = re.compile(r"辩|述称|^\s?(?:被告|被申请人)")


def _is_answering(paper: Paper, anchor: Anchor) -> bool:
    """被告辩称，原告主张…: what the other side is said to claim is no claim."""
    return _ANSWERING.search(paper.lines[anchor.line].text[anchor.start : anchor.at]) is not None


def _anchors(paper: Paper, index: int, words: re.Pattern[str] = _ANCHOR) -> list[Anchor]:
    text = paper.lines[index].text
    found = []
    for hit in words.finditer(text):
        part = Part(hit.lastgroup or "")
        low = max(0, hit.start() - _BACK)
        if part is Part.ORDER:
            low = max(0, hit.start() - _BACK_OF_ORDER)
        start = max(text.rfind(stop, low, hit.start()) for stop in _STOPS) + 1
        whole = start > low or low == 0
        start = max(start, low)
        earlier = _EARLIER.search(text, start, hit.end()) is not None
        earlier = earlier or _TOLD_OF.search(text, start, hit.end()) is not None
        if part is Part.ORDER and _OWN.search(text, start, hit.start()):
            earlier = False  # 本仲裁委员会依法作出如下裁决
        numbered = _ITEM.match(text, start) is not None
        found.append(Anchor(part, index, start, hit.start(), hit.end(), earlier, numbered, whole))
    return found


def _own_order(anchors: list[Anchor]) -> int | None:
    """The order is the last one that is not told of an earlier decision."""
    own = [n for n, one in enumerate(anchors) if one.part is Part.ORDER and not one.earlier]
    return own[-1] if own else None


def _with_earlier(anchors: list[Anchor], own: int) -> list[Anchor]:
    """原审法院认为…。遂判决：…: an order right behind earlier facts or reasons is earlier too."""
    found, earlier = [], False
    for place, one in enumerate(anchors):
        if one.part in (Part.FACTS, Part.HOLDING):
            earlier = one.earlier
        told = one.part is Part.ORDER and place < own and earlier
        found.append(replace(one, earlier=True) if told else one)
    return found


def _own_reasons(anchors: list[Anchor], own: int) -> int | None:
    """Where the court's own reasons begin: the first 本院认为 that begins a paragraph."""
    for place, one in enumerate(anchors[:own]):
        if one.part is Part.HOLDING and not one.earlier and one.at <= _INDENT:
            return place
    return None


def _counts(anchor: Anchor, place: int, own: int, reasons: int | None) -> bool:
    if place > own:
        return anchor.part in _TAIL and _leads(anchor)
    if anchor.part in _TAIL:
        return False
    if anchor.part is Part.HOLDING and not anchor.earlier:
        return anchor.at <= _INDENT or reasons is None
    if anchor.part is Part.ORDER:
        return place == own or anchor.earlier
    # Claims and arguments named within the court's own reasons are only told of there.
    told = anchor.part in (Part.CLAIMS, Part.ARGUMENT, Part.REASONS)
    return not (told and reasons is not None and place > reasons)


_ONE_A_SENTENCE = (Part.ARGUMENT, Part.COSTS, Part.NOTICE)


def _joined(anchors: list[Anchor]) -> list[Anchor]:
    """Without those that go on with what the one before began: an item, a second verb."""
    kept: list[Anchor] = []
    for one in anchors:
        if not kept or not _goes_on(kept[-1], one):
            kept.append(one)
    return kept


def _goes_on(last: Anchor, one: Anchor) -> bool:
    if (last.part, last.earlier) != (one.part, one.earlier):
        return False
    if one.part is Part.CLAIMS:
        return one.numbered
    if one.part is Part.APPEAL:
        return one.line == last.line
    return one.part in _ONE_A_SENTENCE and (one.line, one.start) == (last.line, last.start)


def _leads(anchor: Anchor) -> bool:
    """In the tail only words near the beginning of their sentence begin a part."""
    if anchor.part is Part.SIGNATURE:
        return anchor.at - anchor.start <= 1 and anchor.start <= 1
    near = _NEAR_NOTICE if anchor.part in (Part.APPEAL, Part.NOTICE, Part.COSTS) else _NEAR
    return anchor.whole and anchor.at - anchor.start <= near and not anchor.numbered


_EARLIER_PART = {
    Part.CLAIMS: Part.EARLIER_CLAIMS,
    Part.FACTS: Part.EARLIER_FACTS,
    Part.HOLDING: Part.EARLIER_HOLDING,
    Part.ORDER: Part.EARLIER_ORDER,
}


def _cuts(paper: Paper, anchors: list[Anchor]) -> list[Cut]:
    marks = [(0, 0, Part.HEAD, 0)]
    for anchor in anchors:
        part = _EARLIER_PART.get(anchor.part, anchor.part) if anchor.earlier else anchor.part
        begins = anchor.start
        if (anchor.line, begins) <= marks[-1][:2]:
            begins = anchor.at  # two anchors in one sentence
        marks.append((anchor.line, begins, part, anchor.end - begins))
    ends = [(line, start) for line, start, _, _ in marks[1:]] + [(len(paper.lines), 0)]
    found = []
    for (line, start, part, lead), (to_line, to) in zip(marks, ends, strict=True):
        stretch = _stretch(paper, line, start, to_line, to)
        if stretch.pieces:
            found.append(Cut(part, stretch, lead))
    return found


def _stretch(paper: Paper, line: int, start: int, to_line: int, to: int) -> Stretch:
    pieces = []
    for index in range(line, min(to_line + 1, len(paper.lines))):
        here = paper.lines[index]
        if is_page_mark(here.text):
            continue  # it would stand in the midst of a sentence
        low = start if index == line else 0
        high = to if index == to_line else len(here.text)
        if low < high:
            pieces.append(Piece(here, low, high))
    return Stretch(tuple(pieces))
