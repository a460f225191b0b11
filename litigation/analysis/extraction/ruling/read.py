"""Every decision in the file, read from its head to its tail."""

from __future__ import annotations

import re
from dataclasses import replace

from litigation.analysis.extraction.paper import Paper
from litigation.analysis.extraction.ruling.costs import costs_in
from litigation.analysis.extraction.ruling.course import cause_in, reviewed_in, simplified_in
from litigation.analysis.extraction.ruling.head import Head, head_of
from litigation.analysis.extraction.ruling.items import items_of
from litigation.analysis.extraction.ruling.orders import (
    FEES,
    orders_in,
    with_common_deadline,
)
from litigation.analysis.extraction.ruling.parts import Cut, Part, parts_of
from litigation.analysis.extraction.ruling.people import parties_in, short_names
from litigation.analysis.extraction.ruling.persons import People
from litigation.analysis.extraction.ruling.pleadings import argument_in, claims_in
from litigation.analysis.extraction.ruling.reasons import MOST_FOUND, findings_in, holdings_in
from litigation.analysis.extraction.ruling.service import service_of
from litigation.analysis.extraction.ruling.stretch import Stretch
from litigation.analysis.extraction.ruling.tail import (
    appeal_in,
    effect_in,
    enforcement_period_in,
    is_certificate,
    signed_in,
)
from litigation.analysis.values.facts import DocumentKind
from litigation.analysis.values.ruling import Found, OrderItem, OrderKind, Ruling, Stage
from litigation.analysis.values.sources import Citation

_MOST_ARGUMENTS = 60
Parts = dict[Part, list[Cut]]


def rulings_of(papers: tuple[Paper, ...]) -> tuple[Ruling, ...]:
    """The decisions in the order of the papers, each with when it was served."""
    read = [ruling for paper in papers if (ruling := _read(paper)) is not None]
    return tuple(_completed(ruling, papers) for ruling in read)


def _read(paper: Paper) -> Ruling | None:
    if paper.kind is not DocumentKind.JUDGMENT:
        return None
    head, cuts = head_of(paper), parts_of(paper)
    if head is None:
        return None
    parties = parties_in(paper)
    if not any(cut.part is Part.ORDER for cut in cuts) and not (parties and head.number):
        return None
    people = People(parties, tuple(short_names(paper, parties).items()))
    of = {part: [cut for cut in cuts if cut.part is part] for part in Part}
    ruling = Ruling(
        document=paper.id,
        kind=head.kind,
        stage=head.stage,
        title=head.title,
        citations=head.citations,
        case_number=head.number,
        court=head.court,
        cause=cause_in(paper, people),
        simplified=simplified_in(paper),
        parties=parties,
        reviews=reviewed_in(paper, head.number),
        notes=(*_notes(head, parties), *_without_order(cuts)),
    )
    return _ended(_decided(_pleaded(ruling, of, people), of, people), of, paper)


def _pleaded(ruling: Ruling, of: Parts, people: People) -> Ruling:
    """What the sides asked for and said, and what the court found."""
    second = _is_second(ruling)
    findings = findings_in(of[Part.FACTS])
    return replace(
        ruling,
        claims=tuple(c for cut in of[Part.CLAIMS] for c in claims_in(cut, people, appeal=second)),
        earlier_claims=tuple(
            c for cut in of[Part.EARLIER_CLAIMS] for c in claims_in(cut, people, appeal=False)
        ),
        arguments=tuple(argument_in(cut, people) for cut in of[Part.ARGUMENT][:_MOST_ARGUMENTS]),
        findings=findings,
        notes=(*ruling.notes, *_cut_short(findings)),
    )


def _decided(ruling: Ruling, of: Parts, people: People) -> Ruling:
    """What the court held and ordered, and who bears the fees."""
    orders, second = of[Part.ORDER][-1:], _is_second(ruling)
    reasons = [*(cut.stretch for cut in of[Part.HOLDING]), *map(_basis, orders)]
    return replace(
        ruling,
        holdings=holdings_in(reasons),
        orders=_timed(tuple(item for cut in orders for item in _orders(cut, people)), of),
        earlier_orders=_earlier(of[Part.EARLIER_ORDER], people) or _affirmed(orders, people),
        costs=tuple(c for one in _fees(of) for c in costs_in(one, people, appeal=second)),
    )


def _ended(ruling: Ruling, of: Parts, paper: Paper) -> Ruling:
    """What stands below the order: appeal, delay, the day and the judges."""
    signed = signed_in(paper, _line_of(paper, of))
    tail = [cut.stretch for part in (Part.APPEAL, Part.NOTICE, Part.SIGNATURE) for cut in of[part]]
    period = enforcement_period_in(paper)
    return replace(
        ruling,
        dated=signed.dated or paper.dated,
        dated_citations=signed.dated_citations or _dated_at(paper),
        judges=signed.judges,
        judges_citations=signed.citations,
        delay_notice=tuple(c for cut in of[Part.NOTICE] for c in cut.stretch.cited())[:4],
        appeal=appeal_in(tail),
        enforcement_years=period[0] if period else None,
        enforcement_citations=period[1] if period else (),
    )


def _is_second(ruling: Ruling) -> bool:
    return ruling.stage in (Stage.SECOND, Stage.RETRIAL)


