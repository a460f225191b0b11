"""Text out of bytes whose encoding nobody states, Chinese encodings first."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable
from dataclasses import dataclass

from charset_normalizer import from_bytes

SAMPLE_BYTES = 64 * 1024
_BOMS = (  # UTF-32 before UTF-16: its little-endian mark begins with the other's
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (b"\x84\x31\x95\x33", "gb18030"),
)
_CANDIDATES = ("gb18030", "big5hkscs", "utf-16-le", "utf-16-be")
_LEAD = 0.15  # how much better than GB18030 another encoding must read to be believed
_MIN_UTF16_BYTES = 8
_MAX_IMPLAUSIBLE = 0.02
_MAX_DAMAGED = 0.002
_INSIDE_WORD = re.compile(r"(?<=[a-z])[\u4e00-\u9fff](?=[a-z])")
_MAX_INSIDE_WORD = 0.2
_FREQUENT = frozenset(
    "的一是不了在人有我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可里后么"
    "心多天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长"
    "元万千百二四五六七八九合约付款货交易买卖双甲乙司法院原被告诉讼请求本金利息违逾期定支"
    "這個來國們為時會對過後說還發經頭動長兩無開書約貨買賣雙訴訟請萬與應當規給據證實際聯電話"
)


@dataclass(frozen=True)
class Decoded:
    """Text, the encoding it was read with, and how sure that is."""

    text: str
    encoding: str
    is_certain: bool
    damaged: int = 0  # characters that could not be decoded and stand as U+FFFD


def decode(data: bytes) -> Decoded | None:
    """The text of the bytes, or None when they are no text."""
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _tolerant(data[len(mark) :], encoding, is_certain=True)
    text = _strict(data, "utf-8")
    if text is not None and "\0" not in text:
        return Decoded(text, "utf-8", is_certain=True) if _is_readable(text) else None
    return _chinese(data) or _foreign(data)


def is_text(head: bytes) -> bool:
    """Whether a file that begins with these bytes is text in some encoding."""
    sample = head[:SAMPLE_BYTES]
    cuts = range(4) if len(head) >= SAMPLE_BYTES else range(1)  # a character may be cut in two
    return any(decode(sample[: len(sample) - cut]) is not None for cut in cuts)


def _strict(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _tolerant(data: bytes, encoding: str, *, is_certain: bool) -> Decoded | None:
    text = data.decode(encoding, errors="replace")
    damaged = text.count("\ufffd")
    if damaged > max(2, len(text) * _MAX_DAMAGED) or not _is_readable(text):
        return None
    return Decoded(text, encoding, is_certain, damaged)


def _chinese(data: bytes) -> Decoded | None:
    """The candidate that reads most like Chinese; GB18030 unless another is clearly better."""
    scores = {encoding: _score(data[:SAMPLE_BYTES], encoding) for encoding in _CANDIDATES}
    best = max(_CANDIDATES, key=lambda encoding: scores[encoding])
    if scores[best] - scores["gb18030"] < _LEAD:
        best = "gb18030"
    if scores[best] < 0:
        return None
    others = [score for encoding, score in scores.items() if encoding != best]
    return _tolerant(data, best, is_certain=scores[best] - max(others) >= _LEAD)


def _score(sample: bytes, encoding: str) -> float:
    """How much the sample reads like text: from -1 to 2."""
    if encoding.startswith("utf-16"):
        if len(sample) < _MIN_UTF16_BYTES:  # any two bytes are a character of some script
            return -1
        sample = sample[: len(sample) // 2 * 2]
    text = sample.decode(encoding, errors="replace").rstrip("\ufffd")
    if not text or text.count("\ufffd") > max(2, len(text) * _MAX_DAMAGED):
        return -1
    implausible = _share(text, (not _is_plausible(char) for char in text))
    if implausible > _MAX_IMPLAUSIBLE:
        return -1
    hanzi = [char for char in text if "\u4e00" <= char <= "\u9fff"]
    if len(_INSIDE_WORD.findall(text)) > _MAX_INSIDE_WORD * len(hanzi):
        return -1  # Western text with accents
    return 1 - implausible + _share(hanzi, (char in _FREQUENT for char in hanzi))


def _foreign(data: bytes) -> Decoded | None:
    if b"\0" in data[:SAMPLE_BYTES]:
        return None
    guess = from_bytes(data[:SAMPLE_BYTES]).best()
    if guess is None:
        return None
    return _tolerant(data, guess.encoding, is_certain=False)


def _is_readable(text: str) -> bool:
    sample = text[:SAMPLE_BYTES]
    if "\0" in sample:
        return False
    return _share(sample, (_is_control(char) for char in sample)) <= _MAX_IMPLAUSIBLE


def _is_plausible(char: str) -> bool:
    return (
        ("\x20" <= char <= "\x7e" or char in "\t\n\r\f")
        or "\u4e00" <= char <= "\u9fff"
        or "\u3000" <= char <= "\u303f"  # CJK punctuation
        or "\uff00" <= char <= "\uffef"  # full-width forms
        or "\u2000" <= char <= "\u27ff"  # dashes, quotes, arrows, box drawing, circled digits
        or "\u3200" <= char <= "\u33ff"
        or char in "·×÷°±§\ufffd\u00a0¥"
        or char >= "\U0001f000"  # emoji
    )


def _is_control(char: str) -> bool:
    return (char < "\x20" and char not in "\t\n\r\f\x1b") or "\x7f" <= char <= "\x9f"


def _share(items: str | list[str], hits: Iterable[bool]) -> float:
    return sum(hits) / len(items) if items else 0.0
