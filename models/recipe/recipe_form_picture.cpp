// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/recipe/filter_chain.h"
#include "models/recipe/recipe_form_parts.h"

#include <QRegularExpression>

#include <algorithm>

namespace reelyard::form
{

namespace
{

using Elements = QStringList;

bool isNamed(const QString &element, const char *name)
{
    const QString trimmed = element.trimmed();
    const QLatin1String wanted(name);
    return trimmed == wanted || trimmed.startsWith(wanted + QLatin1String("="));
}

qsizetype find(const Elements &elements, const std::function<bool(const QString &)> &fits)
{
    const auto found = std::find_if(elements.begin(), elements.end(), fits);
    return found == elements.end() ? -1 : found - elements.begin();
}

bool isDeinterlacer(const QString &element)
{
    return element == QLatin1String("{deinterlace}") || isNamed(element, "bwdif") || isNamed(element, "yadif");
}
bool isCrop(const QString &element)
{
    return isNamed(element, "crop");
}
bool isSize(const QString &element)
{
    return element.startsWith(QLatin1String("{rung:")) || isNamed(element, "scale") || isNamed(element, "zscale");
}

// Replaces the element, adds it where its like belongs, or takes it out.
void put(Elements &elements, const std::function<bool(const QString &)> &isLike, const QString &element,
         const std::function<bool(const QString &)> &isBefore)
{
    const qsizetype at = find(elements, isLike);
    if (at >= 0 && element.isEmpty()) {
        elements.removeAt(at);
    } else if (at >= 0) {
        elements[at] = element;
    } else if (!element.isEmpty()) {
        qsizetype place = 0;
        for (qsizetype i = 0; i < elements.size(); ++i) {
            if (isBefore(elements[i]))
                place = i + 1;
        }
        elements.insert(place, element);
    }
}

const QRegularExpression &partPattern()
{
    static const QRegularExpression pattern(
        QStringLiteral(R"(^scale=w='max\(2,trunc\(iw/([0-9]+)\)\*2\)':h='max\(2,trunc\(ih/([0-9]+)\)\*2\)'(:.*)?$)"));
    return pattern;
}

const QRegularExpression &exactPattern()
{
    static const QRegularExpression pattern(
        QStringLiteral(R"(^scale=(?:w=)?([0-9]{1,5}):(?:h=)?([0-9]{1,5})(:flags=[a-z]+)?$)"));
    return pattern;
}

const OutputText::Option *sizeOption(const OutputText &text)
{
    const OutputText::Option *option = text.find(u"s", u"");
    return option ? option : text.find(u"s", u"v");
}

QString sizeOf(const QString &element)
{
    static const QRegularExpression rung(QStringLiteral(R"(^\{rung:([0-9]{1,5})\}$)"));
    if (const auto match = rung.match(element); match.hasMatch())
        return QStringLiteral("lines:") + match.captured(1);
    if (const auto match = exactPattern().match(element); match.hasMatch())
        return QStringLiteral("exact:%1x%2").arg(match.captured(1), match.captured(2));
    if (const auto match = partPattern().match(element); match.hasMatch() && match.captured(1) == match.captured(2)) {
        const int divisor = match.captured(1).toInt();
        if (divisor >= 2 && divisor % 2 == 0)
            return QStringLiteral("part:%1").arg(divisor / 2);
    }
    return otherValue();
}

QString sizeElement(const QString &value)
{
    const QString rest = value.section(u':', 1);
    if (value.startsWith(QLatin1String("lines:")))
        return QStringLiteral("{rung:%1}").arg(rest);
    if (value.startsWith(QLatin1String("exact:")))
        return QStringLiteral("scale=%1:%2:flags=lanczos").arg(rest.section(u'x', 0, 0), rest.section(u'x', 1));
    if (value.startsWith(QLatin1String("part:"))) {
        return QStringLiteral("scale=w='max(2,trunc(iw/%1)*2)':h='max(2,trunc(ih/%1)*2)':interl=-1:flags=lanczos")
            .arg(rest.toInt() * 2);
    }
    return {};
}

// Only the numbers where it is of the same shape, so that its flags stay.
QString changedSize(const QString &element, const QString &value)
{
    const QString rest = value.section(u':', 1);
    QString changed = element;
    if (const auto match = partPattern().match(element); match.hasMatch() && value.startsWith(QLatin1String("part:"))) {
        const QString divisor = QString::number(rest.toInt() * 2);
        changed.replace(match.capturedStart(2), match.capturedLength(2), divisor);
        return changed.replace(match.capturedStart(1), match.capturedLength(1), divisor);
    }
    if (const auto match = exactPattern().match(element);
        match.hasMatch() && value.startsWith(QLatin1String("exact:"))) {
        changed.replace(match.capturedStart(2), match.capturedLength(2), rest.section(u'x', 1));
        return changed.replace(match.capturedStart(1), match.capturedLength(1), rest.section(u'x', 0, 0));
    }
    return sizeElement(value);
}

QString watermarkTail(const QString &format)
{
    return QStringLiteral("[picture];[1:v:0]format=rgba,colorchannelmixer=aa={logo_opacity}[logo];[logo][picture]"
                          "scale2ref=w='max(2,iw*{logo_size})':h='ow/mdar'[scaled][base];[base][scaled]"
                          "overlay={logo_position}:eof_action=repeat") +
           (format.isEmpty() ? QString() : u',' + format) + QStringLiteral("[out]");
}

QString lastFormat(const Elements &elements)
{
    return !elements.isEmpty() && isNamed(elements.last(), "format") ? elements.last() : QString();
}

} // namespace

QString pictureSize(const OutputText &text)
{
    const Elements elements = PictureChain(text).elements();
    const OutputText::Option *option = sizeOption(text);
    const auto sizes = std::count_if(elements.begin(), elements.end(), isSize);
    if (sizes + (option ? 1 : 0) > 1)
        return otherValue();
    if (option) {
        static const QRegularExpression exact(QStringLiteral("^[0-9]{1,5}x[0-9]{1,5}$"));
        return exact.match(option->value).hasMatch() ? QStringLiteral("exact:") + option->value : otherValue();
    }
    const qsizetype at = find(elements, isSize);
    return at < 0 ? QString() : sizeOf(elements[at]);
}

void setPictureSize(OutputText &text, const QString &value)
{
    const PictureChain chain(text);
    Elements elements = chain.elements();
    if (std::count_if(elements.begin(), elements.end(), isSize) + (sizeOption(text) ? 1 : 0) > 1)
        return; // which of them it is cannot be told
    if (const OutputText::Option *option = sizeOption(text)) {
        if (value.startsWith(QLatin1String("exact:"))) {
            text.setValue(*option, value.section(u':', 1));
            return;
        }
        text.remove(*option);
    }
    const PictureChain left(text);
    const qsizetype at = find(elements, isSize);
    const QString element = at < 0 ? sizeElement(value) : changedSize(elements[at], value);
    put(elements, isSize, element, [](const QString &other) { return isDeinterlacer(other) || isCrop(other); });
    left.write(text, elements);
}

QString deinterlace(const OutputText &text)
{
    const Elements elements = PictureChain(text).elements();
    const qsizetype at = find(elements, isDeinterlacer);
    if (at < 0)
        return {};
    return elements[at] == QLatin1String("{deinterlace}") ? QStringLiteral("auto") : QStringLiteral("always");
}

void setDeinterlace(OutputText &text, const QString &value)
{
    const PictureChain chain(text);
    Elements elements = chain.elements();
    const QString element = value == QLatin1String("auto")     ? QStringLiteral("{deinterlace}")
                            : value == QLatin1String("always") ? QStringLiteral("bwdif")
                                                               : QString();
    put(elements, isDeinterlacer, element, [](const QString &) { return false; });
    chain.write(text, elements);
}

QString crop(const OutputText &text)
{
    static const QRegularExpression edges(
        QStringLiteral("^crop=iw-([0-9]{1,5}):ih-([0-9]{1,5}):([0-9]{1,5}):([0-9]{1,5})$"));
    const Elements elements = PictureChain(text).elements();
    const qsizetype at = find(elements, isCrop);
    if (at < 0)
        return {};
    const auto match = edges.match(elements[at]);
    const int left = match.captured(3).toInt();
    const int top = match.captured(4).toInt();
    const int right = match.captured(1).toInt() - left;
    const int bottom = match.captured(2).toInt() - top;
    const bool isShown = match.hasMatch() && right >= 0 && bottom >= 0 && left + top + right + bottom > 0;
    return isShown ? QStringLiteral("%1,%2,%3,%4").arg(left).arg(top).arg(right).arg(bottom) : otherValue();
}

void setCrop(OutputText &text, const QString &value)
{
    const PictureChain chain(text);
    Elements elements = chain.elements();
    const QStringList edges = value.split(u',');
    QString element;
    if (edges.size() == 4) {
        element = QStringLiteral("crop=iw-%1:ih-%2:%3:%4")
                      .arg(edges[0].toInt() + edges[2].toInt())
                      .arg(edges[1].toInt() + edges[3].toInt())
                      .arg(edges[0].toInt())
                      .arg(edges[1].toInt());
    }
    put(elements, isCrop, element, isDeinterlacer);
    chain.write(text, elements);
}

QString watermark(const OutputText &text)
{
    const OutputText::Option *graph = text.find(u"filter_complex", u"");
    if (!graph || !graph->value.contains(QLatin1String("{logo_")))
        return {};
    const PictureChain chain(text);
    const bool isOurs = chain.isOfGraph() &&
                        text.inputs() == QStringList{QStringLiteral("{source}"), QStringLiteral("{logo}")} &&
                        graph->value.startsWith(QLatin1String("[0:v:0]")) &&
                        graph->value.endsWith(watermarkTail(lastFormat(chain.elements())));
    return isOurs ? QStringLiteral("on") : otherValue();
}

void setWatermark(OutputText &text, const QString &value)
{
    if (value == watermark(text) || !maySwitchWatermark(text))
        return;
    const QString map = QStringLiteral("map");
    const Elements elements = PictureChain(text).elements();
    if (value == QLatin1String("on")) {
        const QString graph = QStringLiteral("[0:v:0]") +
                              (elements.isEmpty() ? QStringLiteral("null") : elements.join(u',')) +
                              watermarkTail(lastFormat(elements));
        const bool choosesItself = text.all(map).empty();
        const bool hasSound = tracks(text, 'a') != QLatin1String("none");
        text.remove(u"filter", u"v");
        if (choosesItself) {
            text.add(map, {}, QStringLiteral("[out]"));
            if (hasSound)
                text.add(map, {}, QStringLiteral("0:a:0?"));
        } else {
            for (const OutputText::Option *option : text.all(map)) {
                if (option->value.startsWith(QLatin1String("0:v")) || option->value.startsWith(QLatin1String("0:V"))) {
                    text.setValue(*option, QStringLiteral("[out]"));
                    break;
                }
            }
        }
        text.prepend({QStringLiteral("-i"), QStringLiteral("{source}"), QStringLiteral("-i"), QStringLiteral("{logo}"),
                      QStringLiteral("-filter_complex"), graph});
        return;
    }
    text.remove(u"filter_complex", u"");
    for (int input = 0; input < 2; ++input) {
        for (size_t i = 0; i + 1 < text.words().size(); ++i) {
            if (text.words()[i].text == QLatin1String("-i")) {
                text.removeWords(i, 2);
                break;
            }
        }
    }
    for (const OutputText::Option *option : text.all(map)) {
        if (option->value == QLatin1String("[out]")) {
            text.setValue(*option, QStringLiteral("0:V:0?"));
            break;
        }
    }
    if (elements != QStringList{QStringLiteral("null")})
        text.set(QStringLiteral("filter"), QStringLiteral("v"), elements.join(u','));
}

} // namespace reelyard::form

namespace reelyard
{

bool maySwitchWatermark(const OutputText &text)
{
    const QString now = form::watermark(text);
    if (now == QLatin1String("on"))
        return true;
    const QString pictures = form::tracks(text, 'v');
    return now.isEmpty() && text.isWhole() && text.inputs().isEmpty() && !text.find(u"filter_complex", u"") &&
           (pictures.isEmpty() || pictures == QLatin1String("first")) &&
           formValue(text, FormField::VideoCodec) != QLatin1String("copy");
}

} // namespace reelyard
