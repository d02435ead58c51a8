// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"
#include "app/backend/local/media_service.h"
#include "app/backend/local/worker_process.h"
#include "app/cli/commands.h"
#include "app/cli/session.h"
#include "app/intake/link_list.h"
#include "app/platform/files.h"
#include "app/platform/process.h"
#include "models/base/masked_link.h"
#include "models/base/native_path.h"
#include "models/job/progress.h"
#include "models/recipe/command_spec.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTimer>

#include <cstdio>

namespace reelyard::cli
{

namespace
{

/// Outputs named "-" go to standard output, which is this process's and not the worker's: they take the way over a
/// file.
struct PipedOutputs {
    QTemporaryDir folder;
    QStringList files;

    QStringList redirect(const QStringList &arguments)
    {
        auto command = parseCommand(arguments);
        if (!command)
            return arguments; // the worker says what is wrong with it
        for (FileSpec &output : command->outputs) {
            const bool isPipe = output.url == QLatin1String("-") || output.url == QLatin1String("pipe:") ||
                                output.url == QLatin1String("pipe:1");
            if (!isPipe || output.value(u"f") == QLatin1String("null"))
                continue;
            files.append(folder.filePath(QString::number(files.size())));
            output.url = files.last();
            // Written as into a pipe: nothing is mended at its beginning.
            output.options.push_back({QStringLiteral("seekable"), {}, QStringLiteral("0")});
        }
        return files.isEmpty() ? arguments : commandArguments(*command);
    }

    void print() const
    {
        QFile out;
        if (!out.open(stdout, QIODevice::WriteOnly))
            return;
        for (const QString &name : files) {
            QFile file(name);
            if (!file.open(QIODevice::ReadOnly))
                continue;
            while (!file.atEnd())
                out.write(file.read(1 << 16));
        }
    }
};

void showProgress(const Output &output, const Progress &progress)
{
    output.status(tr("%1, %2 frames, %3x, %4")
                      .arg(durationText(progress.position.count() / 1'000'000))
                      .arg(progress.frames)
                      .arg(progress.speed, 0, 'f', 2)
                      .arg(sizeText(progress.bytesWritten)));
}

} // namespace

void ffmpeg(const Options &options, const QStringList &arguments, QObject *context)
{
    // Needs no queue, and so no database: the worker's lock goes to a folder of its own.
    auto home = std::make_shared<QTemporaryDir>();
    auto piped = std::make_shared<PipedOutputs>();
    auto *worker = new WorkerProcess({home->path(), WorkerProcess::defaultProgram()}, context);
    const Output output = options.output;
    const auto end = [worker, home](int code) {
        QTimer::singleShot(0, worker, [code] { QCoreApplication::exit(code); });
    };
    QObject::connect(worker, &WorkerProcess::progressed, worker, [output](const QJsonObject &message) {
        const QJsonObject progress = message.value(QStringLiteral("progress")).toObject();
        output.object({{QStringLiteral("event"), QStringLiteral("progress")}, {QStringLiteral("progress"), progress}});
        showProgress(output, progressFromJson(progress));
    });
    QObject::connect(worker, &WorkerProcess::answered, worker, [output, end, piped](const QJsonObject &message) {
        output.clearStatus();
        const QJsonValue error = message.value(QStringLiteral("error"));
        int code = message.value(QStringLiteral("exitStatus")).toInt();
        if (error.isObject()) {
            const Error told = errorFromJson(error.toObject());
            output.error(told);
            if (!told.detail.isEmpty() && !output.quiet)
                output.problem(told.detail);
            code = exitCodeOf(told);
        } else if (code != 0) {
            output.problem(tr("Too much of the source could not be decoded."));
        }
        piped->print();
        output.object({{QStringLiteral("event"), QStringLiteral("end")}, {QStringLiteral("exitStatus"), code}});
        end(code);
    });
    QObject::connect(worker, &WorkerProcess::ended, worker, [output, end](WorkerProcess::End, const QString &detail) {
        output.clearStatus();
        output.error({ErrorClass::Internal, QStringLiteral("worker.crashed"),
                      tr("The process that carried out the command ended by itself."), detail});
        end(SomethingFailed);
    });
    auto *interrupts = new InterruptWatch(context);
    QObject::connect(interrupts, &InterruptWatch::interrupted, worker, [worker] {
        worker->kill();
        QCoreApplication::exit(Interrupted);
    });
    worker->request({{QStringLiteral("op"), QStringLiteral("ffmpeg")},
                     {QStringLiteral("arguments"), QJsonArray::fromStringList(piped->redirect(arguments))},
                     {QStringLiteral("folder"), absolutePath(QStringLiteral("."))}});
}

void printCommand(const Options &options, QObject *context)
{
    const auto recipe = chosenRecipe(Application::loadPresets(), options);
    const auto fail = [options, context](Error error) {
        error.sentence = maskedLinks(error.sentence);
        error.detail = maskedLinks(error.detail);
        options.output.error(error);
        const int code = exitCodeOf(error);
        QTimer::singleShot(0, context, [code] { QCoreApplication::exit(code); });
    };
    if (!recipe) {
        fail(recipe.error());
        return;
    }
    auto home = std::make_shared<QTemporaryDir>();
    auto *media = new MediaService({home->path(), WorkerProcess::defaultProgram()}, context);
    const QString input = options.inputs.first();
    const bool link = isLink(input);
    const QString source = link ? input : absolutePath(input);
    media->commands({*recipe, {source, link ? SourceKind::Link : SourceKind::File}, options.destination, {}},
                    [home, media, fail, output = options.output,
                     isMasked = link && !options.showsLinks](const Result<MediaService::Commands> &commands) {
                        if (!commands) {
                            fail(commands.error());
                            return;
                        }
                        bool isAnyMasked = false;
                        for (QStringList command : commands->lines) {
                            for (QString &argument : command) {
                                const QString shown = isMasked ? maskedLinks(argument) : argument;
                                isAnyMasked = isAnyMasked || shown != argument;
                                argument = shown;
                            }
                            output.object({{QStringLiteral("command"), QJsonArray::fromStringList(command)}});
                            output.line(joinArguments(command));
                        }
                        if (isAnyMasked && !output.quiet)
                            output.problem(tr("What may be secret in the link is left out; --show-links prints it."));
                        QTimer::singleShot(0, media, [] { QCoreApplication::exit(Done); });
                    });
}

} // namespace reelyard::cli
