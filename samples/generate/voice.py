"""How a writer happens to put things: one choice among several phrasings, fixed by the seed."""

import random
from collections.abc import Callable
from datetime import date
from decimal import Decimal

from samples.generate import dates, money


class Voice:
    """Chooses phrasings; the same seed and name choose the same ones."""

    def __init__(self, seed: int, name: str) -> None:
        self._random = random.Random(f"{seed}/{name}")

    def pick(self, *phrasings: str) -> str:
        return self._random.choice(phrasings)

    def day(self, day: date) -> str:
        """A day as it comes in running text and tables."""
        return self._form(dates.cn, dates.dash, dates.dot, dates.slash)(day)

    def formal_day(self, day: date) -> str:
        """A day as contracts and letters write it."""
        return self._form(dates.cn, dates.han)(day)

    def sum(self, amount: Decimal) -> str:
        """An amount in running text."""
        shown = money.digits(amount)
        options = [f"{shown}元", f"人民币{shown}元", f"¥{shown}", f"{money.plain(amount)}元"]
        if amount % 100 == 0:
            options.append(money.wan(amount))
        return self.pick(*options)

    def full_sum(self, amount: Decimal) -> str:
        """An amount in a clause, digits and capital numerals together."""
        shown, capital = money.digits(amount), money.words(amount)
        return self.pick(
            f"人民币{shown}元（大写：{capital}）",
            f"人民币{capital}（¥{shown}）",
            f"{shown}元（人民币{capital}）",
        )

    def _form(self, *forms: Callable[[date], str]) -> Callable[[date], str]:
        return self._random.choice(forms)
