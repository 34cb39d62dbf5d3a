"""An explanation in plain words, for the window and the command line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from routekaart_app import formats, words
from routekaart_app.domain.contact import DEFAULT_REASON, ContactMoment
from routekaart_app.domain.coverage import Figure
from routekaart_app.domain.explanation import Explanation, JudgedMoment, Why
from routekaart_app.domain.reach import Chance
from routekaart_app.domain.routekaart import EXCEPT, Misfit, RoutekaartLine
from routekaart_app.domain.stages import OWN, Place
from routekaart_app.i18n import N_, language, ngettext
from routekaart_app.i18n import gettext as _

_WHY: Mapping[Why, str] = {
    Why.COUNTS: N_("counts"),
    Why.BEYOND: N_("does not count again, the target had been met"),
    Why.PARTLY: N_("does not count, took part in part"),
    Why.ABSENT: N_("does not count, was not there ({reason})"),
    Why.PLANNED: N_("planned, counts once it has been done"),
    Why.PLANNED_BEYOND: N_("planned, will not count again: the target is met without it"),
    Why.NOT_RECORDED: N_("does not count, was planned and has not been recorded"),
    Why.LATER: N_("does not count yet, it is after the counting day"),
    Why.NOT_NEEDED: N_("does not count, this line is not needed here"),
    Why.NOT_MEANT: N_("does not count, this pupil does not have this line"),
}


def title(moment: ContactMoment) -> str:
    """What a moment was: "Snuffelstage · Kinderopvang De Kade"."""
    what = moment.title or moment.line_name or words.say(words.KIND, moment.kind, _).capitalize()
    return f"{what} · {moment.company}" if moment.company else what


def why(item: JudgedMoment) -> str:
    """Why a moment counts or not: "telt niet mee, was er niet bij (vervoer)"."""
    reason = item.moment.reason or DEFAULT_REASON
    return _(_WHY[item.why]).format(reason=words.say(words.REASON, reason, _))


def moment(item: JudgedMoment) -> str:
    """A moment in one sentence: when, what, and why it counts or not."""
    day = formats.date_long(item.moment.on, language())
    return _("{day}, {what}: {why}").format(day=day, what=title(item.moment), why=why(item))


def flags(moment: ContactMoment) -> str:
    """What makes a moment meaningful: "voorbereid, teruggekeken"; empty when nothing of it is known."""
    return ", ".join(words.say(words.FLAG, flag, _) for flag in moment.flags)


def rules(found: Explanation) -> tuple[str, ...]:
    """Every rule that decides, in sentences: whether the pupil has the line, how often, when, and what may be left."""
    if found.misfit:
        return (misfit(found),)
    return tuple(_rules(found))


def _rules(found: Explanation) -> Iterator[str]:
    line, (first, last) = found.line, found.window
    if found.exempt_reason is not None:
        yield _("Not needed: {reason}").format(reason=found.exempt_reason)
    if found.pupil.place.track_is_unknown:
        yield _("The track of {name} is not known yet, so {name} counts as vmbo.").format(name=_name(found))
    times = ngettext("{count} time this school year", "{count} times this school year", line.target)
    yield _("Asked: {times}, from {first} to {last}.").format(
        times=times.format(count=line.target), first=_long(first), last=_long(last)
    )
    if not line.required:
        yield _("This line is optional.")


def misfit(found: Explanation) -> str:
    """Why the pupil does not have the line: "Alleen voor vmbo. Sem zit in havo."; empty when the pupil has it."""
    line, place, name = found.line, found.pupil.place, _name(found)
    match found.misfit:
        case None:
            return ""
        case Misfit.AFTER:
            return _("This line is for after leaving school.")
        case Misfit.LATE:
            text = _("This line was due up to {last}. {name} came in on {day}, when that was over.")
            return text.format(last=_long(found.window[1]), name=name, day=_long(found.pupil.entered))
        case Misfit.NOT_FINAL:
            text = _("Only for the last year before the diploma. {name} is in {place}.")
            return text.format(name=name, place=_place(place))
        case Misfit.STAGE:
            whom = words.say(words.STAGE, line.stage, _)
        case Misfit.YEAR:
            places = (Place(line.stage, year, _first_track(line)) for year in line.years)
            whom = _listed([words.caption(place.caption, _) for place in places])
        case Misfit.TRACK | Misfit.LEFT_OUT:
            left_out = found.misfit is Misfit.LEFT_OUT
            whom = _listed([_group(mark) for mark in line.tracks if mark.startswith(EXCEPT) == left_out])
    text = (
        _("Not for {whom}. {name} is in {place}.")
        if found.misfit is Misfit.LEFT_OUT
        else _("Only for {whom}. {name} is in {place}.")
    )
    return text.format(whom=whom, name=name, place=_place(place))


def _first_track(line: RoutekaartLine) -> str:
    return next((mark for mark in line.tracks if not mark.startswith((EXCEPT, OWN))), "")


def _group(mark: str) -> str:
    plain = mark.removeprefix(EXCEPT)
    return plain.removeprefix(OWN) if plain.startswith(OWN) else words.say(words.TRACK, plain, _)


def _listed(items: list[str]) -> str:
    """ "vmbo 3, vmbo 4 of havo 4"."""
    *others, last = dict.fromkeys(items)
    return _("{others} or {last}").format(others=", ".join(others), last=last) if others else last


def _place(place: Place) -> str:
    """Where a pupil is, with the tracks: "vmbo 3 (vmbo-kb)"."""
    said = [words.say(words.TRACK, track, _) for track in place.track.split("/") if track]
    more = [word for word in (*said, place.own) if word and word not in place.caption]
    caption = words.caption(place.caption, _)
    return f"{caption} ({', '.join(more)})" if more else caption


def reach(found: Explanation) -> str:
    """Whether the target can still be met by the last day; empty where nothing is left to say about it."""
    if found.misfit or found.exempt_reason is not None:
        return ""
    left, last = found.reach, _long(found.reach.until)
    match left.chance:
        case Chance.MET:
            return ""
        case Chance.PLANNED:
            text = _("Can still be met by {last}: what is planned covers it.")
        case Chance.OPEN:
            text = ngettext(
                "Can still be met by {last}: {count} more has to be planned. School holidays are not known here.",
                "Can still be met by {last}: {count} more have to be planned. School holidays are not known here.",
                left.missing,
            )
        case Chance.NO_DAYS:
            text = ngettext(
                "Can no longer be met by {last}: {count} more is needed, and too few weekdays are left.",
                "Can no longer be met by {last}: {count} more are needed, and too few weekdays are left.",
                left.missing,
            )
        case Chance.CLOSED:
            text = _("Can no longer be met in time: the last day was {last}. It still counts when it is made up for.")
    return text.format(last=last, count=left.missing)


def adds(found: Explanation) -> str:
    """What the line adds to both figures: "Telt mee: van wat nu moest 1 van 2, van heel het jaar 1 van 2."."""
    if found.misfit or not found.line.required:
        return _("It adds nothing to the two figures.")
    due, year = found.adds.due, found.adds.year
    if year.exempt:
        text = _("Leaves the figures: {times} not needed, which stays visible beside them.")
        return text.format(times=_times(year.exempt))
    if not due.of:
        text = _("In the figures: {year} of the whole year. Of what was due by now it is part from {last} on.")
        return text.format(year=_share(year), last=_long(found.window[1]))
    return _("In the figures: {due} of what was due by now, {year} of the whole year.").format(
        due=_share(due), year=_share(year)
    )


def _share(figure: Figure) -> str:
    return _("{done} of {target}").format(done=figure.done, target=figure.of)


def _times(count: int) -> str:
    return ngettext("{count} time", "{count} times", count).format(count=count)


def _long(day: date) -> str:
    return formats.date_long(day, language())


def _name(found: Explanation) -> str:
    return found.pupil.display_name
