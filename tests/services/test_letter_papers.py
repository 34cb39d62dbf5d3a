"""Letters from a real administration: one for each address in its language, as PDF and as a text to go on with."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest
from defusedxml import ElementTree
from pypdf import PdfReader

from routekaart_app.bootstrap import Services
from routekaart_app.domain.guardian import Child, Guardian
from routekaart_app.domain.letter import Letter, LetterChoice
from routekaart_app.reports.document import EXAMPLE
from routekaart_app.services.report_requests import ReportRequest
from routekaart_app.services.reports import Reports
from routekaart_app.store.models import Pupil, School
from tests.builders import TODAY, AClass
from tests.reports.pdfs import words

_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
CHOICE = LetterChoice("invitation", "ouderavond", date(2026, 3, 18), "19:30", "de aula")


@pytest.fixture
def request_three(class_3b: AClass, tmp_path: Path) -> ReportRequest:
    """Letters to the parents of Elif, Sem and Yasmina, each family in its own language."""
    request = ReportRequest("letter", class_3b.group_id, class_3b.pupil_ids[:3], TODAY, "nl", True, tmp_path / "naar")
    return replace(request, home_language=True, letter=CHOICE)


def add(services: Services, name: str, *children: UUID | Child, **changes: object) -> None:
    links = tuple(one if isinstance(one, Child) else Child(one) for one in children)
    services.guardians.save(replace(Guardian(name, children=links), **changes))  # type: ignore[arg-type]


def read(path: Path) -> tuple[list[str], dict[str, str]]:
    """The paragraphs of a text file, and the direction in which each of its styles runs."""
    with zipfile.ZipFile(io.BytesIO(path.read_bytes())) as file:
        assert file.infolist()[0].filename == "mimetype" and file.infolist()[0].compress_type == zipfile.ZIP_STORED
        assert file.read("mimetype") == b"application/vnd.oasis.opendocument.text"
        content = ElementTree.fromstring(file.read("content.xml"))
    styles = {
        style.get(f"{_STYLE}name"): properties.get(f"{_STYLE}writing-mode")
        for style in content.iter(f"{_STYLE}style")
        for properties in style.iter(f"{_STYLE}paragraph-properties")
    }
    paragraphs = list(content.iter(f"{_TEXT}p"))
    assert all(one.get(f"{_TEXT}style-name") in styles for one in paragraphs)
    return ["".join(one.itertext()) for one in paragraphs], styles


def test_one_letter_for_siblings_and_one_per_family_in_its_language(
    services: Services, class_3b: AClass, request_three: ReportRequest
) -> None:
    elif_id, sem, yasmina = class_3b.pupil_ids[:3]
    with services.vault.database.write("told", undoable=False) as session:
        session.get_one(School, class_3b.school_id).phone = "010 123 45 67"
    add(services, "Ayşe Aydın", elif_id, yasmina, address="Kade 7, 3131 AB Vlaardingen", paper_language="ar")
    add(services, "Oma B", Child(sem, do_not_send=True, do_not_send_because="gevraagd"))
    add(services, "Vader B", sem, paper_language="pl")
    outcome = services.reports.make(replace(request_three, two_sided=True))
    (made,) = outcome.files
    assert made.path.name == "3B_Uitnodiging_2026-03-04.pdf" and made.pupils == ("1001", "1002", "1003")
    assert [one.guardian for one in outcome.withheld] == ["Oma B"] and made.language == "mul"
    first, second = services.reports.make(replace(request_three, per_family=True)).files
    assert (first.language, first.pupils, second.language) == ("ar", ("1001", "1003"), "pl")
    assert "Uitnodiging" in first.path.name and "_ar_" in first.path.name
    polish = words(second.path)
    for part in ("Zaproszenie: ouderavond", "Vader B", "Sem", "3B", "środa, 18 marca 2026", "19:30", "de aula",
                 "010 123 45 67", "Przyjdę.", "Ik kom."):  # fmt: skip
        assert part in polish, part
    arabic = words(first.path)
    assert "Kade 7" in arabic and "3131 AB Vlaardingen" in arabic and "Ik kom." in arabic and "Elif" in arabic
    reader = PdfReader(made.path)
    starts = [reader.get_destination_page_number(entry) for entry in reader.outline]
    assert len(starts) == 2 and all(start % 2 == 0 for start in starts)
    sent = services.reports.sending(request_three)
    assert (sent.copies[0].pupils, sent.copies[0].language) == (("Elif Aydın", "Yasmina Haddad"), "ar")


def test_the_same_as_a_text_with_its_direction(
    services: Services, class_3b: AClass, request_three: ReportRequest
) -> None:
    elif_id, sem, _yasmina = class_3b.pupil_ids[:3]
    add(services, "Ayşe Aydın", elif_id, address="Kade 7, Vlaardingen", paper_language="ar")
    add(services, "Vader B", sem, paper_language="nl")
    outcome = services.reports.make(replace(request_three, as_text=True))
    (made,) = outcome.files
    assert made.path.suffix == ".odt" and made.pages == 3
    paragraphs, styles = read(made.path)
    assert {way for name, way in styles.items() if name.endswith("-ar")} == {"rl-tb"}
    assert {way for name, way in styles.items() if name.endswith("-nl")} == {"lr-tb"}
    assert "دعوة: ouderavond" in paragraphs and "☐ Ik kom." in paragraphs and "Ik kom." in paragraphs
    assert "Dag: woensdag 18 maart 2026" in paragraphs and "Kade 7" in paragraphs
    assert "Beste ouders van Yasmina," in paragraphs or "Beste parents of Yasmina," in paragraphs
    assert paragraphs.count("Naam: " + "_" * 28) == 2 and services.reports.only_name(request_three)
    assert services.reports.preview(replace(request_three, as_text=True)).startswith(b"%PDF")
    example = Reports(replace(services.reports._sources, is_example=True))
    (marked,) = example.make(replace(request_three, as_text=True)).files
    assert read(marked.path)[0].count(EXAMPLE) == marked.pages and EXAMPLE not in paragraphs


def test_what_is_worth_a_look_before_letters_go(
    services: Services, class_3b: AClass, request_three: ReportRequest
) -> None:
    with services.vault.database.write("told", undoable=False) as session:
        session.get_one(Pupil, class_3b.pupil_ids[0]).home_language = "so"
    add(services, "Moeder A", class_3b.pupil_ids[0])
    choice = replace(CHOICE, subject="gesprek over Sem de Groen 🜚", place="")
    found: dict[str, list[str]] = {}
    for problem in services.reports.check(replace(request_three, letter=choice)):
        found.setdefault(problem.field, []).append(problem.message)
    assert set(found) == {"note", "letters", "language", "guardian", "open"}
    assert len(found["note"]) == 2 and all("Sem de Groen" in one for one in found["note"])
    asked = replace(request_three, home_language=False, language="tr")
    assert "language" not in {problem.field for problem in services.reports.check(asked)}
    assert services.reports.make(asked).files[0].language == "tr"


def test_lists_tell_what_was_done_and_comes_of_each_child(
    services: Services, class_3b: AClass, request_three: ReportRequest
) -> None:
    body = "Gedaan:\n{gedaan}\n\nKomt:\n{komt}\n\nAfgesproken:\n{afspraken}\n\nBezoeken:\n{bezoeken}"
    key, _label = services.letters.save(Letter("", "nl", "Eigen brief", "Over {kind}", body))
    sheet = services.contacts.new_sheet(class_3b.group_id, date(2026, 3, 2), "VO3-02")
    services.contacts.record(sheet)
    add(services, "Moeder A", *class_3b.pupil_ids[:2])
    request = replace(request_three, pupil_ids=class_3b.pupil_ids[:2], letter=LetterChoice(key))
    made = words(services.reports.make(request).files[0].path)
    assert "Over Elif en Sem" in made and "Gedaan:" in made and "Elif: " in made and "Sem: " in made
    assert "Bezoeken:" in made and "2 maart: " in made and "Afgesproken:" not in made
