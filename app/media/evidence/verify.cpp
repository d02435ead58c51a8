// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/media/engine.h"
#include "app/media/evidence/frame_md5.h"
#include "app/media/evidence/losslessness.h"
#include "app/media/log_capture.h"
#include "models/base/native_path.h"

#include <QCoreApplication>

#include <fstream>
#include <sstream>

namespace reelyard
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Evidence)
};

Error unreadable(const QString &sentence, const QString &detail)
{
    return {ErrorClass::Source, QStringLiteral("evidence.unreadable"), sentence, detail};
}

Result<QString> readText(const QString &path)
{
    constexpr std::streamsize limit = 256 << 20; // a line per picture: some hundred thousand for a long film
    std::ifstream file(toStdPath(path), std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    if (!file || static_cast<std::streamsize>(text.tellp()) > limit)
        return unreadable(Words::tr("\"%1\" could not be read.").arg(displayPath(path)), path);
    return QString::fromUtf8(QByteArray::fromStdString(text.str())).remove(u'\r');
}

} // namespace

Result<void> verifyEvidence(const QString &file, const QString &sidecar, EngineControl &control)
{
    const LogCapture log;
    const auto text = readText(sidecar);
    if (!text)
        return text.error();
    if (!sidecar.endsWith(QLatin1String(".framemd5"), Qt::CaseInsensitive))
        return verifyCertificate(file, *text, control);
    if (!text->startsWith(QLatin1String("#format: frame checksums")))
        return unreadable(Words::tr("This is no list of picture checksums."), sidecar);
    const auto now = frameMd5Of(file, control);
    if (!now)
        return now.error();
    QString difference;
    if (!isSameFrameMd5(*text, *now, &difference))
        return Error{ErrorClass::Source, QStringLiteral("evidence.changed"),
                     Words::tr("The pictures are not those that the list was made from."), difference};
    return {};
}

} // namespace reelyard
