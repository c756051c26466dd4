#include "ui/library/import_table_model.h"

#include <algorithm>

#include "backbridge/domain/texts.h"
#include "ui/controls/plain_text.h"
#include "ui/library/library_words.h"

namespace backbridge::ui {

namespace {

RecordState stateOf(const LibraryRecord& record)
{
    if (record.skipped) {
        return RecordState::Skipped;
    }
    return record.alreadyHere ? RecordState::AlreadyHere : RecordState::New;
}

QString stateText(RecordState state)
{
    switch (state) {
    case RecordState::New:
        return ImportTableModel::tr("new");
    case RecordState::AlreadyHere:
        return ImportTableModel::tr("already here");
    case RecordState::Skipped:
        return ImportTableModel::tr("skipped");
    }
    Q_UNREACHABLE();
}

QString measureText(Measure measure)
{
    switch (measure) {
    case Measure::Reps:
        return ImportTableModel::tr("reps");
    case Measure::Hold:
        return ImportTableModel::tr("seconds");
    case Measure::Steps:
        return ImportTableModel::tr("steps");
    }
    Q_UNREACHABLE();
}

/// As short as a column needs it.
QString sideText(Side side)
{
    switch (side) {
    case Side::Both:
        return ImportTableModel::tr("together");
    case Side::PerSide:
        return ImportTableModel::tr("one side");
    case Side::Alternating:
        return ImportTableModel::tr("in turn");
    }
    Q_UNREACHABLE();
}

QString needsText(const LibraryRecord& record)
{
    if (record.otherEquipment.isEmpty()) {
        return equipmentText(record.exercise->equipment);
    }
    QStringList needs = record.otherEquipment;
    std::vector<Equipment> named = record.exercise->equipment;
    std::erase(named, Equipment::Other); // said in the library's own words
    if (!named.empty()) {
        needs.prepend(equipmentText(named));
    }
    return needs.join(QStringLiteral(", "));
}

QString textOf(const LibraryRecord& record, int column)
{
    if (column == ImportTableModel::Name) {
        return record.exercise              ? record.exercise->name
            : record.originalName.isEmpty() ? ImportTableModel::tr("no name")
                                            : record.originalName;
    }
    if (column == ImportTableModel::State) {
        return stateText(stateOf(record));
    }
    if (!record.exercise) {
        return {};
    }
    const Exercise& exercise = *record.exercise;
    switch (column) {
    case ImportTableModel::FamilyName:
        return nameOf(exercise.family);
    case ImportTableModel::Level:
        return QString::number(exercise.level);
    case ImportTableModel::Counted:
        return measureText(exercise.measure);
    case ImportTableModel::Sides:
        return sideText(exercise.side);
    case ImportTableModel::Needs:
        return needsText(record);
    case ImportTableModel::Licence:
        return exercise.licence.isEmpty() ? ImportTableModel::tr("not named") : exercise.licence;
    default:
        return {};
    }
}

/// Whether the cell says what was guessed.
bool isGuess(const LibraryRecord& record, int column)
{
    const auto has = [&record](Guess guess) {
        const auto& guesses = record.exercise->guesses;
        return std::find(guesses.begin(), guesses.end(), guess) != guesses.end();
    };
    if (!record.exercise) {
        return false;
    }
    switch (column) {
    case ImportTableModel::FamilyName:
        return has(Guess::Family);
    case ImportTableModel::Level:
        return has(Guess::Level);
    case ImportTableModel::Counted:
        return has(Guess::Measure);
    case ImportTableModel::Sides:
        return has(Guess::Side);
    default:
        return false;
    }
}

QString reasonOf(const LibraryRecord& record)
{
    if (record.skipped) {
        return sentence(*record.skipped);
    }
    return record.alreadyHere ? ImportTableModel::tr("here as “%1”").arg(record.hereAs)
                              : record.notes.join(QStringLiteral("; "));
}

QVariant sortValue(const LibraryRecord& record, int column)
{
    switch (column) {
    case ImportTableModel::Level:
        return record.exercise ? record.exercise->level : 0;
    case ImportTableModel::State:
        return static_cast<int>(stateOf(record));
    default:
        return textOf(record, column);
    }
}

} // namespace

ImportTableModel::ImportTableModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void ImportTableModel::setPreview(const LibraryPreview* preview)
{
    beginResetModel();
    m_preview = preview;
    m_checked.assign(preview != nullptr ? preview->records.size() : 0, true);
    endResetModel();
}

int ImportTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || m_preview == nullptr ? 0 : static_cast<int>(m_preview->records.size());
}

int ImportTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ImportTableModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const auto number = static_cast<std::size_t>(index.row());
    const LibraryRecord& record = m_preview->records.at(number);
    switch (role) {
    case Qt::DisplayRole:
        return textOf(record, index.column());
    case Qt::CheckStateRole:
        return index.column() == Name && record.canComeIn()
            ? QVariant(m_checked[number] ? Qt::Checked : Qt::Unchecked)
            : QVariant();
    case Qt::AccessibleTextRole:
        return accessibleText(record, index.column());
    case Qt::ToolTipRole:
        return asToolTip(index.column() == Name && !reasonOf(record).isEmpty()
                             ? textOf(record, Name) + QStringLiteral(": ") + reasonOf(record)
                             : textOf(record, index.column()));
    case kRecordRole:
        return index.row();
    case kSortRole:
        return sortValue(record, index.column());
    case kGuessRole:
        return isGuess(record, index.column());
    case kReasonRole:
        return reasonOf(record);
    case kStateRole:
        return static_cast<int>(stateOf(record));
    case kLegsRole:
        return record.glutesAndLegs;
    default:
        return {};
    }
}

QString ImportTableModel::accessibleText(const LibraryRecord& record, int column) const
{
    const QString text = textOf(record, column);
    if (column == Name) {
        const QString words = text + QStringLiteral(", ") + stateText(stateOf(record));
        return reasonOf(record).isEmpty() ? words : words + QStringLiteral(": ") + reasonOf(record);
    }
    const QString words = column == Sides && record.exercise ? nameOf(record.exercise->side) : text;
    return isGuess(record, column) ? tr("%1, a guess").arg(words) : words;
}

QVariant ImportTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Name:
        return tr("Exercise");
    case FamilyName:
        return tr("Family");
    case Level:
        return tr("Level");
    case Counted:
        return tr("Counted in");
    case Sides:
        return tr("Sides");
    case Needs:
        return tr("Equipment");
    case Licence:
        return tr("Licence");
    case State:
        return tr("State");
    default:
        return {};
    }
}

Qt::ItemFlags ImportTableModel::flags(const QModelIndex& index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && data(index, Qt::CheckStateRole).isValid()) {
        flags |= Qt::ItemIsUserCheckable;
    }
    return flags;
}

bool ImportTableModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::CheckStateRole || !flags(index).testFlag(Qt::ItemIsUserCheckable)) {
        return false;
    }
    m_checked[static_cast<std::size_t>(index.row())] = value.toInt() == Qt::Checked;
    emit dataChanged(index, index, {Qt::CheckStateRole});
    return true;
}

} // namespace backbridge::ui
