"""Printed forms that occur in several cases."""
