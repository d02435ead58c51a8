// SPDX-License-Identifier: GPL-3.0-or-later
// Broken files and odd recipes through the engine, in this process, so that sanitizers see what happens:
//     fuzz_engine [--from N] [--cases N] [--corpus FOLDER]
// Case N is the same on every run: which file, how it is broken, what is made of it, and when it is paused or
// cancelled. Where something goes wrong its number is printed, and "--from N --cases 1" does it again.
#include "app/media/engine.h"
#include "models/base/native_path.h"
#include "models/recipe/command_spec.h"
#include "tests/support/generated_media.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QTextStream>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <mutex>
#include <random>
#include <span>
#include <thread>

using namespace reelyard;
using namespace std::chrono_literals;

namespace
{

constexpr int skipped = 77; // for ctest
constexpr auto caseLimit = 120s;
constexpr auto cancelLimit = 20s; // of one that was told to end; sanitizers and busy machines are slow
constexpr quint64 firstSeed = 0x5265656c79617264;

// What a signal handler may print.
char nameOfCase[512] = "none";

extern "C" void tellCase(int signal)
{
    std::fputs("\nThe engine crashed in ", stderr); // not safe in a handler by the letter, but all is lost anyway
    std::fputs(nameOfCase, stderr);
    std::fputs("\n", stderr);
    std::signal(signal, SIG_DFL);
    std::raise(signal);
}

// The same on every platform, which the standard's distributions are not.
class Chance
{
public:
    explicit Chance(quint64 seed)
        : m_engine(firstSeed ^ (seed * 0x9e3779b97f4a7c15ULL))
    {
        m_engine.discard(8);
    }
    quint64 below(quint64 end) { return end == 0 ? 0 : m_engine() % end; }
    bool oneIn(quint64 many) { return below(many) == 0; }
    template<typename List>
    const auto &of(const List &list)
    {
        return list[static_cast<decltype(list.size())>(below(static_cast<quint64>(list.size())))];
    }

private:
    std::mt19937_64 m_engine;
};

struct Work {
    const char *extension;
    const char *arguments;
};
// Small and short: what matters is the way in.
constexpr Work works[] = {
    {"mp4", "-c:v libx264 -preset ultrafast -vf scale=96:-2 -c:a aac -b:a 64k -t 0.4"},
    {"mp4", "-c:v libx264 -preset ultrafast -vf scale=-2:64,fps=5 -an -t 1 -force_key_frames expr:gte(t,n_forced*0.2)"},
    {"mkv", "-map 0 -c copy"},
    {"mkv", "-map 0:v? -map 0:a? -map 0:s? -c copy -t 3"},
    {"mp4", "-c copy -movflags +faststart"},
    {"mov", "-c:v prores_ks -profile:v proxy -vf scale=96:64 -c:a pcm_s16le -t 0.3"},
    {"mkv", "-c:v ffv1 -level 3 -g 1 -slices 4 -vf scale=64:64 -c:a flac -t 0.3"},
    {"m4a", "-vn -c:a aac -b:a 96k -ac 2 -t 2"},
    {"mp3", "-vn -c:a libmp3lame -t 1"},
    {"mkv", "-ss 0.2 -i {source} -map 0:v? -map 0:a? -c:v mpeg4 -vf scale=64:48 -c:a pcm_s16le -t 0.3"},
    {"mkv", "-stream_loop 2 -i {source} -c:v mpeg4 -vf scale=64:48 -c:a pcm_s16le -t 2"},
    {"mkv", "-filter_complex [0:v]split[a][b];[b]scale=32:32[c];[a]scale=96:64[d];[d][c]overlay -map 0:a? -c:v mpeg4 "
            "-t 0.3"},
    {"gif", "-vf fps=5,scale=64:-1 -an -t 0.5"},
    {"png", "-frames:v 1 -vf scale=64:-1"},
    {"mp4", "-map 0:v:0? -map 0:a:0? -map 0:s:0? -c:v libx264 -preset ultrafast -vf scale=96:64 -c:s mov_text -c:a aac "
            "-t 0.5"},
    {"mkv", "-c:v mpeg4 -vf bwdif,scale=96:64 -af loudnorm -c:a pcm_s16le -t 0.3"},
};

// Words of the language, sensible and not, that are strung together by chance.
const QStringList options{
    QStringLiteral("-map 0"),
    QStringLiteral("-map 0:v"),
    QStringLiteral("-map 0:a?"),
    QStringLiteral("-map -0:s"),
    QStringLiteral("-map 0:m:language:eng"),
    QStringLiteral("-map 0:99"),
    QStringLiteral("-map [x]"),
    QStringLiteral("-c copy"),
    QStringLiteral("-c:v libx264"),
    QStringLiteral("-c:v mpeg4"),
    QStringLiteral("-c:a aac"),
    QStringLiteral("-c:a pcm_s16le"),
    QStringLiteral("-c:s srt"),
    QStringLiteral("-c:v nonsense"),
    QStringLiteral("-preset ultrafast"),
    QStringLiteral("-crf 99999"),
    QStringLiteral("-crf -1"),
    QStringLiteral("-b:v 1"),
    QStringLiteral("-b:v 999999999999"),
    QStringLiteral("-g 0"),
    QStringLiteral("-bf 99"),
    QStringLiteral("-r 0"),
    QStringLiteral("-r 1/0"),
    QStringLiteral("-r 1000000"),
    QStringLiteral("-s 1x1"),
    QStringLiteral("-s 64x64"),
    QStringLiteral("-s 0x0"),
    QStringLiteral("-s 99999x99999"),
    QStringLiteral("-aspect 0:0"),
    QStringLiteral("-aspect 16:9"),
    QStringLiteral("-ar 1"),
    QStringLiteral("-ar 0"),
    QStringLiteral("-ar 999999999"),
    QStringLiteral("-ac 0"),
    QStringLiteral("-ac 64"),
    QStringLiteral("-ac 2"),
    QStringLiteral("-channel_layout 5.1"),
    QStringLiteral("-pix_fmt yuv444p10le"),
    QStringLiteral("-pix_fmt nonsense"),
    QStringLiteral("-sample_fmt s16"),
    QStringLiteral("-vf scale=64:64"),
    QStringLiteral("-vf scale=0:-99"),
    QStringLiteral("-vf crop=99999:1"),
    QStringLiteral("-vf null,null,null"),
    QStringLiteral("-vf movie=/etc/passwd"),
    QStringLiteral("-vf split"),
    QStringLiteral("-vf setpts=N/0"),
    QStringLiteral("-vf setpts=-PTS"),
    QStringLiteral("-vf fps=1/1000"),
    QStringLiteral("-vf tile=8x8"),
    QStringLiteral("-vf reverse"),
    QStringLiteral("-vf drawtext=textfile=/etc/passwd"),
    QStringLiteral("-vf frei0r=x"),
    QStringLiteral("-af anull"),
    QStringLiteral("-af volume=1e99"),
    QStringLiteral("-af atempo=0.5"),
    QStringLiteral("-af asetrate=1"),
    QStringLiteral("-af ladspa=x"),
    QStringLiteral("-af aresample=async=1"),
    QStringLiteral("-filter_complex [0:v][0:v]hstack"),
    QStringLiteral("-filter_complex [0:a]amerge[x]"),
    QStringLiteral("-filter_complex [[[]]]"),
    QStringLiteral("-filter_complex amovie=/etc/passwd"),
    QStringLiteral("-filter_complex color=s=32x32:d=1"),
    QStringLiteral("-an"),
    QStringLiteral("-vn"),
    QStringLiteral("-sn"),
    QStringLiteral("-ss 0.1"),
    QStringLiteral("-ss -5"),
    QStringLiteral("-ss 99999999"),
    QStringLiteral("-to 0"),
    QStringLiteral("-frames:v 0"),
    QStringLiteral("-frames:v 3"),
    QStringLiteral("-fs 1000"),
    QStringLiteral("-shortest"),
    QStringLiteral("-copyts"),
    QStringLiteral("-start_at_zero"),
    QStringLiteral("-vsync 0"),
    QStringLiteral("-fps_mode cfr"),
    QStringLiteral("-fps_mode drop"),
    QStringLiteral("-async 1"),
    QStringLiteral("-bsf:v h264_mp4toannexb"),
    QStringLiteral("-bsf:a aac_adtstoasc"),
    QStringLiteral("-bsf:v noise=amount=1"),
    QStringLiteral("-bsf:v nonsense"),
    QStringLiteral("-tag:v avc1"),
    QStringLiteral("-metadata title=x"),
    QStringLiteral("-map_metadata -1"),
    QStringLiteral("-map_metadata 0:s:9"),
    QStringLiteral("-map_chapters 7"),
    QStringLiteral("-disposition:v default+nonsense"),
    QStringLiteral("-attach /etc/passwd"),
    QStringLiteral("-pass 1"),
    QStringLiteral("-pass 3"),
    QStringLiteral("-max_muxing_queue_size 0"),
    QStringLiteral("-force_key_frames source"),
    QStringLiteral("-force_key_frames expr:1/0"),
    QStringLiteral("-force_key_frames chapters-1"),
    QStringLiteral("-movflags frag_keyframe"),
    QStringLiteral("-x264-params stats=/tmp/x"),
    QStringLiteral("-x264-params keyint=0"),
    QStringLiteral("-xerror"),
    QStringLiteral("-threads 3"),
    QStringLiteral("-err_detect explode"),
    QStringLiteral("-time_base 1/0"),
    QStringLiteral("-enc_time_base -1"),
    QStringLiteral("-f tee"),
    QStringLiteral("-f mpegts"),
    QStringLiteral("-f nonsense"),
    QStringLiteral("-f rawvideo"),
    QStringLiteral("-timecode 00:00:00:00"),
};
const QStringList inputOptions{
    QStringLiteral("-ss 0.3"),
    QStringLiteral("-ss -1"),
    QStringLiteral("-t 0.2"),
    QStringLiteral("-to 0.1"),
    QStringLiteral("-itsoffset 2"),
    QStringLiteral("-itsoffset -99999999"),
    QStringLiteral("-itsscale 0"),
    QStringLiteral("-itsscale 1e18"),
    QStringLiteral("-stream_loop 1"),
    QStringLiteral("-stream_loop -1"),
    QStringLiteral("-r 5"),
    QStringLiteral("-sseof -0.5"),
    QStringLiteral("-probesize 32"),
    QStringLiteral("-max_pixels 100"),
    QStringLiteral("-max_streams 1"),
    QStringLiteral("-f matroska"),
    QStringLiteral("-f mpegts"),
    QStringLiteral("-f rawvideo -s 16x16"),
    QStringLiteral("-f s16le"),
    QStringLiteral("-f concat"),
    QStringLiteral("-f hls"),
    QStringLiteral("-c:v h264"),
    QStringLiteral("-c:a mp3"),
    QStringLiteral("-discard:v nokey"),
    QStringLiteral("-an"),
    QStringLiteral("-fflags +genpts"),
    QStringLiteral("-fflags nobuffer+igndts"),
    QStringLiteral("-err_detect 0xff"),
    QStringLiteral("-fix_sub_duration"),
    QStringLiteral("-threads 4"),
};
constexpr char small[] = "-t 0.3 -vf scale=64:48 -c:v mpeg4";

struct Finding {
    quint64 number;
    QString text;
};

class Fuzzer
{
public:
    Fuzzer(QStringList files, const QString &folder)
        : m_files(std::move(files))
        , m_folder(folder)
    {
        QDir().mkpath(m_folder + QStringLiteral("/in"));
        QDir().mkpath(m_folder + QStringLiteral("/out"));
        QDir().mkpath(m_folder + QStringLiteral("/here"));
        QDir::setCurrent(m_folder + QStringLiteral("/here"));
        m_watch = std::thread([this] { watch(); });
    }
    ~Fuzzer()
    {
        {
            const std::scoped_lock lock(m_mutex);
            m_isOver = true;
        }
        m_changed.notify_all();
        m_watch.join();
    }
    Fuzzer(const Fuzzer &) = delete;
    Fuzzer &operator=(const Fuzzer &) = delete;

