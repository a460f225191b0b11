"""The words that give a party its role in court and in the deal."""

from __future__ import annotations


def words(text: str) -> tuple[str, ...]:
    """A list of words written with spaces between them."""
    return tuple(text.split())


# Whoever owes the goods, the work or the use of a thing, and is owed the price for it.
SELLER = words(
    "卖方 出卖人 供方 供货方 供货人 供应商 供应方 销售方 出售方 出卖方 销方 销货单位 销货方 "
    "销售单位 供货单位 发货单位 发货方 发货人 送货单位 出货单位 承揽方 承揽人 加工方 供货商 "
    "卖家 收款单位 供应单位 送货方 服务方 服务商 受托方 受托人 承包人 承包方 承包单位 "
    "施工单位 施工方 分包人 分包方 分包单位 承运人 承运方 出租人 出租方 转让方 出让方 许可方 "
    "设计人 监理人 保管人 仓储方 承接方 外协单位 服务提供方 "
    "Seller Supplier Vendor Contractor Lessor"
)
BUYER = words(
    "买方 买受人 需方 购货方 购买方 采购方 采购单位 购货单位 买受方 订货方 订货单位 收货单位 "
    "收货方 需货方 购方 定作方 定作人 购货人 买家 采购商 客户名称 客户 需求方 订购方 用货单位 "
    "购买人 收货人 使用单位 购买单位 发包人 发包方 发包单位 建设单位 托运人 托运方 委托方 "
    "委托人 委托单位 订货客户 购货客户 收货客户 客户单位 收件单位 送达单位 收货公司 采购客户 承"
    "租人 承租方 受让方 被许可方 寄存人 存货人 业主单位 服务接受方 总包单位 "
    "Buyer Purchaser Client Customer Lessee"
)
LENDER = words("出借人 出借方 贷款人 贷款方 债权银行 Lender")
BORROWER = words("借款人 借款方 借款单位 共同借款人 借款申请人 今借人 立借条人 借据人 Borrower")
EMPLOYER = words("用人单位 用工单位 聘用单位 Employer")
WORKER = words("劳动者 员工 员工姓名 职工 职工姓名 受聘人 受聘方 Employee")
GUARANTOR = words(
    "担保人 保证人 担保方 保证方 连带责任保证人 连带保证人 连带担保人 共同担保人 抵押人 "
    "出质人 质押人 "
    "Guarantor"
)
# The two roles of one deal: creditor of the money that is usually sued for, and its debtor.
PAIRS = (("seller", "buyer"), ("lender", "borrower"), ("worker", "employer"))
PLAINTIFF = words(
    "原告 申请人 上诉人 反诉被告 被答辩人 申请执行人 原审原告 一审原告 再审申请人 申诉人 "
    "申请再审人 起诉人 自诉人 被反诉人 申请保全人 "
    "Plaintiff Claimant"
)
DEFENDANT = words(
    "被告 被申请人 被上诉人 反诉原告 答辩人 被执行人 原审被告 一审被告 再审被申请人 被申诉人 "
    "反诉人 "
    "Defendant Respondent"
)
THIRD_PARTY = words("第三人 原审第三人 一审第三人 二审第三人 案外人")
LETTERS = ("甲方", "乙方", "丙方", "丁方", "戊方")
OTHER_LABELS = words(
    "收款人 付款人 收款方 付款方 收款人名称 付款人名称 收款人户名 付款人户名 收款人全称 "
    "付款人全称 收款户名 付款户名 收款账户名称 付款账户名称 付款单位 汇款人 户名 致 发件人 "
    "寄件人 收件人 寄件单位 收件单位 债权人 债务人 欠款人 欠款单位 承诺人 出具人 还款人 名称 "
    "企业名称 公司名称 单位名称 对方户名 对方单位 发函人 发函单位 收函单位 核对单位 函告单位 "
    "落款 寄件人单位 收件人单位 寄件方 收件方 本方户名 交易对方 对方账户名称 账户名称 "
    "本方单位 送货单位名称 汇款人名称 汇款人户名 汇款单位 对账单位 往来单位 被函证单位 经销商 "
    "发函方 单位全称 企业全称 本单位 签收单位 收据单位 交款单位 交款人 今收到 投保人 承兑人 "
    "出票人 背书人"
)
