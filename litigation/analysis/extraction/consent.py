"""Whether a paper itself shows that the debtor signed, sealed or issued it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from litigation.analysis.extraction.paper import Line, Paper

_FOOT = 24  # lines at the end in which one signs
_MOST = 200  # characters of a line looked at
_SEAL = r"(?:公章|盖章|签章|印章|专用章|章|签字|签名|捺印|手印)"
_PLACE = re.compile(
    rf"^(?P<label>[^：]{{0,20}}?(?:{_SEAL}|确认|回执|经办|经手|代表|负责人"
    rf"|(?:核对|欠款|借款|承诺|还款|债务|保证|立据|具结|落款)(?:人|方))[^：]{{0,12}})：(?P<value>.*)$"
)
_CONFIRMS = re.compile(
    r"(?<!待)确认|回执|对方|客户|债务|欠款|欠债|借款|承诺|还款|保证人|立据|购货|购买|采购|买受"
    r"|需方|买方|购方|付款|定作|订货|收货"
)
_OTHER_MATTER = re.compile(r"如下|金额|余额|日期|时间|期限|意见|事项|号码|函号")
_OF_CREDITOR = re.compile(r"发函|债权|供方|供货|供应|卖方|销售|销货|出卖|出借|收款|制表|制单")
_UNDATED = re.compile(r"(?:日期|时间)[：\t _]*(?:$|年|[/.\-])|(?:^|[：\t _])年[\t _]*月[\t _]*日")
_FILLING = re.compile(r"[\t _＿/年月日\d.\-]|日期|时间|盖章|签章|公章|签字|签名|[：（）()]")
_DRAFTED = re.compile(
    r"草稿|初稿|样稿|草案|拟稿|模板|样本|征求意见|未(?:签|盖章|用印|发出|寄出)|待(?:签|盖|对方|客户)"
)
_REFUSED = re.compile(
    r"拒绝(?:签|盖|确认)|拒不(?:签|盖|确认)|未予(?:签|盖|确认)|不予(?:签|盖|确认)|尚未(?:签|盖|确认|回)"
    r"|没有(?:签|盖|回)|数据不符|金额不符|信息不符|不认可"
)
_ADDRESSED = re.compile(r"致|抄送|收件")
_TEMPLATE = re.compile(r"[如若请□]|逾期|视为")
_CELLS = re.compile(r"[\t。；]| {1,40}(?=[^ ：]{2,20}：)| {2,40}")
_REST = re.compile(
    rf"^[（(\t ]*+(?:{_SEAL}|财务|合同|业务|[）)：\t \d年月日./\-〇零一二三四五六七八九十])*$"
)


class Consent(Enum):
    """What the foot of a paper shows of the debtor."""

    SHOWN = "shown"
    BLANK = "blank"  # a place for its seal, and nothing in it
    UNSEEN = "unseen"


@dataclass(frozen=True)
class Names:
    """How a paper may call debtor and creditor; `roles` are words like 乙方 for the debtor."""

    debtor: frozenset[str]
    creditor: frozenset[str]
    roles: frozenset[str] = frozenset()


@dataclass
class _Seen:
    named: bool = False  # the debtor's name, or a signature in its place
    blank: bool = False  # a place of the debtor's with nothing in it
    open: bool = False  # a place of nobody in particular with nothing in it


def consent_of(paper: Paper, names: Names) -> Consent:
    """Shown only by a filled place or the debtor's name at the foot; never by a request."""
    if _is_draft(paper) or _is_refused(paper):
        return Consent.UNSEEN
    seen = _seen(paper, names)
    if seen.named:
        return Consent.UNSEEN if seen.blank else Consent.SHOWN
    is_blank = (seen.blank or seen.open) and not paper.ocr
    return Consent.BLANK if is_blank else Consent.UNSEEN


def is_draft_or_refused(paper: Paper) -> bool:
    """Whether the paper says of itself that it is none yet, or that it was not agreed to."""
    return _is_draft(paper) or _is_refused(paper)


def is_signed_by(paper: Paper, words: frozenset[str]) -> bool:
    """A place behind the last sum that one of the words fills, names, or stands in alone."""
    return any(_bears(cell.strip(), words) for cell in _foot_cells(paper))


