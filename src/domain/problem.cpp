#include "backbridge/domain/problem.h"

namespace backbridge {

QString sentence(const Problem& problem)
{
    return problem.place.isEmpty() ? problem.text : problem.place + QStringLiteral(": ") + problem.text;
}

} // namespace backbridge
