// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/media/libav.h"
#include "app/media/log_capture.h"

#include <QByteArray>

#include <deque>
#include <memory>
#include <vector>

namespace reelyard
{

class FilterInput;
class SubtitleCanvas;

/// What decoding one stream came to so far.
struct DecodeCounts {
    qint64 frames = 0;
    qint64 lost = 0;         ///< packets that the decoder refused
    qint64 damaged = 0;      ///< frames that came out, marked as faulty
    qint64 loggedErrors = 0; ///< what the decoder wrote to the log
};

/// One stream of an input: its decoder and what the command says of it. What is under `clock` and the decoder belong to
/// the reading thread while it runs; the rest belongs to the thread that filters, encodes and writes.
struct InputStream {
    int file = 0;
    AVFormatContext *container = nullptr;
    AVStream *stream = nullptr;
    const AVCodec *codec = nullptr; ///< null: no decoder for it
    CodecContextPtr decoder;        ///< opened only where decoding is needed
    Dictionary decoderOptions;
    DecoderLog log;

    bool isUsed = false; ///< something is made of it; all else is not even read where the container can tell
    bool isDecoded = false;
    bool isForOutput = false; ///< decoded for an encoder without a filter graph of many
    bool isDisabled = false;  ///< by -vn or -discard
    bool isUndecodable = false;
    int discard = AVDISCARD_NONE; ///< what the command asks for
    AVRational frameRate{0, 1};   ///< of -r before -i
    int64_t askedOffset = 0;      ///< microseconds, of -itsoffset before its file
    double timeScale = 1;
    bool autorotate = true;
    int topFieldFirst = -1;
    bool rebuildsFilters = true;
    bool fixesSubtitleDuration = false;
    int mostGuessedChannels = INT32_MAX;
    QByteArray hardware; ///< of -hwaccel
    QByteArray hardwareDevice;
    AVPixelFormat hardwareFormat = AV_PIX_FMT_NONE; ///< of -hwaccel_output_format
    CodecParserPtr parser;                          ///< jobs only: where a packet holds several frames
    SubtitlePtr previousSubtitle;                   ///< waits for the next one, with -fix_sub_duration

    /// The stream's time line as the reader follows it, in microseconds.
    struct Clock {
        bool hasStarted = false;
        bool wrapIsSettled = false;
        int64_t firstDts = AV_NOPTS_VALUE;
        int64_t dts = AV_NOPTS_VALUE;
        int64_t nextDts = AV_NOPTS_VALUE;
        int64_t pts = 0;
        int64_t nextPts = AV_NOPTS_VALUE;
        int64_t leastPts = INT64_MAX; ///< stream's time base, as are the next
        int64_t mostPts = INT64_MIN;
        int64_t previousPacketPts = AV_NOPTS_VALUE;
        int64_t rescaleState = AV_NOPTS_VALUE; ///< of av_rescale_delta
        int64_t nextFrameNumber = 0;           ///< where -r gives the times
        int64_t packetDuration = 0;            ///< of the packet in work
        std::vector<int64_t> drainDts;
        qint64 packets = 0;
        qint64 packetsOfRound = 0; ///< since -stream_loop began anew
        qint64 framesBeforeRound = 0;
        DecodeCounts counts; ///< as the reader counts
        int lastFrameSamples = 0;
        bool reachedEnd = false;
    } clock;

    // As of the last step that was taken from the reader.
    int64_t pts = 0; ///< microseconds
    int64_t dts = AV_NOPTS_VALUE;
    bool gaveFrame = false;
    bool hasBegun = false; ///< a packet of it has been taken
    bool hasEnded = false;
    int64_t earliestCopy = INT64_MIN; ///< microseconds; what a copy may begin with, see -copypriorss
    int64_t copyEnd = INT64_MAX;      ///< microseconds; of -t before the file
    int bitsPerRawSample = 0;
    int64_t copyRescaleState = AV_NOPTS_VALUE; ///< of av_rescale_delta; one for all copies of the stream, as in ffmpeg
    DecodeCounts counts;
    std::vector<FilterInput *> filters;
    std::unique_ptr<SubtitleCanvas> canvas;   ///< for bitmap subtitles that are laid over a picture
    std::deque<SubtitlePtr> waitingSubtitles; ///< until there is a canvas

    InputStream();
    ~InputStream();
    AVMediaType type() const { return stream->codecpar->codec_type; }
    int index() const { return stream->index; }
};

} // namespace reelyard
