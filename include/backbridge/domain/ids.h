#pragma once

#include <QHash>
#include <QString>
#include <QUuid>

#include <optional>

namespace backbridge {

/// A stored record's key. The tag keeps a PlanId from going where a ClientId belongs.
/// Made by the client program, never by the database, so that files can merge.
template <typename Tag>
struct Id {
    QUuid value;

    static Id create() { return Id {QUuid::createUuid()}; }

    /// The id written in `text` (36 characters, no braces), or nothing when it is not a UUID.
    static std::optional<Id> fromText(const QString& text)
    {
        const QUuid uuid = QUuid::fromString(text);
        if (uuid.isNull() || text.size() != 36) {
            return std::nullopt;
        }
        return Id {uuid};
    }

    [[nodiscard]] QString text() const { return value.toString(QUuid::WithoutBraces); }

    [[nodiscard]] bool isNull() const { return value.isNull(); }

    friend bool operator==(const Id& a, const Id& b) = default;

    friend bool operator<(const Id& a, const Id& b) { return a.value < b.value; }

    friend size_t qHash(const Id& id, size_t seed = 0) { return qHash(id.value, seed); }
};

using ClientId = Id<struct ClientTag>;
using PlanId = Id<struct PlanTag>;
using SessionId = Id<struct SessionTag>;
using ActivityId = Id<struct ActivityTag>;
using ImportId = Id<struct ImportTag>;
using TemplateId = Id<struct TemplateTag>;

/// An exercise's key: a word for a built-in one ("bridge"), a word or UUID text for others.
/// Lower-case letters, digits, '_' and '-', at most 64 characters.
struct ExerciseId {
    QString value;

    friend bool operator==(const ExerciseId& a, const ExerciseId& b) = default;

    friend bool operator<(const ExerciseId& a, const ExerciseId& b) { return a.value < b.value; }

    friend size_t qHash(const ExerciseId& id, size_t seed = 0) { return qHash(id.value, seed); }
};

/// A picture's key: the SHA-256 of its bytes, 64 lower-case hexadecimal digits, so that one picture is kept
/// once however many exercises show it.
struct PictureId {
    QString value;

    friend bool operator==(const PictureId& a, const PictureId& b) = default;

    friend bool operator<(const PictureId& a, const PictureId& b) { return a.value < b.value; }

    friend size_t qHash(const PictureId& id, size_t seed = 0) { return qHash(id.value, seed); }
};

} // namespace backbridge
