// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/cloud/ffhub_provider.h"

#include "app/backend/cloud/cloud_package.h"
#include "models/recipe/command_spec.h"
#include "models/recipe/recipe_outputs.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QUrlQuery>

#include <algorithm>
#include <array>
#include <cmath>

namespace reelyard
{

namespace
{

constexpr qint64 gigabyte = 1024LL * 1024 * 1024;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(FFHub)
};

HttpRequest requestFor(const CloudAccount &account, const QByteArray &verb, const QString &path)
{
    HttpRequest request;
    request.verb = verb;
    request.url = account.baseUrl;
    QString base = request.url.path();
    while (base.endsWith(u'/'))
        base.chop(1);
    request.url.setPath(base + path);
    request.headers = {{"Authorization", "Bearer " + account.key.toUtf8()}, {"Accept", "application/json"}};
    return request;
}

HttpRequest withBody(HttpRequest request, const QJsonObject &body)
{
    request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    request.headers.emplaceBack("Content-Type", "application/json");
    return request;
}

// RFC 7807, or what servers said before it.
QString reasonIn(const QByteArray &body)
{
    const QJsonObject object = QJsonDocument::fromJson(body).object();
    for (const char *name : {"detail", "message", "error", "title"}) {
        const QJsonValue value = object.value(QLatin1String(name));
        const QString text =
            value.isObject() ? value.toObject().value(QStringLiteral("message")).toString() : value.toString();
        if (!text.isEmpty())
            return text.left(500);
    }
    return {};
}

std::optional<Error> refusalIn(const HttpAnswer &answer)
{
    if (answer.error)
        return answer.error;
    const int status = answer.status;
    if (status >= 200 && status < 300)
        return std::nullopt;
    const QString reason = reasonIn(answer.body);
    const QString detail = QStringLiteral("HTTP %1 %2").arg(status).arg(reason).trimmed();
    const auto error = [&detail](ErrorClass errorClass, const char *code, const QString &sentence) {
        return Error{errorClass, QString::fromLatin1(code), sentence, detail};
    };
    if (status == 401)
        return error(ErrorClass::Permanent, "account.key", Words::tr("The cloud account does not accept this key."));
    if (status == 402)
        return error(ErrorClass::Permanent, "account.credits", Words::tr("The cloud account has no credit left."));
    if (status == 403)
        return error(ErrorClass::Permanent, "account.forbidden", Words::tr("The cloud account does not allow this."));
    if (status == 404) // only a task may be unknown, see task()
        return error(ErrorClass::Permanent, "account.address",
                     Words::tr("There is no such service at the account's address. It may lack its path, as in "
                               "https://api.ffhub.io/v1: remove the account and add it with the whole address."));
    if (status == 429)
        return error(ErrorClass::RateLimited, "cloud.rate", Words::tr("The cloud asks for fewer requests."));
    if (status == 408 || status == 409 || status == 500 || status == 502 || status == 503 || status == 504)
        return error(ErrorClass::Transient, "cloud.server", Words::tr("The cloud's server failed to answer."));
    return error(ErrorClass::Permanent, "cloud.refused",
                 reason.isEmpty() ? Words::tr("The cloud refused this task.")
                                  : Words::tr("The cloud refused this task: %1").arg(reason));
}

Error unreadable(const HttpAnswer &answer)
{
    return {ErrorClass::Transient, QStringLiteral("cloud.answer"),
            Words::tr("The cloud's answer could not be understood."), QString::fromUtf8(answer.body.left(500))};
}

// Of what a service hands on of ffmpeg's log the end tells most; the whole is the error's detail.
QString lastLine(const QString &text)
{
    constexpr qsizetype longest = 200;
    return text.trimmed().section(u'\n', -1).trimmed().left(longest);
}

// Numbers come as numbers or as text.
std::optional<double> numberIn(const QJsonValue &value)
{
    if (value.isDouble())
        return value.toDouble();
    bool isNumber = false;
    const double number = value.toString().toDouble(&isNumber);
    return isNumber && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

// ISO 8601, or seconds or milliseconds since the epoch.
std::optional<Timestamp> timeIn(const QJsonValue &value)
{
    if (const auto number = numberIn(value)) {
        constexpr double secondsUntil5138 = 1e11;
        return Timestamp(static_cast<qint64>(*number < secondsUntil5138 ? *number * 1000 : *number));
    }
    QDateTime time = QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
    if (!time.isValid())
        return std::nullopt;
    if (time.timeSpec() == Qt::LocalTime) // without a zone it is the server's, which is UTC's
        time.setTimeSpec(Qt::UTC);
    return Timestamp(time.toMSecsSinceEpoch());
}

QString textIn(const QJsonObject &object, std::initializer_list<const char *> names)
{
    for (const char *name : names) {
        const QJsonValue value = object.value(QLatin1String(name));
        const QString text = value.isDouble() ? QString::number(value.toInteger()) : value.toString();
        if (!text.isEmpty())
            return text;
    }
    return {};
}

CloudTaskState stateIn(const QString &status)
{
    const QString word = status.toLower();
    if (word == QLatin1String("succeeded") || word == QLatin1String("completed"))
        return CloudTaskState::Succeeded;
    if (word == QLatin1String("failed"))
        return CloudTaskState::Failed;
    return word == QLatin1String("pending") ? CloudTaskState::Pending : CloudTaskState::Running;
}

CloudTask taskIn(const QJsonObject &object)
{
    CloudTask task;
    task.id = textIn(object, {"task_id", "id"});
    task.state = stateIn(object.value(QStringLiteral("status")).toString(QStringLiteral("pending")));
    task.progress = std::clamp(numberIn(object.value(QStringLiteral("progress"))).value_or(0) / 100, 0.0, 1.0);
    task.command = object.value(QStringLiteral("command")).toString();
    for (const QJsonValue &value : object.value(QStringLiteral("outputs")).toArray()) {
        const QJsonObject output = value.toObject();
        const QUrl url(textIn(output, {"url", "output_url"}));
        CloudOutput made{textIn(output, {"filename", "name"}), url,
                         static_cast<qint64>(numberIn(output.value(QStringLiteral("size"))).value_or(-1))};
        if (made.fileName.isEmpty())
            made.fileName = url.fileName();
        if (url.isValid())
            task.outputs.push_back(made);
    }
    const QUrl only(object.value(QStringLiteral("output_url")).toString());
    if (task.outputs.empty() && only.isValid() && !only.isEmpty())
        task.outputs.push_back({only.fileName(), only, -1});
    const QJsonValue error = object.value(QStringLiteral("error"));
    task.error = error.isObject() ? textIn(error.toObject(), {"message", "detail"}) : error.toString();
    task.createdAt = timeIn(object.value(QStringLiteral("created_at")));
    for (const char *name : {"elapsed", "duration", "total_elapsed"}) {
        if (!task.seconds)
            task.seconds = numberIn(object.value(QLatin1String(name)));
    }
    return task;
}

// Some put all they say into "data".
QJsonObject contentOf(const QJsonDocument &document)
{
    const QJsonObject object = document.object();
    const QJsonValue data = object.value(QStringLiteral("data"));
    return data.isObject() ? data.toObject() : object;
}

Result<CloudTask> oneTask(const HttpAnswer &answer)
{
    if (const auto refused = refusalIn(answer))
        return *refused;
    CloudTask task = taskIn(contentOf(QJsonDocument::fromJson(answer.body)));
    if (task.id.isEmpty())
        return unreadable(answer);
    return task;
}

} // namespace

QString FFHubProvider::name() const
{
    return QStringLiteral("FFHub");
}

std::optional<QString> FFHubProvider::refusal(const CloudWish &wish) const
{
    static const QStringList types{QStringLiteral("mp4"),  QStringLiteral("webm"), QStringLiteral("mkv"),
                                   QStringLiteral("avi"),  QStringLiteral("mov"),  QStringLiteral("flv"),
                                   QStringLiteral("mp3"),  QStringLiteral("wav"),  QStringLiteral("aac"),
                                   QStringLiteral("ogg"),  QStringLiteral("flac"), QStringLiteral("m4a"),
                                   QStringLiteral("gif"),  QStringLiteral("png"),  QStringLiteral("jpg"),
                                   QStringLiteral("jpeg"), QStringLiteral("webp")};
    const auto command = parseRecipe(wish.recipe.arguments);
    if (!command)
        return command.error().sentence;
    for (const RecipeOutput &output : recipeOutputs(wish.recipe)) {
        if (output.isMasterPlaylist) // written here in any case
            continue;
        if (output.isPackage) {
            if (const auto refused = packingRefusal(command->outputs[static_cast<size_t>(output.ordinal)]))
                return refused;
            continue;
        }
        if (output.isFolder)
            return Words::tr("%1 makes a folder, and %2 makes single files.").arg(wish.recipe.name, name());
        const QString type = output.name.section(u'.', -1).toLower();
        if (!types.contains(type))
            return Words::tr("%1 does not make files of the type %2.").arg(name(), type);
    }
    if (const QString checks = wish.recipe.checks.trimmed(); !checks.isEmpty())
        return Words::tr("the checks that are asked for (%1) are made on this computer only.").arg(checks);
    for (const FileSpec &input : command->inputs) {
        if (input.url != QLatin1String("{source}"))
            return Words::tr("the recipe reads a file beside the source (%1).").arg(input.url);
    }
    const bool isMeasured = wish.recipe.arguments.contains(QLatin1String("{fit:")) ||
                            wish.recipe.arguments.contains(QLatin1String("{loudness:"));
    const bool hasPasses = std::any_of(command->outputs.begin(), command->outputs.end(),
                                       [](const FileSpec &output) { return output.find(u"pass"); });
    if (isMeasured || hasPasses)
        return Words::tr("the recipe takes two passes, and %1 runs one command.").arg(name());
    if (!wish.isLink && wish.sourceSizeBytes > largestUploadBytes())
        return Words::tr("the file is larger than %1 takes (%2).")
            .arg(name(), QLocale().formattedDataSize(largestUploadBytes(), 0, QLocale::DataSizeTraditionalFormat));
    return std::nullopt;
}

qint64 FFHubProvider::largestUploadBytes() const
{
    return 5 * gigabyte;
}

std::chrono::seconds FFHubProvider::longestTask() const
{
    return std::chrono::hours(1);
}

std::chrono::seconds FFHubProvider::keepsFor() const
{
    return std::chrono::hours(24);
}

HttpRequest FFHubProvider::createRequest(const CloudAccount &account, const QString &command, const QUrl &webhook) const
{
    QJsonObject body{{QStringLiteral("command"), command}};
    if (!webhook.isEmpty())
        body.insert(account.webhookField, webhook.toString(QUrl::FullyEncoded));
    return withBody(requestFor(account, "POST", QStringLiteral("/tasks")), body);
}

Result<CloudTask> FFHubProvider::createdTask(const HttpAnswer &answer) const
{
    return oneTask(answer);
}

HttpRequest FFHubProvider::statusRequest(const CloudAccount &account, const QString &taskId) const
{
    return requestFor(account, "GET", QStringLiteral("/tasks/") + QString::fromLatin1(QUrl::toPercentEncoding(taskId)));
}

Result<CloudTask> FFHubProvider::task(const HttpAnswer &answer) const
{
    if (!answer.error && answer.status == 404)
        return Error{ErrorClass::Permanent, QStringLiteral("cloud.unknown-task"),
                     Words::tr("The cloud does not know this task."), QStringLiteral("HTTP 404")};
    return oneTask(answer);
}

HttpRequest FFHubProvider::listRequest(const CloudAccount &account, int limit, int offset) const
{
    HttpRequest request = requestFor(account, "GET", QStringLiteral("/tasks"));
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("limit"), QString::number(limit));
    query.addQueryItem(QStringLiteral("offset"), QString::number(offset));
    request.url.setQuery(query);
    return request;
}

