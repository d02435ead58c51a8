// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/preset_trial.h"

#include "models/base/pool.h"
#include "models/job/attempt_result.h"
#include "models/recipe/command_spec.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QThread>

#include <algorithm>

namespace reelyard
{

namespace
{

constexpr double sampleSeconds = 10;
constexpr int widestPicture = 1600;

bool isAnyOf(const FileSpec &file, std::initializer_list<QStringView> names)
{
    return std::any_of(names.begin(), names.end(), [&](QStringView name) { return file.find(name) != nullptr; });
}

QString secondsText(double seconds)
{
    return QString::number(seconds, 'f', 3);
}

// A worker that was killed may write for a moment more.
void removeSoon(std::shared_ptr<QTemporaryDir> folder)
{
    if (!folder)
        return;
    QThreadPool::globalInstance()->start([folder = std::move(folder)]() mutable {
        constexpr int tries = 20;
        for (int i = 0; i < tries && !folder->remove(); ++i)
            QThread::msleep(100);
        folder.reset();
    });
}

} // namespace

TrialSample sampleOf(double seconds)
{
    if (seconds <= 0)
        return {0, sampleSeconds};
    const double length = std::min(seconds, sampleSeconds);
    return {(seconds - length) / 2, length};
}

Result<Recipe> recipeForSample(const Recipe &recipe, const TrialSample &sample)
{
    auto spec = parseRecipe(recipe.arguments);
    if (!spec)
        return spec.error();
    for (FileSpec &input : spec->inputs) {
        if (input.url != QLatin1String("{source}"))
            continue;
        const bool choosesItself = isAnyOf(input, {u"ss", u"t", u"to", u"sseof"});
        if (!choosesItself)
            input.options.push_back({QStringLiteral("ss"), {}, secondsText(sample.start)});
        bool isNumber = false;
        const double own = input.value(u"t").toDouble(&isNumber);
        if (input.find(u"to"))
            continue; // ends by itself
        input.remove(u"t");
        input.options.push_back(
            {QStringLiteral("t"), {}, secondsText(isNumber ? std::min(own, sample.length) : sample.length)});
    }
    return makeRecipe(recipe.name, joinArguments(recipeArguments(*spec)), recipe.extension);
}

PresetTrial::PresetTrial(WorkerHome home, QObject *parent)
    : QObject(parent)
    , m_home(std::move(home))
{
}

PresetTrial::~PresetTrial()
{
    m_worker.reset();
    dropFolder();
}

QString PresetTrial::folder() const
{
    return m_folder ? m_folder->path() : QString();
}

void PresetTrial::dropFolder()
{
    removeSoon(std::exchange(m_folder, nullptr));
}

void PresetTrial::cancel()
{
    ++m_round;
    m_step = Step::None;
    m_worker.reset();
    dropFolder();
}

void PresetTrial::start(const Recipe &recipe, const MediaSource &source)
{
    cancel();
    m_recipe = recipe;
    m_source = source;
    m_result = {};
    m_step = Step::Folder;
    m_worker = std::make_unique<WorkerProcess>(m_home);
    connect(m_worker.get(), &WorkerProcess::answered, this, &PresetTrial::take);
    connect(m_worker.get(), &WorkerProcess::progressed, this, [this](const QJsonObject &message) {
        const Progress progress = progressFromJson(message.value(QStringLiteral("progress")).toObject());
        const double seconds = static_cast<double>(progress.position.count()) / 1e6;
        if (m_step == Step::Encode && seconds > 0 && m_sample.length > 0) // its fraction is of the whole file
            emit progressed(std::min(seconds / m_sample.length, 1.0));
    });
    connect(m_worker.get(), &WorkerProcess::ended, this, [this](WorkerProcess::End end, const QString &detail) {
        const bool isRefusal = end == WorkerProcess::End::Refused || end == WorkerProcess::End::OtherBuild;
        finish(isRefusal ? WorkerProcess::refusal(end, detail)
                         : Error{ErrorClass::Interrupted, QStringLiteral("trial.crash"),
                                 tr("The process that tried this preset came to an end by itself."), detail});
    });
    onPool(
        this,
        [home = m_home.folder] {
            QDir().mkpath(home);
            // What a program that was killed has left; there is one try at a time.
            for (const QString &left : QDir(home).entryList({QStringLiteral("try-*")}, QDir::Dirs))
                QDir(home + u'/' + left).removeRecursively();
            return std::make_shared<QTemporaryDir>(home + QStringLiteral("/try-XXXXXX"));
        },
        [this, round = m_round](std::shared_ptr<QTemporaryDir> folder) {
            if (round != m_round) {
                removeSoon(std::move(folder));
                return;
            }
            m_folder = std::move(folder);
            if (!m_folder->isValid()) {
                finish(Error{ErrorClass::Resource, QStringLiteral("trial.folder"),
                             tr("There is no room for temporary files."), m_folder->errorString()});
                return;
            }
            MediaSource readable = m_source;
            if (readable.isLink() && m_home.openLink)
                readable.path = m_home.openLink(readable.path);
            m_source = readable;
            ask(Step::Probe,
                {{QStringLiteral("op"), QStringLiteral("probe")}, {QStringLiteral("source"), toJson(m_source)}});
        });
}

void PresetTrial::ask(Step step, const QJsonObject &request)
{
    m_step = step;
    m_worker->request(request);
}

void PresetTrial::take(const QJsonObject &answer)
{
    const QJsonValue error = answer.value(QStringLiteral("error"));
    switch (m_step) {
    case Step::None:
    case Step::Folder:
        return;
    case Step::Probe:
        if (error.isObject())
            finish(errorFromJson(error.toObject()));
        else
            takeInfo(mediaInfoFromJson(answer.value(QStringLiteral("info")).toObject()));
        return;
    case Step::Encode:
        takeResult(answer);
        return;
    case Step::SourcePicture:
    case Step::Pictures:
        takePicture(answer);
        return;
    }
}

void PresetTrial::takeInfo(const MediaInfo &info)
{
    m_result.wholeSeconds = info.duration ? static_cast<double>(info.duration->count()) / 1e6 : 0;
    m_sample = sampleOf(m_result.wholeSeconds);
    const auto recipe = recipeForSample(m_recipe, m_sample);
    if (!recipe) {
        finish(recipe.error());
        return;
    }
    m_outputs = recipeOutputs(*recipe);
    // A recipe that takes a part of its own is tried on that.
    const auto command = parseRecipe(recipe->arguments);
    for (const FileSpec &input : command->inputs) {
        if (input.url == QLatin1String("{source}"))
            m_sample = {input.value(u"ss").toDouble(),
                        input.find(u"t") ? input.value(u"t").toDouble() : m_sample.length};
    }
    AttemptSpec spec;
    spec.sourceKind = m_source.kind;
    spec.source = m_source.path;
    spec.moreParts = m_source.moreParts;
    spec.recipe = *recipe;
    for (const RecipeOutput &output : m_outputs) {
        if (output.isMasterPlaylist) // written from what the others say; there is nothing to try in it
            continue;
        OutputPart part;
        part.ordinal = output.ordinal;
        part.partPath = m_folder->filePath(QStringLiteral("made-%1").arg(output.ordinal));
        if (!output.isFolder)
            part.partPath += u'.' + output.name.section(u'.', -1);
        part.finalPath = part.partPath;
        spec.outputs.push_back(part);
    }
    ask(Step::Encode, {{QStringLiteral("op"), QStringLiteral("transcode")}, {QStringLiteral("spec"), toJson(spec)}});
}

void PresetTrial::takeResult(const QJsonObject &answer)
{
    const AttemptResult made = attemptResultFromJson(answer.value(QStringLiteral("result")).toObject());
    const bool anyMade = std::any_of(made.outputs.begin(), made.outputs.end(), [](const OutputResult &output) {
        return output.kind == ResultKind::Encoded || output.kind == ResultKind::Partial;
    });
    if (!anyMade) {
        finish(made.error);
        return;
    }
    const auto spec = parseRecipe(m_recipe.arguments);
    m_result.sampleSeconds = m_sample.length;
    m_result.wallSeconds = made.wallSeconds;
    const bool takesPart = spec && std::any_of(spec->inputs.begin(), spec->inputs.end(), [](const FileSpec &input) {
                               return isAnyOf(input, {u"t", u"to", u"sseof"});
                           });
    const double times =
        m_result.wholeSeconds > 0 && m_sample.length > 0 && !takesPart ? m_result.wholeSeconds / m_sample.length : 1;
    m_result.expectedWallSeconds = made.wallSeconds * times;
    for (const Remark &remark : made.remarks)
        m_result.remarks.append(remark.sentence);
    m_files.clear();
    for (const OutputResult &output : made.outputs) {
        const RecipeOutput &name = m_outputs[static_cast<size_t>(output.ordinal)];
        TrialResult::Output shown;
        shown.name = name.name;
        QString file;
        if (output.kind == ResultKind::Encoded || output.kind == ResultKind::Partial) {
            shown.sizeBytes = output.sizeBytes;
            // What stops after so many pictures is as large for any source.
            const bool hasEnd =
                spec && isAnyOf(spec->outputs[static_cast<size_t>(output.ordinal)], {u"frames", u"t", u"to", u"fs"});
            shown.expectedBytes =
                hasEnd ? output.sizeBytes : static_cast<qint64>(static_cast<double>(output.sizeBytes) * times);
            for (const Remark &remark : output.remarks)
                m_result.remarks.append(remark.sentence);
            file = m_folder->filePath(QStringLiteral("made-%1").arg(output.ordinal));
            if (name.isPackage) {
                file += u'/' + name.mainFile;
            } else if (name.isFolder) {
                const QFileInfoList pictures = QDir(file).entryInfoList(QDir::Files, QDir::Name);
                file = pictures.isEmpty() ? QString() : pictures[pictures.size() / 2].absoluteFilePath();
            } else {
                file += u'.' + name.name.section(u'.', -1);
            }
        } else {
            shown.problem = output.error.sentence;
        }
        m_result.outputs.push_back(shown);
        m_files.push_back(file);
    }
    m_result.remarks.removeDuplicates();
    m_result.momentSeconds = m_sample.start + m_sample.length / 2;
    emit progressed(1);
    m_next = 0;
    askPicture(Step::SourcePicture, m_source.path, m_result.momentSeconds, QStringLiteral("source.png"));
}

void PresetTrial::askPicture(Step step, const QString &file, double seconds, const QString &picture)
{
    // As it is shown: square pixels.
    const QString scale =
        QStringLiteral("scale=w='2*trunc(max(2,min(%1,iw*sar))/2)':h='2*trunc(max(2,ow*ih/(iw*sar))/2)'"
                       ":flags=bicubic,setsar=1")
            .arg(widestPicture);
    QStringList arguments{QStringLiteral("-y")};
    static const QStringList stills{QStringLiteral("png"), QStringLiteral("jpg"), QStringLiteral("tif")};
    if (!stills.contains(file.section(u'.', -1)))
        arguments << QStringLiteral("-ss") << secondsText(seconds);
    arguments << QStringLiteral("-i") << file << QStringLiteral("-map") << QStringLiteral("0:V:0")
              << QStringLiteral("-frames:v") << QStringLiteral("1") << QStringLiteral("-vf") << scale
              << QStringLiteral("-c:v") << QStringLiteral("png") << QStringLiteral("-pix_fmt")
              << QStringLiteral("rgb24") << QStringLiteral("-f") << QStringLiteral("image2")
              << QStringLiteral("-update") << QStringLiteral("1") << m_folder->filePath(picture);
    ask(step, {{QStringLiteral("op"), QStringLiteral("ffmpeg")},
               {QStringLiteral("arguments"), QJsonArray::fromStringList(arguments)}});
}

// A file without a picture is no mistake: sound has none.
void PresetTrial::takePicture(const QJsonObject &answer)
{
    const bool isThere = !answer.value(QStringLiteral("error")).isObject();
    if (m_step == Step::SourcePicture) {
        const QString picture = m_folder->filePath(QStringLiteral("source.png"));
        if (isThere && QFileInfo::exists(picture))
            m_result.sourcePicture = picture;
    } else {
        const QString picture = m_folder->filePath(QStringLiteral("made-%1.png").arg(m_next));
        if (isThere && QFileInfo::exists(picture))
            m_result.outputs[m_next].picture = picture;
        ++m_next;
    }
    nextPicture();
}

void PresetTrial::nextPicture()
{
    while (m_next < m_files.size() && m_files[m_next].isEmpty())
        ++m_next;
    if (m_next == m_files.size()) {
        finish(m_result);
        return;
    }
    askPicture(Step::Pictures, m_files[m_next], m_sample.length / 2, QStringLiteral("made-%1.png").arg(m_next));
}

void PresetTrial::finish(const Result<TrialResult> &result)
{
    m_step = Step::None;
    if (!result)
        dropFolder();
    // The worker is done; it is told so outside of its own signal.
    QMetaObject::invokeMethod(
        this,
        [this, round = m_round] {
            if (round == m_round && m_step == Step::None)
                m_worker.reset();
        },
        Qt::QueuedConnection);
    emit finished(result);
}

} // namespace reelyard
