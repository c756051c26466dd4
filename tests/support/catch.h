#pragma once

#include <QDate>
#include <QDateTime>
#include <QString>

#ifdef BACKBRIDGE_CATCH2_V3
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>
#endif

#include <string>

// What a failed assertion prints for Qt's values.
namespace Catch {

template <>
struct StringMaker<QString> {
    static std::string convert(const QString& value);
};

template <>
struct StringMaker<QByteArray> {
    static std::string convert(const QByteArray& value);
};

template <>
struct StringMaker<QDate> {
    static std::string convert(const QDate& value);
};

template <>
struct StringMaker<QDateTime> {
    static std::string convert(const QDateTime& value);
};

} // namespace Catch
