// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/run_state.h"
#include "widgets/kit/key_hints.h"

#include <optional>

namespace opsdeck::widgets {

class StateChip;
class TextLabel;

/// The bottom of the palette, which always says what will happen: production first, then the sentence, then the keys.
class PaletteFooter final : public QWidget {
    Q_OBJECT

public:
    explicit PaletteFooter(const Theme& theme, QWidget* parent = nullptr);

    void set_sentence(const QString& sentence, std::optional<core::Danger> danger, const QString& environment);
    void set_keys(std::vector<KeyHint> keys) { m_keys->set(std::move(keys)); }
    [[nodiscard]] QString sentence() const;
    [[nodiscard]] const std::vector<KeyHint>& keys() const { return m_keys->hints(); }

Q_SIGNALS:
    void key_clicked(const QString& key);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void restyle();

    const Theme& m_theme;
    StateChip* m_danger;
    StateChip* m_environment;
    TextLabel* m_sentence;
    KeyHints* m_keys;
};

} // namespace opsdeck::widgets
