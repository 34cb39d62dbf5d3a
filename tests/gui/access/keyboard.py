"""What Tab does on a surface: it comes everywhere once, and back again."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QScrollBar, QTextBrowser, QWidget

from tests.gui.access.surfaces import named, on_screen


def unreached(surface: QWidget) -> Iterator[str]:
    """What Tab or Shift+Tab does not come to or does not get away from."""
    stops = tab_stops(surface)
    if len(stops) < 2:
        return
    if not surface.isActiveWindow():
        yield f"{named(surface)}: is not in front, {named(QApplication.activeWindow() or surface)} is"
        return
    for back in (False, True):
        way = "Shift+Tab" if back else "Tab"
        visited, trap = _round_trip(stops[0], back)
        if trap is not None:
            yield f"{named(trap)}: {way} does not leave"
            continue
        if visited and visited[-1] is not visited[0]:
            yield f"{named(visited[0])}: {way} goes round without it, from {named(visited[-1])} on"
        missed = [stop for stop in stops if not any(stop is met or _beside(stop, met) for met in visited)]
        yield from (f"{named(stop)}: {way} does not come here" for stop in missed if stop.isVisible())


def _beside(stop: QWidget, met: QWidget) -> bool:
    """Whether the arrows come from one to the other: of buttons that exclude each other Tab stops at the chosen one."""
    if not isinstance(stop, QAbstractButton) or not isinstance(met, QAbstractButton):
        return False
    group = stop.group()
    if group is not None:
        return group.exclusive() and group is met.group()
    return stop.autoExclusive() and met.autoExclusive() and stop.parent() is met.parent() and met.group() is None


def tab_stops(surface: QWidget) -> list[QWidget]:
    """Everything that says it is a stop for Tab."""
    return [
        widget
        for widget in on_screen(surface)
        if widget.isEnabled()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
        and not isinstance(widget, QScrollBar)
    ]


def _round_trip(first: QWidget, back: bool) -> tuple[list[QWidget], QWidget | None]:
    """What has the keyboard from a widget on until it has been there before, that once more; and what keeps it."""
    first.setFocus(Qt.FocusReason.TabFocusReason)
    visited: list[QWidget] = []
    at = QApplication.focusWidget()
    while at is not None:
        been = any(at is other for other in visited)
        visited.append(at)
        if been:
            break
        for _link in range(1 + _links(at)):
            _press(at, back)
            after = QApplication.focusWidget()
            if after is not at:
                break
        if after is at:
            _press(at, back, Qt.KeyboardModifier.ControlModifier)
            after = QApplication.focusWidget()
        if after is at:
            return visited, at
        at = after
    return visited, None


def _links(at: QWidget) -> int:
    """How many links there are in it, where Tab goes from one to the next before it leaves."""
    if not isinstance(at, QTextBrowser):
        return 0
    block, found = at.document().begin(), 0
    while block.isValid():
        found += sum(part.format.isAnchor() for part in block.textFormats())
        block = block.next()
    return found


def _press(at: QWidget, back: bool, more: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    shift = Qt.KeyboardModifier.ShiftModifier if back else Qt.KeyboardModifier.NoModifier
    QTest.keyClick(at, Qt.Key.Key_Backtab if back else Qt.Key.Key_Tab, more | shift)
