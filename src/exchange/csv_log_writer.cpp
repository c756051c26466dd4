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
    void put(LogColumn column, const QByteArray& plain) { m_cells[static_cast<std::size_t>(column)] = plain; }

    void put(LogColumn column, int number) { put(column, QByteArray::number(number)); }

    void put(LogColumn column, QDate day) { put(column, day.toString(Qt::ISODate).toLatin1()); }

    void put(LogColumn column, const QDateTime& instant)
    {
        put(column, instant.toUTC().toString(Qt::ISODate).toLatin1());
    }

    void put(LogColumn column, double number)
    {
        JsonWriter writer(JsonWriter::Layout::Compact);
        writer.value(number);
        put(column, writer.take());
    }

    template <typename E>
    requires std::is_enum_v<E>

    void put(LogColumn column, E word) { put(column, wordFor(word).toLatin1()); }

    template <typename T>
    void put(LogColumn column, const std::optional<T>& value)
    {
        if (value) {
            put(column, *value);
        }
    }

    void putText(LogColumn column, const QString& text)
    {
        if (!text.isEmpty()) {
            put(column, quotedCell(guardFormula(text).toUtf8()));
        }
    }

    void putYesNo(LogColumn column, bool yes) { put(column, QByteArray(yes ? "yes" : "no")); }

    void appendTo(QByteArray& text) const
    {
        for (std::size_t i = 0; i < kWrittenColumnCount; ++i) {
            text += i == 0 ? "" : ",";
            text += m_cells[i];
        }
        text += "\r\n";
    }

private:
    std::array<QByteArray, kWrittenColumnCount> m_cells;
};

/// What every line of the session says.
Line sessionLine(const Session& session)
{
    Line line;
    line.put(LogColumn::Date, session.date);
    line.put(LogColumn::Setting, session.setting);
    line.put(LogColumn::PainBefore, session.painBefore);
    line.put(LogColumn::PainHighest, session.painHighest);
    line.put(LogColumn::PainAfter, session.painAfter);
    line.put(LogColumn::PainNextMorning, session.painNextMorning);
    line.put(LogColumn::Soreness, session.soreness);
    line.put(LogColumn::SorenessNextMorning, session.sorenessNextMorning);
    line.put(LogColumn::Effort, session.effort);
    QByteArrayList symptoms;
    for (const Symptom symptom : session.symptoms) {
        symptoms << wordFor(symptom).toLatin1();
    }
    line.put(LogColumn::Symptoms, symptoms.join(' '));
    line.putYesNo(LogColumn::Flare, session.flare);
    line.putYesNo(LogColumn::FlareNextMorning, session.flareNextMorning);
    line.put(LogColumn::NotDoneReason, session.notDoneReason);
    line.putText(LogColumn::Note, session.note);
    line.put(LogColumn::PlannedDate, session.plannedDate);
    line.put(LogColumn::StartedAt, session.startedAt);
    line.put(LogColumn::EndedAt, session.endedAt);
    line.put(LogColumn::LoggedOn, session.loggedOn);
    line.put(LogColumn::Source, session.source);
    line.put(LogColumn::UpdatedAt, session.updatedAt);
    line.put(LogColumn::Session, session.id.text().toLatin1());
    return line;
}

Line entryLine(Line line, const Entry& entry, int number, const ExerciseLibrary& library)
{
    line.putText(LogColumn::Exercise, library.nameOf(entry.exercise));
    line.putText(LogColumn::ExerciseId, entry.exercise.value);
    line.put(LogColumn::Entry, number);
    line.put(LogColumn::Technique, entry.technique);
    line.putText(LogColumn::ExerciseNote, entry.note);
    return line;
}

Line setLine(Line line, const SetRecord& set, int number)
{
    line.put(LogColumn::Set, number);
    line.put(LogColumn::Side, set.side);
    line.put(LogColumn::Reps, set.reps);
    line.put(LogColumn::Steps, set.steps);
    line.put(LogColumn::HoldSeconds, set.holdSeconds);
    line.put(LogColumn::LoadKg, set.loadKg);
    line.putYesNo(LogColumn::Done, set.done);
    line.put(LogColumn::SetPain, set.pain);
    return line;
}

} // namespace

QByteArray writeLog(const std::vector<Session>& sessions, const ExerciseLibrary& library)
{
    Line header;
    for (std::size_t i = 0; i < kWrittenColumnCount; ++i) {
        header.put(static_cast<LogColumn>(i), QByteArray(kColumnNames[i].data(), kColumnNames[i].size()));
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
