"""Reports from a real administration: complete files or none, names that give nothing away, and what to look at."""

from __future__ import annotations

import io
import os
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader

from routekaart_app.bootstrap import Services
from routekaart_app.errors import Cancelled, KnownError
from routekaart_app.services.report_requests import Kind, ReportRequest
from tests.builders import TODAY, AClass
from tests.reports.pdfs import words


@dataclass
class Steps:
    """Remembers the steps; stops the work at one of them if told to."""

    stop_at: int = -1
    seen: list[tuple[int, int]] = field(default_factory=list)

    def step(self, done: int, of: int, text: str = "") -> None:
        self.seen.append((done, of))
        if done == self.stop_at:
            raise Cancelled


@pytest.fixture
def request_3b(class_3b: AClass, tmp_path: Path) -> ReportRequest:
    """Progress reports of the whole class in one PDF."""
    return ReportRequest("progress", class_3b.group_id, (), TODAY, "nl", True, tmp_path / "rapporten")


@pytest.fixture
def request_four(class_3b: AClass, request_3b: ReportRequest) -> ReportRequest:
    """The same of four pupils, among whom Elif Aydın."""
    return replace(request_3b, pupil_ids=class_3b.pupil_ids[:4])


def record(services: Services, class_3b: AClass, note: str, absent: int = 3) -> None:
    sheet = services.contacts.new_sheet(class_3b.group_id, date(2026, 3, 3), "VO3-02")
    services.contacts.record(replace(sheet.toggled(absent), note=note))


def in_folder(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir()) if folder.exists() else []


def test_a_class_in_one_pdf(services: Services, class_3b: AClass, request_3b: ReportRequest) -> None:
    record(services, class_3b, "Een mooie middag.")
    steps = Steps()
    outcome = services.reports.make(request_3b, steps)
    (made,) = outcome.files
    assert made.path == request_3b.folder / "3B_voortgang_2026-03-04.pdf"
    assert made.pages == len(PdfReader(made.path).pages) >= 28
    assert len(PdfReader(made.path).outline) == 28
    assert "Een mooie middag." in words(made.path)
    assert outcome.warnings == ()
    assert steps.seen[0] == (0, 28)
    assert steps.seen[-1] == (28, 28)


@pytest.mark.parametrize(
    ("kind", "pupils", "single"),
    [("progress", 0, True), ("progress", 4, True), ("progress", 1, True), ("progress", 1, False), ("class", 0, True)],
)
def test_the_name_of_an_only_pdf_is_known_beforehand(
    services: Services, class_3b: AClass, request_3b: ReportRequest, kind: Kind, pupils: int, single: bool
) -> None:
    asked = replace(request_3b, kind=kind, pupil_ids=class_3b.pupil_ids[:pupils], single_file=single)
    (made,) = services.reports.make(asked).files
    assert services.reports.only_name(asked) == made.path.stem


def test_several_pdfs_have_no_name_of_their_own(services: Services, request_four: ReportRequest) -> None:
    assert services.reports.only_name(replace(request_four, single_file=False)) == ""


@pytest.mark.parametrize(("chosen", "made"), [("Elif.pdf", "Elif.pdf"), ("Elif", "Elif (2).pdf")])
def test_a_file_is_replaced_only_under_the_name_that_was_agreed_to(
    services: Services, class_3b: AClass, request_3b: ReportRequest, chosen: str, made: str
) -> None:
    request_3b.folder.mkdir()
    (request_3b.folder / "Elif.pdf").write_bytes(b"before")
    asked = replace(request_3b, pupil_ids=class_3b.pupil_ids[:1], file_name=chosen)
    assert [file.path.name for file in services.reports.make(asked).files] == [made]
    assert in_folder(request_3b.folder) == sorted({"Elif.pdf", made})


def test_a_pdf_per_pupil_is_named_by_number(services: Services, request_four: ReportRequest) -> None:
    outcome = services.reports.make(replace(request_four, single_file=False))
    assert [made.path.name for made in outcome.files] == [
        f"3B_{number}_voortgang_2026-03-04.pdf" for number in range(1001, 1005)
    ]
    assert in_folder(request_four.folder) == sorted(made.path.name for made in outcome.files)


def test_one_pupil(services: Services, class_3b: AClass, request_3b: ReportRequest) -> None:
    request = replace(request_3b, group_id=None, pupil_ids=class_3b.pupil_ids[:1])
    (made,) = services.reports.make(request).files
    assert made.path.name == "3B_1001_voortgang_2026-03-04.pdf"
    assert "Elif Aydın" in words(made.path)


