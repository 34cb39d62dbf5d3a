"""The key file: who gets in, who does not, and what damage does."""

from __future__ import annotations

import dataclasses
import json
import os
import pickle
import random
import stat
import unicodedata
import uuid
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routekaart_app.errors import KnownError
from routekaart_app.store import vault_key
from routekaart_app.store.keys import (
    FLOOR,
    STANDARD,
    KdfCost,
    KeyFile,
    RecoveryKey,
    SlotKind,
    VaultKey,
    calibrate,
    mend,
)

VAULT = uuid.UUID(int=1)
ANNA, BRAM = uuid.UUID(int=11), uuid.UUID(int=12)
PASSWORD = "een wachtwoord met é"
SENTINEL = "GeheimeZin-7"

Opened = tuple[KeyFile, VaultKey, RecoveryKey]


@pytest.fixture(scope="module")
def made() -> Opened:
    recovery = RecoveryKey.generate()
    keys, dek = KeyFile.create(VAULT, ANNA, "Anna", PASSWORD, recovery=recovery, cost=FLOOR)
    return keys, dek, recovery


@pytest.fixture
def path(made: Opened, tmp_path: Path) -> Path:
    made[0].save(tmp_path / "keys.json")
    return tmp_path / "keys.json"


def twin(path: Path) -> Path:
    return path.with_name("keys.json.bak")


def changed(path: Path, **values: Any) -> None:
    """Put other values in the first slot of a key file."""
    content = json.loads(path.read_bytes())
    content["slots"][0].update(values)
    path.write_text(json.dumps(content))


def refused(code: str, action: Any, *args: Any, **named: Any) -> KnownError:
    with pytest.raises(KnownError) as caught:
        action(*args, **named)
    assert caught.value.code == code
    assert caught.value.what and caught.value.safe and caught.value.todo
    return caught.value


def test_password_and_recovery_key_open_the_same_vault_key(made: Opened, path: Path) -> None:
    _keys, dek, recovery = made
    keys = KeyFile.load(path)
    by_password, by_recovery = keys.unlock(PASSWORD), keys.unlock(recovery)
    assert by_password.dek == by_recovery.dek == dek
    assert by_password.slot.user_id == ANNA and by_password.slot.kind is SlotKind.PASSWORD
    assert by_recovery.slot.kind is SlotKind.RECOVERY
    assert by_password.intact and by_recovery.intact
    assert keys.unlock(recovery.printed.lower().replace("-", " ")).dek == dek


def test_password_in_either_unicode_form(made: Opened) -> None:
    keys, dek, _recovery = made
    assert keys.unlock(unicodedata.normalize("NFD", PASSWORD)).dek == dek


@pytest.mark.parametrize("wrong", ["", " ", PASSWORD.upper(), PASSWORD + "\n", "x" * 1_000_000, "\udce9", "\0"])
def test_wrong_password_is_told_as_such(made: Opened, wrong: str) -> None:
    refused("wrong-password", made[0].unlock, wrong)


def test_recovery_key_of_another_vault(made: Opened) -> None:
    refused("wrong-password", made[0].unlock, RecoveryKey.generate())


@pytest.mark.parametrize("password", ["", "  \t", RecoveryKey(b"0123456789abcdef").printed])
def test_unfit_new_passwords(made: Opened, password: str) -> None:
    keys, dek, _recovery = made
    refused("weak-password", keys.add_slot, dek, BRAM, "Bram", password, cost=FLOOR)
    refused("weak-password", keys.change_password, PASSWORD, password, cost=FLOOR)


def test_change_password_keeps_key_pair_and_closes_the_old_door(made: Opened, path: Path) -> None:
    keys, dek, recovery = made
    renewed = keys.change_password(PASSWORD, "een ander woord", cost=KdfCost(20 * 1024, 2, 1))
    renewed.save(path)
    loaded = KeyFile.load(path)
    assert loaded.unlock("een ander woord").dek == dek and loaded.unlock(recovery).dek == dek
    assert loaded.public_key(ANNA) == keys.public_key(ANNA)
    refused("wrong-password", loaded.unlock, PASSWORD)
    refused("wrong-password", renewed.change_password, PASSWORD, "nog een woord", cost=FLOOR)
    refused("wrong-password", renewed.change_password, recovery.printed, "nog een woord", cost=FLOOR)


