// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/settings/settings_section.h"

#include "widgets/kit/text_label.h"
#include "widgets/theme/theme.h"

#include <QAbstractButton>
#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace opsdeck::widgets {
namespace {

constexpr auto row_property = "settingRow";
constexpr auto group_property = "settingGroup";

bool holds_all(const QString& text, const QStringList& words)
{
    return std::all_of(words.begin(), words.end(),
                       [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

/// Everything that is written in a row.
QString words_of(const QWidget& row)
{
    QString text = row.accessibleName();
    for (const QLabel* label : row.findChildren<QLabel*>())
        text += QLatin1Char(' ') + label->text();
    for (const QAbstractButton* button : row.findChildren<QAbstractButton*>())
        text += QLatin1Char(' ') + button->text();
    return text;
}

} // namespace

SettingsSection::SettingsSection(const Theme& theme, QString icon, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_icon(std::move(icon))
    , m_title(new TextLabel(theme, TextStyle::headline, Role::text, this))
    , m_lines(new QVBoxLayout(this))
{
    m_lines->addWidget(m_title);
    connect(&theme, &Theme::changed, this, &SettingsSection::restyle);
    restyle();
}

void SettingsSection::make_row(QWidget* row) { row->setProperty(row_property, true); }

void SettingsSection::make_group(QWidget* group) { group->setProperty(group_property, true); }

bool SettingsSection::filter(const QStringList& words)
{
    const bool takes_all = words.isEmpty() || holds_all(title(), words);
    bool any = takes_all;
    for (QWidget* row : findChildren<QWidget*>()) {
        if (!row->property(row_property).toBool())
            continue;
        const bool fits = takes_all || holds_all(title() + QLatin1Char(' ') + words_of(*row), words);
        row->setVisible(fits);
        any = any || fits;
    }
    for (QWidget* group : findChildren<QWidget*>()) {
        if (!group->property(group_property).toBool())
            continue;
        const auto rows = group->findChildren<QWidget*>();
        group->setVisible(std::any_of(rows.begin(), rows.end(), [&](const QWidget* row) {
            return row->property(row_property).toBool() && !row->isHidden();
        }));
    }
    return any;
}

void SettingsSection::retranslate()
{
    m_title->set_text(title());
    setAccessibleName(title());
}

void SettingsSection::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void SettingsSection::restyle()
{
    m_lines->setContentsMargins(0, 0, 0, m_theme.space(Space::wide));
    m_lines->setSpacing(m_theme.space(Space::small));
}

} // namespace opsdeck::widgets
