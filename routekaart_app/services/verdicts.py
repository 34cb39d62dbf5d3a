"""Who judged a loopbaandossier complete, and when."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from routekaart_app.clock import new_id
from routekaart_app.domain import typed_text
from routekaart_app.domain import verdict as rules
from routekaart_app.domain.career_file import EVERYTHING
from routekaart_app.domain.contact import State
from routekaart_app.domain.one_line import one_line
from routekaart_app.domain.overview import Dossier
from routekaart_app.domain.verdict import Verdict
from routekaart_app.errors import KnownError, Problem
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import ngettext
from routekaart_app.services import career_files
from routekaart_app.services.choices import pupil_name
from routekaart_app.store import models
from routekaart_app.store.database import Database, Session
from routekaart_app.store.queries import dossier_entries


class Verdicts:
    """The judgements "voldaan" of the dossiers of pupils."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of_pupil(self, pupil_id: UUID) -> tuple[Verdict, ...]:
        """Every judgement of a pupil's dossier, newest first."""
        with self._database.read() as session:
            return read(session, pupil_id)

    def problems(self, on: date, judged_by: str, note: str = "") -> tuple[Problem, ...]:
        """What must be mended before this can be kept: beside "judged_by", "on" and "note"."""
        found = rules.problems(on, judged_by, self._database.clock.today())
        return (*found, *typed_text.problems("note", note))

    def remark(self, dossier: Dossier) -> str:
        """What is worth a look before a dossier is called complete: activities without all four points; "" for
        nothing."""
        file = career_files.built(dossier, EVERYTHING, lambda key: key)
        if file.asked == file.whole:
            return ""
        text = ngettext(
            "{whole} of {count} activity has all four points of a reflection.",
            "{whole} of {count} activities have all four points of a reflection.",
            file.asked,
        )
        return text.format(whole=file.whole, count=file.asked)

    def give(self, pupil_id: UUID, on: date, judged_by: str, note: str = "", line_id: UUID | None = None) -> str:
        """Note that somebody judged a dossier complete, and with a line (`domain.verdict.open_line`) that this was
        reached, as one step; returns the sentence that says so.

        Raises KnownError when there are problems or when the pupil is gone.
        """
        judged_by = one_line(judged_by)
        problems = self.problems(on, judged_by, note)
        if problems:
            raise KnownError(problems[0].message, _("Nothing was changed."), code="problems")
        with self._database.read() as session:
            label = _("Dossier of {name} judged complete").format(name=pupil_name(session, pupil_id))
        note, left_out = typed_text.cleaned(note)
        label += typed_text.left_out(left_out)
        with self._database.write(label) as session:
            session.add(models.Verdict(id=new_id(), pupil_id=pupil_id, on=on, judged_by=judged_by, note=note))
            if line_id is not None:
                reached = models.Activity(id=new_id(), kind="milestone", on=on, line_id=line_id)
                session.add(reached)
                session.add(models.Participation(activity_id=reached.id, pupil_id=pupil_id, state=State.TOOK_PART))
        return label

    def withdraw(self, verdict_id: UUID) -> str:
        """Take a judgement back; returns the sentence that says so. Raises KnownError when it is gone."""
        with self._database.read() as session:
            row = session.the(models.Verdict, verdict_id)
            label = _("Judgement of the dossier of {name} taken back").format(name=pupil_name(session, row.pupil_id))
        with self._database.write(label) as session:
            session.delete(session.the(models.Verdict, verdict_id))
        return label


def read(session: Session, pupil_id: UUID) -> tuple[Verdict, ...]:
    """The judgements of a pupil's dossier, newest first, for whoever reads it as a part of more."""
    rows = dossier_entries.verdicts(session, pupil_id)
    return tuple(Verdict(row.id, row.pupil_id, row.on, row.judged_by, row.note) for row in rows)
