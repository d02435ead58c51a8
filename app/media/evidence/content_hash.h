// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/media/libav.h"
#include "models/base/result.h"

#include <QCryptographicHash>
#include <QString>

#include <memory>

struct SwrContext;
struct SwsContext;

namespace reelyard
{

/// SHA-256 over the pictures of a track, plane by plane and line by line, in one pixel format; other ones are converted
/// to it. A change of size is part of the content.
class PictureHash
{
public:
    /// `format` by its name; empty: as the first picture has it.
    explicit PictureHash(const QString &format = {});
    ~PictureHash();
    PictureHash(const PictureHash &) = delete;
    PictureHash &operator=(const PictureHash &) = delete;

    Result<void> add(const AVFrame *frame);
    QByteArray hash() const { return m_hash.result().toHex(); }
    QString format() const; ///< the one that is hashed; empty before the first picture

private:
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
    AVPixelFormat m_format = AV_PIX_FMT_NONE;
    int m_width = 0;
    int m_height = 0;
    SwsContext *m_scaler = nullptr;
    FramePtr m_converted;
    QByteArray m_bytes;
};

/// SHA-256 over the samples of a track, channels interleaved, in one sample format; other ones are converted to it.
/// How the samples are cut into frames does not count.
class SoundHash
{
public:
    explicit SoundHash(const QString &format = {}); ///< a packed one: "s16", "flt"
    ~SoundHash();
    SoundHash(const SoundHash &) = delete;
    SoundHash &operator=(const SoundHash &) = delete;

    Result<void> add(const AVFrame *frame);
    QByteArray hash() const { return m_hash.result().toHex(); }
    QString format() const;
    int channels() const { return m_channels; }
    int sampleRate() const { return m_sampleRate; }

private:
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
    AVSampleFormat m_format = AV_SAMPLE_FMT_NONE;
    AVSampleFormat m_from = AV_SAMPLE_FMT_NONE;
    int m_channels = 0;
    int m_sampleRate = 0;
    SwrContext *m_converter = nullptr;
    QByteArray m_bytes;
};

} // namespace reelyard
