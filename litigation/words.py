"""The words people read for the engine's enumerations, in the active language."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

POSITIONS = {
    "plaintiff": _("原告"),
    "defendant": _("被告"),
    "appellant": _("上诉人"),
    "appellee": _("被上诉人"),
    "applicant": _("申请人"),
    "respondent": _("被申请人"),
    "third_party": _("第三人"),
}
CASE_TYPES = {
    "contract_performance": _("合同履行纠纷"),
    "complaint_defense": _("应诉答辩"),
    "judgment_appeal": _("判决上诉"),
    "evidence_preservation": _("证据保全"),
    "enforcement": _("强制执行"),
    "arbitration": _("仲裁"),
    "debt_collection": _("债务催收"),
    "labor_dispute": _("劳动争议"),
    "ip_infringement": _("知识产权侵权"),
    "marine_accident": _("海事事故"),
    "general": _("一般案件"),
}
SCENARIOS = {
    "pre_litigation": _("诉前准备"),
    "defense": _("应诉答辩"),
    "appeal": _("上诉"),
    "execution": _("执行"),
    "preservation": _("保全"),
    "evidence_collection": _("证据收集"),
    "mediation": _("调解"),
}
MODES = {"single": _("单模型"), "multi": _("多模型并行")}
ROLES = {**POSITIONS, "other": _("其他")}
CONTRACT_ROLES = {
    "seller": _("卖方"),
    "buyer": _("买方"),
    "lender": _("出借人"),
    "borrower": _("借款人"),
    "guarantor": _("保证人"),
    "employer": _("用人单位"),
    "worker": _("劳动者"),
    "either": _("任何一方"),
    "other": _("其他"),
}
SIDES = {
    "原告": _("原告"),
    "被告": _("被告"),
    "劳动者": _("劳动者"),
    "用人单位": _("用人单位"),
    "上诉人": _("上诉人"),
    "被上诉人": _("被上诉人"),
    "申请执行人": _("申请执行人"),
    "被执行人": _("被执行人"),
    "申请人": _("申请人"),
    "被申请人": _("被申请人"),
}
GROUNDS = {
    "contract": _("材料看来是合同纠纷，已预选合同纠纷规则包。"),
    "loan": _("材料中有借款，已预选民间借贷规则包。"),
    "employment": _("材料看来是劳动争议，已预选劳动争议规则包。"),
    "appealable": _(
        "材料中有一份可能仍可上诉的裁判文书，已预选上诉规则包；已生效的请改选强制执行。"
    ),
    "decided": _(
        "材料中有一份看来已生效的裁判文书，已预选强制执行规则包；要争议其内容请改选其他。"
    ),
    "not_covered": _("材料看来属于现有规则包没有覆盖的案件类型，请先核对；结论不能直接采用。"),
    "no_case": _("从材料中没有认出纠纷，请补充材料或写明案情。"),
    "unread": _("材料还没有读完，读完后会给出建议。"),
}
PARTY_KINDS = {"company": _("法人或其他组织"), "person": _("自然人")}
DOCUMENT_KINDS = {
    "contract": _("合同"),
    "order": _("订单"),
    "delivery_note": _("送货单"),
    "invoice": _("发票"),
    "bank_receipt": _("银行回单"),
    "reconciliation": _("对账单"),
    "demand_letter": _("催款函"),
    "postal_receipt": _("邮寄凭证"),
    "chat": _("聊天记录"),
    "email": _("电子邮件"),
    "quality_report": _("质量文件"),
    "acceptance": _("验收单"),
    "complaint": _("起诉状或申请书"),
    "answer": _("答辩状"),
    "judgment": _("法院文书"),
    "acknowledgement": _("债务确认文件"),
    "registration": _("主体登记材料"),
    "statement": _("当事人陈述"),
    "testimony": _("证人证言或情况说明"),
    "labor_contract": _("劳动合同"),
    "offer": _("录用或入职材料"),
    "employment_certificate": _("在职或收入证明"),
    "termination_notice": _("解除或终止劳动合同文件"),
    "resignation": _("辞职或被迫解除通知"),
    "payslip": _("工资支付记录"),
    "attendance": _("考勤记录"),
    "social_insurance": _("社会保险记录"),
    "employer_rules": _("规章制度"),
    "inspection_record": _("劳动监察投诉材料"),
    "other": _("其他材料"),
}
AMOUNT_KINDS = {
    "contract_price": _("合同价款"),
    "ordered": _("订货金额"),
    "unit_price": _("单价"),
    "instalment": _("分期款"),
    "delivered": _("交付货值"),
    "invoice": _("发票金额"),
    "paid": _("已付款"),
    "loan": _("约定的借款本金"),
    "lent": _("实际出借款"),
    "deposit": _("定金"),
    "security": _("保证金、押金、订金"),
    "confirmed_debt": _("确认的债务"),
    "claimed": _("主张的金额"),
    "awarded": _("裁判确定的金额"),
    "fee": _("诉讼、律师等费用"),
    "wage": _("工资"),
    "penalty": _("违约金"),
    "other": _("其他金额"),
}
ELEMENT_STATUSES = {
    "proved": _("已证明"),
    "not_proved": _("未证明"),
    "contradicted": _("有相反证据"),
    "undetermined": _("无法判断"),
}
STRENGTHS = {"strong": _("强"), "medium": pgettext_lazy("证明力", "中"), "weak": _("弱")}
LIMITATION_STATUSES = {
    "not_barred": _("诉讼时效未届满"),
    "barred": _("诉讼时效已届满"),
    "undetermined": _("诉讼时效无法判断"),
}
ARBITRATION_STATUSES = {
    "not_barred": _("仲裁时效未届满"),
    "barred": _("仲裁时效已届满"),
    "undetermined": _("仲裁时效无法判断"),
}
END_KINDS = {
    "dismissal": _("用人单位解除"),
    "forced_resignation": _("劳动者以用人单位过错为由解除"),
    "resignation": _("劳动者辞职"),
    "agreement": _("协商解除"),
    "expiry": _("合同期满终止"),
}
PERIOD_STATUSES = {
    "not_barred": _("期间未届满"),
    "barred": _("期间已届满，或不得再提起"),
    "undetermined": _("期间是否届满无法判断"),
}
LIMITATION_NAMES = {
    "诉讼时效": _("诉讼时效"),
    "仲裁时效": _("仲裁时效"),
    "上诉期间": _("上诉期间"),
    "起诉期间": _("起诉期间"),
    "申请执行期间": _("申请执行期间"),
    "诉前保全后的起诉期间": _("诉前保全后的起诉期间"),
}
SEVERITIES = {"info": _("提示"), "warning": _("注意"), "error": _("严重")}
EVIDENCE_FLAGS = {
    "copy": _("复印件"),
    "no_seal": _("无印章"),
    "electronic": _("电子数据"),
    "party_statement": _("当事人陈述"),
    "ocr": _("文字由图像识别"),
    "screenshot": _("截图"),
    "invoice_only": _("发票"),
    "seal_unchecked": _("签章情况未能核对"),
    "actor_unknown": _("行为人未能认定"),
    "partly_unreadable": _("部分内容未能辨认"),
    "page_unreadable": _("所引页面辨认存疑"),
    "admission": _("于己不利的陈述"),
    "electronic_doubtful": _("存疑的电子数据"),
    "recording": _("视听资料"),
    "testimony": _("证人证言"),
    "one_sided": _("单方委托的检验"),
    "own_record": _("一方自制的记录"),
    "named_receiver": _("合同指定的收货人签收"),
    "named_contact": _("合同约定的联系人"),
}
RELATION_KINDS = {
    "performs": _("履行"),
    "pays_under": _("付款所依据"),
    "invoices": _("开票所依据"),
    "confirms": _("确认"),
    "demands": _("催告或主张所依据"),
    "disputes": _("提出异议"),
    "amends": _("变更"),
    "replies_to": _("答复"),
    "carries": _("邮寄送达"),
    "decides": _("裁判或受理"),
    "duplicates": _("重复"),
    "contradicts": _("相互矛盾"),
}
CONTRADICTION_KINDS = {
    "amount_words_digits": _("大小写金额不一致"),
    "amount_mismatch": _("金额不一致"),
    "date_mismatch": _("日期不一致"),
    "name_similar": _("名称近似的主体"),
    "duplicate_file": _("重复文件"),
    "case_number_date": _("案号或编号中的数字"),
    "unreadable_page": _("无法辨认的页面"),
    "ocr_doubtful": _("识别结果存疑"),
    "party_unknown": _("主体不明"),
    "currency": _("非人民币金额"),
    "foreign_currency": _("非人民币金额"),
    "fact_disputed": _("事实有争议"),
    "payer_differs": _("付款主体不符"),
    "payment_untold": _("付款未被提及"),
    "oral_amendment": _("口头变更合同"),
    "instruction_text": _("形似指令的文字"),
    "wrong_case_type": _("案件类型不符"),
    "position_contradicted": _("诉讼地位矛盾"),
    "demand_without_receipt": _("催款函未见到达凭证"),
    "unreadable_file": _("无法读取的文件"),
    "traditional_text": _("繁体字材料"),
    "not_listed": _("未逐一列出"),
    "seal_unreadable": _("印章未能辨认"),
}
PROCEEDINGS = {
    "first": _("一审"),
    "second": _("二审"),
    "retrial": _("再审"),
    "enforcement": _("执行"),
    "preservation": _("保全"),
    "arbitration": _("仲裁"),
    "unknown": _("程序未读出"),
}
ORDER_KINDS = {
    "pay": _("给付"),
    "joint": _("连带责任"),
    "perform": _("行为或交付"),
    "confirm": _("确认"),
    "dismiss": _("驳回"),
    "affirm": _("维持"),
    "revoke": _("撤销"),
    "change": _("变更"),
    "remand": _("发回或移送"),
    "secure": _("保全措施"),
    "condition": _("违约后果"),
    "other": _("其他"),
}
COSTS_OF_COURT = {
    "court_fee": _("案件受理费"),
    "preservation_fee": _("保全费"),
    "arbitration_fee": _("仲裁费"),
    "appraisal_fee": _("鉴定费"),
    "announcement_fee": _("公告费"),
    "other": _("诉讼费用"),
}
SERVICE = {
    "receipt": _("送达回证"),
    "post": _("邮寄送达"),
    "electronic": _("电子送达"),
    "announcement": _("公告送达"),
    "told": _("当事人陈述"),
}
RATE_PERIODS = {"day": _("每日"), "month": _("每月"), "year": _("每年"), "once": _("一次性")}
BASES = {
    "unpaid": _("未付款项"),
    "price": _("合同价款"),
    "late_goods": _("迟延交付部分的价款"),
    "other": _("其他基数"),
}
INTEREST_PARTS = {
    "term": _("借期内利息"),
    "overdue": _("逾期利息"),
    "penalty": _("违约金"),
    "fee": _("其他费用"),
}
SURETY_MODES = {
    "joint": _("连带责任保证"),
    "general": _("一般保证"),
    "unclear": _("保证方式未约定或不明"),
}
MODEL_STATUSES = {
    "not_configured": _("未使用模型"),
    "ok": _("已使用模型"),
    "failed": _("模型调用失败"),
}


def word(table: Mapping[str, object], key: str) -> str:
    """The word for `key`; a key without a word is shown as it is rather than hidden."""
    return str(table.get(key, key))
