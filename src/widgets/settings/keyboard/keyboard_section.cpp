// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/settings/keyboard/keyboard_section.h"

#include "ui_settings_keyboard.h"
#include "widgets/keys/key_map.h"
#include "widgets/kit/form_look.h"
#include "widgets/kit/icon_button.h"
#include "widgets/kit/text_label.h"
#include "widgets/settings/keyboard/key_row.h"
#include "widgets/theme/theme.h"

#include <QScopedValueRollback>

namespace opsdeck::widgets {
namespace {

QStringList portable(const QList<QKeySequence>& sequences)
{
    QStringList texts;
    for (const QKeySequence& sequence : sequences)
        texts << sequence.toString(QKeySequence::PortableText);
    return texts;
}

} // namespace

KeyboardSection::KeyboardSection(const KeyMap& keys, const Theme& theme, QWidget* parent)
    : SettingsSection(theme, QStringLiteral("keyboard"), parent)
    , m_keys(keys)
    , m_form(std::make_unique<Ui::KeyboardForm>())
    , m_reset_all(new IconButton(theme, QStringLiteral("undo"), {}, this))
    , m_keys_title(new TextLabel(theme, TextStyle::title, Role::text, this))
{
    auto* form = new QWidget(this);
    m_form->setupUi(form);
    new FormLook(theme, form);
    lines()->addWidget(form);
    auto* head = new QHBoxLayout;
    head->addWidget(m_keys_title, 1);
    head->addWidget(m_reset_all);
    lines()->addLayout(head);
    m_reset_all->set_look(IconButton::Look::outline);
    for (const KeyGroup group : {KeyGroup::find, KeyGroup::go, KeyGroup::room, KeyGroup::write, KeyGroup::timeline,
                                 KeyGroup::look, KeyGroup::app})
        add_group(group);
    for (QCheckBox* box : {m_form->enter_sends, m_form->single_keys})
        connect(box, &QCheckBox::toggled, this, &KeyboardSection::tell);
    connect(m_reset_all, &IconButton::clicked, this, [this] {
        m_settings.keys.clear();
        Q_EMIT changed(m_settings);
    });
    connect(&keys, &KeyMap::changed, this, &KeyboardSection::refresh_rows);
    retranslate();
}

KeyboardSection::~KeyboardSection() = default;

QString KeyboardSection::title() const { return tr("Keyboard"); }

void KeyboardSection::add_group(KeyGroup group)
{
    auto* block = new QWidget(this);
    make_group(block);
    auto* column = new QVBoxLayout(block);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* title = new TextLabel(theme(), TextStyle::caption, Role::muted, block);
    column->addWidget(title);
    m_groups.push_back({group, title});
    for (const KeyAction& action : key_actions()) {
        if (action.group != group)
            continue;
        auto* row = new KeyRow(m_keys, theme(), QLatin1String(action.id), block);
        make_row(row);
        column->addWidget(row);
        m_rows.push_back(row);
        connect(row, &KeyRow::keys_wanted, this, &KeyboardSection::change_keys);
        connect(row, &KeyRow::reset_wanted, this, &KeyboardSection::reset);
    }
    lines()->addWidget(block);
}

void KeyboardSection::show_settings(const opsflow::Settings& settings)
{
    const QScopedValueRollback showing(m_is_showing, true);
    m_settings = settings;
    m_form->enter_sends->setChecked(settings.enter_sends);
    m_form->single_keys->setChecked(settings.single_keys);
    m_reset_all->setEnabled(!settings.keys.empty());
}

void KeyboardSection::tell()
{
    if (m_is_showing)
        return;
    m_settings.enter_sends = m_form->enter_sends->isChecked();
    m_settings.single_keys = m_form->single_keys->isChecked();
    Q_EMIT changed(m_settings);
}

void KeyboardSection::change_keys(const QString& id, const QString& sequence, const QStringList& taken_from)
{
    const QKeySequence wanted = QKeySequence::fromString(sequence, QKeySequence::PortableText);
    for (const QString& other : taken_from) {
        QList<QKeySequence> left = m_keys.keys(other);
        left.removeAll(wanted);
        m_settings.keys[other] = portable(left);
    }
    m_settings.keys[id] = sequence.isEmpty() ? QStringList() : QStringList{sequence};
    if (m_settings.keys[id] == portable(KeyMap::default_keys(id)))
        m_settings.keys.erase(id);
    Q_EMIT changed(m_settings);
}

void KeyboardSection::reset(const QString& id)
{
    m_settings.keys.erase(id);
    Q_EMIT changed(m_settings);
}

void KeyboardSection::refresh_rows()
{
    for (KeyRow* row : m_rows)
        row->refresh();
}

void KeyboardSection::retranslate()
{
    const QScopedValueRollback showing(m_is_showing, true);
    SettingsSection::retranslate();
    m_form->retranslateUi(m_form->enter_sends_row->parentWidget());
    m_keys_title->set_text(tr("Shortcuts"));
    m_reset_all->set_name(tr("All shortcuts as they were"));
    m_reset_all->set_word(tr("Reset all"));
    for (const Group& group : m_groups)
        group.title->set_text(text_of(group.group));
    refresh_rows();
}

} // namespace opsdeck::widgets
