// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opsflow/settings/settings.h"
#include "widgets/keys/key_action.h"
#include "widgets/settings/settings_section.h"

#include <memory>
#include <vector>

namespace Ui {
class KeyboardForm;
}

namespace opsdeck::widgets {

class IconButton;
class KeyMap;
class KeyRow;

/// How writing works, and the keys of every action, which can be changed.
class KeyboardSection final : public SettingsSection {
    Q_OBJECT

public:
    KeyboardSection(const KeyMap& keys, const Theme& theme, QWidget* parent);
    ~KeyboardSection() override;

    [[nodiscard]] QString title() const override;
    void show_settings(const opsflow::Settings& settings);

Q_SIGNALS:
    void changed(const opsdeck::opsflow::Settings& settings);

protected:
    void retranslate() override;

private:
    void add_group(KeyGroup group);
    void tell();
    void change_keys(const QString& id, const QString& sequence, const QStringList& taken_from);
    void reset(const QString& id);
    void refresh_rows();

    const KeyMap& m_keys;
    std::unique_ptr<Ui::KeyboardForm> m_form;
    IconButton* m_reset_all;
    TextLabel* m_keys_title;
    struct Group {
        KeyGroup group;
        TextLabel* title;
    };
    std::vector<Group> m_groups;
    std::vector<KeyRow*> m_rows;
    opsflow::Settings m_settings;
    bool m_is_showing = false;
};

} // namespace opsdeck::widgets
