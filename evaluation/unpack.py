"""Writes the papers and the truth of a bundle to a folder, to look at them."""

from __future__ import annotations

import argparse
from pathlib import Path
from pprint import pformat

from evaluation.worlds import WORLDS, bundle_of


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m evaluation.unpack", description=__doc__)
    parser.add_argument("type", choices=sorted(WORLDS))
    parser.add_argument("seed", type=int)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--held-out", action="store_true")
    asked = parser.parse_args()
    bundle = bundle_of(asked.type, asked.seed, held_out=asked.held_out)
    asked.folder.mkdir(parents=True, exist_ok=True)
    for file in bundle.files:
        (asked.folder / file.name).write_bytes(file.content)
    told = f"{pformat(bundle.request)}\n\n{pformat(bundle.truth, width=110)}\n"
    (asked.folder / "truth.txt").write_text(told, encoding="utf-8")


if __name__ == "__main__":
    main()
