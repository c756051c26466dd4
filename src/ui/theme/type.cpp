#include "ui/theme/type.h"

#include <QFontDatabase>
#include <QStringList>

#include <array>

namespace backbridge::ui {

namespace {

struct Step {
    double points;
    QFont::Weight weight;
    double spacing; ///< between letters, in percent of the font's own
};

constexpr std::array<Step, static_cast<std::size_t>(Type::Numeral) + 1> kScale {{
    {10, QFont::Normal, 102}, // Small
    {10, QFont::DemiBold, 102}, // SmallStrong
    {11.5, QFont::Normal, 102}, // Base
    {11.5, QFont::Medium, 102}, // BaseMedium
    {11.5, QFont::DemiBold, 102}, // BaseStrong
    {13, QFont::Normal, 101}, // Lead
    {13, QFont::DemiBold, 101}, // LeadStrong
    {16, QFont::DemiBold, 99}, // Card
    {20, QFont::DemiBold, 98.5}, // Title2
    {26, QFont::DemiBold, 97.5}, // Title
    {34, QFont::DemiBold, 97.5}, // Numeral
}};

QFont make(const Step& step)
{
    QFont font;
    font.setFamilies(QStringList {QStringLiteral("Inter"),
                                  QFontDatabase::systemFont(QFontDatabase::GeneralFont).family()});
    font.setPointSizeF(step.points);
    font.setWeight(step.weight);
    font.setLetterSpacing(QFont::PercentageSpacing, step.spacing);
    font.setHintingPreference(QFont::PreferNoHinting);
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
    font.setFeature(QFont::Tag("tnum"), 1);
#endif
    return font;
}

} // namespace

QFont font(Type type)
{
    return make(kScale.at(static_cast<std::size_t>(type)));
}

QFont font(double pointSize, QFont::Weight weight)
{
    return make({pointSize, weight, pointSize < 15 ? 100 : 98.5});
}

} // namespace backbridge::ui
