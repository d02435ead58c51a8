// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/media/filter_graph.h"
#include "app/media/global_options.h"
#include "app/media/input_file.h"
#include "app/media/output_file.h"
#include "app/media/read_ahead.h"
#include "models/base/result.h"
#include "models/recipe/command_spec.h"

#include <functional>
#include <memory>
#include <vector>

namespace reelyard
{

struct EngineControl;

/// One whole ffmpeg command line, carried out with libav by ourselves.
///
///     InputFile -> ReadAhead -> [ FilterGraph -> OutputStream ] -> OutputFile
///     (a thread each: reads    (one thread: filters, lays out the times, encodes, writes)
///      and decodes)
///
/// Each input reads and decodes on a thread of its own, a few steps ahead. What it gives is taken in the order in which
/// it was read, so that the result does not depend on the threads. Which input is asked next follows from what the
/// outputs need, by the rules of the ffmpeg program: the output that is furthest behind goes on.
class Conversion
{
public:
    struct Request {
        CommandSpec command;
        Purpose purpose = Purpose::Command;
        MediaSource source;                 ///< of a job: the input that may be a link or a take; all others are files
        std::vector<QByteArray> outputUrls; ///< where each output is written; empty: where the command says
        bool readsUnused = false; ///< also streams that nothing is made of, as evidence of how far the file reaches
        /// Asked between steps; an error ends the conversion.
        std::function<Result<void>()> betweenSteps;
        /// Told each step before it is taken.
        std::function<void(int input, const ReadStep &)> stepTaken;
    };

    Conversion(Request request, EngineControl &control);
    ~Conversion();

    /// Opens inputs, graphs, outputs and decoders. After an error, undecodable() may tell whose fault it was.
    Result<void> prepare();
    /// Runs to the end and finishes the outputs. Errors of single outputs are in OutputFile::failure().
    Result<void> run();

    std::vector<std::unique_ptr<InputFile>> &inputs() { return m_inputs; }
    std::vector<std::unique_ptr<OutputFile>> &outputs() { return m_outputs; }
    const OutputPosition &position() const { return m_position; }
    /// More decoding errors than -max_error_rate allows.
    bool hasTooManyErrors() const;
    /// Streams of which nothing came, though something was to be made of them.
    bool isSilent(const OutputStream &stream) const;
    /// Some input was not read to its end, because the outputs wanted no more.
    bool endedEarly() const;
    const GlobalOptions &global() const { return m_global; }

private:
    Result<void> openInputs();
    Result<void> requireEnd() const;
    Result<void> requireProgressOfInputs() const;
    Result<void> requireGainOfRounds();
    Result<void> readGraphs();
    Result<void> openOutputs();
    Result<void> addStreams(OutputFile &output);
    Result<void> connectSource(OutputStream &stream);
    Result<void> openOtherStreams();
    void shareEncoders();

    Result<void> step(OutputStream &chosen);
    bool unblock();
    bool needsOutput();
    OutputStream *nextOutput() const;
    Result<void> pullFrom(FilterGraph &graph, InputStream *&helps, bool &isDone);
    Result<void> readFrom(int input);
    Result<void> take(int input, ReadStep &step);
    Result<void> takeFrames(InputStream &source, ReadStep &step);
    Result<void> pushFrame(FilterInput &input, AVFrame *frame);
    Result<void> endSource(InputStream &source);
    Result<void> takeSubtitles(InputStream &source, ReadStep &step);
    Result<void> copyPacket(InputStream &source, const ReadStep &step);
    Result<void> heartbeat(int input, const InputStream &source, const ReadStep &step);
    Result<void> reap(bool isFlush);
    Result<void> reapOutput(OutputStream &stream, bool isFlush);
    Result<void> openSilentStreams();
    Result<void> flush();
    void spreadFailures();
    bool isOfOneOutput(const Error &error) const;

    template<typename Visit>
    void eachStream(Visit visit) const
    {
        for (const auto &output : m_outputs) {
            for (const auto &stream : output->streams())
                visit(*stream);
        }
    }

    Request m_request;
    EngineControl &m_control;
    GlobalOptions m_global;
    std::vector<std::unique_ptr<InputFile>> m_inputs;
    std::vector<std::unique_ptr<FilterGraph>> m_graphs; ///< the typed ones first
    std::vector<std::unique_ptr<OutputFile>> m_outputs;
    std::vector<std::unique_ptr<ReadAhead>> m_readers;
    std::vector<bool> m_ended; ///< by input
    FramePtr m_filtered;
    OutputPosition m_position;
    double m_readSeconds = 0; ///< how far the inputs were read, or the outputs had come when something was last read
    qint64 m_packetsAtLastGain = 0; ///< written, when -stream_loop last led to more of them
    int m_roundsWithoutGain = 0;
    int m_streamCount = 0;
    qint64 m_decodedWell = 0;
    qint64 m_decodeFailures = 0;
};

} // namespace reelyard
