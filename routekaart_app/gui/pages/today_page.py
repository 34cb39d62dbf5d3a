"""Vandaag: the day of a guide. Numbers that open lists, and cards of which every row can be acted upon."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from routekaart_app.domain.agreement import Agreement
from routekaart_app.domain.routekaart import TALKS
from routekaart_app.domain.signals import KINDS, SignalRow
from routekaart_app.domain.today import DraftItem, PlannedItem, Today, is_weekend
from routekaart_app.errors import KnownError
from routekaart_app.gui import draft_opener, theme
from routekaart_app.gui.context import Context
from routekaart_app.gui.models import today_story
from routekaart_app.gui.models.scope import Scope, scope_of
from routekaart_app.gui.models.today_story import CHANGE, DROP, KEPT, PLAN, READ
from routekaart_app.gui.pages.page import Page, Window
from routekaart_app.gui.widgets.number_tile import NumberTile, TileRow
from routekaart_app.gui.widgets.page_head import PageColumn, PageHead, scrolled
from routekaart_app.gui.widgets.rows_card import FEW, RowsCard
from routekaart_app.i18n import gettext as _

if TYPE_CHECKING:
    from routekaart_app.bootstrap import Services

_TABLES = (
    "activity", "participation", "agreement", "draft", "guidance", "pupil", "enrolment", "pupil_group", "exemption",
    "company", "routekaart_line", "parent_contact",
)  # fmt: skip
_THREE_FROM, _TWO_FROM = 860, 560
"""Widths in px at 100 % from which three and two columns fit."""
_PLACES = {
    3: ((0, 0, 1, 1), (0, 1, 1, 1), (0, 2, 1, 1), (1, 0, 1, 3)),
    2: ((0, 0, 1, 1), (0, 1, 1, 1), (1, 1, 1, 1), (1, 0, 1, 1)),
    1: ((0, 0, 1, 1), (1, 0, 1, 1), (3, 0, 1, 1), (2, 0, 1, 1)),
}
"""Row, column and spans of this week, what is unfinished, who was not spoken with for longest, and agreements."""


class TodayPage(Page):
    """About the user's own classes; without any about the class that is chosen, else about all."""

    name = "today"
    watches = frozenset(_TABLES)

    def __init__(self, services: Services, window: Window, parent: QWidget | None = None) -> None:
        super().__init__(services, window, parent)
        self._context: Context | None = None
        self._columns = 0
        self._today: Today | None = None
        self._is_next = False
        self._head = PageHead()
        self._tiles = TileRow()
        self.tiles: dict[str, NumberTile] = {}
        self.week = RowsCard("week", _("This week"))
        self.unfinished = RowsCard("unfinished", _("Still to finish"), is_narrow=True)
        self.longest = RowsCard("longest", _("Not spoken with for longest"), is_narrow=True)
        self.agreements = RowsCard("agreements", _("Open agreements"))
        self._cards = (self.week, self.unfinished, self.longest, self.agreements)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._mine = QPushButton(_("choose my classes"))
        self._mine.setObjectName("my_classes_button")
        self._mine.setProperty("kind", "link")
        self._head.add(self._mine)
        for kind in (
            "no_talk",
            "missing_required",
            "no_mbo_application",
            "broken_chains",
            "parents_not_reached",
            "look_back",
        ):
            tile = NumberTile()
            tile.setObjectName(f"{kind}_tile")
            tile.hide()
            self.tiles[kind] = tile
            self._tiles.add(tile)
        self._grid = QGridLayout()
        inside = QWidget()
        column = PageColumn(inside)
        column.addWidget(self._head)
        column.addWidget(self._tiles)
        column.addLayout(self._grid)
        column.addStretch()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._area = scrolled(inside)
        outer.addWidget(self._area)
        self._plan = self.week.add_link(_("plan"))
        self._plan.setObjectName("plan_button")
        self._whole = self.longest.add_link(_("whole list"))
        self._whole.setObjectName("whole_list_button")
        self._whole.setAccessibleName(_("Not spoken with for longest: whole list"))
        for card in self._cards:
            card.hide()
        self._arrange()

    def _connect(self) -> None:
        assert set(self.tiles) <= set(KINDS)
        self._mine.clicked.connect(self.host.opens.my_classes)
        self._plan.clicked.connect(lambda: self.host.opens.visit(on=_next_school_day(self.host.context.on)))
        self._whole.clicked.connect(lambda: self.host.open_signals("longest_not_seen"))
        for kind, tile in self.tiles.items():
            tile.clicked.connect(lambda _checked=False, kind=kind: self.host.open_signals(kind))
        self.week.other.clicked.connect(self._turn_week)
        for card in self._cards:
            card.acted.connect(self._act)

    def show_context(self, context: Context) -> None:
        """Another class may be chosen, which counts for who has no classes of their own."""
        self._context = context
        self.reload()

    def reload(self) -> None:
        """Read the page again: some classes at once, a school or the region in the worker."""
        context = self._context
        if context is None:
            return
        scope = scope_of(self.services, context)

        def read() -> Today:
            return self.services.today.of(context.on, scope.group_ids, scope.school_id)

        if scope.group_ids is not None:
            self._show(read(), scope)
            return
        if self.week.isHidden():
            self._head.set_texts(self._greeting(), _("Counting …"))
        self.host.tasks.start(
            lambda _progress: read(),
            title=_("Counting"),
            done=lambda today: self._take(context, today, scope),
            quiet=True,
        )

    def focus_first(self) -> None:
        """The first number, at the top of the page."""
        self._area.verticalScrollBar().setValue(0)
        first = self.tiles["no_talk"]
        (first if not first.isHidden() else self._mine).setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fewer columns where the window is narrow."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Fewer columns where the text is large."""
        super().changeEvent(event)
        if event.type() in theme.LOOK_EVENTS and self._columns:
            self._arrange()

    def _greeting(self) -> str:
        clock = self.services.clock
        return today_story.greeting(clock.now().astimezone(), clock.today())

    def _take(self, context: Context, today: Today, scope: Scope) -> None:
        """The figures have come; those of an earlier choice are of no use any more."""
        if context == self._context:
            self._show(today, scope)

    def _show(self, today: Today, scope: Scope) -> None:
        about = today_story.about(scope.said(today.groups), today)
        if today.on != self.services.clock.today():
            about = f"{about} · {today_story.counted_on(today.on)}"
        self._head.set_texts(self._greeting(), about)
        self._mine.setText(_("change") if scope.is_own else _("choose my classes"))
        self._mine.setAccessibleName(_("Choose my classes"))
        shown = {tile.kind: tile for tile in today_story.tiles(today)}
        for kind, tile in self.tiles.items():
            tile.setVisible(kind in shown)
            if kind in shown:
                tile.show_count(shown[kind].number, shown[kind].caption)
        self._today = today
        self._show_week()
        self.unfinished.show_rows(today_story.unfinished_rows(today), _("Everything is finished."))
        longest = today_story.longest_rows(today.signals.longest_not_seen, FEW)
        nobody = _("Everyone was spoken with this week.") if today.pupils else _("There are no pupils here.")
        self.longest.show_rows(longest, nobody)
        agreed = _("No agreements are open. What you agree on in a talk comes here.")
        self.agreements.show_rows(today_story.open_agreements(today), agreed)
        for card in self._cards:
            card.show()
        self._arrange()

    def _show_week(self) -> None:
        """This week, or the next when that was asked for and holds something."""
        today = self._today
        if today is None:
            return
        self._is_next = is_next = self._is_next and bool(today.next_week)
        nothing = _("Nothing is planned this week. With “plan” you put a visit or a lesson on a day to come.")
        if is_weekend(today.on):
            nothing = _("Nothing is planned for the coming week. With “plan” you put a visit or a lesson on a day.")
        self.week.set_title(today_story.week_title(today, is_next=is_next))
        self.week.show_rows(today_story.week_rows(today, is_next=is_next), nothing)
        self.week.show_other(today_story.other_week(today, is_next=is_next))

    def _turn_week(self) -> None:
        self._is_next = not self._is_next
        self._show_week()

    def _arrange(self) -> None:
        """Three cards side by side and one below them, two by two, or one below the other."""
        look = theme.look()
        room = self.width() / look.scale
        columns = 3 if room >= _THREE_FROM else 2 if room >= _TWO_FROM else 1
        self._tiles.arrange(self.width())
        self._grid.setSpacing(look.space("medium"))
        if columns == self._columns:
            return
        self._columns = columns
        for card, place in zip(self._cards, _PLACES[columns], strict=True):
            self._grid.addWidget(card, *place)
        for column, stretch in enumerate((13, 10, 10) if columns == 3 else (1, 1, 0)):
            self._grid.setColumnStretch(column, stretch if column < columns else 0)

    def _act(self, action: str, subject: object) -> None:
        match subject:
            case PlannedItem():
                self._open_planned(subject)
            case DraftItem() if action == DROP:
                self._drop(subject)
            case DraftItem() if action == READ:
                self.host.messages.tell(
                    _("What you typed about a pupil who is no longer there"),
                    today_story.typed_words(subject) or _("Nothing was typed."),
                )
            case DraftItem():
                draft_opener.resume(self.services, self.host.opens, subject)
            case Agreement() if action == CHANGE:
                self.host.opens.agreement(subject.pupil_id, subject)
            case Agreement():
                self._settle(subject, kept=action == KEPT)
            case SignalRow() if action == PLAN:
                self.host.opens.plan_talk(subject.pupil_id)
            case SignalRow():
                self.host.opens.talk(subject.pupil_id)

    def _open_planned(self, item: PlannedItem) -> None:
        if item.pupil_id is not None and (item.kind in TALKS or item.group_id is None):
            self.host.opens.talk(item.pupil_id, activity_id=item.activity_id)
        else:
            self.host.opens.visit(item.group_id, activity_id=item.activity_id)

    def _drop(self, draft: DraftItem) -> None:
        title = _("Throw away what you began?")
        title_of = draft.title if not draft.is_gone else _("About a pupil who is no longer there")
        text = _("“{title}” was not kept yet. It cannot be brought back.").format(title=title_of)
        if self.host.messages.ask(title, text, yes=_("Throw away"), no=_("Keep")):
            self.services.drafts.drop(draft.id)

    def _settle(self, agreement: Agreement, *, kept: bool) -> None:
        try:
            label = self.services.agreements.settle(agreement.id, kept, self.host.context.on)
        except KnownError as error:
            self.host.fail(error)
            return
        self.host.say(label)


def _next_school_day(on: date) -> date:
    """The day after, or the Monday after a weekend."""
    day = on + timedelta(days=1)
    while is_weekend(day):
        day += timedelta(days=1)
    return day
