#pragma once

#include <QWidget>

class QPainter;
class QRectF;

namespace backbridge::ui {

class Label;

/// A question mark in a circle: what it stands beside is a guess.
void paintGuess(QPainter& painter, const QRectF& rect);

/// The mark with words that say what was guessed. Hidden while there is nothing to say.
class GuessNote : public QWidget {
    Q_OBJECT

public:
    explicit GuessNote(QWidget* parent = nullptr);

    /// Empty hides it.
    void setGuess(const QString& words);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Label* m_words;
};

} // namespace backbridge::ui