def _orders(cut: Cut, people: People) -> tuple[OrderItem, ...]:
    body = cut.stretch.part(cut.lead, len(cut.stretch.text))
    return tuple(_with_payee(item, people) for item in orders_in(body, people))


def _timed(items: tuple[OrderItem, ...], of: Parts) -> tuple[OrderItem, ...]:
    ahead = [*of[Part.ORDER][-1:], *of[Part.COSTS], *of[Part.NOTICE], *of[Part.APPEAL]]
    return with_common_deadline(items, "\n".join(cut.stretch.text for cut in ahead))


def _with_payee(item: OrderItem, people: People) -> OrderItem:
    """支付上述款项: where one side has a single party, what the other pays is paid to it."""
    if item.kind is not OrderKind.PAY or item.payees or not item.payers:
        return item
    sides = {one.side for one in people.parties if one.name in item.payers}
    across = {"plaintiff": "defendant", "defendant": "plaintiff"}.get(next(iter(sides), ""), "")
    facing = [one.name for one in people.parties if one.side == across]
    return replace(item, payees=tuple(facing)) if len(sides) == len(facing) == 1 else item


def _fees(of: Parts) -> list[Stretch]:
    """Passages on fees: after the order, or items of their own in a mediation paper."""
    items = [one for cut in of[Part.ORDER][-1:] for _, one in items_of(cut.stretch)]
    own = [one for one in items if FEES.match(one.text.strip())]
    return [*own, *(cut.stretch for cut in of[Part.COSTS])]


_THAT_IS = re.compile(r"[，：（]即[：，]?")


def _affirmed(cuts: list[Cut], people: People) -> tuple[OrderItem, ...]:
    """维持…第一项，即…: an item upheld that is told in full."""
    found = []
    for cut in cuts:
        for number, one in items_of(cut.stretch.part(cut.lead, len(cut.stretch.text))):
            told = _THAT_IS.search(one.text)
            if told is None or "维持" not in one.text[: told.start()]:
                continue
            upheld = orders_in(one.part(0, told.start()), people)[0].refers or (number,)
            for item in orders_in(one.part(told.end(), len(one.text)), people)[:1]:
                found.append(replace(item, number=upheld[0]))
    return tuple(found)


def _basis(cut: Cut) -> Stretch:
    """依照…之规定: the articles stand in the sentence that leads to the order."""
    return cut.stretch.part(0, cut.lead)


_AFTER_EARLIER = re.compile(
    r"[。；\n](?:如(?:果)?[^，。；]{0,12}未按|(?:一审|原审|本案)?(?:案件)?受理费|本院|[二2]审|宣判后"
    r"|[^，。；\n]{2,40}?(?:均)?不服)"
)


def _earlier(cuts: list[Cut], people: People) -> tuple[OrderItem, ...]:
    """What the decision under review ordered, without its costs and what came after it."""
    if not cuts:
        return ()
    cut = cuts[-1]
    ends = _AFTER_EARLIER.search(cut.stretch.text, cut.lead)
    if ends is not None:
        cut = replace(cut, stretch=cut.stretch.part(0, ends.start() + 1))
    return _orders(cut, people)


def _line_of(paper: Paper, of: Parts) -> int:
    """Where the order ends, or the paper where it holds none."""
    last = len(paper.lines) - 1
    orders = of[Part.ORDER]
    return min(orders[-1].stretch.pieces[-1].line.passage.index, last) if orders else last


def _dated_at(paper: Paper) -> tuple[Citation, ...]:
    if paper.dated_line is None:
        return ()
    line = paper.lines[paper.dated_line]
    return line.cite(0, len(line.text))


def _notes(head: Head, parties: tuple[object, ...]) -> tuple[str, ...]:
    missing = [
        words
        for words, value in (
            ("案号", head.number),
            ("法院或仲裁机构", head.court),
            ("当事人", parties),
        )
        if not value
    ]
    return (f"未能从文书首部读出{'、'.join(missing)}。",) if missing else ()


def _without_order(cuts: tuple[Cut, ...]) -> tuple[str, ...]:
    if any(cut.part is Part.ORDER for cut in cuts):
        return ()
    return ("没有读到主文（判项）：提交的文书可能不完整，须补交全文后再据以判断裁判结果。",)


def _cut_short(findings: tuple[Found, ...]) -> tuple[str, ...]:
    if len(findings) < MOST_FOUND:
        return ()
    return (f"文书认定的事实较多，只列出前{MOST_FOUND}项；其余见原文和时间线。",)


def _completed(ruling: Ruling, papers: tuple[Paper, ...]) -> Ruling:
    served = service_of(ruling, papers)
    ruling = replace(ruling, served=served)
    for paper in papers:
        if paper.id == ruling.document:
            continue
        text = "".join(line.text for line in paper.lines[:40])
        told = paper.kind is DocumentKind.STATEMENT
        if ruling.case_number and ruling.case_number not in text.replace(" ", "") and not told:
            continue
        certified = is_certificate(paper)
        for line in paper.lines[:400]:
            found = effect_in(line, certified=certified)
            if found and not ruling.effective:
                ruling = replace(ruling, effective=found[0], effective_citations=found[1])
    return ruling
