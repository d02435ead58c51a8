// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/local/worker_process.h"
#include "app/cli/commands.h"
#include "app/platform/files.h"
#include "models/base/bucket_link.h"
#include "models/base/file_hash.h"
#include "models/base/native_path.h"
#include "models/base/pool.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <deque>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

namespace reelyard::cli
{

namespace
{

constexpr char sha256Suffix[] = ".sha256";
constexpr char frameMd5Suffix[] = ".framemd5";
constexpr char certificateSuffix[] = ".certificate.txt";

/// One sidecar and what it speaks of.
struct Check {
    QString file;
    QString sidecar;
    QString kind;                 ///< "sha256", "framemd5", "certificate"
    std::optional<Error> problem; ///< known before anything is read
};

QString kindOf(const QString &name)
{
    for (const char *suffix : {sha256Suffix, frameMd5Suffix, certificateSuffix}) {
        if (name.endsWith(QLatin1String(suffix), Qt::CaseInsensitive))
            return QString::fromLatin1(suffix).section(u'.', 1, 1);
    }
    return {};
}

QString suffixOf(const QString &kind)
{
    return kind == QLatin1String("certificate") ? QString::fromLatin1(certificateSuffix) : u'.' + kind;
}

bool isFolder(const QString &path)
{
    std::error_code code;
    return std::filesystem::is_directory(toStdPath(path), code);
}

/// What a folder or a file gives to check, found on the pool.
struct Found {
    std::vector<Check> checks;
    std::vector<QString> without; ///< files that were named and have no evidence beside them
    std::optional<Error> problem;
};

// A list made by another program may be called "clip.framemd5" where the file is "clip.mkv".
QString fileOf(const QString &sidecar, const QString &kind)
{
    const QString exact = sidecar.left(sidecar.size() - suffixOf(kind).size());
    if (fileExists(exact))
        return exact;
    QString other;
    std::error_code code;
    const QString folder = folderOf(sidecar);
    for (std::filesystem::directory_iterator at(toStdPath(folder), code), end; !code && at != end; at.increment(code)) {
        const QString name = fromStdPath(at->path().filename());
        const bool isSameStem =
            name.startsWith(nameOf(exact) + u'.') && !name.mid(nameOf(exact).size() + 1).contains(u'.');
        if (isSameStem && kindOf(name).isEmpty() && !isFolder(folder + name))
            other = other.isEmpty() ? folder + name : exact; // two of them: there is no telling which
    }
    return other.isEmpty() ? exact : other;
}

void addSidecar(const QString &sidecar, Found &found)
{
    const QString kind = kindOf(sidecar);
    Check check{fileOf(sidecar, kind), sidecar, kind, {}};
    if (kind != QLatin1String("sha256") && !fileExists(check.file))
        check.problem = Error{ErrorClass::Permanent, QStringLiteral("file.missing"),
                              tr("\"%1\" is not there.").arg(displayPath(check.file)), check.file};
    found.checks.push_back(check);
}

Found findChecks(const QStringList &inputs)
{
    Found found;
    for (const QString &input : inputs) {
        if (!fileExists(input)) {
            found.problem = Error{ErrorClass::Configuration, QStringLiteral("input.missing"),
                                  tr("\"%1\" is not there.").arg(displayPath(input)), input};
            return found;
        }
        const auto before = found.checks.size();
        if (!isFolder(input) && !kindOf(input).isEmpty()) {
            addSidecar(input, found);
            continue;
        }
        // Beside a file, and beside a folder that is an output itself.
        for (const char *suffix : {sha256Suffix, frameMd5Suffix, certificateSuffix}) {
            if (const QString sidecar = input + QLatin1String(suffix); fileExists(sidecar))
                addSidecar(sidecar, found);
        }
        if (isFolder(input)) {
            const auto files = filesBelow(input);
            if (!files) {
                found.problem = files.error();
                return found;
            }
            for (const QString &file : *files) {
                if (!kindOf(file).isEmpty())
                    addSidecar(input + u'/' + file, found);
            }
        }
        if (found.checks.size() == before)
            found.without.push_back(input);
    }
    return found;
}

// As sha256sum reads it: a digest, a blank, a blank or an asterisk, a name relative to the list.
std::optional<Error> checkSha256(const QString &sidecar)
{
    std::ifstream stream(toStdPath(sidecar), std::ios::binary);
    std::ostringstream bytes;
    bytes << stream.rdbuf();
    const Error unreadable{ErrorClass::Source, QStringLiteral("evidence.unreadable"),
                           tr("This is no list of SHA-256 checksums."), sidecar};
    if (!stream)
        return unreadable;
    int lines = 0;
    for (QByteArray line : QByteArray::fromStdString(bytes.str()).split('\n')) {
        line = line.endsWith('\r') ? line.chopped(1) : line;
        if (line.isEmpty())
            continue;
        const QByteArray digest = line.left(64).toLower();
        if (line.size() < 67 || QByteArray::fromHex(digest).toHex() != digest || line.at(64) != ' ')
            return unreadable;
        const QString name = pathFromBytes(line.mid(66));
        const auto now = sha256OfFile(name.startsWith(u'/') ? name : folderOf(sidecar) + name);
        if (!now)
            return now.error();
        if (*now != digest)
            return Error{ErrorClass::Source, QStringLiteral("evidence.changed"),
                         tr("\"%1\" is not what it was when the checksum was made.").arg(displayPath(name)),
                         QString::fromLatin1(*now)};
        ++lines;
    }
    return lines > 0 ? std::nullopt : std::optional<Error>(unreadable);
}

/// Goes through the checks one by one: checksums of files on the pool, whatever has to be decoded in a worker.
class Verification : public QObject
{
public:
    Verification(const Output &output, QObject *parent)
        : QObject(parent)
        , m_output(output)
        , m_worker({m_home.path(), WorkerProcess::defaultProgram()})
    {
        // A worker counts what it has read; one that stands still for so long reads no more.
        m_patience.setSingleShot(true);
        m_patience.setInterval(300'000);
        connect(&m_patience, &QTimer::timeout, &m_worker, &WorkerProcess::kill);
        connect(&m_worker, &WorkerProcess::progressed, this, [this](const QJsonObject &message) {
            const qint64 activity = message.value(QStringLiteral("activity")).toInteger();
            if (std::exchange(m_activity, activity) != activity)
                m_patience.start();
        });
        connect(&m_worker, &WorkerProcess::answered, this, [this](const QJsonObject &message) {
            m_patience.stop();
            const QJsonValue error = message.value(QStringLiteral("error"));
            tell(error.isObject() ? std::optional(errorFromJson(error.toObject())) : std::nullopt);
        });
        connect(&m_worker, &WorkerProcess::ended, this, [this](WorkerProcess::End end, const QString &detail) {
            m_patience.stop();
            const bool isRefused = end == WorkerProcess::End::Refused;
            tell(Error{isRefused ? ErrorClass::Internal : ErrorClass::Source,
                       isRefused ? QStringLiteral("worker.refused") : QStringLiteral("evidence.unreadable"),
                       isRefused ? tr("The program part that reads media could not be started. Please install "
                                      "Reelyard again.")
                                 : tr("This file could not be examined."),
                       detail});
        });
    }

    void begin(Found found)
    {
        if (found.problem) {
            m_output.error(*found.problem);
            QCoreApplication::exit(found.problem->errorClass == ErrorClass::Configuration ? WrongCommand
                                                                                          : SomethingFailed);
            return;
        }
        for (const QString &file : found.without) {
            ++m_counts[QStringLiteral("noEvidence")];
            m_output.line(tr("no evidence  %1").arg(displayPath(file)));
            m_output.object({{QStringLiteral("event"), QStringLiteral("verified")},
                             {QStringLiteral("file"), file},
                             {QStringLiteral("verdict"), QStringLiteral("noEvidence")}});
        }
        m_left.assign(found.checks.begin(), found.checks.end());
        next();
    }

private:
    void next()
    {
        if (m_left.empty()) {
            finish();
            return;
        }
        const Check &check = m_left.front();
        if (check.problem) {
            tell(check.problem);
        } else if (check.kind == QLatin1String("sha256")) {
            const QString sidecar = check.sidecar;
            onPool(
                this, [sidecar] { return checkSha256(sidecar); },
                [this](const std::optional<Error> &problem) { tell(problem); });
        } else {
            m_activity = -1;
            m_patience.start();
            m_worker.request({{QStringLiteral("op"), QStringLiteral("verify")},
                              {QStringLiteral("file"), check.file},
                              {QStringLiteral("sidecar"), check.sidecar}});
        }
    }

    void tell(std::optional<Error> problem) // a copy: the check that holds it goes
    {
        const Check check = m_left.front();
        m_left.pop_front();
        QString verdict = QStringLiteral("verified");
        QString words = tr("verified     %1 (%2)");
        if (problem && problem->code == QLatin1String("file.missing")) {
            verdict = QStringLiteral("missing");
            words = tr("missing      %1 (%2)");
        } else if (problem && problem->code == QLatin1String("evidence.changed")) {
            verdict = QStringLiteral("changed");
            words = tr("changed      %1 (%2)");
        } else if (problem) {
            verdict = QStringLiteral("failed");
            words = tr("not checked  %1 (%2)");
        }
        ++m_counts[verdict];
        m_output.line(words.arg(displayPath(check.file), check.kind));
        QJsonObject object{{QStringLiteral("event"), QStringLiteral("verified")},
                           {QStringLiteral("file"), check.file},
                           {QStringLiteral("sidecar"), check.sidecar},
                           {QStringLiteral("kind"), check.kind},
                           {QStringLiteral("verdict"), verdict}};
        if (problem) {
            m_output.line(QStringLiteral("  ") + problem->sentence);
            object.insert(QStringLiteral("error"), problem->sentence);
            object.insert(QStringLiteral("errorCode"), problem->code);
            object.insert(QStringLiteral("detail"), problem->detail);
        }
        m_output.object(object);
        // Not from within the worker's own signal.
        QTimer::singleShot(0, this, [this] { next(); });
    }

    int count(const char *verdict) const
    {
        const auto found = m_counts.find(QLatin1String(verdict));
        return found == m_counts.end() ? 0 : found->second;
    }

    void finish()
    {
        const int bad = count("changed") + count("missing") + count("failed");
        QStringList parts{tr("%1 verified").arg(count("verified"))};
        const auto part = [&](const char *verdict, const QString &text) {
            if (count(verdict) > 0)
                parts << text.arg(count(verdict));
        };
        part("changed", tr("%1 changed"));
        part("missing", tr("%1 missing"));
        part("failed", tr("%1 not checked"));
        part("noEvidence", tr("%1 without evidence"));
        m_output.line(parts.join(QLatin1String(", ")));
        QJsonObject summary{{QStringLiteral("event"), QStringLiteral("summary")}};
        for (const char *verdict : {"verified", "changed", "missing", "failed", "noEvidence"})
            summary.insert(QLatin1String(verdict), count(verdict));
        m_output.object(summary);
        // Nothing proved is no success either.
        QCoreApplication::exit(bad > 0 || count("verified") == 0 ? SomethingFailed : Done);
    }

    Output m_output;
    QTemporaryDir m_home; // needs no queue, and so no database: the worker's lock goes to a folder of its own
    WorkerProcess m_worker;
    QTimer m_patience;
    qint64 m_activity = -1;
    std::deque<Check> m_left;
    std::map<QString, int> m_counts; ///< by verdict
};

} // namespace

void verify(const Options &options, QObject *context)
{
    QStringList inputs;
    for (const QString &input : options.inputs) {
        if (isBucketLink(input)) {
            options.output.error(
                {ErrorClass::Configuration,
                 QStringLiteral("s3.verify"),
                 tr("What is in a bucket is not verified: \"%1\" has to be on this computer.").arg(input),
                 {}});
            QCoreApplication::exit(WrongCommand);
            return;
        }
        inputs << absolutePath(input);
    }
    auto *verification = new Verification(options.output, context);
    onPool(
        verification, [inputs] { return findChecks(inputs); },
        [verification](Found found) { verification->begin(std::move(found)); });
}

} // namespace reelyard::cli
