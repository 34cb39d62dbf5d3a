"""Where an administration may live: the same judgement for all three systems, tried on one."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from routekaart_app.errors import KnownError
from routekaart_app.store.places import Mount, PlaceKind, check_live_place, classify, parse_mountinfo

LINUX = [
    Mount("/", "ext4"),
    Mount("/home", "btrfs"),
    Mount("/mnt/school", "cifs"),
    Mount("/mnt/school/local", "ext4"),
    Mount("/srv/n", "nfs4"),
    Mount("/net", "autofs"),
    Mount("/net", "nfs"),
    Mount("/home/anna/ver", "fuse.sshfs"),
    Mount("/run/user/1000/gvfs", "fuse.gvfsd-fuse"),
    Mount("/media/anna/STICK", "vfat"),
    Mount("/home/anna/dav", "fuse"),
    Mount("/work", "9p"),
    Mount("/home/anna/g", "fuse.rclone"),
]
MAC = [Mount("/", "apfs"), Mount("/Volumes/Klassen", "smbfs"), Mount("/Volumes/STICK", "msdos"),
       Mount("/Volumes/oud", "afpfs")]  # fmt: skip
WINDOWS = [Mount("C:\\", "fixed"), Mount("H:\\", "remote"), Mount("E:\\", "fixed")]
KNOWN = {"D:\\School": "OneDrive", "C:\\Users\\anna\\Lyceum\\Team - Documenten": "OneDrive"}

CASES = [
    ("linux", "/home/anna/.local/share/Routekaart/vo", "local", ""),
    ("linux", "/mnt/school/lob", "network", ""),
    ("linux", "/mnt/schoolboek", "local", ""),
    ("linux", "/mnt/school/local/lob", "local", ""),
    ("linux", "/srv/n", "network", ""),
    ("linux", "/net/x", "network", ""),
    ("linux", "/home/anna/ver/lob", "network", ""),
    ("linux", "/run/user/1000/gvfs/smb-share:server=s/lob", "network", ""),
    ("linux", "/media/anna/STICK/lob", "local", ""),
    ("linux", "/data/lob", "local", ""),
    ("linux", "/home/anna/g/lob", "network", ""),
    ("linux", "/home/anna/Dropbox/lob", "synced", "Dropbox"),
    ("linux", "/home/anna/Nextcloud/lob", "synced", "Nextcloud"),
    ("linux", "/home/anna/nextcloud-school/lob", "synced", "Nextcloud"),
    ("linux", "/home/anna/ownCloud/lob", "synced", "ownCloud"),
    ("linux", "/home/anna/surfdrive/lob", "synced", "SURFdrive"),
    ("linux", "/home/anna/Syncthing/lob", "synced", "Syncthing"),
    ("linux", "/home/anna/uitleg dropbox/lob", "local", ""),
    ("win32", r"C:\Users\anna\AppData\Local\Routekaart\vo", "local", ""),
    ("win32", r"\\server\share\lob", "network", ""),
    ("win32", "//server/share/lob", "network", ""),
    ("win32", r"\\?\UNC\server\share\lob", "network", ""),
    ("win32", r"\\?\C:\lob", "local", ""),
    ("win32", r"\\wsl.localhost\Debian\home", "network", ""),
    ("win32", r"H:\lob", "network", ""),
    ("win32", r"h:/lob", "network", ""),
    ("win32", r"\\?\H:\lob", "network", ""),
    ("win32", r"E:\lob", "local", ""),
    ("win32", r"C:\Users\anna\OneDrive\lob", "synced", "OneDrive"),
    ("win32", r"C:\Users\anna\OneDrive - Het Lyceum\Documenten\lob", "synced", "OneDrive"),
    ("win32", r"C:\Users\anna\lyceum\team - documenten\lob", "synced", "OneDrive"),
    ("win32", r"D:\school\lob", "synced", "OneDrive"),
    ("win32", r"D:\Schoolboek\lob", "local", ""),
    ("win32", r"G:\Mijn Drive\lob", "synced", "Google Drive"),
    ("win32", r"C:\Users\anna\Dropbox (School)\lob", "synced", "Dropbox"),
    ("win32", r"C:\Users\anna\iCloudDrive\lob", "synced", "iCloud Drive"),
    ("win32", "C:\\" + "lang\\" * 60 + "lob", "local", ""),
    ("darwin", "/Users/anna/Library/Application Support/Routekaart/vo", "local", ""),
    ("darwin", "/Users/anna/Library/Mobile Documents/com~apple~CloudDocs/lob", "synced", "iCloud Drive"),
    ("darwin", "/Users/anna/Library/CloudStorage/OneDrive-HetLyceum/lob", "synced", "OneDrive"),
    ("darwin", "/Users/anna/Library/CloudStorage/GoogleDrive-anna@school.example/lob", "synced", "Google Drive"),
    ("darwin", "/Volumes/Klassen/lob", "network", ""),
    ("darwin", "/Volumes/oud/lob", "network", ""),
    ("darwin", "/Volumes/STICK/lob", "local", ""),
]


@pytest.mark.parametrize(("platform", "path", "kind", "name"), CASES)
def test_classify(platform: str, path: str, kind: str, name: str) -> None:
    mounts = {"linux": LINUX, "win32": WINDOWS, "darwin": MAC}[platform]
    place = classify(path, platform, mounts, KNOWN if platform == "win32" else None)
    assert (place.kind.value, place.name) == (kind, name)


def test_what_is_unknown_counts_as_local() -> None:
    assert classify("/anywhere", "linux").kind is PlaceKind.LOCAL
    assert classify("C:\\anywhere", "win32").kind is PlaceKind.LOCAL


def test_parse_mountinfo() -> None:
    text = (
        "22 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw\n"
        "40 22 0:40 / /mnt/met\\040spatie rw master:2 propagate_from:3 - cifs //server/share rw\n"
        "41 22 0:41 / /mnt/plain rw - nfs4 server:/x rw\n"
        "nonsense\n"
        "42 22 - \n"
    )
    assert parse_mountinfo(text) == [
        Mount("/", "ext4"),
        Mount("/mnt/met spatie", "cifs"),
        Mount("/mnt/plain", "nfs4"),
    ]


def refused(folder: Path) -> KnownError:
    with pytest.raises(KnownError) as caught:
        check_live_place(folder)
    assert caught.value.code == "place" and caught.value.what and caught.value.safe and caught.value.todo
    return caught.value


def test_an_ordinary_folder_will_do_and_need_not_exist(tmp_path: Path) -> None:
    check_live_place(tmp_path)
    check_live_place(tmp_path / "not" / "yet")
    assert list(tmp_path.iterdir()) == []


def test_a_sync_folder_is_refused_in_words(tmp_path: Path) -> None:
    told = refused(tmp_path / "OneDrive - School" / "lob")
    assert "OneDrive" in told.what
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name != "posix", reason="making links needs rights on Windows")
def test_links_are_followed_both_ways(tmp_path: Path) -> None:
    (tmp_path / "Dropbox").mkdir()
    (tmp_path / "plain").mkdir()
    (tmp_path / "short").symlink_to(tmp_path / "Dropbox")
    (tmp_path / "Dropbox" / "out").symlink_to(tmp_path / "plain")
    assert "Dropbox" in refused(tmp_path / "short" / "lob").what
    refused(tmp_path / "Dropbox" / "out" / "lob")


@pytest.mark.parametrize("variable", ["OneDrive", "OneDriveCommercial"])
def test_the_system_names_its_sync_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, variable: str) -> None:
    monkeypatch.setenv(variable, str(tmp_path / "Het Lyceum"))
    assert "OneDrive" in refused(tmp_path / "Het Lyceum" / "lob").what
    check_live_place(tmp_path / "Het Lyceum 2")


def test_the_mark_of_a_sync_program_is_seen(tmp_path: Path) -> None:
    (tmp_path / "werk" / ".stfolder").mkdir(parents=True)
    assert "Syncthing" in refused(tmp_path / "werk" / "lob" / "vo").what
    assert "Syncthing" in refused(tmp_path / "werk").what
    check_live_place(tmp_path / "thuis")
