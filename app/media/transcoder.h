// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/media/decoder.h"
#include "app/media/demuxer.h"
#include "app/media/engine.h"
#include "app/media/input.h"
#include "app/media/log_capture.h"
#include "app/media/muxer.h"
#include "app/media/output_track.h"
#include "app/media/progress_meter.h"
#include "app/media/read_evidence.h"
#include "app/media/stream_selection.h"

#include <memory>
#include <vector>

namespace reelyard
{

/// One attempt. The stages (Demuxer, Decoder, FilterGraph, Encoder, Muxer) do not know each other; this loop takes from
/// one and gives to the next, on one thread:
///
///     Input -> Demuxer -> Decoder -> [ FilterGraph -> FrameSync -> Encoder ] -> Muxer -> checkOutput -> flushToDisk
///                  |                        one EncodeTrack per output stream     ^
///                  '------------------------- CopyTrack, SubtitleTrack -----------'
///
/// What was promised and what was read is gathered on the way and judged at the end.
class Transcoder
{
public:
    Transcoder(const AttemptSpec &spec, EngineControl &control);
    AttemptResult run();

private:
    /// A source stream that is in use.
    struct Source {
        AVStream *stream = nullptr;
        std::unique_ptr<Decoder> decoder;
        std::vector<EncodeTrack *> encodes;
        std::vector<CopyTrack *> copies;
        std::vector<SubtitleTrack *> subtitles;
        StreamEvidence evidence;
        double packetSeconds = 0;  ///< length of the packets given to the decoder
        double decodedSeconds = 0; ///< length of the frames that came out
        qint64 errorsBefore = 0;   ///< decoder errors at the last good frame
        bool isDecodable = true;
        bool isUsed() const { return !encodes.empty() || !copies.empty() || !subtitles.empty() || !isDecodable; }
    };

    Result<void> prepare();
    Result<void> addTrack(const SelectedStream &selected);
    Result<void> addEncodeTrack(const SelectedStream &selected, Source &source);
    void describeWhole();
    void notePromises();
    Result<void> work();
    Result<void> handlePacket(AVPacket *packet);
    Result<void> decode(Source &source, const AVPacket *packet);
    void noteFrame(Source &source, const AVFrame *frame);
    Result<void> drain();
    Result<void> conclude();
    Result<void> waitWhilePaused();
    Error withLog(Error error) const;
    void removePart() const;
    static bool isStopped(const Error &error);

    const AttemptSpec &m_spec;
    EngineControl &m_control;
    LogCapture m_log;
    AttemptResult m_result;
    OutputSpec m_output;
    std::unique_ptr<Input> m_input;
    std::unique_ptr<Demuxer> m_demuxer;
    std::unique_ptr<Muxer> m_muxer;
    OutputPosition m_position;
    std::vector<Source> m_sources;
    std::vector<std::unique_ptr<EncodeTrack>> m_encodeTracks;
    std::vector<std::unique_ptr<CopyTrack>> m_copyTracks;
    std::vector<std::unique_ptr<SubtitleTrack>> m_subtitleTracks;
    LeftOut m_leftOut;
    ReadEvidence m_evidence;
    ProgressMeter m_progress;
    bool m_partIsOurs = false;
};

} // namespace reelyard
