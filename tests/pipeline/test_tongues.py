"""Chinese on a page of another language is marked as such, and nothing else is touched."""

from __future__ import annotations

import pytest

from pipeline.tongues import chinese_marked

MARK = '<span lang="zh-Hans">'


@pytest.mark.parametrize(
    ("html", "marked"),
    [
        ("<p>Paid late.</p>", "<p>Paid late.</p>"),
        ("<p>价款100元</p>", f"<p>{MARK}价款100元</span></p>"),
        (
            "<p>Buyer: 甲公司（北京） of 3 &amp; more</p>",
            f"<p>Buyer: {MARK}甲公司（北京）</span> of 3 &amp; more</p>",
        ),
        (
            "甲<b>B</b>、<i>乙</i>",
            f"{MARK}甲</span><b>B</b>{MARK}、</span><i>{MARK}乙</span></i>",
        ),
        ('<a title="原告">Plaintiff</a>', '<a title="原告">Plaintiff</a>'),
    ],
)
def test_words_are_marked_from_the_first_chinese_sign_to_the_last(html: str, marked: str) -> None:
    assert chinese_marked(html) == marked


@pytest.mark.parametrize("name", ["script", "style", "title", "textarea", "select", "template"])
def test_what_takes_no_marks_stays_as_it_is(name: str) -> None:
    html = f'<{name} id="x"><option>甲</option></{name}>'
    assert chinese_marked(html) == html
