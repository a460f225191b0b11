"""The command line: which bundles, what to print, where the results go."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from evaluation.goals import all_reached
from evaluation.quality_files import write_quality
from evaluation.running import PROCESSES, Marks, Name, examine_all
from evaluation.sameness import is_same_twice
from evaluation.worlds import WORLDS

SEEDS = 10
TYPES = tuple(WORLDS)
DOCS = Path(__file__).resolve().parent.parent / "docs"


def main(argv: Sequence[str] | None = None) -> None:
    """Exits with 1 when a goal is missed or a report differs from one run to the next."""
    asked = _arguments(argv)
    names = _names(asked)
    began = time.perf_counter()
    marks = []
    for one in examine_all(names, processes=asked.processes):
        marks.append(one)
        _progress(one, asked)
    ok = _whole(marks, time.perf_counter() - began) if asked.write else _print_table(marks)
    sys.exit(0 if ok else 1)


def _arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m evaluation", description=__doc__)
    parser.add_argument("--type", choices=TYPES, action="append", help="only this type of case")
    parser.add_argument("--seed", type=int, action="append", help="only this seed")
    parser.add_argument("--seeds", type=int, default=SEEDS, help="how many seeds a type")
    parser.add_argument("--held-out", action="store_true", help="the wording not to tune on")
    parser.add_argument("--wording", type=Path, help="sentences of a folder kept elsewhere")
    parser.add_argument("--show-misses", action="store_true", help="print every miss")
    parser.add_argument("--metric", action="append", help="misses of this measure only")
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--write", action="store_true", help="both sets, written to docs/quality.*")
    return parser.parse_args(argv)


def _names(asked: argparse.Namespace) -> list[Name]:
    apart = asked.held_out or asked.wording is not None
    sets = (False, True) if asked.write else (apart,)
    seeds = asked.seed or range(1, asked.seeds + 1)
    return [
        Name(type, seed, held_out, asked.wording)
        for held_out in sets
        for seed in seeds
        for type in asked.type or TYPES
    ]


def _progress(one: Marks, asked: argparse.Namespace) -> None:
    counts = sum((tally.wrong + tally.missed) for tally in one.tallies.values())
    ended = f" (all missed: {one.refusal.strip().splitlines()[-1]})" if one.refusal else ""
    print(f"{one.id}: {counts} misses, {one.seconds:.1f} s{ended}", flush=True)
    if asked.show_misses and not one.refusal:
        for name, tally in one.tallies.items():
            if asked.metric is None or name in asked.metric:
                for line in tally.misses:
                    print(f"    {name} {line}")


def _print_table(marks: list[Marks]) -> bool:
    found = all_reached(marks)
    for one in found:
        state = "ok" if one.is_met else "MISSED" if one.n else "nothing to measure"
        print(f"{one.name:22} {one.value:8.4f}  goal {one.goal:<5} n {one.n:<6} {state}")
    return all(one.is_met for one in found if one.name != "bundles")


def _whole(marks: list[Marks], seconds: float) -> bool:
    """Writes the files; the held-out set decides."""
    open_set = [one for one in marks if "-h" not in one.id]
    held_out = [one for one in marks if "-h" in one.id]
    with ThreadPoolExecutor(PROCESSES) as pool:
        checked = pool.map(lambda type: is_same_twice(Name(type, 1, True)), TYPES)
        same = dict(zip(TYPES, checked, strict=True))
    write_quality(DOCS, open_set, held_out, same=same, seconds=seconds)
    return _print_table(held_out) and all(same.values())
