"""What the sums and periods of a decision are worked out from."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from litigation.analysis.claims.judgment.account import Account, account_of
from litigation.analysis.claims.judgment.debts import OrderedDebt, debts_of
from litigation.analysis.claims.judgment.effect import Effect, effect_of
from litigation.analysis.claims.judgment.payments import Performed, performed_of
from litigation.analysis.claims.judgment.titles import Title, title_of
from litigation.analysis.claims.rates import RateTable
from litigation.analysis.rules.values import RuleSet
from litigation.analysis.values.facts import Facts
from litigation.analysis.values.result import Inputs

NO_DECISION = "材料中没有能够读出给付判项的判决书、裁定书、调解书或裁决书"
NO_FIRST = "材料中没有可据以上诉的一审判决书、裁定书"  # one of the second instance may be there


@dataclass(frozen=True)
class Decided:
    """The request and the facts, with the decision to be performed and its account."""

    inputs: Inputs
    facts: Facts
    rules: RuleSet
    table: RateTable

    @cached_property
    def title(self) -> Title | None:
        return title_of(self.facts)

    @cached_property
    def effect(self) -> Effect:
        if self.title is None:
            return Effect(None, "", (), "", ("生效的判决书、裁定书、调解书或裁决书",))
        return effect_of(self.title)

    @cached_property
    def debts(self) -> tuple[OrderedDebt, ...]:
        return debts_of(self.title, self.effect) if self.title else ()

    @cached_property
    def performed(self) -> Performed:
        return performed_of(self.facts, self.title, as_of=self.inputs.as_of)

    @cached_property
    def account(self) -> Account:
        return account_of(
            self.debts, self.performed.payments, table=self.table, as_of=self.inputs.as_of
        )
