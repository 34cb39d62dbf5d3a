"""The words for what the domain counts: used on screen and on paper alike, hence in both catalogues."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from routekaart_app.i18n import N_

STATUS: Mapping[str, str] = {
    "done": N_("done"),
    "partly": N_("partly done"),
    "planned": N_("planned"),
    "due": N_("due now"),
    "missed": N_("missed"),
    "not_yet": N_("not yet due"),
    "exempt": N_("not needed"),
}
ABSENT = N_("not there")
"""Beside the mark of a moment at which a pupil was absent."""
STATE: Mapping[str, str] = {
    "took_part": N_("took part"),
    "partly": N_("took part in part"),
    "absent": N_("was not there"),
    "planned": N_("planned"),
}
REASON: Mapping[str, str] = {
    "not_at_school": N_("not at school"),
    "transport": N_("transport"),
    "other_lesson": N_("other lesson"),
    "unknown": N_("unknown"),
}
FLAG: Mapping[str, str] = {
    "prepared": N_("prepared"),
    "met_people": N_("met people at work"),
    "looked_back": N_("looked back"),
}
KIND: Mapping[str, str] = {
    "lesson": N_("lesson"),
    "guest_lesson": N_("guest lesson"),
    "visit": N_("company visit"),
    "placement": N_("work placement"),
    "talk": N_("talk"),
    "three_way": N_("three-way talk"),
    "parents": N_("parents' meeting"),
    "home": N_("home assignment"),
    "event": N_("event"),
    "training": N_("training"),
    "milestone": N_("milestone"),
    "transfer": N_("transfer"),
}
FIRST_COMPETENCY: Mapping[str, str] = {
    "": N_("Reflecting on qualities"),
    "capacities": N_("Reflecting on capacities"),
}
"""What a school may call KR; "" is what most say."""
COMPETENCY: dict[str, str] = {
    "KR": FIRST_COMPETENCY[""],
    "MR": N_("Reflecting on motives"),
    "WE": N_("Exploring work"),
    "LS": N_("Steering your career"),
    "NW": N_("Networking"),
}
_FIRST_SHORT: Mapping[str, str] = {"": N_("Qualities"), "capacities": N_("Capacities")}
SHORT_COMPETENCY: dict[str, str] = {
    "KR": _FIRST_SHORT[""],
    "MR": N_("Motives"),
    "WE": N_("Work"),
    "LS": N_("Career"),
    "NW": N_("Network"),
}
"""The competencies in a word, where there is no room for their names."""
SHIPPED_SECTOR: Mapping[str, str] = {
    "engineering": N_("Engineering and mechatronics"),
    "construction": N_("Construction, installation and energy"),
    "port": N_("Port, maritime and logistics"),
    "care": N_("Care and welfare"),
    "food": N_("Food"),
    "hospitality": N_("Hospitality and recreation"),
    "education": N_("Education and childcare"),
    "ict": N_("ICT"),
    "green": N_("Green"),
    "trade": N_("Trade and services"),
    "public": N_("Safety and government"),
}
SECTOR: dict[str, str] = dict(SHIPPED_SECTOR)
"""What every sector is called in the administration that is open, the school's own among them: the one way to say a
sector is `say(SECTOR, key, _)`."""
VISIT_KIND: Mapping[str, str] = {
    "company_visit": N_("company visit"),
    "guest_lesson": N_("guest lesson"),
    "hybrid_lesson": N_("guest lesson by a hybrid teacher"),
    "lightning_placement": N_("lightning placement"),
    "taster_placement": N_("taster placement"),
    "taster_day": N_("taster day"),
    "campus_visit": N_("campus visit"),
    "event": N_("event"),
    "placement": N_("work placement"),
}
VISIT_STATE: Mapping[str, str] = {
    "planned": N_("planned"),
    "prepared": N_("prepared"),
    "held": N_("held"),
    "looked_back": N_("looked back"),
    "cancelled": N_("called off"),
}
WOULD_HOST: Mapping[str, str] = {"": N_("not asked"), "yes": N_("yes"), "maybe": N_("maybe"), "no": N_("no")}
"""Whether a company would have pupils again."""
PROMISED: Mapping[str, str] = {
    "visits": N_("visits"),
    "lessons": N_("guest lessons"),
    "places": N_("places"),
}
"""What a sector agreement promises."""
TRACK: Mapping[str, str] = {
    "pro": N_("practical education"),
    "bb": N_("vmbo-bb"),
    "kb": N_("vmbo-kb"),
    "gl": N_("vmbo-gl"),
    "tl": N_("vmbo-tl"),
    "vmbo": N_("vmbo"),
    "havo": N_("havo"),
    "vwo": N_("vwo"),
    "isk": N_("newcomers' class"),
    "entree": N_("entree"),
}
GROWTH: Mapping[str, str] = {
    "not_discussed": N_("not talked about yet"),
    "beginning": N_("a beginning"),
    "on_the_way": N_("on the way"),
    "independent": N_("does this alone"),
}
"""Growth in words, never a mark: what a pupil or a guide says of a competency."""
POINT: Mapping[str, str] = {
    "goal": N_("Goal: what did you want to find out?"),
    "result": N_("Result: what did you do, and what came of it?"),
    "evaluation": N_("Evaluation: what do you think of it?"),
    "next_step": N_("Next step: what do you know now, and what will you do with it?"),
}
"""The four points of the exam programme, as one asks a pupil."""
STAGE: Mapping[str, str] = {
    "PO": N_("primary school"),
    "VO": N_("secondary school"),
    "MBO": N_("vocational education"),
    "SO": N_("special education"),
    "HBO": N_("higher professional education"),
}
DESTINATION: Mapping[str, str] = {
    "vo": N_("secondary school"),
    "mbo": N_("vocational education"),
    "hbo": N_("higher professional education"),
    "work": N_("work"),
    "other_school": N_("another school"),
    "unknown": N_("not known"),
}

CHOICE: Mapping[str, str] = {
    "school": N_("school choice"),
    "profile": N_("profile choice"),
    "programme": N_("programme choice"),
    "sector": N_("sector choice"),
    "guarantee": N_("AanDeBak guarantee"),
}
AGREEMENT_STATE: Mapping[str, str] = {"open": N_("open"), "kept": N_("kept"), "dropped": N_("let go")}
GUARANTEE_STATE: Mapping[str, str] = {
    "discussed": N_("talked about"),
    "offered": N_("offered"),
    "accepted": N_("accepted"),
    "redeemed": N_("redeemed"),
    "lapsed": N_("lapsed"),
}
PROMISE: Mapping[str, str] = {
    "job": N_("a job"),
    "placement": N_("a work placement"),
    "interview": N_("a job interview"),
}
LOOK_BACK: Mapping[str, str] = {
    "started": N_("started there"),
    "changed": N_("went elsewhere"),
    "stopped": N_("stopped"),
    "unknown": N_("not known"),
}
NOTE: Mapping[str, str] = {
    "highlight": N_("bright moment"),
    "working": N_("working note"),
    "confidential": N_("confidential note"),
}


def call_first_competency(name: str) -> None:
    """From now on KR has another of the names in `FIRST_COMPETENCY`, on every screen and paper: the words of the
    administration that is open, as the language is that of its user."""
    COMPETENCY["KR"] = FIRST_COMPETENCY.get(name, FIRST_COMPETENCY[""])
    SHORT_COMPETENCY["KR"] = _FIRST_SHORT.get(name, _FIRST_SHORT[""])


def call_sectors(changed: Mapping[str, str]) -> None:
    """From now on these sectors have the school's own words, on every screen and paper; the others are as shipped."""
    wanted = {**SHIPPED_SECTOR, **changed}
    for gone in SECTOR.keys() - wanted.keys():
        del SECTOR[gone]
    SECTOR.update(wanted)


