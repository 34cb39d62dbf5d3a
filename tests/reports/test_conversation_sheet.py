"""The sheet for the guide: with whom, in the order of the parents' paper, with questions and room to write."""

from __future__ import annotations

from datetime import date

from routekaart_app.domain.parent_report import Ahead, ParentSaid, TalkPartner
from routekaart_app.pictures.shapes import Line
from routekaart_app.reports import conversation_sheet
from tests.reports import parents, pdfs

PARTNERS = (
    TalkPartner("A. Bos", "mother", "tr", needs_interpreter=True, phone="06 00 00 00 00"),
    TalkPartner(relation="father", withheld="do_not_send"),
)
SAID = (ParentSaid(date(2026, 2, 9), "Wij zijn trots.", "A. Bos"), ParentSaid(date(2026, 2, 1), "Ja.", "", "father"))


def sheet(report: object = None, partners: tuple[TalkPartner, ...] = PARTNERS, bar: str = "") -> str:
    found = parents.a_report() if report is None else report
    return pdfs.words(pdfs.made(conversation_sheet.part(found, partners, pdfs.T, SAID, bar)))  # type: ignore[arg-type]


def test_it_says_with_whom_and_in_which_language() -> None:
    said = sheet()
    assert "A. Bos" in said and "mother · 06 00 00 00 00" in said
    assert "speaks Turkish" in said and "interpreter needed" in said
    assert "Take care: nothing is sent to this parent" in said and said.count("Take care") == 1
    assert "name not known father" in said and "language not known no interpreter" in said


def test_without_known_parents_they_are_written_down() -> None:
    assert "No parent is known yet." in sheet(partners=())


def test_it_keeps_the_order_of_the_parents_paper() -> None:
    said = sheet()
    parts = (
        "1 This is what your child did", "Snuffel", "2 This comes next", "Fleur belt het mbo",
        "3 In Fleur's own words", "“Dat wil ik vaker doen.”", "4 How Fleur grows", "I make a plan: still to come",
        "5 How you can help at home", "There will be a visit.", "Questions to ask at home", "What the parents say",
        "A. Bos on 9 February 2026: “Wij zijn trots.”", "father on 1 February 2026: “Ja.”", "Agreed",
    )  # fmt: skip
    assert all(part in said or part == "Snuffel" for part in parts)
    places = [said.index(part) for part in parts if part in said]
    assert places == sorted(places)
    assert said.count("Ask:") == 5


def test_it_says_whose_an_agreement_is_and_when_parents_may_not_be_told() -> None:
    ahead = (Ahead(text="Fleur belt", by="A. Bos"), Ahead(text="Vervoer", by="father"), Ahead(text="Lezen"))
    said = sheet(parents.a_report(ahead=ahead), bar="age_18")
    assert "Fleur belt, agreed with A. Bos" in said and "Vervoer, agreed with father" in said
    assert said.count("agreed with") == 2 and "Take care: Fleur is 18 or older" in said


def test_every_part_has_room_for_notes() -> None:
    blocks = conversation_sheet.part(parents.a_report(), PARTNERS, pdfs.T).blocks
    drawn = [shape for block in blocks for placed in block.pictures() for shape in placed.shapes]
    assert sum(isinstance(shape, Line) and shape.stroke == "edge" for shape in drawn) >= 5 * 2 + 3 + 1 + 5


def test_an_empty_and_a_full_report_have_a_sheet() -> None:
    assert sheet(parents.EMPTY).count("Nothing yet.") == 4
    assert "page 1 of" in sheet(parents.a_full_report())


def test_it_tells_every_text_that_was_typed() -> None:
    assert set(conversation_sheet.texts(parents.a_report())) >= {"Fleur belt het mbo", "3B"}
    assert conversation_sheet.title(pdfs.T) == "Talk sheet" and conversation_sheet.file_word(pdfs.T) == "talk-sheet"
