// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme/roles.h"

#include <QWidget>

namespace opsdeck::widgets {

class Theme;

/// A rounded ground with a thin border for things that belong together. Put a layout into it.
class Panel final : public QWidget {
    Q_OBJECT

public:
    explicit Panel(const Theme& theme, QWidget* parent = nullptr);

    void set_roles(Role ground, Role border);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    Role m_ground = Role::surface;
    Role m_border = Role::border;
};

} // namespace opsdeck::widgets
