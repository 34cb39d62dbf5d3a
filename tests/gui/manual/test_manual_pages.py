"""What the manual says is there: its buttons, keys, links and pictures, in both languages alike."""

from __future__ import annotations

import gettext
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from routekaart_app import i18n, paths
from routekaart_app.gui.manual import made_parts, pages, targets
from routekaart_app.gui.pages.makers import page_makers
from tests import readability
from tools import shot_manual

LANGUAGES = ("nl", "en")
FOLDER = paths.resource("manual")
DIALOGS = Path(pages.__file__).parents[1] / "dialogs"
MOST_BYTES = 2_000_000
pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture(params=LANGUAGES)
def spoken(request: pytest.FixtureRequest) -> Iterator[str]:
    """The screen in one language after the other."""
    before = i18n.language()
    i18n.set_language(request.param)
    yield request.param
    i18n.set_language(before)


def written(name: str, language: str) -> str:
    return (FOLDER / language / f"{name}.md").read_text("utf-8")


def found(pattern: str, language: str) -> dict[str, set[str]]:
    """What a pattern finds, by page."""
    return {name: set(re.findall(pattern, written(name, language))) for name in pages.NAMES}


def plain(text: str) -> str:
    """A text of the screen as somebody would quote it."""
    return re.sub(r"\s*\(Ctrl\+\w\)$", "", text.replace("&", "")).rstrip(" …:.").strip()


@cache
def screen_texts(language: str) -> frozenset[str]:
    """All texts of the screen in a language, the words of shipped things among them."""
    english = gettext.translation("app", str(paths.translations()), languages=["nl"])._catalog  # type: ignore[attr-defined]
    texts = [key[0] if isinstance(key, tuple) else key for key in english] if language == "en" else english.values()
    return frozenset(plain(text) for text in texts)


def test_every_page_is_there_in_every_language() -> None:
    assert len(set(pages.NAMES)) == len(pages.NAMES)
    for language in LANGUAGES:
        assert {path.stem for path in (FOLDER / language).glob("*")} == set(pages.NAMES)


def test_pages_have_a_title_of_their_own_and_nothing_left_to_fill_in(spoken: str) -> None:
    all_of_them = pages.pages()
    assert len({page.title for page in all_of_them}) == len(all_of_them)
    assert [page.name for page in all_of_them if "{{" in page.text or not page.lines] == []


def test_both_languages_say_as_much() -> None:
    for name in pages.NAMES:
        shape = [re.findall(r"^(#+|\d\.|-|!|\{\{)", written(name, language), re.MULTILINE) for language in LANGUAGES]
        assert shape[0] == shape[1], name
        links = [re.findall(r"\]\(([^)]*)\)", written(name, language)) for language in LANGUAGES]
        assert sorted(links[0]) == sorted(links[1]), name


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_in_bold_stands_on_screen(language: str) -> None:
    quoted = found(r"\*\*([^*]+)\*\*", language)
    assert {name: lost for name, texts in quoted.items() if (lost := texts - screen_texts(language))} == {}


def test_every_key_that_is_named_exists(qapp: QApplication) -> None:
    known = made_parts.known_keys()
    for language in LANGUAGES:
        named = found(r"`([^`]+)`", language)
        assert {name: lost for name, keys in named.items() if (lost := keys - known)} == {}


def test_every_link_leads_to_a_page_and_none_to_the_web() -> None:
    for language in LANGUAGES:
        linked = found(r"(?<!!)\[[^\]]*\]\(([^)]*)\)", language)
        assert {name: lost for name, to in linked.items() if (lost := to - set(pages.NAMES))} == {}
        assert not [name for name in pages.NAMES if "http" in written(name, language)]


def test_pictures_are_those_that_can_be_made_and_are_small() -> None:
    for language in LANGUAGES:
        used = set().union(*found(r"!\[[^\]]+\]\(([^)]*)\)", language).values())
        assert used == set(shot_manual.PICTURES)
        assert {path.stem for path in (FOLDER / "pictures" / language).iterdir()} == used
    assert sum(path.stat().st_size for path in (FOLDER / "pictures").rglob("*.png")) < MOST_BYTES


def test_pictures_are_shots_in_the_list() -> None:
    lists = "".join(path.read_text("utf-8") for path in Path(shot_manual.__file__).parent.glob("shot_list_*.py"))
    assert [shot for shot in shot_manual.PICTURES.values() if f'Shot("{shot}"' not in lists] == []


def test_f1_knows_a_page_for_every_page_and_dialog() -> None:
    classes = {
        name
        for path in DIALOGS.glob("*.py")
        for name in re.findall(r"^class (\w+Dialog)\b", path.read_text("utf-8"), re.MULTILINE)
    }
    assert set(targets.PAGES) == set(page_makers())
    assert set(targets.DIALOGS) == classes
    assert {*targets.PAGES.values(), *targets.DIALOGS.values()} <= set(pages.NAMES)


def test_dutch_can_be_read_by_everybody() -> None:
    i18n.set_language("nl")
    sentences = [line for page in pages.pages() if page.name != "figures" for line in page.lines if line.count(" ") > 3]
    measured = readability.measured(sentences)
    assert measured.average < 11 and measured.ease > 60, (measured.average, measured.ease)


def test_search_knows_no_accents_and_puts_titles_first(spoken: str) -> None:
    i18n.set_language("nl")
    hits = pages.find("OUDERAVOND")
    assert hits[0].page.name == "parents_evening" and hits[0].line == ""
    assert pages.find("reflectie beoordeeld vraagt niet hierin") == () == pages.find(" ")
    assert {"record_visit", "counting"} <= {hit.page.name for hit in pages.find("afwezig")}
    (hit,) = [hit for hit in pages.find("vier woorden") if hit.page.name == "password"]
    assert "vier woorden" in hit.line
    assert [hit.page.name for hit in pages.find("één")] == [hit.page.name for hit in pages.find("een")]


def test_definitions_are_those_of_the_summary(spoken: str) -> None:
    from routekaart_app.services import summary_words

    text = pages.page("figures").text
    told = summary_words.definitions(5)
    assert [
        key for key in told if key != "suppression" and not key.endswith((".key", ".label")) and told[key] not in text
    ] == []
    assert told["suppression"] in pages.page("hidden").text
