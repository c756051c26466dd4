#include <array>

#include "backbridge/exchange/csv_log.h"
#include "csv_columns.h"
#include "csv_text.h"
#include "json_writer.h"

namespace backbridge::exchange {

namespace {

/// The cells of one line; those that are not given stay empty.
class Line {
public:
    void put(Column column, const QByteArray& plain) { m_cells[static_cast<std::size_t>(column)] = plain; }

    void put(Column column, int number) { put(column, QByteArray::number(number)); }

    void put(Column column, QDate day) { put(column, day.toString(Qt::ISODate).toLatin1()); }

    void put(Column column, const QDateTime& instant)
    {
        put(column, instant.toUTC().toString(Qt::ISODate).toLatin1());
    }

    void put(Column column, double number)
    {
        JsonWriter writer(JsonWriter::Layout::Compact);
        writer.value(number);
        put(column, writer.take());
    }

    template <typename E>
    requires std::is_enum_v<E>

    void put(Column column, E word) { put(column, wordFor(word).toLatin1()); }

    template <typename T>
    void put(Column column, const std::optional<T>& value)
    {
        if (value) {
            put(column, *value);
        }
    }

    void putText(Column column, const QString& text)
    {
        if (!text.isEmpty()) {
            put(column, quotedCell(guardFormula(text).toUtf8()));
        }
    }

    void putYesNo(Column column, bool yes) { put(column, QByteArray(yes ? "yes" : "no")); }

    void appendTo(QByteArray& text) const
    {
        for (std::size_t i = 0; i < kColumnCount; ++i) {
            text += i == 0 ? "" : ",";
            text += m_cells[i];
        }
        text += "\r\n";
    }

private:
    std::array<QByteArray, kColumnCount> m_cells;
};

/// What every line of the session says.
Line sessionLine(const Session& session)
{
    Line line;
    line.put(Column::Date, session.date);
    line.put(Column::Setting, session.setting);
    line.put(Column::PainBefore, session.painBefore);
    line.put(Column::PainHighest, session.painHighest);
    line.put(Column::PainAfter, session.painAfter);
    line.put(Column::PainNextMorning, session.painNextMorning);
    line.put(Column::Soreness, session.soreness);
    line.put(Column::SorenessNextMorning, session.sorenessNextMorning);
    line.put(Column::Effort, session.effort);
    QByteArrayList symptoms;
    for (const Symptom symptom : session.symptoms) {
        symptoms << wordFor(symptom).toLatin1();
    }
    line.put(Column::Symptoms, symptoms.join(' '));
    line.putYesNo(Column::Flare, session.flare);
    line.putYesNo(Column::FlareNextMorning, session.flareNextMorning);
    line.put(Column::NotDoneReason, session.notDoneReason);
    line.putText(Column::Note, session.note);
    line.put(Column::PlannedDate, session.plannedDate);
    line.put(Column::StartedAt, session.startedAt);
    line.put(Column::EndedAt, session.endedAt);
    line.put(Column::LoggedOn, session.loggedOn);
    line.put(Column::Source, session.source);
    line.put(Column::UpdatedAt, session.updatedAt);
    line.put(Column::Session, session.id.text().toLatin1());
    return line;
}

Line entryLine(Line line, const Entry& entry, int number, const ExerciseLibrary& library)
{
    line.putText(Column::Exercise, library.nameOf(entry.exercise));
    line.putText(Column::ExerciseId, entry.exercise.value);
    line.put(Column::Entry, number);
    line.put(Column::Technique, entry.technique);
    line.putText(Column::ExerciseNote, entry.note);
    return line;
}

Line setLine(Line line, const SetRecord& set, int number)
{
    line.put(Column::Set, number);
    line.put(Column::Side, set.side);
    line.put(Column::Reps, set.reps);
    line.put(Column::Steps, set.steps);
    line.put(Column::HoldSeconds, set.holdSeconds);
    line.put(Column::LoadKg, set.loadKg);
    line.putYesNo(Column::Done, set.done);
    line.put(Column::SetPain, set.pain);
    return line;
}

} // namespace

QByteArray writeLog(const std::vector<Session>& sessions, const ExerciseLibrary& library)
{
    Line header;
    for (std::size_t i = 0; i < kColumnCount; ++i) {
        header.put(static_cast<Column>(i), QByteArray(kColumnNames[i].data(), kColumnNames[i].size()));
    }
    QByteArray text;
    header.appendTo(text);
    for (const Session& session : sessions) {
        const Line ofSession = sessionLine(session);
        if (session.entries.empty()) {
            ofSession.appendTo(text);
        }
        for (std::size_t i = 0; i < session.entries.size(); ++i) {
            const Entry& entry = session.entries[i];
            const Line ofEntry = entryLine(ofSession, entry, static_cast<int>(i) + 1, library);
            if (entry.sets.empty()) {
                ofEntry.appendTo(text);
            }
            for (std::size_t j = 0; j < entry.sets.size(); ++j) {
                setLine(ofEntry, entry.sets[j], static_cast<int>(j) + 1).appendTo(text);
            }
        }
    }
    return text;
}

} // namespace backbridge::exchange
