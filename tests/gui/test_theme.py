"""Palette, stylesheet and type of both themes at every text scale."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QFontDatabase, QFontInfo, QImage, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDateEdit,
    QLabel,
    QLineEdit,
    QListWidget,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QTabBar,
    QToolButton,
    QToolTip,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from routekaart_app import tokens
from routekaart_app.gui import fonts, rows, theme


@pytest.fixture(autouse=True)
def app(qapp: QApplication) -> Iterator[QApplication]:
    """The look is light at 100 % before and after every test."""
    theme.apply(qapp, "light", 1.0)
    yield qapp
    theme.apply(qapp, "light", 1.0)


def focusable() -> list[QWidget]:
    combo, tabs, names = QComboBox(), QTabBar(), QListWidget()
    combo.addItem("Gastles")
    tabs.addTab("Alles")
    names.addItem("Bakker, Sem")
    buttons = [QPushButton("Vastleggen") for _ in range(6)]
    for button, kind in zip(buttons, (None, "primary", "quiet", "link", "danger", "rail"), strict=True):
        button.setProperty("kind", kind)
    others = [QToolButton(), QLineEdit(), QPlainTextEdit(), QDateEdit(), QCheckBox("a"), QRadioButton("b")]
    return [*buttons, *others, combo, tabs, names]


def shows(image: QImage, color: str) -> int:
    """How many px have exactly this colour."""
    wanted = QColor(color).rgb()
    return sum(image.pixel(QPoint(x, y)) == wanted for x in range(image.width()) for y in range(image.height()))


@pytest.mark.parametrize("name", tokens.THEMES)
def test_the_palette_is_the_theme_s(app: QApplication, name: str) -> None:
    look = theme.apply(app, name, 1.0)
    palette = app.palette()
    assert palette.color(QPalette.ColorRole.Window) == look.color("paper")
    assert palette.color(QPalette.ColorRole.Text) == look.color("ink")
    assert palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text) == look.color("muted")


@pytest.mark.parametrize("name", tokens.THEMES)
@pytest.mark.parametrize("scale", [1.0, 1.25, 2.0])
def test_the_stylesheet_has_nothing_left_to_fill_in(name: str, scale: float) -> None:
    sheet = theme.stylesheet(theme.Look(tokens.load(name), scale))
    assert not re.search(r"\$|inset|half|cell\(|PX|/\*", sheet)
    assert not re.search(r"-\d", sheet.replace("-1px", ""))


def test_lengths_grow_with_the_text_and_hairlines_do_not() -> None:
    usual, large = (theme.stylesheet(theme.Look(tokens.load("light"), scale)) for scale in (1.0, 2.0))
    assert "font-size: 21px" in usual
    assert "font-size: 42px" in large
    assert usual.count("border: 1px solid") == large.count("border: 1px solid")
    assert usual.count("border: 3px solid") == large.count("border: 3px solid")


def test_type_is_the_bundled_family_in_px(app: QApplication) -> None:
    theme.apply(app, "light", 1.0)
    assert QFontInfo(app.font()).family() == "Noto Sans"
    assert app.font().pixelSize() == 14
    theme.apply(app, "light", 2.0)
    assert app.font().pixelSize() == 27
    assert set(fonts.FAMILIES) <= set(QFontDatabase.families())


@pytest.mark.parametrize(("asked", "given"), [(0.1, 1.0), (1.5, 1.5), (9.0, 2.0)])
def test_the_scale_stays_between_100_and_200_percent(app: QApplication, asked: float, given: float) -> None:
    assert theme.apply(app, "light", asked).scale == given


def test_an_unknown_theme_changes_nothing(app: QApplication) -> None:
    before = app.styleSheet()
    with pytest.raises(ValueError, match="sepia"):
        theme.apply(app, "sepia")
    assert app.styleSheet() == before
    assert theme.look().tokens.theme == "light"


def test_a_change_of_look_is_told(app: QApplication, qtbot: QtBot) -> None:
    with qtbot.waitSignal(theme.changes.changed):
        theme.apply(app, "dark", 1.0)


@pytest.mark.parametrize("name", tokens.THEMES)
@pytest.mark.parametrize("at", range(15))
def test_the_keyboard_can_be_seen_and_moves_nothing(app: QApplication, qtbot: QtBot, name: str, at: int) -> None:
    look = theme.apply(app, name, 2.0)
    window, other = QWidget(), QLineEdit()
    tried = focusable()[at]
    column = QVBoxLayout(window)
    column.addWidget(tried)
    column.addWidget(other)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: window.isActiveWindow())
    other.setFocus()
    ring, size = look.tokens.color("focus"), tried.sizeHint()
    before = shows(tried.grab().toImage(), ring)
    tried.setFocus(Qt.FocusReason.TabFocusReason)
    assert shows(tried.grab().toImage(), ring) >= before + 60
    assert tried.sizeHint() == size


@pytest.mark.parametrize("name", tokens.THEMES)
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_a_tick_can_be_seen(app: QApplication, qtbot: QtBot, name: str, scale: float) -> None:
    look = theme.apply(app, name, scale)
    box = QCheckBox("erbij")
    qtbot.addWidget(box)
    assert shows(box.grab().toImage(), look.tokens.color("accent")) == 0
    box.setChecked(True)
    image = box.grab().toImage()
    assert shows(image, look.tokens.color("accent")) > 80 * scale
    assert shows(image, look.tokens.color("on-accent")) > 4 * scale


def test_one_button_is_filled(app: QApplication, qtbot: QtBot) -> None:
    look = theme.apply(app, "light", 1.0)
    plain, primary = QPushButton("Annuleren"), QPushButton("Vastleggen")
    primary.setProperty("kind", "primary")
    for button in (plain, primary):
        qtbot.addWidget(button)
    assert shows(plain.grab().toImage(), look.tokens.color("accent")) == 0
    assert shows(primary.grab().toImage(), look.tokens.color("accent")) > 500


def test_a_field_with_a_problem_shows_it_at_once(app: QApplication, qtbot: QtBot) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    field.show()
    theme.restyle(field, "problem", True)
    assert shows(field.grab().toImage(), theme.look().tokens.color("missed")) > 60
    theme.restyle(field, "problem", False)
    assert shows(field.grab().toImage(), theme.look().tokens.color("missed")) == 0


def test_rows_follow_the_text(app: QApplication, qtbot: QtBot) -> None:
    names = QListWidget()
    qtbot.addWidget(names)
    rows.fit(names)
    names.addItems(["Aydın, Elif", "Bakker, Sem"])
    names.show()

    def height() -> int:
        return names.visualItemRect(names.item(1)).y() - names.visualItemRect(names.item(0)).y()

    assert height() == theme.look().row_height
    theme.apply(app, "light", 2.0)
    assert height() >= 40


def test_the_hint_in_an_empty_field_is_readable(qtbot: QtBot, looks: QApplication) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    field.ensurePolished()
    hint = field.palette().placeholderText().color()  # Qt makes it half as strong as the text where nobody says
    assert (hint.name(), hint.alpha()) == (theme.look().color("muted").name(), 255)


def test_what_somebody_typed_is_never_read_as_markup(qtbot: QtBot) -> None:
    typed = "<b>Anker</b> <img src='file:///etc/hosts'>"
    above, box = QWidget(), QMessageBox()
    for widget in (above, box):
        qtbot.addWidget(widget)
    label, own = QLabel(typed, above), QLabel("<b>d</b>", above)
    own.setProperty("markup", True)
    box.setInformativeText(typed)
    above.show()
    box.show()
    QToolTip.showText(QPoint(1, 1), typed, above)
    tips = [widget for widget in QApplication.topLevelWidgets() if widget.inherits("QTipLabel")]
    read = [label, *box.findChildren(QLabel), *(tip for tip in tips if isinstance(tip, QLabel))]
    assert tips and {one.textFormat() for one in read} == {Qt.TextFormat.PlainText}
    assert own.textFormat() == Qt.TextFormat.RichText
    QToolTip.hideText()
