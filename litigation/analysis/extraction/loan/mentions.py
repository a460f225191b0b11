"""Lender, borrower and guarantor where loan papers name them in running words and signatures."""

from __future__ import annotations

import re
from collections.abc import Iterator

from litigation.analysis.extraction.loan.chat_sides import chat_mentions
from litigation.analysis.extraction.loan.names import called_at, name_at, name_before
from litigation.analysis.extraction.loan.papers import is_own_note, is_received_loan
from litigation.analysis.extraction.names import NameMention
from litigation.analysis.extraction.paper import Line, Paper
from litigation.analysis.extraction.parties.mentions import PartyMention
from litigation.analysis.values.facts import DocumentKind as K

_LOAN = re.compile(r"借款|借条|借据|借到|借给|借了|出借|借贷|今借|兹借|借得|借入|借人民币|借现金")
_SIGNS = (
    r"(?:（[^（）\t]{1,16}）|签字|签名|签章|盖章|捺印|手印|按印|姓名|单位|名称){0,3}[：\t ]{1,3}"
)
_LENDER_LABEL = re.compile(
    rf"(?:出借人|出借方|借出[人方]|贷款人|贷款方|债权人|放款人|[向跟找问]谁借)[一二三12]?{_SIGNS}"
)
_BORROWER_LABEL = re.compile(
    rf"(?:共同借款人|借款人|借款方|借款单位|立据人|立借据人|具借人|具条人|借条人|债务人|欠款人"
    rf"|收款人|今借人|借支人|收到人|确认人|承诺人|借入[人方]|(?<![向跟找问])谁借)[一二三12]?{_SIGNS}"
)
_GUARANTOR_LABEL = re.compile(
    rf"(?:连带责任保证人|连带保证人|连带担保人|担保人|保证人|担保方|见证担保人)[一二三12]?{_SIGNS}"
)
_SUM = r"人民币|现金|款|\d|¥|[壹贰叁肆伍陆柒捌玖拾一二两三四五六七八九十]"
_LENT_BY = (
    re.compile(
        r"(?:今|兹|现|已|因|共|本人|我)[^，。；：\t]{0,18}?(?:借到|借得|借入|借了|借取|借用"
        r"|借)(?:了)?"
    ),
    re.compile(
        rf"(?:向|从|跟|找|问|由)(?=[^，。；\t]{{1,30}}?(?:(?<!归还)(?<!偿还)(?<!返还)(?<!出)(?<!外)借(?!给|予|出|与)"
        rf"|拿(?=现金|走|了|{_SUM})|周转))"
        rf"(?![^，。；\t]{{1,30}}?(?:借给|借予|出借|放款|发放|交付|提供|转账|转入|汇|支付|催|讨|索|追|主张|起诉|送达))"
    ),
    re.compile(r"(?:收到|收取)(?:了)?(?=[^。；\t]{2,40}?(?:出借|借款|借给|借用))"),
    re.compile(r"欠(?:到|下|付|了)?(?=[^，。；\t]{2,24}?(?:借款|本金|本息|借))"),
)
_BORROWED = re.compile(r"(?:^|[，。；：\t ])(?:特|暂|共|曾|先)?借(?:到|用|了|得|取)?")
_SUM_NEAR = re.compile(rf"[^，。；\t]{{0,8}}?(?:{_SUM})")
_INTRODUCED = re.compile(r"(?:我叫|我是|本人系|本人叫|立据人|具借人|本人|我)")
_ALONE = re.compile(
    r"(?:签名|签字|立据|具)?[：\t ]{0,2}(?:（?(?:签名|签字|捺印|手印|盖章)、?){0,3}）?"
    r"(?:[\t ]{0,3}(?:身份证号?|电话"
    r"|手机)[^一-龥]{0,24})?[\t ]{0,3}(?:\d{2,4}[年.\-/][\d年月日.\-/ ]{3,10})?"
)
_NOTE = re.compile(r"借条|借据|欠条|借款单|借款凭")
_FOOT_LINES = 5
_LENT_TO = re.compile(r"(?:出借给|借款给|借给|转借给|贷给|借予|借与|出借予|出借与)(?:了)?")
_HELPED = re.compile(r"(?:承蒙|幸蒙|蒙|多亏|幸得|得到|经)(?:好友|朋友)?")
_HELP = re.compile(
    r"(?:先生|女士|同志)?(?:慷慨|热心|鼎力|出手|大力)?(?:相助|帮助|帮忙|支持|同意(?:出借|借)|解囊|信任|应允)"
)
_GRANTS = re.compile(r"(?:先生|女士|同志)?(?:也|已|愿意?|表示)?同意(?:出借|借|将)|应允出借")
_BACK = re.compile(r"归还|偿还|还款|还来|还本|还息|利息")
_SUBJECT = re.compile(
    r"(?:^|[，。；：\t ])(?:现?(?:有)?(?:本人|借款人|出借人|债务人|被告|朋友|同事|亲戚|邻居|同学"
    r"|战友|客户|兹有|今有|兹|我))?"
)
_SPOKEN = ("我", "本人", "我司", "我公司", "我方", "原告", "被告", "申请人")
_PLACES = (K.CONTRACT, K.ACKNOWLEDGEMENT, K.BANK_RECEIPT, K.STATEMENT, K.OTHER, K.RECONCILIATION)


