"""The key file of an administration: who can open it, kept twice, told apart from damage and from foreign hands.

`keys.json` and its twin `keys.json.bak` stand beside the database; the password opens a slot, the slot holds the
vault's key. There is no way in without one of the slots, and none for us either.
"""

from __future__ import annotations

import hmac
import json
from collections.abc import Collection
from dataclasses import dataclass, field, replace
from pathlib import Path
from uuid import UUID

from routekaart_app.clock import new_id
from routekaart_app.errors import KnownError
from routekaart_app.i18n import gettext as _
from routekaart_app.store.files import write_atomically
from routekaart_app.store.recovery import RecoveryKey
from routekaart_app.store.slots import DamagedError, Secret, Slot, SlotKind, canonical, new_slot, slot_from_json
from routekaart_app.store.vault_key import FLOOR, STANDARD, KdfCost, VaultKey, calibrate

__all__ = [
    "FLOOR", "STANDARD", "KdfCost", "KeyFile", "RecoveryKey", "Secret", "Slot", "SlotKind",
    "Unlocked", "VaultKey", "calibrate", "mend",
]  # fmt: skip

_FORMAT, _VERSION = "routekaart-keys", 1
_MOST_BYTES, _MOST_SLOTS = 1 << 20, 200


@dataclass(frozen=True, slots=True)
class KeyFile:
    """The slots of one administration. Changing it gives a new one, which `save` puts on disk."""

    vault_id: UUID
    generation: int
    slots: tuple[Slot, ...]
    mac: bytes = field(repr=False)
    damaged: int = 0
    """How many slots could not be read; the others still open."""
    spare: KeyFile | None = field(default=None, repr=False, compare=False)
    """The twin as it was on disk, asked when this one turns out to be damaged."""

    @classmethod
    def load(cls, path: Path) -> KeyFile:
        """Read the file, or its twin where it cannot be read. Raises KnownError: keys-missing, keys-damaged, newer.

        The key may still be of another database: comparing `vault_id` with the one in there is the caller's.
        """
        readable, trouble = _copies(path)
        if not readable:
            raise trouble
        return replace(readable[0], spare=readable[1] if len(readable) > 1 else None)

    def save(self, path: Path) -> None:
        """Write the file and its twin, each in one go, the file first.

        Never over the keys of another administration (KnownError "keys-foreign") or over ones that cannot be read.
        """
        sound = [copy for copy in _copies(path)[0] if copy.slots or not copy.damaged]
        if not sound and (path.exists() or _twin(path).exists()):
            raise _damaged()
        if any(copy.vault_id != self.vault_id for copy in sound):
            raise _foreign()
        data = self.to_bytes()
        write_atomically(path, data, private=True)
        write_atomically(_twin(path), data, private=True)

    @classmethod
    def create(
        cls,
        vault_id: UUID,
        user_id: UUID,
        label: str,
        password: str,
        *,
        recovery: RecoveryKey,
        cost: KdfCost = STANDARD,
    ) -> tuple[KeyFile, VaultKey]:
        """The key file of a new administration and its new key, open to one user and to the recovery key."""
        dek = VaultKey.generate()
        empty = cls(vault_id, 1, (), b"")._authenticated(dek)
        keys = empty.add_slot(dek, user_id, label, password, cost=cost)
        return keys.add_slot(dek, new_id(), "", recovery, cost=cost), dek

    def unlock(self, secret: Secret) -> Unlocked:
        """Find the slot that a password or recovery key opens; a text that is a recovery key is taken for one.

        The twin is asked only where this file is damaged, so that a password that was changed stays changed.
        Raises KnownError "wrong-password", "recovery-typo" or "keys-damaged".
        """
        secret = _understood(secret)
        opened: Unlocked | None = None
        trouble: KnownError = _damaged()
        for keys in (self, self.spare) if self.spare else (self,):
            try:
                found = _opened_by(keys, secret)
            except KnownError as error:
                trouble = error
                if error.code != "keys-damaged":
                    break
                continue
            if found.intact:
                return found
            opened = opened or found
        if opened is None:
            raise trouble
        return opened

    def is_intact(self, dek: VaultKey) -> bool:
        """Whether the slots are exactly those that somebody with the vault's key wrote."""
        return not self.damaged and hmac.compare_digest(self.mac, self._authenticated(dek).mac)

    def public_key(self, user_id: UUID) -> bytes:
        """The public half of a user's key pair, to keep inside the vault. Raises KeyError for an unknown user."""
        for slot in self.slots:
            if slot.user_id == user_id:
                return slot.public_key
        raise KeyError(user_id)

    def verify_roster(self, public_keys: Collection[bytes]) -> tuple[Slot, ...]:
        """The password slots whose public key the vault does not know: somebody else put them there."""
        return tuple(
            slot for slot in self.slots if slot.kind is SlotKind.PASSWORD and slot.public_key not in public_keys
        )

    def change_password(self, old: str, new: str, *, cost: KdfCost = STANDARD) -> KeyFile:
        """Put the slot that the old password opens behind a new one; its key pair, and so the roster, stay.

        Raises KnownError as `unlock` does, and "weak-password".
        """
        _check_new(new)
        opened = self.unlock(old)
        keys = opened.keys
        keys._require_intact(opened.dek)
        slot = opened.slot.with_secret(keys.vault_id, old, new, cost)
        if slot is None:  # it was the recovery key: that one is replaced by a new one, never by a password
            raise _wrong(SlotKind.PASSWORD)
        slots = tuple(slot if kept.id == slot.id else kept for kept in keys.slots)
        return replace(keys, slots=slots)._authenticated(opened.dek)

    def add_slot(
        self, dek: VaultKey, user_id: UUID, label: str, secret: Secret, *, cost: KdfCost = STANDARD
    ) -> KeyFile:
        """Let somebody in with a password, or make another recovery key. Raises KnownError "weak-password"."""
        self._require_intact(dek)
        if isinstance(secret, str):
            _check_new(secret)
        slot = new_slot(self.vault_id, user_id, label, secret, cost, dek, self.generation)
        return replace(self, slots=(*self.slots, slot))._authenticated(dek)

    def remove_slot(self, dek: VaultKey, slot_id: UUID) -> KeyFile:
        """Take a way in away; never the last password or the last recovery key (KnownError "last-slot")."""
        self._require_intact(dek)
        slots = tuple(slot for slot in self.slots if slot.id != slot_id)
        if {slot.kind for slot in slots} != {slot.kind for slot in self.slots}:
            raise KnownError(
                _("This is the last password or the last recovery key of this administration."),
                _("Nothing was changed."),
                _("Make another one first."),
                code="last-slot",
            )
        return replace(self, slots=slots)._authenticated(dek)

    def to_bytes(self) -> bytes:
        """The content of the file."""
        slots = [{**slot.as_json(), "checksum": slot.checksum(self.vault_id, self.generation)} for slot in self.slots]
        content = {**self._header(), "slots": slots, "mac": self.mac.hex()}
        return json.dumps(content, indent=1).encode() + b"\n"

    @classmethod
    def from_bytes(cls, data: bytes) -> KeyFile:
        """Read a key file; unreadable slots are counted and left out. Raises KnownError "keys-damaged" or "newer"."""
        try:
            kept = json.loads(data)
            _check_version(kept["format"], kept["version"])
            vault_id, generation = UUID(kept["vault"]), int(kept["generation"])
            slots, mac = list(kept["slots"]), bytes.fromhex(kept["mac"])
        except (AttributeError, KeyError, TypeError, ValueError, RecursionError):
            raise _damaged() from None
        read = tuple(slot for item in slots[:_MOST_SLOTS] if (slot := _read_slot(item, vault_id, generation)))
        return cls(vault_id, generation, read, mac, damaged=len(slots) - len(read))

    def _header(self) -> dict[str, object]:
        return {"format": _FORMAT, "version": _VERSION, "vault": str(self.vault_id), "generation": self.generation}

    def _authenticated(self, dek: VaultKey) -> KeyFile:
        content = canonical([self._header(), [slot.as_json() for slot in self.slots]])
        return replace(self, spare=None, mac=hmac.digest(dek.derive("key file 1"), content, "sha256"))

    def _require_intact(self, dek: VaultKey) -> None:
        if not self.is_intact(dek):
            raise _damaged()


