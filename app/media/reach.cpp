// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/media/reach.h"

#include "app/media/libav_error.h"
#include "app/media/log_capture.h"
#include "models/base/link_expiry.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstring>

namespace reelyard
{

namespace
{

constexpr char fileProtocols[] = "file,crypto,data";
constexpr char linkProtocols[] = "http,https,tls,tcp,crypto,data,httpproxy";
constexpr qint64 mostPixels = 16384 * 8192;
constexpr int mostStreams = 256;
constexpr char networkTimeout[] = "30000000"; // microseconds without a byte

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Engine)
};

bool leadsElsewhere(const QString &value)
{
    return value.startsWith(u'/') || value.startsWith(u'\\') || value.contains(QLatin1String("..")) ||
           value.contains(u':');
}

// All demuxers but devices and those that run their input as a program.
QByteArray harmlessFormats()
{
    QByteArray names;
    void *state = nullptr;
    while (const AVInputFormat *format = av_demuxer_iterate(&state)) {
        const bool runsScripts = !std::strcmp(format->name, "avisynth") || !std::strcmp(format->name, "vapoursynth");
        if (runsScripts || (format->flags & AVFMT_NOFILE))
            continue;
        if (!names.isEmpty())
            names += ',';
        names += format->name;
    }
    return names;
}

// Reads up to one of the characters as libavfilter does, with quotes and backslashes.
QByteArray take(const char *&at, const char *ends)
{
    char *token = av_get_token(&at, ends);
    const QByteArray text(token);
    av_free(token);
    return text;
}

// Options by which filters read or write files of their own, or write down what they do.
struct FileOption {
    const char *filter;
    const char *option;
};
constexpr FileOption fileOptions[] = {{"drawtext", "textfile"},
                                      {"metadata", "file"},
                                      {"ametadata", "file"},
                                      {"psnr", "stats_file"},
                                      {"ssim", "stats_file"},
                                      {"vmafmotion", "stats_file"},
                                      {"identity", "stats_file"},
                                      {"msad", "stats_file"},
                                      {"xpsnr", "stats_file"},
                                      {"ssim360", "stats_file"},
                                      {"deshake", "filename"},
                                      {"signature", "filename"},
                                      {"libvmaf", "log_path"},
                                      {"asr", "hmm"},
                                      {"flite", "textfile"},
                                      {"qrencode", "textfile"},
                                      {"qrencodesrc", "textfile"},
                                      {"bench", "file"},
                                      {"find_rect", "object"},
                                      {"cover_rect", "cover"},
                                      {"removelogo", "filename"},
                                      {"curves", "plot"},
                                      {"firequalizer", "dumpfile"},
                                      {"paletteuse", "debug_kdtree"},
                                      {"libplacebo", "custom_shader_path"},
                                      {"subtitles", "filename"},
                                      {"ass", "filename"}};

// What burns in subtitles may read a file, also the source itself, but not a link.
bool mayBeFile(const QByteArray &filter, const QByteArray &value)
{
    if (filter != "subtitles" && filter != "ass")
        return false;
    const char *protocol = avio_find_protocol_name(value.constData());
    return protocol && !std::strcmp(protocol, "file");
}

