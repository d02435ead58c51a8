#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Configures and builds the tree that this script is part of; for packaging/run.sh and tests/run.sh.
#
#   bash packaging/linux/build.sh BUILD_FOLDER PRESET [CMAKE_ARGUMENT...] [--target TARGET...]
set -euo pipefail

root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.." && pwd -P)
folder=$1
preset=$2
shift 2

configure=()
while [[ $# -gt 0 && $1 != --target ]]; do
    configure+=("$1")
    shift
done

# A tree that was moved or copied carries a cache that names its old place, which CMake refuses.
cache="$folder/CMakeCache.txt"
if [[ -f $cache ]] && ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$cache"; then
    printf 'The build folder %s belongs to a tree in another place; starting it anew.\n' "$folder"
    rm -rf -- "$folder"
fi
mkdir -p -- "$folder"
if [[ ! -w $folder ]]; then
    printf 'The build folder %s belongs to another user: remove it, or run as that user.\n' "$folder" >&2
    exit 1
fi

# CMake looks for the presets in the current folder.
cd -- "$root"
cmake --preset "$preset" -B "$folder" "${configure[@]}"
# The compiler needs up to about 1.5 GB a process: fewer at a time where memory is short.
jobs=$(nproc)
memory_jobs=$(awk '/^MemAvailable:/ { print int($2 / 1500000) }' /proc/meminfo 2>/dev/null || true)
if [[ -n $memory_jobs && $memory_jobs -lt $jobs ]]; then
    jobs=$((memory_jobs > 0 ? memory_jobs : 1))
fi
cmake --build "$folder" --parallel "$jobs" "$@"
