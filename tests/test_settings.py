"""Settings survive anything: a missing file, a broken one, one of a later version."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from routekaart_app import settings
from routekaart_app.settings import Settings


def test_what_is_saved_comes_back(tmp_path: Path) -> None:
    chosen = Settings("en", "dark", 1.5, ("/a", "/b"), (1, 2, 800, 600))
    settings.save(tmp_path / "nieuw", chosen)
    assert settings.load(tmp_path / "nieuw") == chosen
    assert [item.name for item in (tmp_path / "nieuw").iterdir()] == ["settings.json"]


@pytest.mark.parametrize("text", ["", "{", "[]", "null", '"x"', "\ufffd", "{}"])
def test_what_cannot_be_read_gives_the_defaults(tmp_path: Path, text: str) -> None:
    (tmp_path / "settings.json").write_text(text, "utf-8")
    assert settings.load(tmp_path) == Settings()
    assert settings.load(tmp_path / "weg") == Settings()


def test_bytes_that_are_no_text_give_the_defaults(tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_bytes(b"\xff\xfe\x00")
    assert settings.load(tmp_path) == Settings()


@pytest.mark.parametrize(
    ("kept", "expected"),
    [
        ({"text_scale": 9}, Settings(text_scale=2.0)),
        ({"text_scale": 0.1}, Settings()),
        ({"text_scale": "groot"}, Settings()),
        ({"language": "fr", "theme": "pink"}, Settings()),
        ({"language": ["nl"], "theme": {}}, Settings()),
        ({"recent": "x", "window": [1, 2]}, Settings()),
        ({"window": [1, 2, "x", 4]}, Settings()),
        ({"recent": [1, "b"]}, Settings(recent=("1", "b"))),
        ({"tour": 9}, Settings()),
        ({"tour": 0}, Settings(tour=0)),
        ({"of_later": 1, "language": "en"}, Settings(language="en")),
    ],
)
def test_what_makes_no_sense_is_left_at_its_default(
    tmp_path: Path, kept: dict[str, object], expected: Settings
) -> None:
    (tmp_path / "settings.json").write_text(json.dumps(kept))
    assert settings.load(tmp_path) == expected


def test_the_last_five_administrations_are_remembered_newest_first(tmp_path: Path) -> None:
    chosen = Settings()
    for name in "abcdefc":
        chosen = chosen.with_recent(Path(name))
    assert chosen.recent == ("c", "f", "e", "d", "b")
