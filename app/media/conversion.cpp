// SPDX-License-Identifier: GPL-3.0-or-later
// Setting a conversion up: what is read, filtered and written. See conversion_run.cpp for the work itself.
#include "app/media/conversion.h"

#include "app/media/engine.h"
#include "app/media/libav_error.h"
#include "app/media/reach.h"
#include "app/media/stream_selection.h"
#include "app/media/subtitle_canvas.h"
#include "models/base/native_path.h"

#include <QCoreApplication>

#include <algorithm>

namespace reelyard
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Engine)
};

} // namespace

Conversion::Conversion(Request request, EngineControl &control)
    : m_request(std::move(request))
    , m_control(control)
    , m_filtered(makeFrame())
{
}

Conversion::~Conversion()
{
    m_readers.clear(); // threads before what they work on
    m_outputs.clear();
    m_graphs.clear();
    m_inputs.clear();
}

Result<void> Conversion::prepare()
{
    auto global = globalOptionsFrom(m_request.command, m_request.purpose);
    if (!global)
        return global.error();
    m_global = *std::move(global);
    if (m_request.command.outputs.empty())
        return configurationError("recipe.no-output", Words::tr("The command names no output."));
    Result<void> done = openInputs();
    if (done)
        done = readGraphs();
    if (done)
        done = openOutputs();
    if (!done)
        return done;
    for (const auto &graph : m_graphs) {
        for (const auto &end : graph->outputs) {
            if (!end->stream)
                return configurationError("recipe.loose-filter",
                                          Words::tr("The output %1 of a filter graph leads nowhere.")
                                              .arg(QString::fromUtf8(end->describedAs)));
            // A graph of one input is as good as that input's own chain. Tags are not taken over from it.
            if (!end->stream->source && graph->inputs.size() == 1)
                end->stream->source = &graph->inputs.front()->source;
        }
    }
    for (const auto &input : m_inputs) {
        if (auto opened = input->openDecoders(); !opened)
            return opened;
        for (const auto &stream : input->streams()) {
            stream->stream->discard = stream->isUsed ? static_cast<AVDiscard>(stream->discard) : AVDISCARD_ALL;
            if (!stream->isUsed && m_request.readsUnused)
                stream->stream->discard = AVDISCARD_DEFAULT;
        }
        // A program of which nothing is used need not be read.
        AVFormatContext *context = input->context();
        for (unsigned i = 0; i < context->nb_programs && !m_request.readsUnused; ++i) {
            AVProgram *program = context->programs[i];
            const bool isUsed =
                std::any_of(program->stream_index, program->stream_index + program->nb_stream_indexes,
                            [&](unsigned index) { return input->stream(static_cast<int>(index)).isUsed; });
            program->discard = isUsed ? AVDISCARD_DEFAULT : AVDISCARD_ALL;
        }
    }
    shareEncoders();
    return openOtherStreams();
}

// Sound that several outputs encode in the same way is encoded once.
void Conversion::shareEncoders()
{
    std::vector<OutputStream *> streams;
    eachStream([&](OutputStream &stream) { streams.push_back(&stream); });
    while (!streams.empty()) {
        const auto others =
            std::stable_partition(streams.begin(), streams.end(), [first = streams.front()](const OutputStream *other) {
                return other == first || other->isTwinOf(*first);
            });
        const auto many = static_cast<size_t>(others - streams.begin());
        if (many > 1) {
            const auto shared = std::make_shared<SharedEncoder>(many);
            for (size_t i = 0; i < many; ++i)
                streams[i]->shareEncoder(shared, i);
        }
        streams.erase(streams.begin(), others);
    }
}

// A job that has no end would fill the disk.
Result<void> Conversion::requireEnd() const
{
    const auto isEndless = [](const FileSpec &input) {
        const bool isLooped = input.value(u"stream_loop").startsWith(u'-') ||
                              input.value(u"loop") == QLatin1String("1") ||
                              input.value(u"ignore_loop") == QLatin1String("0");
        return isLooped && !input.find(u"t") && !input.find(u"to");
    };
    const auto &inputs = m_request.command.inputs;
    const auto endless = std::count_if(inputs.begin(), inputs.end(), isEndless);
    if (endless == 0)
        return {};
    for (const FileSpec &output : m_request.command.outputs) {
        const bool hasEnd = output.find(u"t") || output.find(u"to") || output.find(u"frames") || output.find(u"fs");
        const bool endsWithOther = output.isSet(u"shortest") && endless < static_cast<qsizetype>(inputs.size());
        if (!hasEnd && !endsWithOther)
            return configurationError("recipe.endless",
                                      Words::tr("The recipe loops its input for ever; -t or -shortest would end it."));
    }
    return {};
}

Result<void> Conversion::openInputs()
{
    if (m_global.purpose == Purpose::Job) {
        if (auto ends = requireEnd(); !ends)
            return ends;
    }
    for (const FileSpec &spec : m_request.command.inputs) {
        InputFile::Request request;
        request.spec = &spec;
        request.index = static_cast<int>(m_inputs.size());
        request.global = &m_global;
        const bool isSource = spec.url == m_request.source.path;
        request.source = isSource ? m_request.source : MediaSource(spec.url);
        // A recipe is tried out on a source of our own making.
        request.isLimited = m_global.purpose == Purpose::Job || (m_global.purpose == Purpose::Trial && !isSource);
        auto input = InputFile::open(request, m_control);
        if (!input && m_control.cancel)
            return Error{ErrorClass::Interrupted, QStringLiteral("stopped"), {}, {}};
        if (!input && m_global.isRecipe() && !isSource) { // a logo, say: the source is not to blame
            const QString sentence =
                Words::tr("A file that the recipe reads beside the source cannot be used (%1): %2");
            return configurationError("recipe.bad-file", sentence.arg(displayPath(spec.url), input.error().sentence),
                                      input.error().detail);
        }
        if (!input)
            return input.error();
        m_inputs.push_back(*std::move(input));
        ++m_control.activity;
    }
    m_ended.assign(m_inputs.size(), false);
    return {};
}

