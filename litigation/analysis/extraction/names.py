"""Names of companies where they stand in a text."""

from __future__ import annotations

import re
from dataclasses import dataclass

_SUFFIX = re.compile(
    r"(?:股份有限公司|有限责任公司|有限公司|总公司|集团公司|公司"
    r"|(?:集团|合作社|合伙企业(?:（[一-龥]{2,6}）)?|经营部|经销部|门市部|批发部|加工部|服务部"
    r"|经销处|经营户|贸易行|商贸[行部]|商行|商店|超市|工作室|个体工商户|[一-龥]厂(?![区房家商长址里内门界矿])|养殖场|农场|砂石场"
    r"|市场(?!监督|监管|管理局|主体|价|部|行情|报价|询价|监察)"
    r"|旗舰店|专卖店|[一-龥]{2}店|研究院|研究所|医院|学校)"
    r"(?!(?:(?![与和及向由给诉]|以及)[一-龥（）]){0,12}(?:有限|责任|集团|分|总)公司))"
    r"(?:[一-龥]{1,12}?(?:分公司|支公司|办事处|项目部|分店|分厂|支行|分行|营业部))?"
)  # 江州大酒店管理有限公司 does not end at 酒店
_STRONG = re.compile(
    r"与|以及|及其|驳回|改判|判令|撤销|日内|返还|偿还|给付|协助"
    r"|支付(?!股份|有限|科技|服务|技术|网络|信息|清算|集团|公司)|被告|原告|第三人|[甲乙丙买卖供需我对双]方|收到|付给|付至"
    r"|[收付]款人|户名|名称|单位|公司|签订|签署|约定|"
    r"关于|鉴于|核准|准予|批准|兹?证明|前称|旧称|前身|曾用名|现名|原名|更名为?|改名为?|改制[为成]|变更(?:登记)?[为成]|易名为?|改称|根据(?!地)|依据|按照|(?<!大)同意(?!式|大利)|委托|通过|来自|客户|供应商|起诉|告知|承认|确认|欠|即|是|给|从|向(?!阳)|由|对|"
    r"(?<!成)就(?!业)|先名|后名|改作|改写[为成]|起以|[我贵本]$|我(?=[到在去])|入职|就职于?|任职于|受雇于|供职于|加入|法院|银行|先生|女士|经理|老板|供货|发货|买受人"
    r"|出卖人|担保人|保证人|债务人"
    r"|债权人|开户行|货款|款项|一直|曾经|拖欠|要求|请求|"
    r"进入|(?<=[日号月天])进|招[进入到]|派[往到]|受聘|购货|销货|账户|汇入|转入|兹有?|所述|上述|如下|其中|抬头|代表|贵司|我司|依法|判令|裁定|"
    r"(?<=\d)[年月日]|系|称|把|被|让|该|其"
)
_SOFT = "和及为于在致经将因以找同跟"
_NEVER = "在到被经受以至"  # no name of a firm begins with these
_PRONOUNS = re.compile(
    r"^(?:我|贵|该|本|你|他|此|对方|双方|两家|一家|某|你们|我们|咱们|咱|各|子|母"
    r"|分|总|有限|股份有限|有限责任|物流|快递|供货|买方|卖方|保险|担保|贸易|建筑"
    r"|建设|钢铁|钢材|上市|外贸|其他|目标|原|新|老|以上|前述|标的|贵我)+(?:的)?$"
)
_HANGING = re.compile(
    r"(?:[因给按到等及法据至们在往入向与由从被让叫去你他她其该将把是了着不没若则但且并或]|(?<!华)为|用于|所在|以下|任何|约方"
    r"|有关|相关|关联)$"
)  # a word that a clause goes on from, so that 公司 behind it is no name
_CLAUSE = re.compile(
    r"(?<!美)的(?!士)|我们|你们|他们|她们|咱们|[你我他她](?:店|厂|方|名下)|^(?:[是系为]|作为)?一家(?![人亲和园])"
    r"|^一人有限责任公司$|任何|^第三方|[守违]约方|所在地|以下|下列|指定|^授权|具有(?!限)|应[当该]|不得|必须|承担"
    r"|汇至|打到|打给|用于|用作|赔偿|负责|导致|造成(?!套)|依据|根据(?!地)|按照|逾期|注册于|派往|名下|(?<!大)同意(?!式|大利)|认为|主张|购买"
    r"|从事|要求|领取|办理|到期|解除|履行|业务员|\d号|(?:申请|上诉|执行)人(?!才|力)|\d月\d{1,2}日|人厂$|[供需买卖甲乙丙]方厂"
    r"|\d[.\-/]\d|^[本我]院|单位名称|原告|被告|上诉人|被申请人|第三人(?!民)|即日|本合同|经营范围|(?<!供)应收|(?<!供)应付|尚未|已经(?![贸济])|没有(?!限)"
)  # words of a clause, which no firm bears in its name
_TRADE = (
    "运输|货运|航运|检测|检验|鉴定|评估|拍卖|支付|开发|中介|劳务|派遣|装修|装饰|物业|代理|广告|搬家|服务|租赁|配送"
    "|电力|自来水|燃气|软件|设计|施工|监理|咨询|会计|信托|证券|基金|典当|贷款|控股|全资|合资|外资|国有|民营|电商|网络"
    "|科技|食品|制造|生产|加工|服装|五金|餐饮|建材|钢材|水果|蔬菜|家具|家电|电器|农贸|批发|零售|人才|劳动力|二手"
    "|社区|卫生|人民|公立|私立|定点|网|实体|连锁|加盟|直营|小|大|分|总|子|母|本|该|镇上|村里|县里|市里|附近|当地"
    "|本地|上门|原|旧|老|新|外地|上级|下属|所属|各|两家|三家|多家|其他"
)
_GENERIC = re.compile(
    rf"(?:{_TRADE}){{1,8}}(?:股份|有限|责任){{0,3}}"
    r"(?:公司|工?厂|门?店|商店|超市|市场|医院|学校|工作室|门市部|经营部|服务部|经销处|集团)|.{0,2}工厂"
)  # a line of business alone names nobody
_NAME_CHARACTER = re.compile(r"[一-龥A-Za-z0-9（）·&]")
_INSTITUTION = re.compile(
    r"银行|信用社|支行|法院|律师事务所|仲裁委|快递|速递|速运|税务局|邮政|公证处"
    r"|监督管理|检察院|公安局|派出所|平安保险"
)
_LONGEST = 36
_STOP = re.compile(
    r"[，。；：\t \"\x00]|（(?:以下|盖章|签|公章|甲|乙|买|卖|供|需|下|简|原|曾|章|统一|法定|代表)|$"
)
_MASKED = re.compile(r"(?:[A-Z]{1,3}|[甲乙丙丁戊]|某{1,3}[一-龥]{0,8}?[\dA-Z甲乙丙丁]?)公司")
FOREIGN = re.compile(
    r"[A-Z][A-Za-z&.\-]{0,24}(?: [A-Za-z&.\-]{1,24}){0,6}? ?(?:（[A-Za-z ]{2,20}） ?)?"
    r"(?:Co\.?[，,]? ?Ltd\.?|Limited|Ltd\.?|Inc\.?|LLC|GmbH|Corporation|Corp\.?"
    r"|Pte\.? Ltd\.?)(?![A-Za-z])"
)
_BODY = re.compile(
    r"[一-龥A-Za-z0-9]{2,26}(?:委员会|中心|小学|中学|大学|学院|幼儿园|局|政府|办事处|基金会|协会"
    r"|事务所|酒店|饭店|宾馆|酒楼|餐厅|药房|网吧|馆|经营户|服务部|经销处|联社|[银商车分支]行"
    r"|运输队)"
)  # organisations that are no companies, only where a label says that a name follows


