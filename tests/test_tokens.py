"""The look's tokens: both themes complete, and every pair of colours that meets readable (WCAG 2.2)."""

from __future__ import annotations

import re
from itertools import combinations, pairwise, product

import pytest

from routekaart_app import paths, tokens
from routekaart_app.pictures.competency_badge import LETTERS
from routekaart_app.pictures.status_mark import COLOR, TEXT_COLOR

GROUNDS = ("paper", "surface", "soft", "accent-soft")
TEXTS = ("ink", "muted", "accent", "accent-strong", "missed", *TEXT_COLOR.values())
SHAPES = ("focus", *COLOR.values(), *LETTERS)
FIELD_GROUNDS = ("paper", "surface")
READABLE, VISIBLE = 4.5, 3.0
GLYPHS = {
    "tick": "on-accent",
    "dash": "on-accent",
    "up": "muted",
    "down": "muted",
    "left": "muted",
    "right": "muted",
}

themes = pytest.mark.parametrize("theme", tokens.THEMES)


def luminance(color: str) -> float:
    parts = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def too_weak(theme: str, fronts: tuple[str, ...], grounds: tuple[str, ...], least: float) -> list[str]:
    look = tokens.load(theme)
    found = ((f, g, contrast(look.color(f), look.color(g))) for f, g in product(fronts, grounds))
    return [f"{front} on {ground}: {ratio:.2f}" for front, ground, ratio in found if ratio < least]


def test_contrast_is_the_one_of_the_standard() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.01)


@themes
def test_texts_are_readable_on_every_ground(theme: str) -> None:
    assert too_weak(theme, TEXTS, GROUNDS, READABLE) == []


@themes
def test_texts_are_readable_on_what_is_filled(theme: str) -> None:
    assert too_weak(theme, ("on-accent",), ("accent", "accent-strong", *LETTERS), READABLE) == []


@themes
def test_the_message_bar_is_readable_its_undo_too(theme: str) -> None:
    assert too_weak(theme, ("bar-ink", "bar-action", "bar-missed"), ("bar",), READABLE) == []


@themes
def test_shapes_can_be_seen_on_every_ground(theme: str) -> None:
    assert too_weak(theme, SHAPES, GROUNDS, VISIBLE) == []


@themes
def test_fields_and_boxes_have_an_outline_that_can_be_seen(theme: str) -> None:
    assert too_weak(theme, ("edge",), FIELD_GROUNDS, VISIBLE) == []


@themes
def test_ticks_can_be_seen_in_the_disc_of_done(theme: str) -> None:
    assert too_weak(theme, ("surface",), ("done",), VISIBLE) == []


@themes
def test_no_two_competencies_are_equally_light(theme: str) -> None:
    look = tokens.load(theme)
    levels = sorted(luminance(look.color(letters)) + 0.05 for letters in LETTERS)
    assert all(lighter / darker >= 1.12 for darker, lighter in pairwise(levels))


def test_both_themes_have_the_same_names() -> None:
    assert tokens.load("light").colors.keys() == tokens.load("dark").colors.keys()


def test_what_has_one_color_in_light_looks_alike_in_dark() -> None:
    """The walk for access reads what is drawn in light by its colours in dark."""
    light, dark = tokens.load("light").colors, tokens.load("dark").colors
    same = [(one, other) for one, other in combinations(light, 2) if light[one] == light[other]]
    assert same and all(contrast(dark[one], dark[other]) < 1.25 for one, other in same)


@themes
def test_colors_are_written_in_full(theme: str) -> None:
    assert all(re.fullmatch("#[0-9A-F]{6}", color) for color in tokens.load(theme).colors.values())


def test_nothing_is_smaller_than_11_px() -> None:
    assert min(tokens.load("light").sizes.values()) == 11


def test_lengths_have_names() -> None:
    look = tokens.load("dark")
    assert (look.size("body"), look.space("small"), look.row_height) == (13.5, 8, 28)
    assert (look.radius, look.radius_small, look.focus_width) == (10, 7, 3)


def test_an_unknown_theme_is_refused() -> None:
    with pytest.raises(ValueError, match="sepia"):
        tokens.load("sepia")


def test_an_unknown_color_is_refused() -> None:
    with pytest.raises(KeyError):
        tokens.load("light").color("purple")


@themes
def test_the_small_drawings_of_the_stylesheet_have_the_theme_s_colors(theme: str) -> None:
    folder = paths.resource("themes", theme)
    drawn = {file.stem: re.findall("#[0-9A-F]{6}", file.read_text("utf-8")) for file in folder.glob("*.svg")}
    assert drawn == {name: [tokens.load(theme).color(token)] for name, token in GLYPHS.items()}


def test_the_stylesheet_asks_for_tokens_that_exist() -> None:
    asked = set(re.findall(r"\$([A-Za-z-]+)", paths.resource("themes", "style.qss").read_text("utf-8")))
    assert asked - set(tokens.load("light").colors) == {"theme"}


def test_the_stylesheet_has_no_colors_of_its_own() -> None:
    assert re.findall("#[0-9A-Fa-f]{6}", paths.resource("themes", "style.qss").read_text("utf-8")) == []


def test_every_font_comes_with_its_licence() -> None:
    licence = paths.resource("fonts", "OFL.txt").read_text("utf-8")
    families = {file.stem.split("-")[0] for file in paths.resource("fonts").glob("*.ttf")}
    assert families == {"NotoSans", "NotoNaskhArabic"}
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence
    assert all(f"{name}: Copyright" in licence for name in ("Noto Sans", "Noto Naskh Arabic"))


@pytest.mark.parametrize("file", sorted(paths.resource("icons").glob("*.svg")), ids=lambda file: file.stem)
def test_icons_have_one_color_that_the_theme_gives(file) -> None:  # type: ignore[no-untyped-def]
    if file.stem == "routekaart":
        return  # The window's icon stands on foreign desktops and brings its own ground.
    drawing = file.read_text("utf-8")
    used = set(re.findall(r'(?:fill|stroke)="([^"]+)"', drawing)) - {"none"}
    assert used == {"currentColor"} if file.stem != "logo" else used <= set(tokens.load("light").colors)
