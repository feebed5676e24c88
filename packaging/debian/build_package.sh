#!/usr/bin/env bash
# SPDX-FileCopyrightText: The Opsdeck developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds the Debian package from a copy of the tree and leaves it in build/package. Usage: build_package.sh [FOLDER]
# The packages of Build-Depends must be there already (./dev install).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

out=${1:-$PWD/build/package}
version=$(sed -n 's/^project(opsdeck VERSION \([0-9.]*\).*/\1/p' CMakeLists.txt)
packaged=$(sed -n '1s/^opsdeck (\([^)]*\)).*/\1/p' packaging/debian/changelog)
[ "$version" = "$packaged" ] || {
    echo "CMakeLists.txt says $version and packaging/debian/changelog says $packaged: make them one." >&2
    exit 1
}
source=$out/opsdeck-$version

# A copy: dpkg wants debian/ at the top, and writes beside the sources.
if git rev-parse --is-inside-work-tree >/dev/null 2>&1; then
    list() { git ls-files -z --cached --others --exclude-standard; }
else
    list() { find . -type f -not -path './build/*' -print0; }
fi
rm -rf "$source" "$out"/opsdeck*_"$version"_*
mkdir -p "$source"
list | while IFS= read -r -d '' name; do [ ! -f "$name" ] || printf '%s\0' "$name"; done |
    tar --null --files-from=- -cf - | tar -C "$source" -xf -
cp -R "$source/packaging/debian" "$source/debian"

cd "$source"
# dh hides the home folder; the compiler's cache is kept all the same.
export CCACHE_DIR=${CCACHE_DIR:-$(ccache --get-config cache_dir 2>/dev/null || true)}
[ -n "$CCACHE_DIR" ] || unset CCACHE_DIR
export CCACHE_BASEDIR=$source
export CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
# No debug information: a package to install here, not one for an archive.
export DEB_CXXFLAGS_STRIP=-g DEB_CFLAGS_STRIP=-g
export DEB_BUILD_OPTIONS="nocheck noautodbgsym parallel=${OPSDECK_JOBS:-$(nproc)}"
dpkg-buildpackage -b -us -uc -Pnocheck >"$out/build.log" 2>&1 || {
    tail -60 "$out/build.log" >&2
    echo "The package could not be built; all of it: $out/build.log" >&2
    exit 1
}
rm -rf "$source"
ls -1 "$out"/opsdeck_"$version"_*.deb
