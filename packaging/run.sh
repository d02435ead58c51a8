#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds Reelyard and starts it.
#
#   bash packaging/run.sh [PATH...]
#
# With a display the window opens with PATHS added as if dropped; without one the terminal program transcodes them.
# PATHS are files, folders or lists of links. Where there are none, short demo clips are made first.
set -euo pipefail

root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)
build="$root/build/run"
programs="$build/bin"
demo="$root/build/demo"

case "${1-}" in
    -h | --help)
        sed -n '3,8s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"
        exit 0
        ;;
esac

# The arguments as absolute paths; looked at before minutes are spent on a build. '@list.txt' names a list, as in
# reelyard-cli; links stay what they are.
inputs=()
for argument in "$@"; do
    case "$argument" in
        *://*)
            inputs+=("$argument")
            continue
            ;;
    esac
    mark=
    path=$argument
    if [[ ! -e $path && $path == @* ]]; then
        mark=@
        path=${path#@}
    fi
    # As in a drop, a text file is a list.
    [[ -f $path && ${path,,} == *.txt ]] && mark=@
    if [[ ! -e $path ]]; then
        printf 'run.sh: there is no "%s".\n' "$path" >&2
        exit 2
    fi
    inputs+=("$mark$(realpath --no-symlinks -- "$path")")
done

groups=(build run)
[[ ${#inputs[@]} -gt 0 ]] || groups+=(demo)
bash "$root/packaging/linux/install-dependencies.sh" "${groups[@]}"
bash "$root/packaging/linux/build.sh" "$build" release -DBUILD_TESTING=OFF \
    --target reelyard reelyard-cli reelyard-worker

# make_clip FILE VIDEO_SOURCE TONE_HZ CODEC_ARGUMENT...
make_clip()
{
    local file=$1 video=$2 tone=$3
    shift 3
    ffmpeg -nostdin -hide_banner -loglevel error -y -f lavfi -i "$video" \
        -f lavfi -i "sine=frequency=$tone:sample_rate=48000" -shortest "$@" "$file"
}

# Four clips in the containers people have, one in a subfolder. Made in a folder beside and moved when complete, so
# that an interrupted run leaves no half set.
make_demo_clips()
{
    local folder=$1
    [[ ! -d $folder ]] || return 0
    local making="$folder.making"
    rm -rf -- "$making"
    mkdir -p -- "$making/Card 01"
    printf 'Making demo clips in %s\n' "$folder"
    make_clip "$making/Test pattern.mp4" testsrc2=size=1920x1080:rate=25:duration=12 440 \
        -c:v libx264 -preset ultrafast -pix_fmt yuv420p -c:a aac
    make_clip "$making/Colour bars.mkv" smptehdbars=size=1280x720:rate=30000/1001:duration=10 1000 \
        -c:v mpeg2video -q:v 4 -c:a ac3
    make_clip "$making/Mandelbrot.avi" mandelbrot=size=640x480:rate=25:end_pts=800,trim=duration=8 330 \
        -c:v mpeg4 -q:v 4 -pix_fmt yuv420p -c:a libmp3lame -t 8
    make_clip "$making/Card 01/Clip 0001.mov" testsrc=size=1280x720:rate=24:duration=10 550 \
        -c:v prores -profile:v 0 -pix_fmt yuv422p10le -c:a pcm_s16le
    mv -- "$making" "$folder"
}

# work_in_terminal REASON
work_in_terminal()
{
    local output status=0 options=()
    if [[ ${#inputs[@]} -eq 0 ]]; then
        # The demo has a database and a destination of its own, so that it shows the same each time and the user's
        # own table stays as it is.
        output="$demo/output"
        rm -rf -- "$demo/output" "$demo/database"
        mkdir -p -- "$demo/database"
        options+=(--database "$demo/database/demo.sqlite")
        inputs=("$demo/clips")
    else
        output="${HOME:-$root/build}/Videos/Reelyard"
    fi
    printf '%s Working in the terminal.\n' "$1"
    "$programs/reelyard-cli" run "${inputs[@]}" -o "$output" "${options[@]}" || status=$?
    if [[ -n $(find "$output" -type f -print -quit 2>/dev/null) ]]; then
        printf 'The finished files are in %s\n' "$output"
    else
        printf 'No file was finished.\n'
    fi
    return "$status"
}

# True when a window can be expected to open. Whether it does is known only when Qt has tried.
has_display()
{
    case "${QT_QPA_PLATFORM-}" in
        offscreen* | minimal* | vnc*) return 1 ;;
    esac
    [[ -n ${DISPLAY-} || -n ${WAYLAND_DISPLAY-} ]]
}

# Returns 75 when there is no window to be had, otherwise what the program returned.
open_window()
{
    local paths=("${inputs[@]}") status=0 log tee messages
    [[ ${#paths[@]} -gt 0 ]] || paths=("$demo/clips")
    log=$(mktemp)
    printf 'Opening the window.\n'
    exec {messages}> >(tee "$log" >&2)
    tee=$!
    "$programs/reelyard" "${paths[@]}" 2>&"$messages" {messages}>&- || status=$?
    exec {messages}>&-
    # Qt aborts where it finds no display that lets it in, and says so.
    if [[ $status -eq 134 ]]; then
        wait "$tee" || true # until tee has written everything
        if grep -qE 'no Qt platform plugin could be initialized|could not connect to display' "$log"; then
            status=75
        fi
    fi
    rm -f -- "$log"
    return "$status"
}

[[ ${#inputs[@]} -gt 0 ]] || make_demo_clips "$demo/clips"
if has_display; then
    status=0
    open_window || status=$?
    [[ $status -eq 75 ]] || exit "$status"
    work_in_terminal "The display \"${DISPLAY:-${WAYLAND_DISPLAY-}}\" does not let a window open."
else
    work_in_terminal 'There is no display.'
fi
