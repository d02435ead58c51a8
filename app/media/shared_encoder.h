// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/media/libav.h"

#include <deque>
#include <vector>

namespace reelyard
{

/// One encoder for several streams that encode the same frames in the same way, as the sound of a ladder's rungs. Each
/// stream comes with its own frames, one after the other; the first that comes with the n-th has it encoded, the others
/// take what came out of it. A stream that does not go on (its file failed) leaves, and the rest go on. One thread.
class SharedEncoder
{
public:
    /// What became of a frame: 0, AVERROR_EOF behind the last packet of all, or an error of libav.
    struct Encoded {
        int code = 0;
        bool isEnd = false;
        std::vector<PacketPtr> packets; ///< in the encoder's time base
    };

    /// The streams have the places from 0 to `streams` - 1.
    explicit SharedEncoder(size_t streams)
        : m_next(streams, 0)
    {
    }

    /// With the stream's own encoder, opened, before its first frame. The first one is used, so all of them live as
    /// long as this. False when it would not give the same: then the stream has to leave.
    bool join(AVCodecContext *encoder);
    void leave(size_t place);

    /// Of the stream's next frame; null: its end. AVERROR_BUG when the streams turn out not to have the same ones.
    /// Valid until the next call.
    const Encoded &take(size_t place, const AVFrame *frame);

private:
    void encode(const AVFrame *frame);
    void forgetTaken();

    AVCodecContext *m_encoder = nullptr;
    std::deque<Encoded> m_encoded; ///< of the frames that not every stream has taken
    qint64 m_first = 0;            ///< number of the first of them
    std::vector<qint64> m_next;    ///< by place: number of the frame that the stream comes with next
};

} // namespace reelyard
