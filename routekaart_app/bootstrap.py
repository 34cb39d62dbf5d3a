"""The one place that builds the objects: everything else is handed what it needs."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from routekaart_app.changes import Changes
from routekaart_app.clock import Clock
from routekaart_app.services.agreements import Agreements
from routekaart_app.services.asking import AskingLists
from routekaart_app.services.backups import Backups
from routekaart_app.services.catalogue import Catalogue
from routekaart_app.services.cells import Cells
from routekaart_app.services.checks import Checks
from routekaart_app.services.choices import Choices
from routekaart_app.services.companies import Companies
from routekaart_app.services.company_imports import CompanyImports
from routekaart_app.services.contacts import Contacts
from routekaart_app.services.coverage import Coverage
from routekaart_app.services.doubles import Doubles
from routekaart_app.services.drafts import Drafts
from routekaart_app.services.explanations import Explanations
from routekaart_app.services.guardian_imports import GuardianImports
from routekaart_app.services.guardians import Guardians
from routekaart_app.services.guidance import Guidances
from routekaart_app.services.history import History
from routekaart_app.services.households import Households
from routekaart_app.services.imports import Imports
from routekaart_app.services.letters import Letters
from routekaart_app.services.lists import Lists
from routekaart_app.services.notes import Notes
from routekaart_app.services.offers import Offers
from routekaart_app.services.parents import Parents
from routekaart_app.services.pupil_records import PupilRecords
from routekaart_app.services.pupils import Pupils
from routekaart_app.services.put_back import PutBack
from routekaart_app.services.reflections import Reflections
from routekaart_app.services.repairs import Repairs
from routekaart_app.services.report_sources import Sources
from routekaart_app.services.reports import Reports
from routekaart_app.services.rollovers import Rollovers
from routekaart_app.services.routekaarten import Routekaarten
from routekaart_app.services.school_settings import SchoolSettings
from routekaart_app.services.schools import Schools
from routekaart_app.services.search import Search
from routekaart_app.services.sector_agreements import SectorAgreements
from routekaart_app.services.signals import SignalLists
from routekaart_app.services.spread import SectorSpread
from routekaart_app.services.stories import Stories
from routekaart_app.services.summaries import Summaries
from routekaart_app.services.talks import Talks
from routekaart_app.services.today import TodayPage
from routekaart_app.services.trail import Trail
from routekaart_app.services.verdicts import Verdicts
from routekaart_app.services.visit_briefs import VisitBriefs
from routekaart_app.services.visit_calendars import VisitCalendars
from routekaart_app.services.visits import Visits
from routekaart_app.store import files, places, restore
from routekaart_app.store import vault as vaults
from routekaart_app.store.recovery import RecoveryKey
from routekaart_app.store.vault import Vault
from routekaart_app.store.vault_folder import refuse_inside
from routekaart_app.store.vault_key import STANDARD, KdfCost


@dataclass(frozen=True, slots=True)
class Services:
    """Every use case of one open administration."""

    vault: Vault
    clock: Clock
    changes: Changes
    schools: Schools
    pupils: Pupils
    pupil_records: PupilRecords
    coverage: Coverage
    explanations: Explanations
    contacts: Contacts
    visits: Visits
    calendars: VisitCalendars
    cells: Cells
    companies: Companies
    company_imports: CompanyImports
    offers: Offers
    catalogue: Catalogue
    routekaarten: Routekaarten
    talks: Talks
    agreements: Agreements
    sector_agreements: SectorAgreements
    asking: AskingLists
    spread: SectorSpread
    choices: Choices
    notes: Notes
    verdicts: Verdicts
    lists: Lists
    reflections: Reflections
    school_settings: SchoolSettings
    guardians: Guardians
    guardian_imports: GuardianImports
    letters: Letters
    parents: Parents
    guidance: Guidances
    drafts: Drafts
    signals: SignalLists
    today: TodayPage
    imports: Imports
    rollovers: Rollovers
    reports: Reports
    summaries: Summaries
    stories: Stories
    search: Search
    backups: Backups
    checks: Checks
    doubles: Doubles
    repairs: Repairs
    history: History
    trail: Trail
    put_back: PutBack

    def close(self) -> None:
        """Close the administration and drop its key."""
        self.vault.close()


def create(
    folder: Path,
    password: str,
    *,
    user_name: str = "",
    clock: Clock | None = None,
    cost: KdfCost = STANDARD,
    is_example: bool = False,
) -> tuple[Services, RecoveryKey]:
    """Make and open a new administration; the recovery key is kept nowhere. Raises KnownError (store/vault.py)."""
    clock, changes = clock or Clock(), Changes()
    with _explained(folder):
        vault, recovery = vaults.create(
            folder, password, user_name=user_name, clock=clock, changes=changes, cost=cost, is_example=is_example
        )
    return _build(vault, clock, changes), recovery


def open_folder(folder: Path, password: str, *, clock: Clock | None = None) -> Services:
    """Open an administration; raises KnownError as store/vault.py says."""
    clock, changes = clock or Clock(), Changes()
    with _explained(folder):
        vault = vaults.open_vault(folder, password, clock=clock, changes=changes)
    return _build(vault, clock, changes)


def place_to_put_back(folder: Path) -> Path | None:
    """Where a backup would be put back; None for a folder that is none."""
    with _explained(folder):
        return restore.place_for(folder) if restore.is_backup(folder) else None


def put_back(folder: Path, password: str) -> Path:
    """Put a backup back in a new folder and return that; the backup stays. Raises KnownError (store/restore.py)."""
    with _explained(folder):
        return restore.put_back(folder, password)


@contextmanager
def _explained(folder: Path) -> Iterator[None]:
    """In words what the operating system does not allow: no permission, a name that is too long, a file in the way."""
    try:
        yield
    except OSError as error:
        raise files.explain(error, folder / vaults.DATABASE_FILE) from error


def check_place(folder: Path) -> None:
    """Raises KnownError when no administration of one's own can live in a folder.

    On the network, where files are synced, in the place of the invented school, or inside another administration.
    """
    places.check_live_place(folder)
    places.refuse_example_place(folder)
    with _explained(folder):
        if not vaults.is_vault(folder):
            refuse_inside(folder)


def _build(vault: Vault, clock: Clock, changes: Changes) -> Services:
    database = vault.database
    schools, pupils, coverage, checks = Schools(database), Pupils(database), Coverage(database), Checks(database)
    companies, offers, guardians = Companies(database), Offers(database), Guardians(database)
    routekaarten, backups = Routekaarten(database), Backups(vault)
    drafts, lists, visits, letters = Drafts(database), Lists(database), Visits(database), Letters(database)
    homes = Households(database, guardians)
    sources = Sources(schools, pupils, coverage, lists, VisitBriefs(database), homes, letters, vault.is_example)
    return Services(
        vault=vault, clock=clock, changes=changes,
        schools=schools, pupils=pupils, pupil_records=PupilRecords(database),
        coverage=coverage, explanations=Explanations(database), cells=Cells(database), routekaarten=routekaarten,
        contacts=Contacts(database), visits=visits, calendars=VisitCalendars(database, visits),
        companies=companies, company_imports=CompanyImports(database, backups, companies), offers=offers,
        catalogue=Catalogue(database, companies, offers),
        sector_agreements=SectorAgreements(database), asking=AskingLists(database), spread=SectorSpread(database),
        talks=Talks(database), agreements=Agreements(database), reflections=Reflections(database),
        choices=Choices(database), notes=Notes(database), verdicts=Verdicts(database),
        lists=lists, school_settings=SchoolSettings(database), guidance=Guidances(database),
        guardians=guardians, guardian_imports=GuardianImports(database, backups, guardians),
        letters=letters, parents=Parents(database),
        drafts=drafts, signals=SignalLists(database), today=TodayPage(database, drafts), search=Search(database),
        imports=Imports(database, backups), rollovers=Rollovers(database, backups), reports=Reports(sources),
        summaries=Summaries(database, is_example=vault.is_example), stories=Stories(database),
        backups=backups, checks=checks, doubles=Doubles(database), repairs=Repairs(database, checks),
        history=History(database), trail=Trail(database), put_back=PutBack(database),
    )  # fmt: skip
