// SPDX-License-Identifier: GPL-3.0-or-later
// The colours of both themes against WCAG 2.1 AA: 4.5:1 for text (1.4.3), 3:1 for what a control is known by (1.4.11).
#include "ui/common/theme.h"

#include <QApplication>
#include <QDir>
#include <QImage>
#include <QPalette>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace reelyard;

namespace
{

constexpr double forText = 4.5;
constexpr double forShapes = 3.0;

struct Named {
    const char *name;
    QColor color;
};

double channel(double value)
{
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

// WCAG 2.1, "relative luminance" and "contrast ratio".
double luminance(const QColor &color)
{
    return 0.2126 * channel(color.redF()) + 0.7152 * channel(color.greenF()) + 0.0722 * channel(color.blueF());
}

double contrast(const QColor &one, const QColor &other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

QColor over(const QColor &above, const QColor &below)
{
    const auto mixed = [alpha = above.alphaF()](double top, double under) { return top * alpha + under * (1 - alpha); };
    return QColor::fromRgbF(static_cast<float>(mixed(above.redF(), below.redF())),
                            static_cast<float>(mixed(above.greenF(), below.greenF())),
                            static_cast<float>(mixed(above.blueF(), below.blueF())));
}

QStringList tooWeak(const std::vector<Named> &marks, const std::vector<Named> &surfaces, double wanted)
{
    QStringList weak;
    for (const Named &mark : marks) {
        for (const Named &surface : surfaces) {
            if (const double is = contrast(mark.color, surface.color); is < wanted)
                weak.append(QStringLiteral("%1 on %2: %3").arg(mark.name, surface.name).arg(is, 0, 'f', 2));
        }
    }
    return weak;
}

// What most of an icon's opaque pixels reach; 0 for an empty one.
double contrastOfIcon(const QImage &picture, const QColor &surface)
{
    std::vector<double> reached;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            if (const QColor pixel = picture.pixelColor(x, y); pixel.alpha() > 240)
                reached.push_back(contrast(pixel, surface));
        }
    }
    if (reached.empty())
        return 0;
    std::sort(reached.begin(), reached.end());
    return reached[reached.size() / 4];
}

} // namespace

