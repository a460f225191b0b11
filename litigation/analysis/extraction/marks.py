"""What can be seen on a paper besides its text: seals, copies, pictures, blank signatures."""

from __future__ import annotations

import re
from collections.abc import Iterator

from litigation.analysis.extraction.paper import Paper
from litigation.analysis.values.facts import DocumentKind as K

_COPY = re.compile(r"复印件|与原件(?:核对)?(?:一致|相符|无异)|影印件|原件已核")
# A stamp says what the paper is; a sentence that asks for copies says nothing of it.
_STAMP_CHARACTERS = 24
_ASKED = re.compile(r"提交|提供|携带|附|份|应|须|请|副本|清单|身份证")
_SIGNATURE = re.compile(
    r"(?:[甲乙丙买卖供需]方|出卖人|买受人|发包人|承包人|借款人|出借人|欠款人|承诺人|收货人|验收人"
    r"|单位|代表人?)?(?:（(?:盖章|签章|公章|签字|签名|签字盖章|盖章签字"
    r"|签字或盖章)）)[：\t ]{0,3}(?P<filled>[^\t ，。_]{0,12})"
)
_SIGNED = (K.CONTRACT, K.ORDER, K.DELIVERY_NOTE, K.ACCEPTANCE, K.RECONCILIATION, K.ACKNOWLEDGEMENT)
_PICTURE = (K.CHAT, K.EMAIL)


def marks_of(paper: Paper) -> tuple[str, ...]:
    """seal, copy, screenshot, unsigned; a seal that nobody saw is not claimed."""
    return tuple(dict.fromkeys(_marks(paper)))


def _marks(paper: Paper) -> Iterator[str]:
    if any(problem.code == "seal_unreadable" for problem in paper.source.text.problems):
        yield "seal"
    if any(_is_stamp(line.text.strip()) for line in paper.lines):
        yield "copy"
    if paper.kind in _PICTURE and paper.source.media_type.startswith("image/"):
        yield "screenshot"
    if paper.kind in _SIGNED and not paper.ocr and _is_blank(paper):
        yield "unsigned"


def _is_stamp(text: str) -> bool:
    short = len(text) <= _STAMP_CHARACTERS and not _ASKED.search(text)
    return short and _COPY.search(text) is not None


def _is_blank(paper: Paper) -> bool:
    """Places for signatures, and nothing written in any of them."""
    places = [
        (line.text, hit) for line in paper.lines[-30:] for hit in _SIGNATURE.finditer(line.text)
    ]
    return bool(places) and not any(
        _name(hit["filled"]) or _is_sealed(text, hit) for text, hit in places
    )


def _is_sealed(text: str, hit: re.Match[str]) -> bool:
    """某某公司（公章） with no place to fill behind it is how a seal reads."""
    return _FIRM.search(text[: hit.start()][-6:]) is not None and "：" not in text[hit.start() :]


_LABEL = re.compile(
    r"日期|年|签|盖|法定|[甲乙丙丁买卖供需]方|出卖人|买受人|发包人|承包人|借款人|出借人|单位|代表"
)
_FIRM = re.compile(r"(?:公司|厂|店|中心|合作社|事务所|经营部|集团|商行)$")


def _name(filled: str) -> bool:
    return re.match(r"[一-龥A-Za-z]{2}", filled) is not None and not _LABEL.match(filled)
