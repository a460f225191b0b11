"""Demands, reconciliations, objections, promises, court papers: one dated act each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from litigation.analysis.extraction.consent import Consent
from litigation.analysis.extraction.events.draft import ARRIVAL_OPEN, Case, Draft, money
from litigation.analysis.extraction.events.forms import labelled_date, sheets_of
from litigation.analysis.extraction.events.shown import consent
from litigation.analysis.extraction.paper import Paper
from litigation.analysis.extraction.parties.mentions import PartyMention
from litigation.analysis.extraction.sums import SumFact
from litigation.analysis.values.facts import AmountKind, EventKind
from litigation.analysis.values.facts import DocumentKind as K
from litigation.analysis.values.sources import Citation


def letter_events(paper: Paper, case: Case) -> Iterator[Draft]:
    """The act that the paper itself is."""
    if paper.dated is None or paper.dated_line is None:
        return
    made = _MAKERS.get(paper.kind) if not paper.classified.by_name_only else None
    if made:
        yield from made(paper, case)


def _dated(paper: Paper) -> tuple[Citation, ...]:
    line = paper.lines[paper.dated_line or 0]
    for mention in line.dates:
        if mention.date == paper.dated:
            return line.cite(mention.start, mention.end)
    return ()


def _title(paper: Paper) -> tuple[Citation, ...]:
    return (paper.classified.citation,) if paper.classified.citation else ()


def _sum(paper: Paper, case: Case, *kinds: AmountKind) -> SumFact | None:
    """The sum the letter is about: the last total owed, else the largest."""
    own = [fact for fact in case.sums.get(paper.id, ()) if fact.kind in kinds]
    total = [
        fact
        for fact in own
        if re.search(
            r"合计|共计|总计|本金|尚欠|共欠|结欠|欠款总|期末",
            fact.line.text[: fact.mention.start][-24:] + fact.header,
        )
    ]
    return max(total or own, key=lambda fact: fact.mention.value) if own else None


def _mention(case: Case, paper: Paper, *labels: str) -> PartyMention | None:
    return next((m for m in case.book.mentions if m.paper == paper.id and m.label in labels), None)


def sender_of(paper: Paper, case: Case) -> str | None:
    """The party that a letter speaks for: its foot, its client, or whoever is not addressed."""
    for word in ("我公司", "我司", "我方"):
        found = case.meant(paper, word)
        if found:
            return found
    client = _client(paper, case)
    if client:
        return client
    foot = _mention(case, paper, "落款", "发函单位", "寄件人", "发件人")
    named = case.book.named(foot.name) if foot else None
    if named:
        return named.id
    addressee = addressee_of(paper, case)
    sides = [p.id for p in case.book.parties if p.role in ("plaintiff", "defendant")]
    others = [side for side in sides if side != addressee]
    return others[0] if addressee in sides and len(others) == 1 else None


_CLIENT = re.compile(r"受(?P<name>[^，。；（(]{2,40}?)(?:[（(][^）)]{1,40}[）)])?的?委托")


def _client(paper: Paper, case: Case) -> str | None:
    """The party for whom a law firm writes."""
    for line in paper.lines[:12]:
        hit = _CLIENT.search(line.text)
        named = case.book.named(hit["name"].strip()) if hit else None
        if named:
            return named.id
    return None


def addressee_of(paper: Paper, case: Case) -> str | None:
    """The party that a letter is sent to."""
    head = _mention(case, paper, "致", "收件人", "收函单位", "收件单位")
    named = case.book.named(head.name) if head else None
    return named.id if named else None


def receiver_of(paper: Paper, case: Case) -> str | None:
    """The party that a letter is sent to: whom it names, or the other side of its sender."""
    sender, named = sender_of(paper, case), addressee_of(paper, case)
    sides = [p.id for p in case.book.parties if p.role in ("plaintiff", "defendant")]
    if named or sender not in sides or len(sides) != 2:
        return named
    return next(side for side in sides if side != sender)


_ENDING = re.compile(r"解除[^，。；]{0,24}(?:通知|函)")


def _notice_of_end(paper: Paper, case: Case) -> Draft | None:
    """A letter whose head says that it ends the contract."""
    if not any(_ENDING.search(line.text) for line in paper.lines[:3]):
        return None
    sender, addressee = sender_of(paper, case), receiver_of(paper, case)
    text = f"{case.name(sender, '发函方')}向{case.name(addressee, '对方')}发出解除合同的通知"
    note = f"函件落款日；解除自通知到达时生效，{ARRIVAL_OPEN}"
    cited = _dated(paper) + _title(paper)
    return Draft(EventKind.TERMINATED, _day(paper), text, paper, cited, actor=sender, note=note)


def _demand(paper: Paper, case: Case) -> Iterator[Draft]:
    if ended := _notice_of_end(paper, case):
        yield ended
        return
    fact = _sum(paper, case, AmountKind.CLAIMED, AmountKind.CONFIRMED_DEBT)
    sender, addressee = sender_of(paper, case), receiver_of(paper, case)
    if sender is not None and sender == case.buyer():
        yield _debtors_reply(paper, case, sender, fact)
        return
    amount = fact.mention.value if fact else None
    text = f"{case.name(sender, '发函方')}向{case.name(addressee, '对方')}发出催款函件"
    text += f"，主张{money(amount)}" if amount else ""
    cited = _dated(paper) + (fact.citations if fact else ()) + _title(paper)
    note = f"函件落款日；{ARRIVAL_OPEN}"
    yield Draft(
        EventKind.DEMANDED, _day(paper), text, paper, cited, amount=amount, actor=sender, note=note
    )


_ADMITS = re.compile(
    r"(?:欠|货款|工程款|设备款|服务费|款项|金额|账目|数额)[^。；]{0,24}(?:没有|无|不持)(?:任何)?异议|(?:确认|承认|认可)[^。；]{0,20}(?:欠|未付|款)"
    r"|(?:我[司方公]|本公司)[^。；]{0,16}(?:尚欠|欠付|确欠|确实欠)"
)
_DENIES = re.compile(
    r"不(?:予)?(?:认可|承认|确认|同意)|(?<!无)(?<!没有)(?<!不持)异议|不欠|不符|不应|拒绝|未收到|无需|有误"
)


def _debtors_reply(paper: Paper, case: Case, sender: str, fact: SumFact | None) -> Draft:
    """A letter of the debtor demands nothing: it admits the debt, or it answers."""
    hits = (_ADMITS.search(line.text) for line in paper.lines)
    said = next(((line, hit) for line, hit in zip(paper.lines, hits, strict=True) if hit), None)
    denied = any(_DENIES.search(line.text) for line in paper.lines)
    amount = fact.mention.value if fact else None
    who = case.name(sender, "债务方")
    cited = _dated(paper) + _title(paper)
    if said is None or denied:
        return Draft(EventKind.REPLIED, _day(paper), f"{who}书面答复", paper, cited, actor=sender)
    line, hit = said
    cited += line.cite_sentence(hit.start(), hit.end()) + (fact.citations if fact else ())
    text = f"{who}书面确认欠款" + (money(amount) if amount else "")
    return Draft(
        EventKind.ACKNOWLEDGED, _day(paper), text, paper, cited, amount=amount, actor=sender
    )


def _reconciliation(paper: Paper, case: Case) -> Iterator[Draft]:
    fact = _sum(paper, case, AmountKind.CONFIRMED_DEBT)
    buyer = case.buyer()
    amount = fact.mention.value if fact else None
    of_period = fact is not None and _is_of_period(fact)
    what = "当期货款" if of_period else "欠款"
    text = f"{case.name(buyer, '债务方')}对账确认" + (
        f"{what}{money(amount)}" if amount else "往来款项"
    )
    cited = _dated(paper) + (fact.citations if fact else ()) + _title(paper)
    note, doubt = "", ""
    if re.search(r"截[至止].{0,14}$", _before_date(paper)):
        note = "对账文件没有签署日期，暂以其截止日计"
    kind = EventKind.ACKNOWLEDGED
    if consent(paper, case) is Consent.BLANK:
        kind, doubt = EventKind.OTHER, "确认栏空白，未见债务人的签字或盖章"
        text = f"{case.name(case.seller(), '债权方')}制作对账文件" + (
            f"，载明{what}{money(amount)}，对方未签章" if amount else "，对方未签章"
        )
    yield Draft(
        kind, _day(paper), text, paper, cited, amount=amount, actor=buyer, note=note, doubt=doubt,
        of_period=of_period,
    )  # fmt: skip


_GOODS_OF_PERIOD = re.compile(r"[送供发交收提]货|[当本]月|[当本]期|月份?的?货款")
_BALANCE = re.compile(r"欠|余额|余款|结余|未[付收结]|累计|总计应")


def _is_of_period(fact: SumFact) -> bool:
    """3月份送货金额合计10万元: what came in that month, whatever is still open from before."""
    before = fact.line.plain[max(0, fact.mention.start - 30) : fact.mention.start]
    clause = re.split("[，。；]", before)[-1]
    return _GOODS_OF_PERIOD.search(clause) is not None and not _BALANCE.search(clause)


def _acknowledgement(paper: Paper, case: Case) -> Iterator[Draft]:
    fact = _sum(paper, case, AmountKind.CONFIRMED_DEBT)
    amount = fact.mention.value if fact else None
    text = "\n".join(line.text for line in paper.lines)
    promised = re.search(r"承诺|计划|保证|将于|分期|于.{1,14}前", text)
    kind = (
        EventKind.PROMISED
        if promised and not re.search(r"欠条|今欠|确认", text)
        else EventKind.ACKNOWLEDGED
    )
    words = "承诺付款" if kind is EventKind.PROMISED else "确认债务"
    sentence = f"{case.name(case.buyer(), '债务方')}出具书面文件{words}" + (
        money(amount) if amount else ""
    )
    cited = _dated(paper) + (fact.citations if fact else ()) + _title(paper)
    yield Draft(kind, _day(paper), sentence, paper, cited, amount=amount, actor=case.buyer())


_FAILED = re.compile(r"不合格|不符合")
_RESULT = re.compile(r"合格|符合|结论")
_FALLS_SHORT = re.compile(r"异议|不合格|不符合|质量问题|缺陷|瑕疵|超差|未达")
_ONE_SIDED = re.compile(r"单方(?:面)?委托")


def _saying(paper: Paper, words: re.Pattern[str]) -> tuple[Citation, ...]:
    """The sentence that says it: the conclusion of a report before what stands in its table."""
    body = [line for line in paper.lines[1:] if len(line.text) > 8 and words.search(line.text)]
    best = next((line for line in body if "结论" in line.text and "\t" not in line.text), None)
    line = best or next((line for line in body if "\t" not in line.text), None)
    hit = words.search(line.text) if line else None
    return line.cite_sentence(hit.start(), hit.end()) if line and hit else ()


def _quality(paper: Paper, case: Case) -> Iterator[Draft]:
    text = "\n".join(line.text for line in paper.lines)
    cited = _saying(paper, _FALLS_SHORT) + _dated(paper) + _title(paper)
    if re.search(
        r"(?:检验|检测|鉴定|试验|质检|化验)(?:报告|结论|结果)|报告编号", text
    ) and not re.search(r"函|贵公司|贵司|贵方|贵厂", text[:300]):
        failed = re.search(r"不合格|不符合", text)
        words = "检验报告结论为不合格" if failed else "出具检验报告"
        alone = _ONE_SIDED.search(text)
        found = next(
            (
                labelled_date(s, "检验日期|检测日期|报告日期|签发日期|出具日期|日期")
                for s in sheets_of(paper)
            ),
            None,
        )
        day = found.mention.date if found else _day(paper)
        said = _saying(paper, _FAILED if failed else _RESULT)
        cited = said + (found.citations if found else _dated(paper)) + _title(paper)
        note = "载明系单方委托" if alone else ""
        yield Draft(EventKind.OTHER, day, words, paper, cited, note=note)
        return
    sender = sender_of(paper, case)
    addressee = case.name(addressee_of(paper, case), "卖方")
    sentence = f"{case.name(sender, '买方')}向{addressee}书面提出质量异议"
    yield Draft(EventKind.QUALITY_OBJECTION, _day(paper), sentence, paper, cited, actor=sender)


_UNDATED = 60  # characters of a line that tells a story rather than dates the paper


def _complaint(paper: Paper, case: Case) -> Iterator[Draft]:
    if paper.dated_line is not None and len(paper.lines[paper.dated_line].text) > _UNDATED:
        return
    plaintiff = case.book.of_role("plaintiff")
    name = plaintiff.name if plaintiff else "原告"
    cited = _dated(paper) + _title(paper)
    title = paper.classified.citation.quote if paper.classified.citation else ""
    arbitral = "仲裁" in title
    what, where = ("仲裁申请书", "仲裁委员会") if arbitral else (_called(paper), "法院")
    note = f"{what}落款日；以{where}收件日为准"
    yield Draft(
        EventKind.FILED,
        _day(paper),
        f"{name}提交{what}",
        paper,
        cited,
        actor=plaintiff.id if plaintiff else None,
        note=note,
    )


_PETITION = re.compile(
    r"(?:强制)?执行(?:异议)?申请书|上诉状|再审申请书|反诉状|(?:财产|证据)?保全申请书|追加[^，。]{0,8}申请书"
)


def _called(paper: Paper) -> str:
    """What the paper calls itself in its first lines: not every petition begins a suit."""
    for line in paper.lines[:4]:
        hit = _PETITION.search(line.text) if len(line.text) <= 30 else None
        if hit:
            return hit.group()
    return "起诉状"


def _answer(paper: Paper, case: Case) -> Iterator[Draft]:
    defendant = case.book.of_role("defendant")
    name = defendant.name if defendant else "被告"
    yield Draft(
        EventKind.REPLIED,
        _day(paper),
        f"{name}提交答辩状",
        paper,
        _dated(paper) + _title(paper),
        actor=defendant.id if defendant else None,
    )


def _before_date(paper: Paper) -> str:
    line = paper.lines[paper.dated_line or 0]
    for mention in line.dates:
        if mention.date == paper.dated:
            return line.text[: mention.start]
    return ""


def _day(paper: Paper) -> date:
    assert paper.dated is not None
    return paper.dated


_MAKERS = {
    K.DEMAND_LETTER: _demand,
    K.RECONCILIATION: _reconciliation,
    K.ACKNOWLEDGEMENT: _acknowledgement,
    K.QUALITY_REPORT: _quality,
    K.COMPLAINT: _complaint,
    K.ANSWER: _answer,
}
