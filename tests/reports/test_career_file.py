"""The career file on paper: what it says, in which order, and that no text or amount of it breaks it."""

from __future__ import annotations

import io
import time
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from routekaart_app.domain.career_file import EVERYTHING, PRESETS, SECTIONS, Contents
from routekaart_app.domain.reflection import GrowthStep
from tests.reports import careers, data, pdfs
from tests.reports.careers import PLACEMENT, VISIT, a_reflection, printed, whole

GOLDEN = Path(__file__).with_name("career_file.txt")
HOSTILE = '<b>vet</b> </para> <img src="file:///etc/passwd"/> <font color="[[].__class__]">&amp; %s {0} \\n'


def reader(pdf: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(pdf))


def test_the_text_is_that_of_the_golden_pages() -> None:
    pages = pdfs.laid_out(printed(verdicts=(careers.a_verdict(),)))
    assert "\n\n".join(pages).split("\n") == GOLDEN.read_text("utf-8").splitlines()


def test_the_cover_says_whose_it_is_of_where_and_of_when() -> None:
    cover = " ".join(pdfs.pages(printed())[0].split())
    for text in ("Career file of", "Fleur Bos", data.VO_SCHOOL, "3B · vmbo 3", "vmbo-kb", "120005", "5 November 2024"):
        assert text in cover
    for caption in ("groep 6", "groep 8", "year 1", "vmbo 3"):
        assert caption in cover


def test_it_says_how_many_activities_have_all_four_points() -> None:
    said = pdfs.words(printed())
    assert "1 of 3 activities with all four points. 1 activity was not looked back upon yet." in said


def test_restricted_notes_and_reasons_of_absence_are_on_no_page() -> None:
    said = pdfs.words(printed(Contents(SECTIONS)))
    assert "Vertrouwelijk" not in said and "Werknotitie" not in said and "other lesson" not in said
    assert "Belde zelf het stagebedrijf." in said


def test_an_agreement_says_whether_it_was_kept() -> None:
    said = pdfs.words(printed())
    assert "Agreed: Gaat naar een open dag (kept on 20 February 2026)" in said
    assert "Agreed: Belt het bedrijf (open, by 20 March 2026)" in said
    assert "1 of 2 agreements kept" in said


def test_pupil_and_guide_stand_apart_and_every_change_is_told() -> None:
    said = pdfs.words(printed())
    assert "01/12/2025: a beginning 04/03/2026: on the way 04/03/2026: a beginning" in said


def test_the_words_run_as_far_as_the_strip_and_the_last_one_of_a_day_holds() -> None:
    first, again, day = date(2025, 10, 1), date(2026, 2, 3), date(2026, 3, 1)
    steps = (
        GrowthStep(first, "WE", "beginning", ""),
        GrowthStep(again, "WE", "beginning", "on_the_way"),
        GrowthStep(day, "LS", "beginning", ""),
        GrowthStep(day, "LS", "on_the_way", "not_discussed"),
    )
    for oldest_first in (True, False):
        said = pdfs.words(printed(Contents(("growth",), oldest_first=oldest_first), growth=steps))
        assert "01/10/2025 – 03/02/2026: a beginning 03/02/2026: on the way" in said
        assert "01/03/2026: a beginning 01/03/2026: on the way not talked about yet" in said
        assert "pupil: on the way" in said and "guide: not talked" not in said


def test_the_growth_table_and_the_signatures_are_never_parted() -> None:
    for number in range(2, 14):
        found = pdfs.pages(printed(Contents(("activities", "growth", "signatures")), **careers.many(number)))
        (strip,) = (page for page in found if "The five competencies over time" in page)
        assert strip.count("Networking") >= 1
        (table,) = (page for page in found if "What my guide sees" in page)
        assert "Networking" in table.partition("What my guide sees")[2]
        assert "judged by" in next(page for page in found if "Signatures" in page)


def test_the_verdict_is_told_or_left_to_the_pen() -> None:
    assert "Judged complete on 1 March 2026 by S. Voorbeeld" in pdfs.words(printed(verdicts=(careers.a_verdict(),)))
    assert "judged by" in pdfs.words(printed())


@pytest.mark.parametrize(
    ("preset", "there", "not_there"),
    [
        ("exam", ("Activities and what I found out", "Signatures"), ("AanDeBak guarantee", "Moments to be proud of")),
        (
            "intake",
            ("What I did", "AanDeBak guarantee", "The five competencies"),
            ("Signatures", "Talks and agreements"),
        ),
    ],
)
def test_presets_print_their_sections_only(preset: str, there: tuple[str, ...], not_there: tuple[str, ...]) -> None:
    said = pdfs.words(printed(Contents(PRESETS[preset])))
    assert all(text in said for text in there) and not any(text in said for text in not_there)


