"""Invented companies and people; codes are well-formed and fail their checksum."""

from dataclasses import dataclass

_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_WEIGHTS = (1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28)


@dataclass(frozen=True)
class Company:
    name: str
    short: str
    code: str
    head: str
    address: str
    bank: str
    account: str
    phone: str

    def __post_init__(self) -> None:
        if len(self.code) != 18 or set(self.code) - set(_ALPHABET):
            raise ValueError(f"{self.code} is not well-formed")
        if self.code[-1] == credit_check_character(self.code):
            raise ValueError(f"{self.code} could be a real credit code")


def credit_check_character(code: str) -> str:
    """The check character GB 32100 asks for after the first 17."""
    total = sum(
        _ALPHABET.index(char) * weight for char, weight in zip(code, _WEIGHTS, strict=False)
    )
    return _ALPHABET[(31 - total % 31) % 31]
