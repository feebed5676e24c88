// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "localroom/context.h"
#include "localroom/files/file_store.h"
#include "localroom/http/request.h"
#include "localroom/http/response.h"

#include <optional>

namespace opsdeck::localroom {

/// A part of a file: `length` bytes from `offset` on.
struct ByteRange {
    qint64 offset = 0;
    qint64 length = 0;

    bool operator==(const ByteRange&) const = default;
};

/// What a Range header asks for. Nothing when there is none or it cannot be understood: then the whole file is right.
/// A length of 0 means that it cannot be satisfied (416). Of several ranges only the first one counts.
[[nodiscard]] std::optional<ByteRange> parse_range(const QByteArray& header, qint64 size);

/// The bytes of a file with the headers that keep a browser from running them.
[[nodiscard]] Response download(Context& context, const Request& request, const FileRow& file, bool is_preview);

} // namespace opsdeck::localroom
