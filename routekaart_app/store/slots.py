"""One person's way to the vault's key: a key pair, one half locked with a password, the key sealed to the other half.

Password -> Argon2id -> AES-256-GCM around the private half; the vault's key -> X25519, HKDF-SHA256, AES-256-GCM to
the public half. What else stands in the slot is authenticated along, so that none of it can be exchanged unnoticed.
"""

from __future__ import annotations

import hashlib
import json
import os
import unicodedata
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any, TypeAlias
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from routekaart_app.clock import new_id
from routekaart_app.store.recovery import RecoveryKey
from routekaart_app.store.vault_key import KEY_BYTES, KdfCost, VaultKey

_NONCE, _SALT, _TAG = 12, 16, 16

Secret: TypeAlias = str | RecoveryKey
"""A password or a recovery key."""


class DamagedError(Exception):
    """A part of the key file is not what it was when written. Never shown as it is: keys.py finds the words."""


class SlotKind(StrEnum):
    """Whether a slot opens with a password or with the printed recovery key."""

    PASSWORD = "password"
    RECOVERY = "recovery"


@dataclass(frozen=True, slots=True)
class Sealed:
    """The vault's key of one generation, readable for one private key only."""

    generation: int
    ephemeral: bytes = field(repr=False)
    nonce: bytes = field(repr=False)
    data: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Slot:
    """One way in. `label` is readable without a password: it tells people apart at the door, nothing more."""

    id: UUID
    user_id: UUID
    kind: SlotKind
    label: str
    cost: KdfCost
    salt: bytes = field(repr=False)
    public_key: bytes = field(repr=False)
    nonce: bytes = field(repr=False)
    private_key: bytes = field(repr=False)
    sealed: tuple[Sealed, ...] = field(repr=False)

    def open(self, vault_id: UUID, secret: Secret, generation: int) -> VaultKey | None:
        """The vault's key, or None if the secret does not fit; DamagedError if it fits and the seal is broken."""
        private = self._unlock(vault_id, secret)
        if private is None:
            return None
        for sealed in self.sealed:
            if sealed.generation == generation:
                return _unseal(self, vault_id, sealed, private)
        raise DamagedError

    def with_secret(self, vault_id: UUID, old: Secret, new: Secret, cost: KdfCost) -> Slot | None:
        """The same slot and key pair behind another secret; None if the old one does not open it."""
        private = self._unlock(vault_id, old)
        return self._locked(vault_id, private, new, cost) if private else None

    def checksum(self, vault_id: UUID, generation: int) -> str:
        """Tells damage from a wrong password before anything is tried; no protection against intent."""
        return hashlib.sha256(canonical([str(vault_id), generation, self.as_json()])).hexdigest()[:32]

    def as_json(self) -> dict[str, object]:
        """The slot as it stands in the key file; bytes as hexadecimal digits."""
        private = {"nonce": self.nonce.hex(), "data": self.private_key.hex()}
        return {**self._header(), "private_key": private, "sealed": [_sealed_as_json(item) for item in self.sealed]}

    def _header(self) -> dict[str, object]:
        kdf = {
            "name": "argon2id",
            "memory_kib": self.cost.memory_kib,
            "iterations": self.cost.iterations,
            "lanes": self.cost.lanes,
        }
        return {**self._identity(), "label": self.label, "kdf": kdf, "salt": self.salt.hex()}

    def _identity(self) -> dict[str, object]:
        return {
            "id": str(self.id),
            "user": str(self.user_id),
            "kind": self.kind.value,
            "public_key": self.public_key.hex(),
        }

    def _locked(self, vault_id: UUID, private: X25519PrivateKey, secret: Secret, cost: KdfCost) -> Slot:
        slot = replace(self, cost=cost, salt=os.urandom(_SALT), nonce=os.urandom(_NONCE))
        key = cost.stretch(_secret_bytes(secret), slot.salt)
        locked = AESGCM(key).encrypt(slot.nonce, private.private_bytes_raw(), slot._private_context(vault_id))
        return replace(slot, private_key=locked)

    def _unlock(self, vault_id: UUID, secret: Secret) -> X25519PrivateKey | None:
        key = self.cost.stretch(_secret_bytes(secret), self.salt)
        try:
            raw = AESGCM(key).decrypt(self.nonce, self.private_key, self._private_context(vault_id))
        except InvalidTag:
            return None
        return X25519PrivateKey.from_private_bytes(raw)

    def _private_context(self, vault_id: UUID) -> bytes:
        return canonical(["routekaart private key 1", str(vault_id), self._header()])

    def _sealed_context(self, vault_id: UUID, generation: int, ephemeral: bytes) -> bytes:
        return canonical(["routekaart vault key 1", str(vault_id), generation, ephemeral.hex(), self._identity()])


