"""Worker and employer where labour papers name them without a label."""

from __future__ import annotations

import re
from collections.abc import Iterator

from litigation.analysis.extraction.employment.sources import LABOUR_KINDS
from litigation.analysis.extraction.names import company_at, is_institution
from litigation.analysis.extraction.paper import Line, Paper
from litigation.analysis.extraction.parties.mentions import PartyMention
from litigation.analysis.extraction.people import is_person
from litigation.analysis.values.facts import DocumentKind as K

_NAME = r"(?P<name>[一-龥]{2,4}?)"
_TITLED = re.compile(
    rf"^\s*(?:致|尊敬的)?[：\s]{{0,2}}{_NAME}(?:先生|女士|同志|员工|先生/女士|女士/先生)?(?:（[^（）]{{1,24}}）)?[：，]?\s*$"
)
_END = r"(?=[，（、；。\t \d]|先生|女士|同志|于|自|系|因|为|在|任|现|从|身份证|$)"
_LABELS = "申请人|原告|劳动者|投诉人|举报人|离职人|参保人|辞职人|通知人|本人签[字名]|姓名"
_ADDRESSED = re.compile(rf"^\s*(?:致：?)?{_NAME}：\s*$")
_CERTIFIED = re.compile(
    rf"^\s*{_NAME}(?:先生|女士|同志)?(?:（[^（）]{{1,30}}）)?"
    r"(?=，(?:男|女|身份证|系|公民身份|现任|性别)|[自从于]\d|系(?:我|本))"
)
_CALLED = re.compile(rf"(?:我(?:名)?叫|(?<![一-龥])本人(?:叫|名叫|姓名：?)){_NAME}(?=[，（])")
_PEOPLE = (
    re.compile(
        rf"(?:兹证明|兹有|本人(?:叫|名叫|是|系)?|我(?:名)?叫|我是|客户|委托人|当事人|员工|职工|聘用|录用){_NAME}{_END}"
    ),
    re.compile(
        rf"与{_NAME}(?:先生|女士|同志)?(?:之间)?(?:的)?(?:解除|终止|签订|建立|订立)?[^，。；]{{0,6}}"
        r"劳动(?:合同|关系)"
    ),
    _CALLED,
    re.compile(rf"(?:{_LABELS})(?:姓名)?(?:（[^（）]{{1,12}}）)?[：\t ]{{1,2}}{_NAME}{_END}"),
)
_PARTY_A = re.compile(r"甲方(?:（[^（）]{1,8}）)?[：\t ]{1,2}")
_PARTY_B = re.compile(rf"乙方(?:（[^（）]{{1,8}}）)?[：\t ]{{1,2}}{_NAME}{_END}")
_HOLDER = re.compile(
    rf"(?<!对方)(?<!付款)(?<!收款)(?:户名|账户名称?)[：\t ]{{1,2}}{_NAME}(?=[，（、；。\t ]|$)"
)
_PAID_FOR_WORK = re.compile(r"工资|薪[资酬水]|代发")
_FIRM = re.compile(
    r"(?:用人单位|单位名称|被投诉(?:单位|人)|参保单位|缴费单位|工作单位|公司名称)"
    r"(?:（[^（）]{1,8}）)?[：\t ]{1,2}"
)
_AT_FIRM = re.compile(
    r"(?:入职|进入|加入|受聘于|就职于|任职于|到|在)(?=[一-龥（）]{4,30}?(?:公司|厂|店|中心|学校|医院))"
)
_ABOUT = re.compile(r"工资|月薪|底薪|薪资|劳动合同|劳动关系|入职|辞退")
_HEADS = {
    K.TERMINATION_NOTICE: (_ADDRESSED, _CERTIFIED),
    K.OFFER: (_ADDRESSED,),
    K.EMPLOYMENT_CERTIFICATE: (_CERTIFIED,),
}
_HEAD_LINES = 8
_CELLS = 3  # of a row: the day, who pays, the sum
_NO_NAME = re.compile(
    r"通知|[书函单部处章]$|^(?:申请|同意|承诺|保证|自愿|愿意|应当|应聘|由于|于是|从事|任职|离职|辞职|要求|请求|希望)"
)
_ISSUED = (K.TERMINATION_NOTICE, K.OFFER, K.EMPLOYMENT_CERTIFICATE, K.PAYSLIP)
_FOOT_LINES = 6
_SIGNED = re.compile(rf"^\s*{_NAME}\s*$")


