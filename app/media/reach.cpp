// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/media/reach.h"

#include "app/media/libav_error.h"

#include <QCoreApplication>

#include <algorithm>

namespace reelyard
{

namespace
{

constexpr char fileProtocols[] = "file,crypto,data";
constexpr char linkProtocols[] = "http,https,tls,tcp,crypto,data,httpproxy";
constexpr char networkTimeout[] = "30000000"; // microseconds without a byte

QString tr(const char *text)
{
    return QCoreApplication::translate("Engine", text);
}

bool leadsElsewhere(const QString &value)
{
    return value.startsWith(u'/') || value.startsWith(u'\\') || value.contains(QLatin1String("..")) ||
           value.contains(u':');
}

} // namespace

void limitReach(Dictionary &formatOptions, SourceKind kind)
{
    formatOptions.set("protocol_whitelist", kind == SourceKind::File ? fileProtocols : linkProtocols);
    if (kind == SourceKind::Link) {
        formatOptions.set("rw_timeout", networkTimeout);
        formatOptions.set("reconnect", "1");
        formatOptions.set("reconnect_on_network_error", "1");
        formatOptions.set("reconnect_delay_max", "5");
    }
}

Result<void> keepsToItself(const FileSpec &output, Purpose purpose)
{
    const auto refuse = [](const OptionValue &option) {
        return configurationError(
            "recipe.forbidden-option",
            tr("-%1 %2 reaches outside the job and may not be used in a recipe.").arg(option.name, option.value),
            option.name);
    };
    static const QStringList formats{
        QStringLiteral("tee"),   QStringLiteral("rtp"),        QStringLiteral("rtsp"),       QStringLiteral("sap"),
        QStringLiteral("fifo"),  QStringLiteral("rtp_mpegts"), QStringLiteral("sdl"),        QStringLiteral("alsa"),
        QStringLiteral("pulse"), QStringLiteral("xv"),         QStringLiteral("fbdev"),      QStringLiteral("opengl"),
        QStringLiteral("v4l2"),  QStringLiteral("ffmetadata"), QStringLiteral("chromaprint")};
    // Names of files that formats and encoders write or read beside their output; a plain name is fine.
    static const QStringList names{QStringLiteral("hls_segment_filename"),
                                   QStringLiteral("hls_fmp4_init_filename"),
                                   QStringLiteral("hls_subtitle_path"),
                                   QStringLiteral("hls_base_url"),
                                   QStringLiteral("master_pl_name"),
                                   QStringLiteral("segment_list"),
                                   QStringLiteral("init_seg_name"),
                                   QStringLiteral("media_seg_name"),
                                   QStringLiteral("single_file_name"),
                                   QStringLiteral("hls_master_name"),
                                   QStringLiteral("segment_list_entry_prefix")};
    static const QStringList never{QStringLiteral("hls_key_info_file"),
                                   QStringLiteral("hls_enc_key_url"),
                                   QStringLiteral("attach"),
                                   QStringLiteral("stats"),
                                   QStringLiteral("http_user_agent"),
                                   QStringLiteral("method"),
                                   QStringLiteral("headers"),
                                   QStringLiteral("protocol_whitelist"),
                                   QStringLiteral("fpre")};
    for (const OptionValue &option : output.options) {
        // A job's own second pass has one; a recipe's was refused when the recipe was tried, see Transcoder.
        if (purpose == Purpose::Trial && option.name == QLatin1String("passlogfile"))
            return refuse(option);
        const bool isFormat = option.name == QLatin1String("f") && formats.contains(option.value);
        const bool isName = names.contains(option.name) && leadsElsewhere(option.value);
        const bool hidesFile =
            option.name.endsWith(QLatin1String("-params")) &&
            (option.value.contains(QLatin1String("stats=")) || option.value.contains(QLatin1String("csv=")) ||
             option.value.contains(QLatin1String("dump")) || option.value.contains(QLatin1String("-load")) ||
             option.value.contains(QLatin1String("-save")));
        if (isFormat || isName || hidesFile || never.contains(option.name))
            return refuse(option);
    }
    return {};
}

QString forbiddenFilter(const AVFilterGraph *graph)
{
    static const QStringList forbidden{
        QStringLiteral("movie"),    QStringLiteral("amovie"),         QStringLiteral("ladspa"),
        QStringLiteral("lv2"),      QStringLiteral("frei0r"),         QStringLiteral("frei0r_src"),
        QStringLiteral("zmq"),      QStringLiteral("azmq"),           QStringLiteral("sendcmd"),
        QStringLiteral("asendcmd"), QStringLiteral("dnn_processing"), QStringLiteral("program_opencl"),
        QStringLiteral("openclsrc")};
    // Options by which filters read or write files of their own.
    struct FileOption {
        const char *filter;
        const char *option;
    };
    static constexpr FileOption fileOptions[] = {{"drawtext", "textfile"},   {"metadata", "file"},
                                                 {"ametadata", "file"},      {"psnr", "stats_file"},
                                                 {"ssim", "stats_file"},     {"vidstabdetect", "result"},
                                                 {"deshake", "filename"},    {"signature", "filename"},
                                                 {"libvmaf", "log_path"},    {"asr", "hmm"},
                                                 {"bench", "file"},          {"find_rect", "object"},
                                                 {"cover_rect", "cover"},    {"vmafmotion", "stats_file"},
                                                 {"identity", "stats_file"}, {"msad", "stats_file"}};
    for (unsigned i = 0; i < graph->nb_filters; ++i) {
        AVFilterContext *filter = graph->filters[i];
        const QString name = QString::fromUtf8(filter->filter->name);
        if (forbidden.contains(name))
            return name;
        for (const FileOption &known : fileOptions) {
            uint8_t *value = nullptr;
            if (name != QLatin1String(known.filter) ||
                av_opt_get(filter, known.option, AV_OPT_SEARCH_CHILDREN, &value) < 0 || !value)
                continue;
            const bool isSet = value[0] != '\0';
            av_free(value);
            if (isSet)
                return name + u' ' + QLatin1String(known.option);
        }
    }
    return {};
}

FilterOrigin originOf(const InputFile &input, const GlobalOptions &global)
{
    FilterOrigin origin;
    origin.trimLength = input.recordingTime();
    if (input.startTime() == AV_NOPTS_VALUE || !input.seeksAccurately())
        return origin;
    origin.trimStart = 0;
    if (global.copyTimestamps) {
        origin.trimStart = input.startTime();
        if (!global.startAtZero && input.context()->start_time != AV_NOPTS_VALUE)
            origin.trimStart += input.context()->start_time;
    }
    return origin;
}

void limitCopy(InputStream &stream, const InputFile &input, const GlobalOptions &global)
{
    if (global.copyTimestamps && input.startTime() != AV_NOPTS_VALUE)
        stream.earliestCopy = input.startTime() + input.offset();
    if (input.recordingTime() == INT64_MAX)
        return;
    int64_t start = 0;
    if (global.copyTimestamps) {
        start += input.startTime() != AV_NOPTS_VALUE ? input.startTime() : 0;
        start += global.startAtZero ? 0 : input.context()->start_time;
    }
    stream.copyEnd = input.recordingTime() + start;
}

} // namespace reelyard
