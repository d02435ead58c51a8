# SPDX-License-Identifier: GPL-3.0-or-later
"""A dozen plain command lines over every file of the shared corpus. One thread decodes, because with several the way in
which an error is concealed depends on which of them is first."""

import os

import table

COMMANDS = {
    "default_mp4": "-threads 1 -i FILE -t 1 out.mp4",
    "default_mkv": "-threads 1 -i FILE -t 1 out.mkv",
    "copy_all_mkv": "-i FILE -map 0 -c copy out.mkv",
    "copy_mov": "-i FILE -c copy out.mov",
    "copy_ts": "-i FILE -c copy -t 2 out.ts",
    "copy_from_middle": "-ss 0.5 -i FILE -c copy out.mkv",
    "small_x264": "-threads 1 -i FILE -t 1 -vf scale=160:-2 -c:v libx264 -preset ultrafast -c:a aac out.mp4",
    "prores_all_audio": "-threads 1 -i FILE -t 0.3 -map 0:v:0 -map 0:a? -c:v prores_ks -profile:v 0 -c:a pcm_s16le out.mov",
    "ffv1_and_framemd5": "-threads 1 -i FILE -t 0.5 -map 0 -dn -c:v ffv1 -slices 4 -c:a copy -c:s copy out.mkv "
                         "-t 0.5 -map 0:v -f framemd5 out.framemd5",
    "sound_alone": "-threads 1 -i FILE -vn -t 2 -c:a flac -ac 2 out.flac",
    "exact_frames": "-threads 1 -i FILE -map 0:v? -map 0:a? -t 1 -vsync passthrough -f framemd5 out.txt",
    "subtitles_as_text": "-i FILE -map 0:s out.srt",
    "seek_and_picture": "-threads 1 -ss 0.4 -i FILE -frames:v 1 thumb.png",
}


def cases(corpus):
    if not corpus:
        return []
    return [table.Case(f"sweep/{command}/{file}", frozenset({"long"}),
                       [[argument.replace("FILE", "corpus/" + file) for argument in arguments.split()]])
            for file in sorted(os.listdir(corpus)) for command, arguments in COMMANDS.items()]
