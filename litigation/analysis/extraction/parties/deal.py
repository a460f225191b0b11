"""Who sells and buys, lends and borrows: votes from labels, verbs between names, payments."""

from __future__ import annotations

import re
from collections import Counter

from litigation.analysis.extraction.paper import Paper
from litigation.analysis.extraction.parties.mentions import PartyMention
from litigation.analysis.extraction.parties.role_words import PAIRS, words
from litigation.analysis.extraction.parties.roles import CONTRACT_ROLE
from litigation.analysis.values.facts import DocumentKind as K

Votes = dict[str, Counter[str]]  # name to votes for a role; creditor and debtor fit every pair

_LENDS = (
    r"出借|(?:提供|交付|支付|发放|给付|转入|汇入)(?:了|该|上述|现金|全部|的)?(?:借款|贷款)|借款给"
    r"|借给"
    r"|转账[^，。]{0,12}借款|放款|履行了?出借"
)
_BORROWS = (
    r"借款(?!本金|合同|人(?!民币)|期|利|协议|到期|关系|纠纷|事实|时|后|金额|及|的|未|尚)|借到|借得|借取"
    r"|借(?=\d|人民币|现金|了)|借入|借钱|借走|借用(?=人民币|现金|\d)"
)
_SELLS = r"供应|供货|出售|销售|供给|提供|交付|发货|送货|交货|发送|开具|出卖|承建|施工|出租|运输"
_DEMANDS = r"催[款收要讨告促]|催付|主张|索要|追讨"
_BUYS = r"购买|采购|订购|购进|购得|退货|订货|下单|提出质量|进货|拿货|承租|租赁|租用"
_PAYS = r"支付|付款|付清|偿还|还款|归还|汇款|转账|出具[^，。；]{0,6}(?:欠条|借条|还款|承诺|保证)"
_SETTLES = r"支付|给付|付清|偿付|清偿|偿还|付给|结清|付款"
_GOODS = "货款"  # whoever is ordered to pay the price of goods has bought them
_PRICE = re.compile(r"货款|价款|价金")
_COLLECTS = r"收取|求偿|追索|追偿|受偿|领取|索取"  # what a judgment lets the seller do
_VERBS = (
    rf"(?P<lends>{_LENDS})|(?P<borrows>{_BORROWS})|(?P<demands>{_DEMANDS})|(?P<pays>{_PAYS})"
    rf"|(?P<sells>{_SELLS})|(?P<buys>{_BUYS})"
)
_MEANS = {
    "lends": ("lender", "borrower"),
    "borrows": ("borrower", "lender"),
    "sells": ("seller", "buyer"),
    "buys": ("buyer", "seller"),
    "demands": ("creditor", "debtor"),
    "pays": ("debtor", "creditor"),
}
_CREDITOR = words(
    "收款 收款人 收款方 收款单位 债权人 收款人户名 收款户名 收款人名称 收款人全称 发函人"
)
_DEBTOR = words(
    "付款 付款人 付款方 付款单位 汇款人 债务人 欠款人 欠款单位 付款人户名 "
    "付款户名 付款人名称 付款人全称 还款人"
)
_LETTERS_OUT = (K.DEMAND_LETTER, K.RECONCILIATION)
_SENDERS = ("落款", "对账单位", "发函单位")


def label_votes(mentions: list[PartyMention], votes: Votes) -> None:
    """Votes from role words and from who pays, collects, issues and demands."""
    for mention in mentions:
        ballot = votes.setdefault(mention.name, Counter())
        role = mention.contract_role
        if role != "other":
            ballot[role] += 3 if role in ("seller", "buyer") and _loose(mention) else 10
        elif mention.label in _CREDITOR:
            ballot["payee" if mention.paper_kind is K.BANK_RECEIPT else "creditor"] += 1
        elif mention.label in _DEBTOR:
            ballot["payer" if mention.paper_kind is K.BANK_RECEIPT else "debtor"] += 1
        elif mention.label == "出具人" and mention.paper_kind is K.DELIVERY_NOTE:
            ballot["seller"] += 2
        elif mention.paper_kind in _LETTERS_OUT and mention.label in (*_SENDERS, "致"):
            ballot["debtor" if mention.label == "致" else "creditor"] += 1


def _loose(mention: PartyMention) -> bool:
    """Words of goods on other papers than a contract: 收货单位 is not always the buyer."""
    return mention.paper_kind is not K.CONTRACT


