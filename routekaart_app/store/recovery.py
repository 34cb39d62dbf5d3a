"""The recovery key: 128 random bits on paper in the school safe, in letters and digits that survive typing back."""

from __future__ import annotations

import hashlib
import hmac
import re
import secrets

from routekaart_app.errors import KnownError
from routekaart_app.i18n import gettext as _

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford's base 32: no I, L, O or U
_READ_AS = str.maketrans("OIL", "011")
_KEY_BITS, _CHECK_BITS, _LETTERS, _GROUP = 128, 22, 30, 5
_MIN_DIGITS = 3


class RecoveryKey:
    """A recovery key. It shows itself only through `printed`."""

    __slots__ = ("_raw",)

    def __init__(self, raw: bytes) -> None:
        if len(raw) * 8 != _KEY_BITS:
            raise ValueError("a recovery key has 128 bits")
        self._raw = raw

    @classmethod
    def generate(cls) -> RecoveryKey:
        """A new key from the system's randomness."""
        return cls(secrets.token_bytes(_KEY_BITS // 8))

    @classmethod
    def parse(cls, text: str) -> RecoveryKey:
        """Read what someone typed: capitals, spaces and dashes do not matter, O is 0, I and L are 1.

        Raises KnownError "recovery-typo" when letters are missing or the check letters do not fit.
        """
        letters = _letters(text)
        if len(letters) != _LETTERS or not set(letters) <= set(_ALPHABET):
            raise _typo(len(letters))
        number = 0
        for letter in letters:
            number = number << 5 | _ALPHABET.index(letter)
        key = cls((number >> _CHECK_BITS).to_bytes(_KEY_BITS // 8, "big"))
        if number & ((1 << _CHECK_BITS) - 1) != key._check():
            raise _typo(len(letters))
        return key

    @classmethod
    def looks_like(cls, text: str) -> bool:
        """Whether a text is a recovery key, perhaps with a typing mistake, rather than a password."""
        letters = _letters(text)
        near = abs(len(letters) - _LETTERS) <= 1 and set(letters) <= set(_ALPHABET)
        return near and sum(letter.isdigit() for letter in letters) >= _MIN_DIGITS

    @property
    def printed(self) -> str:
        """The key as six groups of five; its 22 check bits let one typing mistake in four million through."""
        number = int.from_bytes(self._raw, "big") << _CHECK_BITS | self._check()
        letters = "".join(_ALPHABET[number >> 5 * place & 31] for place in reversed(range(_LETTERS)))
        return "-".join(letters[start : start + _GROUP] for start in range(0, _LETTERS, _GROUP))

    def _check(self) -> int:
        digest = hashlib.sha256(b"routekaart recovery key 1" + self._raw).digest()
        return int.from_bytes(digest[:4], "big") >> 32 - _CHECK_BITS

    def __repr__(self) -> str:
        return "RecoveryKey(hidden)"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, RecoveryKey) and hmac.compare_digest(self._raw, other._raw)

    def __hash__(self) -> int:
        return hash(self._raw)


def _letters(text: str) -> str:
    return re.sub(r"[\s\-‐‑‒–—.]+", "", text).upper().translate(_READ_AS)


def _typo(count: int) -> KnownError:
    if count != _LETTERS:
        what = _("A recovery key has {count} letters and digits; {given} were typed.").format(
            count=_LETTERS, given=count
        )
    else:
        what = _("There is a typing mistake in the recovery key.")
    todo = _("Compare it with the paper, group by group.")
    return KnownError(what, _("Nothing was changed."), todo, code="recovery-typo")
