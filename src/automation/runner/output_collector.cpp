// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/runner/output_collector.h"

namespace opsdeck::automation {

OutputCollector::OutputCollector(std::unique_ptr<RunStream> stream)
    : m_stream(std::move(stream))
{
    connect(m_stream.get(), &RunStream::received, this, &OutputCollector::take);
    connect(m_stream.get(), &RunStream::ended, this, &OutputCollector::done);
    m_stream->start();
}

OutputCollector::~OutputCollector() = default;

void OutputCollector::take(const core::RunEvent& event)
{
    if (const auto* output = std::get_if<core::RunOutput>(&event.body))
        (output->stream == core::OutputStream::out ? m_out : m_err).append(output->bytes);
    else if (const auto* finished = std::get_if<core::RunFinished>(&event.body))
        m_finished = *finished;
    else if (const auto* contact = std::get_if<core::RunContact>(&event.body))
        m_lost_text = contact->text;
}

} // namespace opsdeck::automation
