"""The commands about contact with parents: record a meeting of a class, and tell who was reached and who was not."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from routekaart_app import formats, i18n, terminal, words
from routekaart_app.bootstrap import Services
from routekaart_app.commands.common import find_group, find_school, known, opened, school_year
from routekaart_app.domain.parent_contact import ParentContact
from routekaart_app.domain.parent_counts import NotReachedPupil
from routekaart_app.errors import KnownError
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import ngettext

FORMS = {
    "ouderavond": "evening",
    "ouder-kind": "with_child",
    "ouder-kindbijeenkomst": "with_child",
    "gesprek": "talk",
    "driehoeksgesprek": "talk",
    "thuisopdracht": "home",
    "huisbezoek": "home_visit",
    "telefoon": "phone",
    "strookje": "slip",
    "zienswijze": "slip",
    "mee": "along",
    "mee_op_bezoek": "along",
    "gastles": "guest_lesson",
}
"""The words of the field; those of the program and of the screen do as well."""
_FLAGS = {"on": "--date", "title": "--title", "place": "--place", "rows": "--group"}


def record(options: argparse.Namespace) -> int:
    """Record a meeting of a class with its parents, or plan it on a day to come; warns where it was there already."""
    form = _form(options.form)
    with opened(options) as services:
        group = find_group(services, options, options.date)
        sheet = services.parents.new_meeting(group.id, options.date, form, options.line)
        sheet = replace(sheet, title=options.title, place=options.place)
        for index in {sheet.index_of(number) for number in options.absent}:
            sheet = sheet.toggled(index)
        problem = next(iter(sheet.problems(services.clock.today())), None)
        if problem:
            what = f"{_FLAGS.get(problem.field, '--form')}: {problem.message}"
            raise KnownError(what, _("Nothing was recorded."), code="problems")
        done = services.parents.record_meeting(sheet)
    twice = []
    if sheet.already is not None:
        text = _("The same was there already for this class, day and line: {id}")
        twice.append(text.format(id=sheet.already.activity_id))
    loose = () if done.line_code else (_("It counts for no line. Give one with --line."),)
    result = {
        "activity": str(done.activity_id),
        "form": _word(form),
        "reached": done.reached,
        "not_reached": done.not_reached,
        "line": done.line_code,
        "planned": done.planned,
        "warnings": twice,
    }
    terminal.give(options, result, done.label, *twice, *loose)
    return terminal.ATTENTION if twice else terminal.OK


def listed(options: argparse.Namespace) -> int:
    """Tell how many parents were reached, or who was not and what was tried."""
    with opened(options) as services:
        year = school_year(options.school_year)
        on = year.clip(services.clock.today())
        group_id = find_group(services, options, on).id if options.group else None
        school_id = find_school(services, options.school)
        if not options.not_reached:
            return _counts(options, services, on, {"group_id": group_id, "school_id": school_id})
        found = services.parents.not_reached(year, group_id=group_id, school_id=school_id)
    said = ngettext("{count} pupil of whom no parent was reached", "{count} pupils of whom no parent was reached",
                    len(found.pupils)).format(count=len(found.pupils))  # fmt: skip
    of_others = ngettext("{count} reached", "{count} reached", found.reached).format(count=found.reached)
    result = {
        "not_reached": [
            {"number": item.number, "name": item.display_name, "group": item.group,
             "tried": [_tried(one) for one in item.tried]}
            for item in found.pupils
        ],
        "reached": found.reached,
        "left_out": found.left_out,
    }  # fmt: skip
    terminal.give(options, result, f"{said}, {of_others}", lines=[_line(item) for item in found.pupils])
    return terminal.OK


def _counts(options: argparse.Namespace, services: Services, on: date, where: Mapping[str, Any]) -> int:
    found = services.parents.counts(school_year(options.school_year), on=on, **where)
    said = _("{reached} of {pupils} reached").format(reached=found.reached, pupils=found.pupils)
    whole = found.whole
    result = {
        "pupils": found.pupils,
        "reached": found.reached,
        "contacts": whole.reached,
        "tried": whole.tried,
        "forms": {_word(form): count for form, count in whole.forms.items()},
        "roles": dict(whole.roles),
        "languages": {code or "-": count for code, count in whole.languages.items()},
    }
    lines = [f"  {words.say(words.PARENT_FORM, form, _)}: {count}" for form, count in whole.forms.items()]
    terminal.give(options, result, said, lines=lines)
    return terminal.OK


def _tried(contact: ParentContact) -> dict[str, str]:
    return {"date": contact.on.isoformat(), "form": _word(contact.form), "who": contact.guardian or contact.who}


def _line(item: NotReachedPupil) -> str:
    """ "3B Aydın, Elif (1001): 6 okt ouderavond"."""
    who = _("  {group} {name} ({number})")
    name = who.format(group=item.group or "–", name=item.listed_name, number=item.number)
    tried = ", ".join(
        f"{formats.date_short(one.on, i18n.language())} {words.say(words.PARENT_FORM, one.form, _)}"
        for one in item.tried
    )
    return f"{name}: {tried}" if tried else name


def _word(form: str) -> str:
    return next(word for word, key in FORMS.items() if key == form)


def _form(text: str) -> str:
    spaced = {word.replace("_", " "): key for word, key in FORMS.items()}
    found = known(text.replace("_", " "), spaced, words.PARENT_FORM) or known(text, FORMS, words.PARENT_FORM)
    if found:
        return found
    what = _("“{word}” is not known here. Choose from: {known}.").format(word=text, known=", ".join(FORMS))
    raise KnownError(what, _("Nothing was changed."), code="word")
