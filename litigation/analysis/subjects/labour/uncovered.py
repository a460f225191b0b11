"""Claims whose rules are not held here: listed with the sum asked for, never reckoned."""

from __future__ import annotations

import re

from litigation.analysis.claims.money import show
from litigation.analysis.extraction.employment.topics import topic_of
from litigation.analysis.subjects.labour.claimed import left_out, reckoned_kind, sum_of
from litigation.analysis.subjects.labour.money_case import MoneyCase
from litigation.analysis.values.complaint import Pleaded
from litigation.analysis.values.employment import Mentioned, Topic
from litigation.analysis.values.result import ClaimItem
from litigation.analysis.values.sources import Citation

CLAIMED = "claimed"  # the kind of a claim that is about no topic
_TOPIC = "uncovered"
# Its title, whose rules are not held, and the papers that would be needed.
_UNCOVERED = {
    Topic.OVERTIME: ("加班费", "加班费的倍数和工时折算", "考勤记录、加班审批和各月工资条"),
    Topic.ANNUAL_LEAVE: ("未休年休假工资", "年休假天数和折算", "年休假安排、休假记录和工龄证明"),
    Topic.NOTICE_PAY: (
        "代通知金",
        "代替提前通知支付一个月工资的",
        "解除通知的送达记录和上月工资条",
    ),
    Topic.INJURY: ("工伤保险待遇", "工伤认定与待遇的", "工伤认定决定书和劳动能力鉴定结论"),
    Topic.SOCIAL_INSURANCE: ("社会保险补缴", "社会保险补缴及损失的", "社保缴费记录"),
    Topic.BONUS: ("年终奖、奖金", "奖金发放的", "奖金的约定或制度依据、考核结果和历年发放记录"),
    Topic.COMMISSION: ("提成", "提成结算的", "提成约定、业绩与回款记录和历次结算记录"),
    Topic.NON_COMPETE: (
        "竞业限制补偿或违约金",
        "竞业限制的",
        "竞业限制协议、履行情况和解除或终止前十二个月的工资记录",
    ),
    Topic.MINIMUM_WAGE: ("最低工资差额", "当地最低工资标准的", "当地最低工资标准文件和各月工资条"),
    Topic.MATERNITY: (
        "孕期、产期、哺乳期的保护和待遇",
        "孕期、产期、哺乳期解除限制和生育待遇的",
        "诊断证明、预产期或出生证明、告知用人单位的记录和生育保险缴费记录",
    ),
    Topic.TRAINING: ("服务期与培训费", "服务期违约金的", "培训协议、培训费用凭证和服务期履行情况"),
}
_SUM_TO_END = re.compile(r"(?:共计|合计|计)?(?:人民币)?[¥￥]?\d[\d,.]{0,20}万?元.*$")
_OPENING = re.compile(
    r"^(?:请求)?(?:依法)?(?:裁决|判令|判决)?(?:被申请人|被告|公司)?(?:立即)?(?:向)?(?:申请人|原告)?"
    r"(?:立即)?(?:支付|给付|补发|返还|赔偿)?(?:申请人|原告)?(?:的)?"
)
_LONGEST = 44


def uncovered_items(case: MoneyCase, reckoned: frozenset[str]) -> tuple[ClaimItem, ...]:
    """By topic what papers raise, then the claims of the application that are about none."""
    open_claims = left_out(case, reckoned)
    raised = {one.topic: one for one in reversed(case.employment.mentioned)}
    by_topic: dict[Topic, list[Pleaded]] = {}
    others = []
    for one in open_claims:
        topic = None if reckoned_kind(one) else topic_of(one.text)
        if topic is None:
            others.append(one)
        else:
            by_topic.setdefault(topic, []).append(one)
    topics = [topic for topic in _UNCOVERED if topic in raised or topic in by_topic]
    return (
        *(
            _of_topic(case, topic, by_topic.get(topic, []), _places(raised.get(topic)))
            for topic in topics
        ),
        *(_other(case, one) for one in others),
    )


def is_uncovered(item: ClaimItem) -> bool:
    """Whether the item is one of these: raised or asked for, and not reckoned."""
    return item.id.startswith((f"{_TOPIC}-", f"{CLAIMED}-"))


def _places(told: Mentioned | None) -> tuple[Citation, ...]:
    return told.citations if told else ()


def _of_topic(
    case: MoneyCase, topic: Topic, claims: list[Pleaded], cited: tuple[Citation, ...]
) -> ClaimItem:
    title, rules, papers = _UNCOVERED[topic]
    places = tuple(c for one in claims for c in one.citations) or cited
    return ClaimItem(
        id=f"{_TOPIC}-{topic.value}",
        kind=topic.value,
        title=case.title(title),
        amount=None,
        citations=places[:6],
        refusal=(
            f"{_asked(claims)}{rules}规则未收录于本规则包，不作测算，须按现行规定另行核算。"
            f"请补充{papers}。"
        ),
        counted=False,
    )


def _asked(claims: list[Pleaded]) -> str:
    sums = [show(value) for one in claims if (value := sum_of(one)) is not None]
    return f"申请书请求{'、'.join(f'{one}元' for one in sums)}，未测算；" if sums else ""


def _other(case: MoneyCase, claim: Pleaded) -> ClaimItem:
    value = sum_of(claim)
    asked = (
        f"申请书请求{show(value)}元，未测算："
        if value is not None
        else f"申请书列有此项{_sums(claim)}，未测算："
    )
    return ClaimItem(
        id=f"{CLAIMED}-{claim.number}",
        kind=CLAIMED,
        title=case.title(claim_title(claim)),
        amount=None,
        citations=claim.citations[:3],
        refusal=(
            f"{asked}不在本规则包的计算范围，须由律师按约定、制度和现行规定另行核算。"
            "请补充该项请求的依据和计算明细。"
        ),
        counted=False,
    )


def _sums(claim: Pleaded) -> str:
    """The several sums of a claim, of which none stands for the whole."""
    return f"（载有{'、'.join(f'{show(one)}元' for one in claim.sums)}）" if claim.sums else ""


def claim_title(claim: Pleaded) -> str:
    """The claim in its own words without who pays whom, up to its first mark."""
    words = re.split(r"[，；。（]", _OPENING.sub("", claim.text, count=1), maxsplit=1)[0]
    words = _SUM_TO_END.sub("", words).strip("：: ")
    return (words or claim.text)[:_LONGEST]
