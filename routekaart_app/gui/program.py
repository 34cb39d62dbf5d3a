"""Which window there is: the start page, or one open administration; and the settings they share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect, QSize
from PySide6.QtWidgets import QApplication, QWidget

from routekaart_app import settings as settings_file
from routekaart_app.errors import Cancelled, KnownError
from routekaart_app.gui import clipboard, icons, theme
from routekaart_app.gui.enter_key import EnterPresses
from routekaart_app.gui.manual_opener import ManualKey, open_manual
from routekaart_app.gui.opening import open_freed
from routekaart_app.gui.tour import FIRST
from routekaart_app.gui.translator import Language
from routekaart_app.gui.widgets.start_page import StartPage
from routekaart_app.i18n import gettext as _
from routekaart_app.paths import example_folder
from routekaart_app.settings import Settings

if TYPE_CHECKING:
    from routekaart_app.bootstrap import Services
    from routekaart_app.gui.administrations import Administrations
    from routekaart_app.gui.main_window import MainWindow
    from routekaart_app.gui.messages import Messages
    from routekaart_app.gui.tasks import Tasks

_START_SIZE, _WINDOW_SIZE = QSize(860, 640), QSize(1280, 760)
_SMALL_SCREEN = 1440


class Program(QObject):
    """Opens and closes windows. Windows never know each other; what they want they say in a signal."""

    def __init__(
        self,
        app: QApplication,
        config_folder: Path,
        *,
        administrations: Administrations | None = None,
        messages: Messages | None = None,
    ) -> None:
        super().__init__(app)
        self._app = app
        self._config_folder = config_folder
        self.settings = settings_file.load(config_folder)
        self._given_administrations = administrations
        self._given_messages = messages
        self._enter = EnterPresses(app, self)
        self._manual_key = ManualKey(app, lambda: self.messages, self)
        self._language = Language(app)
        self._language.use(self.settings.language)
        theme.apply(app, self.settings.theme, self.settings.text_scale)
        self.start_page: StartPage | None = None
        self.window: MainWindow | None = None
        self._services: Services | None = None
        self._tasks: Tasks | None = None

    @property
    def administrations(self) -> Administrations:
        """Makes and opens administrations."""
        if self._given_administrations is None:
            from routekaart_app.gui.administrations import Administrations

            self._given_administrations = Administrations()
        return self._given_administrations

    @property
    def messages(self) -> Messages:
        """Questions, and choosing files."""
        if self._given_messages is None:
            from routekaart_app.gui.messages import QtMessages

            self._given_messages = QtMessages()
        return self._given_messages

    def begin(self, folder: Path | None) -> None:
        """Show the start page, and above it the question for the password of `folder` if there is one."""
        self._show_start()
        if folder is not None:
            self.open_folder(folder)

    def fail(self, error: KnownError) -> None:
        """Tell what went wrong in whatever window there is."""
        if self.window is not None:
            self.window.fail(error)
        elif self.start_page is not None:
            self.start_page.message_bar.show_error(str(error))

    def new_administration(self) -> None:
        """Begin an administration."""
        from routekaart_app.gui.dialogs.new_administration_dialog import NewAdministrationDialog

        dialog = NewAdministrationDialog(self.administrations, self.messages, self.start_page)
        dialog.created.connect(self.show_administration)
        open_freed(dialog)

    def open_example(self, *, anew: bool = False) -> None:
        """Open the invented school; the first time, or when it is begun `anew`, it is made, which takes a moment."""
        from routekaart_app.gui.tasks import Tasks

        if self.start_page is None or (self._tasks is not None and self._tasks.is_busy):
            return
        self._tasks = self._tasks or Tasks(self.start_page)
        self._tasks.start(
            self.administrations.renew_example if anew else self.administrations.open_example,
            title=_("Preparing the example school …"),
            done=self.show_administration,
            failed=self._example_failed,
            unwanted=lambda services: services.close(),
        )

    def practise(self) -> None:
        """From an administration to the invented school; from that itself to the same, begun anew, after asking."""
        if self._services is None:
            return
        vault = self._services.vault
        anew = vault.is_example and vault.folder == example_folder()
        if anew and not self.messages.ask(
            _("Start the example school over?"),
            _("What you tried in it goes, its backups too. Your own administrations are not touched."),
            yes=_("Start over"),
            no=_("Leave it as it is"),
        ):
            return
        self._show_start()
        self._leave_window()
        self.open_example(anew=anew)

    def open_existing(self) -> None:
        """Choose the folder of an administration and open it."""
        folder = self.messages.choose_folder(_("Folder of the administration"))
        if folder is not None:
            self.open_folder(folder)

    def open_folder(self, folder: Path, hint: str = "") -> None:
        """Ask for the password of an administration and open it."""
        from routekaart_app.gui.dialogs.unlock_dialog import UnlockDialog

        hint = hint or self.administrations.told_beforehand(folder)
        dialog = UnlockDialog(folder, self.administrations, self.start_page, hint)
        dialog.opened.connect(self.show_administration)
        open_freed(dialog)

    def show_administration(self, services: Services) -> None:
        """Show the window of an administration that was opened, in place of the start page."""
        self._services = services
        if not services.vault.is_example:
            self._keep(self.settings.with_recent(services.vault.folder))
        if self.settings.tour is None:
            self._keep(replace(self.settings, tour=FIRST))
        self._show_window()
        self._leave_start()

    def lock(self) -> None:
        """Close the administration and ask for its password again."""
        services = self._services
        if services is None:
            return
        from routekaart_app.gui.administrations import EXAMPLE_PASSWORD

        is_example = services.vault.is_example
        hint = _("The password of the example school is: {word}").format(word=EXAMPLE_PASSWORD) if is_example else ""
        self._show_start()
        self._leave_window()
        self.open_folder(services.vault.folder, hint)

    def choose_other(self) -> None:
        """Close the administration, and choose at the start which one to open."""
        if self._services is not None:
            self._show_start()
            self._leave_window()

    def change_settings(self, wanted: Settings) -> None:
        """Keep settings and apply them at once; another language makes the window anew."""
        spoken = self.settings.language
        self._keep(
            replace(
                wanted,
                recent=self.settings.recent,
                window=self.settings.window,
                is_maximized=self.settings.is_maximized,
            )
        )
        theme.apply(self._app, wanted.theme, wanted.text_scale)
        if wanted.language == spoken:
            return
        self._language.use(wanted.language)
        if self.window is not None:
            old = self.window
            old.closed.disconnect(self._window_closed)
            self._remember_place(old)
            old.put_away()
            self._show_window()
            _focus_again(old, self.window)
            old.close()
        elif self.start_page is not None:
            self._show_start()

    def _show_start(self) -> None:
        old, old_tasks = self.start_page, self._tasks
        page = StartPage(self.settings, focus=_focused(old) if old is not None else "")
        page.setWindowTitle("Routekaart")
        page.setWindowIcon(icons.application_icon())
        page.new_chosen.connect(self.new_administration)
        page.example_chosen.connect(self.open_example)
        page.existing_chosen.connect(self.open_existing)
        page.recent_chosen.connect(self._open_recent)
        page.settings_changed.connect(self.change_settings)
        page.manual_chosen.connect(lambda: open_manual(page, self.messages))
        self.start_page, self._tasks = page, None
        if old is not None:
            page.setGeometry(old.geometry())
        else:
            look = theme.look()
            _fit(page, QSize(look.px(_START_SIZE.width()), look.px(_START_SIZE.height())))
        page.show()
        _drop(old, old_tasks)

    def _leave_start(self) -> None:
        page, tasks = self.start_page, self._tasks
        self.start_page = self._tasks = None
        _drop(page, tasks)

    def _show_window(self) -> None:
        from routekaart_app.gui.main_window import MainWindow

        if self._services is None:
            return
        window = MainWindow(
            self._services,
            self.settings,
            self.messages,
            self._config_folder,
            user_name=self._services.vault.user_name,
        )
        window.lock_wanted.connect(self.lock)
        window.other_wanted.connect(self.choose_other)
        window.settings_wanted.connect(self.change_settings)
        window.closed.connect(self._window_closed)
        window.practice_wanted.connect(self.practise)
        self.window = window
        self._place(window)

    def _place(self, window: MainWindow) -> None:
        """Where it was last time, or on a small screen all of it."""
        screens = [screen.availableGeometry() for screen in self._app.screens()]
        kept = kept_place(QRect(*self.settings.window), screens) if self.settings.window else None
        if kept is not None:
            window.setGeometry(kept)
        else:
            _fit(window, _WINDOW_SIZE)
        is_small = kept is None and bool(screens) and screens[0].width() < _SMALL_SCREEN
        if self.settings.is_maximized or is_small:
            window.showMaximized()
        else:
            window.show()

    def _leave_window(self) -> None:
        window, services = self.window, self._services
        self.window = self._services = None
        if window is not None:
            window.closed.disconnect(self._window_closed)
            self._remember_place(window)
            window.put_away()
            window.close()
        if services is not None:
            clipboard.forget()
            services.close()

    def _window_closed(self) -> None:
        """The person closed the window: the administration is closed before the program ends."""
        if self.window is not None:
            self._remember_place(self.window)
        services, self.window, self._services = self._services, None, None
        if services is not None:
            clipboard.forget()
            services.close()

    def _remember_place(self, window: QWidget) -> None:
        at = window.normalGeometry() if window.isMaximized() else window.geometry()
        place = (at.x(), at.y(), at.width(), at.height()) if at.isValid() else None
        self._keep(replace(self.settings, window=place, is_maximized=window.isMaximized()))

    def _keep(self, settings: Settings) -> None:
        self.settings = settings
        try:
            settings_file.save(self._config_folder, settings)
        except OSError:
            self.fail(KnownError(_("Your choices could not be kept for next time."), _("Everything else is safe.")))

    def _open_recent(self, folder: Path) -> None:
        self.open_folder(folder)

    def _example_failed(self, error: Exception) -> None:
        if isinstance(error, KnownError) and error.code == "wrong-password":
            self.open_folder(example_folder())
        elif isinstance(error, KnownError):
            self.fail(error)
        elif isinstance(error, Cancelled) and self.start_page is not None:
            self.start_page.message_bar.show_message(_("Stopped. Nothing was kept."))


def kept_place(wanted: QRect, screens: Sequence[QRect]) -> QRect | None:
    """Where a window was, brought within the screen it is mostly on; None when that screen is gone."""

    def seen(screen: QRect) -> int:
        part = screen.intersected(wanted)
        return part.width() * part.height()

    best = max(screens, key=seen, default=None)
    if best is None or not best.intersects(wanted):
        return None
    size = wanted.size().boundedTo(best.size())
    left = min(max(wanted.left(), best.left()), best.left() + best.width() - size.width())
    top = min(max(wanted.top(), best.top()), best.top() + best.height() - size.height())
    return QRect(QPoint(left, top), size)


def _focused(window: QWidget) -> str:
    """The name of what has the keyboard in a window."""
    at = window.focusWidget()
    return at.objectName() if at is not None else ""


def _focus_again(old: QWidget, new: QWidget | None) -> None:
    """Bring the keyboard to what has the same name in a window that was made anew."""
    name = _focused(old)
    found = new.findChild(QWidget, name) if new is not None and name else None
    if found is not None:
        found.setFocus()


def _fit(window: QWidget, size: QSize) -> None:
    """Give a window this size, within its screen and in the middle of it."""
    room = window.screen().availableGeometry()
    window.resize(size.boundedTo(room.size()))
    window.move(room.center() - window.rect().center())


def _drop(page: StartPage | None, tasks: Tasks | None) -> None:
    if tasks is not None:
        tasks.close()
    if page is not None:
        page.close()
        page.deleteLater()
