// SPDX-License-Identifier: GPL-3.0-or-later
// What an output says of itself: tags, chapters, programs, dispositions.
#include "app/media/output_file.h"

#include "app/media/libav_error.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <climits>

namespace reelyard
{

namespace
{

using Inputs = std::vector<std::unique_ptr<InputFile>>;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Engine)
};

/// "g", "s:a:0", "c:1", "p:0": whose tags an option means.
struct TagTarget {
    char type = 'g';
    int index = 0;
    QByteArray streams;
};

Result<TagTarget> tagTargetFrom(const QByteArray &text)
{
    TagTarget target;
    if (text.isEmpty())
        return target;
    target.type = text[0];
    if (target.type == 'c' || target.type == 'p') {
        if (text.size() > 2 && text[1] == ':')
            target.index = text.mid(2).toInt();
        return target;
    }
    const bool isStream = target.type == 's' && (text.size() == 1 || text[1] == ':');
    if (isStream)
        target.streams = text.mid(2);
    if (isStream || target.type == 'g')
        return target;
    return configurationError("recipe.bad-specifier",
                              Words::tr("\"%1\" names no tags: there are g, s, c and p.").arg(QString::fromUtf8(text)));
}

Error noSuchPart(const TagTarget &target)
{
    return configurationError("recipe.bad-value", (target.type == 'c' ? Words::tr("There is no chapter %1.")
                                                                      : Words::tr("There is no program %1."))
                                                      .arg(target.index));
}

/// The one dictionary that is meant; null for streams, of which there may be several.
Result<AVDictionary **> dictionaryOf(AVFormatContext *context, const TagTarget &target)
{
    const auto index = static_cast<unsigned>(target.index);
    switch (target.type) {
    case 'g':
        return &context->metadata;
    case 'c':
        if (target.index < 0 || index >= context->nb_chapters)
            return noSuchPart(target);
        return &context->chapters[index]->metadata;
    case 'p':
        if (target.index < 0 || index >= context->nb_programs)
            return noSuchPart(target);
        return &context->programs[index]->metadata;
    default:
        return static_cast<AVDictionary **>(nullptr);
    }
}

/// Fills one output's container.
class Describer
{
public:
    Describer(OutputFile &output, const Inputs &inputs)
        : m_output(output)
        , m_spec(output.options().spec())
        , m_context(output.context())
        , m_inputs(inputs)
    {
    }

    Result<void> describe()
    {
        if (auto mapped = mapTags(); !mapped)
            return mapped;
        if (auto mapped = mapChapters(); !mapped)
            return mapped;
        copyTags();
        if (auto added = addPrograms(); !added)
            return added;
        if (auto set = setTags(); !set)
            return set;
        return setDispositions();
    }

private:
    Result<void> mapTags()
    {
        for (const OptionValue &option : m_spec.options) {
            if (option.name != QLatin1String("map_metadata"))
                continue;
            const QByteArray value = option.value.toUtf8();
            char *rest = nullptr;
            const long file = std::strtol(value.constData(), &rest, 0);
            if (file >= static_cast<long>(m_inputs.size()))
                return badValue(option.name, option.value);
            AVFormatContext *from = file >= 0 ? m_inputs[static_cast<size_t>(file)]->context() : nullptr;
            const QByteArray to = option.streams.text.toUtf8();
            auto source = tagTargetFrom(QByteArray(*rest ? rest + 1 : rest));
            auto target = tagTargetFrom(to);
            if (!source || !target)
                return source ? target.error() : source.error();
            const auto isFor = [&](char type) {
                return from ? source->type == type || target->type == type : target->type == type || to.isEmpty();
            };
            m_mapsGlobal = m_mapsGlobal || isFor('g');
            m_mapsStreams = m_mapsStreams || isFor('s');
            m_mapsChapters = m_mapsChapters || isFor('c');
            if (!from)
                continue;
            if (auto copied = copyMapped(from, *source, *target); !copied)
                return copied;
        }
        return {};
    }

