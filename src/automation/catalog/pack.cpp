// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/catalog/pack.h"

#include "automation/catalog/expression_lint.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

namespace opsdeck::automation {
namespace {

using namespace Qt::StringLiterals;
using core::Finding;
using core::Findings;

constexpr qint64 largest_file = 2 * 1024 * 1024;

QString tr(const char* text) { return QCoreApplication::translate("Pack", text); }

core::Result<QByteArray> read_file(const QString& path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile())
        return core::failure(core::ErrorKind::not_found, tr("There is no file %1.").arg(path));
    if (!file.open(QIODevice::ReadOnly))
        return core::failure(core::ErrorKind::storage, tr("This file cannot be read: %1.").arg(file.errorString()));
    return file.read(largest_file); // the reader refuses far smaller ones
}

Findings about_file(const QString& file, const QString& text, const QString& hint = {})
{
    return {Finding{file, 0, 0, {}, Finding::Severity::error, text, hint}};
}

void append(Findings& to, const Findings& more) { to.insert(to.end(), more.begin(), more.end()); }

/// Reads one file; definitions whose expressions cannot be read do not count as read.
core::ReadDefinitions read_definition_file(const QString& path, const core::PackInfo& pack, ExpressionEngine& engine)
{
    const auto text = read_file(path);
    if (!text)
        return {{}, about_file(path, text.error().text)};
    core::ReadDefinitions read = core::read_definitions(*text, path, pack);
    core::Definitions sound;
    for (auto& definition : read.definitions) {
        const Findings wrong = lint_expressions(*definition, engine);
        append(read.findings, wrong);
        if (wrong.empty())
            sound.push_back(std::move(definition));
    }
    read.definitions = std::move(sound);
    return read;
}

void check_needs(const core::PackInfo& info, const QString& file, Findings& findings)
{
    for (const QString& program : info.needs) {
        const bool found = program.startsWith(u"./"_s)
                               ? QFileInfo(info.folder + u'/' + program.sliced(2)).isExecutable()
                               : !QStandardPaths::findExecutable(program).isEmpty();
        if (!found)
            findings.push_back({file, 0, 0, u"needs"_s, Finding::Severity::warning,
                                tr("The program \"%1\" is not on this machine.").arg(program), tr("install it")});
    }
}

/// A script that was forgotten to be made executable is found now, not at night.
void check_programs(const core::Definitions& definitions, Findings& findings)
{
    for (const auto& definition : definitions) {
        const QStringList& argv = definition->run.command.argv;
        if (argv.isEmpty() || !argv.front().startsWith(u"./"_s))
            continue;
        const QFileInfo program(definition->pack_folder + u'/' + argv.front().sliced(2));
        if (program.isFile() && program.isExecutable())
            continue;
        const auto at = definition->places.value(u"run.argv"_s);
        findings.push_back({definition->file, at.line, at.column, u"run.argv"_s, Finding::Severity::warning,
                            program.exists() ? tr("%1 is not executable.").arg(argv.front())
                                             : tr("There is no %1 in the pack.").arg(argv.front()),
                            program.exists() ? u"chmod +x"_s : QString()});
    }
}

Findings lint_file(const QString& path)
{
    const QFileInfo info(path);
    if (info.fileName() == u"pack.yaml") {
        const auto text = read_file(path);
        return text ? core::read_pack(*text, path).findings : about_file(path, text.error().text);
    }
    core::PackInfo pack;
    pack.folder = info.absolutePath();
    if (const auto text = read_file(pack.folder + u"/pack.yaml"_s)) {
        pack = core::read_pack(*text, path).pack;
        pack.folder = info.absolutePath();
    }
    ExpressionEngine engine;
    core::ReadDefinitions read = read_definition_file(path, pack, engine);
    check_programs(read.definitions, read.findings);
    return read.findings;
}

} // namespace

Pack read_pack_folder(const QString& folder)
{
    Pack out;
    out.folder = {folder, PackFolder::Kind::pack};
    const QDir dir(folder);
    const QString pack_file = dir.filePath(u"pack.yaml"_s);
    if (!QFileInfo(pack_file).isFile()) {
        out.findings = dir.exists() ? about_file(pack_file, tr("This folder has no pack.yaml, so it is no pack."),
                                                 tr("write one with opsdeck: 1, id and version"))
                                    : about_file(folder, tr("There is no such folder."));
        return out;
    }
    out.files.append(pack_file);
    const auto text = read_file(pack_file);
    if (!text) {
        out.state = PackState::broken;
        out.findings = about_file(pack_file, text.error().text);
        return out;
    }
    core::ReadPack pack = core::read_pack(*text, pack_file);
    out.info = std::move(pack.pack);
    out.info.folder = dir.absolutePath();
    out.findings = std::move(pack.findings);
    out.state = core::has_errors(out.findings) ? PackState::broken : PackState::ready;
    check_needs(out.info, pack_file, out.findings);

    ExpressionEngine engine;
    const QStringList names = dir.entryList({u"*.yaml"_s, u"*.yml"_s}, QDir::Files, QDir::Name);
    QStringList ids;
    for (const QString& name : names) {
        if (name == u"pack.yaml")
            continue;
        const QString path = dir.filePath(name);
        out.files.append(path);
        core::ReadDefinitions read = read_definition_file(path, out.info, engine);
        append(out.findings, read.findings);
        for (auto& definition : read.definitions) {
            if (ids.contains(definition->id.value())) {
                const auto at = definition->places.value(u"id"_s);
                out.findings.push_back({path,
                                        at.line,
                                        at.column,
                                        u"id"_s,
                                        Finding::Severity::error,
                                        tr("\"%1\" is defined twice in this pack.").arg(definition->id.value()),
                                        {}});
                continue;
            }
            ids.append(definition->id.value());
            out.definitions.push_back(std::move(definition));
        }
    }
    check_programs(out.definitions, out.findings);
    return out;
}

QStringList packs_on_shelf(const QString& shelf)
{
    QStringList packs;
    const QDir dir(shelf);
    for (const QString& name : dir.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        if (QFileInfo(dir.filePath(name) + u"/pack.yaml"_s).isFile())
            packs.append(dir.filePath(name));
    }
    return packs;
}

Findings lint_path(const QString& path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return about_file(path, tr("There is no such file or folder."));
    if (!info.isDir())
        return lint_file(path);
    Findings out;
    const bool is_pack = QFileInfo(path + u"/pack.yaml"_s).isFile();
    const QStringList packs = is_pack ? QStringList{path} : packs_on_shelf(path);
    if (packs.isEmpty())
        return read_pack_folder(path).findings;
    core::Definitions all;
    for (const QString& pack : packs) {
        const Pack read = read_pack_folder(pack);
        append(out, read.findings);
        all.insert(all.end(), read.definitions.begin(), read.definitions.end());
    }
    append(out, lint_references(all));
    return out;
}

} // namespace opsdeck::automation
