"""How the elements of enforcement are judged from the decision and its account."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from litigation.analysis.claims.judgment.matter import NO_DECISION, Decided
from litigation.analysis.claims.judgment.payments import creditors_of, debtors_of
from litigation.analysis.claims.money import show, total
from litigation.analysis.evidence.judging import (
    NOT_PROVED,
    PROVED,
    UNDETERMINED,
    Verdict,
    judge_papers,
)
from litigation.analysis.evidence.weighing import Piece
from litigation.analysis.subjects.judgment.apply_period import apply_period
from litigation.analysis.subjects.judgment.pieces import pieces, verdict
from litigation.analysis.values.days import chinese_day
from litigation.analysis.values.result import Limitation
from litigation.packages.schema import Element

NOTHING = f"{NO_DECISION}。"
EnforcementJudge = Callable[[Decided, Limitation], Verdict]


def judge_enforcement(
    element: Element, found: tuple[Piece, ...], decided: Decided, period: Limitation
) -> Verdict:
    """The status of an element of enforcement."""
    judge = METHODS.get(element.method)
    if judge is None:
        return judge_papers(found)
    return judge(decided, period) if decided.title else Verdict(NOT_PROVED, NOTHING)


def effective(decided: Decided, period: Limitation) -> Verdict:
    effect, title = decided.effect, decided.title
    assert title is not None
    own = pieces(title.ruling.citations[:2], "执行依据")
    shown = pieces(effect.citations[:2], "载明送达或生效")
    if effect.since is None:
        told = "仅见于当事人陈述" if title.ruling.served else "未见记载"
        return verdict(UNDETERMINED, f"送达情况{told}，是否生效无法判断。", own)
    if effect.since > decided.inputs.as_of:
        return verdict(
            NOT_PROVED,
            f"{effect.how}，测算日{chinese_day(decided.inputs.as_of)}尚未生效。",
            own,
            shown,
        )
    if effect.doubt:
        return verdict(
            UNDETERMINED,
            f"{effect.how}（{chinese_day(effect.since)}）；{effect.doubt}。",
            own,
            shown,
        )
    return verdict(PROVED, f"{effect.how}。", own, shown)


def payable(decided: Decided, period: Limitation) -> Verdict:
    """Who has to pay what to whom must be told by the paper itself."""
    title = decided.title
    assert title is not None
    found = pieces((c for debt in decided.debts for c in debt.citations[:2]), "判项载明给付内容")
    if not decided.debts:
        return verdict(NOT_PROVED, "文书没有能够读出的金钱给付判项。", found)
    unclear = [debt.title for debt in decided.debts if not debt.payers or not debt.payees]
    refused = [one.refusal for one in decided.account.standings if one.refusal]
    if unclear:
        return verdict(UNDETERMINED, f"{'、'.join(unclear)}的义务人或权利人未能读出。", found)
    if refused:
        return verdict(UNDETERMINED, f"本金明确；利息部分：{refused[0]}", found)
    whole = total(debt.principal + debt.fixed_interest for debt in decided.debts)
    return verdict(
        PROVED, f"判项确定给付{len(decided.debts)}笔，本金等合计{show(whole)}元。", found
    )


def due(decided: Decided, period: Limitation) -> Verdict:
    as_of = decided.inputs.as_of
    shown = pieces(decided.effect.citations[:2], "履行期限的起点")
    items = pieces((c for debt in decided.debts for c in debt.citations[:1]), "判项载明履行期限")
    if not decided.debts or any(debt.deadline is None for debt in decided.debts):
        return verdict(UNDETERMINED, "生效日或履行期限不明，是否届满无法判断。", items)
    last = [debt for debt in decided.debts if debt.deadline and debt.deadline >= as_of]
    days = "、".join(dict.fromkeys(chinese_day(debt.deadline) for debt in decided.debts))
    if len(last) == len(decided.debts):
        return verdict(NOT_PROVED, f"履行期限至{days}，测算日尚未届满。", items, shown)
    if last:
        named = "、".join(debt.title for debt in last)
        return verdict(
            UNDETERMINED, f"履行期限为{days}，其中{named}尚未届满，仅可就已到期部分申请。", items
        )
    if decided.effect.doubt:
        reason = f"按送达推算履行期限至{days}届满；{decided.effect.doubt}。"
        return verdict(UNDETERMINED, reason, items, shown)
    return verdict(PROVED, f"履行期限至{days}，均已届满。", items, shown)


def parties(decided: Decided, period: Limitation) -> Verdict:
    title = decided.title
    assert title is not None
    creditors, debtors = creditors_of(title), debtors_of(title)
    found = pieces((c for one in title.ruling.parties for c in one.citations[:1]), "文书首部列明")
    if not creditors or not debtors:
        return verdict(UNDETERMINED, "权利人或义务人未能从判项读出，须核对原文。", found)
    reason = f"判项确定的权利人为{'、'.join(creditors)}，义务人为{'、'.join(debtors)}。"
    return verdict(PROVED, reason, found)


def unpaid(decided: Decided, period: Limitation) -> Verdict:
    """What is open; performance is for the debtor to prove."""
    found = pieces((c for debt in decided.debts for c in debt.citations[:1]), "判项确定的债务")
    paid = _receipts(decided, supports=False)
    if not decided.debts:
        return verdict(NOT_PROVED, "没有可供核对的金钱债务。", found)
    left = _open(decided)
    if left <= 0:
        return verdict(NOT_PROVED, "材料显示的履行款已覆盖本金和判定利息。", found, paid)
    done = total(one.amount for one in decided.performed.payments)
    text = f"材料所见履行{show(done)}元，本金尚欠{show(left)}元；履行事实由被执行人举证。"
    return verdict(PROVED, text, found, paid)


def performed(decided: Decided, period: Limitation) -> Verdict:
    found = _receipts(decided, supports=True)
    made = decided.performed.payments
    if not made:
        return Verdict(NOT_PROVED, "材料中没有文书作出后履行的凭证。")
    done, left = total(one.amount for one in made), _open(decided)
    if len(decided.performed.told_only) == len(made):
        return verdict(
            UNDETERMINED, f"履行{show(done)}元仅见于当事人陈述，须以付款凭证核实。", found
        )
    if left > 0:
        return verdict(
            NOT_PROVED, f"已履行{show(done)}元，本金尚欠{show(left)}元，未全部履行。", found
        )
    return verdict(PROVED, f"已履行{show(done)}元，覆盖本金和判定利息。", found)


def in_time(decided: Decided, period: Limitation) -> Verdict:
    strip = apply_period(decided)
    status = {"not_barred": PROVED, "barred": NOT_PROVED}.get(strip.status, UNDETERMINED)
    return verdict(status, strip.reason, pieces(strip.citations[:3], "期间的起算依据"))


def delay(decided: Decided, period: Limitation) -> Verdict:
    title = decided.title
    assert title is not None
    notice = pieces(title.ruling.delay_notice[:2], "文书载明迟延履行的后果")
    if any(debt.deadline is None for debt in decided.debts):
        return verdict(UNDETERMINED, "履行期限届满日不明，加倍部分利息的起算日无法判断。", notice)
    late = total(s.amount for one in decided.account.standings for s in one.delay)
    if late <= 0:
        return verdict(NOT_PROVED, "履行期限尚未届满或已按期履行，未产生加倍部分利息。", notice)
    items = pieces((c for debt in decided.debts for c in debt.citations[:1]), "逾期未履行的判项")
    return verdict(PROVED, f"逾期未履行，计至测算日加倍部分利息{show(late)}元。", notice, items)


def _open(decided: Decided) -> Decimal:
    return total(one.open_principal for one in decided.account.standings)


def _receipts(decided: Decided, *, supports: bool) -> tuple[Piece, ...]:
    told = {one.event for one in decided.performed.told_only}
    found: list[Piece] = []
    for one in decided.performed.payments:
        spoken = one.event in told
        found += pieces(
            one.citations[:1],
            f"{chinese_day(one.date)}履行{show(one.amount)}元",
            supports=supports,
            strength="weak" if spoken else "strong",
            kind="statement" if spoken else "bank_receipt",
            flags=("party_statement",) if spoken else (),
        )
    return tuple(found)


METHODS: dict[str, EnforcementJudge] = {
    "title_effective": effective,
    "order_payable": payable,
    "order_due": due,
    "order_parties": parties,
    "order_open": unpaid,
    "order_performed": performed,
    "apply_period": in_time,
    "delay_basis": delay,
}
