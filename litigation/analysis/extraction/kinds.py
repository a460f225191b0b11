"""What a paper is, by what it says first and by its name only as a hint."""

from __future__ import annotations

import re
from dataclasses import dataclass

from litigation.analysis.extraction.passages import Passage
from litigation.analysis.values.facts import DocumentKind as K
from litigation.analysis.values.sources import Citation, Source

# Read top down: the first pattern found in a title wins, so the special stands before the general.
_TITLES: tuple[tuple[K, str], ...] = (
    (K.ANSWER, r"答辩状|答辩书|答辩意见"),
    (K.RESIGNATION, r"被迫(?:解除|离职|辞职)|辞职(?:信|报告|申请|通知|书)|离职(?:申请|报告)|辞呈"),
    (K.COMPLAINT, r"起诉状|起诉书|反诉状|仲裁申请书"),
    (K.JUDGMENT, r"判决书|裁定书|(?:民事|仲裁|行政)调解书|^调解书|裁决书|受理(?:案件)?通知书|应诉通知书"),
    (K.INSPECTION_RECORD, r"劳动(?:保障)?监察|(?:投诉|举报)(?:登记|受理|材料)"),
    (
        K.TERMINATION_NOTICE,
        r"(?:解除|终止)[^，。]{0,14}(?:劳动|聘用|用工)[^，。]{0,4}(?:合同|关系)?[^，。]{0,8}"
        r"(?:通知|决定|告知|证明|函|协议)|(?:解除|终止)(?:劳动|聘用)(?:合同|关系)|辞退|开除|劝退"
        r"|裁员(?:通知|决定)|离职(?:证明|协议)|退工(?:单|证明|通知)|协商解除",
    ),
    (
        K.PAYSLIP,
        r"(?:工资|薪[资酬水]|奖金)(?:支付|发放|代发|银行|收入)?(?:条|单|表|明细|流水|台账|清单|记录|汇总)"
        r"|代发工资|工资结算",
    ),
    (K.EMPLOYER_RULES, r"规章制度|员工手册|(?:考勤|奖惩|人事|员工|行为)管?理?(?:制度|办法|规定)"),
    (K.ATTENDANCE, r"考勤|打卡|加班(?:审批|申请|记录|统计|明细)|排班表"),
    (K.SOCIAL_INSURANCE, r"社会保险|社保|参保|公积金|个人所得税(?:纳税)?(?:清单|记录|证明|明细)"),
    (
        K.OFFER,
        r"录用(?:通知|函|信|意向)|入职(?:通知|登记|确认|审批|申请)|聘用(?:通知|函)|[Oo]ffer|OFFER"
        r"|(?:员工|职工|应聘)(?:入职)?登记表",
    ),
    (K.LABOR_CONTRACT, r"(?:劳动|聘用|用工)(?:合同|协议)(?:书)?"),
    (
        K.POSTAL_RECEIPT,
        r"特快专递|邮寄凭证|邮寄(?:回执|回单|单|凭单)|快递(?:面单|单|底单|签收|查询"
        r"|运单|回执|物流)|物流(?:轨迹|跟踪|信息|查询)|EMS|挂号信|妥投|"
        r"(?:邮件|运单|快件|投递|签收)(?:详情|查询|跟踪|轨迹|状态|回执|记录|结果|底单)"
        r"|国内(?:标准)?快递|送达回证",
    ),
    (
        K.REGISTRATION,
        r"营业执照|企业信用信息|工商登记|登记基本信息|国家企业信用|市场主体登记"
        r"|企业登记|主体信息|变更登记|身份证明书|企业(?:基本)?信息",
    ),
    (
        K.QUALITY_REPORT,
        r"(?:检验|检测|质检|质量|化验|鉴定|试验)(?:检验|检测)?(?:报告|证明|鉴定书)"
        r"|质量(?:异议|问题)|异议(?:函|书|通知)|材质单|质保书",
    ),
    (
        K.ACCEPTANCE,
        r"(?:安装|调试|试运行|安装调试)(?:记录|报告|单|确认单)|验收(?:单|报告|证明"
        r"|记录|合格|确认|表|书)",
    ),
    (
        K.RECONCILIATION,
        r"对[账帐](?:单|函|表|明细|确认|回执|记录)?|往来(?:款项)?(?:询证|核对|确认|账)"
        r"|询证函|余额确认|货款确认|结算(?:单|确认|表|明细|书)|应收账款(?:确认|核对)"
        r"|账款核对|欠款明细|账目核对",
    ),
    (
        K.BANK_RECEIPT,
        r"电子回单|回单|转账(?:凭证|记录|汇款|回执|支票|成功)|汇款(?:凭证|单|回执"
        r"|回单)|进账单|收款(?:回单|通知|凭证|收据)|付款(?:回单|凭证)|"
        r"(?:银行|账户|交易)(?:交易)?(?:流水|明细|凭证|电子)|业务凭证|收据|收条|客户(?:回单"
        r"|凭证)|入账通知|到账通知|贷记通知|来账(?:凭证|通知)|网上银行",
    ),
    (
        K.ACKNOWLEDGEMENT,
        r"还款(?:计划|承诺|协议|保证|方案)|付款(?:计划|承诺|协议|保证|方案)|欠条|借条"
        r"|欠款(?:确认|证明|协议|单)|承诺(?:书|函)|债务确认|"
        r"分期(?:还款|付款)(?:协议|计划)|情况说明|确认书",
    ),
    (
        K.DEMAND_LETTER,
        r"催(?:款|告|收|付|缴|要)(?:函|通知|书|单|货款)?|律师函|付款通知|催促函"
        r"|履行通知|通知函|敦促|要求(?:支付|付款)|欠款(?:通知|催)|付款函|告知函"
        r"|工作联系函|函告",
    ),
    (K.INVOICE, r"发票"),
    (
        K.DELIVERY_NOTE,
        r"(?:送货|发货|出库|收货|交货|提货|签收|出货|供货|入库|到货|过磅|磅码|配送"
        r"|运货|随货|装车|发运|物资验收|销售出库|销货|送货回)"
        r"(?:清|回|通知|确认|凭|同行|调拨)?(?:单|回执|凭证|清单|证明|记录|联|码单|明细"
        r"|表)|货运单|提单|托运单|磅单|销售单|调拨单",
    ),
    (
        K.ORDER,
        r"(?:采购|订货|订购|产品|购货|加工|生产|要货|客户|补充|销售)?订单|订(?:货"
        r"|购)(?:单|确认|合同确认)|采购(?:单|清单|确认|申请)|要货(?:单|计划)|报价(?:单"
        r"|确认)|采购计划",
    ),
    (K.CONTRACT, r"合同|协议"),
)
_TITLE_PATTERNS = tuple((kind, re.compile(pattern)) for kind, pattern in _TITLES)

