"""The guard against citizen service numbers and columns that are nobody's business here."""

import pytest

from routekaart_app.domain import privacy

VALID = "123456782"
"""Passes the 11-test; counted up and nobody's."""


def some_valid(count: int) -> list[str]:
    """Numbers that pass, made by counting."""
    found = (f"{number:09d}" for number in range(100_000_000, 100_001_000))
    return [number for number in found if privacy.passes_eleven_test(number)][:count]


@pytest.mark.parametrize(
    ("digits", "passes"),
    [(VALID, True), ("111111111", False), ("123456789", False), ("000000000", False), ("12345678", False), ("", False)],
)
def test_the_eleven_test(digits: str, passes: bool) -> None:
    assert privacy.passes_eleven_test(digits) is passes


@pytest.mark.parametrize("text", [VALID, "123.456.782", "1234 56 782", f"nr {VALID} oud", "123-456-782"])
def test_a_number_is_found_in_any_spelling(text: str) -> None:
    assert privacy.holds_bsn(text)


@pytest.mark.parametrize("text", ["", "10001", "0010009", f"1{VALID}", f"{VALID}1", "111111111", "06-12345678"])
def test_ordinary_numbers_pass(text: str) -> None:
    assert not privacy.holds_bsn(text)


def test_a_column_of_ten_valid_numbers_is_refused() -> None:
    assert privacy.is_bsn_column(some_valid(10))
    assert privacy.is_bsn_column([number.removeprefix("0") for number in ("012345672", *some_valid(10))])


def test_fewer_or_by_chance_is_no_column() -> None:
    assert not privacy.is_bsn_column(some_valid(9))
    assert not privacy.is_bsn_column(str(number) for number in range(200_000_000, 200_000_100))
    assert not privacy.is_bsn_column(str(number) for number in range(10_001, 10_100))


@pytest.mark.parametrize(
    "header",
    [
        "BSN",
        "B.S.N.",
        "Leerling-BSN",
        "Burger Service Nr",
        "Onderwijsnummer",
        "Sofi-nr",
        "Etniciteit",
        "Nationaliteit 1",
    ],
)
def test_forbidden_headers_in_any_spelling(header: str) -> None:
    assert privacy.is_forbidden_header(header)


@pytest.mark.parametrize("header", ["Leerlingnummer", "Klas", "Roepnaam", "Opleiding", "", "Stamnummer"])
def test_ordinary_headers_are_allowed(header: str) -> None:
    assert not privacy.is_forbidden_header(header)
