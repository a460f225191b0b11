"""What an employer may say, and the answers to it; none without a place in the papers."""

from __future__ import annotations

import re

from litigation.analysis.reasoning.case import Case
from litigation.analysis.reasoning.defence import Defence
from litigation.analysis.reasoning.grounds import distinct
from litigation.analysis.reasoning.money import cited
from litigation.analysis.reasoning.rows import cited as row_cited
from litigation.analysis.reasoning.rows import row, supporting
from litigation.analysis.reasoning.wording import stripped
from litigation.analysis.rules.lookup import PROCEDURE_INTERPRETATION
from litigation.analysis.rules.lookup import cited as held
from litigation.analysis.subjects.labour.compensation import COMPENSATION, DAMAGES
from litigation.analysis.subjects.labour.double_pay import KIND as DOUBLE_PAY
from litigation.analysis.subjects.labour.laws import act, arbitration, burden, regulations
from litigation.analysis.subjects.labour.settlement import KIND as SETTLEMENT
from litigation.analysis.subjects.labour.unpaid import KIND as UNPAID
from litigation.analysis.subjects.labour.wording import labour_of
from litigation.analysis.values.days import chinese_day
from litigation.analysis.values.employment import EndKind
from litigation.analysis.values.facts import DocumentKind
from litigation.analysis.values.result import ClaimItem, Limitation


def labour_defences(case: Case) -> tuple[Defence, ...]:
    """Those with something in the papers to point at, in the order of an answer."""
    makers = (_arbitration, _limitation, _settled, _lawful, _resigned, _base, _contract, _paid)
    found = (make(case) for make in makers)
    return tuple(one for one in found if one is not None and one.citations)


def pleaded(case: Case) -> tuple[Defence, ...]:
    """Those that a careful answer raises: limitation only where something is out of time."""
    late = case.calculation.limitation.status != "not_barred" or bool(_late(case))
    return tuple(one for one in labour_defences(case) if one.topic != "limitation" or late)


def _items(case: Case, *kinds: str) -> tuple[ClaimItem, ...]:
    return tuple(item for item in case.calculation.items if item.kind in kinds)


def _late(case: Case) -> tuple[ClaimItem, ...]:
    return tuple(one for one in _items(case, DOUBLE_PAY) if one.id.endswith("-late"))


def _arbitration(case: Case) -> Defence | None:
    suits = [one for one in case.facts.documents if one.kind is DocumentKind.COMPLAINT]
    quotes = [one.kind_citation for one in suits if one.kind_citation]
    sued = tuple(one for one in quotes if "仲裁" not in one.quote)
    employment = case.facts.employment
    if not sued or (employment and employment.awards):
        return None
    return Defence(
        topic="arbitration-first",
        title="未经仲裁前置的抗辩",
        ground="材料中有民事起诉状而未见仲裁裁决书，劳动争议未经仲裁直接起诉的，法院不予受理。",
        rejoinder="提交仲裁裁决书或不予受理通知书；尚未仲裁的，先向劳动人事争议仲裁委员会申请。",
        support="核对仲裁案号与裁决书。",
        plea="本案未经劳动争议仲裁，应依法驳回起诉。",
        citations=sued,
        articles=arbitration(case.rules, 5),
    )


def _limitation(case: Case) -> Defence | None:
    strip, late = case.calculation.limitation, _late(case)
    if strip.start is None or (
        strip.status == "not_barred" and not strip.interruptions and not late
    ):
        return None
    about = "；二倍工资差额逐月计算，超过一年的月份已届满" if late else ""
    plea = "申请人的请求已超过一年的仲裁时效，不应支持。"
    if strip.status == "not_barred":
        plea = "二倍工资差额应逐月计算仲裁时效，超过一年的月份不应支持。"
    doubts = [one for one in strip.interruptions if one.doubt]
    attack = "，中断证据的到达和真实性可逐一质疑" if doubts else ""
    return Defence(
        topic="limitation",
        title="仲裁时效抗辩",
        ground=f"仲裁时效一年，自{chinese_day(strip.start)}起算{about}{attack}。",
        rejoinder=_rejoinder(strip, late=bool(late)),
        support="解除通知的送达记录；逐一核对劳动者的中断证据。",
        plea=plea,
        citations=distinct((*strip.citations, *cited(late))),
        articles=strip.articles,
    )


def _rejoinder(strip: Limitation, *, late: bool) -> str:
    """The course itself stands in the section on the period."""
    if strip.status != "not_barred" or strip.last_safe_day is None:
        return "逐项提交届满前主张权利、投诉或申请仲裁的证据；经过见“仲裁时效”一节。"
    months = "；逾一年的月份以其他中断证据补强，没有的不计入请求" if late else ""
    return f"最近一次中断后重新计算，最后一日为{chinese_day(strip.last_safe_day)}{months}。"


def _lawful(case: Case) -> Defence | None:
    end = labour_of(case).end
    if end.kind is not EndKind.DISMISSAL or not end.ground:
        return None
    found = row(case.matrix, "lawful_dismissal")
    papers = row_cited(supporting(found)) if found else ()
    return Defence(
        topic="lawful-dismissal",
        title="合法解除的抗辩",
        ground=f"解除文件写明“{stripped(end.ground)}”，主张解除有事实和制度依据。",
        rejoinder=(
            "解除决定由用人单位举证：须证明所述事实、制度内容及其已公示或告知，且处理与行为相当；"
            "通知本身不是证据。不能证明的，按违法解除支付赔偿金。"
        ),
        support="违纪事实的原始记录及劳动者签收、经民主程序并公示的规章制度。",
        plea=f"解除系因{_reason(end.ground)}，有事实和制度依据，不构成违法解除。",
        citations=distinct((*end.ground_citations, *papers)),
        articles=(*burden(case.rules), *act(case.rules, 48, 87)),
    )


