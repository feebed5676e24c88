// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;

namespace opsdeck::widgets {

class Theme;

/// Paints what is in a masked field in plain letters. The field stays masked, so that its text is read aloud and copied
/// as dots, and this keeps no copy.
class SecretPeek final : public QWidget {
    Q_OBJECT

public:
    SecretPeek(const QLineEdit& field, const Theme& theme, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const QLineEdit& m_field;
    const Theme& m_theme;
};

} // namespace opsdeck::widgets
