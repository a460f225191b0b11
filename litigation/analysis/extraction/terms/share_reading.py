"""Which parts of the price a clause speaks of: 30%, 5万元, 余款, 全部货款."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from litigation.analysis.extraction.terms.clauses import Clause, number_of, ratios_in
from litigation.analysis.extraction.terms.shares import Share

_REST = re.compile(
    r"余[款额数]|尾[款数]|(?:剩[余下]|下余|余下)(?:的)?(?:货款|款项|价款|部分|合同|总)?|其余|(?:全部"
    r"|全额)(?:货款|价款|款项|合同款)|全款|一次性付清|全部付清|(?:货款"
    r"|价款)(?:全部)?(?:付清|结清)|付[清讫足](?:全部)?(?:货款|价款|款)"
    r"|结清(?:全部)?(?:货款|价款|款项)?|支付(?:该批|当批|每批|相应)?(?:货款|价款)"
    r"|该批货款|当批货款|付[清讫足]|结清|还清|货款"
)
_NAMED_REST = re.compile(r"余[款下额数]|[下剩]余|尾[款数]|其余|剩下")
_KEPT_BACK = re.compile(r"预留|扣留|留存|扣除|保留|暂扣|留取|扣下")
_LAST_PART = re.compile(r"余|剩|质保金|保证金|保修金")  # 余5%为质保金，质保期满后付清
_PAY_VERB = re.compile(r"付(?!款)|缴|交纳")
_TENTHS = re.compile(
    r"(?P<tenths>[一二三四五六七八九两1-9])成(?P<more>半)?(?![品立交功为本员份])"
    r"|(?P<half>(?<!上)(?<!下)一半(?!以)|半数|二分之一)"
)
_MOST_SHARES = 40
_ALL_OF_IT = re.compile(
    r"(?<=[内前后时日天月])(?:以|通过)?(?:电汇|转账|银行转账|现金|承兑)?(?:方式)?"
    r"(?:一次性)?(?:付款|支付|付清)(?![^，。；]{0,4}[%\d])"
)
_PAST = re.compile(
    r"(?:仅|只|已(?:经)?|才|尚|还|下|拖|未)(?:支付|付|欠)?(?:了"
    r"|款)?(?:货款)?(?:人民币)?$|收到$|欠$"
)
_IN_PARTS = re.compile(r"分(?:为|成)?[一二两三四五六2-9][笔期次]")
_OPEN_STILL = re.compile(r"[^，。；]{0,6}(?:至今|仍|尚)?(?:未付|未支付|未结|没付|没有付|拖欠)")
_TOTAL = re.compile(
    r"总价|总金额|造价|承包价|合同(?:总)?(?:价|金额|额)|总额|总货款|总计|合计|共计|单价"
)
_OF_A_PART = re.compile(
    r"(?:定金|预付款|首[付期]款|进度款|尾款|余款|质保金|质量保证金)，(?:合计|共计|总计|总额|计)(?:为|是|人民币){0,2}$"
)  # 定金，合计5万元
_CUMULATIVE = re.compile(r"(?:付|支付|付款|累计付)(?:至|到)|(?:应|须|需|要|累计|比例)达[到至]?$")
_BY_PERIOD = re.compile(
    r"(?:每个?(?:月|季度?|半年|年)度?|(?<![\d一二三四五六七八九十首当])[月季年]度?[一-龥]{0,4}费)(?:为|是|：|共|人民币){0,2}$"
)  # 运维费每年5万元: what recurs is no part of a price
_OF_FINAL = re.compile(
    r"(?:审[定核]|结算|决算|核定|最终)(?:后|的|总|工程|合同){0,3}(?:价款?|金额|造价|总额|值|款)"
)


def shares_in(clause: Clause) -> list[Share]:
    """The parts of the price in a clause, in order."""
    text, offset = clause.plain, clause.start
    found = [
        Share(offset + start, offset + end, ratio=ratio)
        for start, end, ratio in [*ratios_in(text), *_tenths_in(text)]
        if not re.search(r"税", text[max(0, start - 8) : end + 3]) and ratio <= 1
    ]
    for mention in clause.line.sums:
        inside = clause.start <= mention.start < clause.end
        countable = inside and not mention.per_unit and not mention.foreign
        countable = countable and not _BY_PERIOD.search(
            clause.line.plain[max(clause.start, mention.start - 16) : mention.start]
        )
        if countable and not _is_total_or_past(clause, mention.start, mention.end):
            found.append(Share(mention.start, mention.end, amount=mention.value))
    for hit in _REST.finditer(text):
        found.append(Share(offset + hit.start(), offset + hit.end(), rest=True))
    if not found:  # 货到105日内付款: all of it
        for hit in _ALL_OF_IT.finditer(text):
            found.append(Share(offset + hit.start(), offset + hit.end(), rest=True))
    found.sort(key=lambda share: share.start)
    return _merged(found, clause) if len(found) <= _MOST_SHARES else []


def _tenths_in(text: str) -> Iterator[tuple[int, int, Decimal]]:
    """三成, 一半, 另一半, 三分之一 as (start, end, fraction)."""
    for hit in _TENTHS.finditer(text):
        if hit["half"]:
            yield hit.start(), hit.end(), Decimal("0.5")
        elif hit["tenths"] and (tenths := number_of(hit["tenths"])):
            half = Decimal("0.05") if hit["more"] else Decimal(0)
            yield hit.start(), hit.end(), tenths / 10 + half


def _is_total_or_past(clause: Clause, start: int, end: int) -> bool:
    """The whole price, or what has been paid or is owed: no part that falls due."""
    before = clause.line.text[max(clause.start, start - 14) : start]
    if _OF_A_PART.search(before):
        return False
    before = before[max(map(before.rfind, "，；")) + 1 :]
    open_still = _OPEN_STILL.match(clause.line.text, end, clause.end)
    whole = _TOTAL.search(before)
    if whole and _IN_PARTS.search(before, whole.end()):  # 合同价款分三笔：6万元，…
        whole = None
    return bool(whole or _PAST.search(before) or open_still)


def _merged(shares: list[Share], clause: Clause) -> list[Share]:
    """30%即150,000元 is one share; 剩余30% too; 货款 beside a number says nothing more."""
    merged: list[Share] = []
    for share in shares:
        before = clause.line.plain[max(clause.start, share.start - 16) : share.start]
        cumulative = _CUMULATIVE.search(before[max(map(before.rfind, "，；、")) + 1 :])
        final = _OF_FINAL.search(before[max(map(before.rfind, "，；、")) + 1 :])
        share = replace(
            share, cumulative=bool(cumulative) and not share.rest, final=final is not None
        )
        last = merged[-1] if merged else None
        if last and _joins(clause.line.plain[last.end : share.start], last, share):
            merged[-1] = Share(
                last.start,
                share.end,
                last.ratio or share.ratio,
                last.amount or share.amount,
                last.rest and share.rest and not (share.ratio or share.amount),
                last.cumulative or share.cumulative,
                last.final or share.final,
            )
        elif not (
            share.rest
            and last
            and not last.rest
            and re.search(r"^[的作为，]{0,3}$", clause.line.plain[last.end : share.start])
        ):
            merged.append(share)
    numbered = [share for share in merged if not share.rest]
    if numbered:
        merged = [s for s in merged if not s.rest or _is_rest(clause, s, merged)]
    elif merged:
        merged = merged[:1]
    return merged


def _is_rest(clause: Clause, share: Share, shares: list[Share]) -> bool:
    """余款 beside parts with numbers; 付清 unless another word names the rest."""
    text = clause.line.plain
    numbered = [one for one in shares if not one.rest]
    words = text[share.start : share.end]
    if _KEPT_BACK.search(text, clause.start, clause.end):  # 货款于…支付，但预留5%
        rests = [one for one in shares if one.rest]
        named = [one for one in rests if _NAMED_REST.search(text[one.start : one.end])]
        return share is (named or rests)[0]
    if not (_NAMED_REST.search(words) or re.search(r"付[清讫足]|结清", words)):
        return False
    if any(words in text[one.start : one.end] for one in numbered if one.end <= share.start):
        return False  # 首付12万元及尾款28万元，…尾款的到期日为…
    if _NAMED_REST.search(words) and "，" in text[share.end : numbered[0].start]:
        return True  # 其余款项于…前付清，质保金5%于…退还
    return share.start > numbered[0].start and not _closes(clause, share, numbered)


def _closes(clause: Clause, rest: Share, numbered: list[Share]) -> bool:
    """付清 as the verb of a part that has its sum: 余款27.9万元于8月31日前付清."""
    text = clause.line.plain
    if _NAMED_REST.search(text[rest.start : rest.end]):
        return False
    before = [share for share in numbered if share.end <= rest.start]
    if not before:
        return False
    if not re.search("[，；]", text[before[-1].end : rest.start]):
        return True
    phrase = _phrase_of(clause, before[-1])
    return bool(_LAST_PART.search(phrase)) or not _PAY_VERB.search(phrase)


def _phrase_of(clause: Clause, share: Share) -> str:
    """The words around a share between two commas."""
    text = clause.line.plain
    low = max(text.rfind(mark, clause.start, share.start) for mark in "，；") + 1
    ends = (text.find(mark, share.end, clause.end) for mark in "，；")
    return text[max(low, clause.start) : min((at for at in ends if at >= 0), default=clause.end)]


def _joins(between: str, last: Share, share: Share) -> bool:
    if len(between) > 14 or re.search(r"[；。\t]|日内|日前|月内|之前|[预扣留][留除存下]", between):
        return False
    if last.ratio and share.ratio:
        return False
    if last.amount and share.amount:
        return False
    return not (re.search("，", between) and not re.search(r"[即计为]", between))
