// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/recipe/speed.h"

#include "models/recipe/command_spec.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace reelyard
{

namespace
{

int stepsOf(Speed speed)
{
    switch (speed) {
    case Speed::Normal:
        return 0;
    case Speed::Fast:
        return 1;
    case Speed::VeryFast:
        return 3;
    }
    return 0;
}

// What counts for the codec of these streams: written for them, else for all pictures. Null: the encoder's default.
OptionValue *optionFor(FileSpec &output, QLatin1String name, const StreamSpecifier &streams)
{
    OptionValue *general = nullptr;
    for (OptionValue &option : output.options) {
        if (option.name != name)
            continue;
        if (option.streams == streams)
            return &option;
        if (option.streams.text.isEmpty() || option.streams.text == QLatin1String("v"))
            general = &option;
    }
    return general;
}

/// Sets an option of one encoder and says whether that changed anything.
bool set(FileSpec &output, const char *name, const StreamSpecifier &streams, const QString &value)
{
    const QLatin1String plain(name);
    if (OptionValue *option = optionFor(output, plain, streams)) {
        const bool isOwn = option->streams == streams;
        if (option->value == value)
            return false;
        if (isOwn) {
            option->value = value;
            return true;
        }
    }
    // An encoder of pictures alone: "-c libx264" is meant for all streams, its preset for the pictures.
    output.options.push_back({plain, streams.text.isEmpty() ? StreamSpecifier(QStringLiteral("v")) : streams, value});
    return true;
}

QString valueOf(FileSpec &output, const char *name, const StreamSpecifier &streams, const QString &usual)
{
    const OptionValue *option = optionFor(output, QLatin1String(name), streams);
    return option ? option->value : usual;
}

// A named preset of a list from slow to fast.
bool hurryByName(FileSpec &output, const StreamSpecifier &streams, const QStringList &slowToFast, int steps)
{
    const auto at = slowToFast.indexOf(valueOf(output, "preset", streams, QStringLiteral("medium")));
    if (at < 0)
        return false;
    return set(output, "preset", streams, slowToFast[std::min(at + steps, slowToFast.size() - 1)]);
}

// A number that grows with speed.
bool hurryByNumber(FileSpec &output, const StreamSpecifier &streams, const char *name, int usual, int steps, int most)
{
    bool isNumber = false;
    const int now = valueOf(output, name, streams, QString::number(usual)).toInt(&isNumber);
    if (!isNumber || now >= most)
        return false;
    return set(output, name, streams, QString::number(std::min(now + steps, most)));
}

bool hurry(FileSpec &output, const QString &encoder, const StreamSpecifier &streams, Speed speed)
{
    static const QStringList x264{QStringLiteral("placebo"),  QStringLiteral("veryslow"), QStringLiteral("slower"),
                                  QStringLiteral("slow"),     QStringLiteral("medium"),   QStringLiteral("fast"),
                                  QStringLiteral("faster"),   QStringLiteral("veryfast"), QStringLiteral("superfast"),
                                  QStringLiteral("ultrafast")};
    static const QStringList qsv = x264.mid(1, 7);
    static const QStringList nvenc{QStringLiteral("p7"), QStringLiteral("p6"), QStringLiteral("p5"),
                                   QStringLiteral("p4"), QStringLiteral("p3"), QStringLiteral("p2"),
                                   QStringLiteral("p1")};
    const int steps = stepsOf(speed);
    if (encoder == QLatin1String("libx264") || encoder == QLatin1String("libx265") ||
        encoder == QLatin1String("libx264rgb"))
        return hurryByName(output, streams, x264, steps);
    if (encoder.endsWith(QLatin1String("_qsv")))
        return hurryByName(output, streams, qsv, steps);
    if (encoder.endsWith(QLatin1String("_nvenc"))) {
        const QString now = valueOf(output, "preset", streams, QStringLiteral("p4"));
        const auto at = now == QLatin1String("medium") ? nvenc.indexOf(QLatin1String("p4")) : nvenc.indexOf(now);
        return at >= 0 && set(output, "preset", streams, nvenc[std::min(at + steps, nvenc.size() - 1)]);
    }
    if (encoder == QLatin1String("libsvtav1")) {
        constexpr int usual = 10;   // of the encoder
        constexpr int fastest = 12; // 13 is for debugging
        return hurryByNumber(output, streams, "preset", usual, speed == Speed::Fast ? 2 : 4, fastest);
    }
    if (encoder == QLatin1String("libaom-av1"))
        return hurryByNumber(output, streams, "cpu-used", 1, speed == Speed::Fast ? 2 : 5, 8);
    if (encoder == QLatin1String("libvpx") || encoder == QLatin1String("libvpx-vp9")) {
        constexpr int mostCareful = 5; // of "-deadline good"
        constexpr int mostHasty = 8;
        if (speed == Speed::Fast)
            return hurryByNumber(output, streams, "cpu-used", 1, 2, mostCareful);
        const bool isRealTime = set(output, "deadline", streams, QStringLiteral("realtime"));
        return hurryByNumber(output, streams, "cpu-used", 1, 5, mostHasty) || isRealTime;
    }
    return false;
}

} // namespace

QString toText(Speed speed)
{
    switch (speed) {
    case Speed::Normal:
        return QStringLiteral("normal");
    case Speed::Fast:
        return QStringLiteral("fast");
    case Speed::VeryFast:
        return QStringLiteral("veryfast");
    }
    return {};
}

std::optional<Speed> speedFromText(QStringView text)
{
    for (const Speed speed : {Speed::Normal, Speed::Fast, Speed::VeryFast}) {
        if (text == toText(speed))
            return speed;
    }
    return std::nullopt;
}

std::optional<Recipe> atSpeed(const Recipe &recipe, Speed speed)
{
    if (speed == Speed::Normal)
        return recipe;
    auto spec = parseRecipe(recipe.arguments);
    if (!spec)
        return std::nullopt;
    bool isChanged = false;
    for (FileSpec &output : spec->outputs) {
        // hurry() adds options, so the codecs are looked up first.
        std::vector<OptionValue> codecs;
        std::copy_if(output.options.begin(), output.options.end(), std::back_inserter(codecs),
                     [](const OptionValue &option) { return option.name == QLatin1String("c"); });
        for (const OptionValue &codec : codecs)
            isChanged = hurry(output, codec.value, codec.streams, speed) || isChanged;
    }
    if (!isChanged)
        return std::nullopt;
    const QString name = (speed == Speed::Fast ? QCoreApplication::translate("Recipe", "%1 (fast)")
                                               : QCoreApplication::translate("Recipe", "%1 (very fast)"))
                             .arg(recipe.name);
    auto faster = makeRecipe(name, joinArguments(recipeArguments(*spec)), recipe.extension, recipe.checks);
    return faster ? std::optional<Recipe>(*std::move(faster)) : std::nullopt;
}

} // namespace reelyard
