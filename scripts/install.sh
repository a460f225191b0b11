#!/bin/sh
# Makes .venv and installs the requirements files given, unless they are installed already.
set -eu
cd "$(dirname "$0")/.."

as_root_on_debian() { [ "$(id -u)" = 0 ] && [ -e /etc/debian_version ]; }

make_environment() {
    python=$(scripts/find_python.sh)
    echo "Making the virtual environment .venv with $("$python" --version) ($python)"
    rm -rf .venv
    # Debian keeps ensurepip, which venv needs, in a package of its own.
    if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
        if as_root_on_debian; then
            echo "Installing Debian's python3-venv"
            apt-get update -qq
            apt-get install -y -qq python3-venv >/dev/null
        else
            echo "This Python cannot make virtual environments. On Debian, as root:" >&2
            echo "    apt-get install python3-venv" >&2
            exit 1
        fi
    fi
    "$python" -m venv .venv
}

.venv/bin/python -m pip --version >/dev/null 2>&1 || make_environment

stamp=".venv/installed-$(echo "$*" | tr ' ' '+')"
cat "$@" | cmp -s - "$stamp" && exit 0

count=$(cat "$@" | grep -c '==' || true)
echo "Installing up to $count packages ($*) into .venv; the first time this takes minutes."
before=$(du -sm .venv | cut -f1)
# shellcheck disable=SC2046
.venv/bin/python -m pip install --quiet --disable-pip-version-check \
    $(for file in "$@"; do echo "-r $file"; done)
echo "Installed: .venv holds $(du -sm .venv | cut -f1) MB (before: $before MB)."
cat "$@" >"$stamp"
