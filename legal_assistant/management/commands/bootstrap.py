"""Prepares an installation: translations, database, static files, users, sample cases."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandParser

from legal_assistant.bootstrap.broker import broker_leftovers_remove
from legal_assistant.bootstrap.samples import samples_load
from legal_assistant.bootstrap.static import static_files_collect
from legal_assistant.bootstrap.translations import translations_compile
from legal_assistant.bootstrap.users import users_create, users_describe


class Command(BaseCommand):
    help = "Prepares everything that `make run` needs; safe to call again, keeps all data."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--without-demo", action="store_true", help="no users and no sample cases: production"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        translations_compile(locale_dir=settings.BASE_DIR / "locale")
        call_command("migrate", interactive=False, verbosity=0)
        self.stdout.write(f"Data: {settings.VAR_DIR}")
        if static_files_collect():
            self.stdout.write(f"Static files collected in {settings.STATIC_ROOT}")
        broker = getattr(settings, "CELERY_BROKER_TRANSPORT_OPTIONS", {})
        if "control_folder" in broker:
            broker_leftovers_remove(folder=Path(broker["control_folder"]).parent)
        if not options["without_demo"]:
            self._demo()

    def _demo(self) -> None:
        users_create(var_dir=settings.VAR_DIR)
        if settings.SAMPLE_CASES and samples_load(username="demo"):
            self.stdout.write("The database was empty: sample cases loaded for demo")
        for line in users_describe(var_dir=settings.VAR_DIR):
            self.stdout.write(f"User {line}")