@dataclass(frozen=True)
class NameMention:
    """A name at a span; `clean` when both its ends are certain."""

    start: int
    end: int
    name: str
    kind: str  # company | person
    clean: bool


def companies_in(text: str, known: frozenset[str] = frozenset()) -> list[NameMention]:
    """Every company that a canonical text names; `known` settles where a name begins."""
    found: list[NameMention] = []
    for hit in _SUFFIX.finditer(text):
        mention = _company(text, hit.start(), hit.end(), known)
        if mention and not (found and mention.start < found[-1].end):
            found.append(mention)
    return found


def company_at(text: str, start: int) -> NameMention | None:
    """The company whose name begins at `start` (after a label), or None."""
    window = text[start : start + _LONGEST + 14]
    end = _end_at(window)
    if end is None or not _NAME_CHARACTER.match(window):
        return None
    name = window[:end]
    masked = _MASKED.fullmatch(name) is not None
    bare = name.removesuffix("公司")
    if not masked and (len(name) < 4 or _PRONOUNS.match(bare) or _is_no_name(name, bare)):
        return None
    return NameMention(start, start + end, name, "company", True)


def _end_at(window: str) -> int | None:
    """Where the name that a window begins with ends."""
    foreign = FOREIGN.match(window)
    if foreign:
        return foreign.end()
    stop = _STOP.search(window)
    limit = _balanced(window[: stop.start() if stop else len(window)])
    best = None
    for hit in _SUFFIX.finditer(window[:limit]):
        best = hit
        if (
            hit.group().endswith(("公司", "厂", "社"))
            and window[hit.end() : hit.end() + 1] not in "（分"
        ):
            break
        if hit.end() >= limit:
            break
    if best is not None and best.end() <= _LONGEST:
        return best.end()
    whole = _BODY.fullmatch(window[:limit].rstrip("、 "))
    return whole.end() if whole and stop else None


