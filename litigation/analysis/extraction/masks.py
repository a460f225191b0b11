"""Numbers that are names: case, contract, account and phone numbers are no dates and no sums."""

from __future__ import annotations

import re
from dataclasses import dataclass

from litigation.analysis.extraction.instructions import commands_in

CASE_NUMBER = re.compile(
    r"（(?:19|20)\d{2}）(?:[\u4e00-\u9fff\d]|（[\u4e00-\u9fff]{1,3}）){1,16}?\d{1,6}号(?:之[一二三四五六])?"
)
_LABELLED = re.compile(
    r"(?:编号|号码|单号|单据号|发票号|发票代码|代码|账号|帐号|账户|卡号|税号|识别号|流水号?|凭证号|"
    r"回单号?|运单号?|快递号?|邮件号|订单号|合同号|电话|手机|传真|证号|车号"
    r"|车牌号?|批号|炉号|邮编|校验码|验证码|"
    r"No\.?|NO\.?|no\.?|№)[：:]?\s?(?P<number>[A-Za-z0-9][A-Za-z0-9\-/_.]{2,40})"
)
CREDIT_CODE = re.compile(
    r"(?<![0-9A-Za-z])[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}(?![0-9A-Za-z])"
)
PERSON_ID = re.compile(r"(?<![0-9A-Za-z])\d{17}[\dXx](?![0-9A-Za-z])")
_PHONE = re.compile(r"(?<!\d)(?:1[3-9]\d{9}|0\d{2,3}-\d{7,8}|1[3-9]\d-\d{4}-\d{4})(?![\d.])")
_SERIAL = re.compile(r"(?<![A-Za-z0-9])[A-Za-z]{1,8}[-_]?\d[A-Za-z0-9\-_/]{2,40}")
_RUN = re.compile(r"(?<![\d.,¥])\d{9,40}(?![\d.,元])|(?<!\d)\d{4}(?: \d{3,4}){2,6}(?!\d)")
_ARTICLE = re.compile(r"第[\d一二三四五六七八九十百千零〇]{1,8}[条款项章节页号]")
_BRACKET_YEAR = re.compile(r"[\u4e00-\u9fff]{0,6}【(?:19|20)\d{2}】\d{1,6}号")
_NUMERIC_DATE = re.compile(r"(?:19|20)\d{2}[-/.]\d{1,2}[-/.]\d{1,2}(?!\d)")


@dataclass(frozen=True)
class Mask:
    """A stretch that holds a number which is no date and no sum."""

    start: int
    end: int
    kind: str  # case_number | number | instruction
    torn: int = 0  # of an order that stands on several lines: which one of its paper


def masks_of(text: str, torn: tuple[Mask, ...] = ()) -> tuple[Mask, ...]:
    """All masks of a canonical text, in order; `torn` are those that several lines share."""
    found = [Mask(hit.start(), hit.end(), "case_number") for hit in CASE_NUMBER.finditer(text)]
    for pattern in (CREDIT_CODE, PERSON_ID, _PHONE, _SERIAL, _RUN, _ARTICLE, _BRACKET_YEAR):
        found += [Mask(hit.start(), hit.end(), "number") for hit in pattern.finditer(text)]
    for hit in _LABELLED.finditer(text):
        if not _NUMERIC_DATE.match(hit["number"]):
            found.append(Mask(hit.start("number"), hit.end("number"), "number"))
    found += [Mask(start, end, "instruction") for start, end in commands_in(text)]
    found += torn
    kept: list[Mask] = []
    for mask in sorted(found, key=lambda mask: (mask.start, -mask.end, not mask.torn)):
        if not kept or mask.end > kept[-1].end:
            kept.append(mask)
    return tuple(kept)


def masked(masks: tuple[Mask, ...], text: str) -> str:
    """The text with every masked stretch blanked, same length."""
    characters = list(text)
    for mask in masks:
        characters[mask.start : mask.end] = "\x00" * (mask.end - mask.start)
    return "".join(characters)
