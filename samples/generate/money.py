"""The forms in which people write an amount of money."""

from decimal import ROUND_HALF_UP, Decimal

FEN = Decimal("0.01")
_DIGITS = "零壹贰叁肆伍陆柒捌玖"
_UNITS = ("", "拾", "佰", "仟")
_GROUPS = ("", "万", "亿")


def fen(value: Decimal) -> Decimal:
    """Round half up to the fen."""
    return value.quantize(FEN, rounding=ROUND_HALF_UP)


def digits(value: Decimal) -> str:
    """1286400 → 1,286,400.00"""
    return f"{fen(value):,.2f}"


def plain(value: Decimal) -> str:
    """1286400 → 1286400.00"""
    return f"{fen(value):.2f}"


def wan(value: Decimal) -> str:
    """886400 → 88.64万元; exact, never rounded."""
    return f"{(value / 10000).normalize():f}万元"


def words(value: Decimal) -> str:
    """1286400 → 壹佰贰拾捌万陆仟肆佰元整"""
    yuan, cents = divmod(int(fen(value) * 100), 100)
    head = _integer_words(yuan) + "元" if yuan else ""
    if cents == 0:
        return head + "整"
    jiao, fen_digit = divmod(cents, 10)
    tail = _DIGITS[jiao] + "角" if jiao else ("零" if yuan else "")
    return head + tail + (_DIGITS[fen_digit] + "分" if fen_digit else "")


def _integer_words(number: int) -> str:
    groups = []
    while number:
        number, group = divmod(number, 10000)
        groups.append(group)
    text = ""
    for index in range(len(groups) - 1, -1, -1):
        group = groups[index]
        if group == 0:
            continue
        if text and group < 1000:
            text += "零"
        text += _group_words(group) + _GROUPS[index]
    return text


def _group_words(group: int) -> str:
    text = ""
    gap = False
    for position in range(3, -1, -1):
        digit = group // 10**position % 10
        if digit == 0:
            gap = bool(text)
            continue
        text += ("零" if gap else "") + _DIGITS[digit] + _UNITS[position]
        gap = False
    return text


def forms(value: Decimal) -> tuple[str, ...]:
    """Every form by which a paper may state this amount."""
    return digits(value), plain(value), wan(value), words(value)
