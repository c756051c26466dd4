#include "ui/library/means_panels.h"

#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

#include "backbridge/domain/texts.h"
#include "ui/controls/chip.h"
#include "ui/library/chip_panel.h"

namespace backbridge::ui {

namespace {

struct TagGroup {
    const char* caption;
    std::vector<CareTag> tags;
};

/// Every tag once, by what a person would look for.
const std::array<TagGroup, 5>& tagGroups()
{
    static const std::array<TagGroup, 5> kGroups {{
        {QT_TRANSLATE_NOOP("MeansPanels", "Positions"),
         {CareTag::KneelingNotOk, CareTag::ProneNotOk, CareTag::SupineNotOk, CareTag::WristNotOk}},
        {QT_TRANSLATE_NOOP("MeansPanels", "Back and leg"),
         {CareTag::ExtensionSensitive, CareTag::FlexionSensitive, CareTag::Flare, CareTag::LegSymptoms,
          CareTag::SacroiliacPain}},
        {QT_TRANSLATE_NOOP("MeansPanels", "Hip, pelvis, knee"),
         {CareTag::LateralHipPain, CareTag::GroinPain, CareTag::FrontKneePain, CareTag::HamstringInjury,
          CareTag::PelvicFloorPain}},
        {QT_TRANSLATE_NOOP("MeansPanels", "Neck, shoulder"), {CareTag::NeckPain, CareTag::ShoulderPain}},
        {QT_TRANSLATE_NOOP("MeansPanels", "In general"),
         {CareTag::BalanceRisk, CareTag::Pregnancy, CareTag::RecentSurgery, CareTag::Osteoporosis,
          CareTag::BpUncontrolled}},
    }};
    return kGroups;
}

void setQuietly(Chip* chip, bool on)
{
    const QSignalBlocker quiet(chip);
    chip->setChecked(on);
}

template <typename T>
bool contains(const std::vector<T>& values, T value)
{
    return std::find(values.begin(), values.end(), value) != values.end();
}

/// Puts `value` in or takes it out; the order of the enumeration stays.
template <typename T>
void setIn(std::vector<T>& values, T value, bool in)
{
    const auto place = std::lower_bound(values.begin(), values.end(), value);
    const bool there = place != values.end() && *place == value;
    if (in && !there) {
        values.insert(place, value);
    } else if (!in && there) {
        values.erase(place);
    }
}

} // namespace

MeansPanels::MeansPanels(QWidget* parent)
    : QWidget(parent)
    , m_equipment(makeEquipment())
    , m_avoid(makeAvoid())
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    for (ChipPanel* panel : {m_equipment, m_avoid}) {
        column->addWidget(panel);
        panel->hide();
    }
    hide();
    connect(m_equipment, &ChipPanel::closed, this, [this] {
        toggleEquipment();
        emit equipmentClosed();
    });
    connect(m_avoid, &ChipPanel::closed, this, [this] {
        toggleAvoid();
        emit avoidClosed();
    });
    setMeans({}, {});
}

ChipPanel* MeansPanels::makeEquipment()
{
    auto* panel = new ChipPanel(tr("My equipment"));
    panel->setObjectName(QStringLiteral("equipmentPanel"));
    const auto add = [this, panel](const QString& text, const QString& name) {
        auto* chip = new Chip(text, Chip::Kind::YesNo);
        chip->setObjectName(QStringLiteral("have_") + name);
        panel->addChip(chip);
        connect(chip, &Chip::toggled, this, [this, chip](bool on) { setItem(chip, on); });
        return chip;
    };
    panel->beginGroup({});
    for (const auto& [item, word] : EnumWords<Equipment>::kWords) {
        m_items.emplace(item, add(nameOf(item), word));
    }
    m_nothing = add(tr("nothing of these"), QStringLiteral("nothing"));
    m_notAsked = add(tr("does not matter"), QStringLiteral("any"));
    return panel;
}

ChipPanel* MeansPanels::makeAvoid()
{
    auto* panel = new ChipPanel(tr("What I avoid"));
    panel->setObjectName(QStringLiteral("avoidPanel"));
    for (const TagGroup& group : tagGroups()) {
        panel->beginGroup(tr(group.caption));
        for (const CareTag tag : group.tags) {
            auto* chip = new Chip(nameOf(tag), Chip::Kind::YesNo);
            chip->setObjectName(QStringLiteral("mind_") + wordFor(tag));
            panel->addChip(chip);
            m_tags.emplace(tag, chip);
            connect(chip, &Chip::toggled, this, [this, tag](bool on) { setTag(tag, on); });
        }
    }
    return panel;
}

void MeansPanels::setItem(Chip* chip, bool on)
{
    Means means = m_means;
    if (chip == m_notAsked) {
        means.atHand = on ? std::nullopt : std::optional(std::vector<Equipment>());
    } else if (chip == m_nothing) {
        means.atHand = on ? std::optional(std::vector<Equipment>()) : std::nullopt;
    } else {
        std::vector<Equipment> atHand = means.atHand.value_or(std::vector<Equipment>());
        for (const auto& [item, other] : m_items) {
            if (other == chip) {
                setIn(atHand, item, on);
            }
        }
        means.atHand = atHand;
    }
    emit edited(means);
}

void MeansPanels::setTag(CareTag tag, bool on)
{
    Means means = m_means;
    std::sort(means.avoid.begin(), means.avoid.end());
    setIn(means.avoid, tag, on);
    emit edited(means);
}

void MeansPanels::setMeans(const Means& means, const QString& client)
{
    m_means = means;
    for (const auto& [item, chip] : m_items) {
        setQuietly(chip, means.atHand && contains(*means.atHand, item));
    }
    setQuietly(m_nothing, means.atHand && means.atHand->empty());
    setQuietly(m_notAsked, !means.atHand);
    for (const auto& [tag, chip] : m_tags) {
        setQuietly(chip, contains(means.avoid, tag));
    }
    const QString holds = client.isEmpty() ? tr("Nobody is chosen whom it could be kept with: it holds here.")
                                           : tr("Kept with %1, for plans too.").arg(client);
    m_equipment->setNote(
        tr("Exercises that need something else are left out; the numbers say how many remain. %1")
            .arg(holds));
    m_avoid->setNote(
        tr("Exercises that ask for care with these are left out; the numbers say how many remain. This is a "
           "filter, not medical advice. %1")
            .arg(holds));
}

void MeansPanels::setCounts(const FilterCounts& counts)
{
    for (const auto& [item, chip] : m_items) {
        chip->setCount(counts.equipment.at(static_cast<std::size_t>(item)));
    }
    for (const auto& [tag, chip] : m_tags) {
        chip->setCount(counts.avoid.at(static_cast<std::size_t>(tag)));
    }
}

void MeansPanels::toggle(ChipPanel* panel, ChipPanel* other)
{
    const bool open = panel->isHidden();
    other->hide();
    panel->setVisible(open);
    setVisible(open);
    if (open) {
        panel->focusFirst();
    }
}

void MeansPanels::toggleEquipment()
{
    toggle(m_equipment, m_avoid);
}

void MeansPanels::toggleAvoid()
{
    toggle(m_avoid, m_equipment);
}

} // namespace backbridge::ui
