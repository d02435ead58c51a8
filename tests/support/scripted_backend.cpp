// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/scripted_backend.h"

#include "app/platform/files.h"
#include "models/base/native_path.h"

#include <fstream>

namespace reelyard::test
{

AttemptResult ScriptedBackend::encoded(const AttemptSpec &spec, const QByteArray &content)
{
    std::ofstream(toStdPath(spec.outputs.front().partPath), std::ios::binary)
        .write(content.constData(), content.size());
    AttemptResult result;
    result.kind = ResultKind::Encoded;
    OutputResult output;
    output.kind = ResultKind::Encoded;
    output.sizeBytes = content.size();
    output.sampledHash = *sampledHash(spec.outputs.front().partPath);
    result.outputs.push_back(output);
    result.mediaSeconds = 10;
    result.wallSeconds = 5;
    result.log = QStringLiteral("log of %1").arg(raw(spec.job));
    return result;
}

} // namespace reelyard::test
