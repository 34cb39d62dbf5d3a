"""What the window says of parents: their language, custody and rights, what was tried, and what the age of a pupil
means."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from routekaart_app import formats, words
from routekaart_app.domain import parent_rights
from routekaart_app.domain.guardian import ON_REQUEST, ONE, PAPER_LANGUAGES, Child, Guardian
from routekaart_app.domain.parent_contact import ParentContact
from routekaart_app.domain.parent_rights import AGREED, INFORM, NEVER, AgeChoices
from routekaart_app.domain.stages import PO, SO, VO
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import language

GROWN_UP, ALMOST = 18, 16
"""The ages from which who is told depends on the pupil; see `domain.parent_rights`."""


def language_said(code: str) -> str:
    """What a language is called; "" for one that is not known."""
    return formats.language_name(code, language()) if code else ""


def talk_languages(*also: str) -> list[tuple[str, str]]:
    """Languages to choose from, and those that somebody has already; each with its code."""
    codes = dict.fromkeys((*formats.HOME_LANGUAGES, *filter(None, also)))
    return [(language_said(code), code) for code in codes]


def paper_languages() -> list[tuple[str, str]]:
    """The languages in which papers can be printed, each with its code."""
    return [(language_said(code), code) for code in PAPER_LANGUAGES]


def speaks(guardian: Guardian) -> str:
    """ "Turks, met tolk"; "" for nothing known."""
    spoken = language_said(guardian.talk_language)
    if guardian.needs_interpreter:
        return _("{language}, with an interpreter").format(language=spoken) if spoken else _("with an interpreter")
    return spoken


def relation_said(child: Child) -> str:
    """ "moeder"; "" for a relation that is not known."""
    return words.say(words.RELATION, child.relation, _) if child.relation else ""


def limits(child: Child) -> tuple[str, ...]:
    """What holds people back, in words: custody that is not the usual, and "do not send" with its reason."""
    said = []
    if child.custody == ONE:
        said.append(_("has custody alone"))
    if child.custody == ON_REQUEST:
        said.append(_("no custody: told on request only"))
    if child.do_not_send:
        because = child.do_not_send_because
        said.append(_("Do not send: {reason}").format(reason=because) if because else _("Do not send"))
    return tuple(said)


def child_said(child: Child) -> str:
    """ "Elif Aydın (3B)"."""
    return f"{child.name} ({child.group})" if child.group else child.name


def held(child: Child) -> str:
    """ "mother, together with the other parent": how somebody is related, and what holds of custody and of sending."""
    custody = words.say(words.CUSTODY, child.custody, _) if child.custody else ""
    withheld = limits(child)[-1] if child.do_not_send else ""
    return ", ".join(filter(None, (relation_said(child), custody, withheld)))


def who_said(contact: ParentContact) -> str:
    """Which parent it was: the name, or how related; a parent of whom nobody wrote down which."""
    return contact.guardian or (words.say(words.RELATION, contact.who, _) if contact.who else _("a parent"))


def form_said(form: str) -> str:
    """What a form of contact is called."""
    return words.say(words.PARENT_FORM, form, _)


def contact_detail(contact: ParentContact) -> str:
    """Who it was, in which role and language; or that nobody came."""
    if not contact.attended:
        return _("asked, not reached")
    role = words.say(words.PARENT_ROLE, contact.role, _) if contact.role else ""
    spoken = language_said(contact.language)
    if contact.had_interpreter:
        with_help = _("{language}, with an interpreter").format(language=spoken) if spoken else _("with an interpreter")
        spoken = with_help
    return " · ".join(filter(None, (who_said(contact), role, spoken)))


def tried_said(tried: Iterable[ParentContact]) -> str:
    """ "6 okt ouderavond, 3 nov telefoon"; what was tried this school year."""
    one = _("{day} {form}")
    return ", ".join(
        one.format(day=formats.date_short(item.on, language()), form=form_said(item.form)) for item in tried
    )


def age_said(birth_date: date | None, stage: str, agreed_on: date | None, on: date, choices: AgeChoices) -> str:
    """What the age of a pupil means for the parents, in one sentence: "17 jaar: ouders krijgen bericht"."""
    if birth_date is None:
        if stage in (PO, VO, SO):
            return _("Birth date not known: treated as under 16, parents are told.")
        return " ".join((_("Birth date not known: treated as 18."), _agreement_said(choices.from_18, agreed_on, on)))
    age = parent_rights.age_on(birth_date, on)
    if age < ALMOST:
        return _("{age} years: parents are told.").format(age=age)
    choice = choices.from_18 if age >= GROWN_UP else choices.from_16
    return _("{age} years: {rule}").format(age=age, rule=_lowered(_agreement_said(choice, agreed_on, on)))


def age_matters(birth_date: date | None, stage: str, on: date) -> bool:
    """Whether a pupil may be of an age at which parents are not told as a matter of course."""
    if birth_date is None:
        return stage not in (PO, SO)
    return parent_rights.age_on(birth_date, on) >= ALMOST


def asks_agreement(birth_date: date | None, stage: str, on: date, choices: AgeChoices) -> bool:
    """Whether the pupil decides whether parents are told."""
    if birth_date is None:
        return stage not in (PO, VO, SO) and choices.from_18 == AGREED
    age = parent_rights.age_on(birth_date, on)
    return age >= ALMOST and (choices.from_18 if age >= GROWN_UP else choices.from_16) == AGREED


def _agreement_said(choice: str, agreed_on: date | None, on: date) -> str:
    if choice == INFORM:
        return _("Parents are told of the progress.")
    if choice == NEVER:
        return _("Parents are told nothing.")
    if agreed_on is not None and agreed_on <= on:
        day = formats.date_long(agreed_on, language())
        return _("Parents are told: the pupil agreed on {day}.").format(day=day)
    return _("Parents are told only if the pupil agrees.")


def _lowered(text: str) -> str:
    """As it stands within a sentence."""
    return text[:1].lower() + text[1:]
