// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mattermost/transport/network_failure.h"

#include <QCoreApplication>

namespace opsdeck::mattermost {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Mattermost)
};

QString certificate_text(const QList<QSslError>& errors)
{
    switch (errors.isEmpty() ? QSslError::UnspecifiedError : errors.first().error()) {
    case QSslError::CertificateExpired:
        return Text::tr("The certificate of the server has expired, so it cannot be told from an impostor. Its "
                        "administrator has to renew it. Check also that the clock of this computer is right.");
    case QSslError::CertificateNotYetValid:
        return Text::tr("The certificate of the server is not valid yet. Check that the clock of this computer is "
                        "right.");
    case QSslError::HostNameMismatch:
        return Text::tr("The certificate belongs to another name than the address of the server. Check the address.");
    case QSslError::SelfSignedCertificate:
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::CertificateUntrusted:
        return Text::tr("This computer does not trust whoever has signed the certificate of the server. If your "
                        "organisation signs its own, install its certificate authority in the system.");
    default:
        return Text::tr("No encrypted connection to the server could be made. Check the address, and whether "
                        "something between here and the server looks into connections.");
    }
}

} // namespace

NetworkFailure failure_of(QNetworkReply::NetworkError code, const QString& text, bool was_sent,
                          const QList<QSslError>& tls_errors)
{
    using core::ErrorKind;
    switch (code) {
    case QNetworkReply::SslHandshakeFailedError: {
        QStringList details;
        for (const QSslError& error : tls_errors)
            details.append(error.errorString());
        return {AttemptEnd::final_,
                {ErrorKind::unreachable, certificate_text(tls_errors),
                 // The first word tells callers what the translated rest does not.
                 details.isEmpty() ? text : QStringLiteral("certificate: ") + details.join(QStringLiteral(" · "))}};
    }
    case QNetworkReply::HostNotFoundError:
        return {AttemptEnd::never_sent,
                {ErrorKind::unreachable,
                 Text::tr("The name of the server could not be found. Check the network and the address."), text}};
    case QNetworkReply::ConnectionRefusedError:
        return {AttemptEnd::never_sent,
                {ErrorKind::unreachable,
                 Text::tr("Nothing answers at the address of the server. It may be restarting; check the address if "
                          "this lasts."),
                 text}};
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::UnknownProxyError:
        return {AttemptEnd::never_sent,
                {ErrorKind::unreachable,
                 Text::tr("The proxy of this network does not let Opsdeck through. Check the proxy settings."), text}};
    default:
        break;
    }
    if (!was_sent)
        return {AttemptEnd::never_sent,
                {ErrorKind::unreachable,
                 Text::tr("The server cannot be reached. Check the network; Opsdeck tries again by itself."), text}};
    return {AttemptEnd::maybe_done,
            {ErrorKind::unreachable,
             Text::tr("The connection was lost before the server answered, so it is not known whether it did what was "
                      "asked."),
             text}};
}

} // namespace opsdeck::mattermost
