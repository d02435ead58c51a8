// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/media/evidence/evidence.h"

namespace reelyard
{

/// What one track holds, as far as it can be proved.
struct TrackContent {
    QString kind;      ///< "video" or "audio"
    QString format;    ///< pixel or sample format of the hash; empty when the packets were hashed
    QString shape;     ///< "1920x1080", "48000 Hz 2 channels"
    QByteArray hash;   ///< SHA-256 in hex
    qint64 frames = 0; ///< pictures, or samples per channel, or packets
    qint64 errors = 0; ///< while decoding
    double firstSeconds = 0;
    double lastSeconds = 0;
    std::vector<double> times; ///< of each picture, in seconds
};

struct TrackProof {
    StreamPair pair;
    bool byPackets = false; ///< copied, and the packets are the same bytes
    TrackContent source;
    TrackContent output;
    double largestShift = 0; ///< seconds between a picture's times, both counted from the first
    bool isIdentical = false;
};

/// Decodes both and compares them, track by track. A copied track is compared by its packets; where the containers
/// write them in different forms, by what is decoded from them.
Result<std::vector<TrackProof>> proveLosslessness(const EvidenceRequest &request, EngineControl &control);

/// The report that stands beside the output: what was compared, with which result and by what. "{file}" stands for the
/// output's name. `date` is the only thing in it that is not found out here.
Result<QString> certificateText(const EvidenceRequest &request, const std::vector<TrackProof> &proofs,
                                const QString &date, EngineControl &control);

/// Reads a certificate and checks the output again: its bytes, and each track's content. "evidence.changed" (Source)
/// when something is not as it was, "evidence.unreadable" when the text is no certificate of ours.
Result<void> verifyCertificate(const QString &file, const QString &certificate, EngineControl &control);

} // namespace reelyard
