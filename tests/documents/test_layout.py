"""Rows, cells, columns and paragraphs from boxes."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from documents.readers.layout import pieces_in_order
from documents.readers.segments import Segment
from documents.text import BlockKind

SIZE = 10.0


def at(x: float, y: float, text: str) -> Segment:
    return Segment(text, x, y, x + SIZE * len(text), y + SIZE)


def texts(*segments: Segment) -> list[str]:
    return [piece.text for piece in pieces_in_order(segments, width=1000, height=1000)]


def test_cells_of_a_row_are_joined_by_tabs_whatever_their_order() -> None:
    assert texts(at(500, 101, "金额"), at(50, 100, "品名"), at(50, 130, "钢材")) == [
        "品名\t金额",
        "钢材",
    ]


def test_a_line_cut_in_pieces_is_whole_again() -> None:
    assert texts(at(0, 0, "买方应当"), at(41, 0, "付款")) == ["买方应当付款"]


def test_numbers_close_together_in_a_table_stay_two_cells() -> None:
    row = [at(0, 0, "吨"), at(60, 0, "1000"), at(108, 0, "2000")]
    assert texts(*row) == ["吨\t1000\t2000"]


def test_two_columns_are_read_one_after_the_other() -> None:
    left = [at(0, 15 * row, f"左栏第{row}行文字到此") for row in range(6)]
    right = [at(300, 15 * row, f"右栏第{row}行文字到此") for row in range(6)]
    read = "".join(texts(*left, *right))
    assert read.index("左栏第5行") < read.index("右栏第0行")


def test_a_form_with_two_label_columns_is_read_by_rows() -> None:
    rows = [("付款人户名", "江州市样本公司"), ("账号", "6200 0000"), ("开户行", "江州示例银行支行")]
    segments = [at(300 * side, 15 * y, row[side]) for y, row in enumerate(rows) for side in (0, 1)]
    assert texts(*segments) == ["\t".join(row) for row in rows]


def test_a_new_clause_begins_a_new_block() -> None:
    lines = [
        "第一条买方应当在三十日内付清全部",
        "货款。第一期于交货后支付其余款项",
        "第二条违约责任",
    ]
    joined = texts(*[at(0, 14 * y, line) for y, line in enumerate(lines)])
    assert joined == [lines[0] + lines[1], lines[2]]


def test_a_heading_in_brackets_or_a_number_opens_a_block_though_the_line_above_is_full() -> None:
    for mark in ("【争议解决】", "2）", "2)"):
        lines = ["买方应当在三十日内书面提出异议", mark + "由卖方住所地人民法", "院管辖"]
        joined = texts(*[at(0, 14 * y, line) for y, line in enumerate(lines)])
        assert joined[0] == lines[0]


def test_a_figure_cut_at_the_point_goes_on_in_the_next_line() -> None:
    lines = ["买方应当支付给卖方货款人民币28", "5600.50元，余款货到之后付清", "年底结清"]
    joined = texts(*[at(0, 14 * y, line) for y, line in enumerate(lines)])
    assert joined[0].startswith(lines[0] + lines[1])


def test_an_indented_line_behind_a_full_stop_begins_a_paragraph() -> None:
    first, second, third = "买方应当三十日内付清货款。", "卖方应当四十日内交付货物且", "开具发票"
    segments = [at(20, 0, first), at(20, 14, second), at(0, 28, third), at(0, 42, "甲方公司")]
    assert texts(*segments)[:2] == [first, second + third]


def test_rows_far_apart_are_no_paragraph() -> None:
    lines = ["买方应当在三十日内付清全部货款项", "卖方应当在三十日内交付全部货物品"]
    assert texts(*[at(0, 60 * y, line) for y, line in enumerate(lines)]) == lines


def test_tables_are_numbered() -> None:
    segments = [at(x, y, "格") for y in (0, 20, 60) for x in (0, 200)] + [at(0, 40, "中间一行")]
    pieces = pieces_in_order(segments, width=500, height=500)
    assert [(piece.kind, piece.table) for piece in pieces] == [
        (BlockKind.ROW, 1),
        (BlockKind.ROW, 1),
        (BlockKind.LINE, None),
        (BlockKind.ROW, 2),
    ]


coordinates = st.floats(0, 900, allow_nan=False)


@given(st.lists(st.tuples(coordinates, coordinates, st.text("文字ab", min_size=1, max_size=9))))
def test_no_character_is_lost_and_boxes_stay_on_the_page(
    found: list[tuple[float, float, str]],
) -> None:
    segments = [at(x, y, text) for x, y, text in found]
    pieces = pieces_in_order(segments, width=1000, height=1000)
    given_ = sorted("".join(text for _x, _y, text in found))
    kept = sorted("".join("".join(piece.text.split()) for piece in pieces))
    assert kept == given_
    for piece in pieces:
        assert piece.bbox is not None
        assert all(0 <= value <= 1 for value in piece.bbox)


def test_boxes_that_share_a_strip_stand_on_one_line() -> None:
    """As a detector cuts a line at its wide spaces: the second box is half a pixel higher."""
    pieces = [
        Segment("借款人李样本", 161, 180, 478, 213),
        Segment("借款本金五万元还款日", 461, 180, 1004, 212),
        Segment("期", 1021, 180, 1098, 211),
        Segment("二〇二三年六月一日", 116, 219, 648, 249),
    ]
    read = "".join(piece.text for piece in pieces_in_order(pieces, width=1200, height=400))
    assert read.index("李样本") < read.index("借款本金") < read.index("二〇二三年")
