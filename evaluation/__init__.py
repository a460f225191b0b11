"""The independent examiner: case files with known truth, and how well the engine reads them."""