def verb_votes(paper: Paper, meanings: dict[str, str], votes: Votes) -> None:
    """Votes from “甲方向乙方供应”, “被告向原告借款”; `meanings` maps words to names."""
    if not meanings:
        return
    names = "|".join(sorted((re.escape(word) for word in meanings), key=len, reverse=True))
    towards = re.compile(
        rf"(?P<a>{names})(?:(?!{names})[^，。；\t]){{0,14}}?[向给从](?P<b>{names})[^，。；\t]{{0,24}}?(?:{_VERBS})"
    )
    entrusts = re.compile(
        rf"(?P<a>{names})(?:(?!{names})[^，。；\t]){{0,24}}?(?:委托|发包给?|交由|交给|承包给)(?:给|由)?"
        rf"(?P<b>{names})"
    )
    ordered = re.compile(
        rf"(?P<a>{names})(?:(?!{names})[^。；]){{0,40}}?(?:{_SETTLES})给?(?:原告|被告)?(?P<b>{names})[^。；，]{{0,8}}{_GOODS}"
        rf"|(?P<c>{names})(?:(?!{names})[^。；]){{0,40}}?向(?:原告|被告)?(?P<d>{names})[^。；，]{{0,10}}?(?:{_SETTLES})[^。；，]{{0,8}}{_GOODS}"
    )
    collects = re.compile(
        rf"(?P<a>{names})(?:(?!{names})[^。；]){{0,70}}?[向自从](?:原告|被告)?(?P<b>{names})处?"
        rf"[^。；，]{{0,6}}?(?:{_COLLECTS})"
    )
    weight = 4 if paper.kind in (K.CONTRACT, K.STATEMENT, K.COMPLAINT, K.ANSWER, K.JUDGMENT) else 2
    lending = _lending(names)
    for line in paper.lines:
        if "借" in line.text:
            _lending_votes(line.text, lending, meanings, weight, votes)
        for hit in towards.finditer(line.text):
            verb = "pays" if _is_asked_back(line.text, hit) else hit.lastgroup or ""
            _cast(meanings[hit["a"]], meanings[hit["b"]], verb, weight, votes)
        if paper.kind is K.JUDGMENT:
            for hit in ordered.finditer(line.text):
                first, second = hit["a"] or hit["c"], hit["b"] or hit["d"]
                _cast(meanings[first], meanings[second], "buys", weight, votes)
            for hit in collects.finditer(line.text):
                near = line.text[max(0, hit.start() - 12) : hit.end() + 12]
                if _PRICE.search(near):
                    _cast(meanings[hit["a"]], meanings[hit["b"]], "sells", weight, votes)
        if paper.kind is K.CONTRACT:
            for hit in entrusts.finditer(line.text):
                _cast(meanings[hit["a"]], meanings[hit["b"]], "buys", weight, votes)


_ASKED = re.compile(r"请求|诉请|恳请|请[^。；，]{0,6}判|[判责裁]令|判决|要求|主张|[应须]当?")


def _is_asked_back(text: str, hit: re.Match[str]) -> bool:
    """请判被告向原告给付借款: whoever is to pay a loan by a judgment pays it back."""
    low = max(text.rfind(mark, 0, hit.start()) for mark in "。；") + 1
    asked = _ASKED.search(text, low, hit.end("b"))
    return hit.lastgroup == "lends" and asked is not None


_NOTE_OF_HAND = (
    r"(?:出具|书写|写下?|打下?|立下?|签署?|出示|签写)[^，。；\t]{0,10}?(?:借条|借据|借款单)"
)


def _lending(names: str) -> tuple[re.Pattern[str], ...]:
    """向原告借款, a name alone, 被告写下借条, and 甲方于某日借给乙方."""
    borrows = re.compile(
        rf"[向从跟找问](?:到|过)?(?P<b>{names})(?:处|那里|手中)?"
        rf"(?P<between>[^，。；\t]{{0,24}}?)(?:{_BORROWS})"
    )
    signs = re.compile(rf"(?P<a>{names})(?:(?!{names})[^，。；\t]){{0,20}}?{_NOTE_OF_HAND}")
    gives = re.compile(
        rf"(?P<a>{names})(?:(?!{names})[^，。；\t]){{0,20}}?(?:借款?|出借|放款|转借)[给予]"
        rf"(?P<b>{names})"
    )
    return borrows, re.compile(names), signs, gives


_HANDS_OUT = re.compile(r"发放|提供|交付|出借|支付|转|汇|打|给付|催")


