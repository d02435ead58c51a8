// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/link_expiry.h"

#include <QTest>

using namespace reelyard;

class TestLinkExpiry : public QObject
{
    Q_OBJECT

private slots:
    void tellsWhenALinkEnds_data()
    {
        QTest::addColumn<QString>("link");
        QTest::addColumn<qint64>("seconds"); // since 1970; -1: it does not say
        QTest::newRow("S3 v4") << "https://b.s3.amazonaws.com/k?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Date="
                                  "20240501T100000Z&X-Amz-Expires=3600&X-Amz-Signature=ab"
                               << qint64(1714561200);
        QTest::newRow("Google") << "https://storage.googleapis.com/b/k?X-Goog-Date=20240501T100000Z&X-Goog-Expires=60"
                                << qint64(1714557660);
        QTest::newRow("CloudFront") << "https://d.cloudfront.net/k?Expires=1714561200&Signature=x&Key-Pair-Id=y"
                                    << qint64(1714561200);
        QTest::newRow("Azure") << "https://a.blob.core.windows.net/c/k?sv=2022&se=2024-05-01T11%3A00%3A00Z&sig=x"
                               << qint64(1714561200);
        QTest::newRow("plain") << "https://example.org/a.mp4?x=1" << qint64(-1);
        QTest::newRow("half") << "https://example.org/a.mp4?X-Amz-Date=20240501T100000Z" << qint64(-1);
        QTest::newRow("nonsense") << "https://example.org/a.mp4?Expires=soon" << qint64(-1);
    }
    void tellsWhenALinkEnds()
    {
        QFETCH(QString, link);
        QFETCH(qint64, seconds);
        const auto expiry = expiryOf(link);
        QCOMPARE(expiry.has_value(), seconds >= 0);
        if (expiry)
            QCOMPARE(std::chrono::duration_cast<std::chrono::seconds>(*expiry).count(), seconds);
    }
};

QTEST_GUILESS_MAIN(TestLinkExpiry)
#include "test_link_expiry.moc"
