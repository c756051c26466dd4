#include "row.h"

#include "backbridge/domain/failure.h"

namespace backbridge::storage {

void Row::refuse(const char* column) const
{
    throw Failure(FailureKind::Damaged, m_statement.database().path(),
                  QStringLiteral("%1.%2 holds what this version does not know")
                      .arg(QLatin1String(m_table), QLatin1String(column)));
}

void readTempo(Row& row, std::optional<Tempo>& tempo)
{
    std::optional<int> up;
    std::optional<int> hold;
    std::optional<int> down;
    row.read("tempo_up", up).read("tempo_hold", hold).read("tempo_down", down);
    if (up.has_value() != hold.has_value() || up.has_value() != down.has_value()) {
        row.refuse("tempo_up");
    }
    if (up && hold && down) {
        tempo = Tempo {*up, *hold, *down};
    }
}

std::optional<int> partOf(const std::optional<Tempo>& tempo, int Tempo::*part)
{
    return tempo ? std::optional((*tempo).*part) : std::nullopt;
}

} // namespace backbridge::storage
