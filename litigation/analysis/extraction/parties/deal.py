"""Who sells and who buys: votes from labels, from verbs between two names, from payments."""

from __future__ import annotations

import re
from collections import Counter

from litigation.analysis.extraction.paper import Paper
from litigation.analysis.extraction.parties.mentions import PartyMention
from litigation.analysis.values.facts import DocumentKind as K

Votes = dict[str, Counter[str]]  # name to votes for seller, buyer, guarantor

_SELLS = r"供应|供货|出售|销售|供给|提供|交付|发货|送货|交货|发送|催[款收要讨告促]|催付|开具|出卖"
_BUYS = (
    r"购买|采购|订购|购进|购得|支付|付款|付清|偿还|还款|汇款|转账|退货|订货|下单|提出质量|进货|拿货"
)
_SELLER_PAYMENT = (
    "收款",
    "收款人",
    "收款方",
    "收款单位",
    "债权人",
    "收款人户名",
    "收款户名",
    "收款人名称",
    "收款人全称",
)
_BUYER_PAYMENT = (
    "付款",
    "付款人",
    "付款方",
    "付款单位",
    "汇款人",
    "债务人",
    "欠款人",
    "欠款单位",
    "付款人户名",
    "付款户名",
    "付款人名称",
    "付款人全称",
    "还款人",
)


def label_votes(mentions: list[PartyMention], votes: Votes) -> None:
    """Votes from role words and from who pays, collects, issues and demands."""
    for mention in mentions:
        ballot = votes.setdefault(mention.name, Counter())
        if mention.contract_role != "other":
            ballot[mention.contract_role] += 10 if mention.paper_kind is K.CONTRACT else 3
        elif mention.label in _SELLER_PAYMENT:
            ballot["seller"] += 1
        elif mention.label in _BUYER_PAYMENT:
            ballot["buyer"] += 1
        elif mention.label == "出具人" and mention.paper_kind is K.DELIVERY_NOTE:
            ballot["seller"] += 2
        elif mention.paper_kind is K.DEMAND_LETTER and mention.label in ("落款", "致"):
            ballot["seller" if mention.label == "落款" else "buyer"] += 1


def verb_votes(paper: Paper, words: dict[str, str], votes: Votes) -> None:
    """Votes from “甲方向乙方供应”, “对方向我公司采购”; `words` maps words to names."""
    if not words:
        return
    names = "|".join(sorted((re.escape(word) for word in words), key=len, reverse=True))
    towards = re.compile(
        rf"(?P<a>{names})[^，。；\t]{{0,14}}?[向给从](?P<b>{names})[^，。；\t]{{0,24}}?"
        rf"(?:(?P<sells>{_SELLS})|(?P<buys>{_BUYS}))"
    )
    weight = 4 if paper.kind in (K.CONTRACT, K.STATEMENT, K.COMPLAINT, K.ANSWER, K.JUDGMENT) else 2
    for line in paper.lines:
        for hit in towards.finditer(line.text):
            first, second = words[hit["a"]], words[hit["b"]]
            if first == second:
                continue
            roles = ("seller", "buyer") if hit["sells"] else ("buyer", "seller")
            votes.setdefault(first, Counter())[roles[0]] += weight
            votes.setdefault(second, Counter())[roles[1]] += weight


def told_votes(paper: Paper, ours: str, words: dict[str, str], votes: Votes) -> None:
    """Votes from a statement that leaves out 我: “去年8月向李志强供应砂石料”."""
    names = "|".join(sorted((re.escape(word) for word in words), key=len, reverse=True))
    towards = re.compile(
        rf"(?:^"
        rf"|[，。；])(?:(?!{names})[^，。；]){{0,16}}?[向给从](?P<b>{names})[^，。；\t]{{0,24}}?"
        rf"(?:(?P<sells>{_SELLS})|(?P<buys>{_BUYS}))"
    )
    for line in paper.lines:
        for hit in towards.finditer(line.text):
            if words[hit["b"]] != ours:
                roles = ("seller", "buyer") if hit["sells"] else ("buyer", "seller")
                votes.setdefault(ours, Counter())[roles[0]] += 2
                votes.setdefault(words[hit["b"]], Counter())[roles[1]] += 2


def owing_votes(paper: Paper, words: dict[str, str], votes: Votes) -> None:
    """Votes from “乙方应支付货款”, “对方仅支付”, “被告尚欠”: who pays in a sale buys."""
    if not words:
        return
    names = "|".join(sorted((re.escape(word) for word in words), key=len, reverse=True))
    pays = re.compile(
        rf"(?P<a>{names})(?!的)[^，。；\t向从]{{0,12}}?(?P<v>付(?=\d)|仅支付|只付|仅付|未付"
        rf"|未支付|尚欠|拖欠|欠付|付清|支付货款|支付价款|付款|支付|还欠)"
    )
    for line in paper.lines:
        for hit in pays.finditer(line.text):
            votes.setdefault(words[hit["a"]], Counter())["buyer"] += 1


def winner(ballot: Counter[str]) -> str:
    """The role with most votes, or other when none or a draw."""
    ranked = ballot.most_common(2)
    if not ranked or ranked[0][1] <= 0 or (len(ranked) == 2 and ranked[0][1] == ranked[1][1]):
        return "other"
    return ranked[0][0]
