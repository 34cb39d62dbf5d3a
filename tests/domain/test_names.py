"""Names as Dutch class lists treat them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routekaart_app.domain import names
from routekaart_app.domain.names import NameParts


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Zoë", "zoe"),
        ("Çağla Ünlü-Voorbeeld", "cagla unlu voorbeeld"),
        ("Łukasz", "lukasz"),
        ("ıİI", "iii"),
        ("Strauß", "strauss"),
        ("D'Illusie", "dillusie"),
        ("’t  Hoen ", "t hoen"),
        ("Søren", "soren"),
        ("محمد", "محمد"),
        ("", ""),
    ],
)
def test_folding_drops_accents_capitals_and_signs(text: str, folded: str) -> None:
    assert names.fold(text) == folded


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert names.fold(names.fold(text)) == names.fold(text)


def test_a_particle_may_stand_in_either_column() -> None:
    assert names.person_key("Robin", "de", "Dubbel") == names.person_key("ROBIN", "", "de DUBBEL")


@pytest.mark.parametrize(
    ("parts", "shown", "in_list"),
    [
        (("Sem", "van der", "Berg"), "Sem van der Berg", "Berg, van der, Sem"),
        (("Jaimy", "", "de Groen"), "Jaimy de Groen", "Groen, de, Jaimy"),
        (("Yasmina", "", "Ben Salah"), "Yasmina Ben Salah", "Ben Salah, Yasmina"),
        (("Amina", "", "El Nep"), "Amina El Nep", "El Nep, Amina"),
        (("Alleenroepnaam", "", ""), "Alleenroepnaam", "Alleenroepnaam"),
        (("", "van", "Nep"), "van Nep", "Nep, van"),
        (("", "", ""), "?", "?"),
    ],
)
def test_showing_a_name(parts: tuple[str, str, str], shown: str, in_list: str) -> None:
    assert names.display(*parts) == shown
    assert names.listed(*parts) == in_list


def test_a_class_is_sorted_by_surname_without_particle() -> None:
    class_list = [("Çelik", "Kaan"), ("de Groen", "Jaimy"), ("Bos", "Fleur"), ("", "Dirk"), ("Öztürk", "Defne")]
    in_order = sorted(class_list, key=lambda name: names.sort_key(*name))
    assert [first for _last, first in in_order] == ["Fleur", "Kaan", "Dirk", "Jaimy", "Defne"]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Berg, Sem van der", NameParts("Sem", "van der", "Berg")),
        ("Berg, van der, Sem", NameParts("Sem", "van der", "Berg")),
        ("Berg, S.J. van der (Sem)", NameParts("Sem", "van der", "Berg")),
        ("Verzonnen, Z.F. (Zoë)", NameParts("Zoë", "", "Verzonnen")),
        ("Sem van der Berg", NameParts("Sem", "van der", "Berg")),
        ("Noor van 't Hof", NameParts("Noor", "van 't", "Hof")),
        ("Yusuf El Nep", NameParts("Yusuf", "El", "Nep")),
        ("Anna Maria Testma", NameParts("Anna Maria", "", "Testma")),
        ("Z.F. Verzonnen (Zoë)", NameParts("Zoë", "", "Verzonnen")),
        ("van der Berg", NameParts("", "van der", "Berg")),
        ("Decaan, Dirk von", NameParts("Dirk", "von", "Decaan")),
        ("Kai", NameParts("Kai", "", "")),
        ("", NameParts("", "", "")),
    ],
)
def test_taking_a_full_name_apart(text: str, parts: NameParts) -> None:
    assert names.split_full_name(text) == parts


@given(st.text())
def test_no_name_is_ever_shown_empty(text: str) -> None:
    parts = names.split_full_name(text)
    assert names.display(parts.first, parts.prefix, parts.last)
    assert names.listed(parts.first, parts.prefix, parts.last)


@pytest.mark.parametrize(
    ("surname", "split"),
    [("van der Berg", ("van der", "Berg")), ("El Nep", ("", "El Nep")), ("de", ("", "de")), ("Nep", ("", "Nep"))],
)
def test_only_small_particles_leave_the_surname(surname: str, split: tuple[str, str]) -> None:
    assert names.split_particle(surname) == split
