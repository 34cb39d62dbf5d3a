"""Where a pupil is this school year, in words."""

from __future__ import annotations

from routekaart_app import words
from routekaart_app.domain.stages import Place
from routekaart_app.i18n import gettext as _


def place_said(place: Place) -> str:
    """Year and track in words: "vmbo 3 · vmbo-kb", "leerjaar 1 · leerweg onbekend", "mbo 2 · niveau 4"."""
    if place.track_is_unknown:
        track = _("track unknown")
    elif place.level is not None:
        track = _("level {level}").format(level=place.level)
    else:
        track = " / ".join(words.say(words.TRACK, part, _) for part in place.track.split("/")) if place.track else ""
    return " · ".join(part for part in (words.caption(place.caption, _), track) if part)
