"""Words of two characters are found, in the text of the day asked for, within bounds."""

from __future__ import annotations

from datetime import date

import pytest

from statutes.selectors import QueryTooShort, search
from statutes.services import statutes_load
from tests.litigation.people import client_of, person
from tests.statutes.texts import NEW, OLD, folder

pytestmark = pytest.mark.django_db
TODAY, BEFORE = date(2026, 1, 1), date(2015, 1, 1)


@pytest.fixture
def laws(tmp_path):
    return statutes_load(folder(tmp_path / "laws", old=OLD, new=NEW))


def labels(query, *, day=TODAY, **more):
    return [hit.article.label for hit in search(query, day=day, **more).hits]


@pytest.mark.parametrize("query", ["定金", "并用", "定金与违约金", "并", "定金 违约"])
def test_words_of_any_length_are_found(laws, query):
    assert labels(query) == ["第三条之一"]


def test_only_neighbouring_characters_are_a_word(laws):
    assert labels("约金") != []
    assert labels("金约") == []


def test_latin_letters_are_found_whatever_their_case_and_width(laws):
    assert labels("lpr") == labels("ＬＰＲ") == ["第四条"]
    assert labels("LP") == []


def test_the_text_of_the_day_is_searched(laws):
    assert labels("适当减少", day=BEFORE) == []
    assert labels("请求增加", day=BEFORE) == ["第三条"]
    assert sorted(labels("违约金", day=None)) == ["第三条", "第三条", "第三条之一"]


def test_the_passage_is_shown_and_marked(laws):
    (hit,) = search("适当减少", day=TODAY).hits
    ((start, end),) = hit.marks
    assert hit.excerpt[start:end] == "适当减少"


@pytest.mark.parametrize("query", ["示例买卖法第3条", "示例买卖法 第三条", "第三条 买卖法"])
def test_an_article_is_found_by_its_number(laws, query):
    assert labels(query) == ["第三条"]


def test_a_number_no_law_has_is_looked_for_in_the_texts(laws):
    assert labels("第九百条") == []


def test_results_are_bounded_and_more_is_told(laws):
    found = search("违约金", day=None, limit=2)
    assert len(found.hits) == 2
    assert found.has_more is True


@pytest.mark.parametrize("query", ["", "   ", "，。！", '"'])
def test_nothing_to_look_for_is_refused(laws, query):
    with pytest.raises(QueryTooShort):
        search(query, day=TODAY)


@pytest.mark.parametrize(
    "query", ['违约" OR "定金', "违约*", "NOT 违约", "违约) OR (1", "col:违约", "&|!<->"]
)
def test_operators_are_words_and_break_nothing(laws, query):
    try:
        search(query, day=TODAY)
    except QueryTooShort:
        assert not any(char.isalnum() for char in query)


def test_a_law_may_be_named(laws):
    assert labels("违约金", law="示例买卖法") != []
    assert labels("违约金", law="没有的法") == []


def test_over_http(laws):
    client = client_of(person("reader"))
    found = client.get("/api/v1/statutes/search", {"q": "减少", "on": "2024-01-01"}).json()
    assert [each["article"] for each in found["results"]] == ["第三条"]
    assert found["results"][0]["effective_from"] == "2021-01-01"
    asked = {"law": "示例买卖法", "article": "第3条", "on": "2012-01-01"}
    article = client.get("/api/v1/statutes/article", asked).json()
    assert "请求增加" in article["text"]
    assert article["effective_to"] == "2020-12-31"
    assert [other["effective_from"] for other in article["others"]] == ["2021-01-01"]
    (law,) = client.get("/api/v1/statutes/").json()["results"]
    assert [version["articles"] for version in law["versions"]] == [6, 4]


@pytest.mark.parametrize(
    ("path", "query", "status"),
    [
        ("search", {}, 400),
        ("search", {"q": "字" * 101}, 400),
        ("search", {"q": "违约", "limit": 51}, 400),
        ("search", {"q": "违约", "on": "昨天"}, 400),
        ("article", {"law": "示例买卖法", "article": "第99条"}, 404),
        ("article", {"law": "示例买卖法", "article": "某条"}, 404),
        ("article", {"law": "示例\x00法", "article": "第1条"}, 400),
        ("search", {"q": "违\x00约"}, 400),
        ("article", {"law": "示例买卖法", "article": "第1条", "on": "1999-01-01"}, 404),
    ],
)
def test_what_is_not_there_is_told(laws, path, query, status):
    answer = client_of(person("reader")).get(f"/api/v1/statutes/{path}", query)
    assert answer.status_code == status
    assert answer.json()["message"]


def test_without_credentials_nothing_is_shown(client, db):
    assert client.get("/api/v1/statutes/search?q=违约").status_code == 401