def test_a_class_overview(services: Services, class_3b: AClass, request_3b: ReportRequest) -> None:
    record(services, class_3b, "")
    request = replace(request_3b, kind="class")
    (made,) = services.reports.make(request).files
    assert made.path.name == "3B_klassenoverzicht_2026-03-04.pdf"
    assert made.pages == 1
    assert "VO3-01" in words(made.path)
    by_pupil = replace(request, group_id=None, pupil_ids=class_3b.pupil_ids[:2])
    assert services.reports.make(by_pupil).files[0].path.name == "3B_klassenoverzicht_2026-03-04 (2).pdf"


def test_existing_files_are_kept(services: Services, request_four: ReportRequest) -> None:
    first = services.reports.make(request_four).files[0].path
    before = first.read_bytes()
    second = services.reports.make(request_four).files[0].path
    assert second.name == "3B_voortgang_2026-03-04 (2).pdf"
    assert first.read_bytes() == before == second.read_bytes()


def test_two_sided_begins_every_pupil_on_a_right_hand_page(services: Services, request_four: ReportRequest) -> None:
    pdf = services.reports.preview(replace(request_four, two_sided=True))
    reader = PdfReader(io.BytesIO(pdf))
    starts = [reader.get_destination_page_number(entry) for entry in reader.outline]
    assert all(start % 2 == 0 for start in starts)


@pytest.mark.parametrize("stop_at", [0, 1, 4])
@pytest.mark.parametrize("single_file", [True, False])
def test_stopping_leaves_nothing(
    services: Services, request_four: ReportRequest, stop_at: int, single_file: bool
) -> None:
    with pytest.raises(Cancelled):
        services.reports.make(replace(request_four, single_file=single_file), Steps(stop_at))
    assert in_folder(request_four.folder) == []


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="needs a folder that may not be written")
def test_a_folder_that_may_not_be_written_is_said_in_words(services: Services, request_four: ReportRequest) -> None:
    request_four.folder.mkdir(mode=0o500)
    with pytest.raises(KnownError) as error:
        services.reports.make(request_four)
    assert error.value.code == "read-only"


def test_a_file_where_the_folder_should_be_is_said_in_words(services: Services, request_four: ReportRequest) -> None:
    request_four.folder.write_text("a file")
    with pytest.raises(KnownError):
        services.reports.make(request_four)
    assert request_four.folder.read_text() == "a file"


def test_the_preview_is_what_is_printed_and_touches_no_disk(services: Services, request_four: ReportRequest) -> None:
    pdf = services.reports.preview(request_four)
    assert not request_four.folder.exists()
    assert services.reports.make(request_four).files[0].path.read_bytes() == pdf


def test_nobody_to_report_on_is_said_in_words(services: Services, request_3b: ReportRequest) -> None:
    request = replace(request_3b, group_id=None)
    for method in (services.reports.make, services.reports.preview, services.reports.check):
        with pytest.raises(KnownError) as error:
            method(request)
        assert error.value.code == "no-pupils"
    assert in_folder(request.folder) == []


def test_another_pupils_name_in_a_note_is_pointed_out(
    services: Services, class_3b: AClass, request_3b: ReportRequest
) -> None:
    record(services, class_3b, "Werkte fijn samen met ELIF  Aydin, aan de balie.")
    problems = [problem for problem in services.reports.check(request_3b) if problem.field == "note"]
    assert len(problems) == 27, "everybody's report holds the note, and only Elif's may name her"
    assert "Elif Aydın" in problems[0].message
    only_elif = replace(request_3b, group_id=None, pupil_ids=class_3b.pupil_ids[:1])
    assert services.reports.check(only_elif) == ()


def test_a_first_name_alone_is_not_pointed_out(services: Services, class_3b: AClass, request_3b: ReportRequest) -> None:
    record(services, class_3b, "Elif en Sem hielpen mee.")
    assert services.reports.check(request_3b) == ()


def test_pupils_without_anything_are_told_in_one_sentence(services: Services, request_3b: ReportRequest) -> None:
    (problem,) = services.reports.check(request_3b)
    assert problem.field == "moments"
    assert "28" in problem.message
    assert problem.message.endswith("…")


def test_letters_that_cannot_be_printed_are_counted(
    services: Services, class_3b: AClass, request_four: ReportRequest
) -> None:
    record(services, class_3b, "Top 👍 en 漢 gedaan 👍")
    (warning,) = services.reports.make(request_four).warnings
    assert "2" in warning
    assert "👍 漢" in warning


def test_a_group_of_an_earlier_year_is_counted_within_it(services: Services, request_four: ReportRequest) -> None:
    (made,) = services.reports.make(replace(request_four, on=date(2027, 1, 1))).files
    assert made.path.name == "3B_voortgang_2026-07-31.pdf"
