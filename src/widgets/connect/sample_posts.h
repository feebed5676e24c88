// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace opsdeck::widgets {

class Panel;
class TextLabel;
class Theme;

/// The two posts of a run as people with any Mattermost client read them.
class SamplePosts final : public QWidget {
    Q_OBJECT

public:
    explicit SamplePosts(const Theme& theme, QWidget* parent = nullptr);

    /// "@ana"
    void set_author(const QString& name);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void restyle();

    const Theme& m_theme;
    Panel* m_panel;
    TextLabel* m_author[2];
    TextLabel* m_line;
    TextLabel* m_from;
    TextLabel* m_result;
    TextLabel* m_detail;
    QString m_name;
};

} // namespace opsdeck::widgets
