// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/media/joined_source.h"
#include "app/media/libav.h"
#include "models/base/result.h"
#include "models/job/job.h"
#include "models/recipe/command_spec.h"

#include <functional>
#include <memory>

namespace reelyard
{

struct EngineControl;

/// An opened source: libavformat's context with the streams found. A file is opened as just that, whatever its name
/// looks like ("concat:...", "a?b%d"), and nothing in it may reach further than its kind allows: a local playlist does
/// not reach the network, a remote one reads no local files. The parts of a take are opened as one.
class Input
{
public:
    /// `control` is looked at inside blocking reads and must outlive the input. Of `limits` only the options count that
    /// say how much may be read and how large pictures may be.
    static Result<std::unique_ptr<Input>> open(const MediaSource &source, const EngineControl &control,
                                               const FileSpec &limits = {});
    ~Input();
    Input(const Input &) = delete;
    Input &operator=(const Input &) = delete;

    AVFormatContext *context() const { return m_context; }
    std::span<AVStream *const> streams() const { return {m_context->streams, m_context->nb_streams}; }

private:
    Input() = default;
    std::unique_ptr<JoinedSource> m_joined;
    AVFormatContext *m_context = nullptr;
};

/// How libav is told a local path, so that no part of the name is taken for a protocol.
QByteArray fileUrl(const QString &path);

/// For AVFormatContext::interrupt_callback: ends a blocking call once the user wants to stop.
AVIOInterruptCB interruptedBy(const EngineControl &control);

} // namespace reelyard