def _foot_cells(paper: Paper) -> Iterator[str]:
    first = _behind_sums(paper)
    filled = filled_columns(paper.lines[first:])
    for at, line in enumerate(paper.lines[first:]):
        text = filled.get(at, line.text[:_MOST])
        if not _ADDRESSED.match(text.strip()):
            yield from _CELLS.split(text)


_SEALED = re.compile(_SEAL)
_LABELLED = re.compile(r"^(?P<label>[^：]{1,24})：(?P<value>.*)$")


def _bears(cell: str, words: frozenset[str]) -> bool:
    if "，" in cell or not _holds(cell, words):
        return False
    place = _LABELLED.match(cell)
    if place is None:
        return _is_alone(cell, words)
    if not _SEALED.search(cell) and _PLACE.match(cell) is None:
        return False
    is_filled = len(_FILLING.sub("", place["value"])) >= 2
    return _holds(place["value"], words) or (is_filled and _holds(place["label"], words))


def _behind_sums(paper: Paper) -> int:
    """The first line in which one may sign: behind the last sum, and near the end."""
    summed = max((at for at, line in enumerate(paper.lines) if line.sums), default=0)
    return max(len(paper.lines) - _FOOT, summed, min(2, len(paper.lines) - 1))


def _is_draft(paper: Paper) -> bool:
    ends = (*paper.lines[:3], *paper.lines[-4:])
    short = [line.text for line in ends if len(line.text) <= 30]
    return any(_DRAFTED.search(text) for text in (paper.source.name, *short))


def _is_refused(paper: Paper) -> bool:
    for line in paper.lines[-_FOOT:]:
        hit = _REFUSED.search(line.text[:_MOST])
        if hit and not _TEMPLATE.search(line.text[: hit.start()]):
            return True
    return False


def _seen(paper: Paper, names: Names) -> _Seen:
    """What the places behind the last sum hold; a line that addresses somebody is none."""
    seen = _Seen()
    first = _behind_sums(paper)
    filled = filled_columns(paper.lines[first:])
    for at, line in enumerate(paper.lines[first:]):
        text = filled.get(at, line.text[:_MOST])
        if _ADDRESSED.match(text.strip()):
            continue
        for cell in _CELLS.split(text):
            if "，" not in cell:
                _look(cell.strip(), names, seen)
        if _UNDATED.search(text) and not line.dates and not _is_alone(text, names.creditor):
            seen.blank = True
    return seen


def filled_columns(lines: Sequence[Line]) -> dict[int, str]:
    """Lines of places side by side, each place with the name and the day that stand under it.

    A name alone may have been printed by whoever drew the paper up: without a day under it the
    place stays empty.
    """
    found: dict[int, str] = {}
    for at in range(len(lines) - 2):
        labels = lines[at].text[:_MOST].split("\t")
        under = [line.text[:_MOST].split("\t") for line in lines[at + 1 : at + 3]]
        bare = len(labels) > 1 and all(label.strip().endswith("：") for label in labels)
        if bare and all(len(cells) == len(labels) for cells in under) and lines[at + 2].dates:
            named, days = under
            found[at] = "\t".join(
                label + name if day.strip() else label
                for label, name, day in zip(labels, named, days, strict=True)
            )
    return found


def _look(cell: str, names: Names, seen: _Seen) -> None:
    place = _PLACE.match(cell)
    if place is None:
        seen.named = seen.named or _is_alone(cell, names.debtor)
        return
    label, value = place["label"], place["value"]
    if _OTHER_MATTER.search(label) or "元" in value:
        return
    if _OF_CREDITOR.search(label) or _holds(label, names.creditor):
        return
    theirs = _CONFIRMS.search(label) or _holds(label, names.debtor | names.roles)
    is_filled = len(_FILLING.sub("", value)) >= 2
    if not is_filled:
        seen.blank, seen.open = seen.blank or bool(theirs), True
    elif _holds(value, names.debtor) or (theirs and not _holds(value, names.creditor)):
        seen.named = True


def _holds(text: str, names: frozenset[str]) -> bool:
    return any(name in text for name in names)


def _is_alone(text: str, names: frozenset[str]) -> bool:
    """A name with nothing behind it but a seal or a day."""
    text = text.strip()
    return any(
        text.startswith(name) and not text.endswith("：") and _REST.match(text[len(name) :])
        for name in names
    )
