"""The fields that may come in from a table, and the headers under which schools write them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from routekaart_app.i18n import N_


@dataclass(frozen=True)
class FieldSet:
    """What one kind of list may hold: pupils (`PUPILS`), companies (`company_fields.COMPANIES`)."""

    labels: Mapping[str, str]
    """What a field is called on screen: those of `headings`, and those only a problem can be about."""
    headings: Mapping[str, tuple[str, ...]]
    """The headers of each field without accents, capitals, spaces and signs, the best first."""
    names: frozenset[str]
    """A row is a header only with one of these."""
    needed: tuple[tuple[frozenset[str], str], ...]
    """Fields of which a mapping needs one, and what is said where none was chosen."""
    least: int = 2
    """How many known fields make a header."""
    left_out: frozenset[str] = frozenset()
    """Headers that help to recognise a list; they are never read."""
    private: tuple[str, ...] = ()
    """Parts of a header whose column is never offered, read or previewed, beside those of `domain.privacy`."""
    mark: str = ""
    """Keeps apart what was remembered of the same header for another kind of list."""
    field_of: Mapping[str, str] = field(init=False)
    rank: Mapping[str, int] = field(init=False)
    """Place of a header among those of its field: the lower wins where a file has two."""

    def __post_init__(self) -> None:
        known = [(word, name, place) for name, words in self.headings.items() for place, word in enumerate(words)]
        object.__setattr__(self, "field_of", {word: name for word, name, _place in known})
        object.__setattr__(self, "rank", {word: place for word, _name, place in known})


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
    "home_language": N_("language at home"),
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
    "home_language": _words("thuistaal taalthuis moedertaal homelanguage"),
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

PUPILS = FieldSet(
    LABELS,
    FIELDS,
    NAME_FIELDS,
    (
        (frozenset({"number"}), N_("Choose the column with the pupil number.")),
        (NAME_FIELDS, N_("Choose the column with the name.")),
    ),
    left_out=KNOWN_BUT_LEFT_OUT,
)
"""A list of pupils."""
