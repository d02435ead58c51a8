// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace reelyard::protocol
{

// Program and worker speak JSON lines over a local socket whose name only they know. One request at a time.
//
//   worker:  {"event":"hello","build":ID,"pid":N}                                  first of all
//   program: {"op":"probe","id":N,"source":{MediaSource}}
//            {"op":"picture","id":N,"source":{MediaSource},"pixels":N}   at most so many a side
//            {"op":"validate","id":N,"preset":..,"arguments":..,"extension":..}
//            {"op":"verify","id":N,"file":PATH,"sidecar":PATH}
//            {"op":"inspect","id":N,"file":PATH,"seconds":EXPECTED}      a file that was made elsewhere; below 0:
//            unknown
//            {"op":"transcode","id":N,"spec":{AttemptSpec}}
//            {"op":"commands","id":N,"preset":..,"arguments":..,"extension":..,"source":{MediaSource},"folder":PATH,
//             "paths":{ORDINAL:PATH},"measures":BOOL}                    where the outputs are to be
//            {"op":"devices","id":N}                                    the graphics hardware of this computer
//            {"op":"about","id":N}                                      versions and encoders of the libraries
//            {"op":"ffmpeg","id":N,"arguments":[..],"folder":PATH}       a whole command line, carried out in that
//            folder
//            Each of these may name the "language" of the window, in which sentences are answered; English without.
//            {"op":"cancel"}  {"op":"pause"}  {"op":"resume"}  {"op":"quit"}
//   worker:  {"event":"progress","id":N,"progress":{Progress},"activity":N,"bytes":N,"cpuMs":N}   the latest only;
//                                                                       also while nothing moves, as a heartbeat
//            {"event":"answer","id":N,"info":{MediaInfo} | "result":{AttemptResult} | "error":{Error}}
//
// When the socket closes, the worker ends: at once when idle, within 300 ms when it works. What the codecs print to
// descriptors 1 and 2 is read by the program and belongs to the attempt's log.

/// Changes with every change of the build; a worker of another build is refused.
QString buildId();

inline constexpr int cancelGraceMs = 300;

} // namespace reelyard::protocol
