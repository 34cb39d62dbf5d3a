"""The key that encrypts an administration, and what it costs to try a password for it."""

from __future__ import annotations

import hmac
import os
import time
from collections.abc import Callable
from dataclasses import dataclass, replace

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

KEY_BYTES = 32
_MIB = 1024
_CALIBRATED_MIB = 256  # more would hurt a school laptop of 4 GB; beyond it, calibration adds rounds


class VaultKey:
    """The 32 random bytes that encrypt the administration; hidden from logs, messages and crash reports."""

    __slots__ = ("_raw",)

    def __init__(self, raw: bytes) -> None:
        if len(raw) != KEY_BYTES:
            raise ValueError("a vault key has 32 bytes")
        self._raw = raw

    @classmethod
    def generate(cls) -> VaultKey:
        """A new key from the system's randomness."""
        return cls(os.urandom(KEY_BYTES))

    @property
    def raw(self) -> bytes:
        """The bytes themselves, for the database's connection only."""
        return self._raw

    def derive(self, purpose: str) -> bytes:
        """Another 32-byte key that follows from this one and does not betray it."""
        return HKDF(SHA256(), KEY_BYTES, salt=None, info=f"routekaart {purpose}".encode()).derive(self._raw)

    def __repr__(self) -> str:
        return "VaultKey(hidden)"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, VaultKey) and hmac.compare_digest(self._raw, other._raw)

    def __hash__(self) -> int:
        return hash(self._raw)

    def __reduce__(self) -> tuple[object, ...]:
        raise TypeError("a vault key is not written anywhere")


@dataclass(frozen=True, slots=True)
class KdfCost:
    """What one try at a password costs with Argon2id. Raises ValueError outside floor and ceiling.

    Floor: 19 MiB and 2 rounds (OWASP's password storage advice); ceiling: 1 GiB, so that a forged file cannot
    stall the laptop.
    """

    memory_kib: int
    iterations: int
    lanes: int

    def __post_init__(self) -> None:
        numbers = (self.memory_kib, self.iterations, self.lanes)
        if any(type(number) is not int for number in numbers):
            raise ValueError("costs are whole numbers")
        if not (19 * _MIB <= self.memory_kib <= 1024 * _MIB and 2 <= self.iterations <= 16 and 1 <= self.lanes <= 16):
            raise ValueError("password cost outside the allowed range")

    def stretch(self, secret: bytes, salt: bytes) -> bytes:
        """A 32-byte key from a password; takes the time and memory this cost stands for."""
        kdf = Argon2id(
            salt=salt, length=KEY_BYTES, iterations=self.iterations, lanes=self.lanes, memory_cost=self.memory_kib
        )
        return kdf.derive(secret)


FLOOR = KdfCost(19 * _MIB, 2, 1)
STANDARD = KdfCost(64 * _MIB, 3, 4)
"""RFC 9106's second choice, for machines with little memory."""


def seconds(cost: KdfCost) -> float:
    """How long one try at a password takes on this laptop."""
    start = time.perf_counter()
    cost.stretch(b"calibration", b"\0" * 16)
    return time.perf_counter() - start


def calibrate(target: float = 1.0, measure: Callable[[KdfCost], float] = seconds) -> KdfCost:
    """The dearest cost that stays under `target` seconds here; STANDARD at least, however slow the laptop."""
    cost, took = STANDARD, measure(STANDARD)
    while took * 2 <= target and cost.memory_kib < _CALIBRATED_MIB * _MIB:
        cost = replace(cost, memory_kib=cost.memory_kib * 2)
        took = measure(cost)
    rounds = int(cost.iterations * target / took) if took > 0 else cost.iterations
    return replace(cost, iterations=min(16, max(cost.iterations, rounds)))
