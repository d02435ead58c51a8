// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMutex>
#include <QString>

#include <atomic>

namespace reelyard
{

/// Errors that the decoder of one stream logged. Lives in AVCodecContext::opaque: with frame threads the context that
/// logs is a copy on another thread, and only `opaque` survives the copying.
struct DecoderLog {
    std::atomic<qint64> errors{0};
};

/// Collects what libav says while it exists: the last 64 KiB. There is one at a time in a process, since libav's log
/// callback is global; it may be called from any thread of libav's. One that is made while another exists takes its
/// place until it is gone.
class LogCapture
{
public:
    LogCapture();
    ~LogCapture();
    LogCapture(const LogCapture &) = delete;
    LogCapture &operator=(const LogCapture &) = delete;

    QString text() const;
    /// The last lines at level error, for an Error's detail.
    QString lastErrors() const;
    /// Errors that demuxers reported.
    qint64 demuxerErrors() const { return m_demuxerErrors.load(); }
    void add(const QString &line);
    /// lastErrors() of the one that collects now; empty where none does.
    static QString currentErrors();

    static void install(); ///< once per process

private:
    static void callback(void *context, int level, const char *format, va_list arguments);
    void append(int level, const char *line);

    mutable QMutex m_mutex;
    QByteArray m_text;
    QByteArray m_errorLines;
    LogCapture *m_outer = nullptr;
    int m_printPrefix = 1;
    std::atomic<qint64> m_demuxerErrors{0};
};

} // namespace reelyard
