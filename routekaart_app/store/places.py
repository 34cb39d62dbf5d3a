"""Where an administration may live: on this laptop's own disk or a stick, not on a share or in a sync folder."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

from routekaart_app.errors import KnownError
from routekaart_app.i18n import gettext as _
from routekaart_app.paths import data_folder, is_example_name

_NETWORK_TYPES = frozenset(
    {"nfs", "nfs3", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "ncpfs", "afs", "afpfs", "coda", "davfs", "webdav"}
    | {"ftp", "ceph", "glusterfs", "lustre", "gpfs", "beegfs", "gfs2", "ocfs2", "vboxsf", "vmhgfs", "remote"}
)
_NETWORK_FUSE = frozenset(
    {"sshfs", "davfs", "davfs2", "rclone", "gvfsd-fuse", "kio-fuse", "smbnetfs", "curlftpfs", "s3fs", "ceph"}
    | {"glusterfs", "juicefs", "onedriver", "google-drive-ocamlfuse", "vmhgfs-fuse"}
)
_SYNC_FOLDERS = (
    (r"onedrive([ -].*)?", "OneDrive"),
    (r"sharepoint([ -].*)?", "SharePoint"),
    (r"dropbox( \(.*\)|-.*)?", "Dropbox"),
    (r"google ?drive([ -].*)?|my drive|mijn drive|shared drives|gedeelde drives|drivefs", "Google Drive"),
    (r"icloud ?drive.*|mobile documents|com~apple~clouddocs", "iCloud Drive"),
    (r"nextcloud.*", "Nextcloud"),
    (r"owncloud.*", "ownCloud"),
    (r"surfdrive.*", "SURFdrive"),
    (r"syncthing.*", "Syncthing"),
    (r"resilio ?sync.*", "Resilio Sync"),
    (r"proton ?drive.*", "Proton Drive"),
    (r"pcloud ?drive.*", "pCloud"),
    (r"megasync.*", "MEGA"),
    (r"box sync", "Box"),
)
_SYNC_MARKS = {".stfolder": "Syncthing", ".dropbox.cache": "Dropbox", ".nextcloudsync.log": "Nextcloud",
               ".owncloudsync.log": "ownCloud"}  # fmt: skip
_SYNC_VARIABLES = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")
_DRIVE_REMOTE = 4  # of GetDriveTypeW


class PlaceKind(StrEnum):
    """What sort of place a folder is in."""

    LOCAL = "local"
    NETWORK = "network"
    SYNCED = "synced"


@dataclass(frozen=True, slots=True)
class Place:
    """The sort of place, and for a synced folder whose it is ("OneDrive")."""

    kind: PlaceKind
    name: str = ""


@dataclass(frozen=True, slots=True)
class Mount:
    """Where a file system hangs in the tree and its type; a Windows drive letter on a share has type "remote"."""

    point: str
    fs_type: str


def classify(path: str, platform: str, mounts: Iterable[Mount] = (), synced: Mapping[str, str] | None = None) -> Place:
    """The sort of place an absolute path is in, on a platform named as in `sys.platform`.

    `synced` are folders known to be synced, with the name of who does it. Touches no disk.
    """
    pure = _pure(path, platform)
    if platform == "win32" and pure.drive.startswith("\\\\"):
        return Place(PlaceKind.NETWORK)
    mount = _mount_of(pure, platform, mounts)
    if mount is not None and _is_network(mount.fs_type):
        return Place(PlaceKind.NETWORK)
    for root, name in (synced or {}).items():
        if pure.is_relative_to(_pure(root, platform)):
            return Place(PlaceKind.SYNCED, name)
    for part in pure.parts:
        for pattern, name in _SYNC_FOLDERS:
            if re.fullmatch(pattern, part, re.IGNORECASE):
                return Place(PlaceKind.SYNCED, name)
    return Place(PlaceKind.LOCAL)


def _is_network(fs_type: str) -> bool:
    return fs_type in _NETWORK_TYPES or fs_type.removeprefix("fuse.") in _NETWORK_FUSE


def _pure(path: str, platform: str) -> PurePath:
    if platform != "win32":
        return PurePosixPath(path)
    path = path.replace("/", "\\")
    for prefix, plain in (("\\\\?\\UNC\\", "\\\\"), ("\\\\?\\", "")):
        if path.upper().startswith(prefix):
            path = plain + path[len(prefix) :]
            break
    return PureWindowsPath(path)


def _mount_of(path: PurePath, platform: str, mounts: Iterable[Mount]) -> Mount | None:
    """The deepest mount above a path; of two on one point the later, which hides the other."""
    best: tuple[int, Mount] | None = None
    for mount in mounts:
        point = _pure(mount.point, platform)
        if path.is_relative_to(point) and (best is None or len(point.parts) >= best[0]):
            best = len(point.parts), mount
    return best[1] if best else None


def parse_mountinfo(text: str) -> list[Mount]:
    """The mounts in the text of Linux' /proc/self/mountinfo (proc(5)); lines it does not understand are skipped."""
    mounts = []
    for line in text.splitlines():
        before, dash, after = line.partition(" - ")
        fields = before.split(" ")
        if dash and len(fields) > 4 and after:
            point = re.sub(r"\\([0-7]{3})", lambda found: chr(int(found[1], 8)), fields[4])
            mounts.append(Mount(point, after.split(" ")[0]))
    return mounts


