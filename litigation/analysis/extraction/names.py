"""Names of companies and people where they stand in a text."""

from __future__ import annotations

import re
from dataclasses import dataclass

_SUFFIX = re.compile(
    r"(?:股份有限公司|有限责任公司|有限公司|总公司|集团公司|集团|合作社"
    r"|合伙企业(?:（[一-龥]{2,6}）)?|经营部|经销部|门市部|"
    r"批发部|加工部|贸易行|商行|商店|超市|工作室|个体工商户|机械厂|加工厂|制品厂"
    r"|材料厂|家具厂|服装厂|食品厂|"
    r"[一-龥]厂|养殖场|农场|砂石场|市场|旗舰店|专卖店|建材店|[一-龥]{2}店|研究院"
    r"|研究所|医院|学校|公司)"
    r"(?:[一-龥]{1,12}?(?:分公司|支公司|办事处|项目部|分店|分厂|支行|分行|营业部))?"
)
_STRONG = re.compile(
    r"与|以及|及其|被告|原告|第三人|[甲乙丙买卖供需我对双]方|收到|付给|付至"
    r"|[收付]款人|户名|名称|单位|公司|签订|签署|约定|"
    r"关于|鉴于|委托|通过|来自|客户|供应商|起诉|告知|承认|确认|欠|即|是|给|从|向(?!阳)|由|对|"
    r"法院|银行|先生|女士|经理|老板|供货|发货|买受人|出卖人|担保人|保证人|债务人"
    r"|债权人|开户行|货款|款项|一直|曾经|拖欠|要求|请求|"
    r"购货|销货|账户|汇入|转入|兹有?|所述|上述|如下|其中|抬头|代表|贵司|我司|依法|判令|裁定|"
    r"(?<=\d)[年月日]|系|称|把|被|让|该|其"
)
_SOFT = "和及为于在致经将因以找同跟"
_PRONOUNS = re.compile(
    r"^(?:我|贵|该|本|你|他|此|对方|双方|两家|一家|某|你们|我们|咱们|咱|各|子|母"
    r"|分|总|有限|股份有限|有限责任|物流|快递|供货|买方|卖方|保险|担保|贸易|建筑"
    r"|建设|钢铁|钢材|上市|外贸|其他|目标|原|新|老|以上|前述|标的|贵我)+(?:的)?$"
)
_NAME_CHARACTER = re.compile(r"[一-龥A-Za-z0-9（）·&]")
_INSTITUTION = re.compile(
    r"银行|信用社|支行|法院|律师事务所|仲裁委|快递|速递|速运|税务局|邮政|公证处"
    r"|监督管理|检察院|公安局|派出所|平安保险"
)
_LONGEST = 36
_SURNAMES = frozenset(
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳"
    "鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒"
    "屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫房裘缪干解应宗丁宣邓郁单杭洪包诸左"
    "石崔吉钮龚程嵇邢滑裴陆荣翁荀羊惠甄曲封芮储靳汲糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全班仰秋仲伊宫宁仇栾甘厉戎祖武符刘景詹束龙"
    "叶幸司韶黎薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴能苍双闻莘党翟谭贡劳姬申扶堵冉宰雍桑桂牛寿通边扈燕冀浦尚农温别庄晏柴瞿阎"
    "充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东殴沃利蔚越隆师巩聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰"
    "巢关蒯相查后荆红游竺权逯盖益桓公肖覃代付闫佟仝邸涂楼邝粟冼占庹佘晋兰鹿岳帅亢况郗"
)
_COMPOUND = (
    "欧阳",
    "司马",
    "上官",
    "诸葛",
    "东方",
    "皇甫",
    "尉迟",
    "公孙",
    "慕容",
    "令狐",
    "司徒",
    "夏侯",
    "端木",
    "南宫",
    "长孙",
)
_NOT_PERSON = re.compile(
    r"公司|先生|女士|经理|老板|合同|签|日期|电话|地址|盖章|单位|方|年|月|某某某"
    r"|代表|货|款|名称|开户|账|人民|法定|授权|身份|男|女|职务"
)


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
    stop = re.search(
        r"[，。；：\t \"\x00]|（(?:以下|盖章|签|公章|甲|乙|买|卖|供|需|下|简|原)", window
    )
    limit = stop.start() if stop else len(window)
    best = None
    for hit in _SUFFIX.finditer(window[:limit]):
        best = hit
        if (
            hit.group().endswith(("公司", "厂", "社"))
            and window[hit.end() : hit.end() + 1] not in "（江分"
        ):
            break
    if best is None or best.end() < 4 or not _NAME_CHARACTER.match(window):
        return None
    name = window[: best.end()]
    if len(name) > _LONGEST or _PRONOUNS.match(name.removesuffix("公司")):
        return None
    return NameMention(start, start + best.end(), name, "company", True)


def person_at(text: str, start: int) -> NameMention | None:
    """The person whose name begins at `start` and ends at punctuation, a gap or a title."""
    hit = re.match(
        r"(?P<name>[一-龥]{2,4}?|[一-龥]{1}某{1,2})(?=[，。；、（\t \x00）]|先生|女士"
        r"|经理|$|电话|联系|签|职务|身份证|男|女|日期)",
        text[start : start + 8],
    )
    if hit is None or not is_person(hit["name"]):
        return None
    return NameMention(start, start + hit.end("name"), hit["name"], "person", True)


def is_person(name: str) -> bool:
    """Whether the characters read as a Chinese personal name."""
    if _NOT_PERSON.search(name):
        return False
    if name[:2] in _COMPOUND:
        return 3 <= len(name) <= 4
    return name[:1] in _SURNAMES and 2 <= len(name) <= 3


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
    ):
        return None
    if re.match(r"[的了之所等至到0-9）]", name) or len(name) > _LONGEST:
        return None
    return NameMention(start, end, name, "company", clean)


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
    while suffix - start > 3 and text[start] in _SOFT and after_strong:
        start += 1
    for at in range(start + 1, suffix - 3):
        if text[at] in "和及将在于" and suffix - at > 5 and suffix - start > 14:
            return at + 1
    return start
