"""Short names: 以下简称…, the letters of a contract, and pronouns of a letter or statement."""

from __future__ import annotations

import re

from litigation.analysis.extraction.names import companies_in
from litigation.analysis.extraction.paper import Paper
from litigation.analysis.extraction.parties.mentions import PartyMention
from litigation.analysis.extraction.parties.role_words import LETTERS
from litigation.analysis.extraction.parties.roles import CONTRACT_ROLE, PROCEDURAL

_DEFINED = re.compile(
    r"（?(?:(?:以下|下)(?:均|统)?(?:简称|称)|(?<=（)简称)(?:为)?[：:]?\s?[\"']?(?P<alias>[^\"'（）。；\t]{2,12})[\"']?"
)
_FORMER = re.compile(
    r"（?(?:曾用名|原名称?|原企业名称|曾用企业名称|变更前名称|更名前)(?:称?为|是|系|：)?[：\"]?\s?"
    r"(?P<alias>[^\"'（）。；，、\t]{2,36})"
)
_OPERATED = re.compile(
    r"（(?:系|个体工商户，?(?:字号)?：?)?(?P<shop>[^（）。；\t]{3,36}?)的?(?:个体)?(?:经营者|业主"
    r"|负责人)）"
)  # 张某甲（某某建材经营部经营者）: the shop is no party beside its owner
_NOTE_WORDS = sorted({*LETTERS, *CONTRACT_ROLE, *PROCEDURAL}, key=len, reverse=True)
_PLACE = re.compile(r"^(?:[一-龥]{2,3}(?:省|自治区))?(?:[一-龥]{2,3}(?:市|县|区))?")
_TRADE = re.compile(
    r"(?:（[^（）]{1,8}）|钢铁|钢材|贸易|商贸|工贸|经贸|物资|实业|建材|建筑|材料"
    r"|机械|机电|设备|科技|电子|电气|电器|工程|建设|制造|发展|集团|国际|"
    r"进出口|化工|塑料|塑胶|包装|纺织|服装|服饰|家具|食品|农业|五金|金属|制品|新型"
    r"|供应链|股份|有限|责任|公司|厂|装饰|装备|木业|纸业|印刷|阀门|"
    r"电缆|管业|管道|橡胶|玻璃|陶瓷|能源|环保|医疗|器械|汽车|配件|仪器|仪表|精密"
    r"|模具|自动化|智能|信息|技术|网络|投资|控股|餐饮|酒店|置业|"
    r"房地产|开发|安装|物流|运输|经营部|商行|门市部|经销部|合作社|农资|饲料|粮油"
    r"|水泥|混凝土|砂石|石材|门窗|照明|轴承|紧固件|销售|产品|日用品|数码|通信|通讯"
    r"|文化|传媒|生物|药业|制药|机床|工具|工业|产业|轻工|涂料|油漆|玩具|鞋业|皮革"
    r"|五交化|百货)$"
)


def defined_aliases(paper: Paper, names: frozenset[str]) -> dict[str, str]:
    """What the paper itself defines: alias to full name."""
    found: dict[str, str] = {}
    for line in paper.lines:
        for hit in _DEFINED.finditer(line.text):
            window = line.text[max(0, hit.start() - 90) : hit.start()]
            before = [m.name for m in companies_in(window, names)]
            full = next((name for name in reversed(before) if name in names), None)
            full = full or next((n for n in names if window.rstrip("，（ ").endswith(n)), None)
            if full:
                found[hit["alias"].strip()] = full
    return found


def stated_aliases(mentions: list[PartyMention], paper: Paper) -> dict[str, str]:
    """Former names, and shops of their owners, told behind a name: alias to name."""
    found: dict[str, str] = {}
    for mention in mentions:
        line = paper.lines[mention.line].text
        at = line.find(mention.name)
        behind = line[at + len(mention.name) : at + len(mention.name) + 90]
        shop = _OPERATED.match(behind)
        if shop and mention.kind == "person":
            found.setdefault(shop["shop"].strip("：，"), mention.name)
        former = _FORMER.search(behind[:44])
        if former and not re.search(r"[。；\t]", behind[: former.start()]):
            found.setdefault(former["alias"], mention.name)
    return found


def labelled_aliases(mentions: list[PartyMention]) -> dict[str, str]:
    """甲方, 卖方, 原告 … as the labels of one paper fix them; the first naming counts."""
    found: dict[str, str] = {}
    for mention in mentions:
        for word in _NOTE_WORDS:
            if word == mention.label or word in mention.note:
                found.setdefault(word, mention.name)
    return found


def core_of(name: str) -> str:
    """The distinguishing part of a company name: 恒达 of 江州市恒达钢铁贸易有限公司."""
    bare = _PLACE.sub("", name)
    core = bare
    while (hit := _TRADE.search(core)) is not None:
        core = core[: hit.start()]
    return core if len(core) >= 2 else bare
