// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/cloud/s3_answers.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QRegularExpression>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

#include <algorithm>
#include <array>
#include <utility>

namespace reelyard
{

namespace
{

constexpr qint64 mebibyte = qint64{1} << 20;
constexpr qsizetype largestDocument = 8 * mebibyte;
constexpr int deepestElement = 32;
constexpr int mostElements = 200'000; // a page of 1000 objects has 12,000
constexpr qsizetype mostAttributes = 16;
constexpr qsizetype longestRun = qsizetype{24} * 1024; // bytes from one '<' to the next

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Cloud)
};

Error unusable(const QString &detail)
{
    return {ErrorClass::Transient, QStringLiteral("s3.answer"),
            Words::tr("The storage gave an answer that cannot be read."), detail};
}

struct Element {
    QString name; ///< without its namespace, which not every make of storage writes
    QString text; ///< its own, not that of its children
    std::vector<Element> children;

    const Element *child(const char *wanted) const
    {
        const auto found = std::find_if(children.begin(), children.end(), [wanted](const Element &element) {
            return element.name == QLatin1String(wanted);
        });
        return found == children.end() ? nullptr : &*found;
    }
    QString textOf(const char *wanted) const
    {
        const Element *found = child(wanted);
        return found ? found->text : QString();
    }
};

// Keeps from the reader what makes it slow or wrong: it compares every attribute of an element with every other, counts
// the letters of a prefix in 16 bits (CVE-2023-37369, not mended in Qt 6.4) and expands the entities of a DOCTYPE.
std::optional<Error> hostility(const QByteArray &xml)
{
    if (xml.size() > largestDocument)
        return unusable(QStringLiteral("%1 bytes").arg(xml.size()));
    if (xml.contains('\0')) // also the encodings in which the searches below would find nothing
        return unusable(QStringLiteral("a zero byte"));
    if (xml.contains("<!DOCTYPE"))
        return unusable(QStringLiteral("a DOCTYPE"));
    for (qsizetype from = 0; from < xml.size();) {
        const qsizetype next = xml.indexOf('<', from + 1);
        const qsizetype end = next < 0 ? xml.size() : next;
        if (end - from > longestRun)
            return unusable(QStringLiteral("%1 bytes without a tag").arg(end - from));
        from = end;
    }
    return std::nullopt;
}

class DocumentReader
{
public:
    explicit DocumentReader(const QByteArray &xml)
        : m_xml(xml)
    {
    }

    Result<Element> read()
    {
        Element outermost; // holds the root
        if (!readInto(outermost, 0))
            return unusable(m_fault.isEmpty() ? m_xml.errorString() : m_fault);
        if (outermost.children.empty())
            return unusable(QStringLiteral("empty"));
        return std::move(outermost.children.front());
    }

private:
    // Up to the end of the element, or of the document; false where it is at fault.
    bool readInto(Element &parent, int depth)
    {
        while (!m_xml.atEnd()) {
            const QXmlStreamReader::TokenType token = m_xml.readNext();
            if (token == QXmlStreamReader::EndElement)
                return true;
            if (token == QXmlStreamReader::Characters)
                parent.text += m_xml.text();
            if (token == QXmlStreamReader::StartElement) {
                if (!isBounded(depth))
                    return false;
                parent.children.push_back({m_xml.name().toString(), {}, {}});
                if (!readInto(parent.children.back(), depth + 1))
                    return false;
            }
        }
        return !m_xml.hasError();
    }

    bool isBounded(int depth)
    {
        if (depth >= deepestElement)
            m_fault = QStringLiteral("nested too deep");
        else if (++m_elements > mostElements)
            m_fault = QStringLiteral("too many elements");
        else if (m_xml.attributes().size() > mostAttributes || m_xml.namespaceDeclarations().size() > mostAttributes)
            m_fault = QStringLiteral("too many attributes");
        return m_fault.isEmpty();
    }

    QXmlStreamReader m_xml;
    int m_elements = 0;
    QString m_fault;
};

