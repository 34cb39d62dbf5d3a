"""The commands about parents and carers: take in a list, and show them with their children."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from typing import Any

from routekaart_app import bootstrap, formats, terminal, words
from routekaart_app.commands.common import find_group, find_pupil, find_school, opened
from routekaart_app.commands.importing import problem_said
from routekaart_app.domain.guardian import Child, Guardian
from routekaart_app.errors import KnownError
from routekaart_app.exchange.guardian_fields import LABELS
from routekaart_app.exchange.records import WHOLE_FILE, UnknownColumns
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import language, ngettext
from routekaart_app.services.guardian_plan import GuardianPlan


def bring_in(options: argparse.Namespace) -> int:
    """Read parents from a list: plan, and unless it is a dry run, apply."""
    with opened(options) as services:
        plan = _planned(services, options)
        written = not options.dry_run and services.guardian_imports.apply(plan).written
    rows = [item for item in plan.problems if item.row != WHOLE_FILE]
    result: dict[str, Any] = {
        "new": len(plan.new),
        "changed": len(plan.changed),
        "unchanged": plan.unchanged,
        "problems": [{"row": item.row, "field": item.field, "reason": item.reason} for item in rows],
        "skipped_fields": list(plan.skipped_fields),
        "written": written,
    }
    notes = [problem_said(item, LABELS) for item in plan.problems]
    if plan.skipped_fields:
        notes.append(_("Not read: {names}.").format(names=", ".join(plan.skipped_fields)))
    text = _("New {new}, changed {changed}, unchanged {unchanged}.").format(**result)
    done = _("Imported.") if written else _("Nothing was written.")
    terminal.give(options, result, *notes, text, done)
    return terminal.ATTENTION if rows else terminal.OK


def listed(options: argparse.Namespace) -> int:
    """Every parent with their children, or those of one class or pupil."""
    with opened(options) as services:
        shown = _asked(services, options)
    said = ngettext("{count} parent or carer", "{count} parents and carers", len(shown)).format(count=len(shown))
    lines = [_line(one) for one in shown]
    terminal.give(options, {"guardians": [_result(one) for one in shown]}, said, lines=lines)
    return terminal.OK


def _planned(services: bootstrap.Services, options: argparse.Namespace) -> GuardianPlan:
    school_id = find_school(services, options.school)
    try:
        return services.guardian_imports.plan(options.file, school_id=school_id, encoding=options.encoding)
    except UnknownColumns as error:
        where = _("Columns are pointed out in the window: Parents, More, Import a list.")
        raise KnownError(error.what, error.safe, f"{error.todo} {where}", error.code) from error


def _asked(services: bootstrap.Services, options: argparse.Namespace) -> list[Guardian]:
    """Each once, in the order of the pupils they are of."""
    if options.pupil:
        return list(services.guardians.of(find_pupil(services, options.pupil, options.school)))
    school_id = find_school(services, options.school)
    if not options.group and school_id is None:
        return list(services.guardians.all())
    group = find_group(services, options, services.clock.today()) if options.group else None
    year = group.year if group else services.schools.current_year()
    pupils = [one.id for one in services.pupils.all(year, school_id=school_id, group_id=group.id if group else None)]
    found = services.guardians.of_many(pupils)
    return list({one.id: one for pupil_id in pupils for one in found[pupil_id]}.values())


def _line(one: Guardian) -> str:
    """One parent on a line, for reading: name, languages, telephone, and of whom."""
    spoken = formats.language_name(one.talk_language, language()) if one.talk_language else ""
    tolk = _("with an interpreter") if one.needs_interpreter else ""
    return " · ".join(filter(None, (one.name, spoken, tolk, one.phone, *_children_said(one.children))))


def _children_said(children: Iterable[Child]) -> Iterable[str]:
    for child in children:
        relation = words.say(words.RELATION, child.relation, _)
        stopped = _("nothing is sent: {reason}").format(reason=child.do_not_send_because) if child.do_not_send else ""
        about = ", ".join(filter(None, (child.group, relation, stopped)))
        yield f"{child.name} ({about})" if about else child.name


def _result(one: Guardian) -> dict[str, Any]:
    return {
        "guardian": str(one.id),
        "name": one.name,
        "talk_language": one.talk_language,
        "paper_language": one.paper_language,
        "needs_interpreter": one.needs_interpreter,
        "phone": one.phone,
        "email": one.email,
        "address": one.address,
        "work": one.work,
        "children": [
            {
                "name": child.name,
                "group": child.group,
                "relation": child.relation,
                "custody": child.custody,
                "do_not_send": child.do_not_send,
                "why": child.do_not_send_because,
            }
            for child in one.children
        ],
    }
