"""Every value that travels between the nodes of the analysis, and the result itself.

All are frozen dataclasses that msgspec turns to JSON and back; money is Decimal (a string in
JSON), days are datetime.date.
"""
