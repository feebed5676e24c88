# SPDX-FileCopyrightText: The Opsdeck developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""File systems that hold data, and what fills a folder."""

from __future__ import annotations

import os
import stat
import time
from pathlib import Path

_REAL = {"ext2", "ext3", "ext4", "xfs", "btrfs", "zfs", "f2fs", "vfat", "exfat", "ntfs", "ntfs3", "nfs", "nfs4", "cifs",
         "overlay", "fuseblk", "bcachefs", "9p", "virtiofs"}


def mounted() -> list[dict]:
    """Each file system once: mount, kind, total, free, share in use. The root is always there."""
    found: dict[int, dict] = {}
    for line in Path("/proc/self/mounts").read_text(encoding="utf-8", errors="replace").splitlines():
        _, mount, kind = line.split()[:3]
        mount = mount.encode().decode("unicode_escape")
        if kind not in _REAL and mount != "/":
            continue
        try:
            if not os.path.isdir(mount):
                continue
            device = os.stat(mount).st_dev
            row = space(mount) | {"kind": kind}
        except OSError:
            continue
        if row["total"] and (device not in found or len(mount) < len(found[device]["mount"])):
            found[device] = row
    return sorted(found.values(), key=lambda row: row["mount"])


def space(folder: str) -> dict:
    """As df counts: free is what this account may use."""
    info = os.statvfs(folder)
    used = (info.f_blocks - info.f_bfree) * info.f_frsize
    free = info.f_bavail * info.f_frsize
    return {"mount": folder, "total": info.f_blocks * info.f_frsize, "free": free,
            "share": used / (used + free) if used + free else 0.0}


def weigh(folder: Path, patience: float) -> tuple[list[dict], bool, int]:
    """What each entry of a folder occupies on this file system, largest first; whether all was counted; how many
    folders could not be read. Hard links count once, links are not followed."""
    deadline = time.monotonic() + patience
    device = os.lstat(folder).st_dev
    seen: set[int] = set()
    refused = 0
    whole = True
    rows = []
    for entry in os.scandir(folder):
        info = entry.stat(follow_symlinks=False)
        row = {"entry": entry.name + ("/" if entry.is_dir(follow_symlinks=False) else ""), "bytes": 0, "files": 0}
        rows.append(row)
        stack = []
        _count(row, info, seen)
        if entry.is_dir(follow_symlinks=False) and info.st_dev == device:
            stack.append(entry.path)
        while stack:
            if time.monotonic() > deadline:
                whole = False
                break
            try:
                for below in os.scandir(stack.pop()):
                    info = below.stat(follow_symlinks=False)
                    if info.st_dev != device:
                        continue
                    _count(row, info, seen)
                    if below.is_dir(follow_symlinks=False):
                        stack.append(below.path)
            except FileNotFoundError:
                continue
            except OSError:
                refused += 1
    return sorted(rows, key=lambda row: -row["bytes"]), whole, refused


def _count(row: dict, info: os.stat_result, seen: set[int]) -> None:
    if info.st_nlink > 1 and not stat.S_ISDIR(info.st_mode):
        if info.st_ino in seen:
            return
        seen.add(info.st_ino)
    row["bytes"] += info.st_blocks * 512
    row["files"] += 0 if stat.S_ISDIR(info.st_mode) else 1
