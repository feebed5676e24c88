// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QTcpServer>
#include <QUrlQuery>

namespace opsdeck::test {

/// An integration on this machine: keeps what it was sent and answers everything with the same bytes.
class Endpoint final {
public:
    explicit Endpoint(QByteArray answer);

    [[nodiscard]] QString url(const QString& path = QStringLiteral("/act")) const;
    [[nodiscard]] QByteArray head() const { return request.left(request.indexOf("\r\n\r\n") + 2); }
    [[nodiscard]] QByteArray raw_body() const { return request.mid(request.indexOf("\r\n\r\n") + 4); }
    [[nodiscard]] QJsonObject body() const;

    QByteArray request;

private:
    [[nodiscard]] bool is_complete() const;

    QByteArray m_answer;
    QTcpServer m_server;
};

/// A 200 with JSON, written with single quotes.
[[nodiscard]] QByteArray ok_json(QByteArray json);

} // namespace opsdeck::test
