// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/connect/connect_advice.h"

#include <QCoreApplication>

namespace opsdeck::opsflow {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Connect)
};

QString at_the_probe(const core::Error& error)
{
    switch (error.kind) {
    case core::ErrorKind::protocol:
        return Text::tr(
            "Open the chat in a browser and paste the address from there. Otherwise ask the administrator for "
            "the site URL of the Mattermost server.");
    case core::ErrorKind::unreachable:
    case core::ErrorKind::timed_out:
        return Text::tr(
            "Does the chat open in a browser on this computer? If not, you may need the company network or a "
            "VPN. If it does, ask the administrator for the exact site URL.");
    case core::ErrorKind::forbidden:
        return Text::tr("Ask the administrator whether programs other than the official ones may connect.");
    default:
        return {};
    }
}

QString at_the_sign_in(const core::Error& error)
{
    if (asks_for_code(error))
        return {};
    switch (error.kind) {
    case core::ErrorKind::unauthenticated:
        return Text::tr("If you sign in through another service, a password does not work here: use a personal access "
                        "token. Ask the administrator to enable personal access tokens for you.");
    case core::ErrorKind::forbidden:
        return Text::tr("Ask the administrator whether this account may sign in with a password or a token.");
    case core::ErrorKind::storage:
        return Text::tr(
            "The server has accepted you, but the way in could not be kept on this computer. Unlock the keychain "
            "or make room on the disk, then sign in again.");
    default:
        return at_the_probe(error);
    }
}

} // namespace

QString connect_advice(ConnectStep step, const core::Error& error)
{
    switch (step) {
    case ConnectStep::probe:
        return at_the_probe(error);
    case ConnectStep::sign_in:
        return at_the_sign_in(error);
    case ConnectStep::places:
        break;
    }
    if (error.kind == core::ErrorKind::not_found)
        return Text::tr("Ask a colleague or the administrator for an invitation to a team and its rooms.");
    return at_the_probe(error);
}

bool asks_for_code(const core::Error& error) { return error.detail == QLatin1String("mfa_required"); }

} // namespace opsdeck::opsflow
