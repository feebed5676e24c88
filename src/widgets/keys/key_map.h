// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/keys/key_action.h"

#include <QKeySequence>
#include <QObject>

#include <map>
#include <vector>

class QAction;
class QWidget;

namespace opsdeck::widgets {

/// Which keys do what: the table of key_action.h with what a person changed. One object per application, handed down by
/// reference; its actions follow at once. UI thread.
class KeyMap final : public QObject {
    Q_OBJECT

public:
    /// By action id, portable text; an empty list: no key at all.
    using Overrides = std::map<QString, QStringList>;

    /// One sequence that two actions claim where both are heard.
    struct Conflict {
        QString sequence; ///< portable
        QStringList ids;
        bool operator==(const Conflict&) const = default;
    };

    explicit KeyMap(QObject* parent = nullptr);

    [[nodiscard]] const Overrides& overrides() const { return m_overrides; }
    /// Unknown ids, fixed actions and unreadable sequences are left out.
    void set_overrides(const Overrides& overrides);
    /// Whether keys without Ctrl, Alt or a function key act in the timeline and in lists.
    void set_single_keys(bool are_on);
    [[nodiscard]] bool single_keys() const { return m_single_keys; }

    /// What is in force; empty for an unknown id. The first is the one to show.
    [[nodiscard]] QList<QKeySequence> keys(const QString& id) const;
    /// Of the table alone.
    [[nodiscard]] static QList<QKeySequence> default_keys(const QString& id);
    /// For people, in their language and their system's signs: "Ctrl+K"; empty without a key.
    [[nodiscard]] QString key_text(const QString& id) const;
    [[nodiscard]] QString text(const QString& id) const;
    /// "Find or run anything (Ctrl+K)": for tool tips.
    [[nodiscard]] QString text_with_key(const QString& id) const;

    [[nodiscard]] std::vector<Conflict> conflicts() const;
    /// Who else would hear `sequence` where `id` does.
    [[nodiscard]] QStringList rivals(const QString& id, const QKeySequence& sequence) const;

    /// With text, object name and keys of the action, added to `owner` and following every change: connect to
    /// triggered. Actions of the window scope are heard in the whole window, others only in `owner`.
    [[nodiscard]] QAction* make_action(const QString& id, QWidget* owner);

public Q_SLOTS:
    /// The language changed: actions get their texts anew.
    void retranslate();

Q_SIGNALS:
    void changed();

private:
    void refresh(QAction& action) const;

    Overrides m_overrides;
    bool m_single_keys = true;
};

} // namespace opsdeck::widgets
