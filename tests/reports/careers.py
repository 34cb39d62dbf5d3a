"""A dossier in which somebody said, chose and agreed things, for the tests of the career file."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from routekaart_app.domain.agreement import Agreement
from routekaart_app.domain.career_file import EVERYTHING, CareerFile, Contents
from routekaart_app.domain.choice import Choice
from routekaart_app.domain.contact import State
from routekaart_app.domain.note import Note
from routekaart_app.domain.overview import Dossier
from routekaart_app.domain.reflection import GrowthStep, GrowthView, Reflection
from routekaart_app.domain.verdict import Verdict
from routekaart_app.reports import career_file
from routekaart_app.services import career_files
from tests.reports import data, pdfs

PUPIL = UUID(int=120005)
VISIT, PLACEMENT, TALK, ABSENT = date(2026, 3, 3), date(2025, 11, 14), date(2026, 2, 11), date(2026, 1, 22)


def a_reflection(on: date, about: date | None, number: int = 1, **points: str) -> Reflection:
    """What was said of the activity on a day; activities have the id of their day."""
    activity_id = UUID(int=about.toordinal()) if about else None
    growth = (GrowthView("KR", "on_the_way", "beginning"),)
    return Reflection(UUID(int=number), PUPIL, on, **points, growth=growth, activity_id=activity_id)


def whole(on: date, about: date | None, number: int = 1, guide_words: str = "") -> Reflection:
    """A reflection with all four points."""
    return a_reflection(
        on, about, number, goal="Ik wilde meehelpen.", result="Ik heb thee rondgebracht.", evaluation="Ik durfde meer.",
        next_step="Ik vraag een tweede dag.", guide_words=guide_words,
    )  # fmt: skip


def a_full_dossier(**changes: object) -> Dossier:
    """The dossier of `data.a_dossier` with something in every part; `reflections=`, … change parts of it."""
    parts: dict[str, object] = {
        "reflections": (
            whole(date(2026, 3, 4), VISIT, 1, guide_words="Vertelt steeds meer."),
            a_reflection(date(2025, 12, 1), PLACEMENT, 2, goal="Ik wilde kinderen helpen.", result="Ik las voor."),
        ),
        "growth": (
            GrowthStep(date(2025, 12, 1), "KR", "beginning", ""),
            GrowthStep(date(2026, 3, 4), "KR", "on_the_way", "beginning"),
        ),
        "agreements": (
            Agreement(UUID(int=41), PUPIL, "", "", "Gaat naar een open dag", TALK, None, "kept", date(2026, 2, 20),
                      UUID(int=TALK.toordinal())),
            Agreement(UUID(int=42), PUPIL, "", "", "Belt het bedrijf", VISIT, date(2026, 3, 20), "open"),
        ),
        "choices": (
            Choice(UUID(int=51), PUPIL, date(2026, 1, 20), "sector", "care", reason="Mensen helpen is mooi."),
            Choice(UUID(int=52), PUPIL, date(2026, 2, 1), "guarantee", "Verzorging", "offered", "job",
                   company="Zorghub Westwijk"),
        ),
        "notes": (
            Note(UUID(int=61), PUPIL, date(2026, 2, 2), "highlight", "Belde zelf het stagebedrijf.", ""),
            Note(UUID(int=62), PUPIL, date(2026, 2, 3), "working", "Werknotitie.", ""),
            Note(UUID(int=63), PUPIL, date(2026, 2, 4), "confidential", "Vertrouwelijk.", ""),
        ),
    }  # fmt: skip
    return data.a_dossier(**(parts | changes))


def a_verdict() -> Verdict:
    return Verdict(UUID(int=71), PUPIL, date(2026, 3, 1), "S. Voorbeeld", "netjes")


def built(contents: Contents = EVERYTHING, **changes: object) -> CareerFile:
    return career_files.built(
        a_full_dossier(**changes), contents, lambda key: {"career": "Loopbaangesprek"}.get(key, "")
    )


def printed(contents: Contents = EVERYTHING, **changes: object) -> bytes:
    return pdfs.made(career_file.part(built(contents, **changes), pdfs.T))


def many(number: int) -> dict[str, object]:
    """So many activities on as many days, each looked back upon."""
    first = date(2023, 9, 1).toordinal()
    days = [date.fromordinal(first + 4 * place) for place in range(number)]
    moments = tuple(data.a_moment(day, f"Bezoek {place}", state=State.TOOK_PART) for place, day in enumerate(days, 1))
    reflections = tuple(whole(day, day, 1000 + place) for place, day in enumerate(days))
    return {"moments": moments[::-1], "reflections": reflections[::-1]}
