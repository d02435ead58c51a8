// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/autostart.h"

#include "models/base/native_path.h"

#include <QDir>

namespace reelyard
{

namespace
{

const QString inBackground = QStringLiteral("--background");

} // namespace

// An argument stands in quotes, with what is special in them escaped; "%" begins a field code. The value as a whole is
// a string in which a backslash is escaped once more.
QByteArray desktopEntryFor(const QString &program)
{
    QByteArray quoted;
    for (const char byte : pathToBytes(program)) {
        if (byte == '"' || byte == '`' || byte == '$' || byte == '\\')
            quoted += '\\';
        if (byte == '%')
            quoted += '%';
        quoted += byte;
    }
    quoted.replace('\\', "\\\\");
    return "[Desktop Entry]\n"
           "Type=Application\n"
           "Name=Reelyard\n"
           "Exec=\"" +
           quoted + "\" " + inBackground.toUtf8() +
           "\n"
           "Icon=reelyard\n"
           "Terminal=false\n"
           "X-GNOME-Autostart-enabled=true\n";
}

// Desktops switch an entry off in two ways and leave it there.
bool isDesktopEntryOn(const QByteArray &entry)
{
    for (const QByteArray &line : entry.split('\n')) {
        const QByteArray setting = line.simplified().replace(' ', "").toLower();
        if (setting == "hidden=true" || setting == "x-gnome-autostart-enabled=false")
            return false;
    }
    return !entry.trimmed().isEmpty();
}

QByteArray launchAgentFor(const QString &program)
{
    const auto string = [](const QString &text) {
        return "        <string>" + text.toHtmlEscaped().toUtf8() + "</string>\n";
    };
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
           "<!DOCTYPE plist PUBLIC \"-//Apple//DTD PLIST 1.0//EN\" "
           "\"http://www.apple.com/DTDs/PropertyList-1.0.dtd\">\n"
           "<plist version=\"1.0\">\n"
           "<dict>\n"
           "    <key>Label</key>\n"
           "    <string>org.reelyard.Reelyard</string>\n"
           "    <key>ProgramArguments</key>\n"
           "    <array>\n" +
           string(program) + string(inBackground) +
           "    </array>\n"
           "    <key>RunAtLoad</key>\n"
           "    <true/>\n"
           "    <key>ProcessType</key>\n"
           "    <string>Interactive</string>\n"
           "</dict>\n"
           "</plist>\n";
}

QString runCommandFor(const QString &program)
{
    return u'"' + QDir::toNativeSeparators(program) + QStringLiteral("\" ") + inBackground;
}

} // namespace reelyard
