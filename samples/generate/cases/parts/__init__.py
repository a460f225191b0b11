"""A maker of car parts sues late: everything hangs on whether limitation was interrupted."""
