// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/s3_server.h"

#include "tests/support/json_control.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QStandardPaths>

namespace reelyard::test
{

namespace
{

constexpr char s3rverPackage[] = REELYARD_S3RVER "/node_modules/s3rver";

constexpr char s3rverScript[] = R"(
const [package, directory, bucket] = process.argv.slice(1);
const S3rver = require(package);
process.stdin.resume().on('end', () => process.exit());
new S3rver({address: '127.0.0.1', port: 0, silent: true, vhostBuckets: false, directory,
            configureBuckets: [{name: bucket}]})
    .run().then(({port}) => console.log(JSON.stringify({endpoint: `http://127.0.0.1:${port}`})));
)";

} // namespace

S3Server::~S3Server()
{
    m_process.closeWriteChannel();
    if (!m_process.waitForFinished(5'000))
        m_process.kill();
    m_process.waitForFinished(5'000);
}

QJsonObject S3Server::start(const QString &program, const QStringList &arguments)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    // s3rver makes the tokens of its lists with DES, which OpenSSL 3 has put there.
    environment.insert(QStringLiteral("NODE_OPTIONS"), QStringLiteral("--openssl-legacy-provider"));
    m_process.setProcessEnvironment(environment);
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(program, arguments);
    QByteArray line;
    while (!line.contains('\n') && m_process.waitForReadyRead(30'000))
        line += m_process.readAllStandardOutput();
    const QJsonObject ready = QJsonDocument::fromJson(line).object();
    m_account.endpoint = QUrl(ready.value(QStringLiteral("endpoint")).toString());
    return ready;
}

S3rver::S3rver()
{
    m_account.bucket = QStringLiteral("films");
    m_account.accessKey = QStringLiteral("S3RVER");
    m_account.secretKey = QStringLiteral("S3RVER");
    start(QStringLiteral("node"), {QStringLiteral("-e"), QLatin1String(s3rverScript), QLatin1String(s3rverPackage),
                                   m_folder.path(), m_account.bucket});
}

bool S3rver::isInstalled()
{
    // npm writes it when all is there.
    return QFileInfo::exists(QStringLiteral(REELYARD_S3RVER "/node_modules/.package-lock.json")) &&
           !QStandardPaths::findExecutable(QStringLiteral("node")).isEmpty();
}

S3FaultServer::S3FaultServer()
{
    const QJsonObject ready =
        start(QStringLiteral("python3"), {QStringLiteral(REELYARD_SOURCE_DIR "/tests/support/s3_fault_server.py")});
    const auto value = [&ready](const char *name) { return ready.value(QLatin1String(name)).toString(); };
    m_control = QUrl(value("control"));
    m_account.bucket = value("bucket");
    m_account.accessKey = value("access");
    m_account.secretKey = value("secret");
}

bool S3FaultServer::order(const QJsonObject &what)
{
    return !exchangeJson(m_control, "POST", what).isEmpty();
}

QJsonArray S3FaultServer::requests(const QString &operation)
{
    QJsonArray found;
    for (const QJsonValue &request : exchangeJson(m_control, "GET", {}).value(QStringLiteral("requests")).toArray()) {
        if (request[QStringLiteral("op")] == operation)
            found.append(request);
    }
    return found;
}

QJsonObject S3FaultServer::objects()
{
    return exchangeJson(m_control, "GET", {}).value(QStringLiteral("objects")).toObject();
}

int S3FaultServer::mostBodies()
{
    return exchangeJson(m_control, "GET", {}).value(QStringLiteral("most_bodies")).toInt();
}

QJsonObject S3FaultServer::uploads()
{
    return exchangeJson(m_control, "GET", {}).value(QStringLiteral("uploads")).toObject();
}

} // namespace reelyard::test
