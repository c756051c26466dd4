#pragma once

#include <QString>
#include <QStringList>

#include <vector>

#include "ui/theme/type.h"

class QWidget;

namespace backbridge::ui {

/// How a part of a text wants to be read.
enum class TextTone {
    Neutral,
    Advice, ///< worth a look
    Stop, ///< a sign to stop or to get help
};

/// A part of a page of plain text: paragraphs, then a list.
struct TextSection {
    QString key; ///< by which the program finds it; empty for most
    QString title;
    TextTone tone = TextTone::Neutral;
    QStringList paragraphs;
    QStringList items;
};

/// The text `name` of resources/texts ("about"), in order. The files are part of the program: one that is
/// missing or cannot be read is an assert.
[[nodiscard]] std::vector<TextSection> readPageText(const QString& name);

/// A section's paragraphs and list, without its title, in a step of the type scale.
[[nodiscard]] QWidget* makeSectionBody(const TextSection& section, Type type);

/// A list with a small dot before each item.
[[nodiscard]] QWidget* makeBulletList(const QStringList& items, Type type);

/// One text whole: sections below each other with their titles.
[[nodiscard]] QWidget* makeSections(const std::vector<TextSection>& sections);

} // namespace backbridge::ui
