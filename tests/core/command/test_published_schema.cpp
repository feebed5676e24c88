// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/command/definition_reader.h"

#include <QtTest>

using namespace opsdeck::core;
using namespace Qt::StringLiterals;

/// What editors are told to offer must be what the reader takes.
class TestPublishedSchema final : public QObject {
    Q_OBJECT

private:
    static QJsonObject schema(const QString& name)
    {
        QFile file(QStringLiteral(OPSDECK_SOURCE "/resources/schema/") + name);
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    }

private Q_SLOTS:
    void the_schema_names_the_fields_that_the_reader_knows()
    {
        const QJsonObject automation = schema(u"automation.schema.json"_s);
        const QJsonObject pack = schema(u"pack.schema.json"_s);
        const QJsonObject dashboard = schema(u"dashboard.schema.json"_s);
        QVERIFY(!automation.isEmpty() && !pack.isEmpty() && !dashboard.isEmpty());
        for (const QString& place : known_places()) {
            const QJsonObject file = place.startsWith(u"dashboard") ? dashboard : place == u"pack" ? pack : automation;
            QJsonObject object = file;
            if (!place.isEmpty() && place != u"pack" && place != u"dashboard")
                object = file.value(u"$defs"_s).toObject().value(place).toObject();
            QStringList names = object.value(u"properties"_s).toObject().keys();
            QStringList known = known_fields(place);
            names.sort();
            known.sort();
            QCOMPARE(names, known);
            QVERIFY2(object.value(u"additionalProperties"_s).isBool(), qPrintable(place));
        }
    }
};

QTEST_GUILESS_MAIN(TestPublishedSchema)
#include "test_published_schema.moc"
