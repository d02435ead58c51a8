// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/scripted_backend.h"

#include "app/platform/files.h"
#include "models/base/native_path.h"

#include <fstream>

namespace reelyard::test
{

namespace
{

void write(const QString &path, const QByteArray &content)
{
    std::ofstream(toStdPath(path), std::ios::binary).write(content.constData(), content.size());
}

} // namespace

OutputResult ScriptedBackend::made(const OutputPart &part, const QByteArray &content)
{
    if (isFolder(part.partPath)) { // as an HLS rung is
        write(part.partPath + QStringLiteral("/seg0.m4s"), content);
        write(part.partPath + QStringLiteral("/index.m3u8"), "#EXTM3U\n" + content);
        write(part.partPath + QStringLiteral("/rung.m3u8"),
              "#EXTM3U\n#EXT-X-VERSION:7\n#EXT-X-STREAM-INF:BANDWIDTH=" + QByteArray::number(1000 - part.ordinal) +
                  "\nindex.m3u8\n");
    } else {
        write(part.partPath, content);
    }
    OutputResult output;
    output.ordinal = part.ordinal;
    output.kind = ResultKind::Encoded;
    output.sizeBytes = fileSizeBytes(part.partPath);
    output.sampledHash = *sampledHash(part.partPath);
    return output;
}

AttemptResult ScriptedBackend::encoded(const AttemptSpec &spec, const QByteArray &content)
{
    AttemptResult result;
    result.kind = ResultKind::Encoded;
    for (const OutputPart &part : spec.outputs)
        result.outputs.push_back(made(part, content));
    result.mediaSeconds = 10;
    result.wallSeconds = 5;
    result.log = QStringLiteral("log of %1").arg(raw(spec.job));
    return result;
}

} // namespace reelyard::test
