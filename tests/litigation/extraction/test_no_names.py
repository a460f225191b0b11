"""Clauses that hold 公司, 厂 or 店 without naming anybody, and names that must stay names."""

from __future__ import annotations

import pytest

from litigation.analysis.extraction.names import companies_in, company_at
from litigation.analysis.extraction.people import is_person

CLAUSES = (
    "双方约定由需方自行联系运输公司提货。",
    "乙方须将货物送至甲方指定工厂，运费由乙方负担。",
    "我们在建材市场门店看样后决定购买。",
    "货到工厂后由质检部验收合格方可入库。",
    "申请人在生产部工作，被申请人厂区位于工业园。",
    "我司销售部业务员与你店店长联系。",
    "被告在其经营的餐饮店内使用原告提供的设备。",
    "原告系一家从事钢材销售的公司。",
    "被告是一家注册于某地的有限公司，已被列入经营异常名录。",
    "一人有限责任公司的股东不能证明公司财产独立于自己的财产。",
    "如发生纠纷，由守约方所在地公司住所地法院管辖。",
    "收货人必须为需方公司员工或其授权的门店人员。",
    "任何一方不得将债权转让给第三方公司。",
    "凡在我店购买的商品七日内可退换。",
    "因停电导致工厂停工三日。",
    "老板说等公司的钱到账就付。",
    "我去他们公司找过好几次，公司门口都没人。",
    "货款打到公司账户，不要打到个人账户。",
    "由此产生的诉讼费、鉴定费、评估拍卖公司费用由违约方承担。",
    "上述货款支付至乙方指定的第三方支付公司账户。",
    "双方同意委托具有资质的检测公司检测。",
    "违约方应赔偿守约方公司因此遭受的全部损失。",
    "乙方应当到社区卫生服务部办理手续。",
    "他名下的小店、加工厂都抵押了。",
    "我在镇上的服装厂上班，厂里两个月没发工资。",
    "依据公司法及公司章程的规定，公司股东会作出决议。",
    "每逾期一日按公司规定扣款，月底由公司统一发放。",
    "本人保证不向任何公司、个人泄露。",
    "该公司于2024年3月停产，本公司不再对其供货。",
)


@pytest.mark.parametrize("text", CLAUSES)
def test_a_clause_names_no_firm(text):
    assert not companies_in(text)


NAMES = (
    "江州拟达贸易有限公司",
    "湖湾试禾食品厂",
    "江州市城南老陈五金店",
    "美的试作电器股份有限公司",
    "江州拟华为民商贸有限公司",
    "江州第三方检测技术有限公司",
    "试城一家亲餐饮有限公司",
    "拟海东方公司",
    "江州市第一人民医院",
    "试水镇拟山农贸市场",
    "江州拟信支付科技有限公司",
    "湖湾一品家具工厂",
    "宁波样例工具有限公司",
    "江州拟造成套设备有限公司",
    "湖湾家具有限责任公司",
    "江州拟和物流有限公司湖湾分公司",
    "江州拟安人力资源服务有限公司",
)


@pytest.mark.parametrize("name", NAMES)
def test_a_name_stays_a_name(name):
    assert [one.name for one in companies_in(f"被告{name}，住所地某市。")] == [name]
    at_label = company_at(f"{name}，住所地某市。", 0)
    assert at_label is not None
    assert at_label.name == name


@pytest.mark.parametrize("name", ["方试河", "方拟", "王月拟", "陈方舟", "何拟时", "司马拟"])
def test_a_person_stays_a_person(name):
    assert is_person(name)


@pytest.mark.parametrize(
    "words",
    [
        "时间",
        "应当",
        "双方",
        "甲方",
        "单位",
        "利息",
        "万元",
        "解除",
        "任何人",
        "方便",
        "明细",
        "全年",
    ],
)
def test_common_words_are_no_persons(words):
    assert not is_person(words)
