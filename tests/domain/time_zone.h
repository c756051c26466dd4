#pragma once

#include <QByteArray>

namespace backbridge::build {

/// The process's time zone, for as long as this lives.
class TimeZone {
public:
    explicit TimeZone(const char* name);
    TimeZone(const TimeZone&) = delete;
    TimeZone& operator=(const TimeZone&) = delete;
    ~TimeZone();

private:
    QByteArray m_before;
};

} // namespace backbridge::build
