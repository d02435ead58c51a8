#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The one place that knows which Debian packages Reelyard needs. Installs those that are missing.
#
#   bash packaging/linux/install-dependencies.sh [--list] [GROUP...]
#
# Groups: build, run, demo, test, long (with test: what only the long tier uses). Without a group: build and run. --list prints the packages instead of installing.
set -euo pipefail

build_packages=(
    g++ cmake ninja-build pkg-config
    qt6-base-dev libgl1-mesa-dev libegl1-mesa-dev libxkbcommon-dev libvulkan-dev
    libavcodec-dev libavformat-dev libavfilter-dev libavdevice-dev libavutil-dev libswscale-dev libswresample-dev
    libqcustomplot-dev libqcustomplot2.1-qt6
    libcli11-dev libcpp-httplib-dev libsodium-dev qtkeychain-qt6-dev
    librsvg2-bin qt6-l10n-tools qt6-translations-l10n
)
# The libraries come with the -dev packages above; this is what Qt and QtKeychain load while they run. The X11 platform
# plugin and the libraries it needs are part of libqt6gui6.
run_packages=(libqt6gui6 libqt6sql6-sqlite libsecret-1-0 fonts-dejavu-core ca-certificates)
# The ffmpeg program makes the demo clips and the tests' media. Reelyard itself never calls it.
demo_packages=(ffmpeg)
test_packages=(
    "${run_packages[@]}" "${demo_packages[@]}"
    xvfb xauth xdotool
    fonts-wqy-microhei # pictures of the Chinese window
    jwm # a window manager with a tray
    sqlite3 strace
    gnome-keyring dbus-daemon # a key chain of the tests' own
    locales          # sources for localedef; no locale of the system is changed
    python3 binutils # the include check
    clang-format git # the format check
)

# For s3rver, see tests/run.sh. NodeSource's nodejs has npm in it, and Debian's npm cannot stand beside that.
long_packages=()
command -v npm >/dev/null || long_packages+=(nodejs npm)

fail()
{
    printf 'install-dependencies.sh: %s\n' "$*" >&2
    exit 1
}

list_only=no
groups=()
for argument in "$@"; do
    case "$argument" in
        --list) list_only=yes ;;
        build | run | demo | test | long) groups+=("$argument") ;;
        *) fail "unknown argument '$argument'; known: --list build run demo test long" ;;
    esac
done
[[ ${#groups[@]} -gt 0 ]] || groups=(build run)

wanted=()
for group in "${groups[@]}"; do
    case "$group" in
        build) wanted+=("${build_packages[@]}") ;;
        run) wanted+=("${run_packages[@]}") ;;
        demo) wanted+=("${demo_packages[@]}") ;;
        test) wanted+=("${test_packages[@]}") ;;
        long) wanted+=("${long_packages[@]}") ;;
    esac
done
mapfile -t wanted < <(printf '%s\n' "${wanted[@]}" | sort -u)

if [[ $list_only == yes ]]; then
    printf '%s\n' "${wanted[@]}"
    exit 0
fi

if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
    printf 'This is not a Debian system: nothing is installed. Needed are the equivalents of\n  %s\n' \
        "${wanted[*]}" >&2
    exit 0
fi

missing_packages()
{
    local installed
    # dpkg-query fails when it does not know one of the names; what it knows is printed all the same.
    installed=$(dpkg-query --show --showformat='${Package} ${db:Status-Status}\n' "${wanted[@]}" 2>/dev/null || true)
    printf '%s\n' "${wanted[@]}" | grep -vxF -f <(awk '$2 == "installed" { print $1 }' <<<"$installed") || true
}

mapfile -t missing < <(missing_packages)
[[ ${#missing[@]} -gt 0 ]] || exit 0

if [[ $(id -u) -eq 0 ]]; then
    as_root=()
elif command -v sudo >/dev/null; then
    as_root=(sudo)
    # Without a terminal nobody can type a password: fail at once and do not wait for one.
    [[ -t 0 ]] || as_root=(sudo --non-interactive)
else
    fail "packages are missing and can be installed only by root; there is no sudo. As root, run:
  apt-get install --no-install-recommends ${missing[*]}"
fi

apt()
{
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get --quiet --yes \
        -o DPkg::Lock::Timeout=600 -o Dpkg::Use-Pty=0 -o Acquire::Retries=3 "$@" </dev/null
}

# True when apt knows a version of every missing package and its lists are not older than a day.
lists_are_usable()
{
    [[ -n $(find /var/lib/apt/lists -maxdepth 1 -name '*_Packages*' -mtime -1 -print -quit 2>/dev/null) ]] || return 1
    local known
    known=$(apt-cache pkgnames 2>/dev/null || true)
    local package
    for package in "${missing[@]}"; do
        grep -qxF "$package" <<<"$known" || return 1
    done
}

printf 'Installing %d packages: %s\n' "${#missing[@]}" "${missing[*]}"
# An update that fails is not the end: a list of one foreign source may be unreachable while Debian's are there.
lists_are_usable || apt update || printf 'apt-get update failed; trying to install all the same.\n' >&2
if ! apt install --no-install-recommends "${missing[@]}"; then
    printf 'The installation failed; trying once more with fresh lists.\n' >&2
    sleep 5
    apt update || true
    apt install --no-install-recommends "${missing[@]}" \
        || fail "these packages could not be installed: ${missing[*]}"
fi

mapfile -t missing < <(missing_packages)
[[ ${#missing[@]} -eq 0 ]] || fail "still missing after the installation: ${missing[*]}"
