from __future__ import annotations

from django.test import Client


def test_chinese_is_spoken_unless_the_browser_asks_otherwise(client: Client, db: None) -> None:
    assert '<html lang="zh-CN"' in client.get("/sign-in").content.decode()
    answer = client.get("/sign-in", headers={"Accept-Language": "en-US,en;q=0.9"})
    assert '<html lang="en"' in answer.content.decode()


def test_the_switch_outweighs_the_browser_and_comes_back(client: Client, db: None) -> None:
    answer = client.post("/i18n/setlang/", {"language": "en", "next": "/sign-in"})
    assert answer.url == "/sign-in"
    page = client.get("/sign-in", headers={"Accept-Language": "zh-CN"}).content.decode()
    assert '<html lang="en"' in page


def test_the_scripts_get_their_words(client: Client, db: None) -> None:
    answer = client.get("/jsi18n/", headers={"Accept-Language": "en"})
    assert answer.headers["Content-Type"].startswith("text/javascript")
    assert "gettext" in answer.content.decode()


def test_a_page_that_is_not_there_says_what_may_be_the_reason(client: Client, db: None) -> None:
    answer = client.get("/nowhere/")
    assert answer.status_code == 404
    assert "不存在，或者内容属于其他用户" in answer.content.decode()


def test_a_stale_form_is_refused_with_a_way_on(db: None) -> None:
    careful = Client(enforce_csrf_checks=True)
    answer = careful.post("/sign-in", {"username": "a", "password": "b"})
    assert answer.status_code == 403
    assert "刷新" in answer.content.decode()


def test_the_dark_page_is_dark_from_the_first_byte(client: Client, db: None) -> None:
    client.cookies["theme"] = "dark"
    assert 'data-theme="dark"' in client.get("/sign-in").content.decode()
    client.cookies["theme"] = '"><script>'
    assert (
        "<script>"
        not in client.get("/sign-in").content.decode().split("</head>")[0].split("<head>")[0]
    )


def test_a_page_of_an_error_keeps_the_chosen_theme(admin_client: Client) -> None:
    admin_client.cookies["theme"] = "dark"
    assert 'data-theme="dark"' in admin_client.get("/nowhere/").content.decode()
