"""Reports for parents from a real administration: who gets what, in which files, and what is worth a look first."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest
from pypdf import PdfReader

from routekaart_app import i18n
from routekaart_app.bootstrap import Services
from routekaart_app.domain.guardian import Child, Guardian
from routekaart_app.domain.note import CONFIDENTIAL, HIGHLIGHT
from routekaart_app.errors import Cancelled, KnownError
from routekaart_app.services.paper_languages import printable
from routekaart_app.services.report_requests import ReportRequest
from routekaart_app.store.models import Note, Pupil, Reflection, School
from routekaart_app.words import WITHHELD
from tests.builders import TODAY, AClass
from tests.reports.pdfs import words
from tests.services.test_reports import Steps, in_folder

KADE = "Kade 7, Vlaardingen"


@pytest.fixture
def request_three(class_3b: AClass, tmp_path: Path) -> ReportRequest:
    """Reports for the parents of Elif, Sem and Yasmina, each family in its own language."""
    request = ReportRequest("parent", class_3b.group_id, class_3b.pupil_ids[:3], TODAY, "nl", True, tmp_path / "naar")
    return replace(request, home_language=True)


def add(services: Services, name: str, *children: UUID | Child, **changes: object) -> None:
    links = tuple(one if isinstance(one, Child) else Child(one) for one in children)
    services.guardians.save(replace(Guardian(name, children=links), **changes))  # type: ignore[arg-type]


def tell(services: Services, *rows: object, **pupil: object) -> None:
    """Put rows in, or change the pupil with this `id`."""
    with services.vault.database.write("told", undoable=False) as session:
        session.add_all(rows)
        if pupil:
            kept = session.get_one(Pupil, pupil.pop("id"))
            for name, value in pupil.items():
                setattr(kept, name, value)


def fields(services: Services, request: ReportRequest) -> dict[str, str]:
    return {problem.field: problem.message for problem in services.reports.check(request)}


def test_one_pdf_in_the_order_of_the_class_with_siblings_together(
    services: Services, class_3b: AClass, request_three: ReportRequest
) -> None:
    elif_id, _sem, yasmina = class_3b.pupil_ids[:3]
    add(services, "Moeder A", elif_id, yasmina)
    assert services.reports.sending(request_three).copies[0].guardians == ("Moeder A",)
    steps = Steps()
    outcome = services.reports.make(replace(request_three, two_sided=True), steps)
    (made,) = outcome.files
    assert made.path.name.startswith("3B_") and made.path.name.endswith("_2026-03-04.pdf")
    assert (made.language, made.pupils) == ("nl", ("1001", "1002", "1003")) and outcome.withheld == ()
    reader = PdfReader(made.path)
    starts = {entry.title: reader.get_destination_page_number(entry) for entry in reader.outline}
    assert [title.split()[0] for title in starts] == ["Elif", "Yasmina", "Sem"]
    assert all(start % 2 == 0 for start in starts.values()) and made.pages == len(reader.pages)
    assert steps.seen[0] == (0, 3) and steps.seen[-1] == (3, 3)
    assert services.reports.only_name(request_three) == made.path.stem


def test_a_pdf_for_each_family_in_its_own_language(
    services: Services, class_3b: AClass, request_three: ReportRequest
) -> None:
    elif_id, sem, _yasmina = class_3b.pupil_ids[:3]
    add(services, "Moeder A", elif_id, paper_language="en")
    add(services, "Vader A", elif_id, address=KADE, paper_language="nl")
    add(services, "Moeder B", sem, paper_language="en")
    outcome = services.reports.make(replace(request_three, per_family=True))
    assert [(made.language, made.pupils) for made in outcome.files] == [
        ("en", ("1001",)), ("nl", ("1001",)), ("en", ("1002",)), ("nl", ("1003",)),
    ]  # fmt: skip
    first = outcome.files[0].path
    assert "_1001_" in first.name and "_en_" in first.name and "Aydin" not in first.name
    assert services.reports.only_name(replace(request_three, per_family=True)) == ""
    one_pdf = services.reports.make(request_three).files[0]
    assert one_pdf.language == "mul" and one_pdf.pupils == ("1001", "1002", "1003")
    only_english = services.reports.make(replace(request_three, home_language=False, language="en"))
    assert only_english.files[0].language == "en"
    sent = services.reports.sending(request_three)
    assert [(copy.guardians, copy.language) for copy in sent.copies][:2] == [
        (("Moeder A",), "en"),
        (("Vader A",), "nl"),
    ]
    assert (sent.untranslated, sent.lacking) == (0, ())


def test_before_anything_is_printed_it_says_for_how_many_families_there_is_no_translation(
    services: Services, class_3b: AClass, request_three: ReportRequest
) -> None:
    elif_id, sem, yasmina = class_3b.pupil_ids[:3]
    add(services, "Moeder A", elif_id, yasmina, talk_language="pap")
    add(services, "Vader A", elif_id, address=KADE, talk_language="ti")
    add(services, "Moeder B", sem, talk_language="pap")
    sent = services.reports.sending(request_three)
    assert (sent.untranslated, sent.lacking) == (2, ("pap", "ti")), "a family counts once"
    assert {(copy.language, copy.asked) for copy in sent.copies} == {("nl", "pap"), ("nl", "ti")}
    dutch = services.reports.sending(replace(request_three, home_language=False))
    assert (dutch.untranslated, dutch.copies[0].asked) == (0, ""), "who chose Dutch for all knows it"


def test_who_may_not_have_it_is_listed_and_gets_nothing(
    services: Services, class_3b: AClass, request_three: ReportRequest
) -> None:
    elif_id, sem, yasmina = class_3b.pupil_ids[:3]
    add(services, "Vader A", Child(elif_id, do_not_send=True, do_not_send_because="beschikking"))
    for name in ("Een", "Twee", "Drie"):
        add(services, name, Child(sem, custody="both"))
    add(services, "Oma C", Child(yasmina, custody="on_request"))
    tell(services, id=class_3b.pupil_ids[3], birth_date=date(2007, 1, 1))
    four = replace(request_three, pupil_ids=class_3b.pupil_ids[:4])
    outcome = services.reports.make(four)
    assert outcome.files == () and in_folder(four.folder) == []
    assert [(one.number, one.guardian) for one in outcome.withheld] == [
        ("1001", "Vader A"), ("1002", "Een"), ("1002", "Twee"), ("1002", "Drie"), ("1003", "Oma C"), ("1004", ""),
    ]  # fmt: skip
    assert outcome.withheld[0].why.endswith(": beschikking")
    with pytest.raises(KnownError) as error:
        services.reports.preview(four)
    assert error.value.code == "withheld"
    asked = services.reports.make(replace(four, on_request=True))
    assert [made.pupils for made in asked.files] == [("1003",)]
    assert "custody" in fields(services, four)


def test_what_is_worth_a_look_is_said_by_field(
    services: Services, class_3b: AClass, request_three: ReportRequest
) -> None:
    elif_id, sem, yasmina = class_3b.pupil_ids[:3]
    tell(services, id=elif_id, birth_date=None, home_language="uk")
    tell(services, Reflection(pupil_id=sem, on=date(2026, 2, 1), evaluation="Met Elif Aydın naar de haven. 漢"))
    add(services, "Moeder C", yasmina, talk_language="pt")
    found = fields(services, request_three)
    assert set(found) == {"guardian", "birth", "language", "note", "letters", "moments", "words", "ask"}
    assert "2" in found["guardian"] and "Yasmina" not in found["guardian"]
    assert "Elif" in found["birth"] and "Elif" in found["language"] and "Yasmina" in found["language"]
    assert "Sem" in found["note"] and "漢" in found["letters"] and "Sem" not in found["words"]
    warnings = services.reports.make(request_three).warnings
    assert set(warnings) == set(found.values())


def test_a_language_that_is_not_there_yet_is_dutch_and_says_so(
    services: Services, request_three: ReportRequest
) -> None:
    ukrainian = replace(request_three, home_language=False, language="uk")
    assert "uk" not in printable() and {"nl", "en"} <= set(printable())
    assert "language" in fields(services, ukrainian)
    assert services.reports.make(ukrainian).files[0].language == "nl"


def test_restricted_notes_never_reach_the_paper(
    services: Services, class_3b: AClass, request_three: ReportRequest
) -> None:
    elif_id = class_3b.pupil_ids[0]
    tell(
        services,
        Note(pupil_id=elif_id, on=TODAY, kind=CONFIDENTIAL, text="GEHEIMWOORD"),
        Note(pupil_id=elif_id, on=date(2026, 2, 1), kind=HIGHLIGHT, text="MOOIWOORD"),
    )
    (made,) = services.reports.make(replace(request_three, pupil_ids=(elif_id,))).files
    assert "GEHEIMWOORD" not in words(made.path) and "MOOIWOORD" in words(made.path)


def test_two_copies_about_one_pupil_say_whose_they_are(
    services: Services, class_3b: AClass, request_three: ReportRequest
) -> None:
    elif_id = class_3b.pupil_ids[0]
    add(services, "Zoë Moeder", Child(elif_id, relation="mother"), address="Dorp 1/2")
    add(services, "Vader A", Child(elif_id, relation="father"), address="Dorp 12")
    for guardian in services.guardians.of(elif_id):
        sheet = services.parents.new_contact(elif_id, date(2026, 3, 2))
        row = sheet.row.by_guardian(guardian.id)
        row = replace(row, words=f"WOORDEN {guardian.name}", agreement=f"AF {guardian.name}")
        services.parents.record_contact(sheet.with_row(row))
    removed = next(one.id for one in services.guardians.of(elif_id) if one.name == "Vader A")
    request = replace(request_three, pupil_ids=(elif_id,), per_family=True)
    mothers, fathers = services.reports.make(request).files
    assert (mothers.receivers, fathers.receivers) == (("Zoë Moeder",), ("Vader A",))
    assert mothers.path.stem.endswith("_nl_Zoe-Moeder_2026-03-04") and "Vader-A" in fathers.path.name
    for one, other in ((mothers, "Vader A"), (fathers, "Zoë Moeder")):
        on_it = words(one.path)
        assert all(f"{word} {one.receivers[0]}" in on_it for word in ("WOORDEN", "AF")) and other not in on_it
    assert removed
    services.guardians.remove(removed)
    (only,) = services.reports.make(request).files
    assert "Zoë Moeder" in words(only.path) and "Vader A" not in words(only.path) and "Zoe" not in only.path.name


def test_an_older_day_makes_nobody_younger(services: Services, class_3b: AClass, request_three: ReportRequest) -> None:
    elif_id = class_3b.pupil_ids[0]
    tell(services, id=elif_id, birth_date=date(2008, 3, 4))
    request = replace(request_three, pupil_ids=(elif_id,), on=date(2026, 3, 3))
    assert services.reports.make(request).files == ()
    add(services, "Moeder A", elif_id)
    sheet = replace(request, kind="talk-sheet")
    assert "age" in fields(services, sheet)
    (made,) = services.reports.make(sheet).files
    on_it, why = words(made.path), i18n.catalog("reports", "nl").gettext(WITHHELD["age_18"])
    assert "Moeder A" in on_it and why in on_it


def test_a_first_name_of_a_classmate_is_said_softly(
    services: Services, class_3b: AClass, request_three: ReportRequest
) -> None:
    first = services.pupils.dossier(class_3b.pupil_ids[1], TODAY).pupil.display_name.split()[0]
    tell(services, Note(pupil_id=class_3b.pupil_ids[0], on=date(2026, 2, 1), kind=HIGHLIGHT, text=f"Met {first} mee."))
    found = fields(services, replace(request_three, pupil_ids=class_3b.pupil_ids[:1]))
    assert first in found["name"] and "note" not in found


def test_words_nobody_put_a_name_to_may_be_those_of_who_gets_nothing(
    services: Services, class_3b: AClass, request_three: ReportRequest
) -> None:
    elif_id, sem, _yasmina = class_3b.pupil_ids[:3]
    add(services, "Moeder A", elif_id, sem)
    add(services, "Vader A", Child(elif_id, do_not_send=True, do_not_send_because="beschikking"))
    for pupil_id in (elif_id, sem):
        sheet = services.parents.new_contact(pupil_id, date(2026, 3, 2))
        row = replace(sheet.row, guardian_id=None, who="", words=f"WOORDEN{class_3b.pupil_ids.index(pupil_id)}")
        services.parents.record_contact(replace(sheet, row=row))
    (made,) = services.reports.make(request_three).files
    assert made.receivers == ("Moeder A",)
    assert "WOORDEN0" not in words(made.path) and "WOORDEN1" in words(made.path)


def test_the_number_to_call_is_that_of_the_school(
    services: Services, class_3b: AClass, request_three: ReportRequest
) -> None:
    with services.vault.database.write("a phone", undoable=False) as session:
        session.get_one(School, class_3b.school_id).phone = "010 000 00 00"
        session.add(School(name="Voorbeeldcollege", brin="99ZX", branch="01", stage="VO", phone="010 999 99 99"))
    pdf = services.reports.preview(replace(request_three, pupil_ids=class_3b.pupil_ids[:1], large=True))
    assert " 010 000 00 00" in " " + words(pdf)


@pytest.mark.parametrize("per_family", [True, False])
def test_stopping_leaves_nothing(services: Services, request_three: ReportRequest, per_family: bool) -> None:
    with pytest.raises(Cancelled):
        services.reports.make(replace(request_three, per_family=per_family), Steps(2))
    assert in_folder(request_three.folder) == []


def test_a_talk_sheet_for_the_guide(services: Services, class_3b: AClass, request_three: ReportRequest) -> None:
    add(services, "Moeder A", class_3b.pupil_ids[0], talk_language="tr", needs_interpreter=True)
    (made,) = services.reports.make(replace(request_three, kind="talk-sheet")).files
    assert made.path.name.startswith("3B_") and made.pages >= 3 and "Moeder A" in words(made.path)
    assert fields(services, replace(request_three, kind="talk-sheet")).keys() == {"moments"}
