#!/bin/sh
# All tests, the fast ones first; REQUIRE_ALL=1 makes a skip a failure.
set -eu
cd "$(dirname "$0")/.."

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
export VAR_DIR="$scratch/var"
# The suites say themselves which servers they want.
unset DATABASE_URL REDIS_URL CELERY_BROKER_URL PORT FLOWER_PORT ONLY_DATABASE
pytest=".venv/bin/python -m pytest -q"
began=$(date +%s)
stage() { echo; echo "== $1 ($(($(date +%s) - began)) s since the start)"; }

scripts/test_tools.sh

stage "SQLite"
$pytest -n 2 -m "not postgres and not redis and not processes and not browser"

stage "JavaScript"
if command -v node >/dev/null; then
    node --test $(find tests/js -name '*.test.js' | sort)
elif [ -n "${REQUIRE_ALL:-}" ]; then
    echo "No node on PATH" >&2
    exit 1
else
    echo "skipped: no node on PATH"
fi

stage "PostgreSQL and Redis"
if .venv/bin/python -m scripts.have_servers; then
    ONLY_DATABASE=1 .venv/bin/python scripts/with_servers.py \
        $pytest -n 2 -m "not processes and not browser"
elif [ -n "${REQUIRE_ALL:-}" ]; then
    exit 1
fi

stage "Whole installations"
# These mostly wait, so two files at a time; a file keeps its servers to itself.
$pytest -n 2 --dist loadfile -m "processes and not browser"

stage "Browser"
$pytest -n 2 --dist loadfile -m browser

stage "Browser on PostgreSQL and Redis"
if .venv/bin/python -m scripts.have_servers; then
    SCALED=1 $pytest -n 2 --dist loadfile -m "browser and not one_stack"
elif [ -n "${REQUIRE_ALL:-}" ]; then
    exit 1
fi

stage "All done"
