#pragma once

#include <QWidget>

class QHBoxLayout;

namespace backbridge::ui {

class Button;
class Label;

/// What a view shows before it has anything: what it is for, and the one next step.
class EmptyState : public QWidget {
    Q_OBJECT

public:
    EmptyState(const QString& title, const QString& sentence, QWidget* parent = nullptr);

    void setWords(const QString& title, const QString& sentence);

    /// Left of the words; takes the widget.
    void setPicture(QWidget* picture);

    /// The next step, large. Connect to its clicked().
    Button* setAction(const QString& text, const QString& icon = {});

    /// A quiet other way, beside it.
    Button* addOtherWay(const QString& text);

private:
    QHBoxLayout* m_row;
    Label* m_title;
    Label* m_sentence;
    QHBoxLayout* m_actions;
};

} // namespace backbridge::ui
