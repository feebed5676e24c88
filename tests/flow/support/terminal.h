// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QProcess>
#include <QStringList>

#include <vector>

namespace opsdeck::test {

/// What opsdeckctl answered, with --json: a row a line.
struct TerminalAnswer {
    int status = -1;
    std::vector<QJsonObject> rows;
    QByteArray err;
};

/// opsdeckctl with --json on one profile and the pack of the flow tests. `before` are words for every call: a server.
class Terminal final {
public:
    explicit Terminal(QString profile, QStringList before = {}, QString token = {});

    [[nodiscard]] TerminalAnswer run(const QStringList& words) const;
    void start(QProcess& process, const QStringList& words) const;
    [[nodiscard]] static std::vector<QJsonObject> rows_in(const QByteArray& out);
    /// `props.opsdeck.kind` of a post's row.
    [[nodiscard]] static QString kind_of(const QJsonObject& row);

private:
    QString m_profile;
    QStringList m_before;
    QString m_token;
};

} // namespace opsdeck::test
