// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/kit/form_look.h"

#include "widgets/theme/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QVariant>

#include <iterator>

namespace opsdeck::widgets {
namespace {

struct Look {
    const char* name;
    TextStyle style;
    Role role;
};
constexpr Look looks[] = {
    {"headline", TextStyle::headline, Role::text},  {"title", TextStyle::title, Role::text},
    {"strong", TextStyle::body_strong, Role::text}, {"hint", TextStyle::small, Role::muted},
    {"caption", TextStyle::caption, Role::muted},   {"mono", TextStyle::mono_small, Role::text},
    {"warning", TextStyle::small, Role::warning},
};

} // namespace

FormLook::FormLook(const Theme& theme, QWidget* form)
    : QObject(form)
    , m_theme(theme)
    , m_form(form)
{
    for (QLayout* layout : form->findChildren<QLayout*>())
        note(layout);
    connect(&theme, &Theme::changed, this, &FormLook::restyle);
    restyle();
}

void FormLook::note(QLayout* layout)
{
    Distances at{layout, 0, 0, 0, 0, -1, -1};
    layout->getContentsMargins(&at.left, &at.top, &at.right, &at.bottom);
    if (const auto* grid = qobject_cast<QGridLayout*>(layout)) {
        at.spacing = grid->horizontalSpacing();
        at.second_spacing = grid->verticalSpacing();
    } else {
        at.spacing = layout->spacing();
    }
    m_distances.push_back(at);
}

void FormLook::restyle()
{
    for (const Distances& at : m_distances) {
        at.layout->setContentsMargins(m_theme.scaled(at.left), m_theme.scaled(at.top), m_theme.scaled(at.right),
                                      m_theme.scaled(at.bottom));
        if (auto* grid = qobject_cast<QGridLayout*>(at.layout)) {
            grid->setHorizontalSpacing(m_theme.scaled(at.spacing));
            grid->setVerticalSpacing(m_theme.scaled(at.second_spacing));
        } else {
            at.layout->setSpacing(m_theme.scaled(at.spacing));
        }
    }
    for (QLabel* label : m_form->findChildren<QLabel*>())
        dress(*label);
}

void FormLook::dress(QLabel& label) const
{
    const QByteArray wanted = label.property("look").toByteArray();
    const auto* found =
        std::find_if(std::begin(looks), std::end(looks), [&](const Look& look) { return wanted == look.name; });
    if (found == std::end(looks))
        return;
    label.setFont(m_theme.font(found->style));
    QPalette colors = label.palette();
    colors.setColor(QPalette::WindowText, m_theme.color(found->role));
    label.setPalette(colors);
}

} // namespace opsdeck::widgets
