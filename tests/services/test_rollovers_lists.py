"""Lists of the new school year that come in after or before the turn: everybody is known."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

from routekaart_app.bootstrap import Services
from routekaart_app.domain.rollover_remarks import remarks
from routekaart_app.store.models import Pupil
from tests.builders import AClass
from tests.services.test_rollovers import NEXT, SEPTEMBER, Region, enrolled, names_of
from tests.services.test_rollovers import region as region


def a_list(
    folder: Path, services: Services, klas: AClass, group: str, year: int, first: int, born: bool = True
) -> Path:
    """The list that the school's own administration hands over of a class."""
    rows = ["Leerlingnummer;Roepnaam;Tussenvoegsel;Achternaam;Klas;Geboortedatum;Leerjaar"]
    with services.vault.database.read() as session:
        for at, pupil_id in enumerate(klas.pupil_ids):
            pupil = session.get_one(Pupil, pupil_id)
            day = pupil.birth_date.strftime("%d-%m-%Y") if born and pupil.birth_date else ""
            names = (str(first + at), pupil.first_name, pupil.prefix, pupil.last_name)
            rows.append(";".join((*names, group, day, str(year))))
    path = folder / f"{group}.csv"
    path.write_text("\n".join(rows) + "\n", "utf-8")
    return path


def test_the_list_of_the_new_year_knows_everybody(region: Region, tmp_path: Path) -> None:
    services, klas = region.services, region.secondary
    services.rollovers.apply(services.rollovers.plan(NEXT))
    path = a_list(tmp_path, services, klas, "4b", 4, 1001)
    plan = services.imports.plan(path, school_id=klas.school_id, school_year=NEXT)
    assert (len(plan.new), len(plan.moved), plan.new_groups) == (0, 0, ()), plan
    assert plan.unchanged + len(plan.changed) == 8
    services.imports.apply(plan)
    assert len(services.pupils.all(NEXT, school_id=klas.school_id)) == 8


def test_the_list_of_the_new_school_knows_who_came_across(region: Region, tmp_path: Path) -> None:
    services, klas = region.services, region.primary
    plan = services.rollovers.plan(NEXT).to_school(klas.pupil_ids, region.secondary.school_id, "1A")
    services.rollovers.apply(plan)
    path = a_list(tmp_path, services, klas, "1A", 1, 2001)
    found = services.imports.plan(path, school_id=region.secondary.school_id, school_year=NEXT)
    assert (len(found.new), len(found.changed)) == (0, 6)
    services.imports.apply(found)
    assert [entry.number for entry in services.pupils.all(NEXT, group_id=_group(services, "1A"))].count("") == 0


def _group(services: Services, name: str) -> UUID:
    return services.schools.find_group(name, SEPTEMBER).id


def test_who_came_in_by_a_list_first_is_left_alone(region: Region, tmp_path: Path) -> None:
    services, klas = region.services, region.secondary
    path = a_list(tmp_path, services, klas, "4X", 4, 1001)
    services.imports.apply(services.imports.plan(path, school_id=klas.school_id, school_year=NEXT))
    assert services.rollovers.years() == (NEXT, NEXT.next())
    plan = services.rollovers.plan(NEXT)
    assert (plan.counts.already, plan.counts.up, plan.counts.leave) == (8, 5, 6)
    before = [item.group_id for pupil in klas.pupil_ids for item in enrolled(services, pupil)]
    services.rollovers.apply(plan)
    assert [item.group_id for pupil in klas.pupil_ids for item in enrolled(services, pupil)] == before
    assert sorted(names_of(services)) == ["4X", "ZW2A"]


def test_who_is_at_the_new_school_under_another_number_is_pointed_out(region: Region, tmp_path: Path) -> None:
    services, klas = region.services, region.primary
    path = a_list(tmp_path, services, klas, "1A", 1, 2001)
    services.imports.apply(services.imports.plan(path, school_id=region.secondary.school_id, school_year=NEXT))
    plan = services.rollovers.plan(NEXT).to_school(klas.pupil_ids, region.secondary.school_id, "1A")
    assert any(len(remark.pupils) == 6 for remark in remarks(plan))
