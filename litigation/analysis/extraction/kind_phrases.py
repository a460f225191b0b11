"""Phrases that only one kind of paper holds, and the words for the kinds."""

from __future__ import annotations

from litigation.analysis.values.facts import DocumentKind as K

# When no title tells: three of these must be found, the kind with most of them wins.
_PHRASES: tuple[tuple[K, str], ...] = (
    (
        K.BANK_RECEIPT,
        "付款人 收款人 开户行 流水 附言 回单 交易时间 转账 记账 交易金额 对方户名 到账 收款方 "
        "付款方 转账成功 账户余额 支付时间",
    ),
    (
        K.INVOICE,
        "价税合计 发票号码 发票代码 开票日期 购买方 销售方 税率 开票人 校验码",
    ),
    (
        K.POSTAL_RECEIPT,
        "寄件人 收件人 妥投 揽收 投递 已签收 签收人 运单 快递 EMS 内件 派件 派送 邮件号 寄达",
    ),
    (
        K.DELIVERY_NOTE,
        "收货单位 送货人 收货人 规格 数量 签收 车号 送货单位 发货日期 收货方 经手 提货",
    ),
    (
        K.RECONCILIATION,
        "对账 尚欠 核对 余额 截至 本期 未付 相符 无误 已付",
    ),
    (
        K.COMPLAINT,
        "诉讼请求 仲裁请求 事实与理由 事实和理由 具状人 此致 人民法院 原告 被告 申请人 被申请人",
    ),
    (
        K.ANSWER,
        "答辩人 被答辩人 答辩 驳回原告",
    ),
    (
        K.JUDGMENT,
        "判决如下 审判长 书记员 本院认为 裁定如下 审判员 经审理查明",
    ),
    (
        K.CONTRACT,
        "甲方 乙方 第一条 违约责任 争议解决 本合同 交货 付款方式 结算方式 一式两份 供方 需方",
    ),
    (
        K.LABOR_CONTRACT,
        "合同期限 工作内容 工作地点 劳动报酬 社会保险 试用期 用人单位 劳动者",
    ),
    (
        K.PAYSLIP,
        "应发 实发 基本工资 岗位工资 绩效 代扣 个税 应出勤 工资月份",
    ),
    (
        K.TERMINATION_NOTICE,
        "解除劳动合同 解除与 劳动合同关系 离职手续 工作交接 经济补偿 规章制度",
    ),
    (
        K.DEMAND_LETTER,
        "贵司 贵公司 请于 收到本函 逾期 尚欠 限 特此函告 法律途径 诉讼 催 委托",
    ),
    (
        K.ACKNOWLEDGEMENT,
        "今欠 承诺 欠款人 分期 还清 付清 承诺人 本人 欠到",
    ),
    (
        K.QUALITY_REPORT,
        "检验 不合格 检测 质量问题 质量异议 检验结论 检测结果 退换 不符合",
    ),
    (
        K.ACCEPTANCE,
        "验收合格 验收人 验收意见 验收",
    ),
    (
        K.ORDER,
        "订单 采购 交货期 订货 要货 交期 请确认 下单",
    ),
)
PHRASES = tuple((kind, tuple(phrases.split())) for kind, phrases in _PHRASES)
LABELS = {
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
    K.TESTIMONY: "证言或情况说明",
    K.LABOR_CONTRACT: "劳动合同",
    K.OFFER: "录用或入职材料",
    K.EMPLOYMENT_CERTIFICATE: "在职或收入证明",
    K.TERMINATION_NOTICE: "解除或终止劳动合同文件",
    K.RESIGNATION: "辞职或被迫解除通知",
    K.PAYSLIP: "工资支付记录",
    K.ATTENDANCE: "考勤记录",
    K.SOCIAL_INSURANCE: "社会保险记录",
    K.EMPLOYER_RULES: "规章制度",
    K.INSPECTION_RECORD: "劳动监察投诉材料",
    K.OTHER: "其他",
}
