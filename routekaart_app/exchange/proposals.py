"""Fills in stage, year and track where a file is silent, as proposals that a person confirms."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from routekaart_app.domain.stages import MBO, PO, VO
from routekaart_app.exchange.records import WHOLE_FILE, PupilRecord, RowProblem
from routekaart_app.exchange.tracks import guess_from_class, is_combination
from routekaart_app.i18n import ngettext

_YEARS_BEHIND_AGE = {PO: range(2, 7), VO: range(9, 14)}
"""Age on the day of the file less the year: a child of 6 is in groep 3, one of 14 in leerjaar 3."""
_SURE = 2 / 3


def with_stages(pupils: Sequence[PupilRecord], header_stage: str, on: date) -> list[PupilRecord]:
    """The pupils of a list with their stage, and what their class name lets one suppose.

    A file holds one school: when all rows that tell a stage tell the same one, it holds for the others too. When
    none does, the ages of the pupils on a day may.
    """
    own = [_own_stage(pupil, header_stage) for pupil in pupils]
    told = {stage for stage in own if stage}
    if not told:
        by_age = stage_by_age(pupils, on)
        found = [propose(pupil, by_age) for pupil in pupils]
        return [replace(item, proposals=("stage", *item.proposals)) if by_age else item for item in found]
    common = told.pop() if len(told) == 1 else header_stage
    return [propose(pupil, stage or common) for pupil, stage in zip(pupils, own, strict=True)]


def with_common_stage(pupils: Sequence[PupilRecord]) -> list[PupilRecord]:
    """The pupils of an EDEXML file: one without a year is in the stage of all others, unless its code says neither."""
    told = {pupil.stage for pupil in pupils if pupil.stage}
    common = told.pop() if len(told) == 1 else ""
    return [propose(pupil, pupil.stage or ("" if pupil.year_code.upper() == "N" else common)) for pupil in pupils]


def stage_by_age(pupils: Sequence[PupilRecord], on: date) -> str:
    """The stage in which the ages fit the years, for a file that does not tell it; "" when they do not agree.

    "3A" is groep 3 or leerjaar 3; eight years of age lie between those.
    """
    counts: Counter[str] = Counter()
    for pupil in pupils:
        guess = guess_from_class(pupil.group_names[0], "").year if pupil.group_names else None
        year = pupil.year or guess
        if pupil.birth_date and year:
            age = (on - pupil.birth_date).days // 365
            counts[next((stage for stage, ages in _YEARS_BEHIND_AGE.items() if age - year in ages), "")] += 1
    stage, count = counts.most_common(1)[0] if counts else ("", 0)
    others = {other for other in counts if other} - {stage}
    return stage if not others and count >= _SURE * counts.total() else ""


def propose(pupil: PupilRecord, stage: str) -> PupilRecord:
    """The pupil in this stage, with year and track guessed from the class where the file has none."""
    pupil = replace(
        pupil,
        stage=stage,
        track=pupil.track if stage in (VO, "") else "",
        pathway=pupil.pathway if stage == MBO else "",
        level=pupil.level if stage == MBO else None,
    )
    if not pupil.group_names or pupil.left:
        return pupil
    guess = guess_from_class(pupil.group_names[0], stage)
    if pupil.year is None and guess.year is not None and not pupil.year_code:
        pupil = replace(pupil, year=guess.year, proposals=(*pupil.proposals, "year"))
    if stage == VO and guess.track and not pupil.track:
        pupil = replace(pupil, track=guess.track, proposals=(*pupil.proposals, "track"))
    return pupil


def remarks(pupils: Sequence[PupilRecord]) -> list[RowProblem]:
    """One remark for the whole file per field that was guessed."""
    found = []
    for field in ("stage", "year", "track"):
        count = sum(field in pupil.proposals for pupil in pupils)
        if count:
            found.append(RowProblem(WHOLE_FILE, field, _guessed(field, count), "remark"))
    return found


def _guessed(field: str, count: int) -> str:
    if field == "stage":
        text = ngettext(
            "Guessed from the ages for {count} pupil; check it in the preview.",
            "Guessed from the ages for {count} pupils; check it in the preview.",
            count,
        )
    else:
        text = ngettext(
            "Guessed from the class name for {count} pupil; check it in the preview.",
            "Guessed from the class name for {count} pupils; check it in the preview.",
            count,
        )
    return text.format(count=count)


def _own_stage(pupil: PupilRecord, header_stage: str) -> str:
    """What the row itself says about the stage."""
    if pupil.stage or header_stage:
        return pupil.stage or header_stage
    if pupil.track or pupil.profile:
        return VO
    if pupil.programme_code or pupil.pathway or pupil.level:
        return MBO
    if pupil.group_names and is_combination(pupil.group_names[0], ""):
        return PO
    guess = guess_from_class(pupil.group_names[0], "") if pupil.group_names else None
    if guess and guess.track:
        return VO
    return PO if guess and pupil.year is None and (guess.year or 0) > 6 else ""