Result<Element> parsed(const QByteArray &body)
{
    const QByteArray xml = body.trimmed(); // a server that takes its time sends spaces first
    if (const auto fault = hostility(xml))
        return *fault;
    return DocumentReader(xml).read();
}

// What the error codes of S3 mean; "Error responses" in its API reference, and what other makes add.
struct Meaning {
    const char *s3Code;
    ErrorClass errorClass;
    const char *code;
    const char *sentence;
};

constexpr char slowDown[] = QT_TRANSLATE_NOOP("Cloud", "The storage asks for fewer requests.");
constexpr char ownError[] = QT_TRANSLATE_NOOP("Cloud", "The storage had an error of its own.");
constexpr char broken[] =
    QT_TRANSLATE_NOOP("Cloud", "The transfer to the storage broke off or was damaged on its way.");
constexpr char forbidden[] =
    QT_TRANSLATE_NOOP("Cloud", "The storage does not allow this. The access key lacks the right to do it.");
constexpr char expired[] =
    QT_TRANSLATE_NOOP("Cloud", "The temporary access to the storage is over. New access keys are needed.");
constexpr char noBucket[] = QT_TRANSLATE_NOOP("Cloud", "There is no such bucket in this storage.");
constexpr char noObject[] = QT_TRANSLATE_NOOP("Cloud", "The file is not in the bucket.");
constexpr char noUpload[] =
    QT_TRANSLATE_NOOP("Cloud", "The storage no longer has what was uploaded so far. The upload has to begin again.");
constexpr char tooLarge[] = QT_TRANSLATE_NOOP("Cloud", "The file is larger than the storage allows.");
constexpr char otherRegion[] = QT_TRANSLATE_NOOP("Cloud", "The bucket is in another region than the one that is set.");
constexpr char full[] = QT_TRANSLATE_NOOP("Cloud", "The storage is full, or its quota is used up.");

constexpr std::array meanings{
    Meaning{"SlowDown", ErrorClass::RateLimited, "s3.rate-limited", slowDown},
    Meaning{"ServiceUnavailable", ErrorClass::RateLimited, "s3.rate-limited", slowDown},
    Meaning{"TooManyRequests", ErrorClass::RateLimited, "s3.rate-limited", slowDown},
    Meaning{"RequestLimitExceeded", ErrorClass::RateLimited, "s3.rate-limited", slowDown},
    Meaning{"Throttling", ErrorClass::RateLimited, "s3.rate-limited", slowDown},
    Meaning{"ThrottlingException", ErrorClass::RateLimited, "s3.rate-limited", slowDown},
    Meaning{"InternalError", ErrorClass::Transient, "s3.server-error", ownError},
    Meaning{"OperationAborted", ErrorClass::Transient, "s3.server-error", ownError},
    Meaning{"TemporaryRedirect", ErrorClass::Transient, "s3.server-error", ownError},
    Meaning{"RequestTimeout", ErrorClass::Transient, "s3.connection", broken},
    Meaning{"IncompleteBody", ErrorClass::Transient, "s3.connection", broken},
    Meaning{"BadDigest", ErrorClass::Transient, "s3.connection", broken},
    Meaning{"XAmzContentSHA256Mismatch", ErrorClass::Transient, "s3.connection", broken},
    Meaning{"AccessDenied", ErrorClass::Permanent, "account.forbidden", forbidden},
    Meaning{"AllAccessDisabled", ErrorClass::Permanent, "account.forbidden", forbidden},
    Meaning{"InvalidAccessKeyId", ErrorClass::Permanent, "account.access-key",
            QT_TRANSLATE_NOOP("Cloud", "The storage does not know this access key.")},
    Meaning{"SignatureDoesNotMatch", ErrorClass::Permanent, "account.secret-key",
            QT_TRANSLATE_NOOP("Cloud", "The secret key does not belong to the access key.")},
    Meaning{"ExpiredToken", ErrorClass::Permanent, "account.token", expired},
    Meaning{"InvalidToken", ErrorClass::Permanent, "account.token", expired},
    Meaning{"TokenRefreshRequired", ErrorClass::Permanent, "account.token", expired},
    Meaning{"RequestTimeTooSkewed", ErrorClass::Permanent, "s3.clock",
            QT_TRANSLATE_NOOP("Cloud", "This computer's clock is wrong, and the storage refuses it for that.")},
    Meaning{"NoSuchBucket", ErrorClass::Permanent, "s3.no-bucket", noBucket},
    Meaning{"InvalidBucketName", ErrorClass::Permanent, "s3.no-bucket", noBucket},
    Meaning{"NoSuchKey", ErrorClass::Permanent, "s3.no-object", noObject},
    Meaning{"NoSuchUpload", ErrorClass::Transient, "s3.no-upload", noUpload},
    Meaning{"InvalidPart", ErrorClass::Transient, "s3.no-upload", noUpload},
    Meaning{"EntityTooLarge", ErrorClass::Permanent, "s3.too-large", tooLarge},
    Meaning{"KeyTooLongError", ErrorClass::Permanent, "s3.key-too-long",
            QT_TRANSLATE_NOOP("Cloud", "The name is too long for the storage.")},
    Meaning{"InvalidObjectState", ErrorClass::Permanent, "s3.archived",
            QT_TRANSLATE_NOOP("Cloud", "The file is archived. It has to be restored in the storage before it can be "
                                       "read.")},
    Meaning{"PermanentRedirect", ErrorClass::Permanent, "s3.region", otherRegion},
    Meaning{"AuthorizationHeaderMalformed", ErrorClass::Permanent, "s3.region", otherRegion},
    Meaning{"IllegalLocationConstraintException", ErrorClass::Permanent, "s3.region", otherRegion},
    Meaning{"QuotaExceeded", ErrorClass::Resource, "s3.full", full},
    Meaning{"XMinioStorageFull", ErrorClass::Resource, "s3.full", full},
};

