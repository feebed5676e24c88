// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QTimer>
#include <QWidget>

#include <deque>

class QLabel;

namespace opsdeck::widgets {

class IconButton;
class TextLabel;
class Theme;

/// One line for what people should hear: a gap was closed, a post could not be sent, something failed. It takes its own
/// room and covers nothing; what is wrong stays until it is dismissed, the rest goes by itself. The technical detail of
/// an error is one press away.
class NoticeBar final : public QWidget {
    Q_OBJECT

public:
    explicit NoticeBar(const Theme& theme, QWidget* parent = nullptr);

    void tell(const QString& text);
    void tell_error(const core::Error& error);
    [[nodiscard]] QString text() const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    struct Notice {
        QString text;
        QString detail;
        bool is_error = false;
    };
    void add(Notice notice);
    void show_front();
    void next();
    void restyle();

    const Theme& m_theme;
    QLabel* m_icon;
    TextLabel* m_text;
    TextLabel* m_detail;
    IconButton* m_details;
    IconButton* m_close;
    QTimer m_leave;
    std::deque<Notice> m_notices;
};

} // namespace opsdeck::widgets
