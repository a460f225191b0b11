"""What tokens cost, as the operator configured it; without a price nothing is said of costs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

MILLION = Decimal(1_000_000)
CENT_OF_A_CENT = Decimal("0.0001")


@dataclass(frozen=True)
class Price:
    """Money for a million tokens, read and written."""

    prompt: Decimal
    reply: Decimal

    def of(self, prompt_tokens: int, reply_tokens: int) -> Decimal:
        """What so many tokens cost, to four places."""
        whole = (self.prompt * prompt_tokens + self.reply * reply_tokens) / MILLION
        return whole.quantize(CENT_OF_A_CENT)


Prices = Mapping[str, Price]


def read_prices(entries: Iterable[str]) -> dict[str, Price]:
    """Prices from `model=read/written`; raises ValueError naming what cannot be read."""
    found = {}
    for entry in entries:
        model, _, told = entry.rpartition("=")
        prompt, _, reply = told.partition("/")
        try:
            price = Price(Decimal(prompt.strip()), Decimal(reply.strip()))
        except InvalidOperation:
            raise ValueError(f"not a price: {entry!r}") from None
        sums = (price.prompt, price.reply)
        if not model.strip() or not all(each.is_finite() and each >= 0 for each in sums):
            raise ValueError(f"not a price: {entry!r}")
        found[model.strip()] = price
    return found
