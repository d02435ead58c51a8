// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/media/log_capture.h"

#include "app/media/libav.h"

#include <QMutexLocker>

#include <cstdarg>
#include <cstring>
#include <utility>

namespace reelyard
{

namespace
{

constexpr qsizetype textLimit = 64 * 1024;
constexpr qsizetype errorLimit = 2 * 1024;
constexpr int lineLimit = 1024;

QMutex currentMutex;
LogCapture *current = nullptr;

// Drops whole lines from the front. Cutting well below the limit keeps this rare.
void trim(QByteArray &text, qsizetype limit)
{
    if (text.size() <= limit)
        return;
    const qsizetype from = text.indexOf('\n', text.size() - limit * 3 / 4);
    text.remove(0, from < 0 ? text.size() - limit : from + 1);
}

bool isDemuxer(void *context)
{
    return context && *static_cast<const AVClass **>(context) == avformat_get_class() &&
           static_cast<AVFormatContext *>(context)->iformat != nullptr;
}

DecoderLog *decoderLogOf(void *context)
{
    if (!context || *static_cast<const AVClass **>(context) != avcodec_get_class())
        return nullptr;
    return static_cast<DecoderLog *>(static_cast<AVCodecContext *>(context)->opaque);
}

} // namespace

LogCapture::LogCapture()
{
    const QMutexLocker lock(&currentMutex);
    m_outer = std::exchange(current, this);
}

LogCapture::~LogCapture()
{
    const QMutexLocker lock(&currentMutex);
    if (current == this)
        current = m_outer;
}

void LogCapture::install()
{
    av_log_set_level(AV_LOG_INFO);
    av_log_set_callback(&LogCapture::callback);
}

void LogCapture::callback(void *context, int level, const char *format, va_list arguments)
{
    if (level > AV_LOG_INFO)
        return;
    if (level <= AV_LOG_ERROR) {
        if (DecoderLog *log = decoderLogOf(context))
            ++log->errors;
    }
    const QMutexLocker lock(&currentMutex);
    if (!current)
        return;
    char line[lineLimit];
    av_log_format_line2(context, level, format, arguments, line, sizeof line, &current->m_printPrefix);
    current->append(level, line);
    if (level <= AV_LOG_ERROR && isDemuxer(context))
        ++current->m_demuxerErrors;
}

void LogCapture::append(int level, const char *line)
{
    const QMutexLocker lock(&m_mutex);
    m_text += line;
    trim(m_text, textLimit);
    // What a server answered is but a warning to libavformat.
    if (level <= AV_LOG_ERROR || std::strstr(line, "HTTP error")) {
        m_errorLines += line;
        trim(m_errorLines, errorLimit);
    }
}

void LogCapture::add(const QString &line)
{
    append(AV_LOG_INFO, (line + u'\n').toUtf8().constData());
}

QString LogCapture::currentErrors()
{
    const QMutexLocker lock(&currentMutex);
    return current ? current->lastErrors() : QString();
}

QString LogCapture::text() const
{
    const QMutexLocker lock(&m_mutex);
    return QString::fromUtf8(m_text);
}

QString LogCapture::lastErrors() const
{
    const QMutexLocker lock(&m_mutex);
    return QString::fromUtf8(m_errorLines).trimmed();
}

} // namespace reelyard
