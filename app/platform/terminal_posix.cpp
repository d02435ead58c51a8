// SPDX-License-Identifier: GPL-3.0-or-later
// POSIX (Linux, macOS); Windows has terminal_windows.cpp.
#include "app/platform/terminal.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <termios.h>
#include <unistd.h>

namespace reelyard
{

namespace
{

constexpr std::size_t largestLineBytes = 4096;
constexpr std::array signalsToEnd{SIGINT, SIGTERM, SIGHUP, SIGQUIT};

volatile std::sig_atomic_t caughtSignal = 0;

extern "C" void noteSignal(int number)
{
    caughtSignal = number;
}

/// Without echo, and with signals that end a read, until it goes.
class HiddenTyping
{
public:
    HiddenTyping()
    {
        caughtSignal = 0;
        struct sigaction action {
        };
        action.sa_handler = noteSignal;
        sigemptyset(&action.sa_mask);
        for (std::size_t i = 0; i < signalsToEnd.size(); ++i)
            sigaction(signalsToEnd[i], &action, &m_actions[i]);
        m_isChanged = tcgetattr(STDIN_FILENO, &m_usual) == 0;
        termios hidden = m_usual;
        hidden.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        m_isChanged = m_isChanged && tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden) == 0;
    }
    ~HiddenTyping()
    {
        if (m_isChanged)
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_usual);
        for (std::size_t i = 0; i < signalsToEnd.size(); ++i)
            sigaction(signalsToEnd[i], &m_actions[i], nullptr);
    }
    HiddenTyping(const HiddenTyping &) = delete;
    HiddenTyping &operator=(const HiddenTyping &) = delete;

    bool isHidden() const { return m_isChanged; }

private:
    termios m_usual{};
    bool m_isChanged = false;
    std::array<struct sigaction, signalsToEnd.size()> m_actions{};
};

std::optional<Secret> readLine()
{
    Secret line = Secret::ofSize(largestLineBytes);
    for (std::size_t size = 0; size < line.size();) {
        const ssize_t got = ::read(STDIN_FILENO, line.data() + size, 1);
        if (got < 0 && errno == EINTR && caughtSignal == 0)
            continue;
        if (got <= 0)
            return std::nullopt;
        if (line.data()[size] == '\n')
            return Secret(line.view().first(static_cast<qsizetype>(size)));
        ++size;
    }
    return std::nullopt;
}

} // namespace

bool isTerminalInput()
{
    return isatty(STDIN_FILENO) != 0;
}

std::optional<Secret> readHiddenLine(const QString &prompt)
{
    std::optional<Secret> line;
    {
        const HiddenTyping typing;
        if (!typing.isHidden())
            return std::nullopt;
        std::fputs(prompt.toLocal8Bit().constData(), stderr);
        std::fflush(stderr);
        line = readLine();
        std::fputc('\n', stderr);
    }
    if (caughtSignal != 0) {
        ::raise(caughtSignal);
        return std::nullopt;
    }
    return line;
}

} // namespace reelyard
