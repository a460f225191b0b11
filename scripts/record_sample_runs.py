"""Records how long analyses of random parts of the samples take, for `backtest_estimates --traces`.

    python -m scripts.record_sample_runs RUNS FILE [SEED]

Works in a database of its own, one run after the other, in this process; a quarter of the runs
finds its papers read before. FILE gets names of nodes and numbers only.
"""

from __future__ import annotations

import json
import os
import random
import sys
import tempfile
from pathlib import Path
from typing import Any


def main(runs: int, file: Path, seed: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        servers = {"DATABASE_URL": "", "REDIS_URL": "", "CELERY_BROKER_URL": ""}
        os.environ.update(servers, VAR_DIR=folder, CELERY_ENABLED="false", LOG_LEVEL="WARNING")
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "legal_assistant.settings")
        import django

        django.setup()
        from django.core.management import call_command

        call_command("migrate", verbosity=0)
        rng = random.Random(seed)  # noqa: S311
        for number in range(1, runs + 1):
            sys.stdout.write(f"{number} of {runs}: {_run(rng, str(number))}\n")
            sys.stdout.flush()
        call_command("backtest_estimates", kind="litigation_analysis", export=file)


def _run(rng: random.Random, name: str) -> str:
    """Analyse some papers of one sample; gives the outcome."""
    from documents.models import Reading
    from documents.services import case_create
    from litigation.services import analysis_start
    from litigation.terminal.collect import case_files, take_in
    from litigation.terminal.people import COMMAND_LINE, user_named
    from litigation.terminal.samples import sample_names, samples_folder
    from tasks_app.executors.inline import run_task_inline

    folder = samples_folder() / rng.choice(sample_names())
    files = case_files([folder])
    some = sorted(rng.sample(files, rng.randint(2, len(files))))
    if rng.random() < 0.75:
        Reading.objects.all().delete()
    owner = user_named(COMMAND_LINE)
    case = case_create(owner=owner, name=name)
    documents = take_in(owner=owner, case=case, files=some).documents
    ids = [document.pk for document in documents]
    analysis = analysis_start(owner=owner, case_id=case.pk, document_ids=ids, **_asked(folder))
    return str(run_task_inline(analysis.analysis.task_id))


def _asked(folder: Path) -> dict[str, Any]:
    about = json.loads((folder / "truth.json").read_text(encoding="utf-8"))
    names = {"package_id": "package_id", "case_type": "case_type", "case_position": "position"}
    return {name: about[key] for name, key in names.items()}


if __name__ == "__main__":
    main(int(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]) if sys.argv[3:] else 7)
