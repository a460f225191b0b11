"""Words that give a party its role, in court and in the deal."""

from __future__ import annotations

import re

SELLER = (
    "卖方",
    "出卖人",
    "供方",
    "供货方",
    "供货人",
    "供应商",
    "供应方",
    "销售方",
    "出售方",
    "出卖方",
    "销方",
    "销货单位",
    "销货方",
    "销售单位",
    "供货单位",
    "发货单位",
    "发货方",
    "发货人",
    "送货单位",
    "出货单位",
    "承揽方",
    "承揽人",
    "加工方",
    "供货商",
    "卖家",
    "收款单位",
    "供应单位",
    "送货方",
)
BUYER = (
    "买方",
    "买受人",
    "需方",
    "购货方",
    "购买方",
    "采购方",
    "采购单位",
    "购货单位",
    "买受方",
    "订货方",
    "订货单位",
    "收货单位",
    "收货方",
    "需货方",
    "购方",
    "定作方",
    "定作人",
    "购货人",
    "买家",
    "采购商",
    "客户名称",
    "客户",
    "需求方",
    "订购方",
    "用货单位",
    "购买人",
    "收货人",
    "使用单位",
    "购买单位",
)
GUARANTOR = ("担保人", "保证人", "担保方", "连带责任保证人")
PROCEDURAL = {
    "原告": "plaintiff",
    "被告": "defendant",
    "第三人": "third_party",
    "申请人": "plaintiff",
    "被申请人": "defendant",
    "上诉人": "plaintiff",
    "被上诉人": "defendant",
    "反诉原告": "defendant",
    "反诉被告": "plaintiff",
    "答辩人": "defendant",
    "被答辩人": "plaintiff",
    "申请执行人": "plaintiff",
    "被执行人": "defendant",
}
LETTERS = ("甲方", "乙方", "丙方", "丁方")
OTHER_LABELS = (
    "收款人",
    "付款人",
    "收款方",
    "付款方",
    "收款人名称",
    "付款人名称",
    "收款人户名",
    "付款人户名",
    "收款人全称",
    "付款人全称",
    "收款户名",
    "付款户名",
    "收款账户名称",
    "付款账户名称",
    "付款单位",
    "汇款人",
    "户名",
    "致",
    "发件人",
    "寄件人",
    "收件人",
    "寄件单位",
    "收件单位",
    "债权人",
    "债务人",
    "欠款人",
    "欠款单位",
    "承诺人",
    "出具人",
    "还款人",
    "名称",
    "企业名称",
    "公司名称",
    "单位名称",
    "对方户名",
    "对方单位",
    "发函人",
    "发函单位",
    "收函单位",
    "核对单位",
    "函告单位",
    "落款",
    "寄件人单位",
    "收件人单位",
    "寄件方",
    "收件方",
    "本方户名",
    "交易对方",
    "对方账户名称",
    "账户名称",
    "本方单位",
    "送货单位名称",
    "汇款人名称",
    "汇款人户名",
    "汇款单位",
    "对账单位",
    "往来单位",
    "被函证单位",
    "经销商",
    "发函方",
)

CONTRACT_ROLE = {
    **dict.fromkeys(SELLER, "seller"),
    **dict.fromkeys(BUYER, "buyer"),
    **dict.fromkeys(GUARANTOR, "guarantor"),
}
_ALL = sorted({*CONTRACT_ROLE, *PROCEDURAL, *LETTERS, *OTHER_LABELS}, key=len, reverse=True)
_WORDS = "|".join(_ALL)
LABEL = re.compile(
    rf"(?:^|(?<=[\t，。；、（）：\"\x00 ]))(?P<label>{_WORDS})(?P<number>[一二三四1234])?"
    r"(?P<note>（[^（）\t]{1,14}）)?(?:单位|名称|全称|公司)?(?P<stamp>（(?:盖章"
    r"|签章|公章|签字|签字盖章|盖章签字)）)?"
    r"(?P<colon>[：\t]|：\t|为：)"
)
ROLE_WORD = re.compile(_WORDS)


def contract_role_of(label: str, note: str = "") -> str:
    """seller, buyer, guarantor, or other when the word does not say."""
    for word in (note.strip("（）"), label):
        if word in CONTRACT_ROLE:
            return CONTRACT_ROLE[word]
        for known, role in CONTRACT_ROLE.items():
            if word and known in word:
                return role
    return "other"


def procedural_role_of(label: str) -> str:
    """plaintiff, defendant, third_party, or other."""
    return PROCEDURAL.get(label, "other")