# When no title tells: phrases that only such a paper holds. Two must be found.
_CONTENT: tuple[tuple[K, tuple[str, ...]], ...] = (
    (
        K.BANK_RECEIPT,
        (
            "付款人",
            "收款人",
            "开户行",
            "流水",
            "附言",
            "回单",
            "交易时间",
            "转账",
            "记账",
            "交易金额",
            "对方户名",
            "到账",
            "收款方",
            "付款方",
            "转账成功",
            "账户余额",
            "支付时间",
        ),
    ),
    (
        K.INVOICE,
        (
            "价税合计",
            "发票号码",
            "发票代码",
            "开票日期",
            "购买方",
            "销售方",
            "税率",
            "开票人",
            "校验码",
        ),
    ),
    (
        K.POSTAL_RECEIPT,
        (
            "寄件人",
            "收件人",
            "妥投",
            "揽收",
            "投递",
            "已签收",
            "运单",
            "派件",
            "派送",
            "邮件号",
            "寄达",
        ),
    ),
    (
        K.DELIVERY_NOTE,
        (
            "收货单位",
            "送货人",
            "收货人",
            "规格",
            "数量",
            "签收",
            "车号",
            "送货单位",
            "发货日期",
            "收货方",
            "经手",
            "提货",
        ),
    ),
    (
        K.RECONCILIATION,
        ("对账", "尚欠", "核对", "余额", "截至", "本期", "未付", "相符", "无误", "已付"),
    ),
    (
        K.COMPLAINT,
        ("诉讼请求", "事实与理由", "事实和理由", "具状人", "此致", "人民法院", "原告", "被告"),
    ),
    (K.ANSWER, ("答辩人", "被答辩人", "答辩", "驳回原告")),
    (K.JUDGMENT, ("判决如下", "审判长", "书记员", "本院认为", "裁定如下", "审判员", "经审理查明")),
    (
        K.CONTRACT,
        (
            "甲方",
            "乙方",
            "第一条",
            "违约责任",
            "争议解决",
            "本合同",
            "交货",
            "付款方式",
            "结算方式",
            "一式两份",
            "供方",
            "需方",
        ),
    ),
    (
        K.LABOR_CONTRACT,
        (
            "合同期限",
            "工作内容",
            "工作地点",
            "劳动报酬",
            "社会保险",
            "试用期",
            "用人单位",
            "劳动者",
        ),
    ),
    (
        K.PAYSLIP,
        ("应发", "实发", "基本工资", "岗位工资", "绩效", "代扣", "个税", "应出勤", "工资月份"),
    ),
    (
        K.TERMINATION_NOTICE,
        ("解除劳动合同", "解除与", "劳动合同关系", "离职手续", "工作交接", "经济补偿", "规章制度"),
    ),
    (
        K.DEMAND_LETTER,
        (
            "贵司",
            "贵公司",
            "请于",
            "收到本函",
            "逾期",
            "尚欠",
            "限",
            "特此函告",
            "法律途径",
            "诉讼",
            "催",
            "委托",
        ),
    ),
    (
        K.ACKNOWLEDGEMENT,
        ("今欠", "承诺", "欠款人", "分期", "还清", "付清", "承诺人", "本人", "欠到"),
    ),
    (
        K.QUALITY_REPORT,
        (
            "检验",
            "不合格",
            "检测",
            "质量问题",
            "质量异议",
            "检验结论",
            "检测结果",
            "退换",
            "不符合",
        ),
    ),
    (K.ACCEPTANCE, ("验收合格", "验收人", "验收意见", "验收")),
    (K.ORDER, ("订单", "采购", "交货期", "订货", "要货", "交期", "请确认", "下单")),
)
_LABELS = {
    K.CONTRACT: "合同",
    K.ORDER: "订单",
    K.DELIVERY_NOTE: "送货单据",
    K.INVOICE: "发票",
    K.BANK_RECEIPT: "付款凭证",
    K.RECONCILIATION: "对账结算文件",
    K.DEMAND_LETTER: "催款函件",
    K.POSTAL_RECEIPT: "邮寄签收凭证",
    K.CHAT: "聊天记录",
    K.EMAIL: "电子邮件",
    K.QUALITY_REPORT: "质量文件",
    K.ACCEPTANCE: "验收文件",
    K.COMPLAINT: "起诉状",
    K.ANSWER: "答辩状",
    K.JUDGMENT: "法院文书",
    K.ACKNOWLEDGEMENT: "债务确认或承诺",
    K.REGISTRATION: "登记信息",
    K.STATEMENT: "当事人陈述",
    K.LABOR_CONTRACT: "劳动合同",
    K.OFFER: "录用或入职材料",
    K.TERMINATION_NOTICE: "解除或终止劳动合同文件",
    K.RESIGNATION: "辞职或被迫解除通知",
    K.PAYSLIP: "工资支付记录",
    K.ATTENDANCE: "考勤记录",
    K.SOCIAL_INSURANCE: "社会保险记录",
    K.EMPLOYER_RULES: "规章制度",
    K.INSPECTION_RECORD: "劳动监察投诉材料",
    K.OTHER: "其他",
}
_CHAT_LINE = re.compile(
    r"^[^\t，"
    r"。：]{1,20}[\s\t：（【]{0,2}(?:20\d{2}[-/年.]\d{1,2}[-/月.]\d{1,2}日?\s?)(?:星期[一-日]"
    r"|周[一-日])?\s?(?:[上下]午|晚上|凌晨|中午|早上)?\s?\d{1,2}[:：]\d{2}"
    r"|^【?（?20\d{2}[-/年.]\d{1,2}[-/月.]\d{1,2}日?\s?(?:[上下]午|晚上|凌晨|中午"
    r"|早上)?\s?\d{1,2}[:：]\d{2}(?:[:：]\d{2})?】?）?\s?[^\t，。：]{1,20}(?:：|\t"
    r"|$)"
    r"|^\d{1,2}:\d{2}(?::\d{2})?\s[^\t，。：]{1,12}："
    r"|^[^\t，。：]{1,24}[\s\t]\d{1,2}:\d{2}(?::\d{2})?$"
)
_MAIL_HEADER = re.compile(
    r"^(?:发件人|收件人|主题|发送时间|抄送|From|To|Subject|Date|Sent|日期|时间)\s?：", re.IGNORECASE
)


