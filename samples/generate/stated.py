"""Whether a paper states a day or an amount, in any of the usual forms."""

import re
from datetime import date
from decimal import Decimal

from samples.generate import dates, money
from samples.generate.paper import Paper, paper_text


def states_day(paper: Paper, day: date) -> bool:
    text = paper_text(paper)
    return any(_stands_alone(form, text) for form in dates.forms(day))


def states_amount(paper: Paper, amount: Decimal) -> bool:
    text = paper_text(paper)
    return any(_stands_alone(form, text) for form in (*money.forms(amount), _short(amount)))


def _short(amount: Decimal) -> str:
    """Whole yuan without the fen, as chats write them."""
    return f"{amount.to_integral_value():f}元" if amount == amount.to_integral_value() else "—"


def _stands_alone(form: str, text: str) -> bool:
    return re.search(rf"(?<![\d.,]){re.escape(form)}(?![\d])", text) is not None
