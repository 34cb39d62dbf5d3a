"""The fields of a company that may come in from a table, and the headers under which they are written."""

from __future__ import annotations

from routekaart_app.exchange.fields import FieldSet
from routekaart_app.i18n import N_

CONTACTS = ("", "_2", "_3")
"""What follows the name of a field of the first, second and third contact in a row."""
OF_CONTACT = {"contact": "name", "role": "role", "phone": "phone", "email": "email"}
"""The fields of a contact in a row, and what they are called in `domain.company.ContactPerson`."""


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


_CONTACT = {
    "contact": _words(
        "contactpersoon contact naamcontactpersoon contactnaam contactperson contactname aanspreekpunt tav"
    ),
    "role": _words("functie functiecontactpersoon rol role jobtitle position"),
    "phone": _words("telefoon telefoonnummer tel telefoonnr telnr mobiel telephone phone phonenumber"),
    "email": _words("email emailadres mail mailadres emailaddress"),
}
_CONTACT_LABELS = {
    "contact": N_("contact"),
    "role": N_("role of the contact"),
    "phone": N_("telephone"),
    "email": N_("e-mail"),
}
_MORE_LABELS = {
    "contact_2": N_("second contact"),
    "role_2": N_("role of the second contact"),
    "phone_2": N_("telephone of the second contact"),
    "email_2": N_("e-mail of the second contact"),
    "contact_3": N_("third contact"),
    "role_3": N_("role of the third contact"),
    "phone_3": N_("telephone of the third contact"),
    "email_3": N_("e-mail of the third contact"),
}

LABELS: dict[str, str] = {
    "name": N_("name of the company"),
    "sector": N_("sector"),
    "campus": N_("campus"),
    "municipality": N_("municipality"),
    "place": N_("town"),
    "address": N_("address"),
    "house_number": N_("house number"),
    "postcode": N_("postcode"),
    "code": N_("SBI code"),
    "code_version": N_("edition of the SBI code"),
    "chamber": N_("SBB sector chamber"),
    "capacity_per_visit": N_("pupils per visit"),
    "capacity_per_year": N_("pupils per school year"),
    "suitable_for": N_("suitable for"),
    "languages": N_("languages"),
    "accessibility": N_("accessibility"),
    "terms": N_("what was agreed"),
    "note": N_("note"),
    "last_contact_on": N_("last contact"),
    "would_host": N_("would host again"),
    **_CONTACT_LABELS,
    **_MORE_LABELS,
    "contacts": N_("contacts"),
    "coded": N_("SBI code"),
    "row": N_("row"),
    "company": N_("company"),
    "offer": N_("offer"),
}
"""What a field is called on screen: those of `COMPANIES`, and those only a change or a problem can be about."""

_FIELDS: dict[str, tuple[str, ...]] = {
    "name": _words(
        "bedrijfsnaam naambedrijf bedrijf organisatie organisatienaam instelling naaminstelling bedrijfofinstelling "
        "handelsnaam leerbedrijf naamleerbedrijf naam company companyname companyorinstitution organisation "
        "organization name"
    ),
    "sector": _words("sector branche bedrijfstak werkveld sectornaam industry branch"),
    "campus": _words("campus campusnaam"),
    "municipality": _words("gemeente gemeentenaam municipality"),
    "place": _words("plaats vestigingsplaats plaatsnaam woonplaats stad bezoekplaats town city place"),
    "address": _words(
        "bezoekadres vestigingsadres adres adresgegevens straatnaam straat straatenhuisnummer straathuisnummer "
        "visitingaddress address street"
    ),
    "house_number": _words("huisnummer huisnr housenumber"),
    "postcode": _words("postcode zipcode postalcode zip"),
    "code": _words("sbicode sbi sbi2008 sbi2025 sbicode2008 sbicode2025 sbihoofdactiviteit"),
    "code_version": _words("sbiversie sbieditie sbiversion sbiedition"),
    "chamber": _words("sbbsectorkamer sectorkamer sbbsectorchamber sectorchamber"),
    "capacity_per_visit": _words(
        "leerlingenperbezoek maximumperbezoek maxperbezoek maxleerlingen aantalleerlingenperbezoek perbezoek "
        "capaciteitperbezoek capaciteit groepsgrootte maxaantal maxaantalleerlingen maximumaantal "
        "maximumaantalleerlingen maximaalaantal maximaalaantalleerlingen maximaleaantal aantalleerlingen leerlingen "
        "aantalplaatsen pupilspervisit capacitypervisit pervisit capacity"
    ),
    "capacity_per_year": _words(
        "leerlingenperschooljaar leerlingenperjaar capaciteitperjaar capaciteitperschooljaar perschooljaar perjaar "
        "pupilsperschoolyear capacityperyear perschoolyear"
    ),
    "suitable_for": _words("geschiktvoor doelgroep onderwijssoort onderwijstype suitablefor audience"),
    "languages": _words("talen taal voertaal languages language"),
    "accessibility": _words("toegankelijkheid bereikbaarheid accessibility"),
    "terms": _words(
        "watiserafgesproken watisafgesproken afspraken afspraak voorwaarden whatwasagreed agreements terms"
    ),
    "note": _words("notitie notities opmerking opmerkingen bijzonderheden note notes remark remarks"),
    "last_contact_on": _words("laatstecontact laatstcontact datumlaatstecontact contactdatum lastcontact"),
    "would_host": _words(
        "wilweerleerlingen wilopnieuwontvangen zouopnieuwontvangen nogeens opnieuw ontvangtopnieuw wouldhostagain"
    ),
    **{
        f"{name}{after}": tuple(f"{word}{after[1:]}" for word in words)
        for after in CONTACTS
        for name, words in _CONTACT.items()
    },
}

COMPANIES = FieldSet(
    LABELS,
    _FIELDS,
    frozenset({"name"}),
    ((frozenset({"name"}), N_("Choose the column with the name of the company.")),),
    least=1,
    left_out=frozenset(_words("website url kvk kvknummer provincie land bezoeken laatstebezoek visits lastvisit")),
    private=("prive", "private", "geboorte", "birth", "thuisadres", "homeaddress", "huisadres", "wachtwoord"),
    mark="companies:",
)
"""A list of companies. Sources of the headers: what `services.company_sheets` writes, in Dutch and in English, and
lists of training companies and address books as schools keep them."""

OF_PUPILS = frozenset({"number", "group", "first_name", "birth_date"})
"""Fields of `fields.PUPILS`: a list with two of these is no list of companies."""
