"""The forms in which people write a day."""

from datetime import date

_HAN = "〇一二三四五六七八九"


def cn(day: date) -> str:
    """2023年3月5日"""
    return f"{day.year}年{day.month}月{day.day}日"


def han(day: date) -> str:
    """二〇二三年三月五日"""
    year = "".join(_HAN[int(digit)] for digit in str(day.year))
    return f"{year}年{_small(day.month)}月{_small(day.day)}日"


def dot(day: date) -> str:
    """2023.3.5"""
    return f"{day.year}.{day.month}.{day.day}"


def dash(day: date) -> str:
    """2023-03-05"""
    return day.isoformat()


def slash(day: date) -> str:
    """2023/3/5"""
    return f"{day.year}/{day.month}/{day.day}"


def forms(day: date) -> tuple[str, ...]:
    """Every form by which a paper may state this day."""
    padded = f"{day.year}年{day.month:02d}月{day.day:02d}日"
    return cn(day), padded, han(day), dot(day), dash(day), slash(day)


def _small(number: int) -> str:
    tens, ones = divmod(number, 10)
    head = "" if tens == 0 else ("十" if tens == 1 else _HAN[tens] + "十")
    return head + (_HAN[ones] if ones else "")
