"""Talk cards: half a sheet per competency and phase, in type that is read across a table."""

from __future__ import annotations

from routekaart_app.domain.routekaart import COMPETENCIES
from routekaart_app.reports import talk_card
from routekaart_app.reports.talk_card import A5, Card
from tests.reports import pdfs

QUESTIONS = tuple(f"Vraag {n}: wat zag je, en wat vond je daar het mooiste aan?" for n in range(1, 8))


def pages(*questions: str, two: str = "WE", phase: str = "VO") -> list[str]:
    return pdfs.pages(pdfs.made(talk_card.part(Card(two, phase, questions), pdfs.T), paper=A5))


def test_a_card_has_its_questions_on_one_page() -> None:
    (page,) = pages(*QUESTIONS)
    text = " ".join(page.split())
    assert "Exploring work" in text and "secondary school" in text and "WE" in text
    assert all(question in text for question in QUESTIONS)


def test_a_long_list_runs_on_and_an_empty_one_says_so() -> None:
    assert len(pages(*QUESTIONS * 3)) > 1
    assert "no questions" in pages()[0]


def test_every_competency_has_its_letters() -> None:
    for two in COMPETENCIES:
        assert two in pages(*QUESTIONS, two=two, phase="MBO")[0]