    Result<void> copyMapped(AVFormatContext *from, const TagTarget &source, const TagTarget &target)
    {
        auto read = dictionaryOf(from, source);
        auto write = dictionaryOf(m_context, target);
        if (!read || !write)
            return read ? write.error() : read.error();
        if (source.type == 's') {
            for (unsigned i = 0; i < from->nb_streams && !*read; ++i) {
                if (avformat_match_stream_specifier(from, from->streams[i], source.streams.constData()) > 0)
                    read = &from->streams[i]->metadata;
            }
            if (!*read)
                return configurationError("recipe.bad-value",
                                          Words::tr("-map_metadata names a stream that is not there (%1).")
                                              .arg(QString::fromUtf8(source.streams)));
        }
        if (target.type != 's') {
            av_dict_copy(*write, **read, AV_DICT_DONT_OVERWRITE);
            return {};
        }
        for (unsigned i = 0; i < m_context->nb_streams; ++i) {
            if (avformat_match_stream_specifier(m_context, m_context->streams[i], target.streams.constData()) > 0)
                av_dict_copy(&m_context->streams[i]->metadata, **read, AV_DICT_DONT_OVERWRITE);
        }
        return {};
    }

    Result<void> mapChapters()
    {
        int from = -1;
        if (const OptionValue *option = m_spec.find(u"map_chapters")) {
            from = option->value.toInt();
            if (from >= static_cast<int>(m_inputs.size()))
                return badValue(option->name, option->value);
        } else {
            // The first input that has any.
            const auto found = std::find_if(m_inputs.begin(), m_inputs.end(),
                                            [](const auto &input) { return input->context()->nb_chapters > 0; });
            from = found == m_inputs.end() ? -1 : static_cast<int>(found - m_inputs.begin());
        }
        return from < 0 ? Result<void>() : copyChapters(*m_inputs[static_cast<size_t>(from)]);
    }

    Result<void> copyChapters(const InputFile &input)
    {
        const OutputLimits &limits = m_output.limits();
        const int64_t start = limits.start == AV_NOPTS_VALUE ? 0 : limits.start;
        for (unsigned i = 0; i < input.context()->nb_chapters; ++i) {
            const AVChapter *chapter = input.context()->chapters[i];
            const int64_t offset = av_rescale_q(start - input.offset(), microsecondBase, chapter->time_base);
            const int64_t length = limits.length == INT64_MAX
                                       ? INT64_MAX
                                       : av_rescale_q(limits.length, microsecondBase, chapter->time_base);
            if (chapter->end < offset)
                continue;
            if (length != INT64_MAX && chapter->start > length + offset)
                break;
            auto **grown = static_cast<AVChapter **>(
                av_realloc_array(m_context->chapters, m_context->nb_chapters + 1, sizeof(AVChapter *)));
            if (!grown)
                return libavError(AVERROR(ENOMEM), Doing::WritingOutput);
            m_context->chapters = grown;
            auto *copy = static_cast<AVChapter *>(av_mallocz(sizeof(AVChapter)));
            if (!copy)
                return libavError(AVERROR(ENOMEM), Doing::WritingOutput);
            copy->id = chapter->id;
            copy->time_base = chapter->time_base;
            copy->start = std::max<int64_t>(0, chapter->start - offset);
            copy->end = std::min(length, chapter->end - offset);
            if (!m_mapsChapters)
                av_dict_copy(&copy->metadata, chapter->metadata, 0);
            m_context->chapters[m_context->nb_chapters++] = copy;
        }
        return {};
    }

    // Unless the command maps them itself: the first input's tags, and each stream's own.
    void copyTags()
    {
        if (!m_mapsGlobal && !m_inputs.empty()) {
            av_dict_copy(&m_context->metadata, m_inputs.front()->context()->metadata, AV_DICT_DONT_OVERWRITE);
            if (m_output.limits().length != INT64_MAX)
                av_dict_set(&m_context->metadata, "duration", nullptr, 0);
            // These are of the source file and not of its content.
            for (const char *key : {"creation_time", "company_name", "product_name", "product_version"})
                av_dict_set(&m_context->metadata, key, nullptr, 0);
        }
        for (const auto &stream : m_output.streams()) {
            if (m_mapsStreams || !stream->source)
                continue;
            av_dict_copy(&stream->stream->metadata, stream->source->stream->metadata, AV_DICT_DONT_OVERWRITE);
            if (stream->isEncoded())
                av_dict_set(&stream->stream->metadata, "encoder", nullptr, 0);
        }
    }

