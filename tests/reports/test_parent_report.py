"""The report for parents: every part says what it should, nothing leaves a hole, and two pages are always enough."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from routekaart_app.domain.parent_report import Ahead, Deed, ParentReport
from routekaart_app.i18n import Catalog
from routekaart_app.pictures.shapes import RoundRect, Text
from routekaart_app.reports import letters, parent_report, parent_texts
from routekaart_app.reports import parent_blocks as blocks
from routekaart_app.reports.document import UPRIGHT
from tests.reports import parents, pdfs

T = parents.catalog("en")
NL = parents.catalog("nl")


def text(report: ParentReport, t: Catalog = T, *, large: bool = False) -> str:
    return parents.all_text(parent_report.part(report, t, large=large))


def test_it_says_whose_it_is_and_whom_to_call() -> None:
    said = text(parents.a_report())
    assert "Fleur on the way to a job" in said
    assert "For the parents of Fleur Bos · class 3B · March 2026" in said
    assert "Voorbeeldcollege Schiedam mentor: S. Voorbeeld 010 000 00 00" in said
    assert "Do you have a question? Call S. Voorbeeld: 010 000 00 00." in said


@pytest.mark.parametrize(
    ("mentor", "phone", "answer"),
    [
        ("", "010 000 00 00", "Call the school: 010 000 00 00."),
        ("S. Voorbeeld", "", "Ask S. Voorbeeld at school."),
        ("", "", "Ask at school."),
    ],
)
def test_there_is_always_somebody_to_ask(mentor: str, phone: str, answer: str) -> None:
    assert answer in text(parents.a_report(mentor=mentor, phone=phone))


def test_a_primary_school_has_groups() -> None:
    assert "group 7/8A" in text(parents.a_report(stage="PO", group="7/8A"))


def test_what_was_done_says_what_where_and_how_often() -> None:
    said = text(parents.a_report(), NL)
    assert "Snuffel- of beroepsstage Trying out work 3 times at Kinderopvang De Kade, the last on 14 november" in said
    assert "Bezoek zorgcentrum Visit to a workplace or a school · on 3 maart" in said
    assert "Lesson by somebody who tells about work on 2 oktober" in said


def test_what_comes_says_until_when() -> None:
    said = text(parents.a_report())
    assert "Wednesday 18 March" in said
    assert "Task at home until 31 March" in said
    assert "This was agreed: “Fleur belt het mbo” in Dutch until 20 March" in said


def test_what_people_typed_is_set_apart_and_said_to_be_dutch_elsewhere() -> None:
    report = parents.a_report()
    elsewhere, dutch = text(report), text(report, NL)
    for own in (*report.words, report.moment, report.from_parents):
        assert f"“{own}”" in elsewhere and f"“{own}”" in dutch
    assert elsewhere.count("in Dutch") > 3 and "in Dutch" not in dutch
    assert "Visit to a workplace or a school “Bezoek zorgcentrum” in Dutch" in elsewhere


def test_a_line_whose_name_is_known_only_in_dutch_is_told_by_its_kind() -> None:
    report = parents.a_report(done=(Deed("talk", parents.EMPTY.on, "Eigen gesprek"),))
    assert "Talk about the future “Eigen gesprek” in Dutch" in text(report)
    assert "Eigen gesprek Talk about the future · on 4 maart" in text(report, NL)


def test_beside_a_word_of_the_school_stands_what_it_is_and_never_twice() -> None:
    day = date(2026, 3, 4)
    talk = (
        Deed("talk", day, "Loopbaangesprek", of=2),
        Deed("talk", day, title="Talk with the mentor"),
        Deed("talk", day),
    )
    said = text(parents.a_report(done=talk), NL)
    assert "Loopbaangesprek Talk about the future · on 4 maart · 1 of 2 times" in said
    assert "Talk with the mentor on 4 maart" in said
    assert said.count("Talk about the future") == 2 and "a part of it" not in said
    part = parents.a_report(done=(Deed("visit", day, company="De Kade", is_part=True),))
    assert "Visit to a workplace or a school on 4 March at De Kade · a part of it" in text(part)


def test_a_planned_talk_says_with_whom_and_whether_parents_may_come() -> None:
    day = date(2026, 3, 18)
    ahead = (
        Ahead("talk", "Loopbaangesprek", on=day, again=True, may_come=True),
        Ahead("talk", on=day, title="Spreekuur", present=("company",), company="De Kade"),
        Ahead("three_way", until=day, may_come=True),
    )
    said = text(parents.a_report(ahead=ahead))
    assert "Wednesday 18 March · once more with somebody from school · you may come too" in said
    assert "“Spreekuur” in Dutch on Wednesday 18 March at De Kade with somebody from school and from a company" in said
    assert "Talk with child, parents and school until 18 March · you may come too" in said


def test_a_paper_in_another_language_says_twice_that_dutch_leads() -> None:
    elsewhere = text(parents.a_report())
    assert "This is a translation. The Dutch text leads." in elsewhere and parent_texts.LEADING_NOTE in elsewhere
    assert parent_texts.LEADING_NOTE not in text(parents.a_report(), NL)


def test_growth_stands_in_words_with_as_many_bars() -> None:
    part = parent_report.part(parents.a_report(), T)
    said = parents.all_text(part)
    for words in ("good at on the way", "to me beginning", "there is without help", "plan still to come"):
        assert words in said
    bars = [
        shape.fill
        for page in range(len(part.blocks))
        for _x, _y, shape in parents.shapes(part, page)
        if isinstance(shape, RoundRect) and shape.fill in (*parent_texts.COMPETENCY, "line")
    ]
    counted = {two: bars.count(two) for two in ("KR", "WE", "LS", "NW")}
    assert counted == {"KR": 2, "WE": 3, "LS": 0, "NW": 0} and len(bars) == 15 + bars.count("MR") - 1
    assert "%" not in said


def test_suggestions_and_questions_come_by_their_keys() -> None:
    said = text(parents.a_report())
    assert "Thank you for coming to school." in said
    assert "There will be a visit." in said and "Ask if Fleur may come and look once." in said
    assert "What can I help you with?" in said


def test_keys_it_does_not_know_are_passed_over() -> None:
    said = text(parents.a_report(tips=("nonsense", "praise"), starters=("nonsense",), role="nonsense"))
    assert "Say what goes well." in said and "nonsense" not in said and "Thank you" not in said


def test_every_empty_part_has_a_friendly_sentence() -> None:
    said = text(parents.EMPTY)
    for sentence in (
        "The plan for this year is still being made.", "Nothing is written down yet.", "Nothing is planned yet.",
        "Nothing is written here yet.", "Is there a good moment at home?", "We still have to talk about this",
        "Listen and keep asking.", "What can I help you with?", "Ask at school.",
    ):  # fmt: skip
        assert sentence in said
    assert "Your words from last time" not in said


def test_the_slip_to_tear_off_stands_at_the_foot_of_the_last_page() -> None:
    part = parent_report.part(parents.a_report(), T)
    *_, (_x, top, asked) = [
        (x, y, shape) for x, y, shape in parents.shapes(part, len(part.blocks) - 1) if isinstance(shape, Text)
    ]
    assert "own language" in asked.text and top > UPRIGHT.next_room - 90
    assert "Your words" in parents.said(part)


def test_little_fits_on_one_page_and_much_on_two() -> None:
    assert pdfs.words(pdfs.made(parent_report.part(parents.EMPTY, T))).count("page 1 of 1") == 1
    assert len(parent_report.part(parents.a_report(), T).blocks) == 2


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("language", ["nl", "en", "ar"])
def test_two_pages_are_always_enough(language: str, large: bool) -> None:
    full = parents.a_full_report()
    part = parent_report.part(full, parents.catalog(language), large=large)
    assert len(part.blocks) == 2
    for page, room in enumerate((UPRIGHT.first_room, UPRIGHT.next_room)):
        for x, y, shape in parents.shapes(part, page):
            if isinstance(shape, Text):
                assert y + shape.y <= room
                wide = letters.width(shape.text, shape.size, shape.bold)
                start = x + shape.x - {"start": 0.0, "middle": wide / 2, "end": wide}[shape.anchor]
                assert -1 <= start <= start + wide <= UPRIGHT.text_width + 1, shape.text
    said = parents.all_text(part)
    assert "more." in said and "…" in said


def test_large_type_is_a_third_larger() -> None:
    def size(large: bool) -> float:
        part = parent_report.part(parents.a_report(), T, large=large)
        return next(
            shape.size
            for page in range(2)
            for *_at, shape in parents.shapes(part, page)
            if isinstance(shape, Text) and shape.text == "I make a plan"
        )

    assert size(True) == pytest.approx(1.35 * size(False))


def test_missing_letters_are_shown_and_told() -> None:
    report = parents.a_report(words=("Leuk 👍",), moment="漢")
    assert letters.missing(parent_report.texts(report)) == ("👍", "漢")
    assert "Leuk □" in pdfs.words(pdfs.made(parent_report.part(report, T)))


def test_the_same_data_gives_the_same_bytes() -> None:
    for language in ("nl", "ar"):
        t = parents.catalog(language)
        once, again = (pdfs.made(parent_report.part(parents.a_report(), t)) for _time in range(2))
        assert once == again


def test_a_part_has_its_own_language_in_a_document_of_another() -> None:
    part = replace(parent_report.part(parents.EMPTY, T), t=parents.DUTCH)
    assert "pagina 1 van 1" in pdfs.words(pdfs.made(part))


def test_it_is_called_by_what_it_is() -> None:
    assert parent_report.title(T) == "Report for parents" and parent_report.file_word(T) == "parents"


def test_it_says_for_whom_it_is_under_the_head() -> None:
    for language in ("nl", "ar"):
        part = parent_report.part(parents.a_report(receivers=("Zoë Moeder", "Vader A")), parents.catalog(language))
        assert "Zoë Moeder · Vader A" in parents.all_text(part)
    assert "Zoë" in " ".join(parent_report.texts(parents.a_report(receivers=("Zoë Moeder",))))


def test_only_a_new_school_year_has_just_begun() -> None:
    new, later = (text(replace(parents.EMPTY, on=day)) for day in (date(2026, 10, 31), date(2026, 11, 1)))
    assert "The year has just begun." in new and "Nothing is written down yet." not in new
    assert "Nothing is written down yet." in later and "The year has just begun." not in later


def test_what_was_done_stands_newest_first() -> None:
    said = text(parents.a_report(), NL)
    assert said.index("Bezoek zorgcentrum") < said.index("Snuffel- of beroepsstage") < said.index("Lesson by somebody")


@pytest.mark.parametrize("language", ["nl", "tr", "pl", "ar", "bg", "en"])
def test_day_and_month_stay_on_one_line(language: str) -> None:
    t, day = parents.catalog(language), date(2026, 11, 14)
    deed, ahead = Deed("visit", day, company="De Kade", times=2), Ahead("visit", on=day)
    for said in (parent_texts.when_done(deed, t), parent_texts.when_ahead(ahead, t), parent_texts.short_day(day, t)):
        assert "14\N{NO-BREAK SPACE}" in letters.printable(said)


@pytest.mark.parametrize("is_tight", [False, True])
def test_a_heading_is_never_cut_and_no_word_of_it_broken(is_tight: bool) -> None:
    setting = replace(blocks.setting_of(NL, large=True), is_tight=is_tight)
    long = "Dit heeft uw kind dit schooljaar op school en thuis gedaan"
    for made in (blocks.heading(1, "WE", long, setting, 240), blocks.signed_heading((), long, setting, 240)):
        lines = [one.text for placed in made.drawing for one in placed.shapes if isinstance(one, Text)]
        assert " ".join(one for one in lines if one != "1") == long


def test_suggestions_stay_together() -> None:
    setting = blocks.setting_of(T)
    tips = tuple(parent_texts.tips(("visit", "talk", "listen"), "Fleur", T))
    assert [card.with_next for card in blocks.cards(tips, setting)] == [True, True, False]
