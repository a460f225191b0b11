"""The sum and the due day of each part of a price, out of the clauses and what happened."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from litigation.analysis.extraction.terms.due_days import due_after
from litigation.analysis.extraction.terms.due_rule import DueRule
from litigation.analysis.extraction.terms.open_price import Basis
from litigation.analysis.extraction.terms.shares import Draft
from litigation.analysis.values.facts import DocumentKind, Event, EventKind, Instalment

LATEST = "，最迟于其后累计付款的到期日付清"
_WARRANTY = re.compile(r"质保|保修|缺陷责任|质量保证|保固")


def worked_out(
    drafts: list[Draft], basis: Basis, events: tuple[Event, ...]
) -> Iterable[Instalment]:
    """The parts of a price with their sums and days, in the order of the drafts."""
    ratio_sum, amount_sum = Decimal(0), Decimal(0)
    latest = _latest_days(drafts, events)
    for number, draft in enumerate(drafts):
        if draft.rule and draft.rule.each:
            each = list(_each_delivery(draft, events, basis.price))
            amount_sum += sum((one.amount or Decimal(0) for one in each), Decimal(0))
            if any(one.amount is None for one in each):
                basis = Basis()  # what is left behind parts that nobody knows is not known
            last = _latest_days(drafts, events, by_rest=True)[number]
            yield from (_by_then(one, last) for one in each)
            continue
        due = _due(draft.rule, events)
        total = basis.of(draft.share, due)
        ratio, amount = draft.share.ratio, draft.share.amount
        if ratio is not None and draft.share.cumulative:
            if total is not None:
                amount = _to_fen(total * ratio) - amount_sum
            ratio -= ratio_sum
        if ratio is None and amount is None and total is not None:
            amount = total - amount_sum - _named_later(drafts[number + 1 :], total)
        if amount is None and ratio is not None and total is not None:
            amount = _to_fen(total * ratio)
            if number == len(drafts) - 1 and ratio_sum + ratio == 1:
                amount = total - amount_sum  # the parts of a price add up to it, to the fen
        if draft.share.rest and amount is not None and amount <= 0:
            continue  # nothing is left
        if total is None and amount is None:
            basis = replace(basis, agreed=None)  # nor can a later part be told
        ratio_sum += ratio or 0
        amount_sum += amount or 0
        text = _rule_text(draft.rule)
        made = Instalment(draft.label, amount, due, text, draft.citations, ratio)
        yield _by_then(made, latest[number])


def _to_fen(value: Decimal) -> Decimal:
    return value.quantize(Decimal("0.01"), ROUND_HALF_UP)


def _by_then(one: Instalment, latest: date | None) -> Instalment:
    """A part without a day of its own, with the one on which all before it is due."""
    if one.due is not None or latest is None:
        return one
    return replace(one, due=latest, due_rule=one.due_rule + LATEST)


def _latest_days(
    drafts: list[Draft], events: tuple[Event, ...], *, by_rest: bool = False
) -> list[date | None]:
    """The day by which each part is due at the latest: 30日内付至97% includes all before it.

    `by_rest`: so does 付清余款, where what was delivered before is paid in part.
    """
    days: list[date | None] = [None] * len(drafts)
    for number in range(len(drafts) - 1, 0, -1):
        share = drafts[number].share
        closes = share.cumulative or (by_rest and share.rest and number == len(drafts) - 1)
        own = _due(drafts[number].rule, events) if closes else None
        known = [day for day in (own, days[number]) if day]
        days[number - 1] = min(known) if known else None
    return days


def _named_later(drafts: list[Draft], total: Decimal) -> Decimal:
    """Parts with numbers of their own behind 其余货款: the rest is without them too."""
    shares = [draft.share for draft in drafts]
    if any(share.cumulative or share.rest for share in shares):
        return Decimal(0)
    parts = (s.amount if s.amount is not None else total * (s.ratio or 0) for s in shares)
    return sum((_to_fen(part) for part in parts), Decimal(0))


def _each_delivery(
    draft: Draft, events: tuple[Event, ...], total: Decimal | None
) -> Iterable[Instalment]:
    """One instalment for each delivery when every batch is paid by itself."""
    rule = draft.rule
    deliveries = _events(events, rule.anchors[0]) if rule and rule.anchors else []
    if not _is_of_batches(deliveries, _events(events, EventKind.DELIVERED)):
        deliveries = []  # which batch each of them is of is not told
    if not rule or not deliveries:
        whole = total
        if total is not None and draft.share.ratio is not None:
            whole = _to_fen(total * draft.share.ratio)
        yield Instalment(draft.label, whole, None, _rule_text(rule), draft.citations)
        return
    last = deliveries[-1]
    if total is None and last.kind is EventKind.ACKNOWLEDGED and not last.of_period:
        cited, due = draft.citations + last.citations[:2], due_after(last.date, rule)
        yield Instalment(
            draft.label, last.amount, due, _rule_text(rule), cited, since=last.date
        )  # fmt: skip
        return
    for number, event in enumerate(deliveries, 1):
        amount = event.amount
        if amount is None and len(deliveries) == 1:
            amount = total
        if amount is not None and draft.share.ratio is not None:
            amount = _to_fen(amount * draft.share.ratio)
        label = f"第{number}批货款" if len(deliveries) > 1 else draft.label
        cited = draft.citations + event.citations[:2]
        due = due_after(event.date, rule)
        if len(rule.anchors) > 1:  # which invoice belongs to which delivery is not told
            due = _due(rule, events) if len(deliveries) == 1 else None
        yield Instalment(label, amount, due, _rule_text(rule), cited)


def _is_of_batches(found: list[Event], batches: list[Event]) -> bool:
    """Whether acceptances stand one behind each of several deliveries; bills tell their sums."""
    if len(batches) < 2 or not found or found[0].kind is not EventKind.ACCEPTED:
        return True
    return len(found) == len(batches) and all(
        one.date >= batch.date for one, batch in zip(found, batches, strict=True)
    )


def _due(rule: DueRule | None, events: tuple[Event, ...]) -> date | None:
    if rule is None:
        return None
    if rule.fixed:
        return rule.fixed
    if rule.base:
        begins = _due(rule.base, events)
        return due_after(begins, rule) if begins else None
    days = [_day_of(kind, rule, events) for kind in rule.anchors]
    known = [day for day in days if day is not None]
    if not known or len(known) < len(days):
        return rule.cap  # 无论如何最迟不晚于: due on that day whether the event came or not
    return due_after(max(known), rule)  # 货到票到: when the later of both has happened


def _day_of(kind: EventKind, rule: DueRule, events: tuple[Event, ...]) -> date | None:
    found = _events(events, kind)
    if kind is EventKind.ACKNOWLEDGED and "结算" in rule.text:
        found = _events(events, EventKind.PRICE_SETTLED) or found
    if not found or (rule.nth is not None and rule.nth > len(found)):
        return None
    event = found[rule.nth - 1] if rule.nth and rule.nth > 0 else found[-1]
    return found[0].date if kind is EventKind.CONTRACT_SIGNED else event.date


def _events(events: tuple[Event, ...], kind: EventKind | None) -> list[Event]:
    """Events of the kind on a known day; 到货 stands in for a missing 验收 never.

    A delivery that is only talked of counts beside delivery notes when it came after them all.
    """
    found = [event for event in events if event.kind is kind and event.precision == "day"]
    if kind is EventKind.OTHER:  # the end of a warranty, and nothing else that has no name
        return [event for event in found if _WARRANTY.search(event.text)]
    if kind is not EventKind.DELIVERED:
        return found
    noted = [event for event in found if DocumentKind.DELIVERY_NOTE in event.document_kinds]
    last = noted[-1].date if noted else None
    return [one for one in found if last is None or one in noted or one.date > last]


def _rule_text(rule: DueRule | None) -> str:
    return rule.text if rule else "合同未写明可计算的付款期限"