    // -program title=First:program_num=2:st=0:st=1
    Result<void> addPrograms()
    {
        int number = 0;
        for (const OptionValue &option : m_spec.options) {
            if (option.name != QLatin1String("program"))
                continue;
            const QStringList parts = option.value.split(u':', Qt::SkipEmptyParts);
            int id = ++number;
            for (const QString &part : parts) {
                if (part.startsWith(QLatin1String("program_num=")))
                    id = part.section(u'=', 1).toInt();
            }
            AVProgram *program = av_new_program(m_context, id);
            if (!program)
                return libavError(AVERROR(ENOMEM), Doing::WritingOutput);
            for (const QString &part : parts) {
                const QString key = part.section(u'=', 0, 0);
                const QString value = part.section(u'=', 1);
                if (key == QLatin1String("title"))
                    av_dict_set(&program->metadata, "title", value.toUtf8().constData(), 0);
                else if (key == QLatin1String("st"))
                    av_program_add_stream_index(m_context, id, value.toUInt());
                else if (key != QLatin1String("program_num"))
                    return badValue(option.name, option.value);
            }
        }
        return {};
    }

    Result<void> setTags()
    {
        for (const OptionValue &option : m_spec.options) {
            const bool isTimecode = option.name == QLatin1String("timecode");
            if (option.name != QLatin1String("metadata") && !isTimecode)
                continue;
            const QString text = isTimecode ? QLatin1String("timecode=") + option.value : option.value;
            const QByteArray key = text.section(u'=', 0, 0).toUtf8();
            const QByteArray value = text.section(u'=', 1).toUtf8();
            auto target = tagTargetFrom(isTimecode ? QByteArray() : option.streams.text.toUtf8());
            if (!target)
                return target.error();
            if (target->type == 's') {
                if (auto set = setStreamTag(target->streams, key, value); !set)
                    return set;
                continue;
            }
            auto dictionary = dictionaryOf(m_context, *target);
            if (!dictionary)
                return dictionary.error();
            av_dict_set(*dictionary, key.constData(), value.isEmpty() ? nullptr : value.constData(), 0);
        }
        return {};
    }

    Result<void> setStreamTag(const QByteArray &streams, const QByteArray &key, const QByteArray &value)
    {
        for (const auto &output : m_output.streams()) {
            const int matches = avformat_match_stream_specifier(m_context, output->stream, streams.constData());
            if (matches < 0)
                return configurationError("recipe.bad-specifier",
                                          Words::tr("\"%1\" names no stream.").arg(QString::fromUtf8(streams)));
            if (matches == 0)
                continue;
            if (key == "rotate") {
                if (const auto angle = numberFrom(value))
                    output->rotation = *angle;
            } else {
                av_dict_set(&output->stream->metadata, key.constData(), value.isEmpty() ? nullptr : value.constData(),
                            0);
            }
        }
        return {};
    }

    Result<void> setDispositions()
    {
        std::array<int, AVMEDIA_TYPE_NB> count{};
        std::array<bool, AVMEDIA_TYPE_NB> hasDefault{};
        bool isManual = false;
        for (const auto &output : m_output.streams()) {
            const auto type = static_cast<size_t>(std::max(0, static_cast<int>(output->type())));
            ++count[type];
            isManual = isManual || output->disposition;
            if (!output->source)
                continue;
            output->stream->disposition = output->source->stream->disposition;
            hasDefault[type] = hasDefault[type] || (output->stream->disposition & AV_DISPOSITION_DEFAULT);
        }
        for (const auto &output : m_output.streams()) {
            const auto type = static_cast<size_t>(std::max(0, static_cast<int>(output->type())));
            AVStream *stream = output->stream;
            if (isManual) {
                if (!output->disposition)
                    continue;
                const AVClass *streams = av_stream_get_class();
                const AVOption *option = av_opt_find(&streams, "disposition", nullptr, 0, AV_OPT_SEARCH_FAKE_OBJ);
                int value = stream->disposition;
                if (av_opt_eval_flags(&streams, option, output->disposition->constData(), &value) < 0)
                    return badValue(QStringLiteral("disposition"), QString::fromUtf8(*output->disposition));
                stream->disposition = value;
            } else if (count[type] >= 2 && !hasDefault[type] && !(stream->disposition & AV_DISPOSITION_ATTACHED_PIC)) {
                // Of several of a kind one is shown first.
                stream->disposition |= AV_DISPOSITION_DEFAULT;
                hasDefault[type] = true;
            }
        }
        return {};
    }

    OutputFile &m_output;
    const FileSpec &m_spec;
    AVFormatContext *m_context;
    const Inputs &m_inputs;
    bool m_mapsGlobal = false;
    bool m_mapsStreams = false;
    bool m_mapsChapters = false;
};

} // namespace

Result<void> OutputFile::describe(const std::vector<std::unique_ptr<InputFile>> &inputs)
{
    return Describer(*this, inputs).describe();
}

} // namespace reelyard
