"""The HTML report stands alone."""

from __future__ import annotations

import re

from litigation.reports import render
from tests.litigation.reports.sample import sample_result

PAGE = render(sample_result(), format="html").decode()


def test_it_runs_nothing_and_asks_nobody():
    assert not re.search(r"<script|<link|<img|<iframe|\son\w+=|url\(|@import|https?://", PAGE)


def test_every_link_leads_to_a_place_on_the_page():
    links = set(re.findall(r'href="#([^"]+)"', PAGE))
    places = set(re.findall(r'\sid="([^"]+)"', PAGE))
    assert links
    assert links <= places


def test_every_note_names_document_page_and_quote():
    notes = re.findall(r'<li id="note-\d+">(.*?)</li>', PAGE, re.S)
    assert len(notes) >= 9
    for note in notes:
        assert re.search(r"〔\d+〕 \S.*，第 1 页：<q>.+</q>", note)


def test_no_two_places_share_a_name():
    places = re.findall(r'\sid="([^"]+)"', PAGE)
    assert len(places) == len(set(places))
