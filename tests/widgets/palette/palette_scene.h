// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opsflow/compose/slow_values.h"
#include "opsflow/palette/palette_fixture.h"
#include "opsflow/palette/palette_model.h"
#include "opsflow/support/manual_clock.h"
#include "widgets/palette/palette_footer.h"
#include "widgets/palette/palette_list.h"
#include "widgets/palette/palette_overlay.h"
#include "widgets/theme/theme.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

namespace opsdeck::widgets {

/// A window with a composer that somebody writes in, and the palette over it.
class PaletteScene final {
public:
    opsflow::ManualClock clock;
    Theme theme;
    opsflow::PaletteModel model{clock};
    opsflow::SlowValues values;
    QWidget window;
    QPlainTextEdit composer{&window};
    PaletteOverlay palette;
    QSignalSpy runs{&palette, &PaletteOverlay::run_line};
    QSignalSpy composes{&palette, &PaletteOverlay::put_in_composer};

    explicit PaletteScene(QSize size = {1280, 800}, Theme::Settings settings = {})
        : theme(settings)
        , palette(model, values.ask(), theme, &window)
    {
        window.resize(size);
        composer.setGeometry(0, size.height() - 100, size.width(), 100);
        composer.setPlainText(QStringLiteral("what I am writing"));
        model.set_entries(opsflow::palette_entries(clock.now()));
        model.set_place(opsflow::room_id(QStringLiteral("ops")), QStringLiteral("ops"));
        palette.set_place({QStringLiteral("ops"), QStringLiteral("ana"), {}});
        window.show();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("no active window");
        composer.setFocus();
    }

    [[nodiscard]] static QWidget* focus() { return QApplication::focusWidget(); }
    [[nodiscard]] static QLineEdit* edit() { return qobject_cast<QLineEdit*>(focus()); }
    static void type(const QString& text)
    {
        for (const QChar c : text)
            QTest::keyClick(focus(), c.toLatin1());
    }
    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(focus(), key, modifiers);
    }
    static void hold(Qt::Key key)
    {
        QKeyEvent again(QEvent::KeyPress, key, Qt::NoModifier, {}, true);
        QApplication::sendEvent(focus(), &again);
    }
    [[nodiscard]] PaletteList* list() const
    {
        for (auto* one : palette.findChildren<PaletteList*>()) {
            if (one->isVisible())
                return one;
        }
        return nullptr;
    }
    [[nodiscard]] PaletteFooter* footer() const { return palette.findChild<PaletteFooter*>(); }
    [[nodiscard]] QStringList keys() const
    {
        QStringList out;
        for (const KeyHint& hint : footer()->keys())
            out << hint.key + u' ' + hint.word;
        return out;
    }
    /// Everything that can be read in it.
    [[nodiscard]] QStringList words() const
    {
        QStringList out;
        for (const auto* widget : palette.findChildren<QWidget*>()) {
            if (widget->isVisible() && !widget->accessibleName().isEmpty())
                out << widget->accessibleName();
        }
        return out;
    }
    [[nodiscard]] bool says(const QString& text) const { return words().join(u'\n').contains(text); }
};

} // namespace opsdeck::widgets
