"""Makes and opens administrations for the window; the slow parts of the program are first loaded here."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from routekaart_app.clock import Clock
from routekaart_app.errors import KnownError
from routekaart_app.i18n import gettext as _
from routekaart_app.paths import example_folder
from routekaart_app.services.progress import Progress

if TYPE_CHECKING:
    from routekaart_app.bootstrap import Services
    from routekaart_app.gui.models.new_administration import NewAdministration
    from routekaart_app.store.recovery import RecoveryKey
    from routekaart_app.store.vault_key import KdfCost

T = TypeVar("T")
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
        """Open an administration; a backup is put back in a new folder first. Raises KnownError as bootstrap does."""
        from routekaart_app import bootstrap

        if bootstrap.place_to_put_back(folder) is not None:
            folder = bootstrap.put_back(folder, password)
        return bootstrap.open_folder(folder, password, clock=self._clock)

    def told_beforehand(self, folder: Path) -> str:
        """What to know before a folder is opened: that it is a backup, and where it is put back; else nothing."""
        from routekaart_app import bootstrap

        try:
            place = bootstrap.place_to_put_back(folder)
        except KnownError:  # told when it is opened
            return ""
        if place is None:
            return ""
        return _("This is a backup. It stays as it is; what you open is a copy of it, in “{folder}”.").format(
            folder=place
        )

    def open_example(self, progress: Progress) -> Services:
        """Open the invented school, made first when it is not there; stopped half-way, nothing of it is left.

        Raises KnownError "not-example" when an administration of one's own stands in its place.
        """
        folder = example_folder()
        self._sweep(folder)
        if not folder.exists():
            self._make_example(folder, progress)
        return self._proven(folder)

    def renew_example(self, progress: Progress) -> Services:
        """Make the invented school anew, in place of the one there is, and open it; stopped half-way, that one stays.

        The one there is, is opened first and held until it goes: so it is proven to be invented, and nobody else has
        it open. Raises KnownError "in-use", "not-example", "wrong-password", and whatever else `open` does.
        """
        from routekaart_app.store import example_vault

        folder = example_folder()
        self._sweep(folder)
        old = self._proven(folder) if folder.exists() else None
        try:
            if old is not None:
                example_vault.check(old.vault)
            self._make_example(folder, progress, old)
        finally:
            if old is not None:
                old.close()
        return self._proven(folder)

    def check_place(self, folder: Path) -> None:
        """Raises KnownError when no administration can live there: on the network, or in a synced folder."""
        from routekaart_app import bootstrap

        bootstrap.check_place(folder)

    def _proven(self, folder: Path) -> Services:
        """Open the invented school; closed again when it turns out to be somebody's own administration."""
        from routekaart_app.store import example_vault

        services = self.open(folder, EXAMPLE_PASSWORD)
        _closing_on_failure(services, lambda: example_vault.refuse_real(services.vault))
        return services

    def _sweep(self, folder: Path) -> None:
        """Throw away what an earlier making left when it was cut off; what is not proven to be invented stays."""
        from routekaart_app.store import example_vault

        for left in example_vault.leftovers(folder):
            with suppress(KnownError, OSError):
                services = self.open(left, EXAMPLE_PASSWORD)
                _closing_on_failure(services, partial(example_vault.throw_away, services.vault))

    def _make_example(self, folder: Path, progress: Progress, old: Services | None = None) -> None:
        """Made under another name first, and only then put in the place of the old one, which is open until then."""
        from routekaart_app.services import example_school
        from routekaart_app.store import example_vault

        place = example_vault.place_to_make(folder)
        services, _key = self._made(place, EXAMPLE_PASSWORD, _("Example guide"), is_example=True)
        try:
            example_school.make(
                services.vault.database,
                pupils=EXAMPLE_PUPILS,
                years=EXAMPLE_YEARS,
                on=self._clock.today(),
                progress=progress,
            )
        except BaseException:
            example_vault.throw_away(services.vault)
            raise
        services.close()
        example_vault.put_in_place(place, folder, old.vault if old is not None else None)

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


def _closing_on_failure(services: Services, fill: Callable[[], T]) -> T:
    try:
        return fill()
    except BaseException:
        services.close()
        raise
