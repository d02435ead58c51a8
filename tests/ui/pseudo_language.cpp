// SPDX-License-Identifier: GPL-3.0-or-later
#include "pseudo_language.h"

#include "ui/common/elided_label.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAction>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QDoubleSpinBox>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QRegularExpression>
#include <QSpinBox>
#include <QTabBar>
#include <QTextBrowser>
#include <QTextDocumentFragment>
#include <QTreeView>

#include <algorithm>

namespace reelyard::test
{

namespace
{

constexpr QChar begin(0x27e6); // mathematical white square brackets, which no text of the program has
constexpr QChar end(0x27e7);
constexpr double longer = 0.4;
constexpr int wordLength = 8;

// What is of no language. Short on purpose: whatever can be said in words belongs into a translation.
const QRegularExpression &ofNoLanguage()
{
    static const QRegularExpression expression(QStringLiteral(
        "(?<![\\w])("                                                  // a word that is
        "Reelyard|FFmpeg|ffmpeg|FFHub|Qt|SQLite|libsodium|QtKeychain|" // a name,
        "English|Deutsch|"
        "H\\.26[45]|HEVC|AV1|VP[89]|AAC|Opus|FLAC|MP3|PCM|ProRes|DNxHR|FFV1|MPEG-4|libx26[45]|x26[45]|" // a codec
        "MP4|MOV|MKV|MXF|WebM|HLS|DASH|LUT|HDR|SDR|VMAF|SSIM|PSNR|LUFS|JSON|CSV|PNG|S3|URL|GPU|CPU|"
        "\\{[a-z_:0-9]+\\}(\\.\\w+)?|-[a-z_]+|[a-z0-9]+://\\S*|" // a field, an option, an address
        "(Ctrl|Shift|Alt|Del|Ins|Esc|Tab|Home|End|Return|Enter|Space|Up|Down|F[0-9]+)(\\+\\S+)*|" // a key
        "(very|super|ultra)?(slow|fast)(er)?|medium|" // what x264 calls its speeds,
        "mono|stereo|LC|High|Simple Profile|"         // and others call layouts and profiles
        "JPEG( 2000)?|MPEG-2|Dolby Digital( Plus)?|AC-3|ALAC|[0-9]+-bit|SubRip|ASS|WebVTT|m3u8|"
        "[A-Z]|\u7b80\u4f53\u4e2d\u6587|"
        "bash|PowerShell|POSIX|cmd|"
        "(Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|AM|PM)|" // of the locale
        "h264|hevc|av1|mpeg[24]|aac|opus|flac|pcm_[a-z0-9]+|yuv[a-z0-9]+|"
        "[0-9]+x[0-9]+|[0-9.,]+ ?(bytes|B|kB|MB|GB|TB|KiB|MiB|GiB|fps|kb/s|Mb/s|kHz|Hz|dB|x|p|s|k|M))(?![\\w])"
        "|(?<![\\w])[~/][^\u27e6\u27e7\\n]*"                       // a path
        "|[\\w-]+\\.(mp4|mov|mkv|txt|json|csv|mpd|m3u8|png)\\b")); // a file
    return expression;
}

QString nameOf(const QObject &object)
{
    return object.objectName().isEmpty() ? QString::fromLatin1(object.metaObject()->className()) : object.objectName();
}

QString asPlainText(const QString &text)
{
    return Qt::mightBeRichText(text) ? QTextDocumentFragment::fromHtml(text).toPlainText() : text;
}

class Collection
{
public:
    explicit Collection(const QStringList &ownWords)
        : m_ownWords(ownWords)
    {
        std::sort(m_ownWords.begin(), m_ownWords.end(),
                  [](const QString &a, const QString &b) { return a.size() > b.size(); });
    }

    void add(const QObject &object, const char *what, const QString &text)
    {
        QString left = asPlainText(text);
        for (const QString &word : m_ownWords)
            left.replace(word, QString());
        left = untranslatedPart(left);
        if (!left.isEmpty())
            m_found.append(
                QStringLiteral("%1 (%2): %3 of \"%4\"")
                    .arg(nameOf(object), QString::fromLatin1(what), left.simplified(), text.left(400).simplified()));
    }
    void addWidget(const QWidget &widget);
    QStringList found() const { return m_found; }

private:
    void addItems(const QAbstractItemView &view);
    void addBranch(const QAbstractItemView &view, const QModelIndex &parent, int depth);
    void addMenu(const QMenu &menu);

