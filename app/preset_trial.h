// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/local/worker_process.h"
#include "models/base/result.h"
#include "models/job/progress.h"
#include "models/media/media_info.h"
#include "models/media/media_source.h"
#include "models/recipe/recipe.h"
#include "models/recipe/recipe_outputs.h"

#include <QObject>

#include <memory>
#include <vector>

class QTemporaryDir;

namespace reelyard
{

/// What a recipe made of a few seconds of a file.
struct TrialResult {
    struct Output {
        QString name;
        qint64 sizeBytes = 0;     ///< of the sample
        qint64 expectedBytes = 0; ///< for the whole file
        QString picture;          ///< path of a PNG file; empty: none to show
        QString problem;          ///< why it was not made, in a sentence
    };
    std::vector<Output> outputs;
    QString sourcePicture; ///< of the same moment
    double momentSeconds = 0;
    double sampleSeconds = 0; ///< of the source
    double wholeSeconds = 0;  ///< of the source; 0: not known
    double wallSeconds = 0;
    double expectedWallSeconds = 0;
    QStringList remarks;
};

/// The part of a source of this length that is tried: about ten seconds from its middle.
struct TrialSample {
    double start = 0;
    double length = 0;
};
TrialSample sampleOf(double seconds);
/// The recipe with its source cut to the sample; a part that the recipe itself takes is left where it is. No checks.
/// Configuration error as of makeRecipe().
Result<Recipe> recipeForSample(const Recipe &recipe, const TrialSample &sample);

/// Encodes a few seconds of a file in a worker process of its own and takes a picture of before and after. All files
/// lie in a temporary folder in the workers' own, which goes with the next start() and with this object. There is one
/// of these at a time. Main thread.
class PresetTrial : public QObject
{
    Q_OBJECT
public:
    explicit PresetTrial(WorkerHome home, QObject *parent = nullptr);
    ~PresetTrial() override;

    /// `finished` follows once, unless it is cancelled first.
    void start(const Recipe &recipe, const MediaSource &source);
    void cancel(); ///< the worker is killed; nothing follows
    bool isRunning() const { return m_step != Step::None; }
    QString folder() const; ///< empty while there is none

signals:
    void progressed(double fraction); ///< 0 to 1
    void finished(const reelyard::Result<reelyard::TrialResult> &result);

private:
    enum class Step { None, Folder, Probe, Encode, SourcePicture, Pictures };
    void ask(Step step, const QJsonObject &request);
    void take(const QJsonObject &answer);
    void takeInfo(const MediaInfo &info);
    void takeResult(const QJsonObject &answer);
    void takePicture(const QJsonObject &answer);
    void nextPicture();
    void askPicture(Step step, const QString &file, double seconds, const QString &picture);
    void finish(const Result<TrialResult> &result);
    void dropFolder();

    WorkerHome m_home;
    std::unique_ptr<WorkerProcess> m_worker;
    std::shared_ptr<QTemporaryDir> m_folder;
    Step m_step = Step::None;
    int m_round = 0; ///< answers to earlier ones are late
    Recipe m_recipe;
    MediaSource m_source;
    TrialSample m_sample;
    std::vector<RecipeOutput> m_outputs;
    std::vector<QString> m_files; ///< that pictures are taken from, by output; empty: none
    size_t m_next = 0;
    TrialResult m_result;
};

} // namespace reelyard
