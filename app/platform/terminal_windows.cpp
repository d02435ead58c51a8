// SPDX-License-Identifier: GPL-3.0-or-later
// Windows; POSIX systems have terminal_posix.cpp.
#include "app/platform/terminal.h"

#include <QByteArray>

#include <array>
#include <cstdio>

#include <windows.h>

namespace reelyard
{

namespace
{

constexpr DWORD largestLine = 4096;

} // namespace

bool isTerminalInput()
{
    DWORD mode = 0;
    return GetConsoleMode(GetStdHandle(STD_INPUT_HANDLE), &mode) != 0; // NUL is a character device, too, and no console
}

std::optional<Secret> readHiddenLine(const QString &prompt)
{
    const HANDLE input = GetStdHandle(STD_INPUT_HANDLE);
    DWORD usual = 0;
    if (!GetConsoleMode(input, &usual))
        return std::nullopt;
    const DWORD hidden = (usual | ENABLE_LINE_INPUT | ENABLE_PROCESSED_INPUT) & ~static_cast<DWORD>(ENABLE_ECHO_INPUT);
    if (!SetConsoleMode(input, hidden))
        return std::nullopt;
    std::fputs(prompt.toLocal8Bit().constData(), stderr);
    std::fflush(stderr);
    std::array<wchar_t, largestLine> buffer{};
    DWORD count = 0;
    // Ctrl+C ends the call with nothing read.
    const bool isRead = ReadConsoleW(input, buffer.data(), largestLine, &count, nullptr) != 0;
    SetConsoleMode(input, usual);
    std::fputc('\n', stderr);
    std::optional<Secret> line;
    if (isRead && count >= 2 && buffer[count - 1] == L'\n' && buffer[count - 2] == L'\r') {
        QByteArray bytes = QStringView(buffer.data(), static_cast<qsizetype>(count) - 2).toUtf8();
        line = Secret(bytes);
        overwrite(bytes);
    }
    SecureZeroMemory(buffer.data(), buffer.size() * sizeof(wchar_t));
    return line;
}

} // namespace reelyard
