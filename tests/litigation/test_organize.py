from documents.text import DocumentText
from litigation.analysis.organize import organize_case
from litigation.analysis.values.sources import Source
from tests.litigation.extraction.conftest import make_inputs, make_source


def facts_of(*sources):
    return organize_case(sources=sources, inputs=make_inputs())


def test_a_recipe_is_no_case():
    facts = facts_of(make_source("红烧肉的做法\n五花肉500克切块。\n小火炖60分钟。"))
    assert not facts.is_case
    assert "没有发现合同" in facts.is_case_reason


def test_a_story_about_a_garden_is_no_case():
    facts = facts_of(
        make_source("This is a post about gardening. Roses cost $20 on March 5, 2023.")
    )
    assert not facts.is_case


def test_one_sentence_about_a_deal_is_a_case():
    statement = make_source("对方欠我货款20万元，一直不付款。", origin="statement")
    facts = facts_of(statement)
    assert facts.is_case
    assert facts.is_case_reason


def test_no_material_at_all_is_no_case():
    assert not organize_case(sources=(), inputs=make_inputs()).is_case


def test_a_file_without_text_is_listed_and_stops_nothing():
    empty = Source("e", "空.pdf", "application/pdf", "e", DocumentText())
    contract = make_source("买卖合同\n甲方（卖方）：江州甲有限公司\n乙方（买方）：海州乙有限公司")
    facts = facts_of(empty, contract)
    assert [profile.name for profile in facts.documents] == ["空.pdf", "材料.txt"]
    assert facts.is_case


def test_files_with_the_same_bytes_are_one_even_when_unreadable():
    one = Source("a", "1.pdf", "application/pdf", "same", DocumentText())
    two = Source("b", "2.pdf", "application/pdf", "same", DocumentText())
    facts = facts_of(one, two)
    assert facts.documents[1].duplicate_of == "a"


def test_a_month_is_kept_as_a_month():
    statement = make_source(
        "我公司2023年3月与江州某公司签订钢材买卖合同，总价款50万元。", origin="statement"
    )
    (signed,) = [e for e in facts_of(statement).events if e.kind == "contract_signed"]
    assert signed.precision == "month"
    assert str(signed.date) == "2023-03-01"


def test_every_amount_event_and_party_is_cited():
    text = """购销合同
供方：无锡锐锋机床有限公司
需方：苏州昆达精密模具厂
合同总价人民币肆拾柒万元整。货到后30日内付清。
签订日期：2023年4月18日"""
    facts = facts_of(make_source(text))
    for item in (*facts.parties, *facts.amounts, *facts.events, *facts.terms.instalments):
        assert item.citations
