// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/command/definition.h"
#include "core/command/finding.h"
#include "core/yaml_document.h"

#include <QHash>
#include <QMap>

#include <optional>

namespace opsdeck::core {

/// Collects what is wrong with one document and where its fields stand.
struct ReadingNotes {
    QString file;
    Findings findings;
    QHash<QString, DefinitionPlace> places;

    void error(const YamlNode& node, const QString& field, const QString& text, const QString& hint = {});
    void warning(const YamlNode& node, const QString& field, const QString& text, const QString& hint = {});
    /// About a field that was read before; falls back to its parents' place.
    void error_at(const QString& field, const QString& text, const QString& hint = {});
    void warning_at(const QString& field, const QString& text, const QString& hint = {});

private:
    void add(int line, int column, const QString& field, Finding::Severity severity, const QString& text,
             const QString& hint);
    [[nodiscard]] DefinitionPlace place_of(QString field) const;
};

/// Reads one mapping whose fields are known: unknown ones are reported with the nearest that is right, wrong kinds with
/// what would be right. A field that cannot be read counts as absent.
class FieldReader final {
public:
    /// `path` is the dotted field of the mapping itself ("" for the document), `place` its name in known_fields().
    FieldReader(ReadingNotes& notes, const YamlNode& node, QString path, QString place);

    [[nodiscard]] bool is_mapping() const { return m_node->kind == YamlNode::Kind::mapping; }
    [[nodiscard]] const YamlNode& node() const { return *m_node; }
    [[nodiscard]] QString field(const QString& name) const;
    /// The node of a field that has a value; null otherwise.
    [[nodiscard]] const YamlNode* find(const QString& name) const;

    [[nodiscard]] std::optional<QString> text(const QString& name) const;     ///< one scalar, not empty
    [[nodiscard]] std::optional<QString> any_text(const QString& name) const; ///< one scalar, may be empty
    [[nodiscard]] std::optional<bool> boolean(const QString& name) const;
    [[nodiscard]] std::optional<double> number(const QString& name) const;
    [[nodiscard]] std::optional<int> count(const QString& name, int least, int most) const;
    [[nodiscard]] std::optional<Millis> duration(const QString& name, Millis least, Millis most) const;
    [[nodiscard]] QStringList texts(const QString& name) const; ///< a list of scalars, or one scalar
    [[nodiscard]] QMap<QString, QString> text_map(const QString& name) const;
    /// The index of the word in `words`; reported with the nearest otherwise.
    [[nodiscard]] std::optional<int> word(const QString& name, const QStringList& words) const;

    void error(const QString& name, const QString& text, const QString& hint = {}) const;
    [[nodiscard]] ReadingNotes& notes() const { return *m_notes; }

private:
    void check_fields() const;
    [[nodiscard]] const YamlNode* scalar(const QString& name) const;

    ReadingNotes* m_notes;
    const YamlNode* m_node;
    QString m_path;
    QString m_place;
};

} // namespace opsdeck::core
