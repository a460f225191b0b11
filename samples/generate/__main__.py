"""`python -m samples.generate [--out DIR] [--seed N] [--case NAME]`."""

import argparse
import json
from pathlib import Path

from samples.generate.cases import CASES
from samples.generate.truth import case_truth
from samples.generate.verify import case_verify
from samples.generate.write import papers_write

DEFAULT_SEED = 1


def main() -> None:
    arguments = _arguments()
    for name in arguments.case or list(CASES):
        case = CASES[name](arguments.seed)
        case_verify(case)
        folder = arguments.out / name
        papers_write(case.papers, folder)
        truth = json.dumps(case_truth(case), ensure_ascii=False, indent=2)
        (folder / "truth.json").write_text(truth + "\n", encoding="utf-8")
        print(f"{folder}: {len(case.papers)} files")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Write the sample cases.")
    parser.add_argument("--out", type=Path, default=Path(__file__).parents[1])
    parser.add_argument("--seed", type=int, default=DEFAULT_SEED, help="chooses the wording")
    parser.add_argument("--case", action="append", choices=list(CASES))
    return parser.parse_args()


if __name__ == "__main__":
    main()
