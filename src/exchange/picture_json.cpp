#include "picture_json.h"

#include <QCoreApplication>

#include <algorithm>

#include "backbridge/domain/own_exercise.h"

namespace backbridge::exchange {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Exchange)
};

PictureId readPictureId(ObjectReader& reader)
{
    const std::optional<QString> text = reader.text("id", Need::Required);
    if (text && !isPictureId(*text)) {
        reader.add("id", ProblemKind::Malformed,
                   Text::tr("“%1” is not 64 hexadecimal digits in lower case").arg(shown(*text)));
    }
    return {text.value_or(QString())};
}

void readContent(ObjectReader& reader, const PictureId& id, std::vector<Picture>& contents)
{
    if (!reader.has("content") && !reader.has("media_type")) {
        return;
    }
    const std::optional<PictureType> type = reader.word<PictureType>("media_type", Need::Required);
    const std::optional<QByteArray> content = reader.base64("content", kMaxPictureBytes, Need::Required);
    if (!type || !content) {
        return;
    }
    if (pictureIdOf(*content) != id) {
        reader.add("content", ProblemKind::Contradiction,
                   Text::tr("these are not the bytes that the picture's id is made of"));
        return;
    }
    const bool isThere = std::any_of(contents.begin(), contents.end(),
                                     [&id](const Picture& picture) { return picture.id == id; });
    if (!isThere) {
        contents.push_back({id, *type, *content});
    }
}

} // namespace

std::vector<ExercisePicture> readPictures(ObjectReader& exercise, UnknownExerciseFields unknown,
                                          std::vector<Picture>& contents)
{
    std::vector<ExercisePicture> pictures;
    exercise.objects("pictures", Need::Optional, [&pictures, unknown, &contents](ObjectReader& reader) {
        if (pictures.size() > kMaxExercisePictures) {
            return;
        }
        ExercisePicture picture;
        picture.id = readPictureId(reader);
        picture.author = reader.requiredText("author");
        picture.licence = reader.requiredText("licence");
        readContent(reader, picture.id, contents);
        if (unknown == UnknownExerciseFields::Refuse) {
            reader.refuseUnknownFields();
        }
        pictures.push_back(std::move(picture));
    });
    if (pictures.size() > kMaxExercisePictures) {
        exercise.add("pictures", ProblemKind::TooLarge,
                     Text::tr("an exercise has at most %1 pictures").arg(kMaxExercisePictures));
    }
    return pictures;
}

PictureWriter::PictureWriter(const std::vector<Picture>& contents)
{
    for (const Picture& picture : contents) {
        m_contents.insert(picture.id, &picture);
    }
}

void PictureWriter::write(JsonWriter& writer, const std::vector<ExercisePicture>& pictures)
{
    if (pictures.empty()) {
        return;
    }
    writer.key("pictures");
    writer.beginArray();
    for (const ExercisePicture& picture : pictures) {
        writer.beginObject();
        writer.field("id", picture.id.value);
        writer.field("author", picture.author);
        writer.field("licence", picture.licence);
        writeContent(writer, picture.id);
        writer.endObject();
    }
    writer.endArray();
}

void PictureWriter::writeContent(JsonWriter& writer, const PictureId& id)
{
    const Picture* picture = m_contents.value(id);
    if (picture == nullptr || m_written.contains(id) || m_bytes + picture->content.size() > kMostBytes) {
        return;
    }
    m_written.insert(id);
    m_bytes += picture->content.size();
    writer.field("media_type", picture->type);
    writer.field("content", QString::fromLatin1(picture->content.toBase64()));
}

} // namespace backbridge::exchange
