"""财产保全申请书 and 证据保全申请书."""

from __future__ import annotations

from collections.abc import Iterator

from litigation.analysis.drafts.paragraphs import heading, row, signature, text, title, to_fill
from litigation.analysis.drafts.parties import party_rows
from litigation.analysis.reasoning.case import Case
from litigation.analysis.reasoning.money import cited, counted
from litigation.analysis.reasoning.wording import yuan
from litigation.analysis.subjects.preservation.matter import ELECTRONIC, Securing
from litigation.analysis.values.circumstance import CircumstanceKind
from litigation.analysis.values.facts import DocumentProfile
from litigation.analysis.values.result import Draft, DraftParagraph

ASSETS, EVIDENCE = "财产保全申请书", "证据保全申请书"


def preservation_drafts(case: Case, securing: Securing) -> tuple[Draft, ...]:
    """Both applications from the applicant's chair; the other side files neither."""
    if not case.chair.is_claimant:
        return ()
    return (_assets(case, securing), _evidence(case, securing))


def _assets(case: Case, securing: Securing) -> Draft:
    total = case.calculation.total
    worth = yuan(total) if total is not None else to_fill("保全数额（以请求数额为限）")
    return Draft(
        "draft-preservation",
        "preservation_application",
        ASSETS,
        (
            title(ASSETS),
            *_parties(case),
            heading("请求事项"),
            text(
                f"查封、扣押、冻结被申请人{case.chair.respondent}名下价值{worth}的财产。",
                cited(counted(case.calculation)),
            ),
            heading("财产线索"),
            *_clues(securing),
            heading("请求数额的依据"),
            *_sums(case),
            heading("保全的必要性"),
            *_told(securing, CircumstanceKind.ASSET_RISK, "可能使判决难以执行的具体情形"),
            heading("担保"),
            *_told(securing, CircumstanceKind.SECURITY, "保函出具单位及金额，或担保财产"),
            *_end(case),
        ),
    )


def _evidence(case: Case, securing: Securing) -> Draft:
    return Draft(
        "draft-evidence-preservation",
        "evidence_preservation_application",
        EVIDENCE,
        (
            title(EVIDENCE),
            *_parties(case),
            heading("请求事项"),
            text(
                "请求对下列证据采取查封、扣押、拍照、录音、录像、复制、鉴定、勘验等适当方式予以保全。"
            ),
            row("序号", "证据名称", "形式", "持有人与所在", "证明对象"),
            *_exhibits(case, securing),
            heading("证据可能灭失或以后难以取得的原因"),
            *_told(
                securing, CircumstanceKind.EVIDENCE_RISK, "证据可能灭失或以后难以取得的具体原因"
            ),
            heading("担保"),
            text(to_fill("可能造成损失的，担保方式与数额")),
            *_end(case),
        ),
    )


def _parties(case: Case) -> tuple[DraftParagraph, ...]:
    rows = party_rows(case, claimant="申请人", respondent="被申请人")
    return (heading("当事人信息"), *rows)


def _clues(securing: Securing) -> Iterator[DraftParagraph]:
    words = {"account": "账号", "bank": "开户行"}
    for name, detail in securing.assets[:12]:
        yield row(f"{name}{words[detail.name]}", detail.value, citations=detail.citations[:2])
    for one in securing.told(CircumstanceKind.ASSET)[:6]:
        yield row("材料提及", one.text, citations=one.citations[:2])
    yield text(to_fill("其他财产线索：不动产、车辆、股权、到期债权等"))


def _sums(case: Case) -> Iterator[DraftParagraph]:
    items = counted(case.calculation)
    for item in items:
        yield row(
            item.title,
            yuan(item.amount) if item.amount is not None else "",
            item.formula,
            citations=item.citations[:3],
        )
    if not items:
        yield text(to_fill("债权的数额与计算依据"))


def _told(securing: Securing, kind: CircumstanceKind, otherwise: str) -> Iterator[DraftParagraph]:
    for one in securing.told(kind)[:6]:
        yield text(f"{one.text}。" if not one.text.endswith("。") else one.text, one.citations[:2])
    yield text(to_fill(otherwise))


def _exhibits(case: Case, securing: Securing) -> Iterator[DraftParagraph]:
    for number, one in enumerate(securing.fragile[:20], start=1):
        cites = (one.kind_citation,) if one.kind_citation else ()
        yield row(
            str(number),
            one.name,
            _form(one),
            to_fill("持有人、账号与所在"),
            _proves(case, one),
            citations=cites,
        )
    if not securing.fragile:
        yield row(
            "1", to_fill("证据名称"), to_fill("形式"), to_fill("持有人与所在"), to_fill("证明对象")
        )


def _form(profile: DocumentProfile) -> str:
    return "电子数据（原始载体）" if profile.kind in ELECTRONIC else "书证、视听资料原件"


def _proves(case: Case, profile: DocumentProfile) -> str:
    """What events the paper tells of; the lawyer names what it is to prove."""
    days = [
        event.text
        for event in case.facts.events
        if any(citation.document == profile.document for citation in event.citations)
    ]
    return "；".join(days[:2]) or to_fill("证明对象")


def _end(case: Case) -> Iterator[DraftParagraph]:
    yield text("此致")
    yield text(to_fill("受理法院名称（被保全财产或证据所在地、被申请人住所地或有管辖权的法院）"))
    yield signature(f"申请人（签字、盖章）：{to_fill('签名或盖章')}")
    yield signature(f"日期：{to_fill('申请日期')}")