PRESENT: Mapping[str, str] = {
    "parent": N_("parent"),
    "colleague": N_("colleague"),
    "company": N_("company"),
}


def caption(text: str, translate: Callable[[str], str]) -> str:
    """What `domain.stages.Place.caption` gives, in a language: only "leerjaar" is another word elsewhere."""
    word, _space, number = text.partition(" ")
    return translate(N_("year {number}")).format(number=number) if word == "leerjaar" else text


def say(words: Mapping[str, str], key: str, translate: Callable[[str], str]) -> str:
    """The word for a key in the language of `translate`; the key itself where no word is known."""
    return translate(words[key]) if key in words else key


def moment_kind(kind: str, parent_form: str, translate: Callable[[str], str]) -> str:
    """What a contact moment without a title is: "company visit", or of contact with a parent its form."""
    return say(PARENT_FORM, parent_form, translate) if parent_form else say(KIND, kind, translate)


RELATION: Mapping[str, str] = {
    "mother": N_("mother"),
    "father": N_("father"),
    "parent": N_("parent"),
    "step_parent": N_("step-parent"),
    "foster_parent": N_("foster parent"),
    "legal_guardian": N_("guardian by law"),
    "grandparent": N_("grandparent"),
    "sibling": N_("brother or sister"),
    "other": N_("somebody else"),
    "former": N_("a parent who is not recorded any more"),
}
CUSTODY: Mapping[str, str] = {
    "": N_("not known"),
    "both": N_("together with the other parent"),
    "one": N_("alone"),
    "on_request": N_("none: told on request only"),
}
WITHHELD: Mapping[str, str] = {
    "do_not_send": N_("nothing is sent to this parent"),
    "on_request": N_("has no custody and is told on request only"),
    "conflict": N_("what is recorded of custody contradicts itself; mend it first"),
    "age_16": N_("is 16 or 17: parents are told only if the pupil agrees"),
    "age_18": N_("is 18 or older: parents are told only if the pupil agrees and the school allows it"),
}
"""Why a paper is not sent (`domain.parent_rights.WHYS`)."""
AGE_CHOICE: Mapping[tuple[str, str], str] = {
    ("parents_16", "inform"): N_("parents of pupils of 16 and 17 are told"),
    ("parents_16", "agreed"): N_("parents of pupils of 16 and 17 are told only if the pupil agreed"),
    ("parents_18", "agreed"): N_("parents of pupils from 18 on are told only if the pupil agreed"),
    ("parents_18", "inform"): N_("parents of pupils from 18 on are told"),
    ("parents_18", "never"): N_("parents of pupils from 18 on are not told"),
}
"""What a school can choose (`services.school_settings.CHOICES`)."""
SAME_GUARDIAN: Mapping[str, str] = {
    "pupil": N_("the same name and pupil"),
    "email": N_("the same name and e-mail address"),
    "phone": N_("the same name and telephone number"),
    "address": N_("the same name and address"),
}
"""Why two guardians may be one (`services.guardian_merging.REASONS`)."""
PARENT_FORM: Mapping[str, str] = {
    "evening": N_("interactive parents' evening"),
    "with_child": N_("parent and child meeting"),
    "talk": N_("talk at school"),
    "home": N_("home assignment"),
    "home_visit": N_("home visit"),
    "phone": N_("phone call"),
    "slip": N_("slip returned"),
    "along": N_("along on a visit"),
    "guest_lesson": N_("guest lesson by a parent"),
}
PARENT_ROLE: Mapping[str, str] = {
    "participant": N_("took part"),
    "role_model": N_("told of their own work"),
    "supporter": N_("helped at home"),
}
WHOSE: Mapping[str, str] = {"pupil": N_("pupil"), "parent": N_("parent")}
"""Whose words a story is."""
AGREED_BY: Mapping[str, str] = {**WHOSE, "both": N_("pupil and parent")}
"""Who agreed that a story is told."""
