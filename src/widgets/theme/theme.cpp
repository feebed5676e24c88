// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme/theme.h"

#include "widgets/theme/icon_engine.h"
#include "widgets/theme/palette.h"
#include "widgets/theme/role_table.h"
#include "widgets/theme/style.h"

#include <QApplication>
#include <QFontDatabase>
#include <QHash>

#include <algorithm>
#include <array>

namespace opsdeck::widgets {
namespace {

constexpr int smallest_text = 80;
constexpr int largest_text = 200;

struct Type {
    int pixels; ///< at 100 %
    QFont::Weight weight;
    bool is_mono;
};

constexpr std::array types{
    Type{11, QFont::Medium, false},   // caption
    Type{12, QFont::Normal, false},   // small
    Type{13, QFont::Normal, false},   // body
    Type{13, QFont::DemiBold, false}, // body_strong
    Type{15, QFont::DemiBold, false}, // title
    Type{19, QFont::DemiBold, false}, // headline
    Type{30, QFont::DemiBold, false}, // display
    Type{13, QFont::Normal, true},    // mono
    Type{12, QFont::Normal, true},    // mono_small
};
static_assert(types.size() == static_cast<size_t>(TextStyle::mono_small) + 1);

constexpr std::array distances{2, 4, 8, 12, 16, 24, 32};
static_assert(distances.size() == static_cast<size_t>(Space::huge) + 1);

} // namespace

struct Theme::Data {
    RoleTable table = RoleTable::built_in();
    Settings settings;
    QStringList families;
    QStringList mono_families;
    QPalette palette;
    mutable QHash<QString, QByteArray> drawings;
    mutable QHash<QString, QPixmap> pixmaps;

    [[nodiscard]] const QByteArray& drawing(const QString& name) const
    {
        auto found = drawings.find(name);
        if (found == drawings.end())
            found = drawings.insert(name, icon_drawing(name));
        return *found;
    }
};

Theme::Theme(QObject* parent)
    : Theme(Settings(), parent)
{}

Theme::Theme(Settings settings, QObject* parent)
    : QObject(parent)
    , m_data(std::make_unique<Data>())
{
    m_data->families = {QStringLiteral("Inter"), QFontDatabase::systemFont(QFontDatabase::GeneralFont).family(),
                        QStringLiteral("DejaVu Sans")};
    m_data->mono_families = {QStringLiteral("DejaVu Sans Mono"),
                             QFontDatabase::systemFont(QFontDatabase::FixedFont).family()};
    apply(settings);
}

Theme::~Theme() = default;

const Theme::Settings& Theme::settings() const { return m_data->settings; }

void Theme::apply(Settings settings)
{
    settings.text_percent = std::clamp(settings.text_percent, smallest_text, largest_text);
    m_data->settings = settings;
    m_data->pixmaps.clear();
    m_data->palette = make_palette([this](Role role) { return color(role); });
    QApplication::setStyle(
        new Style([this](Role role) { return color(role); }, [this](int pixels) { return scaled(pixels); }));
    QApplication::setPalette(m_data->palette);
    QApplication::setFont(font(TextStyle::body));
    Q_EMIT changed();
}

QColor Theme::color(Role role) const { return is_dark() ? m_data->table.dark(role) : m_data->table.light(role); }

QFont Theme::font(TextStyle style) const
{
    const Type& type = types.at(static_cast<size_t>(style));
    QFont font;
    font.setFamilies(type.is_mono ? m_data->mono_families : m_data->families);
    font.setStyleHint(type.is_mono ? QFont::Monospace : QFont::SansSerif);
    font.setPixelSize(scaled(type.pixels));
    font.setWeight(type.weight);
    return font;
}

int Theme::space(Space space) const { return scaled(distances.at(static_cast<size_t>(space))); }

int Theme::scaled(int pixels) const
{
    if (pixels == 0)
        return 0;
    const int rounded = qRound(pixels * m_data->settings.text_percent / 100.0);
    // A line of one pixel stays a line.
    return rounded != 0 ? rounded : (pixels > 0 ? 1 : -1);
}

QIcon Theme::icon(const QString& name, Role role) const
{
    return QIcon(
        new IconEngine(m_data->drawing(name),
                       {.normal = color(role), .disabled = color(Role::border_strong), .selected = color(role)}));
}

QPixmap Theme::pixmap(const QString& name, Role role, int pixels, qreal device_pixel_ratio) const
{
    const int side = qRound(pixels * device_pixel_ratio);
    const QString key = QStringLiteral("%1/%2/%3/%4").arg(name).arg(static_cast<int>(role)).arg(side).arg(pixels);
    auto found = m_data->pixmaps.find(key);
    if (found == m_data->pixmaps.end()) {
        QPixmap drawn = render_icon(m_data->drawing(name), color(role), QSize(side, side));
        drawn.setDevicePixelRatio(device_pixel_ratio);
        found = m_data->pixmaps.insert(key, drawn);
    }
    return *found;
}

int Theme::milliseconds(int normal) const { return m_data->settings.reduced_motion ? 0 : normal; }

const QPalette& Theme::palette() const { return m_data->palette; }

} // namespace opsdeck::widgets