def new_slot(
    vault_id: UUID, user_id: UUID, label: str, secret: Secret, cost: KdfCost, vault_key: VaultKey, generation: int
) -> Slot:
    """A slot with a new key pair, which this secret opens and to which the vault's key is sealed."""
    private = X25519PrivateKey.generate()
    public = private.public_key().public_bytes_raw()
    kind = SlotKind.RECOVERY if isinstance(secret, RecoveryKey) else SlotKind.PASSWORD
    slot = Slot(new_id(), user_id, kind, label, cost, b"", public, b"", b"", ())
    slot = slot._locked(vault_id, private, secret, cost)
    return replace(slot, sealed=(_seal(slot, vault_id, vault_key, generation),))


def slot_from_json(kept: Any) -> Slot:
    """Read a slot of a key file. Raises DamagedError on anything that `as_json` does not write."""
    try:
        return Slot(
            id=UUID(kept["id"]),
            user_id=UUID(kept["user"]),
            kind=SlotKind(kept["kind"]),
            label=str(kept["label"]),
            cost=_cost_from_json(**kept["kdf"]),
            salt=_bytes(kept["salt"], _SALT),
            public_key=_bytes(kept["public_key"], KEY_BYTES),
            nonce=_bytes(kept["private_key"]["nonce"], _NONCE),
            private_key=_bytes(kept["private_key"]["data"], KEY_BYTES + _TAG),
            sealed=tuple(_sealed_from_json(item) for item in kept["sealed"]),
        )
    except (AttributeError, KeyError, TypeError, ValueError):
        raise DamagedError from None


def canonical(value: object) -> bytes:
    """The one way to write a JSON value, for authenticating it."""
    return json.dumps(value, sort_keys=True, separators=(",", ":")).encode()


def _sealed_as_json(sealed: Sealed) -> dict[str, object]:
    return {
        "generation": sealed.generation,
        "public_key": sealed.ephemeral.hex(),
        "nonce": sealed.nonce.hex(),
        "data": sealed.data.hex(),
    }


def _sealed_from_json(kept: Any) -> Sealed:
    if type(kept["generation"]) is not int:
        raise DamagedError
    ephemeral, nonce = _bytes(kept["public_key"], KEY_BYTES), _bytes(kept["nonce"], _NONCE)
    return Sealed(kept["generation"], ephemeral, nonce, _bytes(kept["data"], KEY_BYTES + _TAG))


def _cost_from_json(*, name: object, **cost: int) -> KdfCost:
    if name != "argon2id":
        raise DamagedError
    return KdfCost(**cost)


def _bytes(digits: str, length: int) -> bytes:
    value = bytes.fromhex(digits)
    if len(value) != length:
        raise DamagedError
    return value


def _secret_bytes(secret: Secret) -> bytes:
    """Passwords in one Unicode form: an é typed on one laptop may be e plus accent on another."""
    if isinstance(secret, RecoveryKey):
        return b"recovery key " + secret.printed.encode()  # so that it never passes for a password
    return unicodedata.normalize("NFC", secret).encode(errors="surrogatepass")


def _seal(slot: Slot, vault_id: UUID, vault_key: VaultKey, generation: int) -> Sealed:
    once = X25519PrivateKey.generate()
    ephemeral, nonce = once.public_key().public_bytes_raw(), os.urandom(_NONCE)
    context = slot._sealed_context(vault_id, generation, ephemeral)
    key = _agreed_key(once, slot.public_key, context)
    return Sealed(generation, ephemeral, nonce, AESGCM(key).encrypt(nonce, vault_key.raw, context))


def _unseal(slot: Slot, vault_id: UUID, sealed: Sealed, private: X25519PrivateKey) -> VaultKey:
    context = slot._sealed_context(vault_id, sealed.generation, sealed.ephemeral)
    try:
        key = _agreed_key(private, sealed.ephemeral, context)
        return VaultKey(AESGCM(key).decrypt(sealed.nonce, sealed.data, context))
    except (InvalidTag, ValueError):  # ValueError: a public half that fits no private one
        raise DamagedError from None


def _agreed_key(private: X25519PrivateKey, public: bytes, context: bytes) -> bytes:
    shared = private.exchange(X25519PublicKey.from_public_bytes(public))
    return HKDF(SHA256(), KEY_BYTES, salt=None, info=context).derive(shared)
