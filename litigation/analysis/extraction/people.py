"""Names of people where they stand in a text, also as published judgments mask them."""

from __future__ import annotations

import re

from litigation.analysis.extraction.names import NameMention

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
    r"公司|先生|女士|经理|老板|合同|签|日期|电话|地址|盖章|单位|某某某"
    r"|^(?:解除|终止|通知|利息|利率|应当|应该|应付|任何|任意|双方|时间|明细|金额|全部|全额|全体|万元|元整|成立"
    r"|安装|安排|项目|项下|符合|连带|相关|包括|包装|包含|查明|查封|简称|简易|管理|管辖|通过|强制|后续|从事|能够"
    r"|房屋|房产|车辆|支票|余款|余额|周期|计算|高于|和解|平均|国家|国内|宣告|水电|何时|何地|于是|单价|单号|单据"
    r"|连续|陆续|支出|支取|支付|收支|单笔|常住|向[其谁]|[找问跟]谁|谁借|向我|从我|于我|贵公|贵司|贵单|经办|经手|经营|经查|双倍)"
    r"|^[那这](?:里|边|头|个|些|时|样|家|位|名|批|笔|次)"
    r"|(?<=.)方$|[甲乙丙丁戊双单供需]方|^方(?:便|式|案|面|法|可|能|向|才|为|予|有)"
    r"|^(?:满|元|全|常|时|周|万|双|单|于)[年月]|(?<=..)月$|(?<=.)年[初内底末度终]?$"
    r"|^任(?:职|教|会计|出纳|司机|厨师|保安|销售|店长|经理|主管|文员|客服|助理|教师|护士|技工|电工|店员|前台|主播|编辑|设计|行政|人事|财务)"
    r"|代表|货|款|名称|开户|账|人民|法定|授权|身份|男|女|职务"
)
_MASKED_NAME = re.compile(
    r"[一-龥]{1,2}(?:某{1,2}[甲乙丙丁戊己庚辛壬癸一二三四五六七八九\d]?|[*×X]{1,3})"
)
_COUNTED = "甲乙丙丁戊己庚辛壬癸"  # 甲某, 乙某: published without even the surname
_BLANKED = re.compile(r"(?P<name>[一-龥]{0,2}[*×X]{1,4}[一-龥]?)(?=[，。；、（\t\x00）：]| ?$)")
_ENDS = re.compile(
    r"(?P<name>[一-龥]某{1,2}[甲乙丙丁戊己庚辛壬癸一二三四五六七八九\d]?|[一-龥]{2,4}?"
    r"|[一-龥]{1,8}(?:·[一-龥]{1,10}){1,2})"
    r"(?=[，。；、（\t \x00）：]|先生|女士|经理|$|电话|联系|签|职务|身份证|公民身份|男|女|日期)"
)
_DESCRIBED = re.compile(
    r"(?P<name>[一-龥]{2,4})(?=，(?:曾用名[^，]{2,4}，)?(?:男|女|性别|[一-龥]{1,4}族|\d{4}年\d{1,2}月(?:\d{1,2}日)?出?生))"
)  # whoever has a sex and a day of birth is a person, however rare the surname
_LATIN = re.compile(
    r"(?P<name>[A-Z][a-z]{1,15}(?: [A-Z][A-Za-z.]{0,15}){1,3})(?=[，。；、（\t\x00）]| ?$)"
)


def person_at(text: str, start: int) -> NameMention | None:
    """The person whose name begins at `start` and ends at punctuation, a gap or a title."""
    window = text[start : start + 48]
    described = _DESCRIBED.match(window) or _LATIN.match(window) or _blanked(window)
    hit = described or _ENDS.match(window[:22])
    if hit is None or not (described or is_person(hit["name"])):
        return None
    return NameMention(start, start + hit.end("name"), hit["name"], "person", True)


def _blanked(window: str) -> re.Match[str] | None:
    """***, 张**, 王×英: names that a publisher blanked, of two characters at least."""
    hit = _BLANKED.match(window)
    return hit if hit and len(hit["name"]) >= 2 else None


def is_blank(name: str) -> bool:
    """Whether nothing is left of a name, so that two persons may bear the same marks."""
    return name != "" and not name.strip("*×X")


def is_person(name: str) -> bool:
    """Whether the characters read as a Chinese personal name."""
    if _NOT_PERSON.search(name):
        return False
    if _MASKED_NAME.fullmatch(name):
        return name[:2] in _COMPOUND or name[0] in _SURNAMES or name[0] in _COUNTED
    if "·" in name:
        return True
    if name[:2] in _COMPOUND:
        return 3 <= len(name) <= 4
    return name[:1] in _SURNAMES and 2 <= len(name) <= 3
