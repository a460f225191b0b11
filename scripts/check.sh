#!/bin/sh
# Everything about the code that can be checked without running it.
set -eu
cd "$(dirname "$0")/.."

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
export VAR_DIR="$scratch"
unset DATABASE_URL REDIS_URL CELERY_BROKER_URL
python=.venv/bin/python

echo "== ruff"
$python -m ruff check .
$python -m ruff format --check .

echo "== types"
$python -m mypy .

echo "== who imports whom"
.venv/bin/lint-imports

echo "== migrations"
$python manage.py makemigrations --check --dry-run

echo "== production settings"
scripts/production_env.sh $python manage.py check --deploy --fail-level WARNING

echo "== translations"
$python -m scripts.messages check