    QStringList m_ownWords;
    QStringList m_found;
};

void Collection::addBranch(const QAbstractItemView &view, const QModelIndex &parent, int depth)
{
    constexpr int mostRows = 60;
    constexpr int mostDepth = 4;
    const QAbstractItemModel &model = *view.model();
    for (int row = 0; row < std::min(model.rowCount(parent), mostRows); ++row) {
        for (int column = 0; column < model.columnCount(parent); ++column) {
            const QModelIndex index = model.index(row, column, parent);
            add(view, "item", index.data(Qt::DisplayRole).toString());
            add(view, "item's tip", index.data(Qt::ToolTipRole).toString());
            add(view, "item's accessible text", index.data(Qt::AccessibleTextRole).toString());
        }
        if (depth < mostDepth)
            addBranch(view, model.index(row, 0, parent), depth + 1);
    }
}

void Collection::addItems(const QAbstractItemView &view)
{
    if (!view.model() || qobject_cast<const QHeaderView *>(&view))
        return;
    const auto *tree = qobject_cast<const QTreeView *>(&view);
    if (!tree || !tree->isHeaderHidden()) {
        for (int column = 0; column < view.model()->columnCount(); ++column) {
            const QString title = view.model()->headerData(column, Qt::Horizontal).toString();
            add(view, "header", title);
            add(view, "header's tip", view.model()->headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString());
        }
    }
    addBranch(view, {}, 0);
}

void Collection::addMenu(const QMenu &menu)
{
    add(menu, "title", menu.title());
    for (const QAction *action : menu.actions()) {
        add(*action, "action", action->text().section(u'\t', 0, 0));
        if (menu.toolTipsVisible())
            add(*action, "tip", action->toolTip());
    }
}

void Collection::addWidget(const QWidget &widget)
{
    add(widget, "tip", widget.toolTip());
    add(widget, "accessible name", widget.accessibleName());
    add(widget, "accessible description", widget.accessibleDescription());
    if (widget.isWindow() && widget.windowType() != Qt::Popup)
        add(widget, "title", widget.windowTitle());
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        add(widget, "text", label->text());
    else if (const auto *elided = qobject_cast<const ElidedLabel *>(&widget))
        add(widget, "text", elided->text());
    else if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        add(widget, "text", button->text());
    else if (const auto *combo = qobject_cast<const QComboBox *>(&widget)) {
        for (int i = 0; i < combo->count(); ++i)
            add(widget, "choice", combo->itemText(i));
        add(widget, "placeholder", combo->placeholderText());
    } else if (const auto *line = qobject_cast<const QLineEdit *>(&widget))
        add(widget, "placeholder", line->placeholderText());
    else if (const auto *browser = qobject_cast<const QTextBrowser *>(&widget))
        add(widget, "text", browser->toPlainText());
    else if (const auto *lines = qobject_cast<const QPlainTextEdit *>(&widget))
        add(widget, "placeholder", lines->placeholderText());
    else if (const auto *group = qobject_cast<const QGroupBox *>(&widget))
        add(widget, "title", group->title());
    else if (const auto *tabs = qobject_cast<const QTabBar *>(&widget)) {
        for (int i = 0; i < tabs->count(); ++i) {
            add(widget, "tab", tabs->tabText(i));
            add(widget, "tab's tip", tabs->tabToolTip(i));
        }
    } else if (const auto *whole = qobject_cast<const QSpinBox *>(&widget)) {
        add(widget, "unit", whole->prefix() + u'1' + whole->suffix());
        add(widget, "special value", whole->specialValueText());
    } else if (const auto *real = qobject_cast<const QDoubleSpinBox *>(&widget)) {
        add(widget, "unit", real->prefix() + u'1' + real->suffix());
        add(widget, "special value", real->specialValueText());
    } else if (const auto *menu = qobject_cast<const QMenu *>(&widget))
        addMenu(*menu);
    else if (const auto *view = qobject_cast<const QAbstractItemView *>(&widget))
        addItems(*view);
}

} // namespace

QString PseudoLanguage::translate(const char *context, const char *sourceText, const char *, int) const
{
    const QString text = QString::fromUtf8(sourceText);
    const bool isOrder = qstrcmp(sourceText, "QT_LAYOUT_DIRECTION") == 0 || qstrcmp(context, "QLocale") == 0;
    const QString core = text.trimmed();
    if (isOrder || core.isEmpty())
        return text;
    QString filling;
    for (int i = 0; i < static_cast<int>(core.size() * longer); ++i)
        filling += i % wordLength == 0 ? u' ' : u'~';
    return QString(text).replace(core, begin + core + filling + end); // the spaces around it stay
}

QString untranslatedPart(const QString &text)
{
    QString outside;
    int depth = 0;
    for (const QChar c : text) {
        if (c == begin)
            ++depth;
        else if (c == end)
            depth = std::max(0, depth - 1);
        else if (depth == 0)
            outside += c;
        if (c == begin || c == end)
            outside += u'\u00b7'; // what stood before and after it is not one word
    }
    outside.remove(ofNoLanguage());
    const bool hasLetters = std::any_of(outside.begin(), outside.end(), [](QChar c) { return c.isLetter(); });
    return hasLetters ? outside.trimmed() : QString();
}

QStringList untranslatedTexts(const QWidget &widget, const QStringList &ownWords)
{
    Collection collection(ownWords);
    collection.addWidget(widget);
    for (const QWidget *child : widget.findChildren<QWidget *>()) {
        if (!child->objectName().startsWith(QLatin1String("qt_")))
            collection.addWidget(*child);
    }
    QStringList found = collection.found();
    found.removeDuplicates();
    return found;
}

} // namespace reelyard::test
