"""The operative part: who pays or does what to whom, by when, with which interest."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from litigation.analysis.extraction.numerals import day_number
from litigation.analysis.extraction.ruling.amounts import sums_ordered
from litigation.analysis.extraction.ruling.by_terms import FOREIGN, Amounts
from litigation.analysis.extraction.ruling.interest import interest_in
from litigation.analysis.extraction.ruling.items import items_of
from litigation.analysis.extraction.ruling.persons import People
from litigation.analysis.extraction.ruling.stretch import Stretch
from litigation.analysis.values.ruling import OrderItem, OrderKind, SumOrdered

PAY = re.compile(
    r"(?<![应未已需须不])(?<!不予)(?<!不必)(?<!不再)(?<!不应)(?:支付|给付|偿还|返还|赔偿(?![金款])|清偿|归还|退还|偿付"
    r"|赔付|补偿(?![金款])|付清|付给|缴付|退赔|补足|结清|还清|缴清|偿清|付[还讫至]"
    r"|付款(?!义务|期|责任|条件|时间|日)|径付|交付(?=给?(?:原告|申请人)))"
    r"|(?<=[应须需])(?:支付|给付|偿还|返还|赔偿|清偿|归还|退还|付给)(?=给?(?:原告|被告|第三人|(?:被)?(?:申请|上诉)人))"
)  # 应支付 names what was owed, unless it goes on with whom to pay
_OWED = re.compile(
    r"确认[^。；]{0,60}?(?:尚欠|欠付|结欠|拖欠|共欠|欠款)"
)  # what another item orders to be paid
_OWES_NOTHING = re.compile(
    r"(?:无需|无须|不需|不必|不再|不予|不应|不)(?:再|向[^，。；]{1,40})?(?:支付|给付|偿还|返还|赔偿|承担)"
)  # what is not owed is no sum to be paid
_JOINT_ALONE = re.compile(
    r"承担(?:连带)?(?:清偿|赔偿|保证|担保|补充|给付|还款|付款)?责任|连带(?:清偿|偿还)"
)
_KINDS: tuple[tuple[OrderKind, re.Pattern[str]], ...] = (
    (
        OrderKind.CONDITION,
        re.compile(r"^(?:[^，]{0,6})?(?:如|若|如果|倘若)[^，。]{0,40}(?:未|不|逾期)"),
    ),
    (OrderKind.SECURE, re.compile(r"查封|冻结|扣押|划拨|扣划")),
    (OrderKind.CHANGE, re.compile(r"^(?:[^。；]{0,6})?变更")),
    (OrderKind.REVOKE, re.compile(r"^(?:[^。；]{0,6})?撤销")),
    (
        OrderKind.REMAND,
        re.compile(r"发回|指令[^。；]{0,30}审理|本案移送|移送[^。；]{0,30}(?:法院|处理)"),
    ),
    (OrderKind.AFFIRM, re.compile(r"维持")),
    (OrderKind.DISMISS, re.compile(r"驳回|不予受理|不予支持")),
)
FEES = re.compile(
    r"(?:本案)?(?:案件)?(?:受理费|诉讼费|保全(?:申请)?费|仲裁费)"
)  # an item on fees alone
_CONFIRM = re.compile(r"^(?:[^，。；]{0,4})?确认|解除|无效|有效|撤销[^，。]{0,20}合同")
_COUNT = (
    r"(?P<n>[一二三四五六七八九十]{1,3}|\d{1,3})(?:个)?(?P<unit>工作日|日|天|个月|月)[之以]?内?"
)
_FROM = r"生效|发生(?:法律)?效力|送达|签收|签署|签订|签字|收到"
_DEADLINE = re.compile(
    rf"(?P<event>{_FROM})(?:本?[判裁调]\S{{1,3}}书?)?(?:之日|后|之后|之日后|之次日|次日|之时)?(?:的)?(?:起算|起|后|始)?"
    r"(?:的)?，?(?:[^，。；\d]{0,24}?(?:应当?)?(?:在|于|限)(?=[^，。；]{1,8}内))?"
    r"(?:第(?=[^，。；第]{1,4}[日天](?:为?止|[之以]?前|届满|[内，；。]|$)))?" + _COUNT
)
_COUNTED_BACK = re.compile(
    _COUNT
    + r"[^，。；]{0,4}[（，](?:自|从|于|以)[^，。；（）]{0,10}?"
    + rf"(?P<event>{_FROM})(?:之日|之次日|次日|后|起)"
)
_AT_ONCE = re.compile(
    r"(?:生效|发生(?:法律)?效力|签收)(?:之日|后|时)(?:起)?，?(?:[^，。；]{0,16}应当?)?(?:立即|即时|即|当日)"
)
_BY = re.compile(r"(?:当日)?(?:（含当日）|（含）)?(?:[之以]?前|止|[之以]内)")
_DONE_BY = re.compile(
    r"(?:当日)?(?:（含当日）|（含）)?[之以]?前(?:一次性|全部|向原告|予以)?(?:付清|履行|给付|支付|结清|还清|清偿)"
)
_UNITS = {"工作日": "working_day", "日": "day", "天": "day", "个月": "month", "月": "month"}
_REFERS = re.compile(
    r"第(?P<items>[一二三四五六七八九十]{1,3}(?:(?:项)?[、和及至]第?[一二三四五六七八九十]{"
    r"1,3}){0,8})项"
)
_LIMIT = re.compile(r"(?:在|以)[^，。；]{0,40}(?:范围内|为限|限额内|最高额内|额度内)")


@dataclass(frozen=True)
class Sides:
    """Who pays, who is paid, and where the verb stands."""

    payers: tuple[str, ...]
    payees: tuple[str, ...]
    verb: int


_BEARS_INTEREST = re.compile(r"(?:及|和|、|并)[^，。；（]{0,10}(?:利息|罚息|滞纳金)")
_UNREAD_INTEREST = "判项写有利息等，但起算日、基数或利率未能读出，未计入，须按原文核对。"


def _has_interest(sums: tuple[SumOrdered, ...]) -> bool:
    return any(re.search("利息|罚息|滞纳金|本息", one.label) for one in sums)


_SHARE = (
    r"(?:由[^，。；由]{2,40}?(?:赔付|赔偿|承担|负担|支付|给付|偿还)[^，。；\d]{0,8}\d"
    r"|\d元由[^，。；由]{2,40}?(?:赔付|赔偿|承担|负担))"
)
_ONE_BY_ONE = re.compile(rf"{_SHARE}[^。由]{{0,40}}{_SHARE}")
_OF_EACH = "判项把数额分给不同的义务人，各人只负担自己的部分，须按原文分列。"


def orders_in(stretch: Stretch, people: People) -> tuple[OrderItem, ...]:
    """The items of an operative part, in order."""
    return tuple(_item(number, one, people) for number, one in items_of(stretch))


def _item(number: int, stretch: Stretch, people: People) -> OrderItem:
    text = stretch.text.strip()
    kind = _kind(text)
    interest = interest_in(stretch)
    verb = PAY.search(stretch.text)
    verb = None if verb and _OWES_NOTHING.search(stretch.text[: verb.end()]) else verb
    sides = _sides(*_without_recourse(stretch.text, verb), people)
    pays = kind in (OrderKind.CONDITION, OrderKind.CHANGE, OrderKind.SECURE, None)
    amounts = sums_ordered(stretch, sides.verb, interest) if pays else Amounts()
    if kind is None and _ONE_BY_ONE.search(text):
        amounts = replace(amounts, notes=(*amounts.notes, _OF_EACH))
    sums = amounts.sums
    terms = interest.beside(stretch, tuple(one.start for one in stretch.sums))
    if kind is None and _BEARS_INTEREST.search(text) and not (terms or _has_interest(sums)):
        amounts = replace(amounts, notes=(*amounts.notes, _UNREAD_INTEREST))
    limit = _limit(stretch)
    refers = _refers(text)
    joint = "连带" in text or "共同" in text or "互负" in text
    if kind is None and verb is None and _OWED.search(text) and not _JOINT_ALONE.search(text):
        kind, sides = OrderKind.CONFIRM, _owing(stretch.text, people)
    if kind is None and verb is None and _OWES_NOTHING.search(text):
        kind, sums = OrderKind.CONFIRM, ()
    if kind is None:
        money = bool(sums or interest.terms or any(FOREIGN in one for one in amounts.notes))
        kind = _money_kind(text, money, refers, verb)
    if kind is OrderKind.PAY:
        sides = _with_joint(sides, stretch.text, people, verb)
    if kind is OrderKind.JOINT or FEES.match(text):
        sums = ()
    days, unit, since = _deadline(text)
    due = None if days is not None or amounts.by_terms else _due(stretch, sides.verb)
    return OrderItem(
        number=number,
        kind=kind,
        text=text.strip("；。： \n"),
        citations=stretch.cited(),
        payers=sides.payers,
        payees=sides.payees,
        sums=sums,
        interest=terms if pays or sums else (),
        deadline_days=days,
        deadline_unit=unit,
        deadline_from=since,
        due=due,
        joint=joint,
        refers=refers,
        limit=limit,
        deducted=amounts.deducted,
        notes=amounts.notes,
    )


_FOR_ALL = re.compile(r"(?:以上|上述|上列|前述)[^。；]{0,40}?(?:款项|债务|义务|给付)[^。；]{0,80}")


def with_common_deadline(items: tuple[OrderItem, ...], behind: str) -> tuple[OrderItem, ...]:
    """上述款项应于本判决生效之日起十日内付清: for the payments that have no time of their own."""
    for hit in _FOR_ALL.finditer(behind):
        days, unit, since = _deadline(hit.group())
        if days is not None:
            return tuple(
                replace(one, deadline_days=days, deadline_unit=unit, deadline_from=since)
                if _is_untimed(one)
                else one
                for one in items
            )
    return items


def _is_untimed(item: OrderItem) -> bool:
    paid = item.kind in (OrderKind.PAY, OrderKind.CHANGE)
    dated = item.due is not None or any(one.due for one in item.sums)
    return paid and item.deadline_days is None and not dated


def _kind(text: str) -> OrderKind | None:
    """What the item does where no money decides; None: to be told by its sums."""
    verb = PAY.search(text)
    head = text[: min(verb.start() if verb else 120, 120)]
    return next((kind for kind, pattern in _KINDS if pattern.search(head)), None)


def _money_kind(
    text: str, has_sums: bool, refers: tuple[int, ...], verb: re.Match[str] | None
) -> OrderKind:
    if FEES.match(text):
        return OrderKind.OTHER
    if refers and _JOINT_ALONE.search(text):
        return OrderKind.JOINT
    if has_sums and (verb or _JOINT_ALONE.search(text) or "元" in text):
        return OrderKind.CONFIRM if text.startswith("确认") and not verb else OrderKind.PAY
    if _JOINT_ALONE.search(text):
        return OrderKind.JOINT
    performs = verb is not None or _PERFORMS.search(text) is not None
    if _CONFIRM.search(text[:60]) and (text.startswith("确认") or not performs):
        return OrderKind.CONFIRM
    return OrderKind.PERFORM if performs else OrderKind.OTHER


_PERFORMS = re.compile(
    r"交付|交还|腾退|搬离|搬出|协助|配合|办理|停止|赔礼|消除|恢复|修复|开具|出具|移交|拆除|履行|遵守"
)


_RECOURSE = re.compile(
    r"[，。；][^，。；]{0,40}?(?:有权|可以?|可依法)[^，。；]{0,12}?向[^。；]{0,60}?追偿"
)


def _without_recourse(text: str, verb: re.Match[str] | None) -> tuple[str, re.Match[str] | None]:
    """承担责任后有权向…追偿: whom a guarantor may turn to is not paid by the item."""
    hit = _RECOURSE.search(text)
    told = text[: hit.start()] if hit else text
    return told, verb if verb and verb.end() <= len(told) else None


def _sides(text: str, verb: re.Match[str] | None, people: People) -> Sides:
    at = verb.start() if verb else len(text)
    payers: list[str] = []
    payees: list[str] = []
    towards = False
    last = 0
    for start, end, name in people.named(text, 0, at):
        between = text[last:start]
        if start != last or not payers:
            towards = bool(
                re.search(
                    r"(?:向|给|对|协助|配合|为)(?:原告|被告|第三人|申请人|被申请人)?$", between
                )
            ) or (towards and re.fullmatch(r"[、和及与]?(?:原告|被告)?", between) is not None)
        (payees if towards else payers).append(name)
        last = end
    after = people.named(text, verb.end(), verb.end() + 60) if verb else []
    digits = re.search(r"\d|元|（", text[verb.end() :]) if verb else None
    limit = verb.end() + digits.start() if verb and digits else len(text)
    payees += [name for start, _, name in after if start <= limit]
    payers = [name for name in payers if name not in payees] or payers
    sides = Sides(tuple(dict.fromkeys(payers)), tuple(dict.fromkeys(payees)), at if verb else 0)
    return _opposed(sides, text, people)


_CALLED = r"(?:原告|被告|被?申请人|第三人|[买卖]方|买受人|出卖人|即|方|、){0,4}$"
_PAYEE = re.compile(
    r"(?:向|给|欠[付到]?|付[还至给与]?|偿[付还]|清偿|返还|[付]款至|交付|受款人(?:为|是|：)|权利人(?:为|是|：)|支持)"
    + _CALLED
)
_PAYER = re.compile(
    r"(?:由|责[成令]|判[令由]|限|令|义务人(?:为|是|：)|债务人(?:为|是|：)|负担人(?:为|是|：))"
    + _CALLED
)
_OWES = re.compile(
    r"(?:（[^）]{0,12}）)?(?:(?:确认|认可|承认|自认|同意|截[止至][^，。；]{4,14})?(?:现|仍|共计?|合计)?"
    r"(?:所|尚|差|结|拖|应)?(?:欠|偿付|未付)|对[^，。；]{2,40}?负有"
    r"|(?:即|则)?(?:应(?![得收享受获])|须|必须|需|负有?|有义务|为债务人|系债务人))"
)
_COLLECTS = (
    r"(?:求偿|追偿|收取|收回|追索|追讨|索[取要]|受偿|受领|领[受取]|获[偿得]"
    r"|请求|要求|主张|取得|收受)"
)
_NO_GIVING = r"(?:(?!支付|给付|返还|退还|偿还|赔偿|交付|履行|清偿|付)[^，。；])"
_IS_OWED = re.compile(
    r"(?:（[^）]{0,12}）)?(?:有权|享有|[可应]得(?:之|的|到)?|[为系是]债权人|[为系是][^，。；]{2,40}?的债权人"
    rf"|(?:得以?|可以?|能够?)(?:[^，。；向自从对]{{0,70}}[向自从对]{_NO_GIVING}{{2,40}}?)?{_COLLECTS}"
    rf"|[向自从]{_NO_GIVING}{{2,40}}?{_COLLECTS}"
    r"|对[^，。；]{2,40}?的?[^，。；]{0,10}(?:债权|请求权))"
)  # 原告得就货款向被告求偿: what one side may collect, the other has to pay


def _opposed(sides: Sides, text: str, people: People) -> Sides:
    """原告的货款由被告清偿, 被告所欠原告货款: one of both sides before the verb pays."""
    side = {one.name: one.side for one in people.parties}
    claims = _IS_OWED.search(text) is not None
    both = {side.get(name) for name in sides.payers} >= {"plaintiff", "defendant"}
    if not (claims or (both and not sides.payees) or not sides.payers):
        return sides
    named = [one for one in people.named(text) if side.get(one[2]) in ("plaintiff", "defendant")]
    payer = _paying(text, named, side)
    if payer is None:
        return sides
    return Sides(
        tuple(dict.fromkeys(name for _, _, name in named if side.get(name) == payer)),
        tuple(dict.fromkeys(name for _, _, name in named if side.get(name) != payer)),
        sides.verb,
    )


def _paying(text: str, named: list[tuple[int, int, str]], side: dict[str, str]) -> str | None:
    """The side that pays, by the words around the names; else that of the last before the verb."""
    other = {"plaintiff": "defendant", "defendant": "plaintiff"}
    if {side[name] for _, _, name in named} != set(other):
        return None
    for start, end, name in named:
        before = text[max(0, start - 14) : start]
        if _IS_OWED.match(text, end):
            return other[side[name]]
        if _OWES.match(text, end) or _PAYER.search(before):
            return side[name]
    for start, _, name in named:
        if _PAYEE.search(text[max(0, start - 14) : start]):
            return other[side[name]]
    verb = PAY.search(text)
    ahead = [name for start, _, name in named if verb and start < verb.start()]
    return side[ahead[-1]] if ahead else None


def _owing(text: str, people: People) -> Sides:
    """甲确认尚欠乙…元: who stands before 欠 owes whoever stands behind it."""
    at = text.find("欠")
    before = [name for _, _, name in people.named(text, 0, at)]
    behind = [name for _, _, name in people.named(text, at, at + 60) if name not in before]
    return Sides(tuple(dict.fromkeys(before)), tuple(dict.fromkeys(behind)), 0)


_ANSWERS_TOO = re.compile(
    r"[，；。]\s?(?P<who>[^，；。]{2,60}?)(?:对(?:上述|前述|该)[^，；。]{0,20})?(?:承担|负)连带[^，；。]{0,4}责任"
)


def _with_joint(sides: Sides, text: str, people: People, verb: re.Match[str] | None) -> Sides:
    """…，李某承担连带责任: whoever is named behind the sum to answer for it pays as well."""
    low = verb.end() if verb else 0
    named = [
        name
        for hit in _ANSWERS_TOO.finditer(text, low)
        for _, _, name in people.named(text, hit.start("who"), hit.end("who"))
    ]
    payees = tuple(name for name in sides.payees if name not in named)
    return Sides(tuple(dict.fromkeys((*sides.payers, *named))), payees, sides.verb)


def _refers(text: str) -> tuple[int, ...]:
    found: list[int] = []
    for hit in _REFERS.finditer(text[:400]):
        words = re.findall(r"[一二三四五六七八九十]{1,3}", hit["items"])
        numbers = [number for number in map(day_number, words) if number is not None]
        if "至" in hit["items"] and len(numbers) == 2 and numbers[0] < numbers[1] <= 40:
            numbers = list(range(numbers[0], numbers[1] + 1))
        found += numbers
    return tuple(dict.fromkeys(found))


def _deadline(text: str) -> tuple[int | None, str, str]:
    hit = _DEADLINE.search(text) or _COUNTED_BACK.search(text)
    if hit:
        since = "served" if hit["event"] in ("送达", "签收", "收到") else "effective"
        return day_number(hit["n"]), _UNITS[hit["unit"]], since
    if _AT_ONCE.search(text):
        return 0, "day", "effective"
    return None, "day", ""


def _due(stretch: Stretch, verb: int) -> date | None:
    """于2023年12月31日前: the day before the verb that the paper itself names."""
    for mention in stretch.dates:
        after = stretch.text[mention.end : mention.end + 12]
        near = mention.start <= verb or verb == 0 or _DONE_BY.match(after)
        if mention.precision == "day" and near and _BY.match(after):
            return mention.date
    return None


def _limit(stretch: Stretch) -> Decimal | None:
    for hit in _LIMIT.finditer(stretch.text):
        inside = [one.value for one in stretch.sums if hit.start() <= one.start < hit.end()]
        if inside:
            return inside[-1]
    return None
