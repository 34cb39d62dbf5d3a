"""Where a pupil is in school, what that is called, and what is still ahead."""

from __future__ import annotations

import pytest

from routekaart_app.domain.stages import MBO, PO, SO, VO, Place, ahead


@pytest.mark.parametrize(
    ("place", "caption"),
    [
        (Place(PO, 7), "groep 7"),
        (Place(VO, 1, "bb/kb"), "leerjaar 1"),
        (Place(VO, 3, "kb"), "vmbo 3"),
        (Place(VO, 3, "tl/havo"), "vmbo/havo 3"),
        (Place(VO, 3), "leerjaar 3"),
        (Place(VO, 3, "pro"), "PrO 3"),
        (Place(MBO, 2, level=3), "mbo 2"),
        (Place(SO, 6), "so 6"),
        (Place(VO, None, "kb"), "vo"),
    ],
)
def test_a_place_is_called_what_schools_call_it(place: Place, caption: str) -> None:
    assert place.caption == caption


@pytest.mark.parametrize(
    ("place", "families"),
    [
        (Place(VO, 3, "bb/kb"), {"vmbo", "bb", "kb"}),
        (Place(VO, 2, "tl/havo"), {"vmbo", "tl", "havo"}),
        (Place(VO, 2), {"vmbo"}),
        (Place(VO, 1, "isk"), {"isk"}),
        (Place(PO, 7), set()),
        (Place(MBO, 1, level=1), {"entree"}),
        (Place(MBO, 1, level=4), {"mbo"}),
        (Place(VO, 1, "havo", own="Topklas"), {"havo", "own:topklas"}),
        (Place(MBO, 1, level=1, own="Bijscholen"), {"entree", "own:bijscholen"}),
    ],
)
def test_a_place_belongs_to_families_of_tracks(place: Place, families: set[str]) -> None:
    assert place.families == families


def test_only_in_secondary_education_can_a_track_be_unknown() -> None:
    assert Place(VO, 2).track_is_unknown
    assert not Place(VO, 2, "kb").track_is_unknown
    assert not Place(PO, 7).track_is_unknown


@pytest.mark.parametrize(("level", "final"), [(1, 1), (2, 2), (3, 3), (4, 3), (None, 3)])
def test_an_mbo_student_is_in_the_final_year_by_level(level: int | None, final: int) -> None:
    assert not Place(MBO, final - 1, level=level).is_final_year
    assert Place(MBO, final, level=level).is_final_year


@pytest.mark.parametrize(
    ("place", "captions"),
    [
        (Place(PO, 7), ["groep 8", "leerjaar 1", "leerjaar 2"]),
        (Place(PO, 3), ["groep 6", "groep 7", "groep 8", "leerjaar 1", "leerjaar 2"]),
        (Place(VO, 3, "kb"), ["vmbo 4", "mbo 1"]),
        (Place(VO, 4, "kb"), ["mbo 1"]),
        (Place(VO, 4, "havo"), ["havo 5"]),
        (Place(VO, 6, "vwo"), []),
        (Place(MBO, 1, level=2), ["mbo 2"]),
        (Place(SO, 6), []),
        (Place(VO, None), []),
    ],
)
def test_the_years_ahead_end_where_the_routekaart_ends(place: Place, captions: list[str]) -> None:
    assert [item.caption for item in ahead(place)] == captions