def employment_mentions(paper: Paper) -> list[PartyMention]:
    """Mentions labelled 劳动者 or 用人单位; none in papers that are not about an employment."""
    if paper.kind in (K.PAYSLIP, K.BANK_RECEIPT) and (found := [*_of_account(paper)]):
        return found
    told = paper.kind in (K.STATEMENT, K.TESTIMONY) and any(
        _ABOUT.search(line.text) for line in paper.lines
    )
    if not told and (paper.kind not in LABOUR_KINDS or paper.classified.by_name_only):
        return []
    return [*_workers(paper), *_firms(paper)]


def _of_account(paper: Paper) -> Iterator[PartyMention]:
    """Whose account receives wages, and the firm that pays them, in a bank's statement."""
    rows = [
        (index, line)
        for index, line in enumerate(paper.lines)
        if line.dates and len(list(line.passage.cells)) >= _CELLS
    ]
    paid = [(index, line) for index, line in rows if _PAID_FOR_WORK.search(line.text)]
    holders = [
        (index, line, hit)
        for index, line in enumerate(paper.lines[:_HEAD_LINES])
        for hit in _HOLDER.finditer(line.plain)
        if not _NO_NAME.search(hit["name"])
    ]
    if len(paid) * 2 < max(len(rows), 2) or len({hit["name"] for _, _, hit in holders}) != 1:
        return
    index, line, hit = holders[0]
    yield _mention(paper, line, index, "劳动者", hit["name"], "person", hit.start("name"))
    for index, line in paid[:_HEAD_LINES]:
        cells = [company_at(line.plain, start) for start, _ in line.passage.cells]
        for name in (one for one in cells if one and not is_institution(one.name)):
            yield _mention(paper, line, index, "用人单位", name.name, "company", name.start)


def _workers(paper: Paper) -> Iterator[PartyMention]:
    lines = len(paper.lines)
    for index, line in enumerate(paper.lines):
        signed = paper.kind is K.RESIGNATION and index >= lines - _FOOT_LINES
        heads = (_TITLED, *_HEADS.get(paper.kind, ())) if index < _HEAD_LINES else ()
        people = _PEOPLE[1:2] if paper.kind is K.TESTIMONY else _PEOPLE  # 我叫 names the witness
        sides = (_PARTY_B,) if paper.kind is K.LABOR_CONTRACT else ()
        patterns = (*people, *sides, *((_SIGNED,) if signed else ()), *heads)
        for pattern in patterns:
            for hit in pattern.finditer(line.plain):
                called = pattern is _CALLED and index < _HEAD_LINES
                person = called or (pattern is not _CALLED and is_person(hit["name"]))
                if person and not _NO_NAME.search(hit["name"]):
                    yield _mention(
                        paper, line, index, "劳动者", hit["name"], "person", hit.start("name")
                    )


def _firms(paper: Paper) -> Iterator[PartyMention]:
    for index, line in enumerate(paper.lines):
        contract = (_PARTY_A,) if paper.kind is K.LABOR_CONTRACT else ()
        for pattern in (_FIRM, _AT_FIRM, *contract):
            for hit in pattern.finditer(line.plain):
                name = company_at(line.plain, hit.end())
                if name and len(name.name) >= 6 and not is_institution(name.name):
                    yield _mention(paper, line, index, "用人单位", name.name, "company", name.start)
    if paper.kind in _ISSUED:
        yield from _letterhead(paper)


def _letterhead(paper: Paper) -> Iterator[PartyMention]:
    """The firm whose name stands at the head or the foot of what an employer issues."""
    ends = {
        *range(min(3, len(paper.lines))),
        *range(max(0, len(paper.lines) - _FOOT_LINES), len(paper.lines)),
    }
    for index in sorted(ends):
        line = paper.lines[index]
        name = company_at(line.plain, 0)
        is_head = name is not None and not re.search(r"[。，、；]", line.plain)
        if name and is_head and len(line.plain) - name.end <= 16 and not is_institution(name.name):
            yield _mention(paper, line, index, "用人单位", name.name, "company", name.start)


def _mention(
    paper: Paper, line: Line, index: int, label: str, name: str, kind: str, at: int
) -> PartyMention:
    cited = line.cite(at, at + len(name))
    cell = line.text.count("\t", 0, at)
    return PartyMention(paper.id, paper.kind, index, cell, label, "", name, kind, cited)
