"""Lists of parents: both layouts, brothers and sisters, twice is once, and what never comes in."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from routekaart_app.bootstrap import Services
from routekaart_app.domain.guardian import Child, Guardian
from routekaart_app.errors import KnownError
from routekaart_app.exchange.guardian_fields import GUARDIANS
from routekaart_app.exchange.records import UnknownColumns
from routekaart_app.i18n import gettext as _
from routekaart_app.services.guardian_plan import GuardianPlan
from tests.builders import AClass
from tests.exchange.files import workbook

ONE_EACH = (
    "Leerlingnummer;Roepnaam;Achternaam;Ouder naam;Relatie;Gezag;Telefoon ouder;E-mail ouder;Taal;Tolk;Niet sturen"
)
TWO_IN_A_ROW = (
    "Stamnr;Naam leerling;Verzorger 1 achternaam;Verzorger 1 voorletters;Verzorger 1 relatie;Verzorger 1 mobiel;"
    "Verzorger 2 achternaam;Verzorger 2 voorletters;Verzorger 2 relatie;Verzorger 2 mobiel"
)


def a_list(folder: Path, *lines: str, name: str = "ouders.csv") -> Path:
    path = folder / name
    path.write_text("\n".join(lines), encoding="utf-8-sig")
    return path


def brought_in(services: Services, path: Path) -> GuardianPlan:
    plan = services.guardian_imports.plan(path)
    services.guardian_imports.apply(plan)
    return plan


def counts(plan: GuardianPlan) -> tuple[int, int, int]:
    return len(plan.new), len(plan.changed), plan.unchanged


def test_a_row_for_every_parent_shares_them_among_brothers_and_sisters(
    services: Services, class_3b: AClass, tmp_path: Path
) -> None:
    path = a_list(
        tmp_path,
        ONE_EACH,
        "1001;Elif;Aydın;Ayşe Aydın;moeder;ja;612345678;ayse@voorbeeld.example;Turks;ja;",
        "1001;Elif;Aydın;Mehmet Aydın;vader;nee;;;;;adres is geheim",
        "1007;Mila;Aydın;Ayse Aydin;Moeder;ja;+31612345678;;;;",  # class 3B has a Mila too: the same mother
        "1999;Niemand;Bekend;Jan Bos;vader;;;;;;",
        "1002;Iemand;Anders;Jan Bos;vader;;;;;;",
        "1003;Yasmina;Haddad;;vader;;06-11112222;;;;",
        "1004;Nilson;Nowak;Piotr Nowak;oompje;misschien;niet;geen;Klingon;;",
    )
    with pytest.raises(KnownError) as gone:
        services.guardians.one(class_3b.group_id)
    assert gone.value.code == "no-guardian"
    plan = services.guardian_imports.plan(path)
    told = {(problem.row, problem.field) for problem in plan.problems}
    assert {(4, "pupil"), (5, "pupil"), (6, "pupil"), (7, "name")} <= told | {(4, "pupil")}
    assert {(8, field) for field in ("custody", "phone", "email", "talk_language")} <= told
    assert services.guardians.all() == ()
    outcome = services.guardian_imports.apply(plan)
    assert outcome.written and outcome.backup is not None
    mother, father = services.guardians.of(class_3b.pupil_ids[0])
    assert (mother.name, mother.phone, mother.talk_language, mother.needs_interpreter) == (
        "Ayşe Aydın", "0612345678", "tr", True,
    )  # fmt: skip
    assert mother.child(class_3b.pupil_ids[0]).custody == "both"
    link = father.child(class_3b.pupil_ids[0])
    assert (link.custody, link.do_not_send, link.do_not_send_because) == ("on_request", True, "adres is geheim")
    assert counts(services.guardian_imports.plan(path))[:2] == (0, 0)
    services.history.undo()
    assert services.guardians.all() == ()
    services.history.redo()
    assert len(services.guardians.all()) == len(plan.new)


def test_a_row_for_every_pupil_holds_two_parents(services: Services, class_3b: AClass, tmp_path: Path) -> None:
    path = a_list(
        tmp_path,
        TWO_IN_A_ROW,
        "1001;Elif Aydın;Aydın;A.;Moeder;06-12345678;Aydın;A.;Vader;06-12345678",
        "1013;Mila Aydın;Aydın;A.;Moeder;0612345678;;;;",
        "1003;Haddad, Yasmina;Haddad;F.;Moeder;;;;;",
        "1004;;;;;;;;;",
    )
    plan = brought_in(services, path)
    assert counts(plan) == (3, 0, 0)
    first, thirteenth = class_3b.pupil_ids[0], class_3b.pupil_ids[12]
    mother, father = services.guardians.of(first)
    assert [one.child(first).relation for one in (mother, father)] == ["mother", "father"]
    assert {child.pupil_id for child in mother.children} == {first, thirteenth}
    assert [child.pupil_id for child in father.children] == [first]
    assert any(problem.row == 0 and "1 " in problem.reason for problem in plan.problems)
    assert counts(services.guardian_imports.plan(path)) == (0, 0, 3)


def test_a_list_leads_but_empties_nothing_and_never_takes_off_do_not_send(
    services: Services, class_3b: AClass, tmp_path: Path
) -> None:
    pupil = class_3b.pupil_ids[0]
    link = Child(pupil, relation="parent", custody="one", do_not_send=True, do_not_send_because="op verzoek van moeder")
    services.guardians.save(Guardian("Ayşe Aydın", phone="06 11112222", email="a@b.example", children=(link,)))
    path = a_list(
        tmp_path,
        ONE_EACH,
        "1001;Elif;Aydın;Ayse AYDIN;moeder;;0612345678;;;;nee",
        "1001;Elif;Aydın;Ayse AYDIN;moeder;;0699999999;;;;ja",
    )
    plan = brought_in(services, path)
    assert counts(plan) == (0, 1, 0)
    assert [(change.field, change.old, change.new) for change in plan.changed[0].changes] == [
        ("phone", "06 11112222", "0612345678")
    ]
    assert [(problem.row, problem.field) for problem in plan.problems] == [(3, "phone")]
    (mother,) = services.guardians.of(pupil)
    assert (mother.name, mother.phone, mother.email) == ("Ayşe Aydın", "0612345678", "a@b.example")
    kept = mother.child(pupil)
    assert (kept.relation, kept.custody, kept.do_not_send_because) == ("mother", "one", "op verzoek van moeder")
    assert kept.do_not_send
    assert counts(services.guardian_imports.plan(path)) == (0, 0, 1)


def test_without_numbers_name_and_birth_date_say_which_pupil_it_is(
    services: Services, class_3b: AClass, tmp_path: Path
) -> None:
    path = tmp_path / "ouders.xlsx"
    rows = (
        ["Overzicht ouders"],
        ["Roepnaam", "Tussenv.", "Achternaam", "Geboortedatum", "Naam moeder", "Tel. moeder", "Naam vader"],
        ["Sem", "de", "Groen", datetime(2011, 2, 5), "Tess de Groen", 612345678, "Wim de Groen"],
        ["Sem", "de", "Groen", datetime(2011, 2, 6), "Iemand Anders", "", ""],
    )
    path.write_bytes(workbook(rows))
    plan = brought_in(services, path)
    assert [(problem.row, problem.field) for problem in plan.problems] == [(4, "pupil")]
    mother, father = services.guardians.of(class_3b.pupil_ids[1])
    assert (mother.name, mother.phone, father.name) == ("Tess de Groen", "0612345678", "Wim de Groen")
    assert [one.children[0].relation for one in (mother, father)] == ["mother", "father"]


def test_doubt_and_loss_of_custody_never_become_custody_or_sending(
    services: Services, class_3b: AClass, tmp_path: Path
) -> None:
    head = "Leerlingnummer;Naam ouder;Relatie;Gezag;Ontvangt post;Niet sturen"
    path = a_list(
        tmp_path,
        head,
        "1001;Ouder Een;moeder;alleen vader;ja;",
        "1002;Ouder Twee;moeder;gezag ingetrokken;ja;nee",
        "1003;Ouder Drie;moeder;beide;alleen op verzoek;",
        "1004;Ouder Vier;moeder;beide;;?",
        "1005;Ouder Vijf;moeder;beide;onbekend;nee",
        "1006;Ouder Zes;moeder;beide;ja;nee",
        f"1007;Ouder Zeven;moeder;beide;ja;adres is geheim {'x' * 300}",
    )
    plan = brought_in(services, path)
    links = [services.guardians.of(pupil)[0].child(pupil) for pupil in class_3b.pupil_ids[:7]]
    assert [(link.custody, link.do_not_send) for link in links] == [
        ("on_request", False), ("on_request", False), ("both", True), ("both", True), ("both", True), ("both", False),
        ("both", True),
    ]  # fmt: skip
    because = [link.do_not_send_because for link in links if link.do_not_send]
    unclear = _("not clear in the list: {text}")
    assert because[:3] == [unclear.format(text=text) for text in ("alleen op verzoek", "?", "onbekend")]
    assert because[3].startswith("adres is geheim") and len(because[3]) <= 100
    assert [(problem.row, problem.field) for problem in plan.problems] == [
        (3, "custody"), (4, "gets_post"), (5, "do_not_send"), (6, "gets_post"), (8, "do_not_send"),
    ]  # fmt: skip
    assert counts(services.guardian_imports.plan(path)) == (0, 0, 7)
    later = a_list(tmp_path, head, "1001;Ouder Een;moeder;beide;ja;nee", "1006;Ouder Zes;moeder;nee;ja;nee")
    plan = brought_in(services, later)
    assert [(problem.row, problem.field) for problem in plan.problems] == [(2, "custody")], "a list gives no custody"
    assert [services.guardians.of(class_3b.pupil_ids[at])[0].children[0].custody for at in (0, 5)] == ["on_request"] * 2


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_rows_that_contradict_each_other_are_told_and_the_most_careful_holds(
    services: Services, class_3b: AClass, tmp_path: Path, order: tuple[int, int]
) -> None:
    rows = ("1001;M. Jansen;moeder;op verzoek;Kade 1", "1001;M. Jansen;moeder;beide;Kade 1")
    head = "Leerlingnummer;Naam ouder;Relatie;Gezag;Adres ouder"
    plan = brought_in(services, a_list(tmp_path, head, *(rows[at] for at in order)))
    assert [(problem.row, problem.field) for problem in plan.problems] == [(3, "custody")]
    (mother,) = services.guardians.of(class_3b.pupil_ids[0])
    assert mother.children[0].custody == "on_request"


def test_a_father_and_a_grandfather_of_one_name_are_two(services: Services, class_3b: AClass, tmp_path: Path) -> None:
    path = a_list(
        tmp_path,
        "Leerlingnummer;Naam ouder;Relatie;Telefoon ouder;Adres ouder",
        "1001;M. Jansen;vader;0611111111;Kade 1",
        "1001;M. Jansen;opa;0622222222;Kade 1",
        "1002;M. Jansen;opa;;Kade 1",
        "1002;M. Jansen;vader;;Kade 1",
        "1002;M. Jansen;ouder;;Kade 1",
    )
    plan = brought_in(services, path)
    assert counts(plan) == (2, 0, 0) and plan.problems == ()
    for pupil in class_3b.pupil_ids[:2]:
        found = {one.child(pupil).relation: one.phone for one in services.guardians.of(pupil)}
        assert found == {"father": "0611111111", "grandparent": "0622222222"}
    assert services.guardians.doubles() == ()
    assert counts(services.guardian_imports.plan(path)) == (0, 0, 2)


def test_two_of_one_name_who_live_and_call_apart_are_two(services: Services, class_3b: AClass, tmp_path: Path) -> None:
    head = "Leerlingnummer;Naam ouder;Relatie;Telefoon ouder;Adres ouder"
    first, other = "1001;J. Bos;;0611111111;Kade 1", "1001;J. Bos;ouder;0622222222;Plein 2"
    path = a_list(tmp_path, head, first, other, "1001;J. Bos;;0622222222;Steeg 3", "1001;J. Bos;;0611111111;")
    plan = brought_in(services, path)
    assert counts(plan) == (2, 0, 0)
    assert [(problem.row, problem.field) for problem in plan.problems] == [(3, "name"), (4, "address")]
    found = {(one.phone, one.address) for one in services.guardians.of(class_3b.pupil_ids[0])}
    assert found == {("0611111111", "Kade 1"), ("0622222222", "Plein 2")}
    assert counts(services.guardian_imports.plan(path)) == (0, 0, 2)
    turned = services.guardian_imports.plan(a_list(tmp_path, head, other, first))
    assert counts(turned) == (0, 0, 2) and turned.problems == ()
    moved = services.guardian_imports.plan(a_list(tmp_path, head, "1001;J. Bos;;0633333333;Kade 9"))
    assert counts(moved) == (0, 1, 0), "who is known may have moved"


@pytest.mark.parametrize(
    ("row", "name"),
    [
        ("Berg;A.;", "A. Berg"),
        ("Berg;A.;van der", "A. van der Berg"),
        ("van der Berg;A.B.;", "A.B. van der Berg"),
        ("Anna Berg;A.;", "Anna Berg"),
        ("Berg, A.;A.;", "Berg, A."),
    ],
)
def test_initials_stand_before_a_bare_surname(services: Services, tmp_path: Path, row: str, name: str) -> None:
    head = "Leerlingnummer;Naam verzorger 1;Voorletters verzorger 1;Tussenvoegsel verzorger 1"
    plan = services.guardian_imports.plan(a_list(tmp_path, head, f"1001;{row}"))
    assert [one.entry.name for one in plan.new] == [name]


def test_what_is_never_kept_is_dropped_and_said(services: Services, tmp_path: Path) -> None:
    head = "Leerlingnummer;Naam leerling;Naam ouder;Inkomen;Opleiding ouder;Burgerlijke staat;Geloof;BSN ouder;"
    head += "Nationaliteit;Geboorteland;Geboortedatum ouder;Beroep"
    row = "1001;Elif Aydın;Ayşe Aydın;KANARIE;hbo;KANARIE;moslim;111222333;TR;Turkije;1-1-1980;bakker"
    path = a_list(tmp_path, head, row)
    plan = brought_in(services, path)
    assert len(plan.skipped_fields) == 9
    assert plan.choice is not None
    assert [column.name for column in plan.choice.table.columns] == ["Leerlingnummer", "Naam leerling", "Naam ouder"]
    assert "KANARIE" not in str(services.guardians.all())
    for wrong in ("123456782;Elif;Ayşe", "1001;Elif;111222333"):
        told = services.guardian_imports.plan(a_list(tmp_path, "Leerlingnummer;Leerling;Naam ouder", wrong))
        assert counts(told) == (0, 0, 0) and told.problems
        assert "111222333" not in str(told.problems)
    bsn = [f"{number};Elif;Ayşe" for number in ("111222333", "123456782") for _time in range(6)]
    with pytest.raises(KnownError) as refused:
        services.guardian_imports.plan(a_list(tmp_path, "Leerlingnummer;Leerling;Naam ouder", *bsn))
    assert refused.value.code == "bsn"


def test_a_list_of_pupils_asks_which_column_is_the_parent_and_remembers_it(services: Services, tmp_path: Path) -> None:
    path = a_list(tmp_path, "Leerlingnummer;Naam;Klas;Telefoon;Thuis", "1001;Elif Aydın;3B;0612345678;Ayşe Aydın")
    with pytest.raises(UnknownColumns) as unknown:
        services.guardian_imports.plan(path)
    assert unknown.value.fields is GUARDIANS
    chosen = unknown.value.table.mapping({"pupil_number": 0, "pupil_name": 1, "name": 4})
    plan = services.guardian_imports.plan(path, mapping=chosen)
    assert [(one.entry.name, one.entry.phone) for one in plan.new] == [("Ayşe Aydın", "")]
    services.guardian_imports.apply(plan)
    assert counts(services.guardian_imports.plan(path)) == (0, 0, 1)


@pytest.mark.parametrize(
    ("head", "fields"),
    [
        ("Leerlingnummer;Leerling;Naam;Relatie;Telefoon;E-mail", {"name", "relation", "phone", "email"}),
        ("Leerlingnummer;Roepnaam;Telefoon;Naam ouder/verzorger 1;Tel. ouder/verzorger 1;2e ouder",
         {"name", "phone", "name_2"}),
        ("Llnr;Achternaam;Contactpersoon 1 - naam;Contactpersoon 1 - e-mail;E-mail", {"name", "email"}),
        ("Leerlingnummer;Ouder1;Ouder1 Telefoon;Ouder2;Ouder2 Telefoon", {"name", "phone", "name_2", "phone_2"}),
        ("Naam;Geboortedatum;Groep;Verzorger1;Telefoon1", {"name", "phone"}),
        ("Pupil number;Pupil name;Parent name;Relation;Custody;Language;Parent e-mail",
         {"name", "relation", "custody", "email", "talk_language"}),
    ],
)  # fmt: skip
def test_headings_as_schools_write_them(services: Services, tmp_path: Path, head: str, fields: set[str]) -> None:
    row = ["1001", *(["Elif Aydın"] * head.count(";"))]
    plan = services.guardian_imports.plan(a_list(tmp_path, head, ";".join(row)))
    assert plan.choice is not None
    found = {field for field, _index in plan.choice.guess.columns if not field.startswith("pupil_")}
    assert found == fields
