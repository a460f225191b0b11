"""Other names of one firm: 曾用名, 更名为, changes in a register, the English beside it.

Every firm of a line is told to be the old or the new one by the words right before it; whichever
of the two has no such words is the firm beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from litigation.analysis.extraction.names import FOREIGN, NameMention, companies_in, company_at
from litigation.analysis.extraction.paper import Paper
from litigation.analysis.extraction.tables import rows_of

_WHOSE = r"(?:的|之|企业|公司|单位|商号|登记|注册|工商){0,3}"
_IS = r"(?:为|是|系|叫|：|\t|成|至){0,2} ?[\"“「（]{0,2}$"
_NAMED = r"(?:全?名称?|称谓?|字号|内容|身)"
_CHANGED = (
    r"(?:(?:更名|改名|易名|更改|变更|改制|转制|改称|更改名称)(?:登记|备案|核准)?"
    r"|(?:准予|同意|核准|批准)变更(?:登记)?)"
)
_OLD = re.compile(
    rf"(?:(?:变更|更名|改名|改制|更改)(?:登记)?(?:之?前|以前)|原先?|曾用|曾经?|前|旧|历史){_WHOSE}{_NAMED}"
    rf"(?:，|（)?(?:亦|也|即|曾|一直)?{_IS}|(?:变更|更名|改名|改制)(?:登记)?之?前{_WHOSE}{_IS}|[（，、]原{_IS}"
    rf"|(?:^|[，；。：（、 \t])原(?:系|：){_IS}|(?:先|初|起初|原先|本)(?:名|称)(?:为|叫)?$"
    r"|(?:往日|昔日|从前|以前|先前|早先|过去)(?:的|之)?$|[（【](?:变更|更名)?之?[前旧原][）】]：?$"
)
_WAS = re.compile(
    r"[\"”」）]?(?:依法|整体|经)?(?:更名|改名|(?:名称)?变更|改制|转制)(?:而[来成]|）|设立|前)"
    r"| ?(?:→|-{1,2}>|=>)"
)
_NEW = re.compile(
    rf"(?:(?:变更|更名|改名|改制|更改)(?:登记)?(?:之?后|以后)|现在?|新|目前|如今|今){_WHOSE}{_NAMED}{_IS}"
    rf"|(?:变更|更名|改名|改制)(?:登记)?之?后{_WHOSE}{_IS}"
    rf"|{_CHANGED}(?:后)?(?:{_WHOSE}{_NAMED})?(?:了)?(?:为|成|至|：){_IS}"
    rf"|(?:改称|现为|现名|改叫|启用新名称?|改[写作换记](?:成|为)?|改成){_IS}|(?:→|->|=>) ?$"
    r"|(?:后|今|现|改)(?:名|称)(?:为|叫)?$|(?:^|[，；。：（、 \t])(?:现|今)(?:系|为|：)?$"
    r"|[（【](?:变更|更名)?之?[后新现][）】]：?$"
)
_WORTH = re.compile(
    r"曾用|曾名|原(?:企业|公司|单位|登记|注册)?(?:的)?名|更名|易名|变更|改名|改称|改制|转制|前称|前身"
    r"|旧称|旧名|现(?:企业|公司|单位)?名|现称|历史名称|新名称|公司 ?（?[A-Z]|字号"
    r"|名称(?:更替|更换|变动|变换|改换|栏|登记)|换名|易名|先名|原系|往日|昔日|同一(?:企业|法人|主体|公司)"
)
# In a line about a change of name and two firms, any word of time or of entering in a register.
_RENAMES = re.compile(
    r"[更改易换]名|改称|(?:名称|字号|商号|企业名)(?:的)?(?:变[更动换]|更[替换改]|改[换为])|换[了]?(?:名称|字号)"
)
_ONCE = (
    r"(?:昔|往昔|昔日|此前|先前|早前|以前|从前|过去|前此|旧|原|曾|前一[份版个]|老)(?![更改易换]名)"
)
_ENTERED = r"(?:登记|登载|登录|记载|记录|载明|注明|核[定准]|书写|列|录|记|载|登|写|称)"
_WRITTEN = (
    rf"(?:的|之)?(?:企业|公司|单位)?(?:名称?|字号|商号|称谓?|执照|登记簿|名册)?(?:上|内|中|里)?(?:的)?{_ENTERED}{{0,2}}"
    r"(?:为|成|作|入|叫|系|是|：|至)?[\"“「]?$"
)
_THEN = re.compile(rf"{_ONCE}(?:份)?{_WRITTEN}")
_FROM = re.compile(r"(?:自|由|从)[\"“「]?$")
_NOW = re.compile(
    rf"(?:今|现|当下|如今|眼下|目前|今后|嗣后|其后|此后|新|即日起){_WRITTEN}"
    rf"|{_ENTERED}(?:了|上)?(?:为|成|作|入|至)[\"“「]?$"
)
_LEADS_IN = re.compile(
    rf"(?:[^，。；]{{0,6}}?{_ENTERED}(?:为|成|作|入)|并?以|{_ONCE}(?:字号|名称?|商号)?(?:为|叫|系|是)?"
    r"|(?:眼下|当下|如今|现今|目前|今后)|[新现今](?:字号|名称?|商号|为|叫|系))(?=[一-龥]{5})"
)
_THEN_BEHIND = re.compile(
    r"[\"”」]?(?:之|的)?(?:[^，。；]{0,4}(?:申请|请求|要求|提出|经准|获准|办理))?[^，。；]{0,3}?(?:[更改易换]名(?!后)|换领|换发)"
    r"|[\"”」]?(?:昔|旧|曾|原|前|老)(?:用|名|称|日)"
)
_NOW_BEHIND = re.compile(
    rf"[\"”」]?(?:今|现|新|当下)(?:用|名|称|日)|[\"”」]?{_ENTERED}[^，。；]{{0,2}}入"
)
_SAME_FIRM = re.compile(r"同一(?:个)?(?:企业|法人|主体|公司|民事主体)")
_IN_ITS_NAME = re.compile(r"的?(?:名义|名称|字号)")
_NO_NAME = re.compile(
    r"法定代表人|负责人|经营范围|注册资本|股东|投资人|住所|地址|经理|监事|董事|诉讼请求|被告|账户"
    r"|收款人|管辖|还款方式|付款方式|开户"
)  # what else changes: its new holder is no new name of a firm
_LEAD = 28  # characters before a firm that may say what it is
_NEAR = 60
_FOLLOWS = 3  # lines below the old name in which a form tells the new one
_MOST = 40


def former_names(papers: tuple[Paper, ...], names: frozenset[str]) -> dict[str, str]:
    """Former name to the name that replaced it; chains end at the last name."""
    found: dict[str, str] = {}
    for paper in papers:
        for old, new in (*_told_in_lines(paper, names), *_told_in_columns(paper)):
            if old != new and len(found) < _MOST:
                found.setdefault(old, new)
    return {old: _last(old, found) for old in found if _last(old, found) != old} if names else {}


def _told_in_lines(paper: Paper, names: frozenset[str]) -> Iterator[tuple[str, str]]:
    waiting, since = "", -_FOLLOWS  # the old name of a form whose new one stands below
    for index, line in enumerate(paper.lines):
        if not _WORTH.search(line.text):
            continue
        old, new = "", ""
        for old, new in _told(line.text, names):
            if old and new:
                yield old, new
        if new and not old and index - since <= _FOLLOWS:
            yield waiting, new
        if old and not new:
            waiting, since = old, index


def _told(text: str, names: frozenset[str]) -> Iterator[tuple[str, str]]:
    """(old, new) pairs; one of them empty where the line tells but the other's label."""
    firms = list(_firms(text, names))
    for firm in firms:
        foreign = FOREIGN.match(text, firm.end + _gap(text, firm.end))
        if foreign:
            yield foreign.group(), firm.name
    if _NO_NAME.search(text) and not re.search(r"名称|更名|改名|曾用名|前身", text):
        return
    ages = [_age(text, firms, at) for at in range(len(firms))]
    if not any(ages) and len(firms) == len({one.name for one in firms}) == _PAIR:
        ages = _ages_of_a_pair(text, firms) if _RENAMES.search(text) else ages
    elif sorted(ages) == ["", "new"] and _RENAMES.search(text):
        ages = ["old" if not age and _was(text, firms, at) else age for at, age in enumerate(ages)]
    for at, (firm, age) in enumerate(zip(firms, ages, strict=True)):
        if age == "new":
            old = _beside(firms, ages, at, text, want="old")
            yield old, firm.name
        elif age == "old" and "new" not in ages:
            new = _beside(firms, ages, at, text, want="new")
            yield firm.name, new


