// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/support/window_fixture.h"
#include "support/gui_test.h"
#include "widgets/window/main_window.h"
#include "widgets/window/work_area.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAbstractSlider>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QTest>

using namespace opsdeck;

namespace {

/// A person can do something with it.
bool is_interactive(const QWidget* widget)
{
    return qobject_cast<const QAbstractButton*>(widget) || qobject_cast<const QLineEdit*>(widget) ||
           qobject_cast<const QComboBox*>(widget) || qobject_cast<const QAbstractItemView*>(widget) ||
           (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus;
}

/// Parts of other widgets that speak for them.
bool is_inner(const QWidget* widget)
{
    return widget->objectName().startsWith(QLatin1String("qt_")) || qobject_cast<const QAbstractSlider*>(widget);
}

QStringList nameless(const QWidget& root)
{
    QStringList found;
    for (QWidget* widget : root.findChildren<QWidget*>()) {
        if (!widget->isVisible() || is_inner(widget) || !is_interactive(widget))
            continue;
        const QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(widget);
        if (!spoken || spoken->text(QAccessible::Name).trimmed().isEmpty())
            found << QStringLiteral("%1 \"%2\" in %3")
                         .arg(QLatin1String(widget->metaObject()->className()), widget->objectName(),
                              QLatin1String(widget->parentWidget() ? widget->parentWidget()->metaObject()->className()
                                                                   : ""));
    }
    return found;
}

} // namespace

/// Walks what a screen reader walks: nothing that can be used is without a name, on any page.
class TestAccessibleTree : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void every_interactive_part_of_every_page_has_a_name()
    {
        test::WindowFixture fixture;
        QVERIFY(fixture.open());
        using widgets::Page;
        for (const Page page :
             {Page::rooms, Page::situation, Page::dashboards, Page::runs, Page::gaps, Page::settings}) {
            fixture.window().show_page(page);
            QCoreApplication::processEvents();
            const QStringList found = nameless(fixture.window());
            QVERIFY2(
                found.isEmpty(),
                qPrintable(
                    QStringLiteral("page %1: %2").arg(static_cast<int>(page)).arg(found.join(QStringLiteral("; ")))));
        }
        fixture.window().ask_palette(QStringLiteral("dep"));
        QCoreApplication::processEvents();
        QVERIFY2(nameless(fixture.window()).isEmpty(),
                 qPrintable(nameless(fixture.window()).join(QLatin1String("; "))));
    }
};

OPSDECK_GUI_TEST_MAIN(TestAccessibleTree)
#include "test_accessible_tree.moc"