// A HEAD's answer has no body, and a proxy's no code of S3.
Meaning meaningOfStatus(int status)
{
    if (status == 429 || status == 503)
        return {"", ErrorClass::RateLimited, "s3.rate-limited", slowDown};
    if (status == 408)
        return {"", ErrorClass::Transient, "s3.connection", broken};
    if (status == 301)
        return {"", ErrorClass::Permanent, "s3.region", otherRegion};
    if (status == 401 || status == 403)
        return {"", ErrorClass::Permanent, "account.forbidden", forbidden};
    if (status == 404 || status == 410)
        return {"", ErrorClass::Permanent, "s3.no-object", noObject};
    if (status == 413)
        return {"", ErrorClass::Permanent, "s3.too-large", tooLarge};
    if (status == 507)
        return {"", ErrorClass::Resource, "s3.full", full};
    // 501 says that the storage cannot do it at all. An error within a 200 is one that came late.
    if ((status >= 400 && status < 500) || status == 501)
        return {"", ErrorClass::Permanent, "s3.refused",
                QT_TRANSLATE_NOOP("Cloud", "The storage refused the request.")};
    return {"", ErrorClass::Transient, "s3.server-error", ownError};
}

// For the log: on one line, and not the whole of a proxy's page.
QString shortened(const QString &text)
{
    constexpr qsizetype longest = 500;
    const QString line = text.simplified();
    return line.size() <= longest ? line : line.left(longest) + QLatin1String("...");
}

Error errorOf(const Element &root, int status)
{
    const QString s3Code = root.textOf("Code").trimmed();
    const auto found = std::find_if(meanings.begin(), meanings.end(), [&s3Code](const Meaning &meaning) {
        return s3Code == QLatin1String(meaning.s3Code);
    });
    const Meaning meaning = found == meanings.end() ? meaningOfStatus(status) : *found;
    QString detail = QStringLiteral("HTTP %1, %2: %3").arg(status).arg(s3Code, root.textOf("Message"));
    for (const char *more : {"Region", "RequestId"}) {
        if (const QString text = root.textOf(more); !text.isEmpty())
            detail += QStringLiteral(" (%1 %2)").arg(QLatin1String(more), text);
    }
    QString sentence = Words::tr(meaning.sentence);
    if (const QString region = root.textOf("Region").trimmed(); meaning.sentence == otherRegion && !region.isEmpty())
        sentence = Words::tr("The bucket is in the region %1, and another one is set.").arg(shortened(region));
    return {meaning.errorClass, QLatin1String(meaning.code), sentence, shortened(detail)};
}

