// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/masked_link.h"

#include <QTest>

using namespace reelyard;

class TestMaskedLink : public QObject
{
    Q_OBJECT

private slots:
    void secretsAreLeftOut_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");
        const auto row = [](const char *name, const char *text, const char *shown) {
            QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(shown);
        };
        row("nothing", "", "");
        row("a path", "/clips/a?b.mov", "/clips/a?b.mov");
        row("a plain link", "https://host/a%20b.mp4", "https://host/a%20b.mp4");
        row("a signature", "https://host/a.mp4?X-Amz-Signature=abc&e=1", "https://host/a.mp4?***");
        row("a fragment stays", "https://host/a.mp4?sig=abc#t=10", "https://host/a.mp4?***#t=10");
        row("a user", "https://me:secret@host/a.mp4", "https://***@host/a.mp4");
        row("a user with @ in the password", "ftp://me:p@ss@host/a", "ftp://***@host/a");
        row("an @ in the path is nobody", "https://host/@me/a.mp4", "https://host/@me/a.mp4");
        row("in prose", "Opening 'https://u:p@h/a?k=1' for reading: 403, then http://h/b?k=2.",
            "Opening 'https://***@h/a?***' for reading: 403, then http://h/b?***");
        row("two lines", "https://h/a?k=1\nhttps://h/b?k=2", "https://h/a?***\nhttps://h/b?***");
        row("Cyrillic", "https://h/\u0444\u0438\u043b\u044c\u043c.mp4?k=1",
            "https://h/\u0444\u0438\u043b\u044c\u043c.mp4?***");
    }
    void secretsAreLeftOut()
    {
        QFETCH(QString, text);
        QTEST(maskedLinks(text), "shown");
        QCOMPARE(maskedLinks(maskedLinks(text)), maskedLinks(text));
    }
};

QTEST_GUILESS_MAIN(TestMaskedLink)
#include "test_masked_link.moc"