@dataclass(frozen=True)
class Classified:
    """A kind with the reason and the words it rests on."""

    kind: K
    reason: str
    citation: Citation | None = None
    by_name_only: bool = False  # the file's name says so, its content does not


def kind_of(source: Source, passages: tuple[Passage, ...]) -> Classified:
    """The kind of a paper."""
    if source.origin == "statement":
        return Classified(K.STATEMENT, "由用户填写的案情陈述", _first(passages))
    return (
        _mail(source, passages)
        or _chat(passages)
        or _titled(passages)
        or _letter(passages)
        or _by_content(passages)
        or _by_name(source, passages)
        or Classified(K.OTHER, "内容和文件名都没有显示是哪一类材料", _first(passages))
    )


def label_of(kind: K) -> str:
    """The Chinese word for a kind."""
    return _LABELS[kind]


def _first(passages: tuple[Passage, ...]) -> Citation | None:
    for passage in passages:
        found = passage.citations(0, min(len(passage.text), 40))
        if found:
            return found[0]
    return None


def _mail(source: Source, passages: tuple[Passage, ...]) -> Classified | None:
    headers = [p for p in passages[:12] if _MAIL_HEADER.match(p.text)]
    inside = len({p.text[:2].lower() for p in headers}) >= 3
    if source.media_type == "message/rfc822" or inside:
        return Classified(
            K.EMAIL, "含有发件人、收件人、主题等邮件头", _first(tuple(headers) or passages)
        )
    return None


