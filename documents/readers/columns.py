"""Pages set in two columns: the left one is read to its end before the right one begins."""

from __future__ import annotations

from documents.readers.segments import Row

_MIN_ROWS = 5
_MIN_CHARACTERS = 8  # per side: shorter ones are labels and cells of a form
_FULL_SHARE = 0.6  # of the lines that must reach the end of their column


def columns_apart(rows: list[Row]) -> list[Row]:
    """Runs of rows with two full columns are put one under the other; the rest stays."""
    ordered: list[Row] = []
    run: list[Row] = []
    for row in [*rows, []]:
        if row and _continues(run, row):
            run.append(row)
            continue
        ordered += _split(run)
        run = []
        if row and _is_pair(row):
            run = [row]
        elif row:
            ordered.append(row)
    return ordered


def _is_pair(row: Row) -> bool:
    return len(row) == 2 and all(len(each.text) >= _MIN_CHARACTERS for each in row)


def _continues(run: list[Row], row: Row) -> bool:
    """The same gutter; the last line of a paragraph may be short on one side."""
    if not run or len(row) != 2:
        return False
    gutter_from = max(each[0].x1 for each in run)
    gutter_to = min(each[1].x0 for each in run)
    same_left = abs(row[1].x0 - run[-1][1].x0) < 3 * row[1].height
    return row[0].x1 < gutter_to and row[1].x0 > gutter_from and same_left


def _split(run: list[Row]) -> list[Row]:
    pairs = sum(_is_pair(row) for row in run)
    if len(run) < _MIN_ROWS or pairs < _FULL_SHARE * len(run):
        return run
    if not all(_is_set_in_lines(run, side) for side in (0, 1)):
        return run
    return [[row[side]] for side in (0, 1) for row in run]


def _is_set_in_lines(run: list[Row], side: int) -> bool:
    """Running text fills its lines; cells of a form end anywhere."""
    edge = max(row[side].x1 for row in run)
    full = sum(edge - row[side].x1 < 2 * row[side].height for row in run)
    return full >= _FULL_SHARE * len(run)
