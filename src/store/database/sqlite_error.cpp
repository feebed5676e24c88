// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database/sqlite_error.h"

#include <QCoreApplication>

#include <sqlite3.h>

namespace opsdeck::store {
namespace {

QString tr(const char* text) { return QCoreApplication::translate("Store", text); }

} // namespace

core::Error sqlite_error(int code, const QString& detail)
{
    const QString technical = QStringLiteral("SQLite %1: %2").arg(QString::number(code), detail);
    switch (code & 0xff) {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return {core::ErrorKind::corrupted,
                tr("A file in which Opsdeck keeps its data is damaged. Start Opsdeck again: it sets the damaged file "
                   "aside and keeps what can still be read."),
                technical};
    case SQLITE_FULL:
        return {core::ErrorKind::storage,
                tr("The disk is full, so nothing was stored. Free some space, then try again."), technical};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {core::ErrorKind::storage,
                tr("Another program holds Opsdeck's data, so nothing was stored. Try again in a moment."), technical};
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return {
            core::ErrorKind::storage,
            tr("Opsdeck may not write to the folder that holds its data. Check who owns the folder and its rights."),
            technical};
    case SQLITE_IOERR:
        return {core::ErrorKind::storage,
                tr("The disk refused to store or read data. Check that it is not full or failing, then try again."),
                technical};
    case SQLITE_CONSTRAINT:
        return {core::ErrorKind::conflict, tr("This breaks a rule of Opsdeck's data, so nothing was stored."),
                technical};
    case SQLITE_TOOBIG:
        return {core::ErrorKind::too_large, tr("This is too large to be stored."), technical};
    case SQLITE_INTERRUPT:
        return {core::ErrorKind::cancelled, tr("Reading was given up."), technical};
    default:
        return {core::ErrorKind::internal, tr("Opsdeck's data could not be used: a defect of Opsdeck."), technical};
    }
}

core::Error sqlite_error(sqlite3* handle)
{
    return sqlite_error(sqlite3_extended_errcode(handle), QString::fromUtf8(sqlite3_errmsg(handle)));
}

} // namespace opsdeck::store
