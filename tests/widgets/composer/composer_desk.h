// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opsflow/compose/line_aids.h"
#include "opsflow/palette/palette_fixture.h"
#include "widgets/composer/completion/completer.h"
#include "widgets/composer/completion/completion_popup.h"
#include "widgets/composer/composer.h"
#include "widgets/composer/composer_box.h"
#include "widgets/composer/preview_line.h"
#include "widgets/kit/icon_button.h"
#include "widgets/theme/theme.h"

#include <QApplication>
#include <QInputMethodEvent>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

namespace opsdeck::widgets {

inline std::unique_ptr<opsflow::LineAids> team_aids(opsflow::AskValues ask = {})
{
    auto out = std::make_unique<opsflow::LineAids>(opsflow::LineAids::Surroundings{{}, std::move(ask), {}});
    out->set_definitions(opsflow::palette_definitions());
    out->set_people({opsflow::palette_user(QStringLiteral("ana"), QStringLiteral("Ana"), QStringLiteral("Ferreira")),
                     opsflow::palette_user(QStringLiteral("andi"), QStringLiteral("Andrea"), QStringLiteral("Roth")),
                     opsflow::palette_user(QStringLiteral("li"), QStringLiteral("Li"), QStringLiteral("Wei"))});
    out->set_rooms({opsflow::palette_room(QStringLiteral("ops"), QStringLiteral("Operations")),
                    opsflow::palette_room(QStringLiteral("ops-billing"), QStringLiteral("Billing operations"))});
    return out;
}

/// A window with a composer at its bottom, shown and with the keyboard.
struct ComposerDesk {
    explicit ComposerDesk(opsflow::ComposerAids& aids, const Theme& used_theme)
        : composer(new Composer(aids, used_theme))
    {
        window.resize(900, 600);
        auto* column = new QVBoxLayout(&window);
        column->setContentsMargins(0, 0, 0, 0);
        column->addStretch(1);
        column->addWidget(composer);
        composer->set_place({QStringLiteral("ops-id"), QStringLiteral("ops"), QStringLiteral("ana"), {}, false});
        window.show();
        window.activateWindow();
        composer->focus_box();
        box = composer->findChild<ComposerBox*>();
        // Nothing is offered to a box without the keyboard, and a window gets it only a turn after it was shown.
        if (!QTest::qWaitForWindowActive(&window) || !box->hasFocus())
            QTest::qFail("The composer did not get the keyboard.", __FILE__, __LINE__);
    }
    void type(const QString& text) const
    {
        for (const QChar c : text) {
            if (c.unicode() < 128) {
                QTest::keyClick(box, c.toLatin1());
                continue;
            }
            // Qt Test has keys for ASCII only; the others come as from an input method.
            QInputMethodEvent event;
            event.setCommitString(QString(c));
            QApplication::sendEvent(box, &event);
        }
    }
    void key(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier) const { QTest::keyClick(box, key, with); }
    [[nodiscard]] QString says() const { return composer->preview().sentence(); }
    [[nodiscard]] QString enter() const { return composer->preview().key; }
    [[nodiscard]] CompletionPopup* popup() const
    {
        auto* found = window.findChild<CompletionPopup*>();
        return found && found->isVisible() ? found : nullptr;
    }
    [[nodiscard]] const Completer& completer() const { return *composer->findChild<Completer*>(); }
    [[nodiscard]] QStringList offered() const
    {
        QStringList out;
        for (int i = 0; popup() && i < completer().model().rowCount(); ++i)
            out.append(completer().model().row(i).shown);
        return out;
    }
    /// Found by its accessible name's beginning, as a person finds it.
    [[nodiscard]] IconButton* button(const QString& name) const
    {
        for (IconButton* one : window.findChildren<IconButton*>()) {
            if (one->accessibleName().startsWith(name) && one->isVisible())
                return one;
        }
        return nullptr;
    }

    QWidget window;
    Composer* composer;
    ComposerBox* box = nullptr;
};

} // namespace opsdeck::widgets
