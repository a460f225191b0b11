"""Where papers name parties: after role words, as heads and feet of letters, in running text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from litigation.analysis.extraction.bonds import is_bond
from litigation.analysis.extraction.course_parties import course_parties
from litigation.analysis.extraction.names import (
    NameMention,
    companies_in,
    company_at,
    is_institution,
)
from litigation.analysis.extraction.paper import Line, Paper
from litigation.analysis.extraction.parties.role_words import GUARANTOR, LETTERS
from litigation.analysis.extraction.parties.roles import (
    BARE,
    CONTRACT_ROLE,
    LABEL,
    PROCEDURAL,
    contract_role_of,
    procedural_role_of,
)
from litigation.analysis.extraction.people import is_blank, is_person, person_at
from litigation.analysis.values.facts import DocumentKind
from litigation.analysis.values.sources import Citation


@dataclass(frozen=True)
class PartyMention:
    """A name in a paper and the label that came with it."""

    paper: str
    paper_kind: DocumentKind
    line: int
    cell: int
    label: str
    note: str
    name: str
    kind: str  # company | person
    citations: tuple[Citation, ...]

    @property
    def contract_role(self) -> str:
        return contract_role_of(self.label, self.note)

    @property
    def procedural_role(self) -> str:
        return procedural_role_of(self.label)


_HEADS = frozenset(
    [
        "付款方",
        "收款方",
        "付款人",
        "收款人",
        "购买方",
        "销售方",
        "付款单位",
        "收款单位",
        "寄件人",
        "收件人",
        "本方",
        "对方",
        "购方",
        "销方",
        "买方",
        "卖方",
        "供方",
        "需方",
        "甲方",
        "乙方",
    ]
)
_BARE_LABELS = frozenset(["户名", "名称", "单位名称", "公司名称", "企业名称", "账户名称"])
_PERSON_LABELS = frozenset(
    {
        *PROCEDURAL,
        *LETTERS,
        *CONTRACT_ROLE,
        "付款人",
        "收款人",
        "收款方",
        "付款方",
        "债权人",
        "债务人",
        "欠款人",
        "承诺人",
        "出具人",
        "还款人",
        "户名",
        "担保人",
        "保证人",
        "付款户名",
        "收款户名",
        "汇款人",
        "付款人户名",
        "收款人户名",
        "付款人名称",
        "收款人名称",
        "付款人全称",
        "收款人全称",
        "汇款人户名",
        "汇款人名称",
        "付款账户名称",
        "收款账户名称",
        "对方户名",
        "本方户名",
        "对方账户名称",
        "账户名称",
    }
)
_MOST_LISTED = 30
_PARTY_OF_SIGNATURE = frozenset(["收货人", "发货人", "收件人", "寄件人", "客户"])


def labelled_mentions(paper: Paper) -> list[PartyMention]:
    """Names that follow a role word, by line and cell."""
    found = _behind_labels(paper)
    found += _without_colon(paper)
    if not any(mention.label in PROCEDURAL for mention in found):
        found += _of_course(paper)
    if is_bond(paper):
        found = [mention for mention in found if not _guarantees(mention)]
    return _told_apart(found)


def _behind_labels(paper: Paper) -> list[PartyMention]:
    found: list[PartyMention] = []
    heads = _heads(paper)
    waiting: dict[int, str] = {}  # labels of the row above that had no value beside them
    for index, line in enumerate(paper.lines):
        under = [] if LABEL.search(line.text) else _under_labels(paper, line, index, waiting)
        found += under
        waiting = {}
        bare = 0
        for hit in LABEL.finditer(line.text):
            label = hit["label"]
            names = _names_after(line.text, hit.end(), label)
            if not names and _ends_cell(line.text, hit.end()):
                waiting[line.text.count("\t", 0, hit.start())] = label
            if names and label in _BARE_LABELS:
                label = _head(heads, index, bare, line.text[: hit.start()]) or label
                bare += 1
            for name in names:
                cell = line.text.count("\t", 0, name.start)
                found.append(_mention(paper, line, index, cell, label, hit["note"] or "", name))
    return found


def _guarantees(mention: PartyMention) -> bool:
    return bool({mention.label, mention.note.strip("（）")}.intersection(GUARANTOR))


def _of_course(paper: Paper) -> Iterator[PartyMention]:
    """A decision without its head still names its parties where it tells of the case."""
    if paper.kind is not DocumentKind.JUDGMENT:
        return
    for one in course_parties([line.text for line in paper.lines[:_HEAD_LINES]]):
        line = paper.lines[one.line]
        yield _mention(paper, line, one.line, 0, one.role, one.note, one.name)


def _told_apart(mentions: list[PartyMention]) -> list[PartyMention]:
    """Parties whose names are blanked to the same marks stay as many as the head lists."""
    seen: dict[str, int] = {}
    found = []
    for mention in mentions:
        if is_blank(mention.name):
            seen[mention.label] = seen.get(mention.label, 0) + 1
            count = "" if seen[mention.label] == 1 else str(seen[mention.label])
            mention = replace(mention, name=f"{mention.name}（{mention.label}{count}）")
        found.append(mention)
    return found


_COURT_KINDS = (DocumentKind.COMPLAINT, DocumentKind.ANSWER, DocumentKind.JUDGMENT)
_SENTENCE_END = re.compile(r"[。；]")
_LONGEST_HEAD = 60
_HEAD_LINES = 60  # the parties of a court paper stand at its head


def _without_colon(paper: Paper) -> Iterator[PartyMention]:
    """原告张某，女，… and 被告江州甲有限公司，住所地…, as many judgments print them."""
    if paper.kind not in _COURT_KINDS:
        return
    for index, line in enumerate(paper.lines[:_HEAD_LINES]):
        for start in (0, *(stop.end() for stop in _SENTENCE_END.finditer(line.text))):
            hit = BARE.match(line.text[start : start + _LONGEST_HEAD])
            at = start + hit.end() if hit else 0
            if hit is None or line.text[at : at + 1] in "：\t":
                continue
            name = company_at(line.text, at) or person_at(line.text, at)
            name = name or _rare(line.text, at) or _body(line.text, at)
            if name and line.text[name.end : name.end + 1] in "，。（":
                yield _mention(paper, line, index, 0, hit["label"], hit["note"] or "", name)


_RARE = re.compile(r"[一-龥]{2,4}(?=。$)")


def _rare(text: str, at: int) -> NameMention | None:
    """被告俄某某。: a name that is all its line says is one, whatever the surname."""
    hit = _RARE.match(text, at) if text.startswith(("原告", "被告", "第三人")) else None
    if hit is None or re.search(r"[辩诉称未已不应的]", hit.group()):
        return None
    return NameMention(hit.start(), hit.end(), hit.group(), "person", True)


_NOTES = (DocumentKind.BANK_RECEIPT, DocumentKind.ACKNOWLEDGEMENT)
_LETTERS_OUT = (DocumentKind.DEMAND_LETTER, DocumentKind.QUALITY_REPORT)
_PHRASES = (
    (
        "付款人",
        _NOTES,
        re.compile(
            r"(?:今|兹|现|已)收到?(?=[^，。\t]{2,40}?(?:交来|支付|付来|付|汇来|转来|货款|定金"
            r"|预付|款))"
        ),
    ),
    ("出借人", _NOTES, re.compile(r"[向从](?=[^，。\t]{2,40}?借(?:到|款|得|人民币|现金|\d))")),
    ("出借人", _NOTES, re.compile(r"(?:今|兹|现|特|已)?借到")),
    ("债权人", _NOTES, re.compile(r"(?:今|兹|现|尚|共|下)欠到?(?=[^，。\t]{2,40})")),
    (
        "债权人",
        _NOTES,
        re.compile(r"(?:今|兹|现)(?:向|从)(?=[^，。\t]{2,40}?(?:购买|购得|赊购|提取))"),
    ),
    ("发函人", _LETTERS_OUT, re.compile(r"受(?=[^，。；]{2,60}委托)")),
)


def phrased_mentions(paper: Paper) -> list[PartyMention]:
    """Named by a phrase: 今收到…交来, 今欠…货款, 今借到…, 受…委托."""
    found = []
    for index, line in enumerate(paper.lines):
        taken: set[int] = set()
        for label, kinds, pattern in _PHRASES:
            hit = pattern.search(line.text) if paper.kind in kinds else None
            name = _named_from(line.text, hit.end()) if hit else None
            if name and name.start not in taken:
                taken.add(name.start)
                found.append(_mention(paper, line, index, 0, label, "", name))
    return found


def _named_from(text: str, at: int) -> NameMention | None:
    company = company_at(text, at)
    if company and not is_institution(company.name):
        return company
    hit = re.match(
        r"(?P<name>[一-龥]{1,2}某{1,2}[甲乙丙丁\d]?|[一-龥]{2,4}?)(?=交来|支付|付|货款|人民币|现金"
        r"|款|材料|的|（|购|\d|¥|借|处|先生|女士|[，。：])",
        text[at:],
    )
    if hit and is_person(hit["name"]):
        return NameMention(at, at + hit.end("name"), hit["name"], "person", True)
    return None


def letter_mentions(paper: Paper) -> list[PartyMention]:
    """The addressee a letter begins with, the sender it ends with, the issuer in a title."""
    if paper.kind in (DocumentKind.CHAT, DocumentKind.STATEMENT):
        return []
    found: list[PartyMention] = []
    for index, line in enumerate(paper.lines[:8]):
        addressed = line.text.lstrip().startswith("致")
        name = _whole(line.text, "：") or (_whole(line.text, "") if addressed else None)
        if name:
            found.append(_mention(paper, line, index, 0, "致", "", name))
            break
    for index, line in enumerate(() if paper.kind is DocumentKind.JUDGMENT else paper.lines[:3]):
        name = company_at(line.text, 0)
        if name and 0 < len(line.text) - name.end <= 14 and not re.search(r"[：，。；]", line.text):
            found.append(_mention(paper, line, index, 0, "出具人", "", name))
            break
        if name and name.end == len(line.text):
            found.append(_mention(paper, line, index, 0, "出具人", "", name))
            break
    for index in range(len(paper.lines) - 1, max(2, len(paper.lines) - 8), -1):
        line = paper.lines[index]
        name = _whole(re.sub(r"（[^（）]{1,6}）$", "", line.text), "")
        if name is None and line.dates and company_at(line.text, 0):
            found_name = company_at(line.text, 0)
            rest = line.text[found_name.end : line.dates[0].start] if found_name else "x"
            name = found_name if not rest.strip("\t （）盖章公") else None
        if name:
            found.append(_mention(paper, line, index, 0, "落款", "", name))
            break
    labelled = _behind_labels(paper) if is_bond(paper) else []
    bound = {one.name for one in labelled if _guarantees(one)}
    return [one for one in found if not is_institution(one.name) and one.name not in bound]


def running_mentions(paper: Paper, known: frozenset[str]) -> Iterator[PartyMention]:
    """Companies named anywhere in the text."""
    for index, line in enumerate(paper.lines):
        for name in companies_in(line.plain, known):
            if not is_institution(name.name):
                cell = line.text.count("\t", 0, name.start)
                yield _mention(paper, line, index, cell, "", "clean" if name.clean else "", name)


def _mention(
    paper: Paper, line: Line, index: int, cell: int, label: str, note: str, name: NameMention
) -> PartyMention:
    cited = line.cite(name.start, name.end)
    return PartyMention(paper.id, paper.kind, index, cell, label, note, name.name, name.kind, cited)


def _names_after(text: str, at: int, label: str) -> list[NameMention]:
    """The name behind a label, and those that follow it as a list: 被告：张某甲、李某乙."""
    found: list[NameMention] = []
    name = _name_after(text, at, label)
    while name and not (is_institution(name.name) and not _may_be_bank(label)):
        found.append(name)
        if len(found) >= _MOST_LISTED or text[name.end : name.end + 1] not in ("、", " ", "\x20"):
            break
        name = _name_after(text, name.end + 1, label)
    return found


def _may_be_bank(label: str) -> bool:
    """A bank, a hospital or an office is a party only where it sues, is sued or lends."""
    return label in PROCEDURAL or contract_role_of(label) == "lender"


def _name_after(text: str, at: int, label: str) -> NameMention | None:
    while at < len(text) and text[at] in ' \t_"：':
        at += 1
    company = company_at(text, at)
    if company:
        return company
    if label in _PERSON_LABELS and label not in _PARTY_OF_SIGNATURE:
        return person_at(text, at) or (_body(text, at) if label in PROCEDURAL else None)
    return None


_BODY = re.compile(
    r"[一-龥A-Za-z0-9（）]{3,30}?[矿队局所站处院府会部社厂场行店坊室心](?=，(?:住所地?|经营场所)|。?$)"
)


def _body(text: str, at: int) -> NameMention | None:
    """申请执行人：某县消防救援大队。 and 被告某县三矿，住所地…: bodies that are no companies."""
    hit = _BODY.match(text, at)
    return NameMention(at, hit.end(), hit.group(), "company", True) if hit else None


def _whole(text: str, tail: str) -> NameMention | None:
    """A line that is nothing but a company (or one followed by a colon)."""
    stripped = text.strip()
    if tail and not stripped.endswith(tail):
        return None
    lead = len(text) - len(text.lstrip())
    for word in ("致：", "致 ", "致", "此致 ", ""):
        if stripped.startswith(word):
            name = company_at(text, lead + len(word))
            rest = text[name.end :].strip() if name else "x"
            if name and rest.strip("： ") == "" and (rest != "" or not tail):
                return name
            person = stripped[len(word) :].removesuffix(tail)
            if tail and re.search(r"(?:先生|女士)$", person) and is_person(person[:-2]):
                at = lead + len(word)
                return NameMention(at, at + len(person) - 2, person[:-2], "person", True)
    return None


def _under_labels(
    paper: Paper, line: Line, index: int, waiting: dict[int, str]
) -> list[PartyMention]:
    """Names in the row below their labels, as in a block for seals."""
    found = []
    for cell, (start, _) in enumerate(line.passage.cells):
        name = company_at(line.text, start) if cell in waiting else None
        if name and not is_institution(name.name):
            found.append(_mention(paper, line, index, cell, waiting[cell], "", name))
    return found


def _ends_cell(text: str, at: int) -> bool:
    return at >= len(text) or text[at] == "\t" or text[at - 1] == "\t"


def _heads(paper: Paper) -> dict[int, list[str]]:
    """Rows that hold cells such as 购买方 or 收款人, with those words in order."""
    found: dict[int, list[str]] = {}
    for index, line in enumerate(paper.lines):
        for _, text in line.passage.cells:
            word = re.sub(r"信息|资料|[：:\s]", "", text)
            if word in _HEADS:
                found.setdefault(index, []).append(word)
    return found


def _head(heads: dict[int, list[str]], index: int, rank: int, before: str) -> str | None:
    """The role a bare 户名 belongs to: named before it in the row, else in the nearest row."""
    ordered = sorted(_HEADS, key=len, reverse=True)
    positions = [(before.rfind(word), word) for word in ordered if word in before]
    if positions:
        return max(positions)[1]
    rows = [row for row in range(index - 6, index + 4) if row in heads]
    if not rows:
        return None
    words = heads[min(rows, key=lambda row: abs(row - index))]
    return words[min(rank, len(words) - 1)]
