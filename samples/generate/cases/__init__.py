"""The cases by name."""

from collections.abc import Callable

from samples.generate.casefile import CaseFile
from samples.generate.cases.dismissal.case import dismissal_case
from samples.generate.cases.equipment.case import equipment_case
from samples.generate.cases.parts.case import parts_case
from samples.generate.cases.steel.case import steel_case

CASES: dict[str, Callable[[int], CaseFile]] = {
    "steel_sale_plaintiff": steel_case,
    "equipment_sale_defendant": equipment_case,
    "parts_sale_limitation": parts_case,
    "labour_dismissal": dismissal_case,
}
