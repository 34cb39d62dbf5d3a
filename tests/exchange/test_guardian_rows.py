"""A table of parents, whatever stands in its cells."""

from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from routekaart_app.domain import guardian_rules, privacy
from routekaart_app.errors import KnownError
from routekaart_app.exchange.columns import Grid
from routekaart_app.exchange.guardian_fields import GUARDIANS
from routekaart_app.exchange.guardian_rows import read_guardians
from routekaart_app.exchange.reader import Sheet

TODAY = date(2026, 3, 4)
HEAD = (
    "Leerlingnummer", "Naam leerling", "Geboortedatum", "Naam ouder", "Telefoon ouder", "E-mail ouder", "Adres ouder",
    "Gezag", "Taal", "Niet sturen", "Naam ouder 2", "Relatie ouder 2",
)  # fmt: skip
_NUMBERS = st.sampled_from(["123456782", "1001", "1E+05", "=1+1", "0612345678", "#1"])
CELLS = st.one_of(st.text(max_size=30), _NUMBERS, st.dates())


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(*(CELLS for _name in HEAD)), min_size=1, max_size=12))
def test_no_cell_breaks_the_reading_and_nothing_forbidden_comes_through(rows: list[tuple[str | date, ...]]) -> None:
    grid = Grid("", ((1, HEAD), *((place, row) for place, row in enumerate(rows, start=2))))
    try:
        file = read_guardians(Sheet("csv", grid), None, TODAY)
    except KnownError as error:
        assert error.code in ("empty", "bsn")
        return
    for record in file.records:
        entry = record.entry
        assert entry.name and guardian_rules.cleaned(entry) == entry
        texts = (entry.name, entry.email, entry.address, record.link.do_not_send_because)
        assert not any(map(privacy.holds_bsn, texts))
        assert record.link.do_not_send == bool(record.link.do_not_send_because)
        assert record.pupil.number or record.pupil.birth_date
    assert "123456782" not in " ".join(problem.reason for problem in file.problems)


def test_every_heading_belongs_to_one_field() -> None:
    words = [word for said in GUARDIANS.headings.values() for word in said]
    assert len(words) == len(set(words))
