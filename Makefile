# What each command does stands in README.md; settings come from the environment or .env.
PYTHON := .venv/bin/python

.PHONY: run test chaos evaluate check install install-dev messages

run: install
	@$(PYTHON) scripts/run.py

test: install-dev
	@scripts/test.sh

chaos: install-dev
	@scripts/chaos.sh "$(MINUTES)" "$(SEED)"

evaluate: install-dev
	@scripts/evaluate.sh

check: install-dev
	@scripts/check.sh

messages: install-dev
	@$(PYTHON) -m scripts.messages update

install:
	@scripts/install.sh requirements.txt

install-dev:
	@scripts/install.sh requirements.txt requirements-dev.txt
