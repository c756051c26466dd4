#include "ui/session/sets_grid.h"

#include <QApplication>
#include <QGridLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

#include <algorithm>

#include "backbridge/domain/texts.h"
#include "ui/controls/fields.h"
#include "ui/controls/labels.h"
#include "ui/controls/undo_keys.h"
#include "ui/session/entry_name.h"
#include "ui/session/words.h"
#include "ui/theme/metrics.h"

namespace backbridge::ui {

namespace {

constexpr int kNameColumn = 0;
constexpr int kSideColumn = 1;
constexpr int kFirstSet = 2;
constexpr int kSetsInLine = 4;
constexpr int kSetsBesideLoad = 3;
constexpr int kLoadWidth = 60;
constexpr int kLineGap = 5;
constexpr int kColumnGap = 6;
constexpr double kMostKg = 500;

int greatest(Measure measure)
{
    switch (measure) {
    case Measure::Reps:
        return 1000;
    case Measure::Steps:
        return 5000;
    case Measure::Hold:
        break;
    }
    return 3600;
}

/// What stands beside the name: the side, and what is counted where that is not repetitions.
QString sideText(const DraftEntry& entry, const DraftRow& row)
{
    if (row.side) {
        const QString side = nameOf(*row.side);
        return entry.measure == Measure::Hold ? SetsGrid::tr("%1, s", "side, seconds").arg(side) : side;
    }
    switch (entry.measure) {
    case Measure::Hold:
        return SetsGrid::tr("seconds");
    case Measure::Steps:
        return entry.side == Side::Both ? SetsGrid::tr("steps") : SetsGrid::tr("each way");
    case Measure::Reps:
        break;
    }
    return entry.side == Side::Both ? QString() : SetsGrid::tr("per side");
}

QString unitText(Measure measure)
{
    switch (measure) {
    case Measure::Reps:
        return SetsGrid::tr("repetitions");
    case Measure::Steps:
        return SetsGrid::tr("steps");
    case Measure::Hold:
        break;
    }
    return SetsGrid::tr("seconds");
}

Label* head(const QString& text, Qt::Alignment alignment)
{
    auto* label = new Label(text, Type::Small, Color::Soft);
    label->setAlignment(alignment | Qt::AlignVCenter);
    return label;
}

bool differs(const DraftEntry& entry, const DraftCell& cell)
{
    const bool beyond = entry.planned && cell.count && !cell.planned;
    return cell.differs() || beyond;
}

} // namespace

SetsGrid::SetsGrid(QWidget* parent)
    : QWidget(parent)
    , m_outer(new QVBoxLayout(this))
{
    m_outer->setContentsMargins(0, 0, 0, 0);
}

bool SetsGrid::fits(const SessionDraft& draft) const
{
    return m_body != nullptr && m_entries.size() == draft.entries.size()
        && std::equal(draft.entries.begin(), draft.entries.end(), m_heads.begin(),
                      [](const DraftEntry& entry, const auto& head) {
                          return entry.entry.exercise == head.first && entry.hasLoad() == head.second;
                      })
        && std::equal(draft.entries.begin(), draft.entries.end(), m_shape.begin(),
                      [](const DraftEntry& entry, const std::vector<std::size_t>& shape) {
                          return std::equal(entry.rows.begin(), entry.rows.end(), shape.begin(), shape.end(),
                                            [](const DraftRow& row, std::size_t cells) {
                                                return row.cells.size() == cells;
                                            });
                      });
}

void SetsGrid::setDraft(const SessionDraft& draft, const ExerciseLibrary& library)
{
    m_library = &library;
    if (!fits(draft)) {
        rebuild(draft);
    }
    fill(draft);
}

void SetsGrid::rebuild(const SessionDraft& draft)
{
    if (m_body != nullptr) {
        // A menu in it may be what asked for the change.
        m_body->hide();
        m_body->deleteLater();
    }
    m_entries.assign(draft.entries.size(), {});
    m_shape.clear();
    m_heads.clear();
    m_body = new QWidget;
    auto* grid = new QGridLayout(m_body);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(kColumnGap);
    grid->setVerticalSpacing(kLineGap);
    grid->setColumnStretch(kNameColumn, 1);

    Columns columns;
    for (const DraftEntry& entry : draft.entries) {
        columns.sets = std::max(columns.sets, entry.sets());
        columns.hasLoad = columns.hasLoad || entry.hasLoad();
    }
    columns.sets = std::clamp(columns.sets, 1, columns.hasLoad ? kSetsBesideLoad : kSetsInLine);
    columns.load = kFirstSet + columns.sets;
    columns.planned = columns.load + 1;

    int line = 0;
    if (!draft.entries.empty()) {
        addHeads(*grid, columns);
        ++line;
    }
    for (std::size_t index = 0; index < draft.entries.size(); ++index) {
        grid->addWidget(makeHairline(), line++, 0, 1, columns.planned + 1);
        line = addEntry(*grid, columns, draft.entries[index], index, line);
    }
    m_outer->addWidget(m_body);
}

void SetsGrid::addHeads(QGridLayout& grid, const Columns& columns)
{
    grid.addWidget(head(tr("Exercise"), Qt::AlignLeft), 0, kNameColumn);
    grid.addWidget(head(tr("Side"), Qt::AlignLeft), 0, kSideColumn);
    for (int set = 0; set < columns.sets; ++set) {
        grid.addWidget(head(tr("Set %1").arg(set + 1), Qt::AlignHCenter), 0, kFirstSet + set);
    }
    if (columns.hasLoad) {
        grid.addWidget(head(tr("Load, kg"), Qt::AlignHCenter), 0, columns.load);
    }
    grid.addWidget(head(tr("Planned"), Qt::AlignRight), 0, columns.planned);
}

int SetsGrid::addEntry(QGridLayout& grid, const Columns& columns, const DraftEntry& entry, std::size_t index,
                       int line)
{
    EntryWidgets& widgets = m_entries[index];
    m_heads.emplace_back(entry.entry.exercise, entry.hasLoad());
    m_shape.emplace_back();
    widgets.cells.resize(entry.rows.size());
    widgets.name = makeName(entry, index);
    const int first = line;
    // The order of making is the order of Tab: name, sets, load.
    for (std::size_t row = 0; row < entry.rows.size(); ++row) {
        m_shape.back().push_back(entry.rows[row].cells.size());
        line = addRow(grid, columns, entry, index, row, line);
    }
    line = std::max(line, first + 1);
    grid.addWidget(widgets.name, first, kNameColumn, line - first, 1, Qt::AlignTop);
    if (columns.hasLoad && entry.hasLoad()) {
        widgets.load = makeLoad(entry, index);
        grid.addWidget(widgets.load, first, columns.load);
    }
    widgets.problem = makeParagraph({}, Type::Base, Color::Red);
    widgets.problem->setObjectName(QStringLiteral("problem_%1").arg(index));
    widgets.problem->hide();
    grid.addWidget(widgets.problem, line, 0, 1, columns.planned + 1);
    return line + 1;
}

int SetsGrid::addRow(QGridLayout& grid, const Columns& columns, const DraftEntry& entry, std::size_t index,
                     std::size_t row, int line)
{
    const DraftRow& draft = entry.rows[row];
    auto* side = new Label(sideText(entry, draft), Type::Base, Color::Soft);
    side->setMinimumHeight(height::kChip);
    grid.addWidget(side, line, kSideColumn);
    auto* dose = new Label({}, Type::Base, Color::Soft);
    dose->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_entries[index].doses.push_back(dose);
    grid.addWidget(dose, line, columns.planned);
    for (std::size_t cell = 0; cell < draft.cells.size(); ++cell) {
        const int at = static_cast<int>(cell);
        NumberField* field = makeCell(entry, index, row, cell);
        m_entries[index].cells[row].push_back(field);
        grid.addWidget(field, line + at / columns.sets, kFirstSet + at % columns.sets);
    }
    const int cells = static_cast<int>(draft.cells.size());
    return line + std::max(1, (cells + columns.sets - 1) / columns.sets);
}

QWidget* SetsGrid::makeName(const DraftEntry& entry, std::size_t index)
{
    auto* name = new EntryName(m_library->nameOf(entry.entry.exercise), m_body);
    name->setObjectName(QStringLiteral("entry_%1").arg(index));
    connect(name, &EntryName::setAddRequested, this,
            [this, index] { editSets(index, &SessionDraft::addSet); });
    connect(name, &EntryName::setRemoveRequested, this,
            [this, index] { editSets(index, &SessionDraft::removeSet); });
    connect(name, &EntryName::exerciseRemoveRequested, this, [this, index] {
        emit edited({}, [index](SessionDraft& draft) { draft.removeExercise(index); });
        emit exerciseRemoved();
    });
    name->setSetRemovable(entry.sets() > 1);
    return name;
}

DecimalField* SetsGrid::makeLoad(const DraftEntry& entry, std::size_t index)
{
    auto* load = new DecimalField(kMostKg, 1, m_body);
    load->setObjectName(QStringLiteral("load_%1").arg(index));
    load->setAccessibleName(tr("%1, load in kilograms").arg(m_library->nameOf(entry.entry.exercise)));
    load->setAlignment(Qt::AlignCenter);
    load->setFixedSize(kLoadWidth, height::kChip);
    load->installEventFilter(this);
    leaveUndoToPage(*load);
    connect(load, &DecimalField::numberChanged, this, [this, load, index] {
        if (!m_filling) {
            emit edited(QStringLiteral("load %1").arg(index),
                        [index, loadKg = load->number()](SessionDraft& draft) {
                            draft.entries.at(index).setLoad(loadKg);
                        });
        }
    });
    return load;
}

NumberField* SetsGrid::makeCell(const DraftEntry& entry, std::size_t index, std::size_t row, std::size_t cell)
{
    auto* field = new NumberField(1, greatest(entry.measure), m_body);
    field->setCell(true);
    field->setObjectName(QStringLiteral("set_%1_%2_%3").arg(index).arg(row).arg(cell));
    QStringList words {m_library->nameOf(entry.entry.exercise)};
    if (const auto side = entry.rows[row].side) {
        words << nameOf(*side);
    }
    words << tr("set %1").arg(cell + 1) << unitText(entry.measure);
    field->setAccessibleName(words.join(tr(", ")));
    field->installEventFilter(this);
    leaveUndoToPage(*field);
    connect(field, &NumberField::numberChanged, this, [this, field, index, row, cell] {
        if (!m_filling) {
            emit edited(QStringLiteral("set %1 %2 %3").arg(index).arg(row).arg(cell),
                        [index, row, cell, count = field->number()](SessionDraft& draft) {
                            draft.entries.at(index).rows.at(row).cells.at(cell).count = count;
                        });
        }
    });
    return field;
}

void SetsGrid::editSets(std::size_t entry, void (SessionDraft::*change)(std::size_t))
{
    emit edited({}, [entry, change](SessionDraft& draft) { (draft.*change)(entry); });
    focusLastCell(entry);
}

void SetsGrid::fill(const SessionDraft& draft)
{
    m_filling = true;
    for (std::size_t index = 0; index < draft.entries.size(); ++index) {
        const DraftEntry& entry = draft.entries[index];
        EntryWidgets& widgets = m_entries[index];
        const QString dose = entry.planned ? rowDoseText(*entry.planned) : QString();
        for (std::size_t row = 0; row < entry.rows.size(); ++row) {
            widgets.doses[row]->setText(dose);
            for (std::size_t cell = 0; cell < entry.rows[row].cells.size(); ++cell) {
                const DraftCell& value = entry.rows[row].cells[cell];
                NumberField* field = widgets.cells[row][cell];
                if (field->number() != value.count) {
                    field->setNumber(value.count);
                }
                field->setDiffers(differs(entry, value));
            }
        }
        if (widgets.load != nullptr && widgets.load->number() != entry.load()) {
            widgets.load->setNumber(entry.load());
        }
    }
    m_filling = false;
}

void SetsGrid::focusCell(std::size_t entry, std::size_t row, std::size_t cell)
{
    NumberField* field = m_entries.at(entry).cells.at(row).at(cell);
    field->setFocus(Qt::TabFocusReason);
    field->selectAll();
}

void SetsGrid::setProblem(std::size_t entry, const QString& text)
{
    Label* problem = m_entries.at(entry).problem;
    problem->setText(text);
    problem->setVisible(!text.isEmpty());
}

void SetsGrid::focusLastCell(std::size_t entry)
{
    focusCell(entry, 0, m_entries.at(entry).cells.front().size() - 1);
}

bool SetsGrid::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress) {
        return QWidget::eventFilter(watched, event);
    }
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        // Past the names, where Enter opens what can be done with the exercise.
        do {
            focusNextChild();
        } while (qobject_cast<EntryName*>(QApplication::focusWidget()) != nullptr);
        return true;
    }
    auto* field = qobject_cast<NumberField*>(watched);
    if (field != nullptr && (key == Qt::Key_Delete || key == Qt::Key_Minus)) {
        field->setNumber(std::nullopt);
        field->selectAll();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace backbridge::ui
