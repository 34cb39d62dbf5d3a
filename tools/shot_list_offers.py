"""Pictures of the files of companies and of what is on offer: imports, their columns, the list of offers, one offer."""

from __future__ import annotations

import json
import tempfile
from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QWidget

from routekaart_app.domain.offer import Offer
from routekaart_app.gui.dialogs.company_import_dialog import CompanyImportDialog
from routekaart_app.gui.dialogs.file_import_dialog import FILE, PREVIEW
from routekaart_app.gui.dialogs.offer_dialog import OfferDialog
from routekaart_app.gui.pages.offers_page import OffersPage
from tools.shot import Agreeing, Shot, prepare, services, wait, window

_LARGE = (1284, 722)


def _wait(dialog: CompanyImportDialog, step: int) -> CompanyImportDialog:
    wait(lambda: dialog.form.pages_stack.currentIndex() == step)
    return dialog


def _made(name: str, language: str, scale: float, *, catalogue: bool = False) -> CompanyImportDialog:
    prepare(name, language, scale)
    made = CompanyImportDialog(services(), Agreeing(), catalogue=catalogue)
    if scale != 1.0:
        made.resize(*_LARGE)
    return made


def _file(name: str, language: str, scale: float) -> QWidget:
    return _wait(_made(name, language, scale), FILE)


def _list(name: str, language: str, scale: float) -> QWidget:
    made = _made(name, language, scale)
    known = services().companies.all()[:3]
    rows = ["Bedrijfsnaam;Branche;Gemeente;Adres;Telefoon;Website", ";Zorg en welzijn;Schiedam;;;"]
    rows += [f"{entry.name} B.V.;;{entry.municipality};;;" for entry in known[:1]]
    rows += [f"{entry.name};;{entry.municipality};Voorbeeldkade {place};;" for place, entry in enumerate(known[1:])]
    rows += ["Voorbeeldwerf Zuid;Ruimtevaart;Vlaardingen;Kade 4;010 000 00 00;", "Voorbeeldhof;Groen;Maassluis;;;"]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "bedrijven.csv")
        path.write_text("\n".join(rows), "utf-8")
        made.use_file(path)
        return _wait(made, PREVIEW)


def _catalogue(name: str, language: str, scale: float) -> QWidget:
    made = _made(name, language, scale, catalogue=True)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "regio.json")
        services().catalogue.export(path)
        data = json.loads(path.read_text("utf-8"))
        for company in data["companies"][:2]:
            company |= {"accessibility": "Lift aanwezig.", "municipality": company.get("municipality", "")}
        data["companies"][0]["sector"] = "green"
        data["companies"].append({"name": "Voorbeeldhof", "sector": "Ruimtevaart", "municipality": "Maassluis"})
        place = {"company": "Voorbeeldhof", "municipality": "Maassluis"}
        data["offers"].append({"title": "Kijken bij de lancering", "kind": "company_visit", **place})
        path.write_text(json.dumps(data), "utf-8")
        made.use_file(path)
        return _wait(made, PREVIEW)


_OFFERS = (
    Offer("Gastles over kranen en containers", "guest_lesson", "In de klas, met een model.", ("PO", "VO"), 50, 30),
    Offer("Een dag meelopen in de keuken", "taster_day", "", ("VO",), 360, 4),
    Offer("Rondleiding langs de werf", "company_visit", "Dichte schoenen aan.", ("PO", "VO", "MBO"), 90, 15),
)


def _filled() -> None:
    if not services().offers.all():
        companies = [entry for entry in services().companies.all() if entry.visits][:3]
        for offer, entry in zip(_OFFERS, companies, strict=False):
            services().offers.save(replace(offer, company_id=entry.id))
        services().offers.save(Offer("Beroepenmarkt van de regio", "event", "", ("VO",), 180, 400))


def _page(name: str, language: str, scale: float) -> QWidget:
    made = window(name, language, scale, "companies")
    _filled()
    made.open_page("offers")
    page = made.page("offers")
    assert isinstance(page, OffersPage)
    wait(lambda: page.model.total > 0)
    page.table.selectRow(0)
    return made


def _dialog(name: str, language: str, scale: float) -> QWidget:
    above = window(name, language, scale, "admin")
    _filled()
    made = OfferDialog(services(), above, services().offers.all()[-1], above)
    if scale != 1.0:
        made.resize(*_LARGE)
    return made


OFFERS: tuple[Shot, ...] = (
    Shot("company-import-file", _file),
    Shot("company-import", _list),
    Shot("catalogue-import", _catalogue),
    Shot("offers", _page),
    Shot("offer", _dialog),
)
