// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The first line is a Content-Type value, the rest the body of an upload.
#include "localroom/http/multipart.h"

#include <cstdint>
#include <cstdlib>

using namespace opsdeck::localroom;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    const qsizetype line_end = bytes.indexOf('\n');
    const QByteArray boundary = multipart_boundary(bytes.left(line_end < 0 ? bytes.size() : line_end));
    const auto parts = parse_multipart(bytes.mid(line_end + 1), boundary.isEmpty() ? QByteArray("B") : boundary);
    if (!parts)
        return 0;
    qsizetype total = 0;
    for (const FormPart& part : *parts) {
        total += part.body.size();
        if (part.filename.contains(u'/') || part.filename.contains(u'\\'))
            std::abort();
    }
    if (total > bytes.size())
        std::abort();
    return 0;
}
