// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/settings/settings_ini.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSettings>

namespace opsdeck::opsflow {
namespace {

constexpr auto text_key = QLatin1String("appearance/text-percent");
constexpr auto language_key = QLatin1String("appearance/language");
constexpr auto keys_group = QLatin1String("keys");
constexpr auto posting_array = QLatin1String("posting");

/// Reads value after value and notes what cannot be used.
class Reader final {
public:
    Reader(QSettings& file, QStringList& findings)
        : m_file(file)
        , m_findings(findings)
    {}

    template<typename Choice>
    void choice(QLatin1String key, Choice& value, std::initializer_list<Choice> possible)
    {
        if (!m_file.contains(key))
            return;
        const QString word = m_file.value(key).toString();
        for (const Choice each : possible) {
            if (to_text(each) == word) {
                value = each;
                return;
            }
        }
        unusable(key, word, to_text(value));
    }

    void flag(QLatin1String key, bool& value)
    {
        if (!m_file.contains(key))
            return;
        const QString word = m_file.value(key).toString().toLower();
        if (word == QLatin1String("true") || word == QLatin1String("false"))
            value = word == QLatin1String("true");
        else
            unusable(key, word, value ? QStringLiteral("true") : QStringLiteral("false"));
    }

    void number(QLatin1String key, int& value, int least, int most)
    {
        if (!m_file.contains(key))
            return;
        const QString word = m_file.value(key).toString();
        bool is_number = false;
        const int number = word.toInt(&is_number);
        if (is_number && number >= least && number <= most)
            value = number;
        else
            unusable(key, word, QString::number(value));
    }

    void unusable(const QString& key, const QString& word, const QString& used)
    {
        m_findings << QCoreApplication::translate(
                          "SettingsFile", "\"%1\" cannot be used for %2 in the settings file; it is %3 instead.")
                          .arg(word, key, used);
    }

private:
    QSettings& m_file;
    QStringList& m_findings;
};

/// Every setting that is one value, for reading and writing alike: so that neither forgets one.
template<typename File, typename Values>
void visit_values(File& file, Values& settings)
{
    file.choice(QLatin1String("appearance/theme"), settings.theme,
                {ThemeChoice::follow_desktop, ThemeChoice::light, ThemeChoice::dark});
    file.number(text_key, settings.text_percent, Settings::smallest_text, Settings::largest_text);
    file.choice(QLatin1String("appearance/motion"), settings.motion,
                {MotionChoice::follow_desktop, MotionChoice::reduced, MotionChoice::full});
    file.choice(QLatin1String("appearance/clock"), settings.clock, {ClockChoice::local, ClockChoice::utc});
    file.flag(QLatin1String("keyboard/enter-sends"), settings.enter_sends);
    file.flag(QLatin1String("keyboard/single-keys"), settings.single_keys);
    file.choice(QLatin1String("notifications/about"), settings.notify,
                {NotifyAbout::all, NotifyAbout::mentions, NotifyAbout::none});
    file.flag(QLatin1String("notifications/own-runs"), settings.notify_run_ends);
    file.flag(QLatin1String("window/tray"), settings.tray);
    file.flag(QLatin1String("window/skip-tour"), settings.skip_tour);
}

class Writer final {
public:
    explicit Writer(QSettings& file)
        : m_file(file)
    {}

    template<typename Choice>
    void choice(QLatin1String key, Choice value, std::initializer_list<Choice> /*possible*/)
    {
        m_file.setValue(key, to_text(value));
    }
    void flag(QLatin1String key, bool value) { m_file.setValue(key, value); }
    void number(QLatin1String key, int value, int /*least*/, int /*most*/) { m_file.setValue(key, value); }

private:
    QSettings& m_file;
};

void read_language(QSettings& file, Settings& settings, Reader& reader)
{
    static const QRegularExpression code(QStringLiteral("^([a-z]{2,3}([_-][A-Za-z]{2,4})?)?$"));
    const QString word = file.value(language_key).toString();
    if (code.match(word).hasMatch())
        settings.language = word;
    else
        reader.unusable(language_key, word, QCoreApplication::translate("SettingsFile", "the desktop's"));
}

void read_keys(QSettings& file, Settings& settings)
{
    file.beginGroup(keys_group);
    for (const QString& id : file.childKeys()) {
        QStringList sequences = file.value(id).toStringList();
        sequences.removeAll(QString()); // an action without a key is written as one empty word
        settings.keys[id] = sequences;
    }
    file.endGroup();
}

void read_posting(QSettings& file, Settings& settings, Reader& reader)
{
    const int count = file.beginReadArray(posting_array);
    for (int index = 0; index < count; ++index) {
        file.setArrayIndex(index);
        const RoomKey room{file.value(QLatin1String("server")).toString(),
                           core::RoomId(file.value(QLatin1String("room")).toString())};
        PostingPolicy policy = PostingPolicy::ask; // also when it cannot be read: asking does no harm
        reader.choice(QLatin1String("policy"), policy,
                      {PostingPolicy::ask, PostingPolicy::post, PostingPolicy::read_only});
        if (!room.server.isEmpty() && !room.room.is_empty())
            settings.posting[room] = policy;
    }
    file.endArray();
}

} // namespace

Settings read_settings(QSettings& file, QStringList& findings)
{
    Settings settings;
    Reader reader(file, findings);
    visit_values(reader, settings);
    read_language(file, settings, reader);
    read_keys(file, settings);
    read_posting(file, settings, reader);
    return settings;
}

void write_settings(QSettings& file, const Settings& settings)
{
    Writer writer(file);
    visit_values(writer, settings);
    file.setValue(language_key, settings.language);

    file.remove(keys_group);
    file.beginGroup(keys_group);
    for (const auto& [id, sequences] : settings.keys)
        file.setValue(id, sequences.isEmpty() ? QStringList{QString()} : sequences);
    file.endGroup();

    file.remove(posting_array);
    file.beginWriteArray(posting_array, static_cast<int>(settings.posting.size()));
    int index = 0;
    for (const auto& [room, policy] : settings.posting) {
        file.setArrayIndex(index++);
        file.setValue(QLatin1String("server"), room.server);
        file.setValue(QLatin1String("room"), room.room.value());
        file.setValue(QLatin1String("policy"), to_text(policy));
    }
    file.endArray();
}

} // namespace opsdeck::opsflow
