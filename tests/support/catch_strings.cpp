#include "support/catch.h"

namespace Catch {

std::string StringMaker<QString>::convert(const QString& value)
{
    return '"' + value.toStdString() + '"';
}

std::string StringMaker<QByteArray>::convert(const QByteArray& value)
{
    return '"' + value.toStdString() + '"';
}

std::string StringMaker<QDate>::convert(const QDate& value)
{
    return value.toString(Qt::ISODate).toStdString();
}

std::string StringMaker<QDateTime>::convert(const QDateTime& value)
{
    return value.toString(Qt::ISODateWithMs).toStdString();
}

} // namespace Catch
