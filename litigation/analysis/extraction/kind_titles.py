"""Words in titles that tell what a paper is."""

from __future__ import annotations

import re

from litigation.analysis.values.facts import DocumentKind as K

# Read top down: the first pattern found in a title wins, so the special stands before the general.
_TITLES: tuple[tuple[K, str], ...] = (
    (K.ANSWER, r"答辩状|答辩书|答辩意见"),
    (K.RESIGNATION, r"被迫(?:解除|离职|辞职)|辞职(?:信|报告|申请|通知|书)|离职(?:申请|报告)|辞呈"),
    (K.COMPLAINT, r"起诉状|起诉书|反诉状|仲裁申请书"),
    (
        K.JUDGMENT,
        r"判决书|裁定书|(?:民事|仲裁|行政)调解书|^调解书|裁决书|受理(?:案件)?通知书|应诉通知书",
    ),
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
        r"还款(?:计划|承诺|协议|保证|方案)|付款(?:计划|承诺|协议|保证|方案)|欠条|借条|借据"
        r"|欠款(?:确认|证明|协议|单)|承诺(?:书|函)|债务确认|"
        r"分期(?:还款|付款)(?:协议|计划)|确认书",
    ),
    (
        K.DEMAND_LETTER,
        r"催(?:款|告|收|付|缴|要)(?:函|通知|书|单|货款)?|律师函|付款通知|催促函"
        r"|履行通知|通知函|敦促|要求(?:支付|付款)|欠款(?:通知|催)|付款函|告知函"
        r"|工作联系函|函告|(?:解除|终止)[^，。]{0,20}(?:通知|函)",
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
    (K.TESTIMONY, r"证人证言|书面证言|证人陈述|情况说明|情况证明|^说明$|^证明$"),
    (K.CONTRACT, r"合同|协议"),
    (K.DEMAND_LETTER, r"\b(?:demand letter|letter of demand|notice of default|payment reminder)\b"),
    (K.RECONCILIATION, r"\b(?:statement of account|account statement|reconciliation)\b"),
    (
        K.BANK_RECEIPT,
        r"\b(?:payment (?:receipt|advice)|remittance|transfer slip|bank slip|swift)\b",
    ),
    (K.DELIVERY_NOTE, r"\b(?:delivery (?:note|order|receipt)|packing list|bill of lading)\b"),
    (K.INVOICE, r"\binvoice\b"),
    (K.ORDER, r"\b(?:purchase|sales) order\b"),
    (K.CONTRACT, r"\b(?:contract|agreement)\b"),
)
TITLES = tuple((kind, re.compile(pattern, re.IGNORECASE)) for kind, pattern in _TITLES)
