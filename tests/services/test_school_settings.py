"""What a whole administration chooses holds on every screen and paper, for everybody who opens it, and is undone."""

from __future__ import annotations

from pathlib import Path

import pytest

from routekaart_app import words
from routekaart_app.bootstrap import Services
from routekaart_app.services.school_settings import FIRST_COMPETENCY
from tests import vaults


def test_the_first_competency_is_called_as_the_school_does(empty: Services, tmp_path: Path) -> None:
    settings = empty.school_settings
    assert settings.get(FIRST_COMPETENCY) == "" and words.COMPETENCY["KR"] == "Reflecting on qualities"
    label = settings.set(FIRST_COMPETENCY, "capacities")
    assert empty.history.undo_label() == label
    assert words.COMPETENCY["KR"] == "Reflecting on capacities"
    assert settings.set(FIRST_COMPETENCY, "capacities") == ""
    with vaults.opened(vaults.copied(tmp_path / "andere")):
        assert words.COMPETENCY["KR"] == "Reflecting on qualities"
    empty.history.undo()
    assert words.COMPETENCY["KR"] == "Reflecting on qualities" and settings.get(FIRST_COMPETENCY) == ""
    empty.history.redo()
    assert words.COMPETENCY["KR"] == "Reflecting on capacities"
    settings.set(FIRST_COMPETENCY, "")
    assert words.COMPETENCY["KR"] == "Reflecting on qualities"


def test_a_word_that_is_none_is_refused(empty: Services) -> None:
    with pytest.raises(ValueError, match="first competency"):
        empty.school_settings.set(FIRST_COMPETENCY, "talenten")
