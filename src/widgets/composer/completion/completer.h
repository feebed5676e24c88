// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/composer/completion/suggestions.h"
#include "widgets/composer/intent.h"

#include <QPointer>

namespace opsdeck::widgets {

class CompletionPopup;
class ComposerBox;
class Theme;

/// Offers what may be typed next while somebody types in a box, and puts it there. Nothing is taken by a key that would
/// send what stands there: while a line can run, Enter runs it, and takes only what was chosen with the arrow keys. UI
/// thread.
class Completer final : public QObject {
    Q_OBJECT

public:
    /// All of them outlive it. The list stands above `anchor`.
    Completer(opsflow::ComposerAids& aids, const Theme& theme, ComposerBox& box, QWidget& anchor,
              QObject* parent = nullptr);
    ~Completer() override;

    void set_clock(const core::Clock& clock) { m_clock = &clock; }
    void set_server_words(std::vector<ServerWord> words) { m_server_words = std::move(words); }

    /// What stands in the box has become something else; `opens`: because somebody types.
    void refresh(const Intent& intent, bool opens);
    /// Asked for by key: also where nothing would be offered by itself.
    void open(const Intent& intent);
    void close();
    [[nodiscard]] bool is_open() const;
    [[nodiscard]] bool handle_key(const QKeyEvent& event);
    /// Whether it would use the key now.
    [[nodiscard]] bool wants_key(const QKeyEvent& event) const;
    /// What Enter takes; empty: Enter is not for suggestions now.
    [[nodiscard]] QString takes() const;
    [[nodiscard]] const CompletionModel& model() const { return m_model; }
    [[nodiscard]] int current() const;

Q_SIGNALS:
    void changed(); ///< what Enter takes, or whether it is open

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void show_rows();
    void place();
    void dismiss();
    void move(int step);
    void take(int row);
    [[nodiscard]] bool may_preselect() const;
    [[nodiscard]] bool enter_takes() const;

    opsflow::ComposerAids& m_aids;
    const Theme& m_theme;
    ComposerBox& m_box;
    QWidget& m_anchor;
    core::SystemClock m_system_clock;
    const core::Clock* m_clock;
    ValueShelf m_shelf;
    CompletionModel m_model;
    QPointer<CompletionPopup> m_popup; ///< belongs to the window
    std::vector<ServerWord> m_server_words;
    Intent m_intent;
    CompletionSpot m_spot;
    Suggestions m_suggestions;
    qsizetype m_dismissed_from = -1; ///< Escape closed it there
    bool m_is_asked = false;         ///< opened by key
    bool m_was_moved = false;        ///< the row was chosen with the arrow keys
};

} // namespace opsdeck::widgets
