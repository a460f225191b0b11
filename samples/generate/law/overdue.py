"""Loss by late payment where nothing was agreed: 买卖合同解释 18(4)."""

from datetime import date
from decimal import Decimal

from samples.generate.law.balance import Instalment, Span, overdue_spans
from samples.generate.law.lpr import RateUnknown, one_year
from samples.generate.money import fen, plain

LOW, HIGH = Decimal("1.3"), Decimal("1.5")
RULE = "买卖合同解释（2020修正）第18条第4款：违约时一年期LPR加计30%—50%"
REFUSED = (
    "违约行为发生在2019年8月19日之前，应以中国人民银行同期同类贷款基准利率为基础参照逾期罚息利率"
    "计算；手头没有基准利率表，不能计算"
)


def interest(base: Decimal, percent: Decimal, factor: Decimal, days: int) -> Decimal:
    """Simple interest on a 365-day year, rounded once to the fen."""
    return fen(base * percent * factor * days / (100 * 365))


def overdue_lines(instalment: Instalment, as_of: date) -> list[dict[str, object]]:
    """One line per span of one instalment, all at the rate of the day of breach."""
    return [_line(instalment, span) for span in overdue_spans(instalment, as_of)]


def _line(instalment: Instalment, span: Span) -> dict[str, object]:
    line: dict[str, object] = {
        "instalment": instalment.name,
        "base": plain(span.base),
        "due": instalment.due.isoformat(),
        "breach": instalment.breach.isoformat(),
        "from": span.start.isoformat(),
        "to": span.end.isoformat(),
        "days": span.days,
    }
    try:
        percent, published = one_year(instalment.breach)
    except RateUnknown:
        return line | {"rate": None, "amount_low": None, "amount_high": None, "refused": REFUSED}
    return line | {
        "rate": str(percent),
        "rate_published": published.isoformat(),
        "rate_low": str((percent * LOW).normalize()),
        "rate_high": str((percent * HIGH).normalize()),
        "rule": RULE,
        "amount_low": plain(interest(span.base, percent, LOW, span.days)),
        "amount_high": plain(interest(span.base, percent, HIGH, span.days)),
    }


def total(lines: list[dict[str, object]], field: str) -> Decimal:
    """Sum of the lines that could be computed."""
    return sum((Decimal(str(line[field])) for line in lines if line[field] is not None), Decimal(0))
