// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/misbehaviour.h"

#ifdef REELYARD_TEST_HOOKS

#include <QStringList>

#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <thread>

namespace reelyard
{

namespace
{

void takeMemory(int megabytes)
{
    constexpr std::size_t block = 1'000'000;
    for (int i = 0; i < megabytes; ++i) {
        if (void *memory = std::malloc(block))
            std::memset(memory, i + 1, block); // what is not touched is not resident
    }
}

[[noreturn]] void hang()
{
    while (true)
        std::this_thread::sleep_for(std::chrono::seconds(1));
}

void print(int megabytes)
{
    const QByteArray line = QByteArray(99, 'x') + '\n';
    for (int i = 0; i < megabytes * 5000; ++i) {
        std::fputs(line.constData(), stdout);
        std::fputs(line.constData(), stderr);
    }
    std::fputs("the last line\n", stderr);
    std::fflush(nullptr);
}

void act(const QString &action, int number)
{
    static std::atomic<quint64> turns{0};
    if (action == QLatin1String("crash"))
        std::abort();
    if (action == QLatin1String("exit"))
        std::_Exit(number);
    if (action == QLatin1String("hang"))
        hang();
    while (action == QLatin1String("spin"))
        ++turns;
    if (action == QLatin1String("eat") || action == QLatin1String("grow"))
        takeMemory(number);
    if (action == QLatin1String("eat"))
        hang();
    if (action == QLatin1String("print"))
        print(number);
    if (action == QLatin1String("wait"))
        std::this_thread::sleep_for(std::chrono::milliseconds(number));
}

} // namespace

void misbehave(Misdeed when, const QString &source)
{
    const QString name = source.section(u'/', -1);
    for (const QString &entry : qEnvironmentVariable("REELYARD_MISBEHAVE").split(u';', Qt::SkipEmptyParts)) {
        QString action = entry.section(u'=', 1, 1);
        const QString probe = QStringLiteral("probe-");
        const bool isForProbe = action.startsWith(probe);
        if (isForProbe)
            action.remove(0, probe.size());
        if (name.contains(entry.section(u'=', 0, 0)) && isForProbe == (when == Misdeed::Probe))
            act(action.section(u':', 0, 0), action.section(u':', 1, 1).toInt());
    }
}

} // namespace reelyard

#endif
