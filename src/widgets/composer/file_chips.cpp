// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/composer/file_chips.h"

#include "widgets/composer/file_chip.h"
#include "widgets/kit/flow_layout.h"
#include "widgets/kit/icon_button.h"
#include "widgets/theme/theme.h"

#include <algorithm>

namespace opsdeck::widgets {
namespace {

constexpr size_t most_files = 10; ///< of one post; the server says so too

QString name_of(const QString& path) { return path.section(u'/', -1, -1, QString::SectionSkipEmpty); }

} // namespace

FileChips::FileChips(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_waiting_chip(new FileChip(theme, {}, tr("Keeping the picture…"), this))
{
    new FlowLayout(this);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(tr("Attached files"));
    layout()->addWidget(m_waiting_chip);
    m_waiting_chip->hide();
    hide();
    connect(&theme, &Theme::changed, this, &FileChips::restyle);
    restyle();
}

FileChips::~FileChips() = default;

QStringList FileChips::files() const
{
    QStringList out;
    for (const FileChip* chip : m_chips)
        out.append(chip->path());
    return out;
}

void FileChips::set_files(const QStringList& paths)
{
    if (files() == paths)
        return;
    for (FileChip* chip : m_chips) {
        layout()->removeWidget(chip);
        chip->hide();
        chip->deleteLater();
    }
    m_chips.clear();
    for (const QString& path : paths)
        add_chip(path);
    show_state();
    Q_EMIT changed();
}

bool FileChips::add(const QString& path)
{
    if (files().contains(path))
        return true;
    if (m_chips.size() >= most_files)
        return false;
    add_chip(path);
    show_state();
    Q_EMIT changed();
    return true;
}

void FileChips::add_chip(const QString& path)
{
    auto* chip = new FileChip(m_theme, path, name_of(path), this);
    layout()->removeWidget(m_waiting_chip);
    layout()->addWidget(chip);
    layout()->addWidget(m_waiting_chip);
    chip->show();
    m_chips.push_back(chip);
    connect(chip, &FileChip::remove_wanted, this, [this, chip] { remove(chip); });
}

void FileChips::remove(FileChip* chip)
{
    const auto at = std::find(m_chips.begin(), m_chips.end(), chip);
    if (at == m_chips.end())
        return;
    const bool had_focus = chip->button() && chip->button()->hasFocus();
    const auto next = m_chips.erase(at);
    FileChip* neighbour = next != m_chips.end() ? *next : (m_chips.empty() ? nullptr : m_chips.back());
    layout()->removeWidget(chip);
    if (had_focus && neighbour)
        neighbour->button()->setFocus(Qt::OtherFocusReason);
    else if (had_focus)
        Q_EMIT focus_lost();
    chip->hide();
    chip->deleteLater();
    show_state();
    Q_EMIT changed();
}

void FileChips::set_waiting(int pictures)
{
    m_waiting = pictures;
    show_state();
}

void FileChips::set_shown(bool shown)
{
    m_is_shown = shown;
    show_state();
}

void FileChips::restyle()
{
    layout()->setSpacing(m_theme.space(Space::small));
    layout()->setContentsMargins(0, m_theme.space(Space::tight), 0, m_theme.space(Space::tight));
}

void FileChips::show_state()
{
    m_waiting_chip->setVisible(m_waiting > 0);
    setVisible(m_is_shown && (!m_chips.empty() || m_waiting > 0));
    layout()->invalidate();
    updateGeometry();
}

} // namespace opsdeck::widgets
