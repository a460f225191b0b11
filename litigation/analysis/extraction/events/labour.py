"""The events of an employment: it began, a contract was signed, it ended, somebody complained."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from litigation.analysis.extraction.events.draft import Case, Draft
from litigation.analysis.extraction.messages import messages_of
from litigation.analysis.extraction.paper import Paper
from litigation.analysis.values.employment import DayFact, Employment, EndKind
from litigation.analysis.values.facts import DocumentKind as K
from litigation.analysis.values.facts import EventKind
from litigation.analysis.values.sources import Citation

_COMPLAINED = re.compile(
    r"^[日号]?(?:，?[^，。；]{0,12}?)向[^，。；]{0,24}(?:劳动(?:保障)?监察|人社局|人力资源和社会保障|劳动局)"
    r"[^，。；]{0,16}(?:投诉|举报|反映)"
)


def labour_drafts(
    employment: Employment | None, papers: tuple[Paper, ...], case: Case
) -> Iterator[Draft]:
    """Every dated act of the employment."""
    if employment is None:
        return
    by_id = {paper.id: paper for paper in papers}
    worker = case.name(employment.worker, "劳动者")
    employer = case.name(employment.employer, "用人单位")
    for day in employment.started:
        yield from _day(
            EventKind.EMPLOYED, day, f"{worker}入职{employer}", by_id, employment.worker
        )
    grounds = _grounds(employment)
    for day in employment.ended:
        text = f"{worker}与{employer}的劳动关系结束"
        cited = tuple(c for one in day.citations[:1] for c in grounds.get(one.document, ()))
        whole = replace(day, citations=tuple(dict.fromkeys((*day.citations, *cited))))
        yield from _day(EventKind.TERMINATED, whole, text, by_id, None)
    for contract in employment.contracts:
        if contract.signed and contract.citations:
            paper = by_id[contract.document]
            text = f"{worker}与{employer}签订书面劳动合同"
            firm = paper.kind is K.LABOR_CONTRACT
            yield Draft(
                EventKind.CONTRACT_SIGNED, contract.signed, text, paper, contract.citations,
                firm=firm,
            )  # fmt: skip
    for day in employment.leave:
        text = f"{worker}在往来信息中请假"
        paper = by_id[day.citations[0].document]
        yield Draft(
            EventKind.OTHER, day.date, text, paper, day.citations, actor=employment.worker
        )  # fmt: skip
    for paper in papers:
        yield from _called_otherwise(paper)
        yield from _complaints(paper, worker, employment.worker)
        yield from _said(paper, case)
        yield from _filed(paper, worker, employment.worker)
        yield from _course(paper)


_OTHERWISE = re.compile(
    r"(?:承揽|劳务|合作|承包|代理|加盟|外包)(?:服务)?关系|(?:不存在|不构成|不属于|不建立|并非)[^，。；]{0,8}劳动关系"
)


def _called_otherwise(paper: Paper) -> Iterator[Draft]:
    """A contract that calls itself one of work or service, in a dispute on an employment."""
    if paper.kind is not K.CONTRACT or paper.dated is None:
        return
    for line in paper.lines:
        hit = _OTHERWISE.search(line.plain)
        if hit:
            cited = line.cite_sentence(*hit.span())
            text = "双方签订的协议自称承揽、劳务或合作关系"
            yield Draft(EventKind.OTHER, paper.dated, text, paper, cited)
            return


def _grounds(employment: Employment) -> dict[str, tuple[Citation, ...]]:
    """By paper: where whoever left names the employer's wrong, be it in another sentence."""
    return {
        one.document: ending.ground_citations
        for ending in employment.endings
        if ending.firm and ending.kind is EndKind.FORCED_RESIGNATION
        for one in ending.ground_citations[:1]
    }


_TOPICS = (
    (
        re.compile(
            r"解除|辞退|开除|劝退|最后(?:一个)?工作日|不用来|别来了|不要来|岗[^，。]{0,4}(?:撤|取消)"
        ),
        "谈及解除劳动关系",
    ),
    (
        re.compile(
            r"(?:工资|薪)[^。]{0,12}(?:未|没|尚|拖|一起|后面|再|什么时候|何时|发不发)|[两二三四五六\d]个月没发"
        ),
        "谈及工资尚未发放",
    ),
    (re.compile(r"怀孕|孕检|产检"), "谈及怀孕"),
    (re.compile(r"工伤|受伤|(?:摔|砸|压|割|烫|扭)伤"), "谈及受伤"),
    (
        re.compile(
            r"(?:门禁|工卡|工位|权限|账号)[^。]{0,12}(?:不开|不了|没了|停|注销|收)|移出[^。]{0,6}群"
        ),
        "谈及不能再进入工作场所或系统",
    ),
    (re.compile(r"合同[^。]{0,10}(?:没|未|什么时候|何时|流程)"), "谈及劳动合同尚未签订"),
)


def _said(paper: Paper, case: Case) -> Iterator[Draft]:
    """What the messages of a chat say of the contract, the wages and the end, once a day each."""
    if paper.kind is not K.CHAT:
        return
    told: set[tuple[object, str, str]] = set()
    for message in messages_of(paper):
        for pattern, topic in _TOPICS:
            key = (message.day, topic, message.speaker)
            if pattern.search(message.text) and key not in told:
                told.add(key)
                cited = message.line.cite(message.start, len(message.line.text))
                actor = case.meant(paper, message.speaker)
                text = f"{message.speaker}在聊天中{topic}"
                yield Draft(EventKind.OTHER, message.day, text, paper, cited, actor=actor)