def test_users_come_and_go(made: Opened, path: Path) -> None:
    keys, dek, recovery = made
    two = keys.add_slot(dek, BRAM, "Bram", "het woord van Bram", cost=FLOOR)
    assert two.unlock("het woord van Bram").slot.user_id == BRAM
    assert two.verify_roster([two.public_key(ANNA), two.public_key(BRAM)]) == ()
    assert [slot.user_id for slot in two.verify_roster([two.public_key(ANNA)])] == [BRAM]
    bram = two.unlock("het woord van Bram").slot
    one = two.remove_slot(dek, bram.id)
    refused("wrong-password", one.unlock, "het woord van Bram")
    assert one.unlock(PASSWORD).intact
    refused("last-slot", one.remove_slot, dek, one.unlock(PASSWORD).slot.id)
    refused("last-slot", one.remove_slot, dek, one.unlock(recovery).slot.id)
    with pytest.raises(KeyError):
        one.public_key(BRAM)


def test_a_forgotten_password_is_replaced_with_the_recovery_key(made: Opened) -> None:
    keys, _dek, recovery = made
    opened = keys.unlock(recovery)
    old = next(slot for slot in keys.slots if slot.user_id == ANNA)
    renewed = keys.add_slot(opened.dek, ANNA, "Anna", "vers woord", cost=FLOOR).remove_slot(opened.dek, old.id)
    assert renewed.unlock("vers woord").intact
    refused("wrong-password", renewed.unlock, PASSWORD)


def test_changes_need_the_right_vault_key(made: Opened) -> None:
    keys = made[0]
    refused("keys-damaged", keys.add_slot, VaultKey.generate(), BRAM, "Bram", "woord", cost=FLOOR)
    refused("keys-damaged", keys.remove_slot, VaultKey.generate(), keys.slots[0].id)


def test_saved_twice_and_only_for_its_own_vault(made: Opened, path: Path) -> None:
    assert path.read_bytes() == twin(path).read_bytes()
    assert sorted(entry.name for entry in path.parent.iterdir()) == ["keys.json", "keys.json.bak"]
    before = path.read_bytes()
    other = dataclasses.replace(made[0], vault_id=uuid.UUID(int=2))
    refused("keys-foreign", other.save, path)
    path.unlink()
    refused("keys-foreign", other.save, path)
    twin(path).write_bytes(b"{")
    path.write_bytes(b"")
    refused("keys-damaged", other.save, path)
    assert not path.read_bytes() and before


@pytest.mark.skipif(os.name != "posix", reason="file modes are POSIX's")
def test_the_file_is_for_its_owner_only(path: Path) -> None:
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_missing_newer_and_foreign_files(path: Path) -> None:
    refused("keys-missing", KeyFile.load, path.with_name("elsewhere.json"))
    newer = json.loads(path.read_bytes()) | {"version": 2}
    path.write_text(json.dumps(newer))
    before = path.read_bytes()
    refused("newer", KeyFile.load, path)
    assert path.read_bytes() == before
    twin(path).unlink()
    for content in (b"", b"[]", b"null", b"{}", b"[" * 100_000, b"\xff\xd8\xff\xe0 JPEG", b'{"format": 1}', b"1e999"):
        path.write_bytes(content)
        refused("keys-damaged", KeyFile.load, path)
        assert path.read_bytes() == content


def test_twin_stands_in_and_mends(made: Opened, path: Path) -> None:
    good = path.read_bytes()
    for damage in (b"", good[:-200], good.replace(b'"mac": "', b'"mac": "00'), None):
        path.unlink() if damage is None else path.write_bytes(damage)
        opened = KeyFile.load(path).unlock(PASSWORD)
        assert opened.dek == made[1] and opened.intact
        assert mend(path, opened) and path.read_bytes() == twin(path).read_bytes() == good
        assert not mend(path, opened)
    twin(path).unlink()
    assert mend(path, KeyFile.load(path).unlock(PASSWORD)) and twin(path).read_bytes() == good


def test_an_old_twin_does_not_bring_an_old_password_back(made: Opened, path: Path) -> None:
    old = twin(path).read_bytes()
    made[0].change_password(PASSWORD, "een ander woord", cost=FLOOR).save(path)
    twin(path).write_bytes(old)  # as after a crash between the two writes
    keys = KeyFile.load(path)
    refused("wrong-password", keys.unlock, PASSWORD)
    assert mend(path, keys.unlock("een ander woord")) and twin(path).read_bytes() != old


def test_a_damaged_slot_leaves_the_others_alone(made: Opened, path: Path) -> None:
    changed(path, label="Iemand")
    twin(path).unlink()
    keys = KeyFile.load(path)
    assert keys.damaged == 1
    refused("keys-damaged", keys.unlock, PASSWORD)
    opened = keys.unlock(made[2])
    assert opened.dek == made[1] and not opened.intact and not mend(path, opened)
    refused("keys-damaged", keys.add_slot, opened.dek, BRAM, "Bram", "woord", cost=FLOOR)


