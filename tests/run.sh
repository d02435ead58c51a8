#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds everything and runs the tests. The last lines are ctest's own summary.
#
#   bash tests/run.sh [--long] [--filter REGEX]
#
#   --long           run everything; without it tests labelled "long" are left out and the others take their fixed,
#                    seeded slices (25 minutes at most on 2 cores)
#   --filter REGEX   run only the tests whose name matches
#
# Each test learns the tier from REELYARD_TEST_TIER ("normal" or "long").
set -euo pipefail

root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)
build="$root/build/tests"
tier=normal
filter=

while [[ $# -gt 0 ]]; do
    case "$1" in
        --long) tier=long ;;
        --filter)
            [[ $# -ge 2 ]] || { printf 'run.sh: --filter needs a regular expression.\n' >&2; exit 2; }
            filter=$2
            shift
            ;;
        --filter=*) filter=${1#--filter=} ;;
        -h | --help)
            sed -n '3,11s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"
            exit 0
            ;;
        *)
            printf 'run.sh: unknown argument "%s"; known: --long, --filter REGEX.\n' "$1" >&2
            exit 2
            ;;
    esac
    shift
done

# A result of an earlier run must not be taken for this one's.
rm -f -- "$build/results.xml" "$build/last-result.txt"

started=$SECONDS
groups=(build test)
[[ $tier != long ]] || groups+=(long)
bash "$root/packaging/linux/install-dependencies.sh" "${groups[@]}"
warnings=OFF
[[ -z ${CI-} ]] || warnings=ON
bash "$root/packaging/linux/build.sh" "$build" dev -DBUILD_TESTING=ON "-DREELYARD_WARNINGS_AS_ERRORS=$warnings"

[[ $tier != long ]] || bash "$root/packaging/linux/build.sh" "$build" dev --target benches reelyard-screenshots

# A server of S3 for the tests of storage, which skip, and say so, where it is not: it comes from npm, with hundreds of
# packages of Debian's, and is for the long tier.
if [[ $tier == long && ! -f $root/build/s3rver/node_modules/.package-lock.json ]]; then
    timeout 180 npm install --silent --no-save --no-audit --no-fund --prefix "$root/build/s3rver" s3rver@3.7.1 </dev/null \
        || printf 'run.sh: s3rver could not be installed: tests that need it will skip.\n' >&2
fi

# A locale with a decimal comma, compiled into the build folder: the system's own locales stay as they are. With
# LOCPATH the C library looks only there (C.UTF-8 is built in), so every test starts in C.UTF-8 and one that wants the
# comma sets LC_ALL to REELYARD_TEST_COMMA_LOCALE.
locales="$build/locales"
if [[ ! -d $locales/de_DE.UTF-8 ]]; then
    mkdir -p -- "$locales"
    # localedef returns 1 for warnings about the source, so what counts is the result.
    localedef --no-archive --force --inputfile de_DE --charmap UTF-8 "$locales/de_DE.UTF-8" || true
fi
if [[ $(LOCPATH="$locales" LC_ALL=de_DE.UTF-8 locale decimal_point) != , ]]; then
    printf 'run.sh: the locale de_DE.UTF-8 could not be made in %s.\n' "$locales" >&2
    exit 1
fi
export LOCPATH="$locales" REELYARD_TEST_COMMA_LOCALE=de_DE.UTF-8 LC_ALL=C.UTF-8
unset LANGUAGE

# No test sees or touches the user's settings, data or display. The folder has a short name of its own because the
# path of a local socket may have 107 bytes at most.
home=$(mktemp -d "${TMPDIR:-/tmp}/reelyard-tests.XXXXXX")
trap 'rm -rf -- "$home"' EXIT
mkdir -m 0700 "$home/runtime"
export HOME="$home" XDG_RUNTIME_DIR="$home/runtime"
unset XDG_CONFIG_HOME XDG_DATA_HOME XDG_CACHE_HOME XDG_STATE_HOME WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS
# Windows are drawn in memory. A test that needs a real X server asks for it with QT_QPA_PLATFORM=xcb.
export QT_QPA_PLATFORM=offscreen REELYARD_TEST_TIER=$tier

# Two at a time; tests that need the machine for themselves say so with RUN_SERIAL or PROCESSORS.
arguments=(--test-dir "$build" --output-on-failure --no-tests=error --no-label-summary -j2
    --output-junit "$build/results.xml")
if [[ $tier == long ]]; then
    arguments+=(--timeout 7200)
else
    arguments+=(--timeout 600 --label-exclude '^long$')
fi
[[ -z $filter ]] || arguments+=(--tests-regex "$filter")

status=0
xvfb-run --auto-servernum --server-args='-screen 0 1600x1000x24 -nolisten tcp' \
    ctest "${arguments[@]}" </dev/null || status=$?

# For CONTRIBUTING.md, where the last long result is written down, and for .ci/run.
if [[ -f $build/results.xml ]]; then
    python3 - "$build/results.xml" "$tier" "$((SECONDS - started))" \
        "$(git -c safe.directory='*' -C "$root" rev-parse --short HEAD 2>/dev/null || echo unknown)" \
        >"$build/last-result.txt" <<'PYTHON'
import datetime, sys, xml.etree.ElementTree as xml
path, tier, seconds, commit = sys.argv[1:]
suite = xml.parse(path).getroot()
total, failed = int(suite.get("tests", 0)), int(suite.get("failures", 0)) + int(suite.get("errors", 0))
skipped = int(suite.get("skipped", 0)) + int(suite.get("disabled", 0))
print(f"passed={total - failed - skipped} failed={failed} skipped={skipped} tier={tier} "
      f"minutes={int(seconds) / 60:.1f} commit={commit} date={datetime.date.today()}")
PYTHON
fi
exit "$status"
