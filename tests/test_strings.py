"""Translations: complete in Dutch, fresh, and found everywhere that texts for people are written."""

from __future__ import annotations

import gettext
import json
from pathlib import Path

import pytest

from tools import catalogs, extraction, strings

CODE = '''
"""A page."""
from routekaart_app.i18n import N_, gettext as _, ngettext, pgettext

title = _("Pupils")
many = ngettext("{count} pupil", "{count} pupils", 2)
right = pgettext("direction", "Right")
marked = N_("Marked")
# Translators: said to a parent
polite = _("Your child")
unmarked = "not for people"
'''
FORM = """<ui version="4.0"><widget class="QLabel" name="A">
<property name="text"><string>&amp;Save</string></property>
<property name="accessibleName"><string notr="true">x</string></property>
<property name="toolTip"><string></string></property>
</widget></ui>"""


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A small program with texts on screen, on paper and on both."""
    for folder in ("gui", "gui/forms", "reports"):
        (tmp_path / "routekaart_app" / folder).mkdir(parents=True)
    (tmp_path / "ui").mkdir()
    (tmp_path / "routekaart_app" / "gui" / "page.py").write_text(CODE)
    (tmp_path / "routekaart_app" / "gui" / "forms" / "ui_a.py").write_text('_("generated")')
    (tmp_path / "routekaart_app" / "reports" / "letter.py").write_text('t.gettext("Dear parents")')
    (tmp_path / "routekaart_app" / "words.py").write_text('N_("done")')
    (tmp_path / "ui" / "a.ui").write_text(FORM)
    return tmp_path


def test_texts_are_found_in_code_and_forms(checkout: Path) -> None:
    found = extraction.templates(checkout)
    assert {message.id for message in found["app"] if message.id} == {
        "Pupils",
        ("{count} pupil", "{count} pupils"),
        "Right",
        "Marked",
        "Your child",
        "done",
        "&Save",
    }
    assert {message.id for message in found["reports"] if message.id} == {"Dear parents", "done"}
    polite = found["app"].get("Your child")
    assert polite is not None and polite.auto_comments == ["Translators: said to a parent"]


def test_a_round_of_update_and_fill_leaves_nothing_to_do(checkout: Path) -> None:
    folder = checkout / "translations"
    fill = checkout / "dutch.json"
    dutch = {
        "Pupils": "Leerlingen",
        "{count} pupil||{count} pupils": ["{count} leerling", "{count} leerlingen"],
        "direction\u0004Right": "Rechts",
        "Marked": "Gemerkt",
        "Your child": "Uw kind",
        "done": "gedaan",
        "&Save": "&Bewaren",
        "Dear parents": "Beste ouders",
        "Gone": "Weg",
    }
    fill.write_text(json.dumps(dutch), "utf-8")
    assert strings.update(checkout, folder, catalogs.read_fills([fill])) == ["'Gone'"]
    assert strings.check(checkout, folder) == []
    on_screen = gettext.translation("app", folder, ["nl"])
    assert on_screen.gettext("done") == gettext.translation("reports", folder, ["nl"]).gettext("done") == "gedaan"
    assert on_screen.ngettext("{count} pupil", "{count} pupils", 3) == "{count} leerlingen"
    assert on_screen.pgettext("direction", "Right") == "Rechts"
    english = gettext.translation("app", folder, ["en"])
    assert english.ngettext("{count} pupil", "{count} pupils", 1) == "{count} pupil"


def test_files_are_the_same_bytes_every_time(checkout: Path) -> None:
    folder = checkout / "translations"
    strings.update(checkout, folder, {})
    before = {path: path.read_bytes() for path in folder.rglob("*.*")}
    for path in before:
        path.unlink()
    strings.update(checkout, folder, {})
    assert {path: path.read_bytes() for path in folder.rglob("*.*")} == before


def test_a_missing_text_and_a_stale_file_are_told(checkout: Path) -> None:
    folder = checkout / "translations"
    strings.update(checkout, folder, {})
    assert "nl app: not translated: 'Pupils'" in strings.check(checkout, folder)
    (checkout / "routekaart_app" / "gui" / "page.py").write_text('_("Groups")')
    assert "app.pot: stale, run `python -m tools strings`" in strings.check(checkout, folder)


@pytest.mark.parametrize(
    ("text", "dutch", "wrong"),
    [
        ("{count} pupils of {group}", "{count} leerlingen van {groep}", True),
        ("{count} pupils of {group}", "{group}: {count} leerlingen", False),
        ("{share:.1f} done", "{share:.1f} gedaan", False),
        ("Saved", "Bewaard", False),
        ("Saved", "Bewaard: {name}", True),
    ],
)
def test_placeholders_stay_as_they_are(tmp_path: Path, text: str, dutch: str, wrong: bool) -> None:
    template = catalogs.empty("app")
    template.add(text)
    texts = catalogs.translated(template, "nl", "app", [{(None, text, ""): (dutch,)}])
    (tmp_path / "app.po").write_bytes(catalogs.po_bytes(texts))
    assert bool(catalogs.problems(tmp_path / "app.po")) is wrong


def test_an_unsure_translation_counts_as_none(tmp_path: Path) -> None:
    (tmp_path / "app.po").write_text('#, fuzzy\nmsgid "Pupils"\nmsgstr "Leraren"\n')
    assert catalogs.read_po(tmp_path / "app.po") == {(None, "Pupils", ""): ("",)}
    assert catalogs.problems(tmp_path / "app.po") == ["unsure (fuzzy): 'Pupils'"]


def test_papers_for_parents_are_translated_for_families(checkout: Path) -> None:
    folder, fill = checkout / "translations", checkout / "fill.json"
    (checkout / "routekaart_app" / "reports" / "parent_report.py").write_text('t.gettext("Your child")')
    (checkout / "resources" / "templates").mkdir(parents=True)
    (checkout / "resources" / "templates" / "routekaart.toml").write_text('lines = [{ name = "Gastles" }]')
    fill.write_text(json.dumps({"Your child": "Dziecko", "line\u0004Gastles": "Lekcja z gościem"}), "utf-8")
    assert strings.update(checkout, folder, catalogs.read_fills([fill]), "pl") == []
    polish = gettext.translation("reports", folder, ["pl"])
    assert polish.gettext("Your child") == "Dziecko" and polish.pgettext("line", "Gastles") == "Lekcja z gościem"
    assert gettext.translation("reports", folder, ["nl"]).pgettext("line", "Gastles") == "Gastles"
    told = strings.check(checkout, folder)
    assert "tr reports: not translated: 'Your child'" in told and "en reports: not translated: 'Gastles' (line)" in told
    assert not any(line.startswith("pl") or "bg reports: not translated: 'done'" in line for line in told)
    header = (folder / "pl" / "LC_MESSAGES" / "reports.po").read_text("utf-8")
    assert "Not yet checked by a native speaker" in header