// The file option of the filter that is set by a key or, where there is none, by its place.
QString fileOptionIn(const AVFilter *filter, const QByteArray &options)
{
    const char *at = options.constData();
    const AVOption *placed = nullptr;
    int placedOffset = -1;
    while (*at) {
        char *key = nullptr;
        char *value = nullptr;
        const int code = av_opt_get_key_value(&at, "=", ":", AV_OPT_FLAG_IMPLICIT_KEY, &key, &value);
        if (code < 0)
            return {}; // libavfilter cannot read it either, and says so before it does anything
        const QByteArray name(key);
        const QByteArray text(value);
        av_free(key);
        av_free(value);
        if (*at)
            ++at;
        if (name.startsWith('/')) // newer libraries read the value out of a file
            return QString::fromUtf8(name);
        const AVOption *option = nullptr;
        if (name.isEmpty()) {
            do {
                placed = av_opt_next(&filter->priv_class, placed);
            } while (placed && (placed->type == AV_OPT_TYPE_CONST || placed->offset == placedOffset));
            placedOffset = placed ? placed->offset : -1;
            option = placed;
        } else {
            option = av_opt_find(const_cast<AVClass **>(&filter->priv_class), name.constData(), nullptr, 0,
                                 AV_OPT_SEARCH_FAKE_OBJ);
        }
        for (const FileOption &known : fileOptions) {
            if (!option || std::strcmp(known.filter, filter->name) != 0)
                continue;
            const AVOption *file = av_opt_find(const_cast<AVClass **>(&filter->priv_class), known.option, nullptr, 0,
                                               AV_OPT_SEARCH_FAKE_OBJ);
            // Long and short names of an option share their place.
            if (file && file->offset == option->offset && !mayBeFile(filter->name, text))
                return QString::fromUtf8(option->name);
        }
    }
    return {};
}

QString forbiddenIn(const QByteArray &name, const QByteArray &options)
{
    // They read anything, load code, listen on the network, or are told by a file what to do.
    static const QByteArrayList forbidden{
        "movie",      "amovie",       "ladspa",         "lv2",          "frei0r",
        "frei0r_src", "zmq",          "azmq",           "sendcmd",      "asendcmd",
        "sr",         "derain",       "dnn_processing", "dnn_detect",   "dnn_classify",
        "openclsrc",  "ocv",          "program_opencl", "xfade_opencl", "whisper",
        "coreimage",  "coreimagesrc", "vidstabdetect",  "drawvg"};
    if (forbidden.contains(name))
        return QString::fromUtf8(name);
    const AVFilter *filter = avfilter_get_by_name(name.constData());
    if (!filter || !filter->priv_class)
        return {};
    const QString option = fileOptionIn(filter, options);
    return option.isEmpty() ? QString() : QString::fromUtf8(name) + u' ' + option;
}

// Settings of encoders by which they read or write files of their own, or run what a file says.
QString fileSetting(const QString &settings)
{
    static const QStringList words{QStringLiteral("stats"), QStringLiteral("csv"),   QStringLiteral("dump"),
                                   QStringLiteral("file"),  QStringLiteral("load"),  QStringLiteral("save"),
                                   QStringLiteral("table"), QStringLiteral("recon"), QStringLiteral("opencl")};
    // The keys, by whichever rule the encoder splits them: what stands before each '='.
    for (const QString &part : settings.split(u':')) {
        QString key = part.section(u'=', 0, 0).trimmed().toLower();
        key.remove(u'\\').remove(u'\'');
        for (const QString &word : words) {
            if (key.contains(word))
                return key;
        }
    }
    return {};
}

} // namespace

void limitReach(Dictionary &formatOptions, SourceKind kind)
{
    static const QByteArray formats = harmlessFormats();
    formatOptions.set("format_whitelist", formats.constData());
    formatOptions.set("protocol_whitelist", kind == SourceKind::File ? fileProtocols : linkProtocols);
    if (kind == SourceKind::Link) {
        formatOptions.set("rw_timeout", networkTimeout);
        formatOptions.set("reconnect", "1");
        formatOptions.set("reconnect_on_network_error", "1");
        formatOptions.set("reconnect_delay_max", "5");
        formatOptions.set("tls_verify", "1");
    }
    if (!formatOptions.value("max_streams"))
        formatOptions.set("max_streams", QByteArray::number(mostStreams).constData());
}

void limitPictures(Dictionary &codecOptions)
{
    if (!codecOptions.value("max_pixels"))
        codecOptions.set("max_pixels", QByteArray::number(mostPixels).constData());
}

