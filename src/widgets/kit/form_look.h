// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <vector>

class QLabel;
class QLayout;
class QWidget;

namespace opsdeck::widgets {

class Theme;

/// Dresses a Designer form: labels get the style and colour of their dynamic property `look` ("headline", "title",
/// "strong", "hint", "caption", "mono", "warning"), and every margin and spacing of the form grows with the text.
/// Follows the theme; belongs to the form.
class FormLook final : public QObject {
    Q_OBJECT

public:
    /// After setupUi().
    FormLook(const Theme& theme, QWidget* form);

private:
    struct Distances {
        QLayout* layout;
        int left, top, right, bottom, spacing, second_spacing; ///< at 100 %; spacings of -1: the style's
    };
    void note(QLayout* layout);
    void restyle();
    void dress(QLabel& label) const;

    const Theme& m_theme;
    QWidget* m_form;
    std::vector<Distances> m_distances;
};

} // namespace opsdeck::widgets
