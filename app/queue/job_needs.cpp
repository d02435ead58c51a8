// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queue/job_needs.h"

#include "models/media/media_summary.h"

#include <algorithm>

namespace reelyard
{

namespace
{

constexpr std::size_t remembered = 64;
constexpr std::size_t enough = 5; // below that the largest seen is no judge of the next one

// An encoder holds about so many pictures at 1.5 bytes a pixel: look-ahead, references and threads. Measured: 550 MB
// for 1080p with x264 medium, 2 GB for 4K.
constexpr double picturesHeld = 150;
constexpr qint64 beside = 100'000'000;

double ninety(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    const auto rank = static_cast<std::size_t>(0.9 * static_cast<double>(values.size() - 1) + 0.999);
    return values[std::min(rank, values.size() - 1)];
}

} // namespace

qint64 JobNeeds::memoryFor(const QString &sourceSummary)
{
    const qint64 pixels = pixelsIn(sourceSummary);
    return pixels > 0 ? static_cast<qint64>(static_cast<double>(pixels) * 1.5 * picturesHeld) + beside : 0;
}

Needs JobNeeds::of(const Job &job) const
{
    Needs needs;
    needs.memoryBytes = memoryFor(job.sourceSummary);
    const auto seen = m_seen.constFind(raw(job.recipe));
    const bool isKnown = seen != m_seen.cend();
    const auto source = static_cast<double>(std::max<qint64>(0, job.sourceSizeBytes));
    // Nothing is known: as large as the source, or what the format comes to.
    const QString &summary = job.sourceSummary;
    const auto fromFormat =
        static_cast<double>(job.outputRate.bytesFor(pixelsIn(summary), frameRateIn(summary), job.sourceDurationMs));
    double space = std::max(source, fromFormat);
    if (isKnown && source > 0 && !seen->ratios.empty()) {
        space = source * ninety(seen->ratios);
        if (seen->ratios.size() < enough)
            space = std::max({space * 1.5, source, fromFormat});
    } else if (isKnown && !seen->sizes.empty()) {
        space = std::max(space, ninety(seen->sizes));
    }
    if (job.place == Place::Cloud && job.makesPackage)
        space *= 2;
    needs.spaceBytes = std::max(static_cast<qint64>(space), m_atLeast.value(raw(job.id)));
    return needs;
}

qint64 JobNeeds::spaceLeft(const Job &job) const
{
    const Progress &progress = *job.progress;
    if (progress.stage == QLatin1String("uploading"))
        return 0;
    const qint64 expected = of(job).spaceBytes;
    if (job.place == Place::Cloud) // nothing is written until it has been made
        return std::max<qint64>(0, expected - progress.bytesWritten);
    // Early on a rate says little: an index or a first key picture is half of what there is.
    const qint64 projected = progress.fraction > 0.1
                                 ? static_cast<qint64>(static_cast<double>(progress.bytesWritten) / progress.fraction)
                                 : expected;
    return std::max<qint64>(0, projected - progress.bytesWritten);
}

void JobNeeds::learn(const Job &completed)
{
    forget(completed.id);
    if (completed.outputSizeBytes <= 0)
        return;
    Seen &seen = m_seen[raw(completed.recipe)];
    const auto keep = [&seen](std::vector<double> &values, double value) {
        if (values.size() < remembered)
            values.push_back(value);
        else
            values[seen.next % remembered] = value;
    };
    const auto size = static_cast<double>(completed.outputSizeBytes);
    if (completed.sourceSizeBytes > 0)
        keep(seen.ratios, size / static_cast<double>(completed.sourceSizeBytes));
    keep(seen.sizes, size);
    ++seen.next;
}

void JobNeeds::ranOutOfSpace(const Job &job)
{
    const qint64 expected = std::max(of(job).spaceBytes, job.progress->bytesWritten + spaceLeft(job));
    m_atLeast.insert(raw(job.id), expected + expected / 4);
}

} // namespace reelyard