@dataclass(frozen=True, slots=True)
class Unlocked:
    """An opened key file: the file itself or, after damage, its twin.

    Where it is not `intact`, nothing in it may be changed and the user is to be warned.
    """

    dek: VaultKey
    slot: Slot
    keys: KeyFile
    intact: bool


def mend(path: Path, opened: Unlocked) -> bool:
    """Make the file and its twin equal again after damage or a crash between the two; False if nothing had to be."""
    data = opened.keys.to_bytes()
    if not opened.intact or all(_content(copy) == data for copy in (path, _twin(path))):
        return False
    opened.keys.save(path)
    return True


def _content(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError:
        return None


def _twin(path: Path) -> Path:
    return path.with_name(path.name + ".bak")


def _opened_by(keys: KeyFile, secret: Secret) -> Unlocked:
    """What a secret opens in one copy. Raises KnownError."""
    kind = SlotKind.RECOVERY if isinstance(secret, RecoveryKey) else SlotKind.PASSWORD
    broken = keys.damaged > 0
    for slot in keys.slots:
        if slot.kind != kind:
            continue
        try:
            dek = slot.open(keys.vault_id, secret, keys.generation)
        except DamagedError:
            broken = True
            continue
        if dek is not None:
            return Unlocked(dek, slot, keys, keys.is_intact(dek))
    raise _damaged() if broken else _wrong(kind)


def _copies(path: Path) -> tuple[list[KeyFile], KnownError]:
    """The readable ones of the file and its twin, in that order, and what to say if there are none."""
    readable: list[KeyFile] = []
    trouble = _missing()
    for copy in (path, _twin(path)):
        try:
            with copy.open("rb") as file:
                readable.append(KeyFile.from_bytes(file.read(_MOST_BYTES)))
        except FileNotFoundError:
            continue
        except OSError as error:
            trouble = _unreadable(error)
        except KnownError as error:
            if error.code == "newer":  # an older twin must not lead round what a newer program wrote
                raise
            trouble = error
    return readable, trouble


def _check_version(name: object, version: object) -> None:
    if name != _FORMAT or type(version) is not int or version < 1:
        raise _damaged()
    if version > _VERSION:
        raise _newer()


def _read_slot(item: object, vault_id: UUID, generation: int) -> Slot | None:
    try:
        slot = slot_from_json(item)
    except DamagedError:
        return None
    fits = isinstance(item, dict) and item.get("checksum") == slot.checksum(vault_id, generation)
    return slot if fits else None


def _understood(secret: Secret) -> Secret:
    return RecoveryKey.parse(secret) if isinstance(secret, str) and RecoveryKey.looks_like(secret) else secret


def _check_new(password: str) -> None:
    if not password.strip():
        what = _("A password cannot be empty.")
    elif RecoveryKey.looks_like(password):
        what = _("This password looks like a recovery key and would be taken for one.")
    else:
        return
    raise KnownError(what, _("Nothing was changed."), _("Choose another password."), code="weak-password")


def _wrong(kind: SlotKind) -> KnownError:
    if kind is SlotKind.RECOVERY:
        what = _("This recovery key belongs to another administration, or was replaced by a newer one.")
        todo = _("Look for the paper that belongs to this administration, or use a password.")
    else:
        what = _("This password does not open the administration.")
        todo = _("Mind capitals and try again, or use the recovery key from the school safe.")
    return KnownError(what, _("Nothing was changed."), todo, code="wrong-password")


def _damaged() -> KnownError:
    return KnownError(
        _("The key file of this administration is damaged."),
        _("The data themselves were not touched."),
        _("Put keys.json from a backup back, or open a backup. Do not throw anything away."),
        code="keys-damaged",
    )


def _unreadable(error: OSError) -> KnownError:
    """What is there and cannot be read: forbidden to this account, or something else than a file."""
    if not isinstance(error, PermissionError):
        return _damaged()
    return KnownError(
        _("The key file of this administration may not be read from this account."),
        _("Nothing was changed."),
        _("Log in on the laptop as who made it, or ask the system administrator for the right to read the folder."),
        code="keys-unreadable",
    )


def _newer() -> KnownError:
    return KnownError(
        _("This administration was made with a newer version of Routekaart."),
        _("Nothing was changed."),
        _("Install the newer version on this laptop."),
        code="newer",
    )


def _foreign() -> KnownError:
    return KnownError(
        _("This folder already holds the keys of another administration."),
        _("Nothing was changed."),
        _("Choose another folder."),
        code="keys-foreign",
    )


def _missing() -> KnownError:
    return KnownError(
        _("There is no key file in this folder, so it cannot be opened as an administration."),
        _("Nothing was changed."),
        _("Choose the folder of an administration, or put keys.json from a backup back."),
        code="keys-missing",
    )