def check_live_place(folder: Path) -> None:
    """Refuse a folder on the network or in a sync folder as the place of an administration (KnownError "place").

    Symbolic links are followed; the folder need not exist yet. What cannot be found out counts as local.
    """
    given, real = Path(os.path.abspath(folder)), folder.resolve()  # noqa: PTH100 - the links are to stay in the first
    for path in dict.fromkeys((given, real)):
        place = classify(str(path), sys.platform, _mounts(path), _synced_folders(path, os.environ))
        if place.kind is not PlaceKind.LOCAL:
            raise _refusal(folder, place)


def refuse_example_place(folder: Path) -> None:
    """Raises KnownError "place" for a folder where the invented school is made and thrown away, links followed.

    Also for the names beside it ("Voorbeeldschool.old"), in whatever capitals: there too it throws things away.
    """
    home = data_folder()
    pairs = ((Path(os.path.abspath(folder)), Path(os.path.abspath(home))), (folder.resolve(), home.resolve()))  # noqa: PTH100
    for path, above in pairs:
        if path.is_relative_to(above) and is_example_name(next(iter(path.relative_to(above).parts), "")):
            raise KnownError(
                _("The folder “{folder}” is kept for the example school, which is thrown away and made anew.").format(
                    folder=folder
                ),
                _("Nothing was made or changed."),
                _("Choose another name for the folder."),
                code="place",
            )


def _refusal(folder: Path, place: Place) -> KnownError:
    if place.kind is PlaceKind.SYNCED:
        what = _(
            "The folder “{folder}” is kept in step by {name}. That copies files while they are being written, "
            "and then hours of work can be lost."
        ).format(folder=folder, name=place.name)
    else:
        what = _(
            "The folder “{folder}” is on the network. There two laptops can write at once, "
            "and the administration would be damaged."
        ).format(folder=folder)
    todo = _("Choose a folder on this laptop itself, such as “{folder}”. A backup may go to the other place.")
    return KnownError(what, _("Nothing was made or changed."), todo.format(folder=data_folder()), code="place")


def _synced_folders(path: Path, environment: Mapping[str, str]) -> dict[str, str]:
    """Folders that a sync program told the system about, or marked at or above this path."""
    found = {environment[name]: "OneDrive" for name in _SYNC_VARIABLES if environment.get(name)}
    found |= dict.fromkeys(_registered_sync_folders(), "OneDrive")
    for above in (path, *path.parents):
        for mark, name in _SYNC_MARKS.items():
            if os.path.lexists(above / mark):
                found[str(above)] = name
    return found


if sys.platform == "win32":
    import ctypes
    import winreg

    def _mounts(path: Path) -> list[Mount]:
        remote = ctypes.windll.kernel32.GetDriveTypeW(path.anchor) == _DRIVE_REMOTE
        return [Mount(path.anchor, "remote" if remote else "fixed")]

    def _registered_sync_folders() -> list[str]:
        """The folders of OneDrive and of SharePoint libraries, which bear the name of the school."""
        found: list[str] = []
        try:
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, r"Software\SyncEngines\Providers\OneDrive") as providers:
                for number in range(winreg.QueryInfoKey(providers)[0]):
                    with winreg.OpenKey(providers, winreg.EnumKey(providers, number)) as provider:
                        found.append(str(winreg.QueryValueEx(provider, "MountPoint")[0]))
        except OSError:
            return found
        return found

elif sys.platform == "darwin":
    import subprocess

    def _mounts(_path: Path) -> list[Mount]:
        """What `mount` prints: "//user@server/share on /Volumes/share (smbfs, nodev)"."""
        try:
            printed = subprocess.run(["/sbin/mount"], capture_output=True, text=True, timeout=5, check=True).stdout
        except (OSError, subprocess.SubprocessError):
            return []
        lines = (re.fullmatch(r".+? on (.+) \(([^,)]+).*\)", line) for line in printed.splitlines())
        return [Mount(line[1], line[2]) for line in lines if line]

    def _registered_sync_folders() -> list[str]:
        return []

else:

    def _mounts(_path: Path) -> list[Mount]:
        try:
            return parse_mountinfo(Path("/proc/self/mountinfo").read_text("utf-8", "surrogateescape"))
        except OSError:
            return []

    def _registered_sync_folders() -> list[str]:
        return []
