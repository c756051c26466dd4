#include "ui/library/filter_bar.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <numeric>

#include "backbridge/domain/texts.h"
#include "ui/controls/chip.h"
#include "ui/controls/labels.h"
#include "ui/controls/plain_text.h"
#include "ui/controls/segmented_choice.h"
#include "ui/library/choice_chip.h"
#include "ui/library/library_words.h"
#include "ui/library/means_panels.h"
#include "ui/library/spread_row.h"
#include "ui/theme/metrics.h"

namespace backbridge::ui {

namespace {

constexpr int kLevels = 5;

/// The levels to choose from, after any; the ends that are open are kept so.
constexpr std::array<std::pair<int, int>, 7> kLevelRanges {
    {{1, 1}, {1, 2}, {1, 3}, {1, 4}, {3, kLevels}, {4, kLevels}, {kLevels, kLevels}}};

QString levelText(std::pair<int, int> range)
{
    return range.first == range.second ? FilterBar::tr("Level %1").arg(range.first)
                                       : FilterBar::tr("Level %1–%2").arg(range.first).arg(range.second);
}

QString capital(QString text)
{
    text[0] = text[0].toUpper();
    return text;
}

/// "Any", then every value of the enumeration but `last`.
template <typename E>
std::vector<ChoiceChip::Choice> choicesOf(const QString& any, std::size_t values)
{
    std::vector<ChoiceChip::Choice> choices {{any, any}};
    for (std::size_t i = 0; i < values; ++i) {
        const QString name = nameOf(EnumWords<E>::kWords.at(i).first);
        choices.push_back({capital(name), capital(name)});
    }
    return choices;
}

/// `any`, then the first of `counts` for as many values as a list has.
template <std::size_t N>
std::vector<int> listCounts(int any, const std::array<int, N>& counts, std::size_t values)
{
    std::vector<int> result {any};
    result.insert(result.end(), counts.begin(), counts.begin() + static_cast<std::ptrdiff_t>(values));
    return result;
}

// "Any position" is the last of the positions and no choice of its own: what fits any is found with each.
constexpr std::size_t kPositions = EnumWords<Position>::kWords.size() - 1;
constexpr std::size_t kMuscles = EnumWords<Muscle>::kWords.size();

Chip* makeChip(const QString& text, Chip::Kind kind, const QString& name)
{
    auto* chip = new Chip(text, kind);
    chip->setObjectName(name);
    return chip;
}

/// Does not tell: the caller says once what changed.
void uncheck(QAbstractButton* chip)
{
    const QSignalBlocker quiet(chip);
    chip->setChecked(false);
}

} // namespace

FilterBar::FilterBar(QWidget* parent)
    : QWidget(parent)
    , m_narrow(new SpreadRow)
    , m_more(new SpreadRow)
    , m_panels(new MeansPanels)
{
    makeFamilies();
    makeChoices();
    makeMore();
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(space::kSmall);
    rows->addWidget(m_narrow);
    rows->addWidget(m_more);
    rows->addWidget(m_panels);
    std::vector<QWidget*> families(m_families.begin(), m_families.end());
    m_narrow->setParts(families, {m_level, m_position, m_muscle, m_oneSide});
    connect(m_panels, &MeansPanels::edited, this, &FilterBar::edit);
    connect(m_panels, &MeansPanels::equipmentClosed, m_equipment, [this] { m_equipment->setFocus(); });
    connect(m_panels, &MeansPanels::avoidClosed, m_avoid, [this] { m_avoid->setFocus(); });
    showMeans();
}

void FilterBar::makeFamilies()
{
    auto* group = new QButtonGroup(this);
    const auto add = [&](const QString& text, const QString& name) {
        Chip* chip = makeChip(text, Chip::Kind::Filter, name);
        group->addButton(chip);
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
}

void FilterBar::makeChoices()
{
    const auto add = [this](const QString& text, const QString& name, auto choices) {
        auto* chip = new ChoiceChip(text);
        chip->setObjectName(name);
        chip->setChoices(std::move(choices));
        connect(chip, &ChoiceChip::chosen, this, &FilterBar::changed);
        return chip;
    };
    std::vector<ChoiceChip::Choice> levels {{tr("Any level"), tr("Any level")}};
    for (const auto& range : kLevelRanges) {
        levels.push_back({levelText(range), levelText(range)});
    }
    m_level = add(tr("Level"), QStringLiteral("level"), std::move(levels));
    m_position =
        add(tr("Position"), QStringLiteral("position"), choicesOf<Position>(tr("Any position"), kPositions));
    m_muscle = add(tr("Muscle"), QStringLiteral("muscle"), choicesOf<Muscle>(tr("Any muscle"), kMuscles));
    m_oneSide = makeChip(tr("One side"), Chip::Kind::YesNo, QStringLiteral("oneSide"));
    m_oneSide->setToolTip(tr("Done one side at a time, or with sides that take turns"));
    connect(m_oneSide, &Chip::toggled, this, &FilterBar::changed);
}

void FilterBar::makeMore()
{
    m_home = makeChip(tr("At home"), Chip::Kind::YesNo, QStringLiteral("atHome"));
    m_gym = makeChip(tr("In the gym"), Chip::Kind::YesNo, QStringLiteral("inGym"));
    // Both together would be no choice.
    for (const auto& [one, other] : {std::pair {m_home, m_gym}, std::pair {m_gym, m_home}}) {
        connect(one, &Chip::toggled, this, [this, other = other](bool on) {
            if (on) {
                uncheck(other);
            }
            emit changed();
        });
    }
    m_equipment = makeChip({}, Chip::Kind::List, QStringLiteral("equipment"));
    connect(m_equipment, &Chip::clicked, m_panels, &MeansPanels::toggleEquipment);
    m_avoid = makeChip(tr("What I avoid"), Chip::Kind::List, QStringLiteral("avoid"));
    connect(m_avoid, &Chip::clicked, m_panels, &MeansPanels::toggleAvoid);
    m_archived = makeChip(tr("Archived"), Chip::Kind::YesNo, QStringLiteral("showArchived"));
    m_archived->setToolTip(tr("Shows those that are not offered any more, instead of the others"));
    m_archived->hide();
    connect(m_archived, &Chip::toggled, this, &FilterBar::changed);

    m_counts = new Label({}, Type::Base, Color::Soft);
    m_counts->setObjectName(QStringLiteral("shownExercises"));
    m_counts->setMinimumHeight(height::kChip);
    m_view = new SegmentedChoice({tr("Cards"), tr("List")});
    m_view->setObjectName(QStringLiteral("libraryView"));
    m_view->setAccessibleName(tr("How to show them"));
    m_view->setCurrent(0);
    connect(m_view, &SegmentedChoice::chosen, this,
            [this](int index) { emit viewChosen(static_cast<View>(index)); });
    m_end = new QWidget;
    auto* end = new QHBoxLayout(m_end);
    end->setContentsMargins(0, 0, 0, 0);
    end->setSpacing(space::kField);
    end->addWidget(m_counts);
    end->addWidget(m_view);
}

void FilterBar::showMeans()
{
    showEquipment();
    QWidget* before = m_avoid;
    std::vector<QWidget*> parts {m_home, m_gym, m_equipment, m_avoid};
    for (Chip* chip : m_avoidChips) {
        chip->hide();
        chip->deleteLater();
    }
    m_avoidChips.clear();
    for (const CareTag tag : m_means.avoid) {
        if (!m_avoidOff.contains(tag)) {
            m_avoidChips.push_back(makeAvoidChip(tag));
            parts.push_back(m_avoidChips.back());
        }
    }
    parts.push_back(m_archived);
    m_more->setParts(parts, {m_end});
    for (Chip* chip : m_avoidChips) {
        setTabOrder(before, chip);
        before = chip;
    }
}

Chip* FilterBar::makeAvoidChip(CareTag tag)
{
    Chip* chip = makeChip(tr("Avoid: %1").arg(nameOf(tag)), Chip::Kind::Removable,
                          QStringLiteral("avoid_") + wordFor(tag));
    chip->setChecked(true);
    chip->setToolTip(tr("Takes it out of this view until the library is opened anew. To change it for good, "
                        "choose What I avoid."));
    chip->setParent(m_more);
    chip->show();
    connect(chip, &Chip::toggled, this, [this, tag] {
        m_avoidOff.insert(tag);
        showMeans();
        m_avoid->setFocus();
        emit changed();
    });
    return chip;
}

void FilterBar::showEquipment()
{
    const bool on = m_means.atHand && !m_equipmentOff;
    m_equipment->setChecked(on);
    if (!on || m_means.atHand->empty()) {
        m_equipment->setText(on ? tr("My equipment: none") : tr("My equipment"));
        m_equipment->updateGeometry();
        return;
    }
    // As many names as a row has room for.
    constexpr std::size_t kMostNames = 5;
    const std::vector<Equipment>& atHand = *m_means.atHand;
    for (std::size_t names = std::min(kMostNames, atHand.size()); names > 0; --names) {
        const QString some = equipmentText(
            std::vector<Equipment>(atHand.begin(), atHand.begin() + static_cast<std::ptrdiff_t>(names)));
        const auto more = static_cast<int>(atHand.size() - names);
        m_equipment->setText(more == 0 ? tr("My equipment: %1").arg(some)
                                       : tr("My equipment: %1 and %2 more").arg(some).arg(more));
        if (m_equipment->sizeHint().width() <= width()) {
            break;
        }
    }
    m_equipment->setToolTip(asToolTip(equipmentText(atHand)));
    m_equipment->updateGeometry();
}

void FilterBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    showEquipment();
}

void FilterBar::edit(const Means& means)
{
    // What is changed is meant to hold.
    if (means.atHand != m_means.atHand) {
        m_equipmentOff = false;
    }
    for (const CareTag tag : means.avoid) {
        if (std::find(m_means.avoid.begin(), m_means.avoid.end(), tag) == m_means.avoid.end()) {
            m_avoidOff.erase(tag);
        }
    }
    emit meansEdited(means);
}

void FilterBar::setMeans(const Means& means, const QString& client)
{
    m_panels->setMeans(means, client);
    if (means != m_means) {
        m_means = means;
        showMeans();
        emit changed();
    }
}

void FilterBar::restoreMeans()
{
    if (!m_avoidOff.empty() || m_equipmentOff) {
        m_avoidOff.clear();
        m_equipmentOff = false;
        showMeans();
        emit changed();
    }
}

ExerciseFilter FilterBar::filter() const
{
    ExerciseFilter filter;
    for (std::size_t i = 0; i < EnumWords<Family>::kWords.size(); ++i) {
        if (m_families.at(i + 1)->isChecked()) {
            filter.family = EnumWords<Family>::kWords.at(i).first;
        }
    }
    if (m_level->current() > 0) {
        const auto [low, high] = kLevelRanges.at(static_cast<std::size_t>(m_level->current()) - 1);
        filter.minLevel = low;
        filter.maxLevel = high;
    }
    if (m_position->current() > 0) {
        filter.position = static_cast<Position>(m_position->current() - 1);
    }
    if (m_muscle->current() > 0) {
        filter.muscle = static_cast<Muscle>(m_muscle->current() - 1);
    }
    filter.oneSide = m_oneSide->isChecked();
    if (m_home->isChecked() || m_gym->isChecked()) {
        filter.setting = m_home->isChecked() ? Setting::Home : Setting::Gym;
    }
    if (!m_equipmentOff) {
        filter.equipmentAtHand = m_means.atHand;
    }
    std::copy_if(m_means.avoid.begin(), m_means.avoid.end(), std::back_inserter(filter.avoid),
                 [this](CareTag tag) { return !m_avoidOff.contains(tag); });
    filter.archived = m_archived->isChecked();
    return filter;
}

void FilterBar::setResult(const SearchResult& result)
{
    const FilterCounts& counts = result.counts;
    const auto shown = static_cast<int>(result.found.size());
    m_counts->setText(shown == result.offered
                          ? (shown == 1 ? tr("1 exercise") : tr("%1 exercises").arg(shown))
                          : tr("%1 of %2 shown").arg(shown).arg(result.offered));
    for (std::size_t i = 0; i < counts.family.size(); ++i) {
        m_families.at(i + 1)->setCount(counts.family.at(i));
    }
    std::vector<int> levels {std::accumulate(counts.level.begin(), counts.level.end(), 0)};
    for (const auto& [low, high] : kLevelRanges) {
        levels.push_back(std::accumulate(counts.level.begin() + low - 1, counts.level.begin() + high, 0));
    }
    m_level->setCounts(levels);
    m_position->setCounts(listCounts(counts.anyPosition, counts.position, kPositions));
    m_muscle->setCounts(listCounts(counts.anyMuscle, counts.muscle, kMuscles));
    m_panels->setCounts(counts);
}

void FilterBar::setHasArchived(bool has)
{
    m_archived->setVisible(has);
    if (!has) {
        m_archived->setChecked(false);
    }
}

void FilterBar::setView(View view)
{
    m_view->setCurrent(static_cast<int>(view));
}

void FilterBar::clear()
{
    const QSignalBlocker quiet(this);
    m_families.front()->setChecked(true);
    for (ChoiceChip* chip : {m_level, m_position, m_muscle}) {
        chip->setCurrent(0);
    }
    for (Chip* chip : {m_oneSide, m_home, m_gym, m_archived}) {
        chip->setChecked(false);
    }
    m_avoidOff.insert(m_means.avoid.begin(), m_means.avoid.end());
    m_equipmentOff = true;
    showMeans();
}

} // namespace backbridge::ui
