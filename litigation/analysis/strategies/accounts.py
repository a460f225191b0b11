"""The bank accounts of a party that the papers name: the first thing to be frozen."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from litigation.analysis.reasoning.grounds import distinct
from litigation.analysis.values.facts import Party
from litigation.analysis.values.sources import Citation


@dataclass(frozen=True)
class Account:
    """An account in words, with where its number stands."""

    words: str
    citations: tuple[Citation, ...]


def accounts_of(parties: Iterable[Party]) -> tuple[Account, ...]:
    """Every account; its bank is named where the party has one bank only."""
    found: list[Account] = []
    for party in parties:
        banks = [item for item in party.details if item.name == "bank"]
        bank = banks[0].value if len(banks) == 1 else ""
        for item in party.details:
            if item.name == "account":
                words = f"{bank}账号{item.value}" if bank else f"账号{item.value}"
                found.append(Account(words, item.citations[:2]))
    return tuple(found)


def cited_accounts(accounts: Iterable[Account]) -> tuple[Citation, ...]:
    return distinct(citation for one in accounts for citation in one.citations)