def is_loan_text(text: str) -> bool:
    """Whether words of lending stand in it."""
    return _LOAN.search(text) is not None


def loan_mentions(paper: Paper) -> list[PartyMention]:
    """Mentions labelled 出借人, 借款人 or 保证人; none in papers that tell of no loan."""
    if paper.kind is K.CHAT:
        return list(chat_mentions(paper))
    if paper.kind not in _PLACES or not any(is_loan_text(line.text) for line in paper.lines):
        return []
    found: dict[tuple[int, str, str], PartyMention] = {}
    for index, line in enumerate(paper.lines):
        for label, name in (*_signed(paper, line), *_told(line), *_named_both(paper, line)):
            found.setdefault((index, label, name.name), _mention(paper, index, label, name))
    for label, index, name in (*_wrapped(paper), *_unlabelled(paper, found)):
        found.setdefault((index, label, name.name), _mention(paper, index, label, name))
    return list(found.values())


def _mention(paper: Paper, index: int, label: str, name: NameMention) -> PartyMention:
    line = paper.lines[index]
    cell = line.text.count("\t", 0, name.start)
    cited = line.cite(name.start, name.end)
    return PartyMention(paper.id, paper.kind, index, cell, label, "", name.name, name.kind, cited)


def _wrapped(paper: Paper) -> Iterator[tuple[str, int, NameMention]]:
    """今借到 at the end of a line, the name at the head of the next."""
    for index, (line, after) in enumerate(zip(paper.lines, paper.lines[1:], strict=False)):
        text = line.text.rstrip(" ：_")
        ends = any(hit.end() == len(text) for pattern in _LENT_BY for hit in pattern.finditer(text))
        name = called_at(after.text, 0) if ends else None
        if name:
            yield "出借人", index + 1, name


def _unlabelled(
    paper: Paper, found: dict[tuple[int, str, str], PartyMention]
) -> Iterator[tuple[str, int, NameMention]]:
    """Who signs a note of hand with nothing but a name has borrowed."""
    head = "\n".join(line.text for line in paper.lines[:3])
    if not _NOTE.search(head) or any(label == "借款人" for _, label, _ in found):
        return
    lenders = {name for _, label, name in found if label == "出借人"}
    for index in range(max(1, len(paper.lines) - _FOOT_LINES), len(paper.lines)):
        text = paper.lines[index].text
        name = name_at(text, len(text) - len(text.lstrip()))
        if name and name.name not in lenders and _ALONE.fullmatch(text, name.end):
            yield "借款人", index, name


def _collects_a_loan(paper: Paper) -> bool:
    """Whether 收款人 borrows there: on a contract of loan, on a 收条 over money borrowed."""
    return paper.kind is K.CONTRACT or is_received_loan(paper)


def _signed(paper: Paper, line: Line) -> Iterator[tuple[str, NameMention]]:
    """Names behind a label; 收款人 means the borrower only on a loan contract or note."""
    for label, pattern in (
        ("出借人", _LENDER_LABEL),
        ("借款人", _BORROWER_LABEL),
        ("保证人", _GUARANTOR_LABEL),
    ):
        for hit in pattern.finditer(line.text):
            word = hit.group()
            if word.startswith(("收款人", "收到人")) and not _collects_a_loan(paper):
                continue
            if word.startswith(("确认人", "承诺人")) and not is_own_note(paper):
                continue
            for name in _names(line.text, hit.end()):
                yield label, name


