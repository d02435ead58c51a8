// SPDX-License-Identifier: GPL-3.0-or-later
// A conversion at work: which output goes on next, and what every step of an input leads to.
#include "app/media/conversion.h"

#include "app/media/engine.h"
#include "app/media/libav_error.h"
#include "app/media/subtitle_canvas.h"

#include <QCoreApplication>

#include <algorithm>

namespace reelyard
{

namespace
{

Error stopped()
{
    return {ErrorClass::Interrupted, QStringLiteral("stopped"), {}, {}};
}

} // namespace

Result<void> Conversion::run()
{
    for (auto &input : m_inputs)
        m_readers.push_back(std::make_unique<ReadAhead>(*input));
    while (needsOutput()) {
        if (m_request.betweenSteps) {
            if (auto goOn = m_request.betweenSteps(); !goOn)
                return goOn;
        }
        OutputStream *next = nextOutput();
        if (!next && !unblock())
            break;
        if (auto done = next ? step(*next) : Result<void>(); !done)
            return done;
        spreadFailures();
        if (auto progress = requireProgressOfInputs(); !progress)
            return progress;
    }
    m_readers.clear(); // reading stops
    if (m_control.cancel)
        return stopped();
    if (auto flushed = flush(); !flushed)
        return flushed;
    for (auto &output : m_outputs) {
        if (auto finished = output->finish(); !finished) {
            output->fail(finished.error());
            if (m_global.exitOnError)
                return finished;
        }
    }
    return {};
}

// Filters can make pictures and sound out of nothing, without end, long after all that could be read was read.
Result<void> Conversion::requireProgressOfInputs() const
{
    constexpr double longestTail = 3600; // seconds
    if (m_global.purpose != Purpose::Job || m_position.seconds < 2 * m_readSeconds + longestTail)
        return {};
    return configurationError("recipe.endless",
                              QCoreApplication::translate("Engine", "The filters of the recipe go on without end after "
                                                                    "the source has ended; -t or -shortest would end "
                                                                    "it."));
}

// -stream_loop goes on until the outputs are as long as they may be. Where filters or encoders make nothing of what
// comes round, they never are.
Result<void> Conversion::requireGainOfRounds()
{
    constexpr int mostRounds = 2000; // of one picture each, as the longest that filters and encoders hold back
    qint64 packets = 0;
    eachStream([&](const OutputStream &stream) { packets += stream.written.packets; });
    if (packets > m_packetsAtLastGain)
        m_roundsWithoutGain = 0;
    m_packetsAtLastGain = packets;
    if (m_global.purpose != Purpose::Job || ++m_roundsWithoutGain < mostRounds)
        return {};
    return sourceError("source.nothing-in-rounds",
                       QCoreApplication::translate("Engine", "The source is repeated without end, and nothing comes of "
                                                             "it."));
}

// What fails to be written ends a typed command as a whole; the other outputs of a job go on.
void Conversion::spreadFailures()
{
    const bool anyFailed =
        std::any_of(m_outputs.begin(), m_outputs.end(), [](const auto &output) { return output->hasFailed(); });
    if (!anyFailed || m_global.purpose == Purpose::Job)
        return;
    eachStream([](OutputStream &stream) {
        if (!stream.isClosed())
            stream.close();
    });
}

bool Conversion::needsOutput()
{
    for (const auto &output : m_outputs) {
        for (const auto &stream : output->streams()) {
            if (stream->isClosed() || output->isOverSize())
                continue;
            if (stream->hasAllFrames()) { // -frames of one stream ends the file
                for (const auto &other : output->streams())
                    other->close();
                continue;
            }
            return true;
        }
    }
    return false;
}

// The stream that is furthest behind; one that has not begun comes first. Null when nothing can go on.
OutputStream *Conversion::nextOutput() const
{
    int64_t earliest = INT64_MAX;
    OutputStream *chosen = nullptr;
    for (const auto &output : m_outputs) {
        for (const auto &stream : output->streams()) {
            if (stream->isAttachment)
                continue;
            const int64_t at = stream->lastDts == AV_NOPTS_VALUE
                                   ? INT64_MIN
                                   : av_rescale_q(stream->lastDts, stream->stream->time_base, microsecondBase);
            if (!stream->isOpen() && !stream->inputsAreDone && !output->hasFailed())
                return stream->isUnavailable ? nullptr : stream.get();
            if (!stream->isClosed() && at < earliest) {
                earliest = at;
                chosen = stream->isUnavailable ? nullptr : stream.get();
            }
        }
    }
    return chosen;
}

// The stream whose turn it is cannot be helped by its own inputs: another input is read, which may free it. False when
// all of them have ended.
bool Conversion::unblock()
{
    eachStream([](OutputStream &stream) { stream.isUnavailable = false; });
    for (size_t i = 0; i < m_inputs.size(); ++i) {
        if (!m_ended[i])
            return readFrom(static_cast<int>(i)) && reap(false);
    }
    return false;
}

Result<void> Conversion::step(OutputStream &chosen)
{
    OutputStream *stream = &chosen;
    InputStream *helps = nullptr;
    if (stream->filter) {
        FilterGraph &graph = stream->filter->graph;
        if (!graph.isConfigured() && graph.knowsAllInputs()) {
            if (auto configured = graph.configure(); !configured)
                return configured;
        }
        if (graph.isConfigured()) {
            // The graph has to know the encoder's frame size before anything is taken out of it.
            if (stream->type() == AVMEDIA_TYPE_AUDIO) {
                if (auto opened = stream->open(nullptr); !opened)
                    return opened;
            }
            bool isDone = false;
            if (auto pulled = pullFrom(graph, helps, isDone); !pulled || isDone || !helps)
                return pulled;
        } else {
            for (const auto &input : graph.inputs) {
                if (!input->source.gaveFrame && !m_ended[static_cast<size_t>(input->source.file)]) {
                    helps = &input->source;
                    break;
                }
            }
            if (!helps) { // nor will anything come to it: flush() opens from the container's word what it can
                stream->inputsAreDone = true;
                stream->close();
                return {};
            }
        }
    } else {
        helps = stream->source;
    }
    if (m_ended[static_cast<size_t>(helps->file)]) {
        stream->isUnavailable = true;
        return {};
    }
    if (auto read = readFrom(helps->file); !read)
        return read;
    return reap(false);
}

// Takes from a graph what it has; where it has nothing, says whose frames would help.
Result<void> Conversion::pullFrom(FilterGraph &graph, InputStream *&helps, bool &isDone)
{
    const int code = avfilter_graph_request_oldest(graph.graph());
    if (code >= 0) {
        isDone = true;
        return reap(false);
    }
    if (code == AVERROR_EOF) {
        isDone = true;
        auto reaped = reap(true);
        for (const auto &end : graph.outputs)
            end->stream->close();
        return reaped;
    }
    if (code != AVERROR(EAGAIN))
        return libavError(code, Doing::Filtering);
    unsigned most = 0;
    for (const auto &input : graph.inputs) {
        if (m_ended[static_cast<size_t>(input->source.file)])
            continue;
        const unsigned requests = av_buffersrc_get_nb_failed_requests(input->context);
        if (requests > most) {
            most = requests;
            helps = &input->source;
        }
    }
    if (!helps) {
        for (const auto &end : graph.outputs)
            end->stream->isUnavailable = true;
    }
    return {};
}

Result<void> Conversion::readFrom(int input)
{
    ReadStep step = m_readers[static_cast<size_t>(input)]->take();
    ++m_control.activity;
    if (step.failure)
        return m_control.cancel ? stopped() : *step.failure;
    if (m_request.stepTaken)
        m_request.stepTaken(input, step);
    m_readSeconds = std::max({m_readSeconds, m_position.seconds, seconds(step.pts, microsecondBase)});
    eachStream([](OutputStream &stream) { stream.isUnavailable = false; });
    return take(input, step);
}

Result<void> Conversion::take(int input, ReadStep &step)
{
    if (step.kind == ReadStep::Kind::FileEnd) {
        m_ended[static_cast<size_t>(input)] = true;
        return {};
    }
    InputStream &source = m_inputs[static_cast<size_t>(input)]->stream(step.stream);
    if (!source.isUsed)
        return {};
    source.pts = step.pts;
    source.dts = step.dts;
    source.hasBegun = true;
    if (source.isDecoded) {
        source.bitsPerRawSample = step.bitsPerRawSample;
        m_decodedWell += step.decodedWell;
        m_decodeFailures += step.decodeFailures;
        if (!step.frames.empty() || !step.subtitles.empty())
            source.gaveFrame = true;
    }
    if (step.kind == ReadStep::Kind::Packet) {
        if (auto told = heartbeat(input, source, step); !told)
            return told;
    }
    if (auto taken = takeFrames(source, step); !taken)
        return taken;
    if (auto taken = takeSubtitles(source, step); !taken)
        return taken;
    source.hasEnded = step.kind == ReadStep::Kind::StreamEnd;
    if (step.kind == ReadStep::Kind::StreamEnd && source.isDecoded) {
        if (auto ended = endSource(source); !ended)
            return ended;
    }
    if (step.kind == ReadStep::Kind::Packet || step.kind == ReadStep::Kind::StreamEnd ||
        step.kind == ReadStep::Kind::Looped) {
        if (auto copied = copyPacket(source, step); !copied)
            return copied;
    }
    if (step.kind == ReadStep::Kind::Looped) {
        if (auto gains = requireGainOfRounds(); !gains)
            return gains;
    }
    if (step.kind == ReadStep::Kind::StreamEnd) {
        // What does not go through filters is complete now.
        eachStream([&](OutputStream &stream) {
            if (stream.source == &source && !stream.filter &&
                (stream.isCopy() || stream.type() == AVMEDIA_TYPE_SUBTITLE))
                stream.finish();
        });
    }
    return {};
}

Result<void> Conversion::takeFrames(InputStream &source, ReadStep &step)
{
    for (FramePtr &frame : step.frames) {
        ++m_control.activity;
        if (m_control.cancel)
            return stopped();
        for (FilterInput *input : source.filters) {
            // Each graph gets a reference of its own.
            const FramePtr own = makeFrame();
            if (!own || av_frame_ref(own.get(), frame.get()) < 0)
                return libavError(AVERROR(ENOMEM), Doing::Filtering);
            own->time_base = frame->time_base;
            if (auto pushed = pushFrame(*input, own.get()); !pushed)
                return pushed;
        }
    }
    step.frames.clear();
    return {};
}

Result<void> Conversion::pushFrame(FilterInput &input, AVFrame *frame)
{
    FilterGraph &graph = input.graph;
    const bool isChanged = input.isChangedBy(frame);
    if (isChanged)
        input.takeParameters(frame);
    if (isChanged || !graph.isConfigured()) {
        if (!graph.knowsAllInputs()) {
            input.waiting.push_back(makeFrame());
            av_frame_move_ref(input.waiting.back().get(), frame);
            return {};
        }
        // What the old graph holds comes out first.
        if (auto reaped = reap(true); !reaped)
            return reaped;
        if (auto configured = graph.configure(); !configured)
            return configured;
    }
    const int code = av_buffersrc_add_frame_flags(input.context, frame, AV_BUFFERSRC_FLAG_PUSH);
    return code < 0 && code != AVERROR_EOF ? libavError(code, Doing::Filtering) : Result<void>();
}

Result<void> Conversion::endSource(InputStream &source)
{
    const int64_t pts = av_rescale_q_rnd(source.pts, microsecondBase, source.stream->time_base,
                                         static_cast<AVRounding>(AV_ROUND_NEAR_INF | AV_ROUND_PASS_MINMAX));
    for (FilterInput *input : source.filters) {
        input->hasEnded = true;
        if (input->context) {
            const int code = av_buffersrc_close(input->context, pts, AV_BUFFERSRC_FLAG_PUSH);
            if (code < 0 && code != AVERROR_EOF)
                return libavError(code, Doing::Filtering);
            continue;
        }
        // The graph was never built: the container's word has to do.
        if (input->format < 0)
            input->takeParameters(source.stream->codecpar);
        const bool isUnknown =
            input->format < 0 && (source.type() == AVMEDIA_TYPE_AUDIO || source.type() == AVMEDIA_TYPE_VIDEO);
        if (isUnknown && m_global.purpose == Purpose::Command)
            return libavError(AVERROR_INVALIDDATA, Doing::Decoding);
    }
    return {};
}

Result<void> Conversion::takeSubtitles(InputStream &source, ReadStep &step)
{
    if (source.type() != AVMEDIA_TYPE_SUBTITLE || !source.isDecoded)
        return {};
    if (step.isSubtitleFlush && source.canvas)
        source.canvas->flush();
    for (SubtitlePtr &subtitle : step.subtitles) {
        Result<void> done;
        if (subtitle->num_rects > 0) {
            eachStream([&](OutputStream &stream) {
                const bool isWanted = stream.source == &source && stream.isEncoded() && !stream.filter &&
                                      !stream.isFinished() && source.pts >= stream.file.limits().start;
                if (done && isWanted)
                    done = stream.takeSubtitle(subtitle.get());
            });
        }
        if (!done)
            return done;
        if (source.canvas)
            source.canvas->show(std::move(subtitle));
        else if (!source.filters.empty())
            source.waitingSubtitles.push_back(std::move(subtitle));
    }
    return {};
}

Result<void> Conversion::copyPacket(InputStream &source, const ReadStep &step)
{
    Result<void> done;
    eachStream([&](OutputStream &stream) {
        const bool isWanted =
            stream.source == &source && stream.isCopy() && !stream.isAttachment && !stream.isFinished() &&
            stream.isOpen() &&
            (stream.file.limits().start == AV_NOPTS_VALUE || source.pts >= stream.file.limits().start);
        if (done && isWanted)
            done = stream.copy(step);
    });
    return done;
}

// While other streams go on, a subtitle that is laid over them has to be told again, or graphs would wait for it.
Result<void> Conversion::heartbeat(int input, const InputStream &source, const ReadStep &step)
{
    for (const auto &stream : m_inputs[static_cast<size_t>(input)]->streams()) {
        if (!stream->canvas)
            continue;
        const int64_t pts = av_rescale_q(step.copiedPts, source.stream->time_base, stream->stream->time_base) - 1;
        unsigned requests = 0;
        for (const FilterInput *filter : stream->filters)
            requests += filter->context ? av_buffersrc_get_nb_failed_requests(filter->context) : 0;
        stream->canvas->heartbeat(pts, requests > 0);
    }
    return {};
}

// Takes what the graphs have ready to the encoders, without asking for more.
Result<void> Conversion::reap(bool isFlush)
{
    for (const auto &output : m_outputs) {
        for (const auto &stream : output->streams()) {
            if (!stream->filter || !stream->filter->graph.isConfigured())
                continue;
            if (auto reaped = reapOutput(*stream, isFlush); !reaped)
                return reaped;
        }
    }
    return {};
}

Result<void> Conversion::reapOutput(OutputStream &stream, bool isFlush)
{
    AVFilterContext *sink = stream.filter->sink;
    const bool isVideo = stream.type() == AVMEDIA_TYPE_VIDEO;
    if (!isVideo && !stream.file.hasFailed()) {
        if (auto opened = stream.open(nullptr); !opened)
            return opened;
    }
    while (true) {
        const int code = av_buffersink_get_frame_flags(sink, m_filtered.get(), AV_BUFFERSINK_FLAG_NO_REQUEST);
        if (code < 0) {
            if (isFlush && code == AVERROR_EOF && isVideo && !stream.file.hasFailed())
                return stream.takeVideo(nullptr);
            return {};
        }
        if (stream.isClosed()) {
            av_frame_unref(m_filtered.get());
            continue;
        }
        ++m_control.activity;
        auto taken = isVideo ? stream.takeVideo(m_filtered.get()) : stream.takeAudio(m_filtered.get());
        av_frame_unref(m_filtered.get());
        if (!taken && m_global.purpose == Purpose::Job && isOfOneOutput(taken.error())) {
            stream.file.fail(taken.error());
            return {};
        }
        if (!taken)
            return taken;
    }
}

// An encoder that nothing came to is opened from what the container says, so that the file can be written.
Result<void> Conversion::openSilentStreams()
{
    Result<void> done;
    eachStream([&](OutputStream &stream) {
        if (!done || !stream.isEncoded() || stream.isOpen() || !stream.filter || stream.file.hasFailed())
            return;
        FilterGraph &graph = stream.filter->graph;
        if (!graph.isConfigured()) {
            for (auto &input : graph.inputs) {
                if (input->format < 0)
                    input->takeParameters(input->source.stream->codecpar);
            }
            if (!graph.knowsAllInputs())
                return;
            done = graph.configure();
            if (!done)
                return;
            stream.finish();
        }
        done = stream.open(nullptr);
    });
    return done;
}

Result<void> Conversion::flush()
{
    // Where reading was ended early, what bitstream filters hold back still comes out.
    for (size_t i = 0; i < m_inputs.size(); ++i) {
        if (m_ended[i])
            continue;
        for (const auto &source : m_inputs[i]->streams()) {
            const ReadStep end;
            if (auto copied = copyPacket(*source, end); !copied)
                return copied;
        }
    }
    if (auto opened = openSilentStreams(); !opened)
        return opened;
    Result<void> done;
    eachStream([&](OutputStream &stream) {
        if (!done || !stream.isEncoded() || !stream.isOpen() || stream.file.hasFailed())
            return;
        done = stream.flushEncoder();
        if (!done && m_global.purpose == Purpose::Job && isOfOneOutput(done.error())) {
            stream.file.fail(done.error());
            done = {};
        }
    });
    return done;
}

// The other outputs of a job need not suffer from it.
bool Conversion::isOfOneOutput(const Error &error) const
{
    return m_outputs.size() > 1 && error.errorClass != ErrorClass::Interrupted;
}

} // namespace reelyard
