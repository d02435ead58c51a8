#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Brings the translations to what the sources say: new texts come in unfinished, texts that are gone go, and what is
# translated stays.
#
#   bash packaging/translations.sh [FOLDER]
#
# FOLDER has the .ts files; without one those in resources/translations. The terminal's own words (app/cli) stay English.
set -euo pipefail

root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)
folder=$(realpath -- "${1-$root/resources/translations}")

fail()
{
    printf 'translations.sh: %s\n' "$*" >&2
    exit 1
}

lupdate=
for candidate in /usr/lib/qt6/bin/lupdate lupdate6 lupdate-qt6 lupdate; do
    if command -v "$candidate" >/dev/null; then
        lupdate=$candidate
        break
    fi
done
[[ -n $lupdate ]] || fail "Qt's program \"lupdate\" was not found. On Debian and Ubuntu it is in the package qt6-l10n-tools."

making=$(mktemp -d)
trap 'rm -rf -- "$making"' EXIT
cd -- "$root"

# Groups and descriptions of the shipped presets are looked up by their English text (models/recipe/preset_words.h).
# JSON writes its texts as C++ does.
sed -nE 's/^  "(group|description)": (".*"),?$/QT_TRANSLATE_NOOP("Presets", \2);/p' resources/presets/*.json \
    | LC_ALL=C sort -u >"$making/presets.cpp"
[[ -s $making/presets.cpp ]] || fail "no preset has a description."

{
    find app models ui \( -name '*.cpp' -o -name '*.h' \) -not -path 'app/cli/*'
    printf '%s\n' "$making/presets.cpp"
} | LC_ALL=C sort >"$making/sources"

for file in "$folder"/*.ts; do
    "$lupdate" "@$making/sources" -I . -no-obsolete -locations none -ts "$file" >"$making/said" 2>&1 \
        || fail "lupdate failed: $(cat "$making/said")"
    # A text whose context lupdate does not know would be looked up in vain.
    if grep -E 'lacks Q_OBJECT|Discarding|Cannot|Unterminated|missing' "$making/said" >&2; then
        fail "these texts cannot be translated as they stand."
    fi
    printf '%s:%s\n' "$(basename -- "$file")" "$(tail -n +2 "$making/said" | tr '\n' ' ')"
done