Result<CloudTaskPage> FFHubProvider::tasks(const HttpAnswer &answer) const
{
    if (const auto refused = refusalIn(answer))
        return *refused;
    const QJsonDocument document = QJsonDocument::fromJson(answer.body);
    const QJsonObject object = contentOf(document);
    const QJsonValue list = document.isArray() ? QJsonValue(document.array()) : object.value(QStringLiteral("tasks"));
    if (!list.isArray())
        return unreadable(answer);
    CloudTaskPage page;
    for (const QJsonValue &value : list.toArray()) {
        CloudTask task = taskIn(value.toObject());
        if (!task.id.isEmpty())
            page.tasks.push_back(std::move(task));
    }
    if (const auto total = numberIn(object.value(QStringLiteral("total"))))
        page.total = static_cast<int>(*total);
    return page;
}

HttpRequest FFHubProvider::signRequest(const CloudAccount &account, const QString &fileName, qint64 sizeBytes,
                                       const QByteArray &contentType) const
{
    return withBody(requestFor(account, "POST", QStringLiteral("/uploads/sign")),
                    {{QStringLiteral("filename"), fileName},
                     {QStringLiteral("size"), sizeBytes},
                     {QStringLiteral("content_type"), QString::fromLatin1(contentType)}});
}

Result<CloudUpload> FFHubProvider::upload(const HttpAnswer &answer) const
{
    if (const auto refused = refusalIn(answer))
        return *refused;
    const QJsonObject object = QJsonDocument::fromJson(answer.body).object();
    CloudUpload upload{QUrl(object.value(QStringLiteral("upload_url")).toString()),
                       QUrl(object.value(QStringLiteral("public_url")).toString()),
                       object.value(QStringLiteral("content_type")).toString().toLatin1()};
    if (!upload.uploadUrl.isValid() || !upload.publicUrl.isValid() || upload.uploadUrl.isEmpty() ||
        upload.publicUrl.isEmpty())
        return unreadable(answer);
    return upload;
}

