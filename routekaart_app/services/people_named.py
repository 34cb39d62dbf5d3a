"""Whether somebody is named in a text that goes out without names: a pupil, a parent, a colleague or a contact."""

from __future__ import annotations

import re
from collections.abc import Iterable
from uuid import UUID

from routekaart_app.domain import names
from routekaart_app.store.database import Session
from routekaart_app.store.models import Pupil
from routekaart_app.store.queries import said_names

_WORD = re.compile(r"\w+")
_LEAST = 3
"""Letters of a word of a colleague's name that is taken for a name: shorter ones are mostly initials."""
_TITLES = frozenset(
    {"mevrouw", "meneer", "mevr", "mw", "dhr", "heer", "juf", "juffrouw", "meester", "drs", "mrs", "miss"}
)
_REACHED = re.compile(r"[^\s@]+@[^\s@]+\.\w+|\+?\d(?:[\s().\-/]*\d){7,}")
"""A mail address or a telephone number."""


def in_story(session: Session, pupil_id: UUID, text: str) -> str:
    """Who is named in words of a pupil or their parents: the pupil however written, who was in a class with them, their
    parents, any colleague and any contact of a company with their capital, and anybody else by first and last name.
    "" for nobody. It is refused for it, so a word too many does no harm; what is told of a paper is `named_pupils`."""
    said: list[str] = _WORD.findall(text)
    folded = {names.fold(word): word for word in said}
    capitals = {names.fold(word): word for word in said if word[:1].isupper()}
    own = session.get(Pupil, pupil_id)
    for word in _words([own.first_name, own.last_name] if own else []):
        if names.fold(word) in folded:
            return folded[names.fold(word)]
    near = [name for both in said_names.class_mates(session, pupil_id) for name in both]
    near += said_names.guardians_of(session, pupil_id)
    for word in _words(near):
        if names.fold(word) in capitals and word[:1].isupper():
            return capitals[names.fold(word)]
    for word in _words([*said_names.colleagues(session), *said_names.contacts(session)]):
        plain = names.fold(word)
        if len(plain) >= _LEAST and plain in capitals and plain not in _TITLES and plain not in names.PARTICLES:
            return capitals[plain]
    return full_name(session, text)


def full_name(session: Session, text: str) -> str:
    """The first and last name of a pupil or a parent in a text, however written; "" for none."""
    return full_names(session, [text]).get(text, "")


def full_names(session: Session, texts: Iterable[str]) -> dict[str, str]:
    """Of several texts those in which `full_name` finds somebody, each with who that is."""
    said = {text: _WORD.findall(text) for text in texts}
    folded = {text: {names.fold(word) for word in found} for text, found in said.items() if len(found) > 1}
    if not folded:
        return {}
    every = {word for text in folded for word in said[text]}
    written = {form for word in every for form in (word, word.lower(), word.upper(), word.capitalize())}
    known = [
        (f"{first} {last}", _parts(last) | _parts(first))
        for first, last in said_names.full_names(session, written)
        if last
    ]
    known += [(name, _parts(name) - names.PARTICLES) for name in said_names.guardians_called(session, written)]
    found: dict[str, str] = {}
    for name, parts in known:
        for text, here in folded.items():
            if len(parts) > 1 and parts <= here:
                found.setdefault(text, name)
    return found


def _parts(name: str) -> set[str]:
    return {names.fold(word) for word in _WORD.findall(name)}


def address(text: str) -> str:
    """A mail address or a telephone number in a text; "" for none."""
    found = _REACHED.search(text)
    return found.group().strip() if found else ""


def places(session: Session, pupil_id: UUID, text: str) -> dict[str, bool]:
    """The schools and classes of a pupil that a text names; of each whether it is a class."""
    said = f" {names.fold(text)} "
    called = said_names.places_called(session, pupil_id)
    return {name: is_class for name, is_class in called if name and f" {names.fold(name)} " in said}


def _words(found: Iterable[str]) -> list[str]:
    return [word for name in found for word in _WORD.findall(name)]
