import pytest

from litigation.analysis.extraction.names import companies_in, company_at
from litigation.analysis.extraction.people import is_person


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("我公司与江州恒达钢铁贸易有限公司签订合同", "江州恒达钢铁贸易有限公司"),
        ("甲方：江州市恒达（集团）有限公司江州分公司", "江州市恒达（集团）有限公司江州分公司"),
        ("被告和江州恒达有限公司", "江州恒达有限公司"),
        ("兹有江州向阳机械厂向本公司订货", "江州向阳机械厂"),
        ("收到海州市永固建材经营部货款50万元", "海州市永固建材经营部"),
        ("委托青屿市丰年种植专业合作社供货", "青屿市丰年种植专业合作社"),
    ],
)
def test_a_company_is_cut_out_of_running_text(text, name):
    assert [mention.name for mention in companies_in(text)] == [name]


@pytest.mark.parametrize(
    "text", ["我公司", "贵公司未付款", "对方公司拒绝", "该公司", "物流公司送货"]
)
def test_pronouns_are_no_names(text):
    assert companies_in(text) == []


def test_a_known_name_settles_where_it_begins():
    text = "后期和兴建材有限公司付款"
    known = frozenset({"和兴建材有限公司"})
    assert [mention.name for mention in companies_in(text, known)] == ["和兴建材有限公司"]


def test_two_companies_in_a_sentence_are_two():
    text = "原告江州远大商贸有限公司诉被告海州永固建材有限责任公司买卖合同纠纷"
    assert [mention.name for mention in companies_in(text)] == [
        "江州远大商贸有限公司",
        "海州永固建材有限责任公司",
    ]


def test_a_name_after_a_label_ends_before_its_short_form():
    mention = company_at("江州恒达钢铁有限公司（以下简称恒达公司）", 0)
    assert mention is not None
    assert mention.name == "江州恒达钢铁有限公司"


@pytest.mark.parametrize("name", ["张伟", "欧阳明华", "林建华"])
def test_people_have_surnames(name):
    assert is_person(name)


@pytest.mark.parametrize("name", ["合同", "日期", "经理", "甲方代表", "签字盖章"])
def test_words_of_forms_are_no_people(name):
    assert not is_person(name)


@pytest.mark.parametrize(
    "name", ["江州大酒店管理有限公司", "海州建设集团有限公司", "江州市场开发有限公司"]
)
def test_a_name_does_not_end_at_a_shop_inside_it(name):
    assert [mention.name for mention in companies_in(f"我方与{name}签约")] == [name]
