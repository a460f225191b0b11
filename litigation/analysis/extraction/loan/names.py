"""Names of people and firms at the places where loan papers put them."""

from __future__ import annotations

import re

from litigation.analysis.extraction.names import (
    NameMention,
    company_at,
    is_institution,
)
from litigation.analysis.extraction.people import is_person

_STOP = re.compile(
    r"[，。；、（）：\t |\"\d¥\x00]|人民币|现金|出借|借款|借到|借入|借得|借人|借|款|归还|偿还"
    r"|还款|支付|交来|转来|转账|还来"
    r"|本金|利息|共计|合计|先生|女士|同志|老师|老板|夫妇|夫妻|[两二]人|父子|兄弟|姐妹|等|处|之[间前后日款用名]|的|提供|作为|自愿|对|为|与|和|及|同意"
    r"|身份证|男|女"
    r"|手[中里上头]|(?:那|这)[里儿边]|求借|所借|暂借|暂时|临时|短期|先后|再次|又|共|进货|用于|用作|使用|购买|做生意|经营|周转|今借|现借|今有|于(?=\d|今|本|二)|因|将|把|应于|应当|应在|须|保证|承诺|急需"
    r"|(?=慷慨|热心|鼎力|相助|帮助|帮忙|支持|应允)|名下|账户|银行|微信|支付宝|[壹贰叁肆伍陆柒捌玖拾]"
)

_CALLED = re.compile(
    r"(?:好友|朋友|友人|同事|同学|亲戚|亲友|邻居|战友|老乡|客户|熟人|老板|表[哥弟姐妹]|堂[哥弟姐妹]|哥哥|弟弟|姐姐"
    r"|妹妹|姐夫|妹夫|舅舅|叔叔|岳父|岳母|父亲|母亲|出借人|贷款人|债权人|甲方)(?:即)?"
)  # what a person is called before the name
_BEGINS = re.compile(
    r"[，。；：、\t （）\"\d月日号年系由]$|朋友$|同事$|亲戚$|邻居$|同学$|战友$|老乡$|被告$|原告$"
    r"|借款人$|出借人$|今有$|兹有$|现有$|客户$|本人$|老板$"
)


def name_at(text: str, at: int) -> NameMention | None:
    """The company or person whose name begins at `at`, ended by whatever cannot be a name."""
    while at < len(text) and text[at] in ' ：_\t|"':
        at += 1
    company = company_at(text, at)
    if company and not is_institution(company.name):
        return company
    window = text[at : at + 6]
    for length in (2, 3, 4):
        name = window[:length]
        if len(name) == length and _reads_as_person(name) and _ends(window[length:]):
            return NameMention(at, at + length, name, "person", True)
    hit = re.match(r"[一-龥]某{1,2}[一-龥]?", window)
    if hit and _ends(window[hit.end() :]):
        return NameMention(at, at + hit.end(), hit.group(), "person", True)
    return None


def called_at(text: str, at: int) -> NameMention | None:
    """The name at `at`, also behind what the person is called: 好友许大川."""
    called = _CALLED.match(text, at)
    return name_at(text, at) or (name_at(text, called.end()) if called else None)


def name_before(text: str, at: int) -> NameMention | None:
    """The person whose name ends at `at`, begun by a mark, a number or what one calls a person."""
    for length in (3, 2):
        start = at - length
        if start < 0 or not _reads_as_person(text[start:at]):
            continue
        if start == 0 or _BEGINS.search(text[max(0, start - 3) : start]):
            return NameMention(start, at, text[start:at], "person", True)
    return None


def _reads_as_person(name: str) -> bool:
    return re.fullmatch(r"[一-龥]{2,4}", name) is not None and is_person(name)


def _ends(rest: str) -> bool:
    return rest == "" or _STOP.match(rest) is not None
