// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dashboard/bodies/text_bodies.h"

#include "widgets/dashboard/bodies/table_view.h"
#include "widgets/theme/theme.h"

#include <QTextBrowser>
#include <QVBoxLayout>

namespace opsdeck::widgets {
namespace {

/// Shows text and nothing else: a picture in it is not fetched, from wherever it is.
class NoteText final : public QTextBrowser {
public:
    using QTextBrowser::QTextBrowser;

protected:
    QVariant loadResource(int /*type*/, const QUrl& /*name*/) override { return {}; }
};

void fill_body(TileBody* body, QWidget* content)
{
    auto* layout = new QVBoxLayout(body);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(content);
}

} // namespace

TableBody::TableBody(const Theme& theme, const core::Clock& clock, QWidget* parent)
    : TileBody(theme, clock, parent)
    , m_table(new TileTable(theme, this))
{
    m_table->setFocusPolicy(Qt::ClickFocus);
    fill_body(this, m_table);
}

void TableBody::show_tile(const opsflow::TileLive& live)
{
    m_table->show_rows(live.content.columns, live.content.rows, live.tile);
}

NoteBody::NoteBody(const Theme& theme, const core::Clock& clock, QWidget* parent)
    : TileBody(theme, clock, parent)
    , m_text(new NoteText(this))
{
    fill_body(this, m_text);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setOpenLinks(false);
    m_text->setFocusPolicy(Qt::ClickFocus);
    m_text->document()->setDocumentMargin(0);
    connect(m_text, &QTextBrowser::anchorClicked, this, &TileBody::link_wanted);
    connect(&theme, &Theme::changed, this, &NoteBody::restyle);
}

void NoteBody::show_tile(const opsflow::TileLive& live)
{
    m_markdown = live.tile.text;
    m_text->setAccessibleName(live.tile.title);
    restyle();
}

void NoteBody::restyle()
{
    QPalette colors = m_theme.palette();
    colors.setColor(QPalette::Base, Qt::transparent);
    colors.setColor(QPalette::Link, m_theme.color(Role::link));
    m_text->setPalette(colors);
    m_text->setFont(m_theme.font(TextStyle::body));
    m_text->document()->setDefaultFont(m_theme.font(TextStyle::body));
    m_text->document()->setMarkdown(m_markdown, QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub |
                                                                                QTextDocument::MarkdownNoHTML));
}

} // namespace opsdeck::widgets
