"""民事上诉状, and the answer to one, in rows."""

from __future__ import annotations

from collections.abc import Iterator

from litigation.analysis.drafts.paragraphs import heading, row, signature, text, title, to_fill
from litigation.analysis.drafts.parties import party_rows
from litigation.analysis.drafts.statutes import full_statutes
from litigation.analysis.reasoning.case import Case
from litigation.analysis.reasoning.wording import stripped
from litigation.analysis.subjects.judgment.appeal_matter import Appealed
from litigation.analysis.subjects.judgment.appeal_reasons import KINDS, told_grounds
from litigation.analysis.subjects.judgment.seats import APPEAL
from litigation.analysis.subjects.judgment.wording import PLAIN, name_of
from litigation.analysis.values.days import chinese_day
from litigation.analysis.values.result import Draft, DraftParagraph
from litigation.analysis.values.ruling import OrderItem, OrderKind, Ruling, RulingKind

PETITION, ANSWER = "民事上诉状", "民事答辩状（二审）"


def appeal_drafts(case: Case, appealed: Appealed) -> tuple[Draft, ...]:
    """The petition from the appellant's chair, the answer from the appellee's."""
    ruling = appealed.ruling
    if ruling is None or ruling.kind not in (RulingKind.JUDGMENT, RulingKind.RULING):
        return ()  # against an award one sues; a mediation paper cannot be appealed
    make = _petition if case.chair.is_claimant else _answer
    return (make(case, appealed, ruling),)


def _petition(case: Case, appealed: Appealed, ruling: Ruling) -> Draft:
    return Draft(
        "draft-appeal",
        "appeal",
        PETITION,
        (
            title(PETITION),
            heading("当事人信息"),
            *_parties(case),
            *_beside(appealed),
            heading("原审裁判"),
            row("原审法院", ruling.court or to_fill("原审法院"), citations=ruling.citations),
            row("原审案号", ruling.case_number or to_fill("原审案号"), citations=ruling.citations),
            row("案由", ruling.cause or to_fill("案由")),
            row(
                "收到原审文书的日期",
                _received(case),
                citations=case.calculation.limitation.citations,
            ),
            heading("上诉请求"),
            *_requests(appealed, ruling),
            heading("不服的判项与理由"),
            *_reasons(appealed, ruling),
            heading("新证据"),
            text(to_fill("二审新证据及一审未提交的理由；没有的写“无”")),
            text("此致"),
            text(_court(ruling), ruling.appeal.citations if ruling.appeal else ()),
            signature(f"上诉人（签字、盖章）：{to_fill('签名或盖章')}"),
            signature(f"日期：{to_fill('上诉日期')}"),
            text("附：上诉状副本（按对方当事人人数）、原审文书、身份证明、授权委托书。"),
        ),
    )


def _parties(case: Case) -> tuple[DraftParagraph, ...]:
    return party_rows(case, claimant=APPEAL[0], respondent=APPEAL[1])


def _beside(appealed: Appealed) -> Iterator[DraftParagraph]:
    """Those on the appellant's side who do not appeal keep their first role."""
    word = "原审原告" if appealed.appellant.side == "plaintiff" else "原审被告"
    for name in appealed.appellant.beside:
        yield row(word, name + to_fill("身份信息；共同上诉的改列上诉人"))


def _received(case: Case) -> str:
    start = case.calculation.limitation.start
    return (
        chinese_day(start)
        if start and case.calculation.limitation.status != "undetermined"
        else to_fill("送达日期")
    )


def _court(ruling: Ruling) -> str:
    return ruling.appeal.court if ruling.appeal and ruling.appeal.court else to_fill("二审法院名称")


def _requests(appealed: Appealed, ruling: Ruling) -> Iterator[DraftParagraph]:
    yield row("序号", "请求", "针对的判项")
    word = PLAIN[ruling.kind]
    items = appealed.adverse or ()
    for number, item in enumerate(items, start=1):
        yield row(
            str(number),
            f"撤销原审{word}第{item.number}项，{_instead(item)}",
            item.text[:80],
            citations=item.citations[:3],
        )
    if not items:
        yield row(
            "1",
            f"撤销原审{word}{to_fill('不服的判项')}，改判{to_fill('改判内容')}",
            to_fill("判项"),
        )
    yield row(str(max(len(items), 1) + 1), "本案一审、二审案件受理费由被上诉人负担", "")


def _instead(item: OrderItem) -> str:
    if item.kind is OrderKind.DISMISS:
        return f"改判支持{to_fill('被驳回的请求及数额')}"
    return f"改判{to_fill('驳回该项请求，或写明改判的数额与计算方法')}"


def _reasons(appealed: Appealed, ruling: Ruling) -> Iterator[DraftParagraph]:
    found = told_grounds(appealed)
    if found:
        yield row("方面", "理由", "依据")
    for one in found:
        yield row(
            KINDS[one.kind],
            stripped(one.pleaded) + ("" if one.sure else to_fill("核实后保留或删除")),
            full_statutes(one.articles) or "见所引原文",
            citations=one.citations[:4],
        )
    for holding in appealed.adverse_holdings[:8]:
        quote = " ".join(holding.text.split())[:90]
        yield row(
            "原审认定",
            f"“{quote}”",
            to_fill("对该认定的具体反驳与证据"),
            citations=holding.citations[:2],
        )
    if not found and not appealed.adverse_holdings:
        yield text(to_fill("上诉的事实、法律与程序理由"))


def _answer(case: Case, appealed: Appealed, ruling: Ruling) -> Draft:
    return Draft(
        "draft-appeal-answer",
        "appeal_answer",
        ANSWER,
        (
            title(ANSWER),
            row("案号", to_fill("二审案号")),
            heading("当事人信息"),
            *party_rows(case, claimant="被答辩人（上诉人）", respondent="答辩人（被上诉人）"),
            heading("答辩请求"),
            text(f"请求驳回上诉，维持{name_of(ruling)}。", ruling.citations),
            heading("对上诉理由的答辩"),
            *_replies(appealed, ruling),
            text("此致"),
            text(_court(ruling), ruling.appeal.citations if ruling.appeal else ()),
            signature(f"答辩人（签字、盖章）：{to_fill('签名或盖章')}"),
            signature(f"日期：{to_fill('答辩日期')}"),
        ),
    )


def _replies(appealed: Appealed, ruling: Ruling) -> Iterator[DraftParagraph]:
    yield row("项目", "答辩意见", "依据")
    shown = tuple(c for one in ruling.findings[:4] for c in one.citations[:1])
    yield row(
        "事实认定",
        "原审认定的事实有证据佐证。",
        to_fill("对应的一审证据名称与页码"),
        citations=shown,
    )
    said = [s for one in appealed.arguments(appealed.appellant.names) for s in one.admits]
    for one in said[:3]:
        yield row(
            "上诉人的自认",
            stripped(one.what)[:120],
            "原审文书所载陈述",
            citations=one.citations[:2],
        )
    for ground in told_grounds(appealed):
        yield row(
            KINDS[ground.kind],
            f"上诉人称：{stripped(ground.pleaded)}",
            to_fill("针对性答辩与证据"),
            citations=ground.citations[:3],
        )
    yield row("新证据", to_fill("对上诉人二审证据的质证意见"), "")
