"""Pictures of the register of companies: the list, one company, its fields, doubles, and the lists of the school."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from routekaart_app.domain.company import CompanyEntry, ContactPerson
from routekaart_app.domain.list_entry import CAMPUSES, SECTORS
from routekaart_app.domain.offer import Offer
from routekaart_app.domain.sector_agreement import SectorAgreement
from routekaart_app.gui.dialogs.company_dialog import CompanyDialog
from routekaart_app.gui.dialogs.company_doubles_dialog import CompanyDoublesDialog
from routekaart_app.gui.dialogs.list_dialog import ListDialog
from routekaart_app.gui.main_window import SHOWN_CLASS, MainWindow
from routekaart_app.gui.pages.companies_page import CompaniesPage
from tools.shot import TODAY, Agreeing, Shot, prepare, services, wait, window

_LARGE = (1284, 722)


def _page(name: str, language: str, scale: float) -> tuple[MainWindow, CompaniesPage]:
    made = window(name, language, scale, "companies")
    made.choose_group(services().schools.find_group(SHOWN_CLASS, TODAY).id)
    made.open_page("companies")
    page = made.page("companies")
    assert isinstance(page, CompaniesPage)
    wait(lambda: page.model.total > 0)
    return made, page


def _list(name: str, language: str, scale: float) -> QWidget:
    return _page(name, language, scale)[0]


def _filled() -> CompanyEntry:
    """The company where pupils came most, with every field filled in."""
    entry = max(services().companies.all(), key=lambda company: company.visits)
    return CompanyEntry(
        name=entry.name, sector=entry.sector, campus=entry.campus, municipality=entry.municipality, id=entry.id,
        note="Bel eerst even; op maandag is er niemand.", address="Voorbeeldkade 12", code_scheme="SBI",
        code_version="2025", code="10.71", capacity_per_visit=15, capacity_per_year=90, suitable_for=("PO", "VO"),
        languages=("Nederlands", "Engels"), accessibility="Lift aanwezig; veiligheidsschoenen staan klaar.",
        terms="Elk kwartaal één klas, altijd op dinsdag. Een begeleider per acht leerlingen.",
        last_contact_on=date(2026, 2, 3), would_host="yes", visits=entry.visits, last_visit=entry.last_visit,
        contacts=(
            ContactPerson("S. Voorbeeld", "Bedrijfsleider", "010 000 00 01", "planning@bedrijf.example"),
            ContactPerson("Receptie", "Balie", "010 000 00 00", "balie@bedrijf.example"),
        ),
    )  # fmt: skip


def _one(name: str, language: str, scale: float) -> QWidget:
    made, page = _page(name, language, scale)
    entry = _filled()
    assert entry.id is not None
    page.show_company(entry.id)
    visits = services().visits.listed(date(2020, 8, 1), date(2030, 7, 31), company_id=entry.id)
    offers = (Offer("Gastles over containers", "guest_lesson", "", ("PO", "VO"), 50, 30),)
    agreements = (SectorAgreement(entry.sector, "visits", 6, "Havenplan", planned=2, used=3),)
    page.view.show_company(entry, visits, offers, agreements)
    return made


def _dialog(name: str, language: str, scale: float) -> QWidget:
    prepare(name, language, scale)
    made = CompanyDialog(services(), Agreeing(), entry=_filled())
    if scale != 1.0:
        made.resize(*_LARGE)
    return made


def _problems(name: str, language: str, scale: float) -> QWidget:
    prepare(name, language, scale)
    made = CompanyDialog(services(), Agreeing())
    made.show()
    made.form.contacts_rows.show_contacts([ContactPerson("S. Voorbeeld", "", "bel maar", "balie@")])
    made.form.capacity_per_visit_edit.setText("veel")
    made.save()
    return made


def _doubles(name: str, language: str, scale: float) -> QWidget:
    above, _register = _page(name, language, scale)
    first = services().companies.all()[0]
    services().companies.save(CompanyEntry(first.name, address="Voorbeeldkade 12", terms="Elk kwartaal één klas."))
    made = CompanyDoublesDialog(services(), above, above)
    services().history.undo()
    if scale != 1.0:
        made.resize(*_LARGE)
    return made


def _sectors(name: str, language: str, scale: float) -> QWidget:
    prepare(name, language, scale)
    return ListDialog(services(), SECTORS, Agreeing())


def _campuses(name: str, language: str, scale: float) -> QWidget:
    prepare(name, language, scale)
    return ListDialog(services(), CAMPUSES, Agreeing())


COMPANIES: tuple[Shot, ...] = (
    Shot("companies", _list),
    Shot("companies-one", _one),
    Shot("company", _dialog),
    Shot("company-problems", _problems),
    Shot("companies-doubles", _doubles),
    Shot("list-sectors", _sectors),
    Shot("list-campuses", _campuses),
)
