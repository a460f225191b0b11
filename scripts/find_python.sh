#!/bin/sh
# Prints the newest Python that this project runs on; $PYTHON_BIN names another one.
set -eu
for python in ${PYTHON_BIN:-python3.13 python3.12 python3.11 python3}; do
    # A name on PATH may be a shim without a Python behind it, so it is run, not looked up.
    if "$python" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))' 2>/dev/null; then
        "$python" -c 'import sys; print(sys.executable)'
        exit 0
    fi
done
echo "Python 3.11, 3.12 or 3.13 is needed and was not found on PATH." >&2
echo "On Debian: apt-get install python3 python3-venv; elsewhere see python.org." >&2
exit 1
