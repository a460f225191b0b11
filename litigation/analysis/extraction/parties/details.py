"""What papers tell about a party: credit code, legal representative, address, contacts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from litigation.analysis.discretion import discreet
from litigation.analysis.extraction.masks import CREDIT_CODE, PERSON_ID
from litigation.analysis.extraction.paper import Line, Paper
from litigation.analysis.extraction.parties.aliases import labelled_aliases
from litigation.analysis.extraction.parties.mentions import PartyMention
from litigation.analysis.extraction.people import is_person
from litigation.analysis.values.facts import DocumentKind, PartyDetail

_LABELS = {
    "legal_representative": r"法定代表人|法人代表|负责人|经营者|投资人",
    "address": r"住所地|住所|注册地址|通讯地址|联系地址|营业场所|经营场所|地址|住址",
    "agent": r"委托诉讼代理人|诉讼代理人|委托代理人|委托仲裁代理人",
    "contact": r"联系人|经办人|授权代表|委托代表|业务员|代理人|代表人",
    "former_name": r"曾用名",
    "phone": r"联系电话|联系方式|电话|手机号码|手机",
    "bank": r"开户银行|开户行|开户行名称",
    "account": r"银行账号|账号|帐号|银行账户|卡号",
}
_LABEL = re.compile("|".join(f"(?P<{key}>{words})" for key, words in _LABELS.items()))
_PEOPLE = ("legal_representative", "contact", "agent")
_COLON = re.compile(r"(?:（[^（）\t]{1,10}）)?(?:及电话|姓名|签字|签名|号码|为)?[：:\t ]{1,3}")
# The day of birth in an identity number; no credit code has one there.
_BIRTH = re.compile(r"\d{6}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx]$")
_LIVES = re.compile(
    r"[，。]住(?:所地|址|所)?(?P<place>[一-龥]{2,8}(?:省|市|县|区"
    r"|州)[一-龥A-Za-z0-9\-（）]{2,40})(?=[，。；]|$)"
)  # in a complaint: 住所地江州市…, without a colon
_VALUE_END = re.compile(
    r"[\t；。]|，(?!室|楼)|(?:法定代表人|联系人|联系电话|联系方式|电话|开户|账号|统一社会|税号|职务|委托代理)"
)
_CONTACTS = re.compile(r"联系人|收货人|代表|负责|经办")
_LEADING = re.compile(r"[一-龥]{2,4}(?=[\s\d（，、(])")
_OF_AGENT = re.compile(
    r"\s?(?:两|二|三|上述)?[^，。：]{0,12}?(?:委托|诉讼|仲裁|法定)[一-龥]{0,4}代理人"
)
_NO_COLON = re.compile(r"(?=[一-龥]{2,4}[，。])")
_NEAR = 14  # lines after a party's name in which its details stand
_PHONE = re.compile(r"[\d\-+ ]{7,20}")
_ACCOUNT = re.compile(r"\d[\d ]{7,30}")
_IN_COURT = (DocumentKind.JUDGMENT, DocumentKind.COMPLAINT, DocumentKind.ANSWER)
_SKIP = (DocumentKind.CHAT, DocumentKind.EMAIL, DocumentKind.POSTAL_RECEIPT)

Details = dict[str, list[PartyDetail]]


def details_in(paper: Paper, mentions: list[PartyMention]) -> Details:
    """Details by party name; each belongs to the party last named in its column."""
    found: Details = {}
    if paper.kind in _SKIP:
        return found
    words = {word: name for word, name in labelled_aliases(mentions).items() if len(word) == 2}
    by_line: dict[int, list[PartyMention]] = {}
    for mention in mentions:
        by_line.setdefault(mention.line, []).append(mention)
    current: dict[int, tuple[int, str]] = {}
    for index, line in enumerate(paper.lines):
        if len(by_line.get(index, ())) > 1 or line.passage.table is None:
            current = {c: v for c, v in current.items() if index - v[0] <= _NEAR}
        named = sorted(by_line.get(index, ()), key=lambda mention: mention.cell)
        if named:
            current = {mention.cell: (index, mention.name) for mention in named}
        if current:
            _read(line, index, current, found)
        for name, detail in () if paper.kind in _IN_COURT else _contacts(line, words):
            found.setdefault(name, []).append(detail)
    return found


def _contacts(line: Line, words: dict[str, str]) -> Iterator[tuple[str, PartyDetail]]:
    """People named behind a role word: 双方联系人：甲方王样例，乙方周范例."""
    if not words or not _CONTACTS.search(line.text):
        return
    names = "|".join(sorted(map(re.escape, words), key=len, reverse=True))
    for hit in re.finditer(
        rf"(?P<word>{names})(?:指定|为|的|：)?(?P<name>[一-龥]{{2,3}})", line.text
    ):
        end = next((hit.start("name") + n for n in (3, 2) if is_person(hit["name"][:n])), 0)
        end = min(end, hit.end("name"))
        follows = line.text[end : end + 1]
        if end and (follows in "，。；、（为 \t" or not follows):
            person = line.text[hit.start("name") : end]
            cited = line.cite(hit.start("name"), end)
            yield words[hit["word"]], PartyDetail("contact", person, cited)


def _read(line: Line, index: int, current: dict[int, tuple[int, str]], found: Details) -> None:
    for key, start, end, value in _values(line):
        row, name = _owner(line.text.count("\t", 0, start), current)
        if index - row <= _NEAR:
            cited = line.cite(start, end)
            found.setdefault(name, []).append(PartyDetail(key, value, cited))


def _owner(cell: int, current: dict[int, tuple[int, str]]) -> tuple[int, str]:
    inside = [column for column in sorted(current) if column <= cell]
    return current[inside[-1] if inside else min(current)]


def _values(line: Line) -> list[tuple[str, int, int, str]]:
    text = line.text
    found = []
    for pattern, key in ((CREDIT_CODE, "credit_code"), (PERSON_ID, "id_number")):
        for hit in pattern.finditer(text):
            firm = "信用代码" in text[max(0, hit.start() - 12) : hit.start()]
            is_person = not firm and (hit.group().isdigit() or _BIRTH.match(hit.group()))
            if (key == "credit_code" and is_person) or (key == "id_number" and firm):
                continue
            found.append((key, hit.start(), hit.end(), discreet(hit.group())))
    of_agent = _OF_AGENT.match(text) is not None
    for hit in () if of_agent else _LIVES.finditer(text):
        found.append(("address", hit.start("place"), hit.end("place"), hit["place"]))
    for hit in _LABEL.finditer(text):
        colon = _COLON.match(text, hit.end()) or _bare(text, hit)
        if not colon or (of_agent and hit.lastgroup == "address"):
            continue
        stop = _VALUE_END.search(text, colon.end(), colon.end() + 60)
        end = stop.start() if stop else min(len(text), colon.end() + 60)
        value = text[colon.end() : end].strip(" ，_")
        key = hit.lastgroup or ""
        leading = _LEADING.match(value) if key in _PEOPLE else None
        value = leading.group() if leading else value
        value = value if "（" in value else value.removesuffix("）")
        if value and _fits(key, value):
            start = text.index(value, colon.end())
            found.append((key, start, start + len(value), value))
    return found


def _bare(text: str, label: re.Match[str]) -> re.Match[str] | None:
    """法定代表人叶样例，董事长: older decisions leave out the colon."""
    return _NO_COLON.match(text, label.end()) if label.start() <= 1 else None


def _fits(key: str, value: str) -> bool:
    if key in _PEOPLE:
        return is_person(value)
    if key == "phone":
        return _PHONE.fullmatch(value) is not None
    if key == "account":
        return _ACCOUNT.fullmatch(value) is not None
    return len(value) >= 4
