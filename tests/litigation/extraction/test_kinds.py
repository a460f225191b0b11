import pytest

from documents.text import BlockKind
from litigation.analysis.extraction.paper import paper_of
from litigation.analysis.values.facts import DocumentKind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("水泥购销合同\n供方：江州甲水泥有限公司", DocumentKind.CONTRACT),
        ("采 购 订 单\n下单日期：2023年1月2日", DocumentKind.ORDER),
        ("江州某某公司送货单\n收货单位：乙公司", DocumentKind.DELIVERY_NOTE),
        ("电子发票（普通发票）\n发票号码：1", DocumentKind.INVOICE),
        ("客户专用回单\n付款人：甲", DocumentKind.BANK_RECEIPT),
        ("应收账款对账函\n致：乙公司", DocumentKind.RECONCILIATION),
        ("关于支付拖欠货款的催告函\n乙公司：", DocumentKind.DEMAND_LETTER),
        ("律 师 函\n致：乙公司", DocumentKind.DEMAND_LETTER),
        ("国内标准快递邮件详情单\n寄件人：甲", DocumentKind.POSTAL_RECEIPT),
        ("产品质量检测报告\n委托单位：乙", DocumentKind.QUALITY_REPORT),
        ("设备竣工验收单\n验收合格", DocumentKind.ACCEPTANCE),
        ("民 事 起 诉 状\n原告：甲", DocumentKind.COMPLAINT),
        ("民事答辩状\n答辩人：乙", DocumentKind.ANSWER),
        ("江州市某某区人民法院\n民事判决书\n（2023）江01民初1号", DocumentKind.JUDGMENT),
        ("欠  条\n今欠到甲公司货款1万元", DocumentKind.ACKNOWLEDGEMENT),
        ("还款计划书\n甲公司：", DocumentKind.ACKNOWLEDGEMENT),
        ("收 条\n今收到甲公司货款1万元", DocumentKind.BANK_RECEIPT),
        ("营业执照\n统一社会信用代码", DocumentKind.REGISTRATION),
        ("案情说明\n我公司与对方签有合同", DocumentKind.STATEMENT),
    ],
)
def test_the_title_tells_what_a_paper_is(source, text, kind):
    paper = paper_of(source(text, name="扫描件.pdf"))
    assert paper.kind is kind
    assert "标题" in paper.classified.reason
    assert paper.classified.citation is not None


def test_the_content_wins_over_a_wrong_file_name(source):
    paper = paper_of(source("购销合同\n甲方：江州甲有限公司", name="发票.docx"))
    assert paper.kind is DocumentKind.CONTRACT


def test_content_without_a_title_is_recognised(source):
    text = "付款人：甲公司\n收款人：乙公司\n开户行：某银行\n附言：货款\n金额：100元"
    assert paper_of(source(text)).kind is DocumentKind.BANK_RECEIPT


def test_a_kind_known_only_from_the_file_name_says_so(source):
    paper = paper_of(source("（图像模糊）", name="送货单03.jpg"))
    assert paper.kind is DocumentKind.DELIVERY_NOTE
    assert paper.classified.by_name_only
    assert "文件名" in paper.classified.reason


def test_lines_of_speaker_and_time_are_a_chat(source):
    text = "2023-08-02 09:12 老陈: 在吗\n2023-08-02 09:40 老林: 在\n2023-08-02 09:41 老陈: 好"
    assert paper_of(source(text)).kind is DocumentKind.CHAT


def test_a_letter_about_defects_is_about_quality(source):
    text = "关于退换不合格阀门的函\n江州甲阀门有限公司：\n贵司供应的阀门质量不合格，请更换。"
    assert paper_of(source(text)).kind is DocumentKind.QUALITY_REPORT


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("情况说明\n本人何拟文，系江州甲公司业务员，货款一直没付。\n说明人：何拟文", "testimony"),
        ("情况说明\n我公司尚欠江州甲公司货款5万元，承诺月底付清。\n海州乙公司", "acknowledgement"),
        ("SALES CONTRACT\nSeller: Ningbo Haitian Tools Co., Ltd.", "contract"),
        ("COMMERCIAL INVOICE\nNo. 12", "invoice"),
    ],
)
def test_what_a_paper_is_called_is_read_with_what_it_says(source, organize, text, kind):
    assert organize(source(text)).documents[0].kind == kind


def test_a_list_of_payments_without_a_title_is_read(source, organize):
    header = "日期\t付款人\t收款人\t金额"
    row = "2023-07-20\t海州乙食品有限公司\t江州甲机械有限公司\t100,000.00"
    contract = "买卖合同\n卖方：江州甲机械有限公司\n买方：海州乙食品有限公司\n合同总价40万元。"
    listed = source(f"{header}\n{row}", name="表", kind=BlockKind.ROW)
    facts = organize(source(contract, name="合同"), listed)
    assert [str(one.amount) for one in facts.events if one.kind == "paid"] == ["100000.00"]
    assert "未能证实" in facts.documents[1].kind_reason


def test_messages_below_lines_that_hold_only_their_time_make_a_chat(source):
    text = "\n".join(
        f"2024年3月{day}日 上午9:1{day}\n{who}：{words}"
        for day, who, words in (
            (1, "许样例", "那笔款什么时候付"),
            (2, "邵样本", "下周"),
            (3, "许样例", "好"),
        )
    )
    assert paper_of(source(text, name="截图.txt")).kind is DocumentKind.CHAT


def test_a_query_of_the_post_is_no_letter_though_it_names_what_was_sent(source):
    text = "快递查询：EMS 1188\n2025-04-21 18:02 已签收，签收人：前台\n内件：质量异议函"
    assert paper_of(source(text, name="截图.txt")).kind is DocumentKind.POSTAL_RECEIPT


def test_a_slip_of_service_is_no_decision_though_it_names_one(source):
    text = "送达回证　（2024）样01民终7号　民事判决书\n受送达人：江州甲有限公司　2024年5月8日签收"
    assert paper_of(source(text, name="送达.txt")).kind is DocumentKind.POSTAL_RECEIPT
