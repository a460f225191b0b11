import pytest

from documents.text import Problem

CONTRACT = "买卖合同\n卖方：江州甲有限公司\n买方：海州乙有限公司\n总价40万元。\n{end}"


@pytest.mark.parametrize(
    ("end", "marks"),
    [
        ("卖方（盖章）：|买方（盖章）：\n日期：|日期：", ("unsigned",)),
        ("卖方（盖章）：江州甲有限公司|买方（盖章）：海州乙有限公司", ()),
        ("卖方（盖章）：________\n买方（盖章）：________", ("unsigned",)),
        ("本复印件与原件核对一致", ("copy",)),
    ],
)
def test_what_can_be_seen_is_marked_and_no_more(source, organize, end, marks):
    assert organize(source(CONTRACT.format(end=end))).documents[0].marks == marks


def test_a_seal_that_was_seen_is_a_mark_though_its_words_were_not_read(source, organize):
    seal = Problem("seal_unreadable", "第 1 页印章文字未能辨认", 1)
    paper = source(CONTRACT.format(end=""), problems=(seal,))
    assert organize(paper).documents[0].marks == ("seal",)


def test_a_picture_of_a_chat_is_a_screenshot(source, organize):
    chat = "微信聊天记录\n老周 2024-05-01 12:03\n货款下周付\n小王 2024-05-01 12:04\n好"
    assert organize(source(chat, media_type="image/png")).documents[0].marks == ("screenshot",)


@pytest.mark.parametrize(
    "line",
    [
        "二、应当提交统一社会信用代码证照复印件及法定代表人身份证明。",
        "本合同一式四份，复印件与原件具有同等效力，双方各执两份并妥善保管。",
        "附：身份证复印件",
    ],
)
def test_a_sentence_about_copies_makes_no_copy(source, organize, line):
    assert "copy" not in organize(source(CONTRACT.format(end=line))).documents[0].marks
