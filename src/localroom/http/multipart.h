// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace opsdeck::localroom {

/// One part of a multipart/form-data body.
struct FormPart {
    QString name;
    QString filename; ///< empty for a plain field
    QByteArray content_type;
    QByteArray body;
};

struct MultipartLimits {
    int parts = 100;
    qint64 part_head = 8 * 1024; ///< bytes
};

/// The boundary of a Content-Type value; nothing usable gives an empty one.
[[nodiscard]] QByteArray multipart_boundary(const QByteArray& content_type);

/// Splits a whole body (RFC 7578). A body that is not well formed or ends early is `invalid_input`, too many parts or a
/// part's head over its limit `too_large`.
[[nodiscard]] core::Result<std::vector<FormPart>> parse_multipart(const QByteArray& body, const QByteArray& boundary,
                                                                  const MultipartLimits& limits = {});

} // namespace opsdeck::localroom
