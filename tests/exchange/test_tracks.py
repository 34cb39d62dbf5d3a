"""Track, profile and level from school language."""

from __future__ import annotations

import pytest

from routekaart_app.domain.stages import MBO, PO, PROFILES, SO, VO
from routekaart_app.exchange import tracks
from routekaart_app.exchange.tracks import ClassGuess


@pytest.mark.parametrize(
    ("text", "track"),
    [
        ("VMBO BB/KB", "bb/kb"),
        ("vmbo-kb 3, profiel PIE", "kb"),
        ("VMBO TL", "tl"),
        ("VMBO-T", "tl"),
        ("vmbo gl/tl 4", "gl/tl"),
        ("VMBO BBL", "bb"),
        ("BBL", ""),
        ("HAVO/VWO", "havo/vwo"),
        ("VWO HAVO", "havo/vwo"),
        ("Gymnasium", "vwo"),
        ("mavo", "tl"),
        ("Praktijkonderwijs", "pro"),
        ("ISK", "isk"),
        ("kaderberoepsgerichte leerweg", "kb"),
        ("VMBO", ""),
        ("", ""),
    ],
)
def test_tracks_in_school_order(text: str, track: str) -> None:
    assert tracks.read_track(text) == track


@pytest.mark.parametrize(
    ("text", "profile"),
    [
        ("VMBO KB PIE", "PIE"),
        ("Zorg en Welzijn", "Z&W"),
        ("Z&W", "Z&W"),
        ("VMBO BB D&P", "D&P"),
        ("Media, vormgeving en ICT", "MVI"),
        ("Natuur & Techniek", "NT"),
        ("NG/NT", ""),
        ("VMBO TL", ""),
    ],
)
def test_profiles(text: str, profile: str) -> None:
    assert tracks.read_profile(text) == profile


def test_every_profile_is_read_from_its_code() -> None:
    assert [tracks.read_profile(code) for code in PROFILES] == list(PROFILES)


@pytest.mark.parametrize(
    ("text", "level"), [("4", 4), ("niveau 3", 3), ("N2", 2), ("Kok niveau 2 BBL", 2), ("x", None)]
)
def test_levels(text: str, level: int | None) -> None:
    assert tracks.read_level(text) == level


@pytest.mark.parametrize(("text", "pathway"), [("BOL", "BOL"), ("Kok BBL", "BBL"), ("BOL/BBL", ""), ("", "")])
def test_pathways(text: str, pathway: str) -> None:
    assert tracks.read_pathway(text) == pathway


@pytest.mark.parametrize(
    ("name", "stage", "guess"),
    [
        ("1bk1", VO, ClassGuess(1, "bb/kb")),
        ("m4a", VO, ClassGuess(4, "tl")),
        ("h5.1", VO, ClassGuess(5, "havo")),
        ("a6", VO, ClassGuess(6, "vwo")),
        ("3hv1", VO, ClassGuess(3, "havo/vwo")),
        ("k3", VO, ClassGuess(3, "kb")),
        ("3k", VO, ClassGuess(3, "kb")),
        ("b3", VO, ClassGuess(3, "bb")),
        ("v3pie", VO, ClassGuess(3, "")),
        ("3B", VO, ClassGuess(3, "")),
        ("4 havo b", VO, ClassGuess(4, "havo")),
        ("havo5", VO, ClassGuess(5, "havo")),
        ("4vmbo-kb2", VO, ClassGuess(4, "kb")),
        ("m5", VO, ClassGuess(5, "")),
        ("bb6", "", ClassGuess(6, "")),
        ("8A", PO, ClassGuess(8, "")),
        ("8A", VO, ClassGuess(None, "")),
        ("m4a", SO, ClassGuess(4, "")),
        ("TI1A", MBO, ClassGuess(1, "")),
        ("VP2B", MBO, ClassGuess(2, "")),
        ("Otters", PO, ClassGuess(None, "")),
        ("", VO, ClassGuess(None, "")),
    ],
)
def test_supposing_from_a_class_name(name: str, stage: str, guess: ClassGuess) -> None:
    assert tracks.guess_from_class(name, stage) == guess
