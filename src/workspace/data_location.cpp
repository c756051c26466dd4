#include "backbridge/workspace/data_location.h"

#include <QStandardPaths>

namespace backbridge {

// Not AppDataLocation: that changes with each program's name, and on Windows it travels between computers.
QString defaultDataPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
        + QStringLiteral("/backbridge/backbridge.sqlite");
}

} // namespace backbridge
