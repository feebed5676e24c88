// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme/roles.h"

#include <QWidget>

#include <vector>

class QGridLayout;

namespace opsdeck::widgets {

class Theme;

/// Names and values in two columns. Values go on in the next line; empty ones are left out.
class FactList final : public QWidget {
    Q_OBJECT

public:
    struct Fact {
        QString name;
        QString value;
        Role ink = Role::text;
        bool is_mono = false;
        bool operator==(const Fact&) const = default;
    };

    explicit FactList(const Theme& theme, QWidget* parent = nullptr);

    void set_facts(std::vector<Fact> facts);
    [[nodiscard]] QString value(const QString& name) const;

private:
    const Theme& m_theme;
    std::vector<Fact> m_facts;
    QGridLayout* m_grid;
};

} // namespace opsdeck::widgets
