"""`agreements` tells per sector what was promised, planned and used."""

from __future__ import annotations

from pathlib import Path

from routekaart_app import bootstrap, cli
from routekaart_app.clock import FrozenClock
from routekaart_app.domain.company import CompanyEntry
from routekaart_app.domain.sector_agreement import SectorAgreement
from tests.builders import TODAY, YEAR
from tests.cli.conftest import PASSWORD, Terminal, content


def test_promised_planned_and_used_per_sector(terminal: Terminal, vault: Path) -> None:
    nothing = terminal("agreements", vault, "--school-year", "2025-2026", "--lang", "en", "--json")
    assert (nothing.code, nothing.json) == (cli.OK, {"sectors": []}) and "no agreements" in nothing.err
    services = bootstrap.open_folder(vault, PASSWORD, clock=FrozenClock(TODAY))
    clinic = services.companies.save(CompanyEntry("Zorghuis", sector="care"))
    services.sector_agreements.save(YEAR, SectorAgreement("care", "visits", 4, company_id=clinic))
    services.sector_agreements.save(YEAR, SectorAgreement("port", "places", 30))
    services.sector_agreements.save(YEAR, SectorAgreement("port", "lessons", 2))
    services.close()
    for day, line in (("2026-02-20", "VO3-04"), ("2026-04-20", "VO3-04"), ("2025-03-20", "VO3-04")):
        terminal("record", vault, "--group", "3B", "--line", line, "--date", day, "--company", "Zorghuis")
    before = content(vault)
    answer = terminal("agreements", vault, "--school-year", "2025-2026", "--json")
    lessons = {"what": "lessons", "promised": 2, "planned": 0, "used": 0}
    places = {"what": "places", "promised": 30, "planned": 0, "used": 0}
    visits = {"what": "visits", "promised": 4, "planned": 1, "used": 1}
    assert answer.json == {
        "sectors": [
            {"sector": "port", "promised": 32, "planned": 0, "used": 0, "kinds": [lessons, places]},
            {"sector": "care", "promised": 4, "planned": 1, "used": 1, "kinds": [visits]},
        ]
    }
    said = terminal("agreements", vault, "--school-year", "2025/2026", "--lang", "en")
    port, care = said.out.splitlines()
    assert port.endswith("guest lessons promised 2, planned 0, used 0; places promised 30, planned 0, used 0")
    assert care == "Care and welfare: visits promised 4, planned 1, used 1"
    assert content(vault) == before
    assert terminal("agreements", vault, "--school-year", "soon").code == cli.REFUSED