def _reason(ground: str) -> str:
    plain = re.split(
        r"，(?:经[^，]{0,12}，)?(?:现|公司|我司|本公司|单位|特)?(?:决定|决议)", ground
    )[0]
    for word in ("因", "鉴于", "由于"):
        plain = stripped(plain).removeprefix(word)
    return re.sub(r"你方?|您", "申请人", plain)


def _settled(case: Case) -> Defence | None:
    """The agreement that ended the employment, kept by the employer or not."""
    labour = labour_of(case)
    agreed = labour.employment.settlement
    if agreed is None or labour.end.kind is not EndKind.AGREEMENT:
        return None
    items = _items(case, SETTLEMENT)
    paid = any(one.amount == 0 for one in items)
    kept = "并已按约付清" if paid else "付款情况须以凭证证明"
    waived = "，协议载明双方再无争议或放弃其他请求" if agreed.waives else ""
    plea = "双方已协商解除劳动合同" + ("并结清约定的款项" if paid else "")
    return Defence(
        topic="settled",
        title="已协商解除并结清的抗辩",
        ground=f"双方签有协商解除协议{waived}，{kept}，主张申请人不得再行请求。",
        rejoinder=(
            "协议系受欺诈、胁迫、乘人之危，或存在重大误解、显失公平的，可主张无效或请求撤销；"
            "协议未列明的项目是否一并放弃，看原文和签订经过。"
        ),
        support="协议原件、签订经过的记录、付款凭证和离职手续。",
        plea=f"{plea}，协议系双方真实意思表示，申请人另行请求没有依据。",
        citations=distinct((*agreed.citations, *cited(items))),
        articles=act(case.rules, 46),
    )


def _resigned(case: Case) -> Defence | None:
    employment = case.facts.employment
    if employment is None:
        return None
    own = [one for one in employment.endings if one.kind is EndKind.RESIGNATION]
    if not own:
        return None
    return Defence(
        topic="own-resignation",
        title="劳动者自行离职的抗辩",
        ground="材料中有劳动者辞职或因个人原因离职的记载，主张不应支付经济补偿或赔偿金。",
        rejoinder="核对该文件的形成经过和文字；以聊天、通知等证明系用人单位要求离职或以其过错为由解除。",
        support="辞职文件原件及收取记录。",
        plea="劳动关系因申请人自行离职而结束，不应支付经济补偿或赔偿金。",
        citations=distinct(c for one in own for c in one.citations),
        articles=act(case.rules, 46),
    )


def _base(case: Case) -> Defence | None:
    items = [i for i in _items(case, DAMAGES, COMPENSATION) if i.amount is not None]
    if not items:
        return None
    return Defence(
        topic="wage-base",
        title="计算基数与封顶的抗辩",
        ground="主张月工资应扣除非工资性款项、以实际发放为准，或高于当地月平均工资三倍而应封顶。",
        rejoinder="月工资按应得工资计算，包括奖金、津贴和补贴，取解除前十二个月平均数。",
        support="解除前十二个月的工资台账、当地公布的上年度职工月平均工资。",
        plea="申请人主张的月工资基数应以解除前十二个月的工资台账核定，超过三倍封顶的部分不应支持。",
        citations=cited(items[:1]),
        articles=(*act(case.rules, 47), *regulations(case.rules, 27)),
    )


def _contract(case: Case) -> Defence | None:
    items = _items(case, DOUBLE_PAY)
    employment = case.facts.employment
    if not items or employment is None or not employment.contracts:
        return None
    places = distinct(c for one in employment.contracts for c in one.citations)
    return Defence(
        topic="written-contract",
        title="已签书面劳动合同的抗辩",
        ground="双方签有书面劳动合同，主张自签订之日起不再支付二倍工资，或合同期间已补足。",
        rejoinder="用工满一个月的次日起至补签前一日仍应支付；合同期限倒签不改变实际签订日。",
        support="劳动合同原件、签订过程的记录、劳动者拒签的书面通知。",
        plea="双方已签订书面劳动合同，申请人主张的二倍工资差额应予核减。",
        citations=places,
        articles=(*act(case.rules, 10, 82), *regulations(case.rules, 6)),
    )


def _paid(case: Case) -> Defence | None:
    items = _items(case, UNPAID)
    if not items:
        return None
    return Defence(
        topic="wages-paid",
        title="工资已付或依约扣减的抗辩",
        ground="主张有关月份工资已支付、正在结算，或因缺勤应予扣减。",
        rejoinder="支付工资的事实由用人单位举证；拖欠工资不因内部结算而免除。",
        support="有关月份的代发明细、签领表和考勤。",
        plea="有关月份的工资应以代发记录和考勤核定，已支付部分不应重复支付。",
        citations=cited(items),
        articles=(*act(case.rules, 85), *held(case.rules, PROCEDURE_INTERPRETATION, 91)),
    )
