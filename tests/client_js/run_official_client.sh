#!/usr/bin/env bash
# SPDX-FileCopyrightText: The Opsdeck developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs the official client into the build folder (exactly the versions of the lock file, own cache, no scripts), starts
# a local room and lets the client drive it.
#   run_official_client.sh SOURCE_DIR BUILD_DIR SERVER_PROGRAM
set -euo pipefail
source_dir=$1
build_dir=$2
server=$3

mkdir -p "$build_dir"
cp "$source_dir"/{package.json,package-lock.json,.npmrc,official_client.mjs} "$build_dir"/
cd "$build_dir"
if ! cmp -s package-lock.json node_modules/.installed-lock; then
    npm ci --cache "$build_dir/npm-cache" --prefer-offline --no-progress
    cp package-lock.json node_modules/.installed-lock
fi

coproc SERVER { exec "$server"; }
server_pid=$SERVER_PID
trap 'kill "$server_pid" 2>/dev/null || true' EXIT
if ! read -r -t 20 -u "${SERVER[0]}" url login password second_login second_password; then
    echo "the local room did not start" >&2
    exit 1
fi
node official_client.mjs "$url" "$login" "$password" "$second_login" "$second_password"
