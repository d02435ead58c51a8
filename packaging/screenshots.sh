#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Pictures every screen of Reelyard, in both themes and several sizes, from jobs that really run.
#
#   bash packaging/screenshots.sh [OPTION...]
#
#   --out FOLDER        build/screenshots by default; FOLDER/LANGUAGE-THEME-SIZE/SCREEN.png and a contact sheet each
#   --language CODE     en, de; again for more; both by default. One that is not in the program is left out
#   --media FOLDER      instead of clips that the ffmpeg program makes
#   --sizes LIST        900x600,1280x800,1920x1080 by default
#   --themes LIST       light,dark by default
#   --only LIST         beginnings of the screens' names: 04,30 say
#   --build FOLDER      a build that is there (build/dev); by default build/screenshots-build is made
#   --no-2x             leaves out the set of 1280x800 at twice the pixels
set -euo pipefail

root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)
out="$root/build/screenshots"
build=
languages=()
options=()
twice=yes
while [[ $# -gt 0 ]]; do
    case "$1" in
        -h | --help)
            sed -n '3,14s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"
            exit 0
            ;;
        --out) out=$(realpath -m -- "$2") ;;
        --language) languages+=("$2") ;;
        --media) options+=(--media "$(realpath -- "$2")") ;;
        --sizes | --themes | --only) options+=("$1" "$2") ;;
        --build) build=$(realpath -- "$2") ;;
        --no-2x)
            twice=
            shift
            continue
            ;;
        *)
            printf 'screenshots.sh: there is no option "%s".\n' "$1" >&2
            exit 2
            ;;
    esac
    shift 2
done
[[ ${#languages[@]} -gt 0 ]] || languages=(en de)

if [[ -z $build ]]; then
    build="$root/build/screenshots-build"
    bash "$root/packaging/linux/install-dependencies.sh" build run demo test
    bash "$root/packaging/linux/build.sh" "$build" release -DBUILD_TESTING=ON \
        --target reelyard-screenshots reelyard-worker
fi

# A home of its own, so that no setting of the user is in the pictures and nothing of the user's is touched.
home=$(mktemp -d)
cleanup()
{
    umount -l -- "$home"/*/Cards/EOS_DIGITAL 2>/dev/null || true
    rm -rf -- "$home"
}
trap cleanup EXIT
cat >"$home/screen.json" <<'JSON'
{ "screens": [ { "name": "screen", "x": 0, "y": 0, "width": 1920, "height": 1080,
                 "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1 } ] }
JSON

# take NAME SCALE ARGUMENT...
take()
{
    local user="$home/$1" scale=$2
    shift 2
    mkdir -p -m 700 -- "$user/runtime" "$user/tmp"
    HOME="$user" XDG_RUNTIME_DIR="$user/runtime" TMPDIR="$user/tmp" LC_ALL=C.UTF-8 QT_SCALE_FACTOR=$scale \
        QT_QPA_PLATFORM="offscreen:configfile=$home/screen.json" \
        "$build/bin/reelyard-screenshots" --out "$out" "$@"
}

status=0
for language in "${languages[@]}"; do
    take editor 1 --language "$language" "${options[@]}" || status=1
    rm -rf -- "$home/editor"
    [[ -z $twice ]] || take editor 2 --language "$language" "${options[@]}" --sizes 1280x800 || status=1
    rm -rf -- "$home/editor"
done
exit "$status"
