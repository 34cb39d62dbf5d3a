"""The fields that may come in from a table, and the headers under which schools write them."""

from __future__ import annotations

from routekaart_app.i18n import N_


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


LABELS: dict[str, str] = {
    "number": N_("pupil number"),
    "first_name": N_("first name"),
    "given_names": N_("given names"),
    "prefix": N_("particle"),
    "last_name": N_("surname"),
    "full_name": N_("full name"),
    "group": N_("class"),
    "year": N_("year"),
    "programme": N_("programme"),
    "profile": N_("profile"),
    "programme_code": N_("programme code"),
    "pathway": N_("pathway"),
    "level": N_("level"),
    "birth_date": N_("birth date"),
    "status": N_("status"),
    "left_on": N_("date of leaving"),
    "location": N_("location"),
    "name": N_("name"),
    "person": N_("pupil"),
    "row": N_("row"),
    "track": N_("track"),
    "stage": N_("kind of education"),
    "school": N_("school"),
    "school_year": N_("school year"),
}
"""What a field is called on screen: those of FIELDS, and those only a problem can be about."""

FIELDS: dict[str, tuple[str, ...]] = {
    "number": _words(
        "leerlingnummer leerlingnr leerlingennummer leerlnr llnr llnummer leerlingid stamnummer stamnr studentnummer "
        "studentnr deelnemernummer deelnemersnummer deelnemernr nummer"
    ),
    "first_name": _words("roepnaam"),
    "given_names": _words("voornaam voornamen firstname givenname"),
    "prefix": _words("tussenvoegsel tussenvoegsels voorvoegsel voorvoegsels tussenv tussenvoegs tv prefix"),
    "last_name": _words("achternaam familienaam lastname surname"),
    "full_name": _words("volledigenaam naamleerling leerlingnaam naam leerling"),
    "group": _words(
        "stamklas stamgroep basisgroep klas klasnaam klassen huidigeklas klasgroep groep groepsnaam groepnaam "
        "huidigegroep groepscode mentorgroep class"
    ),
    "year": _words("leerjaar jaargroep studyyear huidigleerjaar"),
    "programme": _words("opleiding opleidingsnaam studie study"),
    "profile": _words("profiel profieldesc profiledesc profielnaam profielcode profilecode"),
    "programme_code": _words("crebo crebonummer crebocode opleidingscode"),
    "pathway": _words("leerweg"),
    "level": _words("niveau"),
    "birth_date": _words("geboortedatum gebdatum birthdate dateofbirth"),
    "status": _words("status huidigestatus inschrijfstatus"),
    "left_on": _words("uitschrijfdatum uitstroomdatum datumuit datumuitschrijving"),
    "location": _words("vestiging locatie location vestigingsnaam"),
}
"""Headers without accents, capitals, spaces and signs, the best first. Sources: public readers of school exports."""

NAME_FIELDS = frozenset({"first_name", "given_names", "last_name", "full_name"})
KNOWN_BUT_LEFT_OUT = frozenset(
    _words(
        "geslacht gender email emailadres mail schoolmail emailschool mentor klassenmentor1 persoonlijkementor1 "
        "cmentorcode cohort"
    )
)
"""They help to recognise a header; they are never read."""

FIELD_OF = {synonym: field for field, synonyms in FIELDS.items() for synonym in synonyms}
RANK = {synonym: rank for synonyms in FIELDS.values() for rank, synonym in enumerate(synonyms)}
"""Place of a synonym in its list: the lower wins where a file has two."""
