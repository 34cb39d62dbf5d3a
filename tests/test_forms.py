"""Forms: compiled ones are fresh, and every source can be used from the keyboard and by a screen reader."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree.ElementTree import Element, parse

import pytest

from tools import forms

NEEDS_A_NAME = {
    "QLineEdit",
    "QComboBox",
    "QDateEdit",
    "QSpinBox",
    "QDoubleSpinBox",
    "QTextEdit",
    "QPlainTextEdit",
    "QTableView",
    "QTreeView",
    "QListView",
    "QListWidget",
    "QSlider",
    "QProgressBar",
}
"""Widgets that say nothing about themselves: a screen reader needs a buddy label or an accessible name."""
TAKES_FOCUS = NEEDS_A_NAME - {"QProgressBar"} | {"QPushButton", "QToolButton", "QCheckBox", "QRadioButton"}
SOURCES = sorted(forms.SOURCES.glob("*.ui"))

FORM = """<?xml version="1.0" encoding="UTF-8"?>
<ui version="4.0"><class>TalkDialog</class>
 <widget class="QDialog" name="TalkDialog">
  <layout class="QVBoxLayout" name="main_layout">
   <item><widget class="QLineEdit" name="topic_edit"/></item>
   <item><widget class="QDialogButtonBox" name="button_box">
    <property name="standardButtons"><set>QDialogButtonBox::Cancel|QDialogButtonBox::Save</set></property>
   </widget></item>
  </layout>
 </widget>
</ui>
"""


def widgets(source: Path) -> list[Element]:
    """Every widget of a form, the form itself first."""
    return list(parse(source).getroot().iter("widget"))


def value(widget: Element, name: str) -> str:
    """The text of a property; empty where it is not set."""
    return "".join(widget.findtext(f"property[@name='{name}']/{kind}") or "" for kind in ("string", "cstring", "enum"))


def test_no_form_says_how_a_label_reads() -> None:
    """`style.qss` says of every label that it is plain."""
    assert [source.name for source in SOURCES if "textFormat" in source.read_text("utf-8")] == []


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.stem)
def test_names_are_unique_and_alike(source: Path) -> None:
    stem = "".join(part.title() for part in source.stem.split("_"))
    own, *names = [widget.attrib["name"] for widget in widgets(source)]
    assert own == stem
    assert len(set(names)) == len(names)
    assert [name for name in names if not re.fullmatch(r"[a-z][a-z0-9]*(_[a-z0-9]+)*", name)] == []


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.stem)
def test_a_screen_reader_can_name_every_field(source: Path) -> None:
    found = widgets(source)
    names = {widget.attrib["name"] for widget in found}
    buddies = {value(widget, "buddy") for widget in found} - {""}
    assert buddies <= names
    nameless = [
        widget.attrib["name"]
        for widget in found
        if widget.attrib["class"] in NEEDS_A_NAME
        and widget.attrib["name"] not in buddies
        and not value(widget, "accessibleName")
    ]
    assert nameless == []


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.stem)
def test_tab_reaches_every_field_in_a_chosen_order(source: Path) -> None:
    focusable = {
        widget.attrib["name"]
        for widget in widgets(source)
        if widget.attrib["class"] in TAKES_FOCUS and value(widget, "focusPolicy") != "Qt::FocusPolicy::NoFocus"
    }
    order = [stop.text for stop in parse(source).getroot().findall("tabstops/tabstop")]
    assert len(focusable) < 2 or focusable <= set(order)


def test_a_form_is_compiled_typed_and_tidy(tmp_path: Path) -> None:
    source = tmp_path / "talk_dialog.ui"
    source.write_text(FORM)
    text = forms.compiled([source])[source]
    assert "def setupUi(self, TalkDialog: QDialog) -> None:" in text
    assert "QDialogButtonBox.StandardButton.Cancel | QDialogButtonBox.StandardButton.Save" in text
    assert "version" not in text
    assert "QGradient" not in text


def test_stale_missing_and_orphan_forms_are_told_and_mended(tmp_path: Path) -> None:
    sources, compiled = tmp_path / "ui", tmp_path / "forms"
    sources.mkdir()
    compiled.mkdir()
    (sources / "talk_dialog.ui").write_text(FORM)
    (compiled / "ui_gone_dialog.py").write_text("")
    assert forms.check(sources, compiled) == ["ui_talk_dialog.py: missing", "ui_gone_dialog.py: its source is gone"]
    forms.update(sources, compiled)
    assert forms.check(sources, compiled) == []
    (sources / "talk_dialog.ui").write_text(FORM.replace("topic_edit", "subject_edit"))
    assert forms.check(sources, compiled) == ["ui_talk_dialog.py: stale"]