def _chat(passages: tuple[Passage, ...]) -> Classified | None:
    lines = [p for p in passages[:400] if _CHAT_LINE.match(p.text)]
    if len(lines) >= 3 and len(lines) * 5 >= min(len(passages), 400):
        return Classified(
            K.CHAT, f"有 {len(lines)} 行以上“发言人＋时间”的聊天格式", _first(tuple(lines))
        )
    head = "".join(p.text for p in passages[:4])
    if re.search(r"微信聊天记录|聊天记录|微信记录|QQ聊天", head) and len(lines) >= 1:
        return Classified(K.CHAT, "标题写明为聊天记录", _first(passages))
    return None


def _titled(passages: tuple[Passage, ...]) -> Classified | None:
    for passage in passages[:8]:
        for start, cell in passage.cells:
            text = cell.strip()
            if not 2 <= len(text) <= 34 or re.search(r"[。；]", text) or "：" in text[:10]:
                continue
            for kind, pattern in _TITLE_PATTERNS:
                hit = _last(pattern, text)
                if hit and len(text) - hit.end() <= 12:
                    at = start + cell.index(text)
                    cited = passage.citations(at, at + len(text))
                    return Classified(kind, f"标题为“{text}”", cited[0] if cited else None)
    return None


_LETTER_TITLE = re.compile(r"函$|的函（?|通知$|通知书$|公函")
_QUALITY_WORDS = re.compile(r"质量|整改|减少价款|不合格|更换|退货|返工|缺陷|瑕疵")
_MONEY_WORDS = re.compile(r"欠|付款|货款|支付|结清|款项")


def _letter(passages: tuple[Passage, ...]) -> Classified | None:
    """A letter whose title does not tell: about quality, about money, or neither."""
    for passage in passages[:5]:
        text = passage.text.strip()
        if len(text) > 40 or not _LETTER_TITLE.search(text):
            continue
        body = "".join(p.text for p in passages[:60])
        quality, money = len(_QUALITY_WORDS.findall(body)), len(_MONEY_WORDS.findall(body))
        if not quality and not money:
            return None
        kind = K.QUALITY_REPORT if quality >= money else K.DEMAND_LETTER
        reason = f"标题为“{text}”，正文主要谈" + ("质量" if kind is K.QUALITY_REPORT else "付款")
        return Classified(kind, reason, _first((passage,)))
    return None


def _last(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    hits = list(pattern.finditer(text))
    return hits[-1] if hits else None


def _by_content(passages: tuple[Passage, ...]) -> Classified | None:
    best: tuple[int, K, list[str]] | None = None
    text = "\n".join(p.text for p in passages[:120])[:20000]
    for kind, words in _CONTENT:
        hits = [word for word in words if word in text]
        if len(hits) >= 2 and (best is None or len(hits) > best[0]):
            best = (len(hits), kind, hits)
    if best is None or best[0] < 3:
        return None
    for passage in passages:
        at = passage.text.find(best[2][0])
        if at >= 0:
            cited = passage.citations(at, at + len(best[2][0]))
            told = "、".join(best[2][:4])
            return Classified(best[1], f"内容含有{told}等用语", cited[0] if cited else None)
    return None


def _by_name(source: Source, passages: tuple[Passage, ...]) -> Classified | None:
    for kind, pattern in _TITLE_PATTERNS:
        if pattern.search(source.name):
            return Classified(kind, "仅根据文件名判断，内容未能证实", _first(passages), True)
    return None
