"""Contact cards: what an address book finds in them."""

from __future__ import annotations

from icalendar.parser import Contentlines

from routekaart_app.domain.company import CompanyEntry, ContactPerson
from routekaart_app.exchange.vcard import to_vcards

CONTACT = ContactPerson("Mira van der Voorbeeld", "Praktijk; begeleider", "010 000 00 00", "m@zorghub.example")
HOST = CompanyEntry("Zorghub, Westwijk", address="Havenstraat 1, 3131 AB", municipality="Vlaardingen", note="geheim")


def lines(company: CompanyEntry) -> list[str]:
    return to_vcards(company).decode("utf-8").replace("\r\n ", "").split("\r\n")


def test_a_contact_with_company_role_and_address() -> None:
    made = lines(CompanyEntry(HOST.name, address=HOST.address, municipality=HOST.municipality, contacts=(CONTACT,)))
    assert made == [
        "BEGIN:VCARD", "VERSION:3.0", "FN:Mira van der Voorbeeld", "N:van der Voorbeeld;Mira;;;",
        "ORG:Zorghub\\, Westwijk", "TITLE:Praktijk\\; begeleider", "TEL;TYPE=WORK,VOICE:010 000 00 00",
        "EMAIL;TYPE=INTERNET:m@zorghub.example", "ADR;TYPE=WORK:;;Havenstraat 1;Vlaardingen;;3131 AB;", "END:VCARD", "",
    ]  # fmt: skip


def test_without_contacts_the_company_is_the_card_and_our_note_stays_here() -> None:
    made = lines(HOST)
    assert "FN:Zorghub\\, Westwijk" in made and "N:;;;;" in made and not any("geheim" in line for line in made)


def test_several_contacts_are_several_cards_and_long_lines_are_folded() -> None:
    long = ContactPerson("É" * 200)
    data = to_vcards(CompanyEntry("A", contacts=(CONTACT, long)))
    assert data.count(b"BEGIN:VCARD\r\n") == 2 == data.count(b"END:VCARD\r\n")
    assert max(map(len, data.split(b"\r\n"))) <= 75
    assert "FN:" + "É" * 200 in [str(line) for line in Contentlines.from_ical(data)]
    assert b"\n" not in data.replace(b"\r\n", b"")
