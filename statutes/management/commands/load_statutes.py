"""manage.py load_statutes DIR: take in official texts of laws."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from statutes.services import FileReport, Outcome, statutes_load
from statutes.services.load import NoFolder

WORDS = {
    Outcome.LOADED: "已载入",
    Outcome.REPLACED: "已更新",
    Outcome.UNCHANGED: "无变化",
    Outcome.REFUSED: "未载入",
}


class Command(BaseCommand):
    help = "载入法律法规的官方文本（md、txt、docx，一条一段，文首写明名称与施行日期）。"

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("directory", type=Path)

    def handle(self, *args: Any, directory: Path, **options: Any) -> None:
        try:
            report = statutes_load(directory)
        except NoFolder as refusal:
            raise CommandError(refusal.message) from refusal
        for file in report.files:
            self._tell(file)
        counts = "，".join(f"{word} {report.count(one)}" for one, word in WORDS.items())
        self.stdout.write(f"共 {len(report.files)} 个文件：{counts}。")
        if report.refused:
            raise CommandError(f"{len(report.refused)} 个文件未载入，原因见上；其余已存入。")

    def _tell(self, file: FileReport) -> None:
        count = f"，{file.articles} 条" if file.articles else ""
        self.stdout.write(f"{WORDS[file.outcome]}  {file.name}：{file.told}{count}")
        for note in file.notes:
            self.stdout.write(f"        注意：{note}")