_PAIR = 2


def _ages_of_a_pair(text: str, firms: list[NameMention]) -> list[str]:
    """Of two firms in a line about a change of name: when one is told, the other is the other."""
    ages = []
    for at, firm in enumerate(firms):
        lead, old = _lead(text, firms, at), _was(text, firms, at)
        new = _NOW.search(lead) or _NOW_BEHIND.match(text, firm.end)
        weak = "from" if _FROM.search(lead) else ""
        ages.append("old" if old else "new" if new else weak)
    if "new" in ages:
        ages = ["old" if age == "from" else age for age in ages]
    if set(ages) == {"old", "new"}:
        return ages
    if ages.count("") == 1 and "from" not in ages:
        other = "new" if "old" in ages else "old"
        return [age or other for age in ages]
    return ["", ""]


def _lead(text: str, firms: list[NameMention], at: int) -> str:
    """The words between a firm and the one before it."""
    return text[max(firms[at - 1].end if at else 0, firms[at].start - _LEAD) : firms[at].start]


def _was(text: str, firms: list[NameMention], at: int) -> bool:
    behind = _THEN_BEHIND.match(text, firms[at].end)
    return behind is not None or _THEN.search(_lead(text, firms, at)) is not None


def _firms(text: str, names: frozenset[str]) -> Iterator[NameMention]:
    """The firms of a line, each from where its label ends."""
    for firm in companies_in(text, names):
        start = firm.start
        for hit in re.finditer(r"[：\"“「]", text[firm.start : firm.end]):
            start = firm.start + hit.end()
        leads = _LEADS_IN.match(text, start, firm.end) if firm.name not in names else None
        start = leads.end() if leads else start
        yield (company_at(text, start) if start > firm.start else None) or firm


