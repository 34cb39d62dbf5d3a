"""What must be mended before a guardian can be kept, what it is made clean of, and when two are the same."""

from datetime import date, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routekaart_app.domain.guardian import Child, Guardian
from routekaart_app.domain.guardian_rules import (
    LENGTHS,
    MOST_CHILDREN,
    are_two,
    bare_phone,
    cleaned,
    holds_service_number,
    is_same,
    live_apart,
    problems,
    strictest,
)

TODAY = date(2026, 3, 4)
PUPIL = UUID(int=1)


def fields(guardian: Guardian) -> list[str]:
    return [problem.field for problem in problems(guardian, TODAY)]


def test_a_guardian_with_everything_has_nothing_to_mend() -> None:
    child = Child(PUPIL, relation="mother", custody="both", do_not_send=True, do_not_send_because="adres is geheim")
    whole = Guardian(
        "Ayşe Yılmaz-de Groot", "tr", "tr", True, "+31 6 12 34 56 78", "ayse@voorbeeld.example", "Dorpsstraat 1",
        "bakker", TODAY, children=(child,),
    )  # fmt: skip
    assert fields(whole) == []
    assert fields(Guardian("a" * 200)) == []


@pytest.mark.parametrize(
    ("guardian", "field"),
    [
        (Guardian(""), "name"),
        (Guardian(" \t "), "name"),
        (Guardian("\u200b\u202e"), "name"),
        (Guardian("a" * 201), "name"),
        (Guardian("123456782"), "name"),
        (Guardian("Moeder", talk_language="klingon"), "talk_language"),
        (Guardian("Moeder", paper_language="so"), "paper_language"),
        (Guardian("Moeder", phone="bel maar"), "phone"),
        (Guardian("Moeder", phone="123456782"), "phone"),
        (Guardian("Moeder", email="geen adres"), "email"),
        (Guardian("Moeder", address="BSN 1234.56.782"), "address"),
        (Guardian("Moeder", work="bakker", work_agreed_on=TODAY + timedelta(1)), "work_agreed_on"),
        (Guardian("Moeder", children=(Child(PUPIL, relation="buurvrouw"),)), "child_0_relation"),
        (Guardian("Moeder", children=(Child(PUPIL, custody="half"),)), "child_0_custody"),
        (Guardian("Moeder", children=(Child(PUPIL, do_not_send=True),)), "child_0_do_not_send_because"),
        (
            Guardian("Moeder", children=tuple(Child(UUID(int=n)) for n in range(MOST_CHILDREN + 1))),
            "children",
        ),
    ],
)
def test_what_must_be_mended(guardian: Guardian, field: str) -> None:
    assert fields(guardian) == [field]


@given(st.builds(Guardian, name=st.text(max_size=250), phone=st.text(max_size=60), address=st.text(max_size=320)))
def test_what_has_no_problems_fits_once_cleaned(guardian: Guardian) -> None:
    clean = cleaned(guardian)
    assert cleaned(clean) == clean
    if not problems(guardian, TODAY):
        assert clean.name
        assert all(len(getattr(clean, field)) <= most for field, most in LENGTHS.items())
        assert all(getattr(clean, field).isprintable() or "\u200d" in getattr(clean, field) for field in LENGTHS)


def test_a_reason_stays_only_where_nothing_is_sent_and_a_day_only_with_work() -> None:
    child = Child(PUPIL, do_not_send_because="oude reden")
    clean = cleaned(Guardian(" Jan \n Bos ", work_agreed_on=TODAY, children=(child, child)))
    assert clean == Guardian("Jan Bos", children=(Child(PUPIL),))


@pytest.mark.parametrize("text", ["06-12345678", "+31612345678", "0031 10 000 00 00", "061234567 8"])
def test_a_telephone_number_is_no_service_number(text: str) -> None:
    assert not holds_service_number(text, is_phone=True)


def test_who_is_the_same() -> None:
    one = Guardian("Fatima El Idrissi", phone="+31 6 12345678")
    assert is_same(one, Guardian("fatima el idrissi", phone="06-12345678"))
    assert not is_same(one, Guardian("Fatima el Idrissi"))
    assert not is_same(one, Guardian("Fatma el Idrissi", phone="0612345678"))
    assert is_same(Guardian("A", email="A@b.nl"), Guardian("a", email="a@B.nl "))
    assert is_same(Guardian("A", address="Kerkstraat 1, Delft"), Guardian("A", address="kerkstraat 1 Delft"))
    assert is_same(Guardian("A", children=(Child(PUPIL),)), Guardian("A", children=(Child(PUPIL),)))


def test_telephone_numbers_as_they_are_compared() -> None:
    assert {bare_phone(text) for text in ("06 12345678", "+31612345678", "0031 6 12 34 56 78")} == {"0612345678"}
    assert bare_phone("") == ""


@pytest.mark.parametrize(
    ("custody", "held"),
    [
        (("both", "on_request"), "on_request"), (("on_request", ""), "on_request"), (("one", "both"), "one"),
        (("", "both"), "both"), (("", ""), ""),
    ],
)  # fmt: skip
def test_of_two_things_said_of_custody_the_most_careful_holds(custody: tuple[str, str], held: str) -> None:
    assert strictest(*custody) == strictest(*reversed(custody)) == held


@pytest.mark.parametrize(
    ("one", "other", "two"),
    [
        ("father", "grandparent", True), ("father", "sibling", True), ("father", "mother", True),
        ("father", "parent", False), ("father", "step_parent", False), ("father", "other", False),
        ("", "grandparent", False), ("grandparent", "grandparent", False),
    ],
)  # fmt: skip
def test_who_is_related_otherwise_to_one_pupil_is_somebody_else(one: str, other: str, two: bool) -> None:
    assert are_two([Child(PUPIL, relation=one)], [Child(PUPIL, relation=other)]) == two
    assert not are_two([Child(PUPIL, relation=one)], [Child(UUID(int=2), relation=other)])


@pytest.mark.parametrize(
    ("phone", "address", "relations", "apart"),
    [
        ("06-2222 2222", "Plein 2", ("", ""), True), ("0622222222", "Plein 2", ("parent", "mother"), True),
        ("0622222222", "Plein 2", ("mother", "mother"), False), ("+31 6 1111 1111", "Plein 2", ("", ""), False),
        ("0622222222", "kade 1 ", ("", ""), False), ("", "Plein 2", ("", ""), False),
        ("0622222222", "", ("", ""), False),
    ],
)  # fmt: skip
def test_who_lives_and_calls_elsewhere_is_somebody_else(
    phone: str, address: str, relations: tuple[str, str], apart: bool
) -> None:
    assert live_apart(("0611111111", "Kade 1", relations[0]), (phone, address, relations[1])) == apart
