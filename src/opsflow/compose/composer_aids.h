// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opsflow/compose/line_reading.h"
#include "opsflow/compose/offered_values.h"

#include <QByteArray>
#include <QObject>

#include <functional>
#include <vector>

namespace opsdeck::opsflow {

/// Something that may be typed next.
struct LineCompletion {
    enum class Kind {
        word,  ///< a word of a form, or "name="
        value, ///< a value for a parameter
        hint,  ///< nothing to insert: says what may be typed here
        wait,  ///< values are being fetched
        fault, ///< they could not be
    };

    Kind kind = Kind::word;
    QString insert; ///< replaces the word under the cursor; quoted where it must be
    QString shown;
    QString detail; ///< what it is for: the automation's title, the parameter's help

    bool operator==(const LineCompletion&) const = default;
};

/// The slot under the cursor, when values have to be fetched for it.
struct WantedValues {
    core::DefinitionPtr definition;
    QString parameter;
    core::ParameterTexts texts;
};

struct LineCompletions {
    qsizetype from = 0; ///< where the word under the cursor begins
    QString typed;      ///< that word so far, without quotes
    std::vector<LineCompletion> list;
    std::vector<WantedValues> wanted; ///< ask for them with values()
};

/// A person or a room, for "@" and "~".
struct NameCandidate {
    QString name;   ///< without the sign: "ana", "ops-incidents"
    QString detail; ///< "Ana Ferreira", "Incidents of the shop"

    bool operator==(const NameCandidate&) const = default;
};

/// What a composer needs to know while somebody types, and nothing else: quick answers from memory, slow ones by
/// callback. UI thread. Callbacks are dropped when their context is gone.
class ComposerAids {
public:
    virtual ~ComposerAids() = default;

    [[nodiscard]] virtual LineReading read(const QString& line) const = 0;
    /// What may follow the line up to the cursor.
    [[nodiscard]] virtual LineCompletions complete(const QString& line) const = 0;
    /// Answers up to twice: what was known last, with its age, then what the source says now.
    virtual void values(const WantedValues& wanted, QObject* context,
                        std::function<void(const core::Result<OfferedValues>&, bool is_last)> answer) = 0;
    /// Forms near to a line that nobody answers, at most three. May take some milliseconds: ask in a pause.
    [[nodiscard]] virtual QStringList near(const QString& line) const = 0;

    /// Best first, at most eight.
    [[nodiscard]] virtual std::vector<NameCandidate> people(const QString& typed) const = 0;
    [[nodiscard]] virtual std::vector<NameCandidate> rooms(const QString& typed) const = 0;

    /// Keeps a pasted image as a file until it is sent; answers with its path.
    virtual void keep_pasted(const QByteArray& png, QObject* context,
                             std::function<void(const core::Result<QString>& path)> answer) = 0;
};

} // namespace opsdeck::opsflow
