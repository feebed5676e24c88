// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opsflow/compose/composer_aids.h"

#include <QObject>

#include <map>
#include <memory>
#include <optional>

namespace opsdeck::widgets {

/// The values that were fetched for the open places of one line, while it is written: each place is asked for once,
/// what was known last is there at once, and answers that come when nobody wants them any more are dropped. UI thread.
class ValueShelf final : public QObject {
    Q_OBJECT

public:
    struct Values {
        std::optional<opsflow::OfferedValues> offered;
        QString fault;         ///< why they could not be fetched, for people
        bool is_asking = true; ///< the source has not answered yet
    };

    explicit ValueShelf(opsflow::ComposerAids& aids, QObject* parent = nullptr);
    ~ValueShelf() override;

    /// What is known; asks when that was not done yet. changed() comes later, never from inside of this.
    [[nodiscard]] const Values& values(const opsflow::WantedValues& wanted);
    /// Forgets everything, and whoever was asked.
    void clear();

Q_SIGNALS:
    void changed();

private:
    void take(const QString& key, const core::Result<opsflow::OfferedValues>& answer, bool is_last);

    opsflow::ComposerAids& m_aids;
    std::map<QString, Values> m_values;
    std::unique_ptr<QObject> m_asking; ///< the context of what is under way
    bool m_is_inside = false;
};

} // namespace opsdeck::widgets
