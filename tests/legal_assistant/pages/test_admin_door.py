"""The admin has no sign-in page of its own: the site's counts wrong guesses."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import User
from django.test import Client

pytestmark = pytest.mark.django_db


def test_the_admin_leads_to_the_sign_in_page_and_back(client: Client) -> None:
    answer = client.get("/admin/tasks_app/task/")
    assert answer["Location"] == "/admin/login/?next=/admin/tasks_app/task/"
    assert client.get(answer["Location"])["Location"] == "/sign-in?next=/admin/tasks_app/task/"


def test_a_password_sent_to_the_admin_signs_nobody_in(client: Client, admin_user: User) -> None:
    given = {"username": admin_user.get_username(), "password": "password"}
    assert client.post("/admin/login/", given)["Location"].startswith("/sign-in")
    assert client.get("/admin/").status_code == 302


def test_somebody_without_the_right_is_refused_and_not_sent_in_circles(client: Client) -> None:
    client.force_login(User.objects.create_user("lawyer"))
    assert client.get("/admin/", follow=True).status_code == 403


def test_who_may_enter_already_comes_to_the_first_page(admin_client: Client) -> None:
    assert admin_client.get("/admin/login/")["Location"] == "/admin/"


def test_our_own_apps_come_first(admin_client: Client) -> None:
    apps = admin_client.get("/admin/").context["app_list"]
    assert [app["app_label"] for app in apps][:3] == ["tasks_app", "litigation", "documents"]


def test_every_group_has_a_chinese_name(admin_client: Client) -> None:
    apps = admin_client.get("/admin/").context["app_list"]
    names = [str(app["name"]) for app in apps]
    names += [str(model["name"]) for app in apps for model in app["models"]]
    assert [name for name in names if name.isascii()] == []