Error openingError(int code, SourceKind kind, const QString &source)
{
    const QString log = kind == SourceKind::Link ? LogCapture::currentErrors() : QString();
    // One code for names that the network does not know and for all that goes wrong with secure connections.
    if (kind == SourceKind::Link && code == AVERROR(EIO)) {
        if (log.contains(QLatin1String("certificate")))
            return {ErrorClass::Permanent, QStringLiteral("link.certificate"),
                    Words::tr("The server of this link cannot prove who it is: its certificate is not valid."), log};
        if (log.contains(QLatin1String("[tls @")))
            return {ErrorClass::Transient, QStringLiteral("link.tls"),
                    Words::tr("A secure connection to the server of this link could not be made."), log};
        return {ErrorClass::Transient, QStringLiteral("link.connection"),
                Words::tr(
                    "The server of this link cannot be reached: its name is not known here, or the connection failed."),
                log.isEmpty() ? libavText(code) : log};
    }
    // libavformat opens files with little memory. Where there is not enough, a header asked for something absurd.
    if (code == AVERROR(ENOMEM))
        return sourceError(
            "source.too-much",
            Words::tr("The file claims to hold more streams or data than a file may have. (-max_streams N -i "
                      "{source} in the recipe allows more streams.)"),
            libavText(code));
    Error error = libavError(code, Doing::OpeningSource, log);
    const auto expiry = kind == SourceKind::Link ? expiryOf(source) : std::nullopt;
    const bool isRefused = error.code == QLatin1String("link.forbidden") || error.code == QLatin1String("link.refused");
    if (isRefused && expiry && *expiry <= SystemClock().now())
        return {ErrorClass::Permanent, QStringLiteral("link.expired"),
                Words::tr("This link was only good for a time and has expired. Replace the link, and the job can run."),
                error.detail};
    return error;
}

Result<void> requireAllowedSize(const AVCodecContext *decoder, const char *mostAllowed)
{
    const qint64 most = mostAllowed ? QByteArray(mostAllowed).toLongLong() : 0;
    if (most <= 0 || qint64{decoder->width} * decoder->height <= most)
        return {};
    return sourceError(
        "source.too-large",
        Words::tr("Its picture of %1x%2 is larger than allowed. (-max_pixels N -i {source} in the recipe "
                  "allows more.)")
            .arg(decoder->width)
            .arg(decoder->height));
}

Result<void> readsOnlyItself(const FileSpec &input)
{
    static const QStringList never{QStringLiteral("http_proxy"), QStringLiteral("listen"),
                                   QStringLiteral("format_whitelist"), QStringLiteral("protocol_whitelist")};
    for (const OptionValue &option : input.options) {
        if (never.contains(option.name))
            return configurationError("recipe.forbidden-option",
                                      Words::tr("-%1 %2 reaches outside the job and may not be used in a recipe.")
                                          .arg(option.name, option.value),
                                      option.name);
    }
    return {};
}

Result<void> keepsToItself(const FileSpec &output, Purpose purpose)
{
    const auto refuse = [](const OptionValue &option) {
        return configurationError(
            "recipe.forbidden-option",
            Words::tr("-%1 %2 reaches outside the job and may not be used in a recipe.").arg(option.name, option.value),
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
                                   QStringLiteral("segment_list_entry_prefix"),
                                   QStringLiteral("segment_header_filename"),
                                   QStringLiteral("header")};
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
        const bool isSettings =
            option.name.endsWith(QLatin1String("-params")) || option.name == QLatin1String("x264opts");
        const bool hidesFile = isSettings && !fileSetting(option.value).isEmpty();
        if (isFormat || isName || hidesFile || never.contains(option.name))
            return refuse(option);
    }
    return {};
}

QString forbiddenFilter(const QByteArray &description)
{
    const char *at = description.constData();
    while (*at) {
        if (*at == '[') { // a label
            ++at;
            take(at, "]");
            if (*at)
                ++at;
            continue;
        }
        const QByteArray name = take(at, "=,;[").trimmed();
        QByteArray options;
        if (*at == '=') {
            ++at;
            options = take(at, "[],;");
        }
        if (const QString found = forbiddenIn(name.split('@').first(), options); !found.isEmpty())
            return found;
        if (*at && *at != '[')
            ++at;
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
