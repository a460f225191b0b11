"""A chair that the papers contradict."""

from __future__ import annotations

import re
from collections.abc import Iterator

from litigation.analysis.extraction.paper import Line, Paper
from litigation.analysis.extraction.parties.book import PartyBook
from litigation.analysis.extraction.parties.pronouns import OURS
from litigation.analysis.extraction.parties.sides import SUING_POSITIONS
from litigation.analysis.values.facts import Contradiction, DocumentKind
from litigation.analysis.values.result import Inputs
from litigation.analysis.values.sources import Citation, papers_of

_COURT = (DocumentKind.COMPLAINT, DocumentKind.JUDGMENT)
_SUED = re.compile(
    r"(?:我|我方|我司|我们|我公司|本公司|本人)(?:是|作为|系|为)(?:本案)?(?:的)?被告"
    r"|(?:我|我方|我司|我们|我公司|本公司|本人)(?:现在)?被(?:对方|[^，。]{2,20})?(?:起诉|诉至"
    r"|告到|告上)"
    r"|(?:代理|帮)被告|收到(?:了)?(?:法院的?)?(?:传票|应诉通知|起诉状副本)"
)
_SUES = re.compile(
    r"(?:我|我方|我司|我们|我公司|本公司|本人)(?:是|作为|系|为)(?:本案)?(?:的)?原告"
    r"|(?:我|我方|我司|我们|我公司|本公司|本人)(?:想|要|打算|准备|拟)(?:向[^，。]{2,16})?(?:起诉"
    r"|诉至)"
)


def contradicted_position(
    papers: tuple[Paper, ...], book: PartyBook, inputs: Inputs
) -> Iterator[Contradiction]:
    """The request names one chair, a statement or a court paper the other."""
    if inputs.case_position not in ("plaintiff", "defendant"):
        return
    suing = inputs.case_position in SUING_POSITIONS
    cited = (
        _told(papers, _SUED if suing else _SUES)
        or _named(book, suing)
        or _served(papers, suing)
        or _empowered(papers, book, suing)
    )
    if cited:
        other, asked = ("被告", "原告") if suing else ("原告", "被告")
        text = f"请求按{asked}一方分析，材料却显示我方是{other}；请核对诉讼地位后重新分析"
        documents = papers_of(cited)
        yield Contradiction("position_contradicted", text, cited, documents, "error")


def _told(papers: tuple[Paper, ...], pattern: re.Pattern[str]) -> tuple[Citation, ...]:
    for paper in papers:
        if paper.kind is not DocumentKind.STATEMENT:
            continue
        for line in paper.lines:
            hit = pattern.search(line.text)
            if hit:
                return line.cite_sentence(hit.start(), hit.end())
    return ()


def _named(book: PartyBook, suing: bool) -> tuple[Citation, ...]:
    """Our name in the statement, and the same name on the other side of a court paper."""
    ours = {mention.name for mention in book.mentions if mention.label == OURS}
    wrong = "defendant" if suing else "plaintiff"
    for mention in book.mentions:
        stands = mention.procedural_role == wrong and mention.paper_kind in _COURT
        if stands and mention.name in ours:
            return mention.citations
    return ()


_HEAD = 6  # lines that hold the court, the title and the number
_NOTICES = {  # what a court sends to one side only
    True: re.compile(r"^(?!.{0,8}反诉)(?:.{0,20}法院)?应诉通知书$"),
    False: re.compile(r"^(?:.{0,20}法院)?(?:受理(?:案件)?通知书|案件受理通知书)$"),
}


def _served(papers: tuple[Paper, ...], suing: bool) -> tuple[Citation, ...]:
    """A notice that a court sends to the other side only, while there is none to ours."""
    ours = _notice(papers, _NOTICES[not suing])
    return () if ours else _notice(papers, _NOTICES[suing])


def _notice(papers: tuple[Paper, ...], title: re.Pattern[str]) -> tuple[Citation, ...]:
    for paper in papers:
        for line in paper.lines[:_HEAD]:
            if paper.kind is DocumentKind.JUDGMENT and title.match(line.text.replace(" ", "")):
                return line.cite(0, len(line.text))
    return ()


_POWER = re.compile(r"^授权委托书")
_PRINCIPAL = re.compile(r"^委托(?:人|单位)(?:名称|姓名)?[:：]")


def _empowered(papers: tuple[Paper, ...], book: PartyBook, suing: bool) -> tuple[Citation, ...]:
    """Who gave the powers of attorney in the file: nobody of our side, somebody of the other."""
    roles = {
        mention.name: mention.procedural_role
        for mention in book.mentions
        if mention.paper_kind in _COURT
    }
    given: dict[str, tuple[Citation, ...]] = {}
    for line in _principals(papers):
        for name, role in roles.items():
            if name in line.text:
                given.setdefault(role, line.cite(0, len(line.text)))
    ours, theirs = ("plaintiff", "defendant") if suing else ("defendant", "plaintiff")
    return () if ours in given else given.get(theirs, ())


def _principals(papers: tuple[Paper, ...]) -> Iterator[Line]:
    for paper in papers:
        if any(_POWER.match(line.text.replace(" ", "")) for line in paper.lines[:_HEAD]):
            yield from (line for line in paper.lines if _PRINCIPAL.match(line.text))
