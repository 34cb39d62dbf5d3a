"""Fills in stage, year and track where a file is silent, as proposals that a person confirms."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from routekaart_app.domain.stages import MBO, PO, VO
from routekaart_app.exchange.records import WHOLE_FILE, PupilRecord, RowProblem
from routekaart_app.exchange.tracks import guess_from_class
from routekaart_app.i18n import ngettext


def with_stages(pupils: Sequence[PupilRecord], header_stage: str = "") -> list[PupilRecord]:
    """The pupils of a list with their stage, and what their class name lets one suppose.

    A file holds one school: when all rows that tell a stage tell the same one, it holds for the others too.
    """
    own = [_own_stage(pupil, header_stage) for pupil in pupils]
    told = {stage for stage in own if stage}
    common = told.pop() if len(told) == 1 else header_stage
    return [propose(pupil, stage or common) for pupil, stage in zip(pupils, own, strict=True)]


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
        pupil = replace(pupil, year=guess.year, proposals=("year",))
    if stage == VO and guess.track and not pupil.track:
        pupil = replace(pupil, track=guess.track, proposals=(*pupil.proposals, "track"))
    return pupil


def remarks(pupils: Sequence[PupilRecord]) -> list[RowProblem]:
    """One remark for the whole file per field that was guessed."""
    found = []
    for field in ("year", "track"):
        count = sum(field in pupil.proposals for pupil in pupils)
        if count:
            text = ngettext(
                "Guessed from the class name for {count} pupil; check it in the preview.",
                "Guessed from the class name for {count} pupils; check it in the preview.",
                count,
            )
            found.append(RowProblem(WHOLE_FILE, field, text.format(count=count), "remark"))
    return found


def _own_stage(pupil: PupilRecord, header_stage: str) -> str:
    """What the row itself says about the stage."""
    if pupil.stage or header_stage:
        return pupil.stage or header_stage
    if pupil.track or pupil.profile:
        return VO
    if pupil.programme_code or pupil.pathway or pupil.level:
        return MBO
    guess = guess_from_class(pupil.group_names[0], "") if pupil.group_names else None
    if guess and guess.track:
        return VO
    return PO if guess and pupil.year is None and (guess.year or 0) > 6 else ""
