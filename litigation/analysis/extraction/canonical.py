"""One spelling for every way of typing the same characters, with a way back to the original.

Patterns read the canonical text; citations are cut from the original through the offsets.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from litigation.analysis.extraction.variants import FOLDED

_CJK_PUNCTUATION = FOLDED | str.maketrans(
    {
        ",": "，", ":": "：", ";": "；", "(": "（", ")": "）", "[": "【", "]": "】",
        "〔": "（", "〕": "）", "［": "【", "］": "】", "﹙": "（", "﹚": "）",
        "￥": "¥", "﹣": "-", "－": "-", "—": "-", "–": "-", "‐": "-", "‑": "-", "−": "-",
        "～": "~", "〜": "~", "○": "〇", "◯": "〇", "“": '"', "”": '"', "「": '"', "」": '"',
        "『": '"', "』": '"', "‘": "'", "’": "'", "\u3000": " ", "\u00a0": " ", "\r": " ",
        "\n": " ", "\v": " ", "\f": " ",
    }
)  # fmt: skip
_WESTERN_COMMA = re.compile(r"(?<=[A-Za-z.])，(?= ?[A-Za-z])")  # Example Co., Ltd.
_WIDE_GAP = 4  # spaces between the two characters of a title set apart: 欠    条
# Zero-width characters, marks of direction, selectors of a character's form.
_DROPPED = re.compile(
    "[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff\u00ad\U000e0100-\U000e01ef]"
)
_LABELS = frozenset(
    [
        "甲方",
        "乙方",
        "丙方",
        "卖方",
        "买方",
        "供方",
        "需方",
        "日期",
        "地址",
        "住所",
        "电话",
        "传真",
        "名称",
        "账号",
        "帐号",
        "户名",
        "税号",
        "合计",
        "总计",
        "金额",
        "单价",
        "数量",
        "单位",
        "备注",
        "规格",
        "型号",
        "品名",
        "合同",
        "原告",
        "被告",
        "性别",
        "民族",
        "编号",
        "签字",
        "盖章",
        "开户",
        "邮编",
        "附言",
        "用途",
        "摘要",
        "此致",
        "收款",
        "付款",
        "年月",
        "月日",
    ]
)


@dataclass(frozen=True)
class Canonical:
    """Canonical text; `offsets[i]` is where character i stands in the original.

    `repaired` holds positions whose letter was read as a digit (O as 0, l as 1).
    """

    text: str
    offsets: tuple[int, ...]
    repaired: frozenset[int]


def canonical(raw: str, base: int = 0) -> Canonical:
    """The canonical spelling of `raw`, whose first character stands at `base`."""
    spelled = _WESTERN_COMMA.sub(",", raw.translate(_CJK_PUNCTUATION))
    characters = [_plain(character) for character in spelled]
    keep = _spacing(characters)
    text = "".join(keep[i] for i in range(len(raw)))
    offsets = tuple(base + i for i in range(len(raw)) for _ in keep[i])
    return _numbers(*_filled_in(text, offsets))


_FIGURE = r"[\d，,.〇零一二三四五六七八九十百千万亿廿卅两壹贰叁肆伍陆柒捌玖拾佰仟]{1,24}"
_UNIT = (
    r"(?:年(?![利化度息薪])|月(?![利息薪租供度])|日(?![常利息])|号|万?元|亿|%|‰|天|个月|个工作日"
    r"|个自然日|分之|吨|台|套|件)"
)
# A blank of a form with what was written into it; a note's mark or an item's number has no unit.
_BLANK = re.compile(
    r"(?:(?<=[年月]) )?(?:(?:【|(?<!_)_{1,40}+)[ \t]?|（(?=(?:19|20)\d\d）年)|(?<=[年月¥币])（)"
    rf"(?P<figure>{_FIGURE})[ \t]?(?:】|）|_{{1,40}}+)"
    rf"[ \t]?(?={_UNIT})"
)


def _filled_in(text: str, offsets: tuple[int, ...]) -> tuple[str, tuple[int, ...]]:
    """【2022】年 and __6__月 as 2022年 and 6月: the blank of a form is no part of its figure."""
    kept: list[int] = []
    done = 0
    for hit in _BLANK.finditer(text):
        kept += [*range(done, hit.start()), *range(*hit.span("figure"))]
        done = hit.end()
    if not done:
        return text, offsets
    kept += range(done, len(text))
    return "".join(text[i] for i in kept), tuple(offsets[i] for i in kept)


def _plain(character: str) -> str:
    """Full-width ASCII to half-width, but never the punctuation just made canonical."""
    code = ord(character)
    if 0xFF10 <= code <= 0xFF19 or 0xFF21 <= code <= 0xFF3A or 0xFF41 <= code <= 0xFF5A:
        return chr(code - 0xFEE0)
    if character in "％＋＝／．＆＠＃＊＿＜＞＂＇｜＄":
        return chr(code - 0xFEE0)
    return "" if _DROPPED.match(character) else character


def _spacing(characters: list[str]) -> list[str]:
    """Runs of spaces: one tab where columns are apart, nothing inside a word, else one space."""
    keep = list(characters)
    index = 0
    while index < len(characters):
        if characters[index] not in (" ", "\t", ""):
            index += 1
            continue
        end = index
        while end < len(characters) and characters[end] in (" ", "\t", ""):
            end += 1
        run = "".join(characters[index:end])
        for position in range(index, end):
            keep[position] = ""
        keep[index] = _separator(characters, index, end, run)
        index = end
    return keep


def _separator(characters: list[str], start: int, end: int, run: str) -> str:
    if not run:
        return ""
    if start == 0 or end == len(characters):
        return "\t" if "\t" in run else ""
    before, after = characters[start - 1], characters[end]
    if "\t" in run:
        return "\t"
    if before + after in _LABELS and _alone(characters, start - 2) and _ends(characters, end + 1):
        return ""
    if len(run) > 1:
        title = len(run) <= _WIDE_GAP and _wide(before) and _wide(after)
        spaced = title and _alone(characters, start - 2) and _ends(characters, end + 1)
        return "" if after == "：" or spaced else "\t"
    if _wide(before) != _wide(after) and (before.isdigit() or after.isdigit()):
        return ""
    if before.isdigit() and after.isdigit():
        return " "
    if before in "¥，。；：、（）" or after in "，。；：、（）元":
        return ""
    if _wide(before) and _wide(after):
        return "" if _single(characters, start, end) else " "
    return " "


def _single(characters: list[str], start: int, end: int) -> bool:
    """A word of one character on either side: the space stands inside a word (OCR, padding)."""
    return _alone(characters, start - 2) or _ends(characters, end + 1)


def _alone(characters: list[str], index: int) -> bool:
    return index < 0 or not characters[index].isalnum()


def _ends(characters: list[str], index: int) -> bool:
    return index >= len(characters) or not characters[index].isalnum()


def _wide(character: str) -> bool:
    return "\u4e00" <= character <= "\u9fff" or character == "〇"


_COMMA = re.compile(r"(?<=\d)，(?=\d{3}(?!\d))")
_TIME = re.compile(r"(?<=\d)：(?=\d{2}(?!\d))")
_POINT = re.compile(r"(?<=\d)·(?=\d{1,2}(?:元|万|%))")
_CONFUSED = str.maketrans("OoQlI|", "000111")
_BAR = re.compile(r"(?<![\d,.])\|")  # two of them part columns: 经济补偿|52,000元|由公司承担
_TOKEN = re.compile(
    r"(?<![A-Za-z0-9])[\dOoQlI|](?:[\dOoQlI|，,.]{0,18}[\dOoQlI|])?(?=\s?(?:万?元|年|月|日))"
    r"|(?<=¥)[\dOoQlI|](?:[\dOoQlI|，,.]{0,18}[\dOoQlI|])?(?![A-Za-z])"
)


def _numbers(text: str, offsets: tuple[int, ...]) -> Canonical:
    """Letters that OCR puts where digits stand, and separators inside numbers."""
    characters = list(text)
    repaired: set[int] = set()
    has_columns = len(_BAR.findall(text)) > 1
    for hit in _TOKEN.finditer(text):
        fixed = hit.group().translate(_CONFUSED)
        if has_columns and hit.group().startswith("|"):
            fixed = "|" + fixed[1:]
        sure = any(c.isdigit() for c in hit.group()) or text[max(0, hit.start() - 1)] in "年月"
        if fixed != hit.group() and sure:
            repaired.update(range(hit.start(), hit.end()))
            characters[hit.start() : hit.end()] = fixed
    text = _COMMA.sub(",", "".join(characters))
    text = _POINT.sub(".", _TIME.sub(":", text))
    return Canonical(text, offsets, frozenset(repaired))