    void run(quint64 number)
    {
        Chance chance(number);
        m_number = number;
        const QString source = breakFile(chance);
        const auto kind = chance.below(10);
        if (kind == 0)
            begin(QStringLiteral("probe"), source);
        m_mayBePaused = chance.oneIn(4);
        m_cancelAfter = chance.oneIn(4) ? std::chrono::microseconds(chance.below(60'000)) : -1us;
        EngineControl control;
        if (kind == 0) {
            withMeddling(chance, control, [&] { tryProbe(source, control); });
        } else {
            const bool isCommand = kind <= 3;
            const Work &work = chance.of(std::span(works));
            QString arguments = QString::fromLatin1(work.arguments);
            if (chance.oneIn(3))
                arguments = madeUp(chance);
            if (isCommand)
                tryCommand(chance, source, arguments, QString::fromLatin1(work.extension), control);
            else
                tryJob(chance, source, arguments, QString::fromLatin1(work.extension), control);
        }
        end();
        cleanUp();
    }

    const std::vector<Finding> &findings() const { return m_findings; }
    QString counts() const
    {
        return QStringLiteral("%1 made, %2 in part, %3 failed, %4 cancelled, %5 refused")
            .arg(m_encoded)
            .arg(m_partial)
            .arg(m_failed)
            .arg(m_cancelled)
            .arg(m_refused);
    }

private:
    // The file as it is, cut, or with bytes changed; sometimes the beginning of one before the end of another.
    QString breakFile(Chance &chance)
    {
        const QString &chosen = chance.of(m_files);
        QFile file(chosen);
        QByteArray data = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        m_how = QStringLiteral("whole");
        const auto way = chance.below(8);
        if (way == 1 || way == 2 || way == 5) {
            data.truncate(static_cast<qsizetype>(chance.below(static_cast<quint64>(data.size()) + 1)));
            m_how = QStringLiteral("cut at %1").arg(data.size());
        }
        if (way >= 3 && !data.isEmpty()) {
            // Headers are short and matter most.
            const auto reach = static_cast<quint64>(way == 7 ? std::min<qsizetype>(data.size(), 2048) : data.size());
            const auto changes = 1 + chance.below(way == 4 ? 2000 : 40);
            for (quint64 i = 0; i < changes; ++i) {
                const auto at = static_cast<qsizetype>(chance.below(reach));
                data[at] = static_cast<char>(chance.oneIn(3) ? (chance.oneIn(2) ? 0xff : 0) : chance.below(256));
            }
            m_how += QStringLiteral(", %1 bytes changed").arg(changes);
        }
        if (way == 6 && data.size() > 1024) {
            const auto from = static_cast<qsizetype>(chance.below(static_cast<quint64>(data.size() / 2)));
            data.remove(from, static_cast<qsizetype>(1 + chance.below(4096)));
            m_how += QStringLiteral(", a piece taken out at %1").arg(from);
        }
        const QString path = m_folder + QStringLiteral("/in/") + QFileInfo(chosen).fileName();
        QFile broken(path);
        if (!broken.open(QIODevice::WriteOnly) || broken.write(data) != data.size())
            qFatal("%s could not be written", qPrintable(path));
        return path;
    }

    QString madeUp(Chance &chance)
    {
        QStringList words;
        if (chance.oneIn(2)) {
            for (quint64 i = 0, many = 1 + chance.below(3); i < many; ++i)
                words += chance.of(inputOptions);
            words += QStringLiteral("-i {source}");
        }
        words += QString::fromLatin1(small);
        for (quint64 i = 0, many = 1 + chance.below(5); i < many; ++i)
            words += chance.of(options);
        return words.join(u' ');
    }

    template<typename Do>
    void withMeddling(Chance &chance, EngineControl &control, Do what)
    {
        std::atomic<bool> isOver{false};
        std::thread meddler;
        const auto steps = m_mayBePaused ? 1 + chance.below(4) : 0;
        std::vector<std::chrono::microseconds> waits;
        for (quint64 i = 0; i < steps * 2; ++i)
            waits.emplace_back(chance.below(20'000));
        if (steps > 0 || m_cancelAfter >= 0us) {
            meddler = std::thread([&, waits] {
                bool isPaused = false;
                for (const auto wait : waits) {
                    std::this_thread::sleep_for(wait);
                    isPaused = !isPaused;
                    control.pause = isPaused;
                }
                control.pause = false;
                if (m_cancelAfter < 0us)
                    return;
                std::this_thread::sleep_for(m_cancelAfter);
                if (isOver)
                    return;
                {
                    const std::scoped_lock lock(m_mutex);
                    m_deadline = std::min(m_deadline, std::chrono::steady_clock::now() + cancelLimit);
                }
                m_changed.notify_all();
                control.cancel = true;
            });
        }
        what();
        isOver = true;
        if (meddler.joinable())
            meddler.join();
    }

    void tryProbe(const QString &source, EngineControl &control)
    {
        const auto info = probe(source, control);
        if (info) {
            ++m_encoded;
        } else {
            ++m_failed;
            require(info.error(), control);
        }
    }

    void tryJob(Chance &chance, const QString &source, const QString &arguments, const QString &extension,
                EngineControl &control)
    {
        begin(arguments + QStringLiteral(" -> job.") + extension, source);
        const auto recipe = makeRecipe(QStringLiteral("Fuzz"), arguments, extension);
        if (!recipe) {
            ++m_refused;
            return require(recipe.error(), control);
        }
        AttemptSpec spec;
        spec.source = source;
        spec.recipe = *recipe;
        const QString part = m_folder + QStringLiteral("/out/.part.") + extension;
        spec.outputs = {{{}, 0, part, m_folder + QStringLiteral("/out/done.") + extension}};
        AttemptResult result;
        withMeddling(chance, control, [&] { result = transcode(spec, control); });
        QStringList allowed;
        switch (result.kind) {
        case ResultKind::Encoded:
            ++m_encoded;
            allowed = {part};
            break;
        case ResultKind::Partial:
            ++m_partial;
            allowed = {part};
            require(result.error, control);
            break;
        case ResultKind::Failed:
            ++m_failed;
            require(result.error, control);
            break;
        case ResultKind::Cancelled:
            ++m_cancelled;
            if (!control.cancel)
                find(QStringLiteral("ended as cancelled without having been"));
            break;
        case ResultKind::Omitted:
        case ResultKind::Interrupted:
            find(QStringLiteral("ended in a way that no job does"));
            break;
        }
        requireNothingElse(allowed);
    }

    void tryCommand(Chance &chance, const QString &source, const QString &arguments, const QString &extension,
                    EngineControl &control)
    {
        QString text = arguments;
        const QString output = m_folder + QStringLiteral("/out/made.") + extension;
        if (!text.contains(QLatin1String("{source}")))
            text.prepend(QStringLiteral("-i {source} "));
        begin(text + QStringLiteral(" -> ") + extension, source);
        auto words = splitArguments(text);
        if (!words)
            return require(words.error(), control);
        for (QString &word : *words)
            word.replace(QLatin1String("{source}"), source);
        const QStringList dangerous{QStringLiteral("/tmp/x"), QStringLiteral("-pass")}; // a person may ask for these
        for (const QString &word : dangerous) {
            if (text.contains(word))
                return;
        }
        // A command that is to go on for ever does.
        if (text.contains(QLatin1String("-1 -i")) || text.contains(QLatin1String("-itsscale")))
            return;
        words->append(output);
        CommandResult result;
        withMeddling(chance, control, [&] { result = runCommand(*words, control); });
        if (result.error) {
            ++m_failed;
            require(*result.error, control);
        } else {
            ++m_encoded;
        }
        requireNothingElse({output});
    }

    void require(const Error &error, const EngineControl &control)
    {
        const bool isStopped = error.errorClass == ErrorClass::Interrupted && control.cancel;
        if (isStopped)
            return;
        if (error.sentence.isEmpty() || error.code.isEmpty())
            find(QStringLiteral("an error without words: ") + error.code + u' ' + error.detail);
        if (error.errorClass == ErrorClass::Internal)
            find(QStringLiteral("an internal error: ") + error.code + u' ' + error.detail);
        if (error.errorClass == ErrorClass::Interrupted)
            find(QStringLiteral("interrupted, by nobody: ") + error.code + u' ' + error.detail);
    }

    void requireNothingElse(const QStringList &allowed)
    {
        for (const QString &place : {QStringLiteral("/out"), QStringLiteral("/here")}) {
            QDirIterator files(m_folder + place, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                               QDirIterator::Subdirectories);
            while (files.hasNext()) {
                const QString path = files.next();
                if (!allowed.contains(path))
                    find(QStringLiteral("left behind: ") + path);
            }
        }
    }

    void cleanUp() const
    {
        for (const QString &place : {QStringLiteral("/in"), QStringLiteral("/out"), QStringLiteral("/here")}) {
            QDirIterator files(m_folder + place, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
            while (files.hasNext()) {
                const QString path = files.next();
                if (files.fileInfo().isDir())
                    QDir(path).removeRecursively();
                else
                    QFile::remove(path);
            }
        }
    }

    void find(const QString &text)
    {
        m_findings.push_back({m_number, text});
        std::fprintf(stderr, "%s\n    %s\n", nameOfCase, qPrintable(text));
    }

    void begin(const QString &what, const QString &source)
    {
        const QString name =
            QStringLiteral("case %1: %2 (%3), %4").arg(m_number).arg(QFileInfo(source).fileName(), m_how, what);
        std::snprintf(nameOfCase, sizeof nameOfCase, "%s", qPrintable(name));
        if (qEnvironmentVariableIsSet("REELYARD_FUZZ_TELL"))
            std::fprintf(stderr, "%s\n", nameOfCase);
        {
            const std::scoped_lock lock(m_mutex);
            m_deadline = std::chrono::steady_clock::now() + caseLimit;
        }
        m_changed.notify_all();
    }

    void end()
    {
        const std::scoped_lock lock(m_mutex);
        m_deadline = std::chrono::steady_clock::time_point::max();
    }

    // A call that does not come back cannot be ended, only told of.
    void watch()
    {
        std::unique_lock lock(m_mutex);
        while (!m_isOver) {
            m_changed.wait_for(lock, 500ms);
            if (std::chrono::steady_clock::now() > m_deadline) {
                std::fprintf(stderr, "\nThe engine hangs in %s\n", nameOfCase);
                std::abort();
            }
        }
    }

    QStringList m_files;
    QString m_folder;
    quint64 m_number = 0;
    QString m_how;
    bool m_mayBePaused = false;
    std::chrono::microseconds m_cancelAfter{-1};
    std::vector<Finding> m_findings;
    int m_encoded = 0;
    int m_partial = 0;
    int m_failed = 0;
    int m_cancelled = 0;
    int m_refused = 0;

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::chrono::steady_clock::time_point m_deadline = std::chrono::steady_clock::time_point::max(); // guarded
    bool m_isOver = false;                                                                           // guarded
    std::thread m_watch;
};

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption from(QStringLiteral("from"), QStringLiteral("the first case"), QStringLiteral("N"),
                                  QStringLiteral("0"));
    const QCommandLineOption cases(QStringLiteral("cases"), QStringLiteral("how many"), QStringLiteral("N"),
                                   QStringLiteral("200"));
    const QCommandLineOption corpus(QStringLiteral("corpus"), QStringLiteral("a folder of media files"),
                                    QStringLiteral("FOLDER"));
    parser.addOptions({from, cases, corpus});
    parser.addHelpOption();
    parser.process(application);

    QString folder = parser.value(corpus);
    if (folder.isEmpty() && !test::corpusFolder().isEmpty())
        folder = test::corpusFolder() + QStringLiteral("/media");
    if (folder.isEmpty()) {
        std::fputs("The public media files are not beside this project: nothing to break.\n", stderr);
        return skipped;
    }
    QStringList files;
    for (const QFileInfo &file : QDir(folder).entryInfoList(QDir::Files, QDir::Name))
        files += file.absoluteFilePath();
    const QTemporaryDir place;
    if (files.isEmpty() || !place.isValid()) {
        std::fprintf(stderr, "No files in %s, or no place for the outputs.\n", qPrintable(folder));
        return 1;
    }
#ifndef __SANITIZE_ADDRESS__
    for (const int signal : {SIGSEGV, SIGABRT, SIGFPE, SIGILL})
        std::signal(signal, &tellCase);
#endif
    initialiseEngine();
    const QString home = QDir::currentPath();
    const auto first = parser.value(from).toULongLong();
    const auto many = parser.value(cases).toULongLong();
    std::vector<Finding> findings;
    {
        Fuzzer fuzzer(files, place.path());
        for (quint64 number = first; number < first + many; ++number)
            fuzzer.run(number);
        findings = fuzzer.findings();
        std::fprintf(stdout, "%llu cases over %lld files: %s; %zu findings\n", many,
                     static_cast<long long>(files.size()), qPrintable(fuzzer.counts()), findings.size());
        std::fflush(stdout); // LeakSanitizer ends the process without
    }
    QDir::setCurrent(home);
    return findings.empty() ? 0 : 1;
}
