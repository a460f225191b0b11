"""One character for each of its forms: radicals of font tables always, traditional ones where a
paper is written in them.

Every form is exchanged for one character, so that offsets stay. Names are left as written in a
simplified paper: somebody may well be called 張 or 堃 there.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from itertools import chain, islice

from documents.text import DocumentText

# What PDF fonts give instead of ideographs: Kangxi radicals and compatibility forms.
_COMPATIBLE = (range(0x2F00, 0x2FD6), range(0xF900, 0xFAFF), range(0x2F800, 0x2FA1E))
# Radicals that Unicode does not fold by itself although they look like the character.
_RADICALS = dict(
    zip(
        "⺠⻁⻄⻅⻆⻉⻋⻐⻓⻔⻗⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻨⻩⻬⻮⻰",
        "民虎西见角贝车钅长门雨青韦页风飞食马骨鬼鱼鸟麦黄齐齿龙",
        strict=True,
    )
)
_LOOKED_AT = 20_000  # characters of a paper
_FEWEST = 4  # different traditional characters
_TIMES = 2  # how many more of them than of simplified ones


def _folded() -> dict[int, str]:
    forms = {
        code: unicodedata.normalize("NFKC", chr(code)) for code in chain.from_iterable(_COMPATIBLE)
    }
    return {code: form for code, form in forms.items() if len(form) == 1 and form != chr(code)}


FOLDED = {**_folded(), **{ord(radical): plain for radical, plain in _RADICALS.items()}}


@lru_cache(maxsize=1)
def simplified() -> dict[int, str]:
    """The simplified character for each traditional one."""
    from opencc import OpenCC  # half a second of dictionaries: only for papers that need them

    convert = OpenCC("t2s").convert
    forms = {code: convert(chr(code)) for code in range(0x4E00, 0xA000)}
    return {code: form for code, form in forms.items() if len(form) == 1 and form != chr(code)}


@lru_cache(maxsize=1)
def _only_simplified() -> frozenset[str]:
    """Characters that no traditional text holds."""
    forms = simplified()
    return frozenset(form for form in forms.values() if ord(form) not in forms) - _IN_BOTH


def is_traditional(text: DocumentText) -> bool:
    """Whether a paper is written in traditional characters, beyond a name or a quotation."""
    characters = set(islice(chain.from_iterable(page.text for page in text.pages), _LOOKED_AT))
    if len(characters & _TELLING) < _FEWEST:
        return False
    forms = simplified()
    count = sum(ord(character) in forms for character in characters)
    return count > _TIMES * len(characters & _only_simplified())


# Frequent characters that no simplified text holds: they tell whether a closer look is worth it.
_TELLING = frozenset(
    "這個來國們為時會對過後說還發經頭動長兩無開書約貨買賣雙訴訟請萬與應當規給據證實際聯電話"
    "簽訂單價總數額銀號關係責違償債權務勞資險業員處執該於從項條東門間問題將產廠車"
    "貿鋼達臨團幣額貴軍華張陳劉楊趙黃吳鄭許馮鄧蕭錢孫顧葉龍"
)
# Characters of both, which stand for another one in simplified texts only.
_IN_BOTH = frozenset("于后里系干只范征制表面台几才丑斗谷回借向余云丰游松布了复采出秋千折周注")
