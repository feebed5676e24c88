// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opsflow/settings/settings.h"
#include "widgets/settings/appearance_section.h"
#include "widgets/settings/settings_values.h"

#include <QWidget>

#include <vector>

namespace opsdeck::widgets {

class AboutSection;
class EmptyState;
class IconButton;
class KeyMap;
class KeyboardSection;
class NotificationsSection;
class PacksSection;
class ScrollColumn;
class SearchField;
class ServersSection;
class SettingsSection;
class StorageSection;
class TextLabel;
class Theme;

/// Everything a person can choose, found by any word of it. What is changed is told at once and whole; whoever keeps
/// the settings shows them here again.
class SettingsPage final : public QWidget {
    Q_OBJECT

public:
    enum class Section { servers, packs, appearance, keyboard, notifications, storage, about };

    /// `keys` and `theme` outlive it.
    SettingsPage(const KeyMap& keys, const Theme& theme, std::vector<LanguageChoice> languages,
                 QWidget* parent = nullptr);

    void set_settings(const opsflow::Settings& settings);
    void set_servers(std::vector<ServerEntry> servers);
    void set_posting_rooms(std::vector<PostingEntry> rooms);
    void set_packs(std::vector<PackEntry> packs);
    void set_storage(std::vector<StorageEntry> entries);
    void set_about(const AboutFacts& facts);

    void show_section(Section section);
    [[nodiscard]] Section section() const { return m_section; }
    /// The keyboard goes to the search.
    void take_focus();

Q_SIGNALS:
    void settings_changed(const opsdeck::opsflow::Settings& settings);
    void connect_wanted();
    void switch_to(const QString& server);
    void sign_out_wanted(const QString& server);
    void add_pack_wanted();
    void open_folder_wanted(const QString& folder);
    void wipe_cache_wanted();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Entry {
        SettingsSection* section;
        IconButton* button;
    };
    void build();
    void connect_sections();
    void add(SettingsSection* section);
    void filter();
    void take_settings(const opsflow::Settings& settings);
    void retranslate();
    void restyle();

    const Theme& m_theme;
    opsflow::Settings m_settings;
    Section m_section = Section::servers;

    TextLabel* m_title;
    SearchField* m_search;
    QWidget* m_side;
    QWidget* m_content;
    ScrollColumn* m_scroll;
    EmptyState* m_nothing;
    ServersSection* m_servers;
    PacksSection* m_packs;
    AppearanceSection* m_appearance;
    KeyboardSection* m_keyboard;
    NotificationsSection* m_notifications;
    StorageSection* m_storage;
    AboutSection* m_about;
    std::vector<Entry> m_entries; ///< in the order of Section
};

} // namespace opsdeck::widgets