def _names(text: str, at: int) -> Iterator[NameMention]:
    """One name, or several set off by 、."""
    for _ in range(4):
        name = name_at(text, at)
        if name is None:
            return
        yield name
        if text[name.end : name.end + 1] not in ("、", "和", "与", "及"):
            return
        at = name.end + 1


def _told(line: Line) -> Iterator[tuple[str, NameMention]]:
    for pattern in _LENT_BY:
        for hit in pattern.finditer(line.text):
            name = called_at(line.text, hit.end())
            clause = _clause(line.text, hit.end())
            if name and not (pattern is _LENT_BY[2] and _BACK.search(clause)):
                yield "出借人", name
            if pattern is _LENT_BY[1] and (name or _spoken_at(line.text, hit.end())):
                yield from _subject(line.text, hit.start())
            if pattern is _LENT_BY[3] and name and (owing := name_before(line.text, hit.start())):
                yield "借款人", owing
    yield from _borrowed(line)
    for hit in _LENT_TO.finditer(line.text):
        name = called_at(line.text, hit.end())
        if name:
            yield "借款人", name
            for giver in _giver(line.text, hit.start()):
                if giver.name != name.name:
                    yield "出借人", giver
    for hit in _HELPED.finditer(line.text):
        name = called_at(line.text, hit.end())
        if name and _HELP.match(line.text, name.end):
            yield "出借人", name
    for hit in _GRANTS.finditer(line.text):
        name = name_before(line.text, hit.start())
        if name:
            yield "出借人", name


def _giver(text: str, at: int) -> Iterator[NameMention]:
    """Who stands before 借给, or at the head of its clauses."""
    for label, name in _subject(text, at):
        if label == "借款人":
            yield name


def _borrowed(line: Line) -> Iterator[tuple[str, NameMention]]:
    """借许大川拾万元: the lender right behind the verb; and 我叫邵小溪 of whoever borrows so."""
    for hit in _BORROWED.finditer(line.text):
        name = called_at(line.text, hit.end())
        if name is None or not _SUM_NEAR.match(line.text, name.end):
            continue
        yield "出借人", name
        low = max(line.text.rfind(mark, 0, hit.start()) for mark in "。；") + 1
        for said in _INTRODUCED.finditer(line.text, low, hit.start()):
            own = name_at(line.text, said.end())
            if own and own.name != name.name:
                yield "借款人", own
                break


def _named_both(paper: Paper, line: Line) -> Iterator[tuple[str, NameMention]]:
    """邵小溪借许大川人民币65000元 of a note: who borrows stands first."""
    if paper.kind is not K.ACKNOWLEDGEMENT:
        return
    for hit in re.finditer(r"借(?:到|用|了|得|取)?", line.text):
        before, after = name_before(line.text, hit.start()), called_at(line.text, hit.end())
        if before and after and _SUM_NEAR.match(line.text, after.end):
            yield "借款人", before
            yield "出借人", after


def _subject(text: str, at: int) -> Iterator[tuple[str, NameMention]]:
    """Who stands right before 向…借, or at the head of its sentence."""
    near = name_before(text, at)
    if near is not None:
        yield "借款人", near
        return
    low = max(text.rfind(mark, 0, at) for mark in "。；") + 1
    low = max(low, at - 60)
    for hit in _SUBJECT.finditer(text, low, at):
        for start in dict.fromkeys((hit.end(), _after_mark(hit))):
            name = name_at(text, start) if start < at else None
            if name and name.end <= at:
                yield "借款人", name
                return


def _after_mark(hit: re.Match[str]) -> int:
    return hit.start() + (1 if hit.group()[:1] in "，。；：\t " else 0)


def _spoken_at(text: str, at: int) -> bool:
    return text.startswith(_SPOKEN, at)


def _clause(text: str, at: int) -> str:
    end = min((i for i in (text.find(mark, at) for mark in "，。；") if i >= 0), default=len(text))
    return text[at:end]
