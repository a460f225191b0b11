"""Official texts are taken in whole or refused with the reason."""

from __future__ import annotations

from datetime import date

import pytest

from statutes.reading.law import read_law
from statutes.reading.lines import LawUnreadable, lines_of
from statutes.reading.names import law_key
from statutes.reading.numerals import number_of, written
from tests.statutes.texts import NEW, OLD, as_word


def read(text: str):
    return read_law([line.strip() for line in text.splitlines() if line.strip()])


def test_every_article_is_read_with_its_paragraphs_and_chapter():
    law = read(OLD)
    assert (law.title, law.effective_from) == ("中华人民共和国示例买卖法", date(2010, 1, 1))
    assert [article.label for article in law.articles] == ["第一条", "第二条", "第三条", "第四条"]
    assert law.articles[1].text == "当事人应当按照约定履行。\n当事人应当遵循诚信原则。"
    assert law.articles[2].heading == "第二章　违约责任"
    assert law.notes == ()


def test_a_plain_text_with_contents_inserted_article_and_annex():
    law = read(NEW)
    assert (law.title, law.effective_from) == ("中华人民共和国示例买卖法", date(2021, 1, 1))
    places = [(article.number, article.branch) for article in law.articles]
    assert places == [(1, 0), (2, 0), (3, 0), (3, 1), (4, 0), (5, 0)]
    assert law.articles[3].text == "定金与违约金不能并用。"
    assert law.articles[4].text == "逾期付款的，按LPR计算损失。"
    assert "修正" in law.revised
    assert law.notes == ("“附件：”及其后的附件未载入",)


def test_a_paragraph_that_refers_to_an_article_begins_none():
    law = read(OLD.replace("当事人应当遵循诚信原则。", "第三条规定的情形除外。"))
    assert law.articles[1].text.endswith("第三条规定的情形除外。")
    assert len(law.articles) == 4


def test_word_reads_like_text(tmp_path):
    path = as_word(tmp_path / "law.docx", NEW)
    assert read_law(lines_of(path)) == read(NEW)


def test_gb18030_reads_like_utf8(tmp_path):
    path = tmp_path / "law.txt"
    path.write_bytes(OLD.encode("gb18030"))
    assert read_law(lines_of(path)) == read(OLD)


def test_the_closing_article_tells_the_day_of_a_law_never_revised():
    text = OLD.replace("施行日期：2010-01-01\n", "")
    assert read(text).effective_from == date(2010, 1, 1)


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("公布日期：2009.08.01　施行日期：2010.01.01", date(2010, 1, 1)),
        ("（2009年8月1日通过，2020年5月28日修正，自2020年7月1日起施行）", date(2020, 7, 1)),
        ("实施日期: 二〇一〇年一月一日", date(2010, 1, 1)),
        ("生效日期：2010/1/1", date(2010, 1, 1)),
    ],
)
def test_the_day_is_read_in_the_ways_it_is_written(line, day):
    assert read(OLD.replace("施行日期：2010-01-01", line)).effective_from == day


def test_the_day_of_publication_serves_where_the_text_says_so():
    text = OLD.replace("施行日期：2010-01-01", "公布日期：2009-08-01")
    told = text.replace("本法自2010年1月1日起施行", "本法自公布之日起施行")
    assert read(told).effective_from == date(2009, 8, 1)


@pytest.mark.parametrize("line", ["失效日期：2015-05-01", "有效期至2015年4月30日"])
def test_the_end_of_a_law_is_its_last_day(line):
    text = OLD.replace("施行日期：2010-01-01", f"施行日期：2010-01-01\n{line}")
    assert read(text).last_day == date(2015, 4, 30)


def test_a_gap_between_articles_is_told():
    assert (
        "中间的条文缺失"
        in read(
            OLD.replace("第二条　", "第三条　")
            .replace("第三条　当事人可以", "第六条　当事人可以")
            .replace("第四条　本法", "第七条　本法")
        ).notes[0]
    )


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (OLD.replace("第三条　", "第二条　"), "重复"),
        (NEW.replace("施行日期：2021年1月1日\n", ""), "施行日期"),
        ("# 示例法\n施行日期：2021-01-01\n没有条文", "没有以"),
        (
            OLD.replace("施行日期：2010-01-01", "").replace("自2010年1月1日起施行", "长期有效"),
            "没有施行日期",
        ),
        (
            OLD.replace("第二条　当事人应当按照约定履行。\n\n当事人应当遵循诚信原则。", "第二条"),
            "没有内容",
        ),
        ("第一条　甲\n第二条　本法自2020年1月1日起施行。", "没有法律名称"),
    ],
)
def test_what_cannot_be_taken_in_whole_is_refused(text, reason):
    with pytest.raises(LawUnreadable, match=reason):
        read(text)


