// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/markdown/markdown_document.h"

namespace opsdeck::core {

/// Collects the letters of one block with the styles that are open, then finds what means something in the plain ones.
class TextBuilder final {
public:
    int strong = 0; ///< how often each is open
    int emphasis = 0;
    int strike = 0;
    int code = 0;

    void enter_link(const QString& target);
    void leave_link();
    void enter_image(const QString& target);
    void leave_image();

    void add(const QString& text);
    [[nodiscard]] bool is_empty() const { return m_text.text.isEmpty(); }
    /// The finished text; the builder is empty afterwards.
    [[nodiscard]] MarkdownText take();

private:
    [[nodiscard]] MarkdownSpan current() const;
    [[nodiscard]] MarkdownText with_finds() const;

    MarkdownText m_text; ///< spans cover all letters, also plain ones
    QString m_link;      ///< of the open link; links do not nest
    QString m_bad_link;  ///< one that must not be followed: written out behind its text
    QString m_image;
    int m_images = 0;
    qsizetype m_image_start = 0;
};

/// "&amp;" as "&"; what is not known stays as it is.
[[nodiscard]] QString entity_text(const QString& entity);

} // namespace opsdeck::core