def _balanced(head: str) -> int:
    """Up to a bracket that holds more than a place: 张某（某某商行经营者）."""
    for hit in re.finditer("（", head):
        close = head.find("）", hit.end())
        if close < 0 or re.search("经营者|业主|系|字号|原审|曾用名|个体", head[hit.end() : close]):
            return hit.start()
    return len(head)


def is_institution(name: str) -> bool:
    """Banks, courts, couriers and offices: named in papers, but no parties to the deal."""
    return _INSTITUTION.search(name) is not None


def _company(text: str, suffix: int, end: int, known: frozenset[str]) -> NameMention | None:
    start = _leftmost(text, suffix)
    for at in range(start, suffix):
        if text[at:end] in known:
            return NameMention(at, end, text[at:end], "company", True)
    clean = start == 0 or text[start - 1] in '：\t\n，。；、"（'
    cut = _cut(text, start, suffix)
    if cut > start:
        clean = False
        start = cut
    start = _soft_cut(text, start, suffix, cut > 0)
    name = text[start:end]
    bare = name.removesuffix("公司")
    if (
        name.startswith(("股份", "有限"))
        or len(name) < 4
        or (bare != name and (_PRONOUNS.match(bare) or len(bare) < 2))
        or _is_no_name(name, bare)
    ):
        return None
    if re.match(r"[的了之所等至到0-9）]", name) or len(name) > _LONGEST:
        return None
    return NameMention(start, end, name, "company", clean)


def _is_no_name(name: str, bare: str) -> bool:
    """Words that end as a firm does without naming one: 因公司(经营需要), 指定工厂."""
    if bare != name and _HANGING.search(bare):
        return True
    return _CLAUSE.search(name) is not None or _GENERIC.fullmatch(name) is not None


def _leftmost(text: str, suffix: int) -> int:
    """Back over name characters, not past an unbalanced bracket."""
    at, depth = suffix, 0
    while at > 0 and suffix - at < _LONGEST and _NAME_CHARACTER.match(text[at - 1]):
        if text[at - 1] == "）":
            depth += 1
        elif text[at - 1] == "（":
            if depth == 0:
                break
            depth -= 1
        at -= 1
    return at if depth == 0 else text.index("）", at) + 1


def _cut(text: str, start: int, suffix: int) -> int:
    cut = start
    for hit in _STRONG.finditer(text, start, suffix):
        if hit.end() <= suffix and suffix - hit.end() >= 0:
            cut = hit.end()
    return cut


def _soft_cut(text: str, start: int, suffix: int, after_strong: bool) -> int:
    while suffix - start > 3 and ((text[start] in _SOFT and after_strong) or text[start] in _NEVER):
        start += 1
    for at in range(start + 1, suffix - 3):
        if text[at] in "和及将在于" and suffix - at > 5 and suffix - start > 14:
            return at + 1
    return start
