"""Parents and carers of pupils: kept, shared, put in order, joined, and told or not."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from routekaart_app.bootstrap import Services
from routekaart_app.clock import new_id
from routekaart_app.domain.contact import State
from routekaart_app.domain.doubles import proposed
from routekaart_app.domain.guardian import Child, Guardian
from routekaart_app.domain.merge import filled_up
from routekaart_app.domain.parent_rights import AGE_16, AGE_18, AGREED, INFORM, NEVER, AgeChoices
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.domain.stages import MBO, VO
from routekaart_app.errors import KnownError
from routekaart_app.i18n import gettext as _
from routekaart_app.services.routekaarten import ensure_in
from routekaart_app.services.school_settings import PARENTS_16, PARENTS_18
from routekaart_app.store import models
from routekaart_app.store.models import school_year_id
from tests.builders import TODAY, YEAR, AClass

BORN_16 = date(2010, 1, 1)


def saved(services: Services, guardian: Guardian) -> Guardian:
    key = new_id()
    services.guardians.save(guardian, new=key)
    return services.guardians.one(key)


def test_a_guardian_is_kept_shared_by_brothers_and_sisters_and_undone(services: Services, class_3b: AClass) -> None:
    elif_, sem, *_others = class_3b.pupil_ids
    mother = saved(services, Guardian(" Ayşe  Aydın ", "tr", children=(Child(elif_, relation="mother"),)))
    assert services.history.undo_label() == _("Parent added: {name}").format(name="Ayşe Aydın")
    father = saved(services, Guardian("a" * 200, children=(Child(elif_, relation="father", custody="both"),)))
    services.guardians.link(mother.id, Child(sem, relation="step_parent"))
    mother = services.guardians.one(mother.id)
    assert [(child.name, child.group, child.relation) for child in mother.children] == [
        ("Elif Aydın", "3B", "mother"), ("Sem de Groen", "3B", "step_parent"),
    ]  # fmt: skip
    found = services.guardians.of_many([elif_, sem])
    assert [one.name for one in found[elif_]] == ["Ayşe Aydın", "a" * 200]
    assert [one.id for one in found[sem]] == [mother.id]
    services.guardians.put_in_order(elif_, [father.id, mother.id])
    assert [one.id for one in services.guardians.of(elif_)] == [father.id, mother.id]
    services.guardians.save(replace(mother, phone="06 12345678", children=mother.children[:1]))
    assert services.guardians.of(sem) == ()
    services.history.undo()
    assert services.guardians.of(sem)[0].phone == ""
    with pytest.raises(KnownError) as wrong:
        services.guardians.save(replace(mother, name=""))
    assert wrong.value.code == "problems"
    assert [problem.field for problem in services.guardians.problems(Guardian("X"))] == ["children"]
    with pytest.raises(KnownError):
        services.guardians.save(Guardian("X", children=(Child(new_id()),)))
    services.guardians.unlink(mother.id, sem)
    services.guardians.unlink(mother.id, elif_)
    with pytest.raises(KnownError) as gone:
        services.guardians.one(mother.id)
    assert gone.value.code == "no-guardian"


def test_who_is_removed_leaves_what_contact_there_was(services: Services, class_3b: AClass) -> None:
    pupil = class_3b.pupil_ids[0]
    mother = saved(services, Guardian("Ayşe Aydın", children=(Child(pupil, relation="mother"),)))
    contact_id = _contact(services, pupil, mother)
    services.guardians.remove(mother.id)
    with services.vault.database.read() as session:
        contact = session.get_one(models.ParentContact, contact_id)
        assert (contact.guardian_id, contact.who, contact.words) == (None, "former", "Fijn gesprek")
    services.history.undo()
    assert services.guardians.of(pupil) == (mother,)
    assert services.checks.run().ok


def test_two_entries_of_one_parent_become_one(services: Services, class_3b: AClass) -> None:
    elif_, sem, *_others = class_3b.pupil_ids
    one = saved(services, Guardian("Ayse Aydin", phone="0612345678", children=(Child(elif_), Child(sem))))
    stop = Child(elif_, relation="mother", custody="one", do_not_send=True, do_not_send_because="verhuisd")
    told = Guardian("Ayşe Aydın", "tr", phone="+31 6 12345678", work="bakker", work_agreed_on=TODAY, children=(stop,))
    other = saved(services, told)
    saved(services, Guardian("Ayşe Aydın", children=(Child(class_3b.pupil_ids[2]),)))
    contact_id = _contact(services, elif_, other)
    (double,) = services.guardians.doubles()
    assert (double.first.id, double.second.id, double.reasons) == (one.id, other.id, ("pupil", "phone"))
    merge = filled_up(double)
    assert merge.from_dropped == {"talk_language", "offered"}
    services.guardians.merge(one.id, other.id, {*merge.from_dropped, "name"})
    joined = services.guardians.one(one.id)
    assert (joined.name, joined.talk_language, joined.offered) == ("Ayşe Aydın", "tr", ("bakker", TODAY, None))
    kept = joined.child(elif_)
    assert (kept.relation, kept.custody) == ("mother", "one")
    assert (kept.do_not_send, kept.do_not_send_because) == (True, "verhuisd")
    with services.vault.database.read() as session:
        assert session.get_one(models.ParentContact, contact_id).guardian_id == one.id
    services.history.undo()
    assert services.guardians.one(other.id).children[0].do_not_send
    for custody, gone in (("on_request", "both"), ("both", "on_request")):
        services.guardians.link(one.id, Child(elif_, relation="mother", custody=custody))
        services.guardians.link(other.id, Child(elif_, custody=gone))
        services.guardians.merge(one.id, other.id)
        assert services.guardians.one(one.id).child(elif_).custody == "on_request", "the most careful of both"
        services.history.undo()
    with pytest.raises(KnownError):
        services.guardians.merge(one.id, one.id)


def test_two_records_of_one_pupil_keep_all_parents_and_contacts(services: Services, class_3b: AClass) -> None:
    elif_, twin = class_3b.pupil_ids[0], class_3b.pupil_ids[12]
    shared = saved(services, Guardian("Moeder", children=(Child(elif_), Child(twin, custody="one"))))
    own = saved(services, Guardian("Vader", children=(Child(twin),)))
    services.guardians.set_agreed_on(twin, TODAY)
    activity_id = _activity(services, elif_, twin)
    _contact(services, elif_, None, activity_id, attended=False, words="")
    _contact(services, twin, own, activity_id)
    double = services.doubles.between(elif_, twin)
    merge = proposed(double)
    if merge.kept.id != elif_:
        merge = merge.swapped()
    assert services.doubles.effect(merge).drops_consent
    assert not services.doubles.effect(merge.swapped()).drops_consent
    services.doubles.merge(merge)
    parents = [(one.id, one.child(elif_).custody) for one in services.guardians.of(elif_)]
    assert parents == [(shared.id, "one"), (own.id, "")]
    assert services.guardians.agreed_on(elif_) is None, "who stays did not agree, or took it back"
    with services.vault.database.read() as session:
        told = {(one.pupil_id, one.attended, one.guardian_id, one.words) for one in session.query(models.ParentContact)}
        assert told == {(elif_, False, None, ""), (elif_, True, own.id, "Fijn gesprek")}
    assert services.checks.run().ok
    services.history.undo()
    assert [one.id for one in services.guardians.of(twin)] == [shared.id, own.id]


def test_the_school_chooses_from_which_age_parents_are_told(services: Services, class_3b: AClass) -> None:
    pupil = class_3b.pupil_ids[0]
    mother = saved(services, Guardian("Moeder", children=(Child(pupil),)))
    with services.vault.database.write("older") as session:
        session.get_one(models.Pupil, pupil).birth_date = BORN_16
    assert services.guardians.ages() == AgeChoices(INFORM, AGREED)
    assert services.guardians.receivers([pupil, new_id()], TODAY)[pupil].guardians == (mother,)
    assert services.school_settings.set(PARENTS_16, AGREED)
    assert services.school_settings.set(PARENTS_16, AGREED) == ""
    (withheld,) = services.guardians.receivers([pupil], TODAY)[pupil].withheld
    assert (withheld.guardian, withheld.why) == (None, AGE_16)
    assert services.guardians.set_agreed_on(pupil, TODAY)
    assert services.guardians.receivers([pupil], TODAY)[pupil].guardians == (mother,)
    services.guardians.set_agreed_on(pupil, None)
    assert services.guardians.agreed_on(pupil) is None
    with pytest.raises(KnownError):
        services.guardians.set_agreed_on(pupil, date(2099, 1, 1))
    with pytest.raises(ValueError, match="word"):
        services.school_settings.set(PARENTS_18, "soms")
    services.school_settings.set(PARENTS_18, NEVER)
    assert services.school_settings.choice(PARENTS_18) == NEVER
    services.history.undo()
    assert services.school_settings.choice(PARENTS_18) == AGREED


def test_who_goes_to_the_mbo_next_year_is_not_of_age_before_that(services: Services, class_3b: AClass) -> None:
    pupil = class_3b.pupil_ids[0]
    mother = saved(services, Guardian("Moeder", children=(Child(pupil),)))
    following = SchoolYear(YEAR.start + 1)
    with services.vault.database.write("next year") as session:
        ensure_in(session, following)
        session.get_one(models.Pupil, pupil).birth_date = None
        where = {"school_id": class_3b.school_id, "school_year_id": school_year_id(following.start)}
        session.add(models.Enrolment(pupil_id=pupil, starts_on=following.first_day, stage=MBO, number="1", **where))
    assert services.guardians.receivers([pupil], TODAY)[pupil].guardians == (mother,)
    assert services.guardians.age_facts(pupil, TODAY) == (None, VO, None)
    (withheld,) = services.guardians.receivers([pupil], following.first_day)[pupil].withheld
    assert withheld.why == AGE_18
    with services.vault.database.write("only next year") as session:
        for stay in session.query(models.Enrolment).filter_by(pupil_id=pupil, stage=VO):
            session.delete(stay)
    assert services.guardians.age_facts(pupil, TODAY)[1] == MBO, "the first to come where none has begun"
    with pytest.raises(KnownError):
        services.guardians.age_facts(new_id(), TODAY)


def test_what_cannot_be_of_guardians_is_found_and_mended(services: Services, class_3b: AClass) -> None:
    pupil, other = class_3b.pupil_ids[:2]
    saved(services, Guardian("Moeder", children=(Child(pupil, custody="one"), Child(other, custody="both"))))
    saved(services, Guardian("Vader", children=(Child(pupil, custody="both"), Child(other, custody="both"))))
    with services.vault.database.write("lost") as session:
        session.add(models.Guardian(name="Van niemand"))
    result = services.checks.run()
    assert {item.code: item.count for item in result.findings} == {"custody": 1, "lone-guardian": 1}
    assert services.checks.pupils_behind("custody") == (pupil,)
    services.repairs.apply()
    assert [item.code for item in services.checks.run().findings] == ["custody"]
    assert [one.name for one in services.guardians.all()] == ["Moeder", "Vader"]


def _activity(services: Services, *pupils: object) -> object:
    key = new_id()
    with services.vault.database.write("evening") as session:
        session.add(models.Activity(id=key, kind="parents", on=TODAY))
        session.flush()
        for pupil in pupils:
            session.add(models.Participation(activity_id=key, pupil_id=pupil, state=State.TOOK_PART))
    return key


def _contact(
    services: Services, pupil: object, guardian: Guardian | None, activity_id: object = None, **said: object
) -> object:
    key, told = new_id(), {"words": "Fijn gesprek"} | said
    at = activity_id or _activity(services, pupil)
    with services.vault.database.write("contact") as session:
        who = guardian.id if guardian else None
        session.add(
            models.ParentContact(id=key, activity_id=at, pupil_id=pupil, guardian_id=who, form="evening", **told)
        )
    return key