def _lending_votes(
    text: str,
    patterns: tuple[re.Pattern[str], ...],
    meanings: dict[str, str],
    weight: int,
    votes: Votes,
) -> None:
    """Votes of a sentence in which the borrower stands earlier than right before 向."""
    borrows, name, signs, gives = patterns
    for hit in gives.finditer(text):
        _cast(meanings[hit["a"]], meanings[hit["b"]], "lends", weight, votes)
    for hit in borrows.finditer(text):
        if _HANDS_OUT.search(hit["between"]):
            continue
        lender = meanings[hit["b"]]
        low = max(text.rfind(mark, 0, hit.start()) for mark in "。；") + 1
        before = [
            meanings[one.group()]
            for one in name.finditer(text, max(low, hit.start() - 80), hit.start())
        ]
        borrower = next((one for one in reversed(before) if one != lender), None)
        if borrower:
            _cast(borrower, lender, "borrows", weight, votes)
    for hit in signs.finditer(text):
        other = meanings.get("原告" if hit["a"].startswith("被告") else "", "")
        if other:
            _cast(meanings[hit["a"]], other, "borrows", weight, votes)


_MONEY_HANDED = re.compile(r"现金|借款|款项|\d元|万元")


def _cast(first: str, second: str, verb: str, weight: int, votes: Votes) -> None:
    if first == second:
        return
    roles = _MEANS[verb]
    for name, role in zip((first, second), roles, strict=True):
        light = role in ("creditor", "debtor")
        votes.setdefault(name, Counter())[role] += 1 if light else weight


def told_votes(paper: Paper, ours: str, meanings: dict[str, str], votes: Votes) -> None:
    """Votes from a statement that leaves out 我: “去年8月向李志强供应砂石料”."""
    names = "|".join(sorted((re.escape(word) for word in meanings), key=len, reverse=True))
    towards = re.compile(
        rf"(?:^"
        rf"|[，。；])(?:(?!{names})[^，。；]){{0,16}}?[向给从](?P<b>{names})[^，。；\t]{{0,24}}?"
        rf"(?:{_VERBS})"
    )
    for line in paper.lines:
        for hit in towards.finditer(line.text):
            _cast(ours, meanings[hit["b"]], hit.lastgroup or "", 2, votes)


_IS = r"(?:是|为|系|作为)(?:本合同的?)?"
_PERFORMS = (
    r"供货|交货|发货|送货|交付(?!款|定金)|完成(?:了)?(?:施工|交付|服务|加工)|提供(?:了)?服务"
)
_OWES = (
    r"付(?=\d)|仅支付|只付|仅付|未付|没付|未支付|尚欠|拖欠|欠付|付清|支付货款|支付价款|付款"
    r"|支付|还欠"
)


def acting_votes(paper: Paper, meanings: dict[str, str], votes: Votes) -> None:
    """Votes from “甲方是采购方”, “乙方交货后”, “被告尚欠”: what one side alone is or does."""
    if not meanings:
        return
    names = "|".join(sorted((re.escape(word) for word in meanings), key=len, reverse=True))
    roles = "|".join(sorted(CONTRACT_ROLE, key=len, reverse=True))
    acts = re.compile(
        rf"(?<![向给对])(?<!向原告)(?<!向被告)(?<!给原告)(?P<a>{names})(?!的)(?:{_IS}(?P<role>{roles})"
        rf"|(?:(?!{names})[^，。；\t向从]){{0,12}}?(?:(?P<owes>{_OWES})|(?P<performs>{_PERFORMS})))"
    )
    for line in paper.lines:
        for hit in acts.finditer(line.text):
            ballot = votes.setdefault(meanings[hit["a"]], Counter())
            if hit["role"]:
                ballot[CONTRACT_ROLE[hit["role"]]] += 4
            elif hit["owes"]:
                ballot["debtor"] += 1
            elif not _MONEY_HANDED.search(hit.group()):
                ballot["seller"] += 1


def settled(votes: Votes, names: list[str], *, of_loan: bool = False) -> Votes:
    """The votes with creditor and debtor read as the pair of roles that the papers speak of.

    Who paid through a bank is the debtor of a price or a wage; of a loan (`of_loan`, or by the
    votes) either side may have paid.
    """
    ballots = {name: votes.get(name, Counter()) for name in names}
    weight = {pair: sum(b[role] for b in ballots.values() for role in pair) for pair in PAIRS}
    first, second = max(PAIRS, key=lambda pair: weight[pair])
    by_bank = 0 if of_loan or first == "lender" else 1
    return {
        name: Counter({role: count for role, count in ballot.items() if role not in _EITHER_PAIR})
        + Counter(
            {
                first: ballot["creditor"] + by_bank * ballot["payee"],
                second: ballot["debtor"] + by_bank * ballot["payer"],
            }
        )
        for name, ballot in ballots.items()
    }


_EITHER_PAIR = ("creditor", "debtor", "payee", "payer")


def winner(ballot: Counter[str]) -> str:
    """The role with most votes, or other when none or a draw."""
    ranked = ballot.most_common(2)
    if not ranked or ranked[0][1] <= 0 or (len(ranked) == 2 and ranked[0][1] == ranked[1][1]):
        return "other"
    return ranked[0][0]
