"""What stands in one cell of a list of parents: how they are related, custody, languages, yes and no."""

from __future__ import annotations

from functools import lru_cache

from routekaart_app.domain.guardian import BOTH, ON_REQUEST, ONE
from routekaart_app.domain.names import fold
from routekaart_app.formats import HOME_LANGUAGES, language_name
from routekaart_app.i18n import LANGUAGES

_RELATIONS = (
    ("step_parent", ("stief", "step")),
    ("foster_parent", ("pleeg", "foster")),
    ("legal_guardian", ("voogd", "legal guardian", "guardian by law", "guardian")),
    ("grandparent", ("groot", "oma", "opa", "grand")),
    ("sibling", ("broer", "zus", "brother", "sister", "sibling")),
    ("mother", ("moeder", "mama", "mother", "mum", "mom")),
    ("father", ("vader", "papa", "father", "dad")),
    ("parent", ("ouder", "parent")),
    ("other", ("tante", "oom", "aunt", "uncle", "verzorg", "carer", "buur", "anders", "overig", "other", "partner",
               "familie", "gezinshuis", "jeugdzorg", "somebody else", "iemand anders")),
)  # fmt: skip
"""Words that a relation holds, in the order in which they are looked for: a stiefmoeder is no moeder."""
_YES = ("ja", "j", "yes", "y", "true", "waar", "1", "x", "wel")
_NO = ("", "nee", "n", "neen", "no", "false", "onwaar", "0", "niet", "geen")
_ALONE = frozenset({"alleen", "eenhoofdig", "eenhoofdige", "enig", "enige", "een", "alone", "sole", "one",
                    "eenoudergezag"})  # fmt: skip
_TOGETHER = frozenset({"beide", "beiden", "samen", "gezamenlijk", "gezamenlijke", "gedeeld", "both", "joint", "shared",
                       "together"})  # fmt: skip
_NONE = frozenset({"nee", "neen", "n", "no", "none", "false", "onwaar", "0", "niet", "geen", "not", "zonder"})
_HAS = frozenset({"ja", "j", "yes", "y", "true", "waar", "1", "x", "wel", "gezag", "custody"})
_LOST = frozenset({"uit", "ontzet", "ontnomen", "ontheven", "beeindigd", "geschorst", "vervallen", "kwijt", "ended"})
"""Somebody with one of these words had custody, and is out of it."""
_ASKED = frozenset({"verzoek", "request"})
_WHO = {"mother": frozenset({"moeder", "mama", "mother"}), "father": frozenset({"vader", "papa", "father"})}
_BETWEEN = frozenset({
    "ouderlijk", "ouderlijke", "wettelijk", "wettelijke", "parental", "legal", "heeft", "hebben", "has", "have", "is",
    "het", "de", "the", "met", "with", "van", "of", "meer", "longer", "ouder", "ouders", "parent", "parents", "andere",
    "other", "en", "and",
})  # fmt: skip
"""Words that may stand among the others and say nothing of who has custody."""
_DOUBT = frozenset({"misschien", "soms", "onbekend", "onduidelijk", "twijfel", "maybe", "unknown", "perhaps",
                    "sometimes"})  # fmt: skip
_OF_PARENTS = ("", "mother", "father", "parent")
"""Who may be meant by "both parents"."""
_UNTOLD = ("", "onbekend", "unknown", "niet bekend", "not known")
_MORE_LANGUAGES = {
    "rif": ("berber", "berbers", "tarifit", "riffijns", "tamazight"),
    "ckb": ("koerdisch", "kurdish", "sorani", "kurmanci"),
    "fa": ("farsi", "dari", "perzisch", "persian"),
    "zh": ("mandarijn", "mandarin", "kantonees"),
    "srn": ("surinaams", "sranan", "sranantongo"),
    "pap": ("papiaments", "papiamentu"),
    "ti": ("tigrinya", "tigrigna"),
    "ar": ("marokkaans arabisch", "syrisch", "moroccan arabic"),
    "nl": ("ned", "vlaams", "nederlandse taal"),
}


def relation(text: str) -> str | None:
    """One of `domain.guardian.RELATIONS`, "" for nothing; None for what is not understood."""
    said = fold(text)
    if said in _UNTOLD:
        return ""
    padded = f" {said}"
    return next((key for key, parts in _RELATIONS if any(f" {part}" in padded for part in parts)), None)


def custody(text: str, relation: str = "") -> str | None:
    """One of `domain.guardian.CUSTODY` for somebody so related, "" for nothing; None for what is not understood.

    A plain "ja" says that this parent has custody, not that nobody else does. One word that is not known makes all of
    it unclear: "ontzet uit het gezag" must not be read as "gezag".
    """
    said = fold(text)
    if said in _UNTOLD:
        return "" if said or _is_blank(text) else None
    words = set(said.split())
    if words & _ASKED:
        return ON_REQUEST
    who = {key for key, called in _WHO.items() if words & called}
    known = _ALONE | _TOGETHER | _NONE | _HAS | _LOST | _BETWEEN | _WHO["mother"] | _WHO["father"]
    if "?" in text or words - known:
        return None
    is_alone, is_shared = bool(words & _ALONE), bool(words & _TOGETHER) or len(who) > 1
    if words & (_NONE | _LOST):
        is_mixed = is_alone or is_shared or bool(words & _HAS - {"gezag", "custody"})
        return ON_REQUEST if not is_mixed and who <= {relation} else None
    if words & {"andere", "other"} and not is_shared:
        return None
    if is_alone:
        return _alone(who, relation) if not is_shared else None
    if is_shared:
        is_of_parents = len(who) > 1 or bool(words & {"ouders", "parents"})
        return BOTH if not is_of_parents or relation in _OF_PARENTS else None
    return BOTH if who <= {relation} and (who or words & _HAS) else None


def yes_or_no(text: str) -> bool | None:
    """Whether a cell says yes; None for an answer that is not understood."""
    said = fold(text)
    if said in _NO:
        return False if said or _is_blank(text) else None
    return True if said in _YES and "?" not in text else None


def withheld(text: str) -> bool | None:
    """Whether a cell under "do not send" withholds everything; None for what is not understood. "Niet" and "geen"
    repeat such a heading as often as they deny it."""
    return None if fold(text) in ("niet", "geen") else yes_or_no(text)


def is_reason(text: str) -> bool:
    """Whether a text says why nothing is sent, rather than an answer of which nobody can tell what it means."""
    words = set(fold(text).split())
    return "?" not in text and bool(words) and not words & {*_YES, *_NO, *_DOUBT}


def _alone(who: set[str], relation: str) -> str | None:
    """Custody of one parent alone: whose is who is named, else whose row it is."""
    if not who or who == {relation}:
        return ONE
    return ON_REQUEST if relation in _WHO else None


def _is_blank(text: str) -> bool:
    """Whether a cell without letters or digits says nothing, such as "-"; a sign such as "?" or a tick does."""
    return not text.strip("-\u2013\u2014._/ \t\xa0")


def language(text: str) -> str | None:
    """The code of a language by its name in Dutch or English, its own code, or a word for it; "" for nothing, None for
    one that is not in the list."""
    said = fold(text)
    return "" if said in _UNTOLD else _languages().get(said)


@lru_cache(1)
def _languages() -> dict[str, str]:
    found = {fold(word): code for code, words in _MORE_LANGUAGES.items() for word in words}
    for code in HOME_LANGUAGES:
        found |= {fold(language_name(code, lang)): code for lang in LANGUAGES} | {code: code}
    return found
