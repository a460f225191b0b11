"""The report's tables as an Excel file: to be sorted, filtered and reckoned with."""
