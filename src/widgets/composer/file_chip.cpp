// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/composer/file_chip.h"

#include "widgets/kit/icon_button.h"
#include "widgets/theme/theme.h"

#include <QPainter>
#include <QStyle>

namespace opsdeck::widgets {
namespace {

constexpr int icon_side = 14;
constexpr int widest_name = 220;
constexpr int corner = 6;

bool is_picture(const QString& path)
{
    static const QStringList ends{QStringLiteral(".png"), QStringLiteral(".jpg"), QStringLiteral(".jpeg"),
                                  QStringLiteral(".gif"), QStringLiteral(".svg"), QStringLiteral(".webp"),
                                  QStringLiteral(".bmp"), QStringLiteral(".tif"), QStringLiteral(".tiff")};
    for (const QString& end : ends) {
        if (path.endsWith(end, Qt::CaseInsensitive))
            return true;
    }
    return path.isEmpty();
}

} // namespace

FileChip::FileChip(const Theme& theme, const QString& path, const QString& word, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_path(path)
{
    if (!path.isEmpty()) {
        m_remove = new IconButton(theme, QStringLiteral("cross"), tr("Remove %1").arg(word), this);
        connect(m_remove, &QToolButton::clicked, this, &FileChip::remove_wanted);
    }
    set_word(word);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        arrange();
    });
}

void FileChip::set_word(const QString& word)
{
    m_word = word;
    setAccessibleName(word);
    setToolTip(m_path.isEmpty() ? word : m_path);
    updateGeometry();
    update();
}

QSize FileChip::sizeHint() const
{
    const QFontMetrics metrics(m_theme.font(TextStyle::small));
    const int name = std::min(metrics.horizontalAdvance(m_word) + 1, m_theme.scaled(widest_name));
    const int button = m_remove ? m_remove->sizeHint().width() : m_theme.space(Space::small);
    const int height = m_remove ? m_remove->sizeHint().height() : metrics.height() + 2 * m_theme.space(Space::small);
    return {2 * m_theme.space(Space::small) + m_theme.scaled(icon_side) + name + button, height};
}

QSize FileChip::minimumSizeHint() const { return {m_theme.scaled(80), sizeHint().height()}; }

void FileChip::arrange()
{
    if (m_remove) {
        const QSize size = m_remove->sizeHint();
        const QRect place(width() - size.width(), (height() - size.height()) / 2, size.width(), size.height());
        m_remove->setGeometry(QStyle::visualRect(layoutDirection(), rect(), place));
    }
    update();
}

void FileChip::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void FileChip::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange)
        arrange();
}

void FileChip::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto visual = [this](const QRect& logical) { return QStyle::visualRect(layoutDirection(), rect(), logical); };
    painter.setPen(QPen(m_theme.color(Role::border), 1));
    painter.setBrush(m_theme.color(Role::sunken));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), m_theme.scaled(corner),
                            m_theme.scaled(corner));
    const int side = m_theme.scaled(icon_side);
    const int gap = m_theme.space(Space::small);
    const QString icon = m_path.isEmpty()     ? QStringLiteral("waiting")
                         : is_picture(m_path) ? QStringLiteral("image")
                                              : QStringLiteral("file");
    painter.drawPixmap(visual({gap, (height() - side) / 2, side, side}),
                       m_theme.pixmap(icon, Role::muted, side, devicePixelRatioF()));
    const int begin = gap + side + gap;
    const int end = m_remove ? m_remove->width() : gap;
    const QRect name(begin, 0, std::max(0, width() - begin - end), height());
    painter.setFont(m_theme.font(TextStyle::small));
    painter.setPen(m_theme.color(m_path.isEmpty() ? Role::muted : Role::text));
    painter.drawText(visual(name),
                     QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter | Qt::TextSingleLine,
                     QFontMetrics(painter.font()).elidedText(m_word, Qt::ElideMiddle, name.width()));
}

} // namespace opsdeck::widgets
