"""The fields of parents and carers that may come in from a table, and the headers under which schools write them."""

from __future__ import annotations

from collections.abc import Iterator

from routekaart_app.exchange.fields import FieldSet
from routekaart_app.i18n import N_

PLACES = ("", "_2")
"""What follows the name of a field of the first and of the second parent in a row."""
NAMES = ("name", "last_name")
"""One of these says who the parent is."""
PUPIL_NAMES = ("pupil_name", "pupil_first", "pupil_last")


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


_FIRST = {
    "name": N_("name of the parent"),
    "first_name": N_("first name or initials of the parent"),
    "prefix": N_("particle of the parent"),
    "last_name": N_("surname of the parent"),
    "relation": N_("relation"),
    "custody": N_("custody"),
    "phone": N_("telephone of the parent"),
    "email": N_("e-mail of the parent"),
    "address": N_("address of the parent"),
    "house_number": N_("house number of the parent"),
    "postcode": N_("postcode of the parent"),
    "town": N_("town of the parent"),
    "talk_language": N_("language of talk"),
    "paper_language": N_("language of paper"),
    "needs_interpreter": N_("interpreter needed"),
    "do_not_send": N_("do not send"),
    "gets_post": N_("gets post"),
}
_SECOND = {
    "name_2": N_("name of the second parent"),
    "first_name_2": N_("first name or initials of the second parent"),
    "prefix_2": N_("particle of the second parent"),
    "last_name_2": N_("surname of the second parent"),
    "relation_2": N_("relation of the second parent"),
    "custody_2": N_("custody of the second parent"),
    "phone_2": N_("telephone of the second parent"),
    "email_2": N_("e-mail of the second parent"),
    "address_2": N_("address of the second parent"),
    "house_number_2": N_("house number of the second parent"),
    "postcode_2": N_("postcode of the second parent"),
    "town_2": N_("town of the second parent"),
    "talk_language_2": N_("language of talk of the second parent"),
    "paper_language_2": N_("language of paper of the second parent"),
    "needs_interpreter_2": N_("interpreter needed for the second parent"),
    "do_not_send_2": N_("do not send to the second parent"),
    "gets_post_2": N_("second parent gets post"),
}
_ABOUT_PUPIL = {
    "pupil_number": N_("pupil number"),
    "pupil_name": N_("full name of the pupil"),
    "pupil_first": N_("first name of the pupil"),
    "pupil_prefix": N_("particle of the pupil"),
    "pupil_last": N_("surname of the pupil"),
    "pupil_birth": N_("birth date of the pupil"),
}
LABELS: dict[str, str] = {
    **_ABOUT_PUPIL,
    **_FIRST,
    **_SECOND,
    "pupil": N_("pupil"),
    "do_not_send_because": N_("why nothing is sent"),
    "row": N_("row"),
}
"""What a field is called on screen: those of `GUARDIANS`, and those only a change or a problem can be about."""

_ONE = _words(
    "ouder verzorger ouderverzorger ouderofverzorger oudersverzorgers wettelijkvertegenwoordiger "
    "wettelijkeverzorger voogd parent guardian carer"
)
_NUMBERED = _words("ouder verzorger ouderverzorger contactpersoon contact wettelijkvertegenwoordiger guardian parent")
_AT = (("1", "eerste"), ("2", "tweede"))
_PARENT = (("moeder", "mother"), ("vader", "father"))
"""Whose columns carry the word for a mother or a father: they are those of the first and second parent."""
_SAID = {
    "name": _words("volledigenaam naam fullname name"),
    "first_name": _words("roepnaam voornaam voornamen voorletters voorletter initialen firstname initials"),
    "prefix": _words("tussenvoegsel tussenvoegsels voorvoegsel voorvoegsels tussenv tv prefix"),
    "last_name": _words("achternaam familienaam geslachtsnaam lastname surname"),
    "relation": _words(
        "relatie relatietotleerling relatiemetleerling soortrelatie relatiesoort verwantschap rol soort relation"
    ),
    "custody": _words("gezag ouderlijkgezag heeftgezag wettelijkgezag juridischgezag gezaghebbend custody"),
    "phone": _words(
        "mobiel mobielnummer mobieletelefoon telefoonmobiel gsm telefoon telefoonnummer telefoonprive tel telnr "
        "telefoonthuis phone mobile telephone"
    ),
    "email": _words("email emailadres emailprive mail mailadres emailaddress"),
    "address": _words("adres straatenhuisnummer straathuisnummer adresgegevens straat straatnaam address street"),
    "house_number": _words("huisnummer huisnr housenumber"),
    "postcode": _words("postcode zipcode postalcode"),
    "town": _words("woonplaats plaats plaatsnaam town city"),
    "talk_language": _words("spreektaal gesprekstaal thuistaal voertaal taal language spokenlanguage talklanguage"),
    "paper_language": _words("leestaal schrijftaal taalbrieven taalvanbrieven brieftaal paperlanguage"),
    "needs_interpreter": _words("tolk tolknodig interpreter interpreterneeded"),
    "do_not_send": _words("nietsturen geenpost geenpoststuren geencorrespondentie nietaanschrijven donotsend"),
    "gets_post": _words("ontvangtpost postontvangen correspondentie correspondentieontvangen aanschrijven getspost"),
}
_BARE_TOO = frozenset(_SAID) - {"first_name", "prefix", "last_name"}
"""The fields that may stand under a heading that says nothing of a parent, such as "Telefoon" or "Relatie"."""
BARE = frozenset(word for field in _BARE_TOO for word in _SAID[field])
"""Those headings; among the columns of a pupil they may be the pupil's own (`guardian_rows`)."""

