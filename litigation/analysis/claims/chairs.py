"""Who claims the price and who owes it, as far as the papers tell."""

from __future__ import annotations

from litigation.analysis.values.facts import Event, Facts, Party

CLAIMING = {"plaintiff", "applicant", "appellant"}
SEEN_FROM_DEFENCE = "对方最多可主张："


def is_claimant(position: str) -> bool:
    """Whether the position is on the claiming side of the table."""
    return position in CLAIMING


def titled(position: str, words: str) -> str:
    """The title of an item as seen from the position."""
    return words if is_claimant(position) else f"{SEEN_FROM_DEFENCE}{words}"


def creditors(facts: Facts) -> frozenset[str]:
    """Ids of the parties that sold, lent or worked."""
    return _ids(facts, "seller", "lender", "worker")


def debtors(facts: Facts) -> frozenset[str]:
    """Ids of the parties that bought, borrowed or employed."""
    return _ids(facts, "buyer", "borrower", "employer")


def by_creditor(facts: Facts, event: Event) -> bool | None:
    """Whether the creditor did it; None when the papers do not say who did."""
    return _by(event, creditors(facts), debtors(facts))


def by_debtor(facts: Facts, event: Event) -> bool | None:
    """Whether the debtor did it; None when the papers do not say who did."""
    return _by(event, debtors(facts), creditors(facts))


def buyer_sues(facts: Facts) -> bool:
    """Whether the plaintiff is the buyer: then the price is not what is claimed."""
    suing = [party for party in facts.parties if party.role == "plaintiff"]
    return any(_is(party, "buyer") for party in suing) and not any(
        _is(party, "seller") for party in suing
    )


def _is(party: Party, contract_role: str) -> bool:
    return party.contract_role == contract_role


def _ids(facts: Facts, *contract_roles: str) -> frozenset[str]:
    return frozenset(p.id for p in facts.parties if p.contract_role in contract_roles)


def _by(event: Event, these: frozenset[str], others: frozenset[str]) -> bool | None:
    if event.actor is None or not (these or others):
        return None
    if event.actor in these:
        return True
    return False if event.actor in others or these else None
