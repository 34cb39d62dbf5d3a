"""The progress report: what a guide finds on it, and that no text of any kind breaks it."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from routekaart_app.domain.contact import State
from routekaart_app.domain.routekaart import COMPETENCIES
from routekaart_app.domain.stages import VO, Place
from routekaart_app.pictures.shapes import RoundRect
from routekaart_app.reports import blocks, progress_report
from routekaart_app.reports.progress_report import shown_moments
from routekaart_app.reports.styles import SMALL
from tests.reports import data, pdfs

HOSTILE = '<b>vet</b> </para> <img src="file:///etc/passwd"/> <font color="[[].__class__]">&amp; %s {0} \\n'


def noted(note: str, **changes: object) -> bytes:
    moment = data.a_moment(date(2026, 3, 3), "Bedrijfsbezoek", note=note)
    return pdfs.progress(data.a_dossier(moments=(moment,), **changes))


def test_it_tells_who_where_and_counted_when() -> None:
    first, second = pdfs.pages(pdfs.progress(data.a_dossier()))
    for text in ("Fleur Bos", "3B", "Voorbeeldcollege Schiedam", "mentor: S. Voorbeeld", "counted on 4 March 2026"):
        assert text in first
    assert "page 1 of 2" in first
    assert "page 2 of 2" in second


def test_both_figures_stand_there_with_their_numbers() -> None:
    said = pdfs.words(pdfs.progress(data.a_dossier()))
    assert "75 % of what was due 3 of 4 contact moments" in said
    assert "50 % of the whole year 3 of 6 contact moments · 1 not needed" in said


def test_every_line_of_this_year_says_how_it_stands() -> None:
    said = pdfs.words(pdfs.progress(data.a_dossier()))
    assert "VO3-01 Loopbaangesprek 2 of 2 Sep" in said
    assert "Bedrijfsbezoek zorg (optional)" in said
    assert "planned 18 Mar" in said
    assert "not needed: vrijstelling van school" in said


@pytest.mark.parametrize("count", range(1, 6))
def test_badges_never_stand_over_what_is_beside_them(count: int) -> None:
    strips = blocks.badges(COMPETENCIES[:count], SMALL, progress_report._BADGES)
    grounds = [[shape for shape in strip.shapes if isinstance(shape, RoundRect)] for strip in strips]
    assert sum(map(len, grounds)) == count
    assert all(ground.x + ground.width <= progress_report._BADGES for row in grounds for ground in row)


def test_what_comes_now_is_due_planned_and_missed_in_that_order() -> None:
    said = pdfs.words(pdfs.progress(data.a_dossier()))
    now = said[said.index("What comes now") : said.index("The routekaart of")]
    assert now.index("due now: until 31 Mar") < now.index("planned: Wed 18 Mar 2026")
    assert now.index("planned:") < now.index("missed: could be done until 15 Feb")


def test_a_line_half_done_still_comes() -> None:
    line = data.a_line("VO3-07", "Loopbaangesprek", target=2, due_until="05-31")
    gone = data.a_line("VO3-08", "Gastles", target=2, due_until="02-15")
    optional = data.a_line("VO3-X2", "Extra bezoek", required=False, due_until="02-15")
    counts = (data.Count(done=1), data.Count(partly=1), data.Count())
    year = data.a_year(2025, Place(VO, 3, "kb"), "3B", data.VO_SCHOOL, (line, gone, optional), counts)
    said = pdfs.words(pdfs.progress(data.a_dossier(years=(year,))))
    now = said[said.index("What comes now") : said.index("The routekaart of")]
    assert "Loopbaangesprek partly done: until 31 May" in now
    assert "Gastles partly done: could be done until 15 Feb" in now
    assert "Extra bezoek" not in now


def test_moments_are_those_of_this_year_newest_first_and_say_why_somebody_was_absent() -> None:
    dossier = data.a_dossier()
    assert [moment.on for moment in shown_moments(dossier)] == sorted(
        (moment.on for moment in dossier.moments if moment.on.year > 2024 or moment.on.month > 11), reverse=True
    )
    said = pdfs.words(pdfs.progress(dossier))
    assert "was not there: other lesson" in said
    assert "Zorghub Westwijk" in said
    assert "oude notitie" not in said


def test_moments_after_the_counting_day_are_not_told() -> None:
    later = data.a_moment(date(2026, 4, 1), "Later gedaan")
    planned = data.a_moment(date(2026, 4, 2), "Later gepland", state=State.PLANNED)
    assert shown_moments(data.a_dossier(moments=(planned, later))) == (planned,)


def test_a_pupil_without_anything_has_a_page() -> None:
    dossier = data.a_dossier(years=(), to_come=(), moments=(), mentor="", pupil=data.a_pupil(place=Place(VO, 3)))
    said = pdfs.words(pdfs.progress(dossier))
    assert "No group is known" in said
    assert "Nothing has been recorded yet" in said
    assert "track not known yet" in said


def test_a_note_of_three_thousand_words_runs_on_over_pages() -> None:
    words = [f"woord{n}" for n in range(3000)]
    said = pdfs.words(noted(" ".join(words)))
    assert [word for word in said.split() if word.startswith("woord")] == words


@pytest.mark.parametrize("count", [1, 500, 50_000])
def test_notes_of_any_length_are_made(count: int) -> None:
    started = time.perf_counter()
    pdf = noted("woord " * count)
    assert pdf.startswith(b"%PDF")
    assert time.perf_counter() - started < 12


def test_a_name_of_two_hundred_characters_fits() -> None:
    name = "Anna-Maria " * 18 + "x" * 20
    said = pdfs.words(pdfs.progress(data.a_dossier(pupil=data.a_pupil(name.strip()))))
    assert said.count("Anna-Maria") >= 18


def test_markup_is_shown_as_it_was_typed() -> None:
    dossier = data.a_dossier(pupil=data.a_pupil("<b>Fleur</b>"), mentor="</para>")
    assert "<b>Fleur</b>" in pdfs.words(pdfs.progress(dossier))
    assert " ".join(HOSTILE.split()) in pdfs.words(noted(HOSTILE))


def test_letters_from_everywhere_can_be_read_back() -> None:
    said = pdfs.words(noted("Öztürk ığş Łódź Шевченко Ελένη"))
    assert "Öztürk ığş Łódź Шевченко Ελένη" in said


def test_an_emoji_leaves_a_box() -> None:
    assert "Top □ gedaan" in pdfs.words(noted("Top 👍 gedaan"))


def test_sixty_lines_run_over_pages_under_a_repeated_heading() -> None:
    lines = tuple(data.a_line(f"VO3-{n:02}", f"Onderdeel {n}") for n in range(60))
    year = data.a_year(2025, Place(VO, 3, "kb"), "3B", data.VO_SCHOOL, lines, (data.Count(),) * 60)
    pages = pdfs.pages(pdfs.progress(data.a_dossier(years=(year,), moments=())))
    with_lines = [page for page in pages if "VO3-" in page and "Oct – Dec" in page]
    assert len(with_lines) > 2
    assert all("Competencies" in page for page in with_lines)


@settings(max_examples=25)
@given(st.text(st.characters(), max_size=60), st.text(st.characters(), max_size=400), st.text(max_size=60))
def test_no_text_breaks_a_report(name: str, note: str, company: str) -> None:
    moment = data.a_moment(date(2026, 3, 3), name, note=note, company=company)
    dossier = data.a_dossier(pupil=data.a_pupil(name), mentor=company, moments=(moment,))
    assert pdfs.progress(dossier).startswith(b"%PDF")


def test_every_status_has_words_beside_its_mark() -> None:
    year = data.a_dossier().now
    assert year is not None
    statuses = {cell.status for cell in year.cells}
    assert len(statuses) >= 5
    said = pdfs.words(pdfs.progress(data.a_dossier(years=(replace(year),))))
    for word in ("done", "planned", "due now", "missed", "not needed"):
        assert word in said
