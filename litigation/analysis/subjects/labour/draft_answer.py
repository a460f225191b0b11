"""仲裁答辩书: an answer to every claim and every fact, adopting no sum of the other side."""

from __future__ import annotations

from litigation.analysis.drafts.paragraphs import heading, row, signature, text, title, to_fill
from litigation.analysis.drafts.parties import party_rows
from litigation.analysis.drafts.statutes import full_statutes
from litigation.analysis.reasoning.case import Case
from litigation.analysis.reasoning.defence import Defence
from litigation.analysis.reasoning.grounds import distinct
from litigation.analysis.reasoning.money import COSTS, title_of
from litigation.analysis.reasoning.rows import borne_by, cited, supporting
from litigation.analysis.reasoning.wording import listed
from litigation.analysis.rules.lookup import PROCEDURE_INTERPRETATION
from litigation.analysis.rules.lookup import cited as held
from litigation.analysis.subjects.labour.compensation import COMPENSATION, DAMAGES
from litigation.analysis.subjects.labour.defences import pleaded
from litigation.analysis.subjects.labour.double_pay import KIND as DOUBLE_PAY
from litigation.analysis.subjects.labour.settlement import KIND as SETTLEMENT
from litigation.analysis.subjects.labour.uncovered import CLAIMED, is_uncovered
from litigation.analysis.subjects.labour.unpaid import KIND as UNPAID
from litigation.analysis.subjects.labour.wording import is_arbitrated
from litigation.analysis.values.result import Draft, DraftParagraph, ElementRow, ElementStatus

ASK = "经委托人核对后填写“无异议”或异议理由；承认即构成自认"
AGAINST = {
    SETTLEMENT: ("settled",),
    DAMAGES: ("limitation", "lawful-dismissal", "own-resignation", "wage-base"),
    COMPENSATION: ("limitation", "own-resignation", "wage-base"),
    UNPAID: ("limitation", "wages-paid"),
    DOUBLE_PAY: ("limitation", "written-contract"),
}
OWN = {
    "lawful_dismissal": "lawful-dismissal",
    "written_contract": "written-contract",
    "wages_paid": "wages-paid",
    "limitation_defence": "limitation",
}


def answer(case: Case) -> Draft:
    sued = is_arbitrated(case)
    name = "民事答辩状（劳动争议）" if sued else "劳动人事争议仲裁答辩书"
    sides = ("原告", "被告") if sued else ("申请人", "被申请人")
    raised = pleaded(case)
    return Draft(
        id="draft-answer",
        kind="answer",
        title=name,
        paragraphs=(
            title(name),
            row("案号", to_fill("案号" if sued else "仲裁案号")),
            heading("当事人信息"),
            *party_rows(
                case, claimant=f"被答辩人（{sides[0]}）", respondent=f"答辩人（{sides[1]}）"
            ),
            heading("对诉讼请求的答辩" if sued else "对仲裁请求的答辩"),
            *_claims(case, raised),
            heading("对事实与理由的答辩"),
            *(
                _fact(case, one)
                for one in borne_by(case.matrix, "plaintiff")
                if one.id != "limitation"
            ),
            heading("答辩人举证的事实"),
            *_own_rows(case, raised),
            _grounds(raised),
            row("证据清单", "见所附证据清单。"),
            row("对调解的意愿", to_fill("是／否／暂不确定")),
            text("此致"),
            text(to_fill("受诉人民法院名称" if sued else "受理的劳动人事争议仲裁委员会名称")),
            signature(f"答辩人（签字、盖章）：{to_fill('签名或盖章')}"),
            signature(f"日期：{to_fill('答辩日期')}"),
        ),
    )


def _claims(case: Case, raised: tuple[Defence, ...]) -> tuple[DraftParagraph, ...]:
    """One row a claim; the sum is the applicant's to state."""
    rows = []
    for kind, name in _named(case).items():
        own = [one for one in raised if _is_against(case, one, kind)]
        words = "有异议。" + "".join(one.plea for one in own) if own else to_fill(ASK)
        citations = distinct(c for one in own for c in one.citations[:2])
        rows.append(row(f"对{name}的请求", words, citations=citations))
    return tuple(rows) or (row("对仲裁请求", to_fill(ASK)),)


def _is_against(case: Case, one: Defence, kind: str) -> bool:
    """Where only months of double pay are late, the period is no answer to the other claims."""
    partly = case.calculation.limitation.status == "not_barred" and kind != DOUBLE_PAY
    topics = ("settled",) if kind.startswith(CLAIMED) else AGAINST.get(kind, ())
    return one.topic in topics and not (one.topic == "limitation" and partly)


def _named(case: Case) -> dict[str, str]:
    """Each kind of claim once, by its first title."""
    found: dict[str, str] = {}
    for item in case.calculation.items:
        if item.kind not in COSTS and (item.counted or is_uncovered(item)):
            kind = item.id if item.kind == CLAIMED else item.kind
            found.setdefault(kind, title_of(item).split("（仅")[0])
    return found


def _fact(case: Case, one: ElementRow) -> DraftParagraph:
    label = f"对“{one.title}”"
    places = cited(one.evidence)
    if one.status is ElementStatus.PROVED:
        return row(label, to_fill(ASK), citations=places)
    burden = full_statutes(held(case.rules, PROCEDURE_INTERPRETATION, 90, 91))
    lacking = listed(gap.paper.split("（")[0] for gap in one.gaps[:2])
    seen = f"（未见{lacking}）" if lacking else ""
    words = f"有异议。申请人未提交足以证明该事实的证据{seen}，依{burden}应承担举证不能的后果。"
    return row(label, words, citations=places)


def _own_rows(case: Case, raised: tuple[Defence, ...]) -> tuple[DraftParagraph, ...]:
    by_topic = {one.topic: one for one in raised}
    return tuple(
        _own(one, by_topic.get(OWN.get(one.id, "")))
        for one in borne_by(case.matrix, "defendant")
        if one.id != "limitation_defence" or "limitation" in by_topic
    )


def _own(one: ElementRow, defence: Defence | None) -> DraftParagraph:
    lacking = listed(gap.paper.split("（")[0] for gap in one.gaps[:2])
    if defence is None:
        return row(one.title, to_fill(f"是否主张；主张的须提交{lacking or '相应证据'}"))
    places = cited(supporting(one)) or defence.citations
    proved = one.status is ElementStatus.PROVED or not lacking
    more = "" if proved else to_fill(f"补强证据：{lacking}")
    return row(one.title, f"主张。{defence.plea}{more}", citations=places)


def _grounds(raised: tuple[Defence, ...]) -> DraftParagraph:
    articles = full_statutes(article for one in raised for article in one.articles)
    return row("答辩的法律依据", articles or to_fill("适用的法律条文"))
