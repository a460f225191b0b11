"""Sets one PDF and ends: outline as JSON in, PDF out. Started by `pdf`; imports nothing of ours.

python -P typeset.py TEMPLATE FONTS TIMESTAMP < outline.json > report.pdf
"""

from __future__ import annotations

import sys

import typst


def main() -> None:
    template, fonts, timestamp = sys.argv[1:]
    made = typst.compile(
        template,
        format="pdf",
        font_paths=[fonts],
        ignore_system_fonts=True,
        sys_inputs={"outline": sys.stdin.buffer.read().decode()},
        timestamp=int(timestamp),
    )
    if not isinstance(made, bytes):
        raise TypeError("typst gave pages where one file was expected")
    sys.stdout.buffer.write(made)


if __name__ == "__main__":
    main()
