"""The admin has no sign-in page of its own: the site's counts wrong guesses."""

from __future__ import annotations

import re

import pytest
from django.apps import apps
from django.contrib import admin
from django.contrib.auth.models import User
from django.test import Client
from django.utils.translation import override
from django_celery_beat.models import CrontabSchedule

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


@pytest.mark.parametrize("language", ["zh-hans", "en"])
def test_the_form_of_a_schedule_speaks_one_language(admin_client: Client, language: str) -> None:
    admin_client.cookies["django_language"] = language
    page = admin_client.get("/admin/django_celery_beat/periodictask/add/").content.decode()
    headings = re.findall(r"fieldset-heading[^>]*>\s*([^<]+?)\s*<", page)
    assert len(headings) == 3
    assert {bool(re.search("[\u4e00-\u9fff]", heading)) for heading in headings} == {
        language == "zh-hans"
    }


def test_what_uses_a_schedule_stands_below_it_and_below_a_new_one_nothing(
    admin_client: Client,
) -> None:
    crontab = CrontabSchedule.objects.get(periodictask__name="每日清理")
    root = "/admin/django_celery_beat/crontabschedule"
    used = admin_client.get(f"{root}/{crontab.pk}/change/").content.decode()
    assert "每日清理" in used
    new = admin_client.get(f"{root}/add/").content.decode()
    assert "使用此计划的定时任务" in used
    assert "使用此计划的定时任务" not in new


def test_rows_are_counted_in_the_plural(admin_client: Client) -> None:
    ours = ("tasks_app", "litigation", "documents", "statutes")
    models = [model for label in ours for model in apps.get_app_config(label).get_models()]
    with override("en"):
        named = {
            str(model._meta.verbose_name): str(model._meta.verbose_name_plural)
            for model in models
            if admin.site.is_registered(model)
        }
    assert len(named) > 15
    assert [one for one, many in named.items() if one == many] == []


def test_every_lane_is_listed_before_anything_ran(admin_client: Client) -> None:
    page = admin_client.get("/admin/tasks_app/lane/").content.decode()
    assert all(word in page for word in ("优先道", "标准道", "后台道"))
