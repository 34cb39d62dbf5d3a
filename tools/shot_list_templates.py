"""Pictures of the editor of the routekaart."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.domain.template_draft import TemplateDraft
from routekaart_app.gui.dialogs.template_change_dialog import TemplateChangeDialog
from routekaart_app.gui.main_window import MainWindow
from routekaart_app.gui.pages.template_page import TemplatePage
from routekaart_app.i18n import gettext as _
from tools.shot import TODAY, Shot, prepare, services, wait, window

_SETTLED = 10
"""Rounds in which a layout comes to rest after its texts have changed."""


def _page(name: str, language: str, scale: float) -> tuple[MainWindow, TemplatePage]:
    made = window(name, language, scale, "template")
    page = made.page("template")
    assert isinstance(page, TemplatePage)
    page.choose(_id(services().routekaarten.draft(made.context.year), "VO3-02"))
    return made, page


def _id(draft: TemplateDraft, code: str) -> UUID:
    return next(line.id for line in draft.lines if line.code == code)


def _changed(draft: TemplateDraft) -> TemplateDraft:
    """Another target and window, one line less, and one more for a target group of the school's own."""
    placement = next(line for line in draft.lines if line.code == "VO3-02")
    training = next(line for line in draft.lines if line.code == "VO3-03")
    extra = services().routekaarten.new_line(draft, training)
    draft = draft.with_line(replace(placement, target=2, due_from="W40", due_until="W13", tracks=("bb", "kb")))
    draft = draft.added(
        replace(extra, name="Sollicitatietraining Topklas", tracks=("own:Topklas",)), draft.index_of(training.id) + 1
    )
    return draft.without(_id(draft, "VO3-04"))


def _template(name: str, language: str, scale: float) -> QWidget:
    return _page(name, language, scale)[0]


def _template_changed(name: str, language: str, scale: float) -> QWidget:
    made, page = _page(name, language, scale)
    assert page.draft is not None
    page.put(_changed(page.draft), "")
    wait(lambda: not page.saving.is_counting)
    for _round in range(_SETTLED):
        QCoreApplication.processEvents()
    made.put_away()  # so that closing it asks nothing
    return made


def _template_difference(name: str, language: str, scale: float) -> QWidget:
    prepare(name, language, scale)
    routekaarten = services().routekaarten
    draft = _changed(routekaarten.draft(SchoolYear.of(TODAY)))
    title = _("What changes in the routekaart of {year}").format(year=draft.year.name)
    return TemplateChangeDialog(routekaarten.preview(draft, TODAY), title, _("Save"))


TEMPLATES: tuple[Shot, ...] = (
    Shot("template", _template),
    Shot("template-changed", _template_changed),
    Shot("template-difference", _template_difference),
)
