// SPDX-License-Identifier: GPL-3.0-or-later
#include "picture_check.h"

#include "ui/activity/measure_tile.h"
#include "ui/common/elided_label.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QPixmap>
#include <QPushButton>
#include <QRadioButton>
#include <QSet>
#include <QToolButton>

#include <algorithm>

namespace reelyard::test
{

namespace
{

QString nameOf(const QWidget &widget)
{
    return widget.objectName().isEmpty() ? QString::fromLatin1(widget.metaObject()->className()) : widget.objectName();
}

// Of what draws its text in one line or wraps it.
bool isClipped(const QWidget &widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(&widget)) {
        if (label->text().isEmpty() || !label->pixmap(Qt::ReturnByValue).isNull())
            return false;
        if (label->wordWrap())
            return label->heightForWidth(label->width()) > label->height() + 1;
        return label->sizeHint().width() > label->width() + 1 || label->sizeHint().height() > label->height() + 1;
    }
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget)) {
        if (button->text().isEmpty() || qobject_cast<const MeasureTile *>(button))
            return false;
        const auto *tool = qobject_cast<const QToolButton *>(button);
        if (tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly)
            return false;
        const int needed = button->fontMetrics().size(Qt::TextShowMnemonic, button->text()).width();
        return needed > button->width() || button->minimumSizeHint().height() > button->height() + 1;
    }
    if (const auto *combo = qobject_cast<const QComboBox *>(&widget)) {
        constexpr int arrow = 24;
        return combo->fontMetrics().horizontalAdvance(combo->currentText()) + arrow > combo->width();
    }
    return false;
}

QString textOf(const QWidget &widget)
{
    return widget.property("text").isValid() ? widget.property("text").toString()
                                             : widget.property("currentText").toString();
}

} // namespace

QStringList clippedTexts(const QWidget &widget)
{
    QStringList clipped;
    for (const QWidget *child : widget.findChildren<QWidget *>()) {
        if (child->isVisible() && !qobject_cast<const ElidedLabel *>(child) && isClipped(*child))
            clipped.append(nameOf(*child) + QStringLiteral(": ") + textOf(*child));
    }
    return clipped;
}

QString pictureProblem(QWidget &widget, const QString &name)
{
    const QPixmap picture = widget.grab();
    if (const QString folder = qEnvironmentVariable("REELYARD_PICTURES"); !folder.isEmpty()) {
        QDir().mkpath(folder);
        picture.save(folder + u'/' + name + QStringLiteral(".png"));
    }
    const QImage image = picture.toImage();
    QSet<QRgb> colours;
    for (int y = 0; y < image.height(); y += 3) {
        for (int x = 0; x < image.width(); x += 3)
            colours.insert(image.pixel(x, y));
    }
    if (colours.size() < 20)
        return QStringLiteral("The picture of \"%1\" is as good as blank.").arg(name);
    const QStringList clipped = clippedTexts(widget);
    return clipped.isEmpty() ? QString() : QStringLiteral("Clipped: ") + clipped.join(QStringLiteral("; "));
}

} // namespace reelyard::test
