// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database/statement_book.h"

#include <QDir>
#include <QFile>

namespace opsdeck::store {
namespace {

core::Result<QByteArray> read_resource(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return core::failure(core::ErrorKind::internal, QStringLiteral("A part of Opsdeck is missing."), path);
    return file.readAll();
}

} // namespace

core::Result<StatementBook> StatementBook::load(const QString& database)
{
    StatementBook book;
    const QDir folder(QStringLiteral(":/store/sql/") + database);
    const auto scripts = folder.entryList({QStringLiteral("????_*.sql")}, QDir::Files, QDir::Name);
    for (const auto& name : scripts) {
        auto script = read_resource(folder.filePath(name));
        if (!script)
            return core::failure(std::move(script.error()));
        if (QStringView(name).left(4).toInt() != book.version() + 1)
            return core::failure(core::ErrorKind::internal, QStringLiteral("A migration is missing."), name);
        book.m_migrations.push_back(std::move(*script));
    }
    const QDir queries(folder.filePath(QStringLiteral("queries")));
    for (const auto& name : queries.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name)) {
        auto text = read_resource(queries.filePath(name));
        if (!text)
            return core::failure(std::move(text.error()));
        if (auto added = book.add_queries(*text, name); !added)
            return core::failure(std::move(added.error()));
    }
    if (book.m_migrations.empty() || book.m_queries.empty())
        return core::failure(core::ErrorKind::internal, QStringLiteral("A part of Opsdeck is missing."), database);
    return book;
}

StatementBook StatementBook::of_scripts(std::vector<QByteArray> migrations)
{
    StatementBook book;
    book.m_migrations = std::move(migrations);
    return book;
}

core::Done StatementBook::add_queries(const QByteArray& text, const QString& file)
{
    static constexpr QByteArrayView mark = "-- name: ";
    qsizetype at = text.startsWith(mark) ? 0 : text.indexOf("\n-- name: ") + 1;
    while (text.mid(at).startsWith(mark)) {
        const qsizetype line_end = text.indexOf('\n', at);
        const qsizetype next = text.indexOf("\n-- name: ", line_end);
        const QByteArray name = text.mid(at + mark.size(), line_end - at - mark.size()).trimmed();
        const QByteArray sql = text.mid(line_end, next < 0 ? -1 : next - line_end).trimmed();
        if (sql.isEmpty() || !m_queries.emplace(name.toStdString(), sql).second)
            return core::failure(core::ErrorKind::internal, QStringLiteral("A statement is empty or named twice."),
                                 file + QLatin1Char(' ') + QString::fromUtf8(name));
        if (next < 0)
            return {};
        at = next + 1;
    }
    return core::failure(core::ErrorKind::internal, QStringLiteral("A file of statements has none."), file);
}

QByteArray StatementBook::query(std::string_view name) const
{
    const auto found = m_queries.find(std::string(name));
    return found == m_queries.end() ? QByteArray() : found->second;
}

QList<QByteArray> StatementBook::query_names() const
{
    QList<QByteArray> names;
    for (const auto& [name, sql] : m_queries)
        names.append(QByteArray::fromStdString(name));
    return names;
}

} // namespace opsdeck::store
