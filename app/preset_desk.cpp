// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/preset_desk.h"

#include "app/platform/files.h"
#include "models/base/pool.h"

#include <QTimer>

namespace reelyard
{

namespace
{

constexpr qint64 largestPreset = 1 << 20;

// Flushed under another name first: a power cut leaves the old file or the new one.
Result<void> writeWhole(const QString &file, const QByteArray &content)
{
    const QString part = file + QLatin1String(".part");
    if (const auto written = writeFile(part, content); !written)
        return written;
    if (const auto renamed = renameReplacing(part, file); !renamed)
        return renamed;
    return flushFolder(file.section(u'/', 0, -2));
}

Error nameError(const char *code, const QString &sentence)
{
    return {ErrorClass::Configuration, QLatin1String(code), sentence, {}};
}

} // namespace

PresetDesk::PresetDesk(PresetCatalogue &catalogue, const QString &folder, QObject *parent)
    : QObject(parent)
    , m_catalogue(catalogue)
    , m_folder(folder)
{
    m_pool.setMaxThreadCount(1);
}

PresetDesk::~PresetDesk()
{
    m_pool.waitForDone(); // what was to be saved is
}

void PresetDesk::work(const std::function<Result<void>()> &change, const Done &done)
{
    struct After {
        Result<void> changed;
        PresetCatalogue catalogue;
    };
    onPool(
        this,
        [change, folder = m_folder] {
            Result<void> changed = change();
            return After{changed, PresetCatalogue::load(folder)};
        },
        [this, done](After after) {
            m_catalogue = std::move(after.catalogue);
            emit changed();
            done(after.changed);
        },
        &m_pool);
}

void PresetDesk::save(const PresetText &written, const QString &before, const Done &done)
{
    const auto refuse = [this, done](const Error &error) {
        QTimer::singleShot(0, this, [done, error] { done(error); });
    };
    PresetText text = written;
    text.name = text.name.trimmed();
    if (text.name.isEmpty()) {
        refuse(nameError("preset.no-name", tr("The preset needs a name.")));
        return;
    }
    const Preset *own = before.isEmpty() ? nullptr : m_catalogue.find(before);
    const Preset *sameName = m_catalogue.find(text.name);
    if (sameName && sameName != own) {
        refuse(nameError("preset.name-taken", tr("There is a preset named \"%1\" already.").arg(sameName->name)));
        return;
    }
    if (const auto made = makePreset(text); !made) {
        refuse(made.error());
        return;
    }
    const QString old = own ? own->file : QString();
    const bool keepsName = own && own->name == text.name;
    work(
        [text, old, keepsName, folder = m_folder]() -> Result<void> {
            if (const auto made = createFolders(folder); !made)
                return made;
            QString file = old;
            if (old.isEmpty() || !keepsName) {
                const QString plain = folder + u'/' + presetFileName(text.name);
                file = plain;
                for (int number = 2; fileExists(file) && file != old; ++number)
                    file = QString(plain).insert(plain.size() - 5, QStringLiteral("_%1").arg(number));
            }
            if (const auto saved = writeWhole(file, toJson(text)); !saved)
                return saved;
            return old.isEmpty() || old == file ? Result<void>() : removeFile(old);
        },
        done);
}

void PresetDesk::remove(const QString &name, const Done &done)
{
    const Preset *preset = m_catalogue.find(name);
    if (!preset || preset->file.isEmpty()) {
        QTimer::singleShot(0, this, [done] { done({}); });
        return;
    }
    work([file = preset->file] { return removeFile(file); }, done);
}

void PresetDesk::readFrom(const QString &file, const std::function<void(Result<PresetText>)> &done)
{
    onPool(
        this,
        [file]() -> Result<PresetText> {
            const auto content = readFile(file, largestPreset);
            if (!content)
                return content.error();
            auto text = presetTextFromJson(*content);
            if (!text)
                return Error{text.error().errorClass, text.error().code,
                             tr("The file cannot be imported: %1").arg(text.error().sentence), text.error().detail};
            text->cannotRun.clear(); // that was another computer
            return text;
        },
        done);
}

void PresetDesk::writeTo(const QString &file, const PresetText &text, const Done &done)
{
    PresetText plain = text;
    plain.cannotRun.clear();
    onPool(
        this, [file, plain] { return writeWhole(file, toJson(plain)); }, done);
}

QString PresetDesk::freeName(const QString &wanted) const
{
    QString name = wanted;
    for (int number = 2; m_catalogue.find(name); ++number)
        name = QStringLiteral("%1 %2").arg(wanted).arg(number);
    return name;
}

} // namespace reelyard