// The one table of texts. ffmpeg's own come through as they are.
Error FFHubProvider::taskError(const CloudTask &task) const
{
    struct Known {
        const char *words;
        ErrorClass errorClass;
        const char *code;
        const char *sentence;
    };
    static const std::array known{
        Known{"invalid data found", ErrorClass::Source, "source.undecodable",
              QT_TRANSLATE_NOOP("FFHub", "The cloud could not read this source.")},
        Known{"moov atom not found", ErrorClass::Source, "source.truncated",
              QT_TRANSLATE_NOOP("FFHub", "The source is cut off: its index is missing.")},
        Known{"could not find codec parameters", ErrorClass::Source, "source.undecodable",
              QT_TRANSLATE_NOOP("FFHub", "The cloud could not read this source.")},
        Known{"403 forbidden", ErrorClass::Permanent, "link.forbidden",
              QT_TRANSLATE_NOOP("FFHub", "The link may not be read, or has expired.")},
        Known{"404 not found", ErrorClass::Permanent, "link.not-found",
              QT_TRANSLATE_NOOP("FFHub", "There is nothing at this link.")},
        Known{"server returned 5", ErrorClass::Transient, "link.server-error",
              QT_TRANSLATE_NOOP("FFHub", "The server of the source failed to answer the cloud.")},
        Known{"connection timed out", ErrorClass::Transient, "link.connection",
              QT_TRANSLATE_NOOP("FFHub", "The cloud could not reach the source.")},
        Known{"connection reset", ErrorClass::Transient, "link.connection",
              QT_TRANSLATE_NOOP("FFHub", "The cloud could not reach the source.")},
        Known{"unknown encoder", ErrorClass::Configuration, "recipe.unknown-encoder",
              QT_TRANSLATE_NOOP("FFHub", "The cloud does not have this encoder.")},
        Known{"unrecognized option", ErrorClass::Configuration, "recipe.unknown-option",
              QT_TRANSLATE_NOOP("FFHub", "The cloud does not know an option of this recipe.")},
        Known{"option not found", ErrorClass::Configuration, "recipe.unknown-option",
              QT_TRANSLATE_NOOP("FFHub", "The cloud does not know an option of this recipe.")},
        Known{"error initializing", ErrorClass::Configuration, "recipe.bad-value",
              QT_TRANSLATE_NOOP("FFHub", "The cloud cannot carry out this recipe.")},
        Known{"matches no streams", ErrorClass::Source, "source.no-stream",
              QT_TRANSLATE_NOOP("FFHub", "The source lacks a stream that the recipe wants.")},
        Known{"timeout", ErrorClass::Permanent, "cloud.too-long",
              QT_TRANSLATE_NOOP("FFHub", "The task took longer than the cloud lets one run.")},
        Known{"insufficient credit", ErrorClass::Permanent, "account.credits",
              QT_TRANSLATE_NOOP("FFHub", "The cloud account has no credit left.")}};
    const QString text = task.error.toLower();
    for (const Known &each : known) {
        if (text.contains(QLatin1String(each.words)))
            return {each.errorClass, QString::fromLatin1(each.code), Words::tr(each.sentence), task.error};
    }
    return {ErrorClass::Permanent, QStringLiteral("cloud.failed"),
            task.error.isEmpty() ? Words::tr("The cloud says that the task failed, and does not say why.")
                                 : Words::tr("The cloud says that the task failed: %1").arg(lastLine(task.error)),
            task.error};
}

std::optional<std::chrono::milliseconds> retryAfter(const HttpAnswer &answer, Timestamp now)
{
    bool isNumber = false;
    const QByteArray milliseconds = answer.header("retry-after-ms").trimmed();
    const double exact = milliseconds.toDouble(&isNumber);
    if (isNumber && exact >= 0 && exact < 1e9)
        return std::chrono::milliseconds(static_cast<qint64>(exact));
    const QByteArray value = answer.header("retry-after").trimmed();
    const double seconds = value.toDouble(&isNumber);
    if (isNumber)
        return seconds >= 0 && seconds < 1e6
                   ? std::optional(std::chrono::milliseconds(static_cast<qint64>(seconds * 1000)))
                   : std::nullopt;
    QString date = QString::fromLatin1(value);
    date.replace(QLatin1String("GMT"), QLatin1String("+0000"));
    const QDateTime time = QDateTime::fromString(date, Qt::RFC2822Date);
    if (!time.isValid())
        return std::nullopt;
    return std::max(std::chrono::milliseconds(0), std::chrono::milliseconds(time.toMSecsSinceEpoch() - now.count()));
}

} // namespace reelyard
