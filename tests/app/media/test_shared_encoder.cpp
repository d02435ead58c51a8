// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/media/shared_encoder.h"

#include <QTest>

using namespace reelyard;

class TestSharedEncoder : public QObject
{
    Q_OBJECT

    static CodecContextPtr encoder(qint64 bitRate = 64000)
    {
        const AVCodec *codec = avcodec_find_encoder(AV_CODEC_ID_AAC);
        CodecContextPtr context(avcodec_alloc_context3(codec));
        context->sample_rate = 48000;
        context->sample_fmt = AV_SAMPLE_FMT_FLTP;
        context->bit_rate = bitRate;
        context->time_base = {1, 48000};
        av_channel_layout_default(&context->ch_layout, 1);
        return avcodec_open2(context.get(), codec, nullptr) < 0 ? nullptr : std::move(context);
    }
    static FramePtr frame(const AVCodecContext *context, int number)
    {
        FramePtr frame = makeFrame();
        frame->nb_samples = context->frame_size;
        frame->format = context->sample_fmt;
        frame->sample_rate = context->sample_rate;
        av_channel_layout_copy(&frame->ch_layout, &context->ch_layout);
        if (av_frame_get_buffer(frame.get(), 0) < 0)
            return nullptr;
        auto *samples = reinterpret_cast<float *>(frame->data[0]);
        for (int i = 0; i < frame->nb_samples; ++i)
            samples[i] = static_cast<float>((i * (number + 3)) % 200 - 100) / 150;
        frame->pts = static_cast<int64_t>(number) * frame->nb_samples;
        return frame;
    }
    static void add(QByteArrayList &bytes, const SharedEncoder::Encoded &encoded)
    {
        for (const PacketPtr &packet : encoded.packets)
            bytes << QByteArray(reinterpret_cast<const char *>(packet->data), packet->size) +
                         QByteArray::number(qint64(packet->pts));
    }
    /// What an encoder of its own makes of so many frames.
    static QByteArrayList alone(int frames)
    {
        const CodecContextPtr context = encoder();
        SharedEncoder shared(1);
        QByteArrayList bytes;
        if (!shared.join(context.get()))
            return bytes;
        for (int i = 0; i < frames; ++i)
            add(bytes, shared.take(0, frame(context.get(), i).get()));
        add(bytes, shared.take(0, nullptr));
        return bytes;
    }

private slots:
    void allGetWhatOneWouldHaveMade()
    {
        const CodecContextPtr first = encoder();
        const CodecContextPtr second = encoder();
        QVERIFY(first && second);
        SharedEncoder shared(2);
        QVERIFY(shared.join(first.get()));
        QVERIFY(shared.join(second.get()));
        QByteArrayList a;
        QByteArrayList b;
        // The second one lags behind, then overtakes.
        for (int i = 0; i < 5; ++i)
            add(a, shared.take(0, frame(first.get(), i).get()));
        for (int i = 0; i < 8; ++i)
            add(b, shared.take(1, frame(second.get(), i).get()));
        for (int i = 5; i < 8; ++i)
            add(a, shared.take(0, frame(first.get(), i).get()));
        const auto &end = shared.take(0, nullptr);
        QCOMPARE(end.code, AVERROR_EOF);
        add(a, end);
        add(b, shared.take(1, nullptr));
        const QByteArrayList expected = alone(8);
        QVERIFY(expected.size() >= 8);
        QCOMPARE(a, expected);
        QCOMPARE(b, expected);
        // The other stream's own encoder was not used.
        QCOMPARE(avcodec_send_frame(second.get(), frame(second.get(), 0).get()), 0);
    }

    void oneThatLeavesHoldsNothingUp()
    {
        const CodecContextPtr first = encoder();
        const CodecContextPtr second = encoder();
        SharedEncoder shared(2);
        QVERIFY(shared.join(first.get()) && shared.join(second.get()));
        QByteArrayList b;
        add(b, shared.take(1, frame(second.get(), 0).get()));
        const auto &taken = shared.take(0, frame(first.get(), 0).get());
        QCOMPARE(taken.code, 0);
        shared.leave(0);
        for (int i = 1; i < 8; ++i)
            add(b, shared.take(1, frame(second.get(), i).get()));
        add(b, shared.take(1, nullptr));
        QCOMPARE(b, alone(8));
    }

    void anotherSettingIsNotServed()
    {
        const CodecContextPtr first = encoder();
        const CodecContextPtr other = encoder(96000);
        SharedEncoder shared(2);
        QVERIFY(shared.join(first.get()));
        QVERIFY(!shared.join(other.get()));
    }

    void endsThatDifferAreTold()
    {
        const CodecContextPtr first = encoder();
        const CodecContextPtr second = encoder();
        SharedEncoder shared(2);
        QVERIFY(shared.join(first.get()) && shared.join(second.get()));
        QCOMPARE(shared.take(0, nullptr).code, AVERROR_EOF);
        QCOMPARE(shared.take(1, frame(second.get(), 0).get()).code, AVERROR_BUG);
    }
};

QTEST_GUILESS_MAIN(TestSharedEncoder)
#include "test_shared_encoder.moc"