// The root of an answer of status 200, which is called `name`.
Result<Element> answer(const QByteArray &xml, const char *name)
{
    auto root = parsed(xml);
    if (!root)
        return root;
    if (root->name == QLatin1String("Error"))
        return errorOf(*root, 200);
    if (root->name != QLatin1String(name))
        return unusable(shortened(root->name));
    return root;
}

std::optional<qint64> wholeNumber(const QString &text)
{
    bool isNumber = false;
    const qint64 number = text.trimmed().toLongLong(&isNumber);
    return isNumber && number >= 0 ? std::optional(number) : std::nullopt;
}

std::optional<Timestamp> timeIn(const QString &text)
{
    QDateTime time = QDateTime::fromString(text.trimmed(), Qt::ISODateWithMs);
    if (!time.isValid())
        return std::nullopt;
    if (time.timeSpec() == Qt::LocalTime) // has no zone
        time.setTimeSpec(Qt::UTC);
    return Timestamp(time.toMSecsSinceEpoch());
}

bool isTrue(const QString &text)
{
    return text.trimmed() == QLatin1String("true");
}

// encoding-type=url is that of forms: a space is "+" on AWS and "%20" elsewhere, and "+" itself is always encoded. Some
// storage says that it encodes and does not.
QString decodedKey(const QString &text, bool isSaidToBeEncoded)
{
    static const QRegularExpression bare(QStringLiteral("%(?![0-9A-Fa-f]{2})"));
    if (!isSaidToBeEncoded || text.contains(bare))
        return text;
    return QString::fromUtf8(QByteArray::fromPercentEncoding(text.toUtf8().replace('+', ' ')));
}

} // namespace

Result<qint64> partSizeFor(qint64 sizeBytes)
{
    if (sizeBytes < 0)
        return internalError(QStringLiteral("an upload of %1 bytes").arg(sizeBytes));
    if (sizeBytes > s3LargestObjectBytes)
        return Error{ErrorClass::Permanent, QStringLiteral("s3.too-large"),
                     Words::tr("The file is larger than S3 storage allows, which is 5 TiB."),
                     QStringLiteral("%1 bytes").arg(sizeBytes)};
    const qint64 needed = (sizeBytes + s3MostParts - 1) / s3MostParts;
    const qint64 size = std::max(8 * mebibyte, (needed + mebibyte - 1) / mebibyte * mebibyte);
    static_assert(s3LargestObjectBytes / s3MostParts + mebibyte < s3LargestPartBytes);
    return size;
}

Result<S3Listing> readS3Listing(const QByteArray &xml)
{
    const auto root = answer(xml, "ListBucketResult");
    if (!root)
        return root.error();
    const bool isEncoded = root->textOf("EncodingType").trimmed() == QLatin1String("url");
    S3Listing listing;
    for (const Element &element : root->children) {
        if (element.name == QLatin1String("CommonPrefixes")) {
            listing.folders.append(decodedKey(element.textOf("Prefix"), isEncoded));
            continue;
        }
        if (element.name != QLatin1String("Contents"))
            continue;
        const auto size = wholeNumber(element.textOf("Size"));
        S3Object object{decodedKey(element.textOf("Key"), isEncoded), size.value_or(0),
                        plainEtag(element.textOf("ETag")), timeIn(element.textOf("LastModified"))};
        if (object.key.isEmpty() || !size)
            return unusable(QStringLiteral("an object without name or size: ") + shortened(object.key));
        listing.objects.push_back(std::move(object));
    }
    if (isTrue(root->textOf("IsTruncated"))) {
        listing.nextToken = root->textOf("NextContinuationToken");
        if (listing.nextToken.isEmpty()) // the rest would be missed without a word
            return unusable(QStringLiteral("a list that goes on, and no token"));
    }
    return listing;
}

