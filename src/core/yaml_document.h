// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace opsdeck::core {

struct YamlEntry;

/// One node of a YAML document as a plain value, with the place it was written at. Scalars stay text: what a scalar
/// means is decided by the field that reads it, so that `version: 1.10` is not turned into 1.1.
struct YamlNode {
    enum class Kind { null, scalar, sequence, mapping };

    Kind kind = Kind::null;
    int line = 0;   ///< from 1
    int column = 0; ///< from 1
    QString text;   ///< of a scalar
    bool quoted = false;
    std::vector<YamlNode> items;    ///< of a sequence
    std::vector<YamlEntry> entries; ///< of a mapping, in the order of the file, keys unique

    [[nodiscard]] const YamlNode* find(const QString& key) const;
};

struct YamlEntry {
    QString key;
    int line = 0;
    int column = 0;
    YamlNode value;
};

/// Where and why a text is not the YAML we accept.
struct YamlFault {
    int line = 0;
    int column = 0;
    QString text;
};

/// What could be read of a stream of documents; the documents before a fault are whole.
struct YamlStream {
    std::vector<YamlNode> documents;
    std::vector<YamlFault> faults; ///< at most one: a reader cannot go on behind it
};

/// Reads all documents of a file. Refused: duplicate keys, explicit tags, keys that are no scalars, invalid UTF-8,
/// more than 1 MiB, 40 levels or 20,000 nodes (aliases count as what they stand for, so an alias bomb is small).
/// No exception leaves. The only file of ours that knows yaml-cpp.
[[nodiscard]] YamlStream read_yaml(const QByteArray& text);

} // namespace opsdeck::core
