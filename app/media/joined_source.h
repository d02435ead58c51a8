// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/media/libav.h"
#include "models/base/result.h"
#include "models/media/media_source.h"
#include "models/recipe/command_spec.h"

#include <QByteArray>

#include <memory>
#include <vector>

namespace reelyard
{

struct EngineControl;

/// A take that a camera cut into several files, read as one. Transport streams are read byte after byte, which is how
/// the camera would have written a single file; all others go through libavformat's concat demuxer, told beforehand how
/// long each part is. Must outlive the context that reads it.
class JoinedSource
{
public:
    /// Opens every part once. Source error "source.parts-differ" where they are not of one recording, else what opening
    /// a part gives. `limits` as for Input::open().
    static Result<std::unique_ptr<JoinedSource>> examine(const MediaSource &source, const EngineControl &control,
                                                         const FileSpec &limits);
    ~JoinedSource();
    JoinedSource(const JoinedSource &) = delete;
    JoinedSource &operator=(const JoinedSource &) = delete;

    /// Between avformat_alloc_context() and avformat_open_input(). The format that must be given there; null where it
    /// is found by content. The options say how far reading reaches: see limitReach().
    Result<const AVInputFormat *> attach(AVFormatContext *context, Dictionary &options);
    /// After avformat_find_stream_info(): what the demuxer does not tell of the whole.
    void complete(AVFormatContext *context) const;

private:
    JoinedSource() = default;
    static int readBytes(void *self, uint8_t *buffer, int size);
    static int64_t seekBytes(void *self, int64_t offset, int whence);
    static int readScript(void *self, uint8_t *buffer, int size);
    static int64_t sizeOfParts(void *self, int64_t offset, int whence);

    struct Part {
        QByteArray url;
        int64_t sizeBytes = 0;
        int64_t durationUs = 0;
    };
    std::vector<Part> m_parts;
    int64_t m_sizeBytes = 0;
    bool m_isByteStream = false;
    bool m_differInParameters = false; ///< parameter sets have to stand in the packets
    struct Stream {
        int disposition = 0;
        int64_t startUs = 0;
    };
    // Of the first part:
    Dictionary m_tags;
    int64_t m_startUs = 0;
    std::vector<Stream> m_streams;
    AVIOInterruptCB m_interrupt{};
    AVIOContext *m_io = nullptr;
    // Of a byte stream:
    AVIOContext *m_file = nullptr;
    size_t m_at = 0;      ///< the part that m_file is of
    int64_t m_begin = 0;  ///< where that part begins
    int64_t m_offset = 0; ///< in the whole
    // Of a script:
    QByteArray m_script;
    qsizetype m_read = 0;
};

} // namespace reelyard