Result<QString> readS3UploadId(const QByteArray &xml)
{
    const auto root = answer(xml, "InitiateMultipartUploadResult");
    if (!root)
        return root.error();
    const QString id = root->textOf("UploadId").trimmed();
    if (id.isEmpty())
        return unusable(QStringLiteral("no upload id"));
    return id;
}

Result<S3PartList> readS3Parts(const QByteArray &xml)
{
    const auto root = answer(xml, "ListPartsResult");
    if (!root)
        return root.error();
    S3PartList list;
    for (const Element &element : root->children) {
        if (element.name != QLatin1String("Part"))
            continue;
        const qint64 number = wholeNumber(element.textOf("PartNumber")).value_or(0);
        const QString etag = plainEtag(element.textOf("ETag"));
        const auto size = wholeNumber(element.textOf("Size"));
        if (number < 1 || number > s3MostParts || etag.isEmpty() || !size)
            return unusable(QStringLiteral("a part without number, ETag or size"));
        list.parts.push_back({static_cast<int>(number), etag, *size});
    }
    std::sort(list.parts.begin(), list.parts.end(),
              [](const S3Part &one, const S3Part &other) { return one.number < other.number; });
    if (isTrue(root->textOf("IsTruncated"))) {
        const qint64 marker = wholeNumber(root->textOf("NextPartNumberMarker")).value_or(0);
        // Else the same page would come again and again.
        if (list.parts.empty() || marker < list.parts.back().number || marker > s3MostParts)
            return unusable(QStringLiteral("a list of parts that goes on from %1").arg(marker));
        list.nextMarker = static_cast<int>(marker);
    }
    return list;
}

Result<QString> readS3Completion(const QByteArray &xml)
{
    const auto root = answer(xml, "CompleteMultipartUploadResult");
    if (!root)
        return root.error();
    return plainEtag(root->textOf("ETag"));
}

QByteArray s3CompletionBody(std::vector<S3Part> parts)
{
    std::sort(parts.begin(), parts.end(),
              [](const S3Part &one, const S3Part &other) { return one.number < other.number; });
    QByteArray body;
    QXmlStreamWriter xml(&body);
    xml.writeStartDocument();
    xml.writeStartElement(QStringLiteral("CompleteMultipartUpload"));
    xml.writeDefaultNamespace(QStringLiteral("http://s3.amazonaws.com/doc/2006-03-01/"));
    for (const S3Part &part : parts) {
        xml.writeStartElement(QStringLiteral("Part"));
        xml.writeTextElement(QStringLiteral("PartNumber"), QString::number(part.number));
        xml.writeTextElement(QStringLiteral("ETag"), u'"' + plainEtag(part.etag) + u'"');
        xml.writeEndElement();
    }
    xml.writeEndElement();
    xml.writeEndDocument();
    return body;
}

QString plainEtag(const QString &etag)
{
    QString plain = etag.trimmed();
    if (plain.startsWith(QLatin1String("W/")))
        plain.remove(0, 2);
    if (plain.size() >= 2 && plain.startsWith(u'"') && plain.endsWith(u'"'))
        plain = plain.mid(1, plain.size() - 2);
    return plain;
}

Error s3Error(int httpStatus, const QByteArray &body)
{
    const auto root = parsed(body);
    if (root && root->name == QLatin1String("Error"))
        return errorOf(*root, httpStatus);
    const Meaning meaning = meaningOfStatus(httpStatus);
    return {meaning.errorClass, QLatin1String(meaning.code), Words::tr(meaning.sentence),
            shortened(QStringLiteral("HTTP %1: ").arg(httpStatus) + QString::fromUtf8(body.left(2000)))};
}

} // namespace reelyard
