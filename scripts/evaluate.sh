#!/bin/sh
# Measures the analysis engine on generated case files; writes docs/quality.md and docs/quality.json.
set -eu
cd "$(dirname "$0")/.."

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
export VAR_DIR="$scratch" READ_ANEW=1
unset DATABASE_URL REDIS_URL CELERY_BROKER_URL LLM_BASE_URL LLM_API_KEY LLM_MODELS
.venv/bin/python -m evaluation --write
