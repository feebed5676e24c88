// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QObject>
#include <QString>

#include <memory>
#include <vector>

class QTranslator;

namespace opsdeck::opsflow {

/// A language that the program speaks.
struct Language {
    QString code; ///< "de"
    QString name; ///< in itself: "Deutsch"
};

[[nodiscard]] std::vector<Language> known_languages();

/// The language that `wish` means: itself if we speak it; empty or unknown: the first of the desktop's that we do, else
/// English. `desktop` is in the order of preference, as QLocale::uiLanguages() has it.
[[nodiscard]] QString language_for(const QString& wish, const QStringList& desktop);

/// The language of the running program. Applying one sends LanguageChange to every widget. One a program; UI thread.
class LanguageSwitch final : public QObject {
    Q_OBJECT

public:
    explicit LanguageSwitch(QObject* parent = nullptr);
    ~LanguageSwitch() override;

    /// As in Settings::language.
    void apply(const QString& wish);
    [[nodiscard]] const QString& current() const { return m_current; }

private:
    void load(std::unique_ptr<QTranslator>& translator, const QString& name, const QString& folder);

    QLocale m_desktop;
    QString m_current;
    std::unique_ptr<QTranslator> m_ours;
    std::unique_ptr<QTranslator> m_qt;
};

} // namespace opsdeck::opsflow