def labour_acts(drafts: Iterable[Draft], employment: Employment | None) -> list[Draft]:
    """The drafts of the general readers that hold for an employment.

    Its contract and its end are read apart; a worker promises and admits no debt, and a letter
    that ends an employment objects to no goods.
    """
    if employment is None:
        return list(drafts)
    owed = (EventKind.PROMISED, EventKind.ACKNOWLEDGED)
    apart = (EventKind.CONTRACT_SIGNED, EventKind.TERMINATED)
    return [
        _as_of_labour(one)
        for one in drafts
        if one.kind not in apart
        and not _is_of_a_claim(one)
        and not (one.kind in owed and one.actor in (None, employment.worker))
    ]


_ASKED = re.compile(r"请求事项|(?:仲裁|诉讼)请求|收到[^。；]{0,12}裁决书?，")


def _is_of_a_claim(one: Draft) -> bool:
    """What a claim asks for, or the day of the award that stands before 诉至法院, is no act."""
    of_claim = one.kind in (EventKind.PAID, EventKind.FILED) and one.paper.kind is K.COMPLAINT
    return of_claim and not one.firm and any(_ASKED.search(c.quote) for c in one.citations)


def _as_of_labour(one: Draft) -> Draft:
    text = one.text.replace("催要货款", "催要款项")
    kind = EventKind.OTHER if one.kind is EventKind.QUALITY_OBJECTION else one.kind
    return replace(one, kind=kind, text=text)


_TO_ARBITRATE = re.compile(
    r"^[日号]?(?:，?[^，。；]{0,16}?)(?:向[^，。；]{0,24}?(?:本委|本院|仲裁委|仲裁院|仲裁委员会|仲裁机构)"
    r"[^，。；]{0,10}?(?:申请|提出|提交|递交|提起)|(?:申请|提起|提出)(?:了)?(?:劳动|人事|劳动人事)?(?:争议)?仲裁"
    r"|(?:提交|递交)[^，。；]{0,8}仲裁申请)"
)
_AWARDED = re.compile(
    r"^[日号]?(?:，?[^，。；]{0,30}?仲裁(?:委员会|委|院))?[^，。；]{0,4}?(?:作出|出具|下达|裁决)(?!之日)"
    r"[^，。；]{0,24}?(?:裁决|仲裁字|号)"
)
_AWARD_SERVED = re.compile(
    r"^[日号]?(?:，?[^，。；]{0,14}?)(?:收到|签收|领取|送达)[^，。；]{0,14}?裁决书?"
)
_OF_COURSE = (
    (EventKind.JUDGED, _AWARDED, "劳动仲裁裁决作出"),
    (EventKind.SERVED, _AWARD_SERVED, "收到劳动仲裁裁决"),
)
_COURSE_IN = (K.STATEMENT, K.COMPLAINT, K.ANSWER)


def _course(paper: Paper) -> Iterator[Draft]:
    """The award and its service as a party's court paper tells of them."""
    for line in paper.lines if paper.kind in _COURSE_IN else ():
        for mention in line.dates:
            after = line.plain[mention.end :][:90]
            for kind, pattern, text in _OF_COURSE:
                if mention.precision == "day" and pattern.match(after):
                    cited = line.cite_sentence(mention.start, mention.end)
                    yield Draft(kind, mention.date, text, paper, cited, firm=False)


def _filed(paper: Paper, worker: str, actor: str | None) -> Iterator[Draft]:
    """The application for arbitration as a paper tells of it."""
    for line in paper.lines:
        for mention in line.dates:
            if mention.precision == "day" and _TO_ARBITRATE.match(line.plain[mention.end :][:90]):
                cited = line.cite_sentence(mention.start, mention.end)
                firm = paper.kind is K.JUDGMENT
                text = f"{worker}申请劳动仲裁"
                yield Draft(
                    EventKind.FILED, mention.date, text, paper, cited, actor=actor, firm=firm
                )


def _day(
    kind: EventKind, day: DayFact, text: str, by_id: dict[str, Paper], actor: str | None
) -> Iterator[Draft]:
    if day.citations:
        paper = by_id[day.citations[0].document]
        if paper.kind is K.JUDGMENT and not day.firm:
            return  # a party's word that the decision repeats is no finding of it
        planned = paper.kind is K.OFFER
        note = "录用通知载明的报到日，实际入职须另证" if planned else ""
        yield Draft(
            kind, day.date, text, paper, day.citations, precision=day.precision, actor=actor,
            note=note, firm=day.firm,
        )  # fmt: skip


def _complaints(paper: Paper, worker: str, actor: str | None) -> Iterator[Draft]:
    if paper.kind is K.INSPECTION_RECORD and paper.dated and paper.dated_line is not None:
        line = paper.lines[paper.dated_line]
        spans = [m for m in line.dates if m.date == paper.dated]
        cited = line.cite(spans[0].start, spans[0].end) if spans else ()
        title = (paper.classified.citation,) if paper.classified.citation else ()
        text = f"{worker}向劳动监察机构投诉"
        if cited or title:
            yield Draft(EventKind.COMPLAINED, paper.dated, text, paper, cited + title, actor=actor)
        return
    for line in paper.lines:
        for mention in line.dates:
            if mention.precision == "day" and _COMPLAINED.match(line.plain[mention.end :][:90]):
                cited = line.cite_sentence(mention.start, mention.end)
                yield Draft(
                    EventKind.COMPLAINED, mention.date, f"{worker}向劳动监察机构投诉", paper, cited,
                    actor=actor, firm=False,
                )  # fmt: skip
