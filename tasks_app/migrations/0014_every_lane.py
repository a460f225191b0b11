"""A row for each lane from the start: the admin shows rows, and a lane was one only once used."""

from django.db import migrations

LANES = ("high", "medium", "low")


def add_lanes(apps, schema_editor):
    lanes = apps.get_model("tasks_app", "Lane").objects
    for name in LANES:
        lanes.get_or_create(name=name)


class Migration(migrations.Migration):
    dependencies = [("tasks_app", "0013_english_of_errors")]

    operations = [migrations.RunPython(add_lanes, migrations.RunPython.noop)]