def test_a_file_with_control_characters_is_no_text(tmp_path):
    path = tmp_path / "law.txt"
    path.write_text(OLD.replace("诚信", "诚\x00信"))
    with pytest.raises(LawUnreadable, match="控制字符"):
        lines_of(path)


@pytest.mark.parametrize("name", ["law.pdf", "law.docx"])
def test_other_and_broken_files_are_refused(tmp_path, name):
    path = tmp_path / name
    path.write_bytes(b"not what it says")
    with pytest.raises(LawUnreadable):
        lines_of(path)


@pytest.mark.parametrize("number", [1, 10, 11, 20, 101, 110, 585, 1000, 1010, 1260])
def test_numerals_are_read_as_they_are_written(number):
    assert number_of(written(number)) == number_of(str(number)) == number


@pytest.mark.parametrize(
    "name", ["《中华人民共和国民法典》", "民法典", "中华人民共和国民法典（2020年公布）", "民 法 典"]
)
def test_one_law_has_one_key(name):
    assert law_key(name) == "民法典"


def test_numbered_interpretations_stay_apart():
    assert law_key("劳动争议解释（一）") != law_key("劳动争议解释（二）")


MARKED = """---
sidebar: auto
---

# 中华人民共和国示例签名法

2004年8月28日示例会议通过

根据2019年4月23日《关于修改〈示例法〉等八部法律的决定》第二次修正

施行日期：2019-04-23

- [第一章　总则](#第一章-总则)

## 第一章　总则

**第一条**　为了示例，制定本法。

**第二条**　本法所称示例，是指下列情形：

（一）第一种情形；

（二）第二种情形。

依照本法第一条确定的，从其约定。

## 第二章　附则

**第一百二十条之一**　本法自2005年4月1日起施行。
"""


def test_markdown_as_public_collections_write_it_is_read_whole():
    law = read(MARKED)
    assert (law.title, law.effective_from) == ("中华人民共和国示例签名法", date(2019, 4, 23))
    assert [one.label for one in law.articles] == ["第一条", "第二条", "第一百二十条之一"]
    assert law.articles[1].text.split("\n")[1:] == [
        "（一）第一种情形；",
        "（二）第二种情形。",
        "依照本法第一条确定的，从其约定。",
    ]
    assert law.articles[1].heading == "第一章　总则"
    assert "第二次修正" in law.revised


def test_front_matter_may_tell_name_and_day():
    text = OLD.replace("# 中华人民共和国示例买卖法", "").replace("施行日期：2010-01-01", "")
    told = f"---\ntitle: 中华人民共和国示例买卖法\n施行日期: 2012-02-03\n---\n{text.lstrip()}"
    law = read(told)
    assert (law.title, law.effective_from) == ("中华人民共和国示例买卖法", date(2012, 2, 3))


@pytest.mark.parametrize("title", ["# 附则", "# 第一编 总则", "# 第三编　合同", "# 目录"])
def test_one_part_of_a_code_is_no_law(title):
    with pytest.raises(LawUnreadable, match="各编合为一个文件"):
        read(OLD.replace("# 中华人民共和国示例买卖法", title))


@pytest.mark.parametrize(
    ("change", "place"),
    [
        (("第三条　当事人可以", "第一条　当事人可以"), "第 17 行："),
        (("施行日期：2010-01-01", "根据2012年1月1日决定修正"), "第 5 行："),
        (("当事人应当遵循诚信原则。", "当事人\x01应当遵循诚信原则。"), "第 13 行："),
    ],
)
def test_a_refusal_names_the_line(tmp_path, change, place):
    path = tmp_path / "law.md"
    path.write_text(OLD.replace(*change), encoding="utf-8")
    with pytest.raises(LawUnreadable) as refusal:
        read_law(lines_of(path))
    assert refusal.value.message.startswith(place)