def forged(keys: KeyFile, position: int, **values: Any) -> KeyFile:
    """What an attacker who recomputes checksums, but lacks the vault's key, could write."""
    slots = list(keys.slots)
    slots[position] = dataclasses.replace(slots[position], **values)
    return KeyFile.from_bytes(dataclasses.replace(keys, slots=tuple(slots)).to_bytes())


def test_exchanged_fields_are_never_accepted(made: Opened) -> None:
    keys, _dek, recovery = made
    first, second = keys.slots
    for name in ("id", "user_id", "label", "salt", "public_key", "nonce", "private_key"):
        refused("wrong-password", forged(keys, 0, **{name: getattr(second, name)}).unlock, PASSWORD)
    refused("wrong-password", forged(keys, 0, cost=KdfCost(20 * 1024, 2, 1)).unlock, PASSWORD)
    refused("wrong-password", forged(keys, 1, kind=SlotKind.PASSWORD).unlock, recovery.printed)
    refused("keys-damaged", forged(keys, 0, sealed=second.sealed).unlock, PASSWORD)
    refused("keys-damaged", forged(keys, 0, sealed=()).unlock, PASSWORD)
    later = tuple(dataclasses.replace(item, generation=2) for item in first.sealed)
    refused("keys-damaged", forged(keys, 0, sealed=later).unlock, PASSWORD)


def test_slots_of_another_time_or_vault_are_seen(made: Opened) -> None:
    keys, dek, recovery = made
    former = keys.add_slot(dek, BRAM, "Bram", "het woord van Bram", cost=FLOOR)
    replayed = dataclasses.replace(keys, slots=former.slots)
    assert replayed.unlock("het woord van Bram").intact is False
    other, _key = KeyFile.create(uuid.UUID(int=2), ANNA, "Anna", PASSWORD, recovery=recovery, cost=FLOOR)
    refused("wrong-password", dataclasses.replace(keys, slots=other.slots).unlock, PASSWORD)
    mallory, _key = KeyFile.create(VAULT, ANNA, "Anna", "indringer", recovery=recovery, cost=FLOOR)
    mixed = dataclasses.replace(keys, slots=(*keys.slots, mallory.slots[0]))
    assert mixed.unlock("indringer").dek != dek
    assert [slot.id for slot in mixed.verify_roster([keys.public_key(ANNA)])] == [mallory.slots[0].id]
    assert not mixed.unlock(PASSWORD).intact


