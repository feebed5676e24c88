// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/output/progress/progress_filter.h"
#include "automation/output/redaction/redactor.h"

#include <cstdint>
#include <cstdlib>

using namespace opsdeck::automation;

namespace {

struct Sink final : public ProgressSink {
    void output(std::string_view bytes) override { size += bytes.size(); }
    void progress(const ProgressLine&) override {}
    std::size_t size = 0;
};

const RedactionPlan& plan()
{
    static const RedactionPlan shared([] {
        RedactionSettings settings;
        settings.emails = true;
        settings.secrets = {"s3cret value", "ab"};
        settings.patterns = {"card (?<secret>[0-9]{4})"};
        return settings;
    }());
    return shared;
}

} // namespace

// The secret never comes out, however the bytes are cut, and cutting does not change what comes out.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size == 0)
        return 0;
    const std::string_view text(reinterpret_cast<const char*>(data) + 1, size - 1);
    const std::size_t step = 1 + data[0] % 64;
    Redactor redactor(&plan());
    ProgressFilter filter;
    Sink sink;
    std::string cut;
    for (std::size_t at = 0; at < text.size(); at += step) {
        filter.feed(text.substr(at, step), sink);
        redactor.feed(text.substr(at, step), cut);
    }
    redactor.finish(cut);
    filter.finish(sink);
    if (cut.find("s3cret value") != std::string::npos)
        std::abort();
    if (text.size() < 4096 && cut != redacted(plan(), text))
        std::abort();
    return 0;
}
