"""The words of a history: what a field is called, and what a value of it says."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any
from uuid import UUID

from routekaart_app import formats, words
from routekaart_app.i18n import N_, language
from routekaart_app.i18n import gettext as _

ENTITY: Mapping[str, str] = {
    "activity": N_("activity"),
    "participation": N_("participation"),
    "agreement": N_("agreement"),
    "reflection": N_("reflection"),
    "growth": N_("growth"),
    "choice": N_("choice"),
    "note": N_("note"),
    "verdict": N_("judgement"),
    "enrolment": N_("enrolment"),
    "visit": N_("visit"),
    "parent_contact": N_("contact with a parent"),
    "guardian": N_("parent or carer"),
    "guardianship": N_("parent of this pupil"),
    "letter_text": N_("letter to parents"),
    "story": N_("story"),
}
FIELD: Mapping[str, str] = {
    "on": N_("day"),
    "kind": N_("kind"),
    "starts_at": N_("time"),
    "ends_at": N_("end"),
    "title": N_("title"),
    "line_id": N_("line of the routekaart"),
    "group_id": N_("class"),
    "company_id": N_("company"),
    "note": N_("note"),
    "prepared": N_("prepared"),
    "met_people": N_("met people at work"),
    "looked_back": N_("looked back"),
    "talk_kind": N_("kind of talk"),
    "about_id": N_("about"),
    "activity_id": N_("activity"),
    "talk_id": N_("talk"),
    "competencies": N_("competencies"),
    "present": N_("who was there"),
    "state": N_("how it stands"),
    "reason": N_("reason"),
    "text": N_("text"),
    "made_on": N_("made on"),
    "due_on": N_("by when"),
    "settled_on": N_("settled on"),
    "goal": N_("goal"),
    "result": N_("result"),
    "evaluation": N_("evaluation"),
    "next_step": N_("next step"),
    "guide_words": N_("the guide's words"),
    "competency": N_("competency"),
    "pupil_view": N_("the pupil's view"),
    "guide_view": N_("the guide's view"),
    "value": N_("choice"),
    "promise": N_("promise"),
    "judged_by": N_("judged by"),
    "until": N_("last day"),
    "hours": N_("hours"),
    "place": N_("place"),
    "transport": N_("transport"),
    "staff": N_("who goes along"),
    "question": N_("question of the class"),
    "surprised": N_("what surprised"),
    "company_remark": N_("remark of the company"),
    "teacher_remark": N_("remark of the teacher"),
    "would_host": N_("would have pupils again"),
    "cancelled_on": N_("called off on"),
    "cancelled_because": N_("why it was called off"),
    "form": N_("form of contact"),
    "role": N_("role"),
    "attended": N_("was reached"),
    "language": N_("language of the talk"),
    "had_interpreter": N_("with an interpreter"),
    "words": N_("the parent's own words"),
    "guardian_id": N_("which parent"),
    "who": N_("who it was"),
    "name": N_("name"),
    "talk_language": N_("language of talk"),
    "paper_language": N_("language of paper"),
    "needs_interpreter": N_("interpreter needed"),
    "phone": N_("telephone"),
    "email": N_("e-mail"),
    "address": N_("address"),
    "work": N_("would tell about"),
    "work_agreed_on": N_("agreed to tell about work on"),
    "relation": N_("relation"),
    "custody": N_("custody"),
    "do_not_send": N_("do not send"),
    "do_not_send_because": N_("why nothing is sent"),
    "subject": N_("subject of the letter"),
    "body": N_("text of the letter"),
    "slip": N_("slip to return"),
    "whose": N_("whose words"),
    "agreed_by": N_("agreed by"),
    "agreed_on": N_("agreed on"),
}
"""The fields that a history tells of; others belong to the machinery."""
UNTOLD = frozenset({("participation", "activity_id"), ("growth", "competency"), ("growth", "on")})
"""Fields that say nothing by themselves: which activity, and which competency on which day, stands beside them."""
_VALUES: Mapping[tuple[str, str], Mapping[str, str]] = {
    ("activity", "kind"): words.KIND,
    ("visit", "kind"): words.VISIT_KIND,
    ("visit", "would_host"): words.WOULD_HOST,
    ("participation", "state"): words.STATE,
    ("participation", "reason"): words.REASON,
    ("agreement", "state"): words.AGREEMENT_STATE,
    ("growth", "pupil_view"): words.GROWTH,
    ("growth", "guide_view"): words.GROWTH,
    ("choice", "kind"): words.CHOICE,
    ("choice", "state"): words.GUARANTEE_STATE,
    ("choice", "promise"): words.PROMISE,
    ("note", "kind"): words.NOTE,
    ("story", "whose"): words.WHOSE,
    ("story", "agreed_by"): words.AGREED_BY,
    ("activity", "competencies"): words.COMPETENCY,
    ("activity", "present"): words.PRESENT,
    ("parent_contact", "form"): words.PARENT_FORM,
    ("parent_contact", "role"): words.PARENT_ROLE,
    ("parent_contact", "who"): words.RELATION,
    ("guardianship", "relation"): words.RELATION,
    ("guardianship", "custody"): words.CUSTODY,
}
"""Which words the values of a field are told in; a field that is not here holds a user's own text."""


def field(name: str, letters: str = "") -> str:
    """What a field is called; `letters` names the competency it is about, if any."""
    said = words.say(FIELD, name, _)
    return f"{letters}: {said}" if letters else said


def entity(name: str) -> str:
    """What a kind of row is called."""
    return words.say(ENTITY, name, _)


def value(entity: str, name: str, found: Any, called: Callable[[UUID], str], kinds: Mapping[str, str]) -> str:
    """What a value says; "" for nothing. `called` names a row that is pointed at, `kinds` are the school's kinds of
    talks."""
    if found is None or found == "" or found == ():
        return ""
    if isinstance(found, bool):
        return _("yes") if found else ""
    if isinstance(found, date):
        return formats.date_long(found, language())
    if isinstance(found, UUID):
        return called(found)
    if name.endswith("language"):
        return formats.language_name(str(found), language())
    if name == "talk_kind":
        return kinds.get(str(found), str(found))
    table = _VALUES.get((entity, name), {})
    if isinstance(found, tuple):
        return ", ".join(words.say(table, str(item), _) for item in found)
    return words.say(table, str(found), _)
