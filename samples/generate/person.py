"""Invented people."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Person:
    name: str
    address: str
    phone: str
