// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"
#include "app/picture_run.h"
#include "app/platform/desktop/start/single_instance.h"
#include "app/platform/desktop/tray/app_icon.h"
#include "app/start_options.h"
#include "widgets/window/main_window.h"

#include <QApplication>
#include <QDir>
#include <QLoggingCategory>

#include <cstdio>

namespace {

using namespace opsdeck;

void print(std::FILE* where, const QString& text) { std::fputs(qPrintable(text + QLatin1Char('\n')), where); }

/// What can be said without a display; -1: nothing of this was asked.
int answer_in_words(int argc, char* argv[])
{
    const QCoreApplication words(argc, argv);
    const auto options = app::read_start_options(QCoreApplication::arguments());
    if (!options) {
        print(stderr, options.error().text);
        return 2;
    }
    if (!options->help && !options->version)
        return -1;
    print(stdout, options->help ? app::start_help() : QStringLiteral("opsdeck " OPSDECK_VERSION));
    return 0;
}

} // namespace

int main(int argc, char* argv[])
{
    const int answer = answer_in_words(argc, argv);
    if (answer >= 0)
        return answer;
    QApplication program(argc, argv);
    QApplication::setApplicationName(QStringLiteral("opsdeck"));
    QApplication::setApplicationDisplayName(QStringLiteral("Opsdeck"));
    QApplication::setApplicationVersion(QStringLiteral(OPSDECK_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("opsdeck"));
    QApplication::setWindowIcon(app::app_icon());
    QApplication::setQuitOnLastWindowClosed(false); // the application lets go of its parts first
    if (qEnvironmentVariableIsEmpty("QT_LOGGING_RULES"))
        QLoggingCategory::setFilterRules(QStringLiteral("opsdeck.*.info=false"));

    const auto options = app::read_start_options(QApplication::arguments());
    const QString profile = app::profile_dir(options->profile);
    if (!QDir().mkpath(profile)) {
        print(stderr,
              QCoreApplication::translate("Main", "The folder %1 cannot be made. Name another one with --profile.")
                  .arg(profile));
        return 1;
    }
    app::SingleInstance instance(profile);
    const auto standing = instance.claim(app::take_start_request(QApplication::arguments().mid(1)));
    if (!standing) {
        print(stderr, standing.error().text);
        return 1;
    }
    if (*standing == app::SingleInstance::Standing::handed_over)
        return 0;

    int status = 0;
    {
        app::Application application(*options, app::find_program_paths(QApplication::applicationDirPath()), profile);
        QObject::connect(&application, &app::Application::quit_wanted, &program, &QApplication::quit);
        QObject::connect(&instance, &app::SingleInstance::started_again, &application,
                         [&application](const app::StartRequest& request) {
                             application.come_to_front(request.activation_token);
                             for (const QString& word : request.arguments) {
                                 if (app::looks_like_link(word))
                                     application.open_link(word);
                             }
                         });
        std::unique_ptr<app::PictureRun> picture;
        if (!options->picture.isEmpty())
            picture = std::make_unique<app::PictureRun>(application, options->picture);
        application.start();
        status = QApplication::exec();
    }
    return status;
}
