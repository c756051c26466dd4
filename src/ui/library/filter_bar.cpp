#include "ui/library/filter_bar.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QMenu>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

#include "backbridge/domain/texts.h"
#include "ui/controls/chip.h"
#include "ui/controls/flow_layout.h"
#include "ui/controls/labels.h"
#include "ui/theme/metrics.h"

namespace backbridge::ui {

namespace {

constexpr int kLevels = 5;
constexpr int kNamedItems = 3;

Chip* makeChip(const QString& text, Chip::Kind kind, const QString& name)
{
    auto* chip = new Chip(text, kind);
    chip->setObjectName(name);
    return chip;
}

QString levelText(std::optional<int> greatest)
{
    if (!greatest) {
        return FilterBar::tr("Any level");
    }
    return *greatest == 1 ? FilterBar::tr("Level 1") : FilterBar::tr("Level 1–%1").arg(*greatest);
}

/// Does not tell: the caller says once what changed.
void uncheck(Chip* chip)
{
    const QSignalBlocker quiet(chip);
    chip->setChecked(false);
}

} // namespace

FilterBar::FilterBar(QWidget* parent)
    : QWidget(parent)
    , m_level(makeChip(levelText({}), Chip::Kind::List, QStringLiteral("level")))
    , m_counts(new Label({}, Type::Base, Color::Soft))
{
    connect(m_level, &Chip::clicked, this, &FilterBar::openLevels);
    m_counts->setObjectName(QStringLiteral("shownExercises"));
    m_counts->setMinimumHeight(height::kChip);
    m_equipmentRow = makeEquipment();
    m_equipmentRow->hide();

    auto* first = new QHBoxLayout;
    first->setSpacing(space::kSmall);
    first->addWidget(makeFamilies(), 1);
    first->addWidget(m_level, 0, Qt::AlignTop);
    auto* second = new QHBoxLayout;
    second->setSpacing(space::kSmall);
    second->addWidget(makeMore(), 1);
    second->addWidget(m_counts, 0, Qt::AlignTop);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(space::kSmall);
    rows->addLayout(first);
    rows->addLayout(second);
    rows->addWidget(m_equipmentRow);
}

QWidget* FilterBar::makeFamilies()
{
    auto* row = new QWidget;
    auto* flow = new FlowLayout(space::kSmall, row);
    auto* group = new QButtonGroup(this);
    const auto add = [&](const QString& text, const QString& name) {
        Chip* chip = makeChip(text, Chip::Kind::Filter, name);
        group->addButton(chip);
        flow->addWidget(chip);
        m_families.push_back(chip);
    };
    add(tr("All families"), QStringLiteral("family_all"));
    for (const auto& [family, word] : EnumWords<Family>::kWords) {
        add(nameOf(family), QStringLiteral("family_") + word);
    }
    m_families.front()->setChecked(true);
    connect(group, &QButtonGroup::buttonToggled, this, [this](QAbstractButton* /*button*/, bool on) {
        if (on) {
            emit changed();
        }
    });
    return row;
}

QWidget* FilterBar::makeMore()
{
    auto* row = new QWidget;
    m_more = new FlowLayout(space::kSmall, row);
    m_home = makeChip(tr("At home"), Chip::Kind::YesNo, QStringLiteral("atHome"));
    m_gym = makeChip(tr("In the gym"), Chip::Kind::YesNo, QStringLiteral("inGym"));
    m_equipment = makeChip(tr("What I have"), Chip::Kind::List, QStringLiteral("equipment"));
    m_more->addWidget(m_home);
    m_more->addWidget(m_gym);
    m_more->addWidget(m_equipment);
    // Both together would be no choice.
    for (const auto& [one, other] : {std::pair {m_home, m_gym}, std::pair {m_gym, m_home}}) {
        connect(one, &Chip::toggled, this, [this, other = other](bool on) {
            if (on) {
                uncheck(other);
            }
            emit changed();
        });
    }
    connect(m_equipment, &Chip::clicked, this,
            [this] { m_equipmentRow->setVisible(m_equipmentRow->isHidden()); });
    return row;
}

QWidget* FilterBar::makeEquipment()
{
    auto* row = new QWidget;
    row->setAccessibleName(tr("What I have"));
    auto* flow = new FlowLayout(space::kSmall, row);
    const auto add = [this, flow](const QString& text, const QString& name) {
        Chip* chip = makeChip(text, Chip::Kind::YesNo, QStringLiteral("have_") + name);
        flow->addWidget(chip);
        connect(chip, &Chip::toggled, this, [this, chip](bool on) { setItem(chip, on); });
        return chip;
    };
    m_nothing = add(tr("nothing"), QStringLiteral("nothing"));
    for (const auto& [item, word] : EnumWords<Equipment>::kWords) {
        m_items.emplace(item, add(nameOf(item), word));
    }
    return row;
}

void FilterBar::setItem(Chip* chip, bool on)
{
    for (const auto& [item, other] : m_items) {
        if (on && chip == m_nothing) {
            uncheck(other);
        }
    }
    if (on && chip != m_nothing) {
        uncheck(m_nothing);
    }
    refreshEquipment();
    emit changed();
}

void FilterBar::refreshEquipment()
{
    QStringList names;
    for (const auto& [item, chip] : m_items) {
        if (chip->isChecked()) {
            names << nameOf(item);
        }
    }
    const auto more = static_cast<int>(names.size()) - kNamedItems;
    QString text = names.mid(0, kNamedItems).join(QStringLiteral(", "));
    if (more > 0) {
        text = tr("%1 and %n more", nullptr, more).arg(text);
    } else if (m_nothing->isChecked()) {
        text = m_nothing->text();
    }
    m_equipment->setText(text.isEmpty() ? tr("What I have") : tr("I have: %1").arg(text));
    m_equipment->setChecked(!text.isEmpty());
    m_equipment->updateGeometry();
}

std::optional<std::vector<Equipment>> FilterBar::equipmentAtHand() const
{
    std::vector<Equipment> atHand;
    for (const auto& [item, chip] : m_items) {
        if (chip->isChecked()) {
            atHand.push_back(item);
        }
    }
    return atHand.empty() && !m_nothing->isChecked() ? std::nullopt : std::optional(atHand);
}

void FilterBar::openLevels()
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [this, menu](std::optional<int> greatest) {
        QAction* action = menu->addAction(levelText(greatest));
        action->setCheckable(true);
        action->setChecked(m_maxLevel == greatest);
        connect(action, &QAction::triggered, this, [this, greatest] {
            setMaxLevel(greatest);
            emit changed();
        });
    };
    add({});
    for (int level = 1; level < kLevels; ++level) {
        add(level);
    }
    menu->popup(m_level->mapToGlobal(QPoint(0, m_level->height() + space::kHair)));
}

