#!/usr/bin/env bash
# SPDX-FileCopyrightText: The Opsdeck developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs a package on this machine, starts what is in it, and takes it away again. Needs root; leaves nothing behind.
# Usage: check_package.sh PACKAGE.deb; exit status 1 when something is not as it should be.
set -uo pipefail

package=${1:?usage: check_package.sh PACKAGE.deb}
wrong=0
say() { printf '%s\n' "$*"; }
complain() {
    say "✖ $*"
    wrong=1
}
expect() { # WHAT COMMAND...: succeeds
    local what=$1 output
    shift
    if output=$("$@" 2>&1); then say "✔ $what"; else complain "$what: $output"; fi
}

if dpkg-query -W -f '${db:Status-Abbrev}' opsdeck 2>/dev/null | grep -q '^i'; then
    say "The package opsdeck is installed here already: this check would remove it, so it does not start." >&2
    exit 2
fi
version=$(dpkg-deb -f "$package" Version)
files=$(dpkg-deb -c "$package" | sed 's/.* \.\//\//; s/ ->.*//' | grep -v '/$')
profile=$(mktemp -d)
finish() {
    dpkg --purge opsdeck >/dev/null 2>&1 || true
    rm -rf "$profile"
}
trap finish EXIT
export OPSDECK_PROFILE=$profile OPSDECK_SECRETS=file QT_QPA_PLATFORM=offscreen XDG_RUNTIME_DIR=$profile
chmod 700 "$profile"

expect "installs" dpkg -i "$package"
expect "depends on what its programs need" test -z "$(ldd /usr/bin/opsdeckctl /usr/bin/opsdeck /usr/libexec/opsdeck/opsdeck-supervisor 2>&1 | grep 'not found')"
for program in opsdeckctl opsdeck; do
    said=$(timeout 60 /usr/bin/$program --version 2>&1) || complain "$program --version fails: $said"
    [ "$said" = "$program $version" ] && say "✔ $program --version" || complain "$program --version says \"$said\""
done
# The whole way once: the supervisor and the starter pack are found from where they are installed.
expect "runs a line in its local room" timeout 120 /usr/bin/opsdeckctl run status
expect "knows its launcher" desktop-file-validate /usr/share/applications/opsdeck.desktop
expect "knows its description" appstreamcli validate --no-net /usr/share/metainfo/org.opsdeck.opsdeck.metainfo.xml
expect "is removed" dpkg --purge opsdeck
for file in $files; do
    [ ! -e "$file" ] || complain "is left behind: $file"
done
[ ! -e /usr/share/opsdeck ] && [ ! -e /usr/libexec/opsdeck ] || complain "folders are left behind"
[ $wrong -eq 0 ] && say "the package is well"
exit $wrong