def _gap(text: str, at: int) -> int:
    hit = re.match(r" ?（?", text[at : at + 2])
    return hit.end() if hit else 0


def _age(text: str, firms: list[NameMention], at: int) -> str:
    """old, new, or nothing, by the words between the firm and the one before it."""
    lead = _lead(text, firms, at)
    acts = lead.endswith(("以", "用")) and _IN_ITS_NAME.match(text, firms[at].end)
    if _NEW.search(lead) or (acts and _SAME_FIRM.search(text)):
        return "new"
    return "old" if _OLD.search(lead) or _WAS.match(text, firms[at].end) else ""


def _beside(firms: list[NameMention], ages: list[str], at: int, text: str, *, want: str) -> str:
    """The firm that is the other one: labelled so, else the nearest before, else behind."""
    labelled = [one for one, age in zip(firms, ages, strict=True) if age == want]
    if labelled:
        return min(labelled, key=lambda one: abs(one.start - firms[at].start)).name
    before = [firm for firm in firms[:at] if firms[at].start - firm.end <= _NEAR]
    if before:
        return before[-1].name
    behind = [firm for firm in firms[at + 1 :] if firm.start - firms[at].end <= _NEAR]
    return behind[0].name if behind and want == "new" else ""


def _told_in_columns(paper: Paper) -> Iterator[tuple[str, str]]:
    """变更前 and 变更后 as the heads of columns in a register's list of changes."""
    for row in rows_of(paper):
        if "变更" not in row.headers:
            continue
        before, after = row.under(r"变更前"), row.under(r"变更后")
        old = company_at(before.text, 0) if before else None
        new = company_at(after.text, 0) if after else None
        is_name = any("名称" in cell.text for cell in row.cells) or "名称" in row.headers
        if old and new and is_name:
            yield old.name, new.name


def _last(name: str, changes: dict[str, str]) -> str:
    seen = {name}
    while name in changes and changes[name] not in seen:
        name = changes[name]
        seen.add(name)
    return name
