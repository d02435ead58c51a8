// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/media/conversion.h"
#include "app/media/engine.h"
#include "app/media/evidence/evidence.h"
#include "app/media/input.h"
#include "app/media/log_capture.h"
#include "app/media/output_fitting.h"
#include "app/media/progress_meter.h"
#include "app/media/read_evidence.h"
#include "models/recipe/recipe_outputs.h"
#include "models/recipe/resolve.h"

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <vector>

namespace reelyard
{

/// One attempt of a job: the recipe is filled in for the source and fitted to what its containers can hold, then
/// carried out as one Conversion; every output is opened again and checked. What was promised and what was read is
/// gathered on the way and judged at the end. Where ffmpeg would give up because of one stream, the conversion is begun
/// again without it.
class Transcoder
{
public:
    Transcoder(const AttemptSpec &spec, EngineControl &control);
    AttemptResult run();

private:
    /// An output that this attempt makes.
    struct Making {
        const OutputPart *part = nullptr;
        RecipeOutput name;
        QByteArray url;
        LeftOut leftOut;
        std::vector<TrackEvidence> written;
        std::vector<StreamPair> pairs; ///< pictures and sound
        const AVOutputFormat *format = nullptr;
        std::optional<Error> failure;
    };
    /// What was read of one stream of the source.
    struct SourceEvidence {
        StreamEvidence stream;
        bool isUsed = false;
        bool isDecoded = false;
        double packetSeconds = 0;  ///< length of the packets given to the decoder
        double decodedSeconds = 0; ///< length of the frames that came out
        qint64 errorsBefore = 0;   ///< decoder errors at the last good frame
    };

    Result<void> prepare();
    Result<void> examine();
    Result<void> fillIn();
    void nameSegments();
    Result<void> measureLoudness();
    Result<void> placeOutputs();
    Result<void> convert();
    Result<void> firstPass();
    Result<CommandSpec> fittedCommand();
    Result<void> attempt(const CommandSpec &command, std::vector<QByteArray> urls, bool isMain);
    bool canGoOnWithout(const Error &error);
    bool canGoOnInSoftware(const Error &error);
    bool hardwareHasFailed() const;
    void notePromises();
    void noteStep(int input, const ReadStep &step);
    void noteFrame(SourceEvidence &source, const AVFrame *frame, qint64 errors);
    void gatherEvidence();
    Result<void> conclude();
    bool isRung(const RecipeOutput &output) const;
    Result<void> judgeLadder();
    Result<void> concludeOutput(Making &making, OutputResult &result, const Verdict &verdict);
    NameFields nameFieldsOf(const MediaInfo &made) const;
    bool isNotSmaller(const Making &making, OutputResult &result);
    Result<void> prove(const Making &making, const MediaInfo &made, OutputResult &result);
    Result<void> waitWhilePaused();
    Result<void> waitFor(std::chrono::milliseconds time);
    Error withLog(Error error) const;
    void removeParts() const;
    void removePassLogs() const;
    static bool isStopped(const Error &error);

    const AttemptSpec &m_spec;
    EngineControl &m_control;
    LogCapture m_log;
    AttemptResult m_result;
    CommandSpec m_recipe;
    Resolved m_resolved;
    std::optional<LoudnessMeasure> m_loudness;
    bool m_isSoftwareOnly = false;   ///< since the graphics hardware has failed
    std::unique_ptr<Input> m_source; ///< the source as it was examined
    std::vector<RecipeOutput> m_names;
    std::vector<Making> m_makings;
    std::unique_ptr<Conversion> m_conversion;
    std::set<int> m_undecodable;
    std::map<int, std::set<StreamKind>> m_refused; ///< by the attempt's output
    int m_sourceInput = 0;
    std::vector<SourceEvidence> m_sources;
    ReadEvidence m_evidence;
    ProgressMeter m_progress;
    double m_flushSeconds = 0;
    std::chrono::microseconds m_sourceStart{}; ///< what -ss before the source leaves out
    std::filesystem::path m_workingFolder;
    bool m_partsAreOurs = false;
};

} // namespace reelyard
