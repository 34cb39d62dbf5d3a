"""Makes and opens administrations for the window; the slow parts of the program are first loaded here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from routekaart_app import paths
from routekaart_app.clock import Clock
from routekaart_app.i18n import gettext as _
from routekaart_app.services.progress import Progress

if TYPE_CHECKING:
    from routekaart_app.bootstrap import Services
    from routekaart_app.gui.models.new_administration import NewAdministration
    from routekaart_app.store.recovery import RecoveryKey
    from routekaart_app.store.vault_key import KdfCost

T = TypeVar("T")
EXAMPLE_NAME = "Voorbeeldschool"
EXAMPLE_PASSWORD = "voorbeeld"
EXAMPLE_PUPILS, EXAMPLE_YEARS = 240, 3


@dataclass(frozen=True, slots=True)
class Created:
    """A new administration, open, and the recovery key that is shown once."""

    services: Services
    recovery_key: RecoveryKey


class Administrations:
    """Every method runs in a worker; `cost` is what one try at a password costs, the usual one when not given."""

    def __init__(self, clock: Clock | None = None, cost: KdfCost | None = None) -> None:
        self._clock = clock or Clock()
        self._cost = cost

    def create(self, wanted: NewAdministration) -> Created:
        """Make an administration with its school and this year's routekaart. Raises KnownError as bootstrap does."""
        services, key = self._made(Path(wanted.folder), wanted.password, wanted.user, is_example=False)

        def fill() -> Created:
            services.schools.add(wanted.school, brin=wanted.brin, stage=wanted.stage)
            services.routekaarten.ensure_template(services.schools.current_year())
            return Created(services, key)

        return _closing_on_failure(services, fill)

    def open(self, folder: Path, password: str) -> Services:
        """Open an administration. Raises KnownError as bootstrap does."""
        from routekaart_app import bootstrap

        return bootstrap.open_folder(folder, password, clock=self._clock)

    def open_example(self, progress: Progress) -> Services:
        """Open the invented school, made first when it is not there; stopped half-way, nothing of it is left."""
        folder = example_folder()
        if not folder.exists():
            self._make_example(folder, progress)
        return self.open(folder, EXAMPLE_PASSWORD)

    def renew_example(self, progress: Progress) -> Services:
        """Make the invented school anew, in place of the one there is, and open it; stopped half-way, that one stays.

        Only what says of itself that it is invented lives there, and it must not be open.
        """
        import shutil

        folder = example_folder()
        old = folder.with_name(folder.name + ".old")
        shutil.rmtree(old, ignore_errors=True)
        if folder.exists():
            folder.rename(old)
        try:
            self._make_example(folder, progress)
        except BaseException:
            if old.exists() and not folder.exists():
                old.rename(folder)
            raise
        shutil.rmtree(old, ignore_errors=True)
        return self.open(folder, EXAMPLE_PASSWORD)

    def check_place(self, folder: Path) -> None:
        """Raises KnownError when no administration can live there: on the network, or in a synced folder."""
        from routekaart_app import bootstrap

        bootstrap.check_place(folder)

    def _make_example(self, folder: Path, progress: Progress) -> None:
        """Made under another name first: what bears the name of the invented school is always whole."""
        import shutil

        from routekaart_app.services import example_school

        unfinished = folder.with_name(folder.name + ".new")
        shutil.rmtree(unfinished, ignore_errors=True)
        services, _key = self._made(unfinished, EXAMPLE_PASSWORD, _("Example guide"), is_example=True)

        def fill() -> None:
            example_school.make(
                services.vault.database,
                pupils=EXAMPLE_PUPILS,
                years=EXAMPLE_YEARS,
                on=self._clock.today(),
                progress=progress,
            )

        try:
            _closing_on_failure(services, fill)
        except BaseException:
            shutil.rmtree(unfinished, ignore_errors=True)
            raise
        services.close()
        unfinished.rename(folder)

    def _made(self, folder: Path, password: str, user: str, *, is_example: bool) -> tuple[Services, RecoveryKey]:
        from routekaart_app import bootstrap
        from routekaart_app.store.vault_key import STANDARD

        return bootstrap.create(
            folder,
            password,
            user_name=user,
            clock=self._clock,
            cost=self._cost or STANDARD,
            is_example=is_example,
        )


def example_folder() -> Path:
    """Where the invented school lives."""
    return paths.data_folder() / EXAMPLE_NAME


def _closing_on_failure(services: Services, fill: Callable[[], T]) -> T:
    try:
        return fill()
    except BaseException:
        services.close()
        raise
