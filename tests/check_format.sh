#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Fails when a tracked source is not as .clang-format says. With --fix it is rewritten.
# The version is fixed because each one formats a little differently: 14 is Debian 12's.
set -euo pipefail

version=14
root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)
cd -- "$root"

mode=(--dry-run -Werror)
case "${1-}" in
    '') ;;
    --fix) mode=(-i) ;;
    *)
        printf 'check_format.sh: unknown argument "%s"; known: --fix.\n' "$1" >&2
        exit 2
        ;;
esac

formatter=
for candidate in "clang-format-$version" clang-format; do
    if command -v "$candidate" >/dev/null && "$candidate" --version | grep -q "version $version\."; then
        formatter=$candidate
        break
    fi
done
if [[ -z $formatter ]]; then
    printf 'check_format.sh: clang-format %s is needed.\n' "$version" >&2
    exit 1
fi

# The tree may belong to another user than the one who checks it, as in a container.
mapfile -d '' -t sources < <(git -c safe.directory='*' ls-files -z -- '*.h' '*.cpp')
existing=()
for source in "${sources[@]}"; do
    [[ ! -f $source ]] || existing+=("$source")
done
if [[ ${#existing[@]} -eq 0 ]]; then
    printf 'check_format.sh: found no sources; is this a git checkout?\n' >&2
    exit 1
fi

status=0
printf '%s\0' "${existing[@]}" | xargs -0 -n 40 "$formatter" --style=file "${mode[@]}" || status=1
if [[ $status -ne 0 ]]; then
    printf 'To correct the format: bash tests/check_format.sh --fix\n' >&2
    exit 1
fi
printf '%d sources are formatted as .clang-format says.\n' "${#existing[@]}"
