#pragma once

#include <QString>
#include <QStringList>

namespace backbridge::exchange {

/// The text of `html` as plain lines: paragraphs, line breaks and list items each begin one. Tags, comments
/// and what stands in `script` and `style` are left out, character references are resolved once, nothing is
/// interpreted. A `<` that begins no tag stays.
[[nodiscard]] QStringList linesOfHtml(const QString& html);

/// `text` on one line: white space as single spaces, without control characters and the marks that turn the
/// direction of writing.
[[nodiscard]] QString onOneLine(const QString& text);

/// Instructions as cues, with what had to be done to them.
struct Cues {
    QStringList cues;
    int leftOut = 0; ///< how many there are beyond kMaxExerciseTexts
};

/// `lines` as the cues of an exercise: a line that is short is a cue, a longer one is split into its
/// sentences, and one of these that is still too long at a space. Lines without a letter are dropped.
[[nodiscard]] Cues cuesOf(const QStringList& lines);

/// The longest cue, in characters: more is read by nobody who is about to move.
constexpr qsizetype kLongestCue = 280;

} // namespace backbridge::exchange
