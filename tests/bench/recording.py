"""Recording a visit of a class: until it is acknowledged on a repainted page, and against a bare insert."""

from __future__ import annotations

import statistics
import tempfile
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import sqlalchemy as sa

from routekaart_app.bootstrap import Services
from routekaart_app.clock import new_id
from routekaart_app.domain.overview import GroupChoice
from routekaart_app.domain.visit_sheet import VisitSheet
from routekaart_app.store.connection import connect_engine
from tests.bench import _measure
from tools.bench import Row

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

GROUP, LINE = "3B", "VO3-02"
ROUNDS = 15


def main() -> list[Row]:
    """Acknowledged within 100 ms; and the service by itself against the same rows put in bare."""
    _measure.off_screen()
    with _measure.region() as services:
        group = services.schools.find_group(GROUP, _measure.TODAY)
        sheet = services.contacts.new_sheet(group.id, _measure.TODAY, LINE)
        sheet = replace(sheet.toggled(3).with_reason(8, "transport"), company_name="Zorghub Voorbeeldwijk")
        size = len(sheet.attendances)
        with _bare_tables() as connection:
            alone, bare = _measure.by_turns(
                partial(services.contacts.record, sheet), partial(_insert, connection, sheet), rounds=ROUNDS
            )
        shown = _acknowledged(services, group)
    return [
        _measure.within(f"record a class of {size}, acknowledged and repainted", shown, 0.1),
        _measure.against(f"record a class of {size}, the service alone", alone, "bare insert", bare, float("inf")),
    ]


def _acknowledged(services: Services, group: GroupChoice) -> float:
    """From Ctrl+Enter in the dialog to the message bar and the class grid drawn anew, in seconds."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from routekaart_app.gui import theme
    from routekaart_app.gui.dialogs.visit_dialog import VisitDialog
    from routekaart_app.gui.main_window import MainWindow
    from routekaart_app.gui.messages import QtMessages
    from routekaart_app.settings import Settings

    app = QApplication([])
    theme.apply(app, "light")
    with tempfile.TemporaryDirectory(prefix="routekaart-bench-") as folder:
        window = MainWindow(services, Settings(), QtMessages(), Path(folder))
        window.resize(1366, 768)
        window.show()
        window.open_page("grid")
        window.choose_group(group.id)
        _drawn(app)
        taken = []
        for _round in range(ROUNDS + 1):
            before = services.history.undo_label()
            window.opens.visit()
            dialog = next(item for item in window.findChildren(VisitDialog) if item.isVisible())
            dialog.model.set_sheet(dialog.model.sheet.toggled(3).toggled(8))
            dialog.form.line_combo.setCurrentIndex(1)  # the first line of the class itself; above it stands none
            _drawn(app)
            press = partial(QTest.keyClick, dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
            taken.append(_measure.seconds(partial(_until_drawn, app, press)))
            assert not window.findChildren(VisitDialog)
            assert services.history.undo_label() != before
            services.history.undo()
            _drawn(app)
        window.close()
        _drawn(app)
    return statistics.median(taken[1:])


def _until_drawn(app: QApplication, work: Callable[[], None]) -> None:
    work()
    _drawn(app)


def _drawn(app: QApplication) -> None:
    """Do all that waits to be done, painting included."""
    for _time in range(3):
        app.processEvents()


@contextmanager
def _bare_tables() -> Iterator[sa.Connection]:
    """The two tables, encrypted and as durable as ours, without journal, derived columns and history."""
    with tempfile.TemporaryDirectory(prefix="routekaart-bench-") as folder:
        engine = connect_engine(Path(folder) / "bare.db", bytes(range(32)), create=True)
        with engine.connect() as connection:
            connection.exec_driver_sql("CREATE TABLE activity (id BLOB PRIMARY KEY, kind, on_date, line_id, group_id)")
            connection.exec_driver_sql(
                "CREATE TABLE participation (id BLOB PRIMARY KEY, activity_id, pupil_id, state, reason)"
            )
            connection.commit()
            yield connection
        engine.dispose()


_ACTIVITY = sa.table("activity", *(sa.column(name) for name in ("id", "kind", "on_date", "line_id", "group_id")))
_PARTICIPATION = sa.table(
    "participation", *(sa.column(name) for name in ("id", "activity_id", "pupil_id", "state", "reason"))
)


def _insert(connection: sa.Connection, sheet: VisitSheet) -> None:
    """The same rows by SQLAlchemy, in one transaction."""
    activity = new_id().bytes
    line = sheet.line_id.bytes if sheet.line_id else None
    values = {"kind": sheet.kind, "on_date": sheet.on.isoformat(), "line_id": line, "group_id": sheet.group.id.bytes}
    connection.execute(_ACTIVITY.insert(), {"id": activity, **values})
    connection.execute(
        _PARTICIPATION.insert(),
        [
            {
                "id": uuid.uuid4().bytes,
                "activity_id": activity,
                "pupil_id": item.pupil_id.bytes,
                "state": item.state.value,
                "reason": item.reason,
            }
            for item in sheet.attendances
        ],
    )
    connection.commit()
