// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/native_path.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace reelyard;

class TestNativePath : public QObject
{
    Q_OBJECT
private slots:
    void anyBytesSurviveTheRoundTrip_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("ascii") << QByteArray("/a/b c.mov");
        QTest::newRow("cyrillic") << QByteArray("/\xD1\x84\xD0\xB8\xD0\xBB\xD1\x8C\xD0\xBC.mkv");
        QTest::newRow("emoji") << QByteArray("/\xF0\x9F\x8E\xAC.mp4");
        QTest::newRow("latin-1") << QByteArray("/caf\xE9.mov");
        QTest::newRow("newline and quotes") << QByteArray("/a\n\"b\"'c'.mov");
        QTest::newRow("bytes after an emoji") << QByteArray("/\xF0\x9F\x8E\xAC\xFF\x80.mp4");
        QTest::newRow("cut sequence") << QByteArray("/x\xE2\x82");
        QTest::newRow("overlong slash") << QByteArray("/x\xC0\xAFy");
        QTest::newRow("encoded surrogate") << QByteArray("/x\xED\xB2\x80y");
        QTest::newRow("beyond Unicode") << QByteArray("/\xF5\x80\x80\x80");
        QByteArray all;
        for (int i = 1; i < 256; ++i)
            all += static_cast<char>(i);
        QTest::newRow("every byte") << all;
    }
    void anyBytesSurviveTheRoundTrip()
    {
        QFETCH(QByteArray, bytes);
        QCOMPARE(pathToBytes(pathFromBytes(bytes)), bytes);
        // ... also through the lines of JSON that the programs speak
        const QByteArray line = QJsonDocument(QJsonObject{{QStringLiteral("p"), pathFromBytes(bytes)}}).toJson();
        const QString read = QJsonDocument::fromJson(line).object().value(QStringLiteral("p")).toString();
        QCOMPARE(pathToBytes(read), bytes);
        QCOMPARE(pathToBytes(fromStdPath(toStdPath(pathFromBytes(bytes)))), bytes);
    }

    void showsWhatCannotBeShown()
    {
        QCOMPARE(displayPath(pathFromBytes("caf\xE9\n.mov")), QStringLiteral("caf\uFFFD .mov"));
        QVERIFY(!isPlainText(pathFromBytes("caf\xE9")));
        QVERIFY(isPlainText(pathFromBytes("caf\xC3\xA9 \xF0\x9F\x8E\xAC")));
    }

    void splitsFolderAndName()
    {
        QCOMPARE(folderOf(QStringLiteral("/a/b")), QStringLiteral("/a/"));
        QCOMPARE(nameOf(QStringLiteral("/a/b")), QStringLiteral("b"));
        QCOMPARE(folderOf(QStringLiteral("b")), QString());
        QCOMPARE(absolutePath(QStringLiteral("/a/./b/../c/")), QStringLiteral("/a/c"));
        QCOMPARE(absolutePath(QStringLiteral("/")), QStringLiteral("/"));
    }
};

QTEST_GUILESS_MAIN(TestNativePath)
#include "test_native_path.moc"
