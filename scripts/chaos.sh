#!/bin/sh
# The long storm of faults: chaos.sh [MINUTES] [SEED]; without a seed it takes a new one and prints it.
# After it, what takes a minute by its nature: a network that is silent for so long.
set -eu
cd "$(dirname "$0")/.."

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
export VAR_DIR="$scratch/var"
unset DATABASE_URL REDIS_URL CELERY_BROKER_URL PORT FLOWER_PORT
export CHAOS_MINUTES="${1:-10}"
export CHAOS_SEED="${2:-$(date +%s)}"
echo "make chaos SEED=$CHAOS_SEED MINUTES=$CHAOS_MINUTES"
.venv/bin/python -m pytest -q tests/tasks_app/chaos tests/tasks_app/faults/test_silent_network.py