def test_400_bit_flips_never_give_a_wrong_key(made: Opened, path: Path) -> None:
    """T30: each flip alone, without the twin; every slot that can still be read keeps opening."""
    keys, dek, recovery = made
    data, chance = bytearray(keys.to_bytes()), random.Random(20)
    opened = refusals = 0
    for place in chance.sample(range(len(data) * 8), 400):
        data[place // 8] ^= 1 << place % 8
        try:
            read = KeyFile.from_bytes(bytes(data))
        except KnownError as error:
            assert error.code in ("keys-damaged", "newer")
            refusals += 1
        else:
            assert read.damaged or read == keys or read.mac != keys.mac
            if place % 8 == 0:  # the costly part for a share of them: every slot's own checksum is judged above
                for secret in (PASSWORD, recovery):
                    try:
                        found = read.unlock(secret)
                        assert found.dek == dek and (found.intact or read != keys)
                        opened += 1
                    except KnownError as error:
                        assert error.code == "keys-damaged"
        data[place // 8] ^= 1 << place % 8
    print(f"400 flips: 0 wrong keys, {refusals} files refused, {opened} times still opened")
    assert opened and refusals


def test_with_a_twin_no_flip_locks_anyone_out(made: Opened, path: Path) -> None:
    good, chance = path.read_bytes(), random.Random(21)
    for _round in range(15):
        data = bytearray(good)
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        path.write_bytes(data)
        try:
            opened = KeyFile.load(path).unlock(PASSWORD)
        except KnownError as error:
            assert error.code == "newer"
            continue
        assert opened.dek == made[1] and opened.intact
        mend(path, opened)
        assert path.read_bytes() == good


@pytest.mark.parametrize(
    "numbers",
    [(19 * 1024 - 1, 2, 1), (64 * 1024, 1, 4), (1024 * 1024 + 1, 3, 4), (64 * 1024, 17, 4), (64 * 1024, 3, 0),
     (64 * 1024, 3, 17), (-1, -1, -1), (True, 2, 1), (64 * 1024.0, 3, 4), ("65536", 3, 4)],
)  # fmt: skip
def test_costs_outside_the_bounds_are_refused(made: Opened, path: Path, numbers: tuple[Any, Any, Any]) -> None:
    with pytest.raises(ValueError, match="cost"):
        KdfCost(*numbers)
    memory_kib, iterations, lanes = numbers
    kdf = {"name": "argon2id", "memory_kib": memory_kib, "iterations": iterations, "lanes": lanes}
    twin(path).unlink()
    changed(path, kdf=kdf)
    refused("keys-damaged", KeyFile.load(path).unlock, PASSWORD)


@pytest.mark.parametrize("kdf", [{"name": "pbkdf2"}, {"name": "argon2id", "memory_kib": 65536}, [], None, "argon2id"])
def test_other_kdfs_are_damage(path: Path, kdf: Any) -> None:
    changed(path, kdf=kdf)
    assert KeyFile.load(path).damaged == 1


@pytest.mark.parametrize("standard_takes", [0.01, 0.115, 0.4, 0.9, 3.0, 0.0])
def test_calibration_stays_near_its_target(standard_takes: float) -> None:
    def measure(cost: KdfCost) -> float:
        return standard_takes * cost.memory_kib / STANDARD.memory_kib * cost.iterations / STANDARD.iterations

    cost = calibrate(1.0, measure)
    assert cost.memory_kib >= STANDARD.memory_kib and cost.iterations >= STANDARD.iterations
    assert measure(cost) <= max(1.0, standard_takes)
    if 0.05 <= standard_takes <= 1.0:
        assert measure(cost) > 0.45


def test_the_floor_is_the_floor_and_standard_takes_its_time() -> None:
    assert dataclasses.astuple(FLOOR) == (19 * 1024, 2, 1) and dataclasses.astuple(STANDARD) == (64 * 1024, 3, 4)
    assert vault_key.seconds(FLOOR) > 0.002


def test_nothing_secret_is_shown(made: Opened) -> None:
    recovery = RecoveryKey.generate()
    keys, dek = KeyFile.create(VAULT, ANNA, "Anna", SENTINEL, recovery=recovery, cost=FLOOR)
    opened = keys.unlock(SENTINEL)
    shown = [repr(thing) for thing in (keys, dek, recovery, opened, opened.slot)] + [f"{dek}", f"{recovery}"]
    shown.append(keys.to_bytes().decode())
    for action in (lambda: keys.unlock(SENTINEL + "x"), lambda: keys.unlock(recovery.printed[:-1] + "!")):
        with pytest.raises(KnownError) as caught:
            action()
        shown += [str(caught.value), repr(caught.value), repr(caught.value.__context__)]
    secrets = [SENTINEL, dek.raw.hex(), repr(dek.raw), recovery.printed, recovery.printed[:-1]]
    assert not [secret for secret in secrets for text in shown if secret in text]
    with pytest.raises(TypeError):
        pickle.dumps(dek)


@given(st.binary(min_size=16, max_size=16))
def test_recovery_keys_come_back_from_paper(raw: bytes) -> None:
    key = RecoveryKey(raw)
    groups = key.printed.split("-")
    assert [len(group) for group in groups] == [5] * 6
    sloppy = " ".join(groups).lower().replace("0", "o").replace("1", "l")
    assert RecoveryKey.parse(sloppy) == RecoveryKey.parse(f"\u00a0{'–'.join(groups)}\n") == key
    assert len({key, RecoveryKey.parse(sloppy)}) == 1


@given(st.binary(min_size=16, max_size=16), st.integers(0, 29), st.integers(1, 31))
def test_a_typing_mistake_is_seen_before_anything_is_tried(raw: bytes, place: int, shift: int) -> None:
    alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
    letters = list(RecoveryKey(raw).printed.replace("-", ""))
    letters[place] = alphabet[(alphabet.index(letters[place]) + shift) % 32]
    refused("recovery-typo", RecoveryKey.parse, "".join(letters))


@pytest.mark.parametrize("text", ["", "U" * 30, "0" * 29, "0" * 31, "é" * 30, "0" * 30, "-" * 40])
def test_what_is_no_recovery_key(text: str) -> None:
    refused("recovery-typo", RecoveryKey.parse, text)


def test_typo_in_place_of_a_password(made: Opened) -> None:
    """A text that is meant as a recovery key is judged by its check letters, not tried as a password."""
    printed = RecoveryKey(b"0123456789abcdef").printed
    assert RecoveryKey.looks_like(printed) and RecoveryKey.looks_like(printed[:-1])
    assert not RecoveryKey.looks_like("paard batterij nietje goed weer")
    error = refused("recovery-typo", made[0].unlock, printed[:-1])
    assert "29" in error.what


def test_keys_have_their_size() -> None:
    with pytest.raises(ValueError):
        VaultKey(b"short")
    with pytest.raises(ValueError):
        RecoveryKey(b"short")
