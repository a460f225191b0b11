"""The daily pruning, made once: what an operator changes or deletes stays so."""

from django.db import migrations
from django.utils import timezone

NAME = "每日清理"
DESCRIPTION = (
    "按 TASKS_KEEP_…_DAYS 删除过期的历史与文件，见 docs/operations.md。"
    "可改时间、停用或删除；停用或删除后不再自动清理。"
)


def add_schedule(apps, schema_editor):
    crontabs = apps.get_model("django_celery_beat", "CrontabSchedule").objects
    entries = apps.get_model("django_celery_beat", "PeriodicTask").objects
    crontab = crontabs.create(minute="30", hour="3", timezone="Asia/Shanghai")
    entries.get_or_create(
        name=NAME,
        defaults={
            "task": "tasks_app.prune_history",
            "crontab": crontab,
            "start_time": timezone.now(),
            "description": DESCRIPTION,
        },
    )


def remove_schedule(apps, schema_editor):
    apps.get_model("django_celery_beat", "PeriodicTask").objects.filter(name=NAME).delete()


class Migration(migrations.Migration):
    dependencies = [
        ("tasks_app", "0005_prunerun"),
        ("django_celery_beat", "0019_alter_periodictasks_options"),
    ]

    operations = [migrations.RunPython(add_schedule, remove_schedule)]