Result<void> Conversion::readGraphs()
{
    for (const QByteArray &description : m_global.graphs) {
        auto graph = std::make_unique<FilterGraph>(m_global, static_cast<int>(m_graphs.size()));
        auto read =
            graph->readEnds(description, [&](const QByteArray &label, AVMediaType type) -> Result<InputStream *> {
                auto source = sourceOfPad(label, type, m_inputs);
                if (source) {
                    (*source)->isUsed = true;
                    (*source)->isDecoded = true;
                }
                return source;
            });
        if (!read)
            return read;
        m_graphs.push_back(std::move(graph));
    }
    return {};
}

Result<void> Conversion::openOutputs()
{
    for (const FileSpec &spec : m_request.command.outputs) {
        OutputFile::Request request;
        request.spec = &spec;
        request.index = static_cast<int>(m_outputs.size());
        request.global = &m_global;
        request.name = pathToBytes(spec.url);
        const bool isElsewhere = static_cast<size_t>(request.index) < m_request.outputUrls.size();
        request.url = isElsewhere ? m_request.outputUrls[static_cast<size_t>(request.index)] : request.name;
        if (spec.url == QLatin1String("-"))
            request.url = request.name = "pipe:";
        if (m_global.isRecipe()) {
            if (auto kept = keepsToItself(spec, m_request.purpose); !kept)
                return kept;
        }
        auto created = OutputFile::create(request, m_control);
        if (!created)
            return created.error();
        m_outputs.push_back(*std::move(created));
        OutputFile &output = *m_outputs.back();
        Result<void> done = addStreams(output);
        if (done)
            done = output.openFile(m_inputs);
        if (done)
            done = output.describe(m_inputs);
        if (!done)
            return done;
    }
    return {};
}

Result<void> Conversion::addStreams(OutputFile &output)
{
    auto chosen = chooseStreams(output, m_inputs, m_graphs);
    if (!chosen)
        return chosen.error();
    for (const ChosenStream &choice : *chosen) {
        auto added = output.addStream(choice.type, choice.source, choice.filter, m_streamCount++);
        if (!added)
            return added.error();
        (*added)->progress = &m_position;
        if (choice.filter) // so that no other map takes it
            choice.filter->stream = *added;
    }
    if (auto attached = output.addAttachments(m_streamCount); !attached)
        return attached;
    if (auto checked = output.checkOptions(); !checked)
        return checked;
    for (const auto &stream : output.streams()) {
        if (stream->type() == AVMEDIA_TYPE_ATTACHMENT && !stream->isAttachment)
            stream->leaveOut();
        if (stream->isEncoded()) {
            if (auto connected = connectSource(*stream); !connected)
                return connected;
        }
    }
    return {};
}

// From a decoder, through the stream's own chain or out of a typed graph, to the encoder.
Result<void> Conversion::connectSource(OutputStream &stream)
{
    if (stream.filter) {
        FilterGraph &graph = stream.filter->graph;
        if (auto constrained = stream.constrain(*stream.filter); !constrained)
            return constrained;
        for (auto &input : graph.inputs) {
            InputFile &file = *m_inputs[static_cast<size_t>(input->source.file)];
            input->origin = originOf(file, m_global);
        }
        return {};
    }
    InputStream &source = *stream.source;
    source.isDecoded = true;
    source.isForOutput = true;
    if (stream.type() != AVMEDIA_TYPE_VIDEO && stream.type() != AVMEDIA_TYPE_AUDIO)
        return {};
    auto graph = std::make_unique<FilterGraph>(m_global, static_cast<int>(m_graphs.size()));
    FilterInput &input = graph->makeSimple(stream.chain(), source);
    input.origin = originOf(*m_inputs[static_cast<size_t>(source.file)], m_global);
    auto constrained = stream.constrain(*graph->outputs.front());
    m_graphs.push_back(std::move(graph));
    return constrained;
}

// Copies and subtitles are known without a frame.
Result<void> Conversion::openOtherStreams()
{
    for (const auto &output : m_outputs) {
        for (const auto &stream : output->streams()) {
            if (stream->source) {
                InputFile &input = *m_inputs[static_cast<size_t>(stream->source->file)];
                limitCopy(*stream->source, input, m_global);
            }
            const bool waitsForFrames =
                stream->isEncoded() && (stream->type() == AVMEDIA_TYPE_VIDEO || stream->type() == AVMEDIA_TYPE_AUDIO);
            if (waitsForFrames || stream->isAttachment)
                continue;
            if (auto opened = stream->open(nullptr); !opened)
                return opened;
        }
        if (output->streams().empty()) {
            if (auto started = output->startWhenReady(); !started)
                return started;
        }
    }
    return {};
}

bool Conversion::hasTooManyErrors() const
{
    const auto all = static_cast<double>(m_decodedWell + m_decodeFailures);
    return all * m_global.maxErrorRate < static_cast<double>(m_decodeFailures);
}

bool Conversion::endedEarly() const
{
    return std::any_of(m_inputs.begin(), m_inputs.end(), [](const auto &input) {
        return std::any_of(input->streams().begin(), input->streams().end(),
                           [](const auto &stream) { return stream->isUsed && !stream->hasEnded; });
    });
}

bool Conversion::isSilent(const OutputStream &stream) const
{
    return stream.isEncoded() && !stream.isOpen();
}

} // namespace reelyard
