"""The words by which papers tell that somebody could not claim, and that this was over."""

from __future__ import annotations

import re

from litigation.analysis.values.facts import DocumentKind as K
from litigation.analysis.values.hindrance import HindranceKind

H = HindranceKind
_DISASTER = r"洪水|洪涝|内涝|洪灾|水灾|台风|地震|泥石流|山洪|暴雨"
BEGINS: dict[HindranceKind, re.Pattern[str]] = {
    H.FORCE_MAJEURE: re.compile(
        r"封控|封闭(?:式)?管[理控]|静态管理|静默管理|封城|全域静默|临时管控|隔离(?:管控|观察)"
        rf"|(?:{_DISASTER})[^，。；\n]{{0,16}}(?:受灾|被淹|淹没|中断|停电|转移|断路|阻断|阻隔|受阻|灾害)"
        r"|(?:因|受)[^，。；\n]{0,8}(?:疫情|洪水|洪涝|台风|地震|灾害|不可抗力)[^，。；\n]{0,16}"
        r"(?:无法|不能|未能|停止|暂停)"
    ),
    H.NO_REPRESENTATIVE: re.compile(
        r"(?:宣告|认定)[^，。；\n]{0,16}(?:无|限制)民事行为能力|丧失(?:了)?(?:民事)?行为能力|昏迷|植物(?:人|状态)"
        r"|法定代理人[^，。；\n]{0,16}(?:死亡|去世|病逝|丧失)"
    ),
    H.HEIR_OPEN: re.compile(r"死亡|去世|病逝|病故|逝世|过世|身亡|亡故"),
    H.CONTROLLED: re.compile(
        r"(?:被|受|由)[^，。；\n]{1,16}(?:实际)?(?:控制|掌控|把持|控股)(?!室|系统|器|柜|权)"
        r"|(?:公章|印章|营业执照|账册)[^，。；\n]{0,12}(?:被|由)[^，。；\n]{1,12}(?:占有|扣留|保管|拿走)"
    ),
    H.DETAINED: re.compile(
        r"拘留|逮捕|羁押|收押|服刑|收监|强制隔离戒毒|采取留置|人身自由(?:受|被)(?:到)?限"
    ),
}
ENDS: dict[HindranceKind, re.Pattern[str]] = {
    H.FORCE_MAJEURE: re.compile(
        r"解封|(?:解除|结束|终止|取消)(?:了)?[^，。；\n]{0,8}(?:封控|封闭|静态|静默|管控|管制|管理|隔离)"
        r"|恢复(?:正常)?(?:办公|生产|营业|立案|收件|交通|通行|供电|上班|秩序)|复工复产"
    ),
    H.NO_REPRESENTATIVE: re.compile(
        r"(?:指定|确定|担任|变更)[^，。；\n]{0,20}监护人|监护人[^，。；\n]{0,6}(?:确定|指定|选定)"
        r"|恢复(?:了)?(?:民事)?行为能力|(?:苏醒|意识恢复|恢复意识)"
    ),
    H.HEIR_OPEN: re.compile(
        r"(?:确定|指定|选任|推选|担任|选定)[^，。；\n]{0,24}(?:遗产管理人|继承人)"
        r"|(?:遗产管理人|继承人)[^，。；\n]{0,10}(?:确定|指定|选任|产生|选定)"
    ),
    H.CONTROLLED: re.compile(
        r"(?:收回|取回|移交|交还|返还)[^，。；\n]{0,12}(?:公章|印章|营业执照|控制权)"
        r"|(?:不再|解除|脱离|退出)[^，。；\n]{0,10}(?:控制|控股)"
    ),
    H.DETAINED: re.compile(
        r"(?<!未)释放|取保候审|刑满|出狱|出所|恢复(?:人身)?自由"
        r"|解除(?:羁押|留置|拘留|强制隔离|强制措施)"
    ),
}
# Only a paper that says so itself shows that a closure kept somebody from claiming.
HINDERED = re.compile(
    r"不能|无法|不得|禁止|停止|暂停|中断|只进不出|不进不出|足不出户|停(?:产|工|业|办)"
)
# Clauses and suppositions tell of nothing that happened; nor does what is denied.
NOT_TOLD = re.compile(
    r"不可抗力(?:事件)?(?:是|包括|系|，?指|：)|如(?:遇|因|果|发生)|[若倘]|一旦|任何一方|双方均?不承担"
    r"|未(?:被|受|遭|实施|采取)|没有(?:被|受|遭|实施|采取)|并未|从未|不存在"
)
ONLY_CLAIMED = re.compile(r"[诉辩]?称[，：]|主张|辩称|诉称|认为|据说|听说")
CLAUSES = frozenset(
    {
        K.CONTRACT, K.ORDER, K.LABOR_CONTRACT, K.EMPLOYER_RULES, K.INVOICE, K.BANK_RECEIPT,
        K.OFFER, K.DELIVERY_NOTE, K.REGISTRATION, K.POSTAL_RECEIPT, K.PAYSLIP, K.ATTENDANCE,
    }
)  # fmt: skip
OWN_WORDS = frozenset(
    {
        K.STATEMENT, K.COMPLAINT, K.ANSWER, K.CHAT, K.EMAIL, K.DEMAND_LETTER, K.TESTIMONY,
        K.ACKNOWLEDGEMENT, K.RECONCILIATION, K.RESIGNATION, K.TERMINATION_NOTICE, K.QUALITY_REPORT,
        K.ACCEPTANCE,
    }
)  # fmt: skip
_AUTHORITY = (
    r"人民政府|街道办事处|居民委员会|村民委员会|居委会|村委会|指挥部|公安局|公安分局|派出所|看守所"
    r"|拘留所|监狱|人民法院|人民检察院|公证处|疾病预防控制中心|卫生健康委员会|民政局|应急管理局|戒毒所"
)
# A line that names an authority and nothing else: a heading, a signature, a seal.
ISSUER = re.compile(
    rf"[^，。；：]{{2,30}}(?:{_AUTHORITY})[^，。；：]{{0,16}}$|出具(?:单位|机关)：[^，。；]{{2,30}}(?:{_AUTHORITY})"
)
