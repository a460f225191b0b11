"""The parts of the price and when each falls due."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import groupby

from litigation.analysis.extraction.paper import Line, Paper
from litigation.analysis.extraction.terms.clauses import Clause
from litigation.analysis.extraction.terms.due_rule import DueRule
from litigation.analysis.extraction.terms.due_rules import due_rules_in
from litigation.analysis.extraction.terms.pairing import paired
from litigation.analysis.extraction.terms.payment_table import table_drafts
from litigation.analysis.extraction.terms.series import repeated
from litigation.analysis.extraction.terms.share_reading import shares_in
from litigation.analysis.extraction.terms.shares import Draft, Share, ordinal_label
from litigation.analysis.values.facts import EventKind

_ABOUT = re.compile(
    r"第[一二三四五六七八九1-9][期笔]|[内前后时日]付(?=$|[。；，]|清)|质保金|质量保证金|余款|尾款"
    r"|剩余|付款|支付|付清|付[讫足]|全款|付至|结清|结算|预付|货款|价款|付全款|付到"
    r"|付[给出]|[先再后预]付|缴纳|汇[至给入到出付款]|到账|收回|首[期付笔款]|限期|信用期|赊销期"
    r"|付合同|付总|付(?:人民币|¥)?\d|账期|月结|款到发货|到付|现款|两[清讫]|一手交钱|付[一二三四五六七八九]成"
)
_ABOUT_PARTS = re.compile(
    r"[汇缴]|交[给付纳]|收款|收取|拿出|给付|也?要?给|到位|[先再]收|[一二三四1-4]期|期限|时限|到期|截止|定金|前$|前[；。）]"
    r"|最[晚迟]|款[^，。；]{0,4}分(?:为|成|作)?[一二两三四五六2-9][次笔期]"
)  # words that speak of payment beside a part of the price
_NOT_ABOUT = re.compile(
    r"(?:未能?|不)(?:按[时期约]|如期|及时)[^，。；]{0,6}(?:付|支付)|"
    r"违约金|滞纳金|逾期(?!付款期限)|赔偿|每延|(?<!不计)(?<!不计付)(?<!不支付)(?<!无)(?<!免)利息|仲裁|管辖|法院|质量异议|解除"
    r"|运费由|税率|开具.{0,12}发票.{0,6}$|律师费"
)
_PAY_WORD = re.compile(
    r"付|结清|结算|汇款|账期|信用期|赊销期|款清|月结|货款|价款|款到发货|现款|两[清讫]|一手交钱"
)
_PART = re.compile(
    r"预付|首付|首期|定金(?!额)|进度款|到货款|提货款|发货款|验收款|尾款|余款|质保金|质量保证金"
    r"|第[一二三四五六七八九1-9][期笔次]"
)
_LABEL = re.compile(
    r"第[一二三四五六七八九1-9][期笔次批]|定金(?!额)|预付款?|首付款?|首期款?|进度款"
    r"|到货款|提货款|发货款|验收款|尾款|余款|质保金|质量保证金"
)


def instalment_drafts(paper: Paper, clauses: list[Clause]) -> list[Draft]:
    """Instalments from a payment table, else from the clauses on payment."""
    table = table_drafts(paper)
    if len(table) > 1:
        return table
    own = list(_joined(_on_payment(clauses)))
    found: list[Draft] = []
    for clause in own:
        found = _with_late_rule(found, clause) + _from_clause(clause)
    found = _told_once(found)
    if not any(draft.rule for draft in found):
        whole = (_whole_price(clause) for clause in (*own, *_lines(own), *_forms(clauses)))
        found = next((drafts for drafts in whole if drafts), [])
    return _labelled(found)


def _told_once(drafts: list[Draft]) -> list[Draft]:
    """Without the parts that another clause tells again with their day."""
    dated = [(draft.share.ratio, draft.share.amount) for draft in drafts if draft.rule]
    return [
        draft
        for number, draft in enumerate(drafts)
        if (draft.rule and not _is_divided(draft, drafts[number + 1 :]))
        or (
            (draft.share.ratio, draft.share.amount) not in dated
            and not _is_sum_of(draft.share, drafts[number + 1 :])
        )
    ]


def _is_divided(draft: Draft, later: list[Draft]) -> bool:
    """剩余10万元于到货后分两次付：…: the part whose day only the parts of it tell."""
    is_open = draft.rule is not None and draft.rule.unit == "open"
    return is_open and _is_sum_of(draft.share, later)


def _is_sum_of(share: Share, later: list[Draft]) -> bool:
    """剩余60%分两次付：…付30%，…付30%: a part that the next parts divide."""
    whole = share.ratio if share.ratio is not None else share.amount
    told = Decimal(0)
    for count, draft in enumerate(later, start=1):
        part = draft.share.ratio if share.ratio is not None else draft.share.amount
        if part is None or draft.share.cumulative:
            return False
        told += part
        if told == whole and count > 1:
            return True
    return False


_DIVIDES = re.compile(
    r"(?:[二两三四五六七八]|[2-8])个?(?:次|回|期|笔|段|份|批|步|块|档|节|部分|阶段)|(?:次数|期数|笔数|回数)[^，。；]{0,3}(?:[二两三四五六七八]|[2-8])"
    r"|[分逐](?:次|期|笔|段|批|步|阶段)(?!之)|拆[开成分]|陆续|先后|依次|不(?:是|必|用|作|能)?(?:一次|一把|一笔|一步|一口气)"
)
_OF_MONEY = re.compile(r"(?<![交托])付|(?<!条)款|钱|价(?!值)|账|结清|工程费|报酬|支给")


def _on_payment(clauses: list[Clause]) -> Iterator[Clause]:
    """The clauses on payment; one behind a semicolon goes on with what the one before is about.

    So do all those of the paragraph behind a sentence that says in how many parts is paid.
    """
    last: Clause | None = None
    divided: Line | None = None
    ended: Clause | None = None
    for whole in clauses:
        clause = _before_penalty(whole)
        text = clause.plain
        if divided and ended and divided is ended.line and _begins_below(ended, clause):
            divided = clause.line
        ended = whole
        heading = re.search(r"付款|支付|结算|价款|货款", clause.heading)
        goes_on = last is not None and last.line is clause.line and last.plain.endswith("；")
        goes_on = goes_on or (divided is clause.line and _is_a_part(clause))
        about = _ABOUT.search(text) or heading or goes_on or _tells_a_part(clause)
        if about and not _NOT_ABOUT.search(text):
            last = clause
            yield clause
        if _DIVIDES.search(text) and _OF_MONEY.search(text):
            divided = clause.line


def _begins_below(ended: Clause, clause: Clause) -> bool:
    """Whether a list goes on in the next line: its sentence has not ended yet."""
    return clause.index == ended.index + 1 and ended.plain.rstrip().endswith(("；", "："))


def _is_a_part(clause: Clause) -> bool:
    """首先是5万元，时点不超过6月1日: a sum or a share with its time, in whatever words."""
    rules = due_rules_in(clause, clause.start, clause.end)
    return bool(rules) and any(not share.rest for share in shares_in(clause))


def _tells_a_part(clause: Clause) -> bool:
    """乙方于6月1日前交付5万元: a sum or a share, and a word that may mean its payment."""
    if not _ABOUT_PARTS.search(clause.plain):
        return False
    return any(not share.rest for share in shares_in(clause))


def _joined(clauses: Iterable[Clause]) -> Iterator[Clause]:
    """定金：5万元；支付截止：6月1日。 A part and its day in two sentences of a line, as one."""
    held: Clause | None = None
    for clause in clauses:
        if held is not None and _completes(held, clause):
            yield replace(held, end=clause.end)
            held = None
            continue
        if held is not None:
            yield held
        held = clause
    if held is not None:
        yield held


def _completes(held: Clause, clause: Clause) -> bool:
    """Whether one of two neighbours has the parts alone, and the other the days alone."""
    if held.line is not clause.line or clause.start - held.end > 1:
        return False
    parts = [
        [share for share in shares_in(one) if not share.rest or one is held]
        for one in (held, clause)
    ]
    days = [due_rules_in(one, one.start, one.end) for one in (held, clause)]
    told_first = bool(parts[0]) and not days[0] and not parts[1] and len(days[1]) == 1
    told_last = bool(days[0]) and not parts[0] and bool(parts[1]) and not days[1]
    return told_first or told_last


def _lines(clauses: list[Clause]) -> Iterator[Clause]:
    """Neighbouring sentences on payment as one: 账期30天。起算：最后一批货物签收日."""
    for _, group in groupby(clauses, key=lambda clause: clause.index):
        own = list(group)
        if len(own) > 1:
            yield replace(own[0], end=own[-1].end)


_FIELD = re.compile(r"(?:[^，。；：]{0,8}[、.）])?[^，。；：]{2,10}：[^，。；：]{1,24}[；。]?")
_FEWEST_FIELDS = 3


def _forms(clauses: list[Clause]) -> Iterator[Clause]:
    """何日起算：签收之次日；共几日：45；何人付款：买方: a line of fields is one clause."""
    for _, group in groupby(clauses, key=lambda clause: clause.index):
        own = list(group)
        if len(own) >= _FEWEST_FIELDS and all(_FIELD.fullmatch(one.plain) for one in own):
            yield replace(own[0], end=own[-1].end)


def _with_late_rule(found: list[Draft], clause: Clause) -> list[Draft]:
    """质保金于2024年5月20日返还: the day of a part that an earlier clause set apart without one."""
    name = _LABEL.search(clause.plain)
    if name is None or shares_in(clause):
        return found
    rules = due_rules_in(clause, clause.start, clause.end)
    own = [draft for draft in found if draft.rule is None and draft.label == name.group()]
    if len(rules) != 1 or len(own) != 1:
        return found
    cited = own[0].citations + clause.citations
    late = replace(own[0], rule=rules[0], citations=cited)
    return [late if draft is own[0] else draft for draft in found]


def _whole_price(clause: Clause) -> list[Draft]:
    """付款方式：开票后30天: one day for all of it, where no part of the price is spoken of."""
    said = _PAY_WORD.search(clause.plain)
    rules = due_rules_in(clause, clause.start, clause.end)
    if said is None or len({(r.fixed, r.anchors, r.count, r.unit) for r in rules}) != 1:
        return []
    at = clause.start + said.start()
    share = Share(at, clause.start + said.end(), rest=True)
    return [Draft("", share, rules[-1], clause.citations)]


_PENALTY_BEGINS = re.compile(
    r"[，；](?=[^，；]{0,8}(?:逾期|延期|迟延|违约|每延|逾此|过期|届期未|到期未))"
)


def _before_penalty(clause: Clause) -> Clause:
    """A sentence on payment that goes on to the penalty, without the penalty."""
    if not _NOT_ABOUT.search(clause.plain):
        return clause
    cut = _PENALTY_BEGINS.search(clause.plain)
    return replace(clause, end=clause.start + cut.start()) if cut else clause


def _from_clause(clause: Clause) -> list[Draft]:
    shares = shares_in(clause)
    rules = due_rules_in(clause, clause.start, clause.end)
    if not shares or not rules:
        return _without_day(clause, shares)
    rules = _without_warranty(clause, rules)
    closed = [rule for rule in rules if rule.unit != "open"]
    if len(shares) == 1 and len(closed) == 1:
        rules = closed  # 对账后付款，每月15日前支付上月货款: the one that tells a day
    if series := repeated(clause, shares, rules):
        return series
    kept = [share for share in shares if _is_deducted(clause, share)]
    others = [share for share in shares if share not in kept]
    if not kept or not others:
        return _drafts(clause, paired(clause, shares, rules))
    pairs = [*paired(clause, others, rules), *((one, None) for one in kept)]
    pairs.sort(key=lambda pair: pair[0].start)
    return [_kept_draft(clause, pair, pair[0] in kept) for pair in pairs]


_WARRANTY = r"(?:质量?保[证修]?|保修|缺陷责任|质量保证|保固)期限?"
_WARRANTY_OF = re.compile(rf"{_WARRANTY}(?:为|是|：|共|（)?[自从]?$")
_CALLED_WARRANTY = re.compile(rf"内?，?(?:作?为|是){_WARRANTY}")


def _without_warranty(clause: Clause, rules: list[DueRule]) -> list[DueRule]:
    """质保期1年，自验收之日起，期满后10日内付清: without the length of what has to end."""
    text = clause.line.plain
    if not any(EventKind.OTHER in one.anchors and one.unit != "open" for one in rules):
        return rules
    return [
        one
        for one in rules
        if EventKind.OTHER in one.anchors
        or not (
            _WARRANTY_OF.search(text[max(clause.start, one.start - 10) : one.start])
            or _CALLED_WARRANTY.match(text, one.end, clause.end)
        )
    ]


def _without_day(clause: Clause, shares: list[Share]) -> list[Draft]:
    """预付30%: parts with numbers that a sentence names without their days."""
    named = [one for one in shares if not one.rest and _PART.search(_phrase(clause, one))]
    return [
        Draft(_label(clause, _phrase_start(clause, one), one.end), one, None, clause.citations)
        for one in named
    ]


def _phrase(clause: Clause, share: Share) -> str:
    return clause.line.plain[_phrase_start(clause, share) : min(share.end + 8, clause.end)]


def _phrase_start(clause: Clause, share: Share) -> int:
    text = clause.line.plain
    return max(clause.start, *(text.rfind(mark, clause.start, share.start) + 1 for mark in "，；"))


def _kept_draft(clause: Clause, pair: tuple[Share, DueRule | None], kept: bool) -> Draft:
    """扣除5%质保金后: the name behind the sum kept back is not that of the rest."""
    share, rule = pair
    label = _label(clause, share.start, share.end) if kept else ""
    return Draft(label, share, rule, clause.citations)


def _drafts(clause: Clause, pairs: list[tuple[Share, DueRule | None]]) -> list[Draft]:
    """A draft for each pair, named and cited by its own stretch of the clause."""
    drafts = []
    reached = clause.start
    for share, rule in pairs:
        low = min(share.start, rule.start if rule else share.start)
        end = max(share.end, rule.end if rule else share.end)
        comma = max(clause.line.text.rfind(mark, clause.start, low) for mark in "，；") + 1
        start = max(clause.start, comma, reached)
        drafts.append(Draft(_label(clause, start, end), share, rule, clause.line.cite(start, end)))
        reached = end
    return drafts


def _is_deducted(clause: Clause, share: Share) -> bool:
    """扣除5%质保金后: set apart before the rest is paid, and not due with it."""
    text = clause.line.plain
    before = text[max(clause.start, share.start - 10) : share.start]
    after = text[share.end : min(clause.end, share.end + 14)]
    return bool(
        re.search(r"扣[除留下][^，。；]*$", before) and re.match(r"[^，。；日]{0,12}后", after)
    )


def _label(clause: Clause, start: int, end: int) -> str:
    """What the clause calls the part: 预付款, 第一期; the name before the part comes first."""
    behind = clause.line.text[end : min(clause.end, end + 8)]
    behind = behind[: min((at for at in map(behind.find, "，；。") if at >= 0), default=8)]
    hits = _LABEL.finditer(clause.line.text, start, end + len(behind))
    named = (hit.group() for hit in hits if not _is_set_off(clause.line.text, hit))
    return next((name for name in named if not name.endswith("批")), "")


_LESS = re.compile(r"(?:扣|抵|减|除|冲)[^，。；\d]{0,6}$")
_SET_OFF_BEHIND = re.compile(r"[^，。；\d]{0,3}(?:折抵|抵扣|抵|冲抵|之外|以外|之后|不足)")


def _is_set_off(text: str, hit: re.Match[str]) -> bool:
    """扣除定金之后尚须补足: the part that is taken off, not the one that is told."""
    less = _LESS.search(text[max(0, hit.start() - 8) : hit.start()])
    return hit.group() == "定金" and bool(less or _SET_OFF_BEHIND.match(text, hit.end()))


def _labelled(drafts: list[Draft]) -> list[Draft]:
    if len(drafts) == 1:
        return [replace(drafts[0], label=drafts[0].label or "货款")]
    return [replace(draft, label=draft.label or ordinal_label(n)) for n, draft in enumerate(drafts)]