class TestContrast : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    static QColor role(QPalette::ColorRole role) { return QApplication::palette().color(QPalette::Active, role); }
    static void themes()
    {
        QTest::addColumn<bool>("isDark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    static void choose(bool isDark)
    {
        Theme::instance().choose(isDark ? ThemeChoice::Dark : ThemeChoice::Light);
        QCOMPARE(Theme::isDark(), isDark);
    }
    // All that text stands on.
    static std::vector<Named> surfaces()
    {
        const ThemeColors &colors = Theme::colors();
        return {{"window", role(QPalette::Window)},
                {"base", role(QPalette::Base)},
                {"button", role(QPalette::Button)},
                {"alternate base", role(QPalette::AlternateBase)},
                {"tool tip", role(QPalette::ToolTipBase)},
                {"hover", colors.hover},
                {"selection", colors.selection},
                {"strip", colors.strip},
                {"banner", colors.banner}};
    }

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
        Theme::instance().start();
    }

    void theMeasureIsTheStandards()
    {
        QCOMPARE(qRound(contrast(Qt::black, Qt::white) * 100), 2100);
        QCOMPARE(qRound(contrast(QColor(0x777777), Qt::white) * 100), 448);
        QVERIFY(!tooWeak({{"grey", QColor(0x777777)}}, {{"white", Qt::white}}, forText).isEmpty());
    }

    void textsAreLegible_data() { themes(); }
    void textsAreLegible()
    {
        QFETCH(const bool, isDark);
        choose(isDark);
        const ThemeColors &colors = Theme::colors();
        const std::vector<Named> texts{{"window text", role(QPalette::WindowText)},
                                       {"text", role(QPalette::Text)},
                                       {"button text", role(QPalette::ButtonText)},
                                       {"tool tip text", role(QPalette::ToolTipText)},
                                       {"link", role(QPalette::Link)},
                                       {"muted", colors.muted},
                                       {"accent", colors.accent},
                                       {"good", colors.good},
                                       {"bad", colors.bad},
                                       {"warn", colors.warn}};
        QCOMPARE(tooWeak(texts, surfaces(), forText), QStringList());
        const QColor primary = role(QPalette::Highlight);
        QCOMPARE(tooWeak({{"text of the first button", Qt::white}, {"selected text", role(QPalette::HighlightedText)}},
                         {{"it", primary}, {"it under the mouse", primary.darker(112)}}, forText),
                 QStringList());
        // In fields, and on the pages that a field of the toolbar stands on.
        QCOMPARE(tooWeak({{"placeholder", role(QPalette::PlaceholderText)}},
                         {{"base", role(QPalette::Base)}, {"window", role(QPalette::Window)}}, forText),
                 QStringList());
        QCOMPARE(tooWeak({{"words on a picture", colors.onOverlay}},
                         {{"its overlay on white", over(colors.overlay, Qt::white)},
                          {"its overlay on black", over(colors.overlay, Qt::black)}},
                         forText),
                 QStringList());
    }

    // Edges, what is filled of a bar, the handle that scrolls, and the frame that shows the focus.
    void shapesAreSeen_data() { themes(); }
    void shapesAreSeen()
    {
        QFETCH(const bool, isDark);
        choose(isDark);
        const ThemeColors &colors = Theme::colors();
        const std::vector<Named> around{{"window", role(QPalette::Window)},
                                        {"base", role(QPalette::Base)},
                                        {"button", role(QPalette::Button)},
                                        {"hover", colors.hover},
                                        {"strip", colors.strip},
                                        {"banner", colors.banner}};
        QCOMPARE(tooWeak({{"edge", colors.edge}, {"focus", colors.accent}, {"mark of a paused bar", colors.muted}},
                         around, forShapes),
                 QStringList());
        QCOMPARE(tooWeak({{"scroll handle", colors.scroll}, {"tick of a box", role(QPalette::Highlight)}},
                         {{"base", role(QPalette::Base)}, {"window", role(QPalette::Window)}}, forShapes),
                 QStringList());
        QCOMPARE(tooWeak({{"what is done", colors.accent}, {"what is done, paused", colors.muted}},
                         {{"what is not", colors.track}}, forShapes),
                 QStringList());
        QCOMPARE(tooWeak({{"the first button's focus", role(QPalette::WindowText)}},
                         {{"strip", colors.strip}, {"window", role(QPalette::Window)}}, forShapes),
                 QStringList());
    }

    void iconsAreSeen_data() { themes(); }
    void iconsAreSeen()
    {
        QFETCH(const bool, isDark);
        choose(isDark);
        const QDir icons(isDark ? QStringLiteral(":/icons/dark") : QStringLiteral(":/icons/light"));
        const QStringList files = icons.entryList({QStringLiteral("*-32.png")});
        QVERIFY(files.size() > 40);
        QStringList weak;
        for (const QString &file : files) {
            const QString name = file.chopped(static_cast<int>(qstrlen("-32.png")));
            if (name == QLatin1String("reelyard")) // a logo (1.4.11 leaves them out)
                continue;
            const QImage picture = Theme::icon(name).pixmap(QSize(32, 32), 1.0).toImage();
            const bool isTick = name == QLatin1String("check");
            const std::vector<Named> below =
                isTick ? std::vector<Named>{{"a chosen box", role(QPalette::Highlight)}} : surfaces();
            for (const Named &surface : below) {
                if (const double is = contrastOfIcon(picture, surface.color); is < forShapes)
                    weak.append(QStringLiteral("%1 on %2: %3").arg(name, surface.name).arg(is, 0, 'f', 2));
            }
        }
        QCOMPARE(weak, QStringList());
    }
};

QTEST_MAIN(TestContrast)
#include "test_contrast.moc"