def test_a_point_that_is_missing_is_named_and_told_or_has_room_to_write() -> None:
    only = (a_reflection(date(2025, 12, 1), PLACEMENT, goal="Ik wilde kinderen helpen."),)
    without = pdfs.words(printed(Contents(("activities",)), reflections=only))
    roomy = pdfs.words(printed(Contents(("activities",), room_to_write=True), reflections=only))
    assert (without.count("Evaluation"), without.count("Goal"), without.count("not filled in yet")) == (1, 1, 3)
    assert "not filled in yet" not in roomy
    assert roomy.count("Evaluation") == 3 and roomy.count("Goal") == 3


def test_a_long_file_has_a_table_of_contents_that_is_right() -> None:
    pages = pdfs.laid_out(printed(**careers.many(60)))
    assert len(pages) > 7 and "Contents" in pages[1]
    listed = [line.strip() for line in pages[1].split("\n")]
    for section in ("Talks and agreements", "The five competencies over time", "Signatures"):
        if section in listed:
            number = int(listed[listed.index(section) + 1])
            assert section in pages[number - 1]
    assert "Signatures" in listed


def test_a_short_file_has_none() -> None:
    assert not any("Contents" in page for page in pdfs.pages(printed()))


def test_the_outline_leads_to_every_section_and_year() -> None:
    made = reader(printed())
    (part, below) = made.outline
    titles = [entry.title for entry in below if not isinstance(entry, list)]
    assert part.title == "Fleur Bos"
    assert titles[0] == "Activities and what I found out" and titles[-1] == "Signatures"
    years = [entry.title for entry in below[1]]
    assert years == [f"2025-2026 · vmbo 3 · 3B · {data.VO_SCHOOL}"]


def test_title_and_language_are_those_of_the_document() -> None:
    made = reader(printed())
    assert made.trailer["/Root"]["/Lang"] == "en" and made.metadata is not None and made.metadata.title


def test_the_same_data_makes_the_same_bytes() -> None:
    assert printed() == printed()


def test_two_hundred_activities_are_all_there_within_a_second_or_two() -> None:
    started = time.perf_counter()
    pdf = printed(**careers.many(200))
    assert time.perf_counter() - started < 6
    said = pdfs.words(pdf)
    assert all(f"Bezoek {number} " in said for number in range(1, 201))
    pages = pdfs.pages(pdf)
    assert f"page {len(pages)} of {len(pages)}" in pages[-1]


def test_a_reflection_of_twenty_thousand_letters_runs_on_under_its_name() -> None:
    words = [f"woord{number}" for number in range(2_100)]
    long = replace(whole(date(2026, 3, 4), VISIT), result=" ".join(words))
    pdf = printed(Contents(("activities",)), reflections=(long,))
    said = pdfs.words(pdf)
    assert [word for word in said.split() if word.startswith("woord")] == words
    assert "Bedrijfsbezoek (continued)" in said


def test_no_activity_is_parted_from_its_first_point() -> None:
    for page in pdfs.laid_out(printed(Contents(("activities",)), **careers.many(60)))[2:]:
        lines = [line for line in page.split("\n") if line]
        assert not lines[-3].startswith("Bezoek")
        assert page.count("Goal") == page.count("Next step and") == sum(line.startswith("Bezoek") for line in lines)


def test_markup_emoji_and_arabic_are_shown_or_visibly_replaced() -> None:
    said = replace(whole(date(2026, 3, 4), VISIT), goal=HOSTILE, result="Top 👍 gedaan", evaluation="Öztürk Łódź مدرسة")
    text = pdfs.words(printed(reflections=(said,)))
    assert " ".join(HOSTILE.split()) in text and "Top □ gedaan" in text and "Öztürk Łódź" in text


def test_a_pupil_with_a_very_long_name_and_nothing_else_has_a_cover() -> None:
    nothing = dict.fromkeys(("moments", "reflections", "growth", "agreements", "choices", "notes", "years"), ())
    pdf = printed(pupil=data.a_pupil("Anna-Maria " * 18 + "x" * 20), mentor="", to_come=(), **nothing)
    assert "Anna-Maria" in pdfs.pages(pdf)[0]


@settings(max_examples=25, deadline=None)
@given(st.text(st.characters(), max_size=60), st.text(st.characters(), max_size=400))
def test_no_text_breaks_it(name: str, said: str) -> None:
    one = replace(whole(date(2026, 3, 4), VISIT), goal=said, result=name, guide_words=said)
    pupil = data.a_pupil(name)
    contents = replace(EVERYTHING, sections=SECTIONS, room_to_write=True)
    assert printed(contents, reflections=(one,), pupil=pupil, mentor=name).startswith(b"%PDF")