void FilterBar::setMaxLevel(std::optional<int> level)
{
    m_maxLevel = level;
    m_level->setText(levelText(level));
    m_level->setChecked(level.has_value());
    m_level->updateGeometry();
}

ExerciseFilter FilterBar::filter() const
{
    ExerciseFilter filter;
    for (std::size_t i = 0; i < EnumWords<Family>::kWords.size(); ++i) {
        if (m_families.at(i + 1)->isChecked()) {
            filter.family = EnumWords<Family>::kWords.at(i).first;
        }
    }
    if (m_home->isChecked() || m_gym->isChecked()) {
        filter.setting = m_home->isChecked() ? Setting::Home : Setting::Gym;
    }
    filter.maxLevel = m_maxLevel;
    filter.equipmentAtHand = equipmentAtHand();
    for (const auto& [tag, chip] : m_avoid) {
        if (chip->isChecked()) {
            filter.avoid.push_back(tag);
        }
    }
    return filter;
}

bool FilterBar::isActive() const
{
    return filter() != ExerciseFilter {};
}

void FilterBar::setAvoid(const std::vector<CareTag>& tags)
{
    for (const auto& [tag, chip] : m_avoid) {
        chip->hide();
        chip->deleteLater();
    }
    m_avoid.clear();
    for (const CareTag tag : tags) {
        Chip* chip = makeChip(tr("Avoid: %1").arg(nameOf(tag)), Chip::Kind::Removable,
                              QStringLiteral("avoid_") + wordFor(tag));
        chip->setChecked(true);
        connect(chip, &Chip::toggled, this, [this, chip] {
            chip->hide();
            m_home->setFocus();
            emit changed();
        });
        m_more->addWidget(chip);
        m_avoid.emplace_back(tag, chip);
    }
    emit changed();
}

void FilterBar::setCounts(int shown, int all)
{
    m_counts->setText(shown == all ? tr("%n exercises", nullptr, all)
                                   : tr("%1 of %2 shown").arg(shown).arg(all));
}

void FilterBar::clear()
{
    const QSignalBlocker quiet(this);
    m_families.front()->setChecked(true);
    for (Chip* chip : {m_home, m_gym, m_nothing}) {
        chip->setChecked(false);
    }
    for (const auto& [item, chip] : m_items) {
        chip->setChecked(false);
    }
    for (const auto& [tag, chip] : m_avoid) {
        chip->setChecked(false);
    }
    m_equipmentRow->hide();
    setMaxLevel({});
}

} // namespace backbridge::ui
