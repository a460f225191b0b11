"""Words by which a certificate takes the place of an earlier one, and the parts of its sum."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from litigation.analysis.extraction.loan.papers import is_agreement, is_prolongation
from litigation.analysis.extraction.money import MoneyMention
from litigation.analysis.extraction.paper import Line, Paper
from litigation.analysis.values.facts import DocumentKind as K
from litigation.analysis.values.sources import Citation

_NOTE = (
    r"(?:借条|欠条|借据|借款(?:合同|协议|凭证|凭据)|借贷合同|条子|条据|欠据|凭证|字据"
    r"|条(?![件款理例约规文])|(?<=立)据)"
)
_OLD = r"(?:原来?|旧|老|前[一述]?|此前|之前|以前|先前|上述|上[一份张]|已有)的?"
_GONE = (
    r"(?:作废|收回|销毁|撕|毁|失效|无效|废止|废除|退还|退回|返还|交还|还给|替[换代]|取代|代替|更换|换[成为回]"
    r"|不再(?:有效|使用|履行|主张))"
)
_INTO = (
    r"[^，。；]{0,16}?(?:计入|转入|滚入|并入|加入|算入|算进|转为|转作|滚作|滚为|变成|作为)"
    r"[^，。；]{0,6}?(?:本金|借款|借条|条子)"
)
_ANEW = re.compile(
    rf"{_OLD}[^，。；]{{0,16}}?{_NOTE}[^，。；]{{0,12}}?{_GONE}"
    rf"|{_NOTE}[^，。；\d]{{0,6}}(?:均|即|全部|一并|同时|已)[^，。；]{{0,4}}作废"
    rf"|(?:收回|销毁|撕毁|替[换代]|取代|代替|更换|作废)了?{_OLD}[^，。；]{{0,16}}?{_NOTE}"
    rf"|(?:重新|重)(?:出具|打|写|立|签|签订|签署|开具?|补)了?(?:[一本此新][张份个]?){{0,2}}[^，。；]{{0,8}}?{_NOTE}"
    rf"|换(?:写|打|立|签|成|了|一|新|张|份|个|的){{0,4}}(?:{_NOTE}|条(?![件款理例约]))"
    rf"|(?:前期|此前|之前|以前|先前|原|前述|上述|已产生|截[至止]|上[年期次])[^，。；]{{0,16}}?利息{_INTO}"
    r"|(?:由|从)[^，。；]{0,20}?借款[^，。；]{0,16}?(?:转来|转入|转成|合并而来|结算而来|滚来)"
    rf"|利息(?:人民币|共计|合计|计|¥|\s){{0,3}}\d{_INTO}"
)
_ONCE_PAID = re.compile(
    r"(?:还清|清偿|归还|付清|结清|偿清|还完|还款|到期)[^，。；]{0,4}?(?:后|时|之日|了|即|则|就|便)"
)
_NOT = re.compile(
    r"(?:不|未|没有?|并非|不得|不能|不予?|不可|如|若|要是|[须应需要该])[^，。；]{0,3}$"
)
_NOT_GONE = re.compile(
    r"[不未没](?:作废|收回|失效|计入|转入|滚入|并入|转为|作为|得|能|再计)|不再(?:作为|计|转|并)"
)
_APART = re.compile(
    r"(?:与|和|同)[^，。；]{0,12}(?:借条|借款|欠款)[^，。；]{0,4}(?:无关|不同|各自|分别|相互独立|互不)"
    rf"|{_OLD}[^，。；]{{0,10}}{_NOTE}[^，。；]{{0,4}}(?:仍|继续|依然|照样)"
    r"|(?:再次|另行|又(?:一次)?|另外|新增|追加)(?:向[^，。；]{1,12})?借"
)
_ALL = re.compile(
    r"全部|所有|历次|多[张份笔]|各[张份笔]|[两二三四五六七八九十2-9]\s?[张份笔]|均(?:已)?作废"
)
_OF_PRINCIPAL = re.compile(r"本金(?:部分|余额|为|是|人民币|共|计|：|¥|\s){0,4}$")
_OF_INTEREST = re.compile(r"(?<![月年日每])利息(?:部分|为|是|人民币|共|合|计|：|¥|\s){0,4}$")


_SETTLING = (K.CONTRACT, K.ACKNOWLEDGEMENT, K.RECONCILIATION, K.OTHER)


@dataclass(frozen=True)
class Parts:
    """The parts of a sum, where a paper names them; `whole` None: only the parts are named."""

    principal: MoneyMention
    interest: MoneyMention
    whole: tuple[MoneyMention, Line] | None
    line: Line

    @property
    def sum(self) -> Decimal:
        return self.principal.value + self.interest.value


def renewing_words(paper: Paper, amount: Decimal | None = None) -> tuple[Citation, ...]:
    """The sentences by which an earlier certificate is replaced.

    With `amount` only of a paper that names this sum: one that tells of the certificate.
    """
    if amount is not None and not any(
        mention.value == amount for line in paper.lines for mention in line.sums
    ):
        return ()
    return tuple(
        dict.fromkeys(
            cited
            for line in paper.lines
            for hit in _ANEW.finditer(line.plain)
            if _is_done(line.plain, hit)
            for cited in line.cite_sentence(hit.start(), hit.end())
        )
    )


def settles_anew(paper: Paper) -> bool:
    """Whether a paper that is none of lending, a 欠条 or 结算协议, takes a certificate's place."""
    return (
        paper.kind in _SETTLING
        and not is_agreement(paper)
        and not is_prolongation(paper)
        and any("借" in line.text for line in paper.lines)
        and bool(renewing_words(paper))
    )


def stands_apart(paper: Paper) -> bool:
    """Whether the paper calls itself a further loan beside an earlier one."""
    return any(_APART.search(line.plain) for line in paper.lines)


def means_all(citations: tuple[Citation, ...]) -> bool:
    """Whether the words replace several certificates at once."""
    return any(_ALL.search(one.quote) for one in citations)


def parts_in(paper: Paper) -> Parts | None:
    """本金50000元，利息6000元 of one line, with the sum of both where the paper names it."""
    for line in paper.lines:
        principal = _first(line, _OF_PRINCIPAL)
        interest = _first(line, _OF_INTEREST)
        if principal is None or interest is None:
            continue
        both = principal.value + interest.value
        whole = next(
            ((one, other) for other in paper.lines for one in other.sums if one.value == both), None
        )
        return Parts(principal, interest, whole, line)
    return None


def _is_done(text: str, hit: re.Match[str]) -> bool:
    low = max(text.rfind(mark, 0, hit.start()) for mark in "。；") + 1
    before = text[max(low, hit.start() - 24) : hit.start()]
    if _NOT.search(before) or _NOT_GONE.search(hit.group()):
        return False
    return _ONCE_PAID.search(f"{before}{hit.group()}") is None


def _first(line: Line, before: re.Pattern[str]) -> MoneyMention | None:
    return next(
        (
            one
            for one in line.sums
            if not one.foreign
            and not one.per_unit
            and one.value > 0
            and before.search(line.plain[max(0, one.start - 12) : one.start])
        ),
        None,
    )