BARE_NAMES = frozenset(_SAID["name"])
"""Those of a name, whosever it is."""


def _headings(field: str, place: int) -> Iterator[str]:
    """How schools name the column of a field of the first or second parent, the surest first."""
    said = _SAID[field]
    digit, ordinal = _AT[place]
    for word in said:
        for who in _NUMBERED:
            yield from (f"{who}{digit}{word}", f"{word}{who}{digit}", f"{who}{word}{digit}")
            yield from (f"{number}{who}{word}" for number in (f"{digit}e", ordinal))
            yield from (f"{word}{number}{who}" for number in (f"{digit}e", ordinal))
        for who in _PARENT[place]:
            yield from (f"{who}{word}", f"{word}{who}", f"{word}vande{who}", f"{word}van{who}")
        yield f"{word}{place + 1}"
    if field == "name":
        yield from (text for who in _NUMBERED for text in (f"{who}{digit}", f"{digit}e{who}", f"{ordinal}{who}"))
        yield from _PARENT[place]
    if place == 0:
        yield from (text for word in said for who in _ONE for text in (f"{who}{word}", f"{word}{who}"))
        if field == "name":
            yield from _ONE
        if field in _BARE_TOO:
            yield from said


_FIELDS: dict[str, tuple[str, ...]] = {
    "pupil_number": _words(
        "leerlingnummer leerlingnr leerlingennummer leerlnr llnr llnummer leerlingid stamnummer stamnr studentnummer "
        "studentnr deelnemernummer deelnemersnummer deelnemernr pupilnumber studentnumber nummerleerling"
    ),
    "pupil_name": _words(
        "naamleerling leerlingnaam leerling volledigenaamleerling naamkind kind naamstudent student deelnemer pupil "
        "pupilname childname"
    ),
    "pupil_first": _words(
        "roepnaamleerling leerlingroepnaam voornaamleerling leerlingvoornaam roepnaamkind voornaamkind roepnaam "
        "voornaam firstname"
    ),
    "pupil_prefix": _words(
        "tussenvoegselleerling leerlingtussenvoegsel tussenvoegselkind tussenvoegsel tussenvoegsels voorvoegsel "
        "voorvoegsels tussenv tussenvoegs tv prefix"
    ),
    "pupil_last": _words(
        "achternaamleerling leerlingachternaam achternaamkind achternaam familienaam lastname surname"
    ),
    "pupil_birth": _words(
        "geboortedatumleerling leerlinggeboortedatum geboortedatumkind geboortedatum gebdatum birthdate dateofbirth"
    ),
    **{
        f"{field}{after}": tuple(dict.fromkeys(_headings(field, place)))
        for place, after in enumerate(PLACES)
        for field in _SAID
    },
}
_BORN = tuple(f"{word}{who}" for word in ("geboortedatum", "gebdatum") for who in (*_NUMBERED, "moeder", "vader"))
_BORN_TOO = tuple(f"{who}{number}{word}" for who in _NUMBERED for number in "12" for word in ("geboorte", "geb"))

GUARDIANS = FieldSet(
    LABELS,
    _FIELDS,
    frozenset(f"{field}{after}" for field in NAMES for after in PLACES),
    (
        (frozenset({"pupil_number", "pupil_birth"}), N_("Choose the column with the pupil number, or the birth date.")),
        (frozenset(f"{field}{after}" for field in NAMES for after in PLACES), N_("Choose the name of the parent.")),
    ),
    left_out=frozenset(_words("klas groep stamgroep stamklas leerjaar geslacht aanhef titel opmerking opmerkingen")),
    private=(
        *("inkomen", "income", "salaris", "uitkering", "schuld", "opleiding", "education", "diploma", "beroep"),
        *("werkgever", "functie", "burgerlijkestaat", "burgstaat", "maritalstatus", "huwelijk", "gescheiden", "status"),
        *("geloof", "religion", "faith", "kerkgenootschap", "levensbeschouwing", "nationality", "birthcountry"),
        *("countryofbirth", "geboorteplaats", "herkomst", "verblijf", "paspoort", "gewicht", "weight", "wachtwoord"),
        *_BORN,
        *_BORN_TOO,
    ),
    mark="guardians:",
)
"""A list of parents and carers: a row for each of them and each pupil, or a row for each pupil with one or two of them.
What a family earns, learned, believes or where it is from is never read, nor when a parent was born."""
