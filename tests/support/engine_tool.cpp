// SPDX-License-Identifier: GPL-3.0-or-later
// For developers: the engine on its own.
//     engine_tool probe FILE
//     engine_tool transcode PRESET FILE OUT       (PRESET: a name, or "ext: arguments")
//     engine_tool validate
#include "app/media/engine.h"
#include "models/base/native_path.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QTextStream>

using namespace reelyard;

namespace
{

QString toText(ResultKind kind)
{
    switch (kind) {
    case ResultKind::Encoded:
        return QStringLiteral("Encoded");
    case ResultKind::Partial:
        return QStringLiteral("Partial");
    case ResultKind::Failed:
        return QStringLiteral("Failed");
    case ResultKind::Cancelled:
        return QStringLiteral("Cancelled");
    case ResultKind::Interrupted:
        return QStringLiteral("Interrupted");
    }
    return {};
}

Result<Recipe> recipeFrom(const QString &text)
{
    if (const qsizetype colon = text.indexOf(QLatin1String(": ")); colon > 0)
        return makeRecipe(QStringLiteral("Custom"), text.mid(colon + 2), text.left(colon));
    auto preset = PresetCatalogue::load({}).require(text);
    if (!preset)
        return preset.error();
    return preset->recipe;
}

void print(QTextStream &out, const Error &error)
{
    out << reelyard::toText(error.errorClass) << " " << error.code << ": " << error.sentence << "\n    "
        << QString(error.detail).replace(u'\n', QLatin1String("\n    ")) << "\n";
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    initialiseEngine();
    QTextStream out(stdout);
    const QString command = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QString();
    EngineControl control;
    if (command == QLatin1String("probe") && argc == 3) {
        auto info = probe(absolutePath(pathFromBytes(argv[2])), SourceKind::File, control);
        if (info)
            out << QJsonDocument(toJson(*info)).toJson();
        else
            print(out, info.error());
        return info ? 0 : 1;
    }
    if (command == QLatin1String("validate")) {
        const PresetCatalogue catalogue = PresetCatalogue::load({});
        for (const Preset &preset : catalogue.presets()) {
            const auto valid = validate(preset.recipe);
            out << preset.name << ": " << (valid ? QStringLiteral("valid") : QString()) << "  "
                << preset.recipe.arguments << "\n";
            if (!valid)
                print(out, valid.error());
        }
        return 0;
    }
    if (command == QLatin1String("transcode") && argc == 5) {
        auto recipe = recipeFrom(QString::fromLocal8Bit(argv[2]));
        if (!recipe) {
            print(out, recipe.error());
            return 2;
        }
        AttemptSpec spec;
        spec.source = absolutePath(pathFromBytes(argv[3]));
        spec.recipe = *recipe;
        spec.outputs = {{{}, 0, absolutePath(pathFromBytes(argv[4])), {}}};
        const AttemptResult result = transcode(spec, control);
        out << toText(result.kind) << " " << (result.outputs.empty() ? -1 : result.outputs.front().sizeBytes)
            << " bytes " << result.mediaSeconds << " s in " << result.wallSeconds << " s\n";
        for (const Remark &remark : result.remarks)
            out << "  remark " << remark.code << ": " << remark.sentence << "\n";
        if (result.kind == ResultKind::Failed || result.kind == ResultKind::Partial)
            print(out, result.error);
        if (qEnvironmentVariableIsSet("ENGINE_TOOL_LOG"))
            out << result.log;
        return result.kind == ResultKind::Encoded ? 0 : 1;
    }
    out << "probe FILE | validate | transcode PRESET FILE OUT\n";
    return 2;
}
