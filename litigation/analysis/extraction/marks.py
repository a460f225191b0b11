"""What can be seen on a paper besides its text: seals, copies, pictures, blank signatures."""

from __future__ import annotations

import re
from collections.abc import Iterator

from documents.text import DOUBTFUL
from litigation.analysis.extraction.consent import filled_columns
from litigation.analysis.extraction.events.records import is_record_of_breakdowns
from litigation.analysis.extraction.paper import Paper
from litigation.analysis.extraction.terms.quoted import acting
from litigation.analysis.values.facts import DocumentKind as K
from litigation.analysis.values.facts import QuotedTerm

_COPY = re.compile(r"复印件|与原件(?:核对)?(?:一致|相符|无异)|影印件|原件已核")
# A stamp says what the paper is; a sentence that asks for copies says nothing of it.
_STAMP_CHARACTERS = 24
_ASKED = re.compile(r"提交|提供|携带|附|份|应|须|请|副本|清单|身份证")
_SIGNATURE = re.compile(
    r"(?:[甲乙丙买卖供需]方|出卖人|买受人|发包人|承包人|借款人|出借人|欠款人|承诺人|收货人|验收人"
    r"|单位|代表人?)?(?:（(?:盖章|签章|公章|签字|签名|签字盖章|盖章签字"
    r"|签字或盖章)）)[：\t ]{0,3}(?P<filled>[^\t ，。_]{0,12})"
)
_ONE_SIDED = re.compile(r"单方(?:面)?委托")
_SIGNED = (K.CONTRACT, K.ORDER, K.DELIVERY_NOTE, K.ACCEPTANCE, K.RECONCILIATION, K.ACKNOWLEDGEMENT)
_PICTURE = (K.CHAT, K.EMAIL)


def marks_of(paper: Paper, agreed: tuple[QuotedTerm, ...] = ()) -> tuple[str, ...]:
    """seal, copy, screenshot, unsigned, and the like; a seal that nobody saw is not claimed."""
    return tuple(dict.fromkeys((*_marks(paper), *_acting(paper, agreed))))


def _acting(paper: Paper, agreed: tuple[QuotedTerm, ...]) -> Iterator[str]:
    """Whether somebody whom the contract names received the goods, or wrote."""
    if paper.kind is K.DELIVERY_NOTE and acting(agreed, "receiver", paper):
        yield "named_receiver"
    if paper.kind in (K.CHAT, K.EMAIL) and acting(agreed, "contact", paper):
        yield "named_contact"


def _marks(paper: Paper) -> Iterator[str]:
    if any(problem.code == "seal_unreadable" for problem in paper.source.text.problems):
        yield "seal"
    if _is_doubt_in_scraps(paper):
        yield "doubt_in_scraps"
    if any(_is_stamp(line.text.strip()) for line in paper.lines):
        yield "copy"
    if paper.kind is K.QUALITY_REPORT and _ONE_SIDED.search("\n".join(_texts(paper))):
        yield "one_sided"
    if paper.kind in (K.OTHER, K.QUALITY_REPORT) and is_record_of_breakdowns(paper):
        yield "own_record"
    if paper.kind in _PICTURE and paper.source.media_type.startswith("image/"):
        yield "screenshot"
    if paper.kind in _SIGNED and not paper.ocr and _is_blank(paper):
        yield "unsigned"


def _texts(paper: Paper) -> Iterator[str]:
    return (line.text for line in paper.lines)


_SCRAP = 4  # characters: what a seal leaves of its curved words
_SAYS_SOMETHING = re.compile(r"[\d不未无拒否非差退异缺欠]|[一二三四五六七八九十]")


def _is_doubt_in_scraps(paper: Paper) -> bool:
    """All doubtful lines of a picture are scraps such as a seal leaves; nothing was left out."""
    problems = [one for one in paper.source.text.problems if one.code == "ocr_doubtful"]
    if not problems or any("未收入" in one.message for one in problems):
        return False
    doubtful = [
        cell
        for page in paper.source.text.pages
        for block in page.blocks
        if block.confidence is not None and block.confidence < DOUBTFUL
        for cell in block.text.split("\t")
    ]
    told = (re.search(r"(\d+) 行文字可能有误", one.message) for one in problems)
    lines = sum(int(hit[1]) for hit in told if hit)
    return 0 < lines <= len(doubtful) and all(
        len(cell.strip()) <= _SCRAP and not _SAYS_SOMETHING.search(cell) for cell in doubtful
    )


def _is_stamp(text: str) -> bool:
    short = len(text) <= _STAMP_CHARACTERS and not _ASKED.search(text)
    return short and _COPY.search(text) is not None


def _is_blank(paper: Paper) -> bool:
    """Places for signatures, and nothing written in any of them."""
    foot = paper.lines[-30:]
    filled = filled_columns(foot)
    texts = (filled.get(at, line.text) for at, line in enumerate(foot))
    places = [(text, hit) for text in texts for hit in _SIGNATURE.finditer(text)]
    return bool(places) and not any(
        _name(hit["filled"]) or _is_sealed(text, hit) for text, hit in places
    )


def _is_sealed(text: str, hit: re.Match[str]) -> bool:
    """某某公司（公章） without a place to fill is how a seal reads, 担保人：某某（签名） a name."""
    before = text[: hit.start()]
    is_named = _FIRM.search(before[-6:]) or _SIGNER.search(before[-12:])
    return is_named is not None and "：" not in text[hit.start() :]


_LABEL = re.compile(
    r"日期|年|签|盖|法定|[甲乙丙丁买卖供需]方|出卖人|买受人|发包人|承包人|借款人|出借人|单位|代表"
)
_SIGNER = re.compile(r"：\s?[一-龥·]{2,8}$")
_FIRM = re.compile(r"(?:公司|厂|店|中心|合作社|事务所|经营部|集团|商行)$")


def _name(filled: str) -> bool:
    return re.match(r"[一-龥A-Za-z]{2}", filled) is not None and not _LABEL.match(filled)
