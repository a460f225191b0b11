"""How days and sums are written: every form that papers use, chosen by a format spec."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

_HANZI = "〇一二三四五六七八九"
_FORMAL = "零壹贰叁肆伍陆柒捌玖"

DAY_STYLES = ("cn", "cn", "cn", "padded", "dot", "iso", "slash", "hanzi", "zero", "spaced")
MONEY_STYLES = ("comma", "comma", "plain", "whole", "both")
CHAT_MONEY_STYLES = ("plain", "whole", "comma", "w", "talk")  # nobody types 大写
_WIDE = str.maketrans("0123456789,.", "０１２３４５６７８９，．")


@dataclass(frozen=True)
class SpokenDay:
    """A day in a style; a spec in the sentence's slot overrides it."""

    day: date
    style: str

    def __format__(self, spec: str) -> str:
        return day_text(self.day, spec or self.style)


@dataclass(frozen=True)
class SpokenMoney:
    """A sum in a style, with its unit."""

    value: Decimal
    style: str

    def __format__(self, spec: str) -> str:
        return money_text(self.value, spec or self.style)


def day_text(day: date, style: str) -> str:
    """The day as papers write it; `md` and `month_day` leave the year to the context."""
    y, m, d = day.year, day.month, day.day
    match style:
        case "padded":
            return f"{y}年{m:02d}月{d:02d}日"
        case "dot":
            return f"{y}.{m}.{d}"
        case "iso":
            return day.isoformat()
        case "slash":
            return f"{y}/{m}/{d}"
        case "hanzi" | "zero":
            year = "".join(_HANZI[int(c)] for c in str(y))
            year = year.replace("〇", "零") if style == "zero" else year
            return f"{year}年{_count(m)}月{_count(d)}日"
        case "spaced":
            return f"{y} 年 {m} 月 {d} 日"
        case "boxed":
            return f"【{y}】年【{m}】月【{d}】日"
        case "md":
            return f"{m}月{d}日"
        case "hao":
            return f"{m}月{d}号"
        case "ym":
            return f"{y}年{m}月"
        case "d":
            return str(d)
        case "compact":
            return day.strftime("%Y%m%d")
        case _:
            return f"{y}年{m}月{d}日"


def money_text(value: Decimal, style: str) -> str:
    """The sum as papers write it."""
    fen = f"{value:.2f}"
    match style:
        case "comma":
            return f"{value:,.2f}元"
        case "whole":
            return f"{_trimmed(value, grouped=True)}元"
        case "wan":
            wan = value / 10000
            return f"{_trimmed(wan)}万元" if wan == round(wan, 4) and wan >= 1 else f"{fen}元"
        case "formal":
            return f"人民币{formal(value)}"
        case "both":
            return f"人民币{value:,.2f}元（大写：{formal(value)}）"
        case "sign":
            return f"¥{value:,.2f}"
        case "bare":
            return f"{value:,.2f}"
        case "figure":
            return _trimmed(value)
        case "boxed":
            return f"人民币【{value:,.2f}】元"
        case "w" | "talk":
            return _typed(value, style) or f"{_trimmed(value)}元"
        case _:
            return f"{_trimmed(value)}元"


def _typed(value: Decimal, style: str) -> str:
    """A round sum as people type or say it: 20w, 3.5w, 5k; 二十万, 三万五, 八千."""
    thousands = int(value / 1000)
    if value != thousands * 1000 or not 1 <= thousands < 1000:
        return ""
    tens, ones = divmod(thousands, 10)
    if style == "w":
        return f"{_trimmed(value / 10000)}w" if tens else f"{ones}k"
    ten_thousands = f"{'两' if tens == 2 else _count(tens)}万" if tens else ""
    if not ones:
        return ten_thousands
    return ten_thousands + _HANZI[ones] + ("" if tens and tens < 10 else "千")


def wide(text: str) -> str:
    """Its figures in full width, as old input methods leave them."""
    return text.translate(_WIDE)


def formal(value: Decimal) -> str:
    """Capital numerals (大写)."""
    yuan, fen = divmod(int((value * 100).to_integral_value()), 100)
    text = _formal_integer(yuan) + "元"
    jiao, fen = divmod(fen, 10)
    if not jiao and not fen:
        return text + "整"
    text += _FORMAL[jiao] + "角" if jiao else "零"
    return text + (_FORMAL[fen] + "分" if fen else "整")


def _formal_integer(number: int) -> str:
    groups, text, gap = [], "", False
    while number:
        number, part = divmod(number, 10000)
        groups.append(part)
    for place in range(len(groups) - 1, -1, -1):
        part = groups[place]
        if part == 0:
            gap = bool(text)
            continue
        if text and (gap or part < 1000):
            text += "零"
        text += _formal_group(part) + ("", "万", "亿")[place]
        gap = False
    return text or "零"


def _formal_group(part: int) -> str:
    text, gap = "", False
    for unit, size in (("仟", 1000), ("佰", 100), ("拾", 10), ("", 1)):
        digit, part = divmod(part, size)
        if digit:
            text += ("零" if gap and text else "") + _FORMAL[digit] + unit
            gap = False
        else:
            gap = True
    return text


def _count(number: int) -> str:
    """1–99 in plain numerals."""
    tens, ones = divmod(number, 10)
    head = "" if tens == 0 else "十" if tens == 1 else f"{_HANZI[tens]}十"
    return head + (_HANZI[ones] if ones else "")


def _trimmed(value: Decimal, *, grouped: bool = False) -> str:
    text = f"{value:,.6f}" if grouped else f"{value:.6f}"
    return text.rstrip("0").rstrip(".")
