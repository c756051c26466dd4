#pragma once

#include "ui/controls/card.h"
#include "ui/today/today_words.h"

class QHBoxLayout;

namespace backbridge::ui {

class ExerciseGallery;
class FlowLayout;
class Label;

/// The first card of Today: what the day is, the exercises of its session or of the next one, the next step.
class SessionCard : public Card {
    Q_OBJECT

public:
    /// `gallery` must outlive it.
    explicit SessionCard(const ExerciseGallery& gallery, QWidget* parent = nullptr);

    void setWords(const TodayCardWords& words);

signals:
    void actionChosen(backbridge::ui::TodayAction action);
    void exerciseChosen(const backbridge::ExerciseId& id);

private:
    void showTiles(const std::vector<Prescription>& prescriptions);
    void showActions(const TodayCardWords& words);
    void addAction(const std::pair<TodayAction, QString>& action, bool primary, bool large);

    const ExerciseGallery& m_gallery;
    QWidget* m_length;
    Label* m_lengthText;
    Label* m_sentence;
    QWidget* m_tiles;
    FlowLayout* m_tileFlow;
    QWidget* m_actions;
    FlowLayout* m_actionFlow;
};

} // namespace backbridge::ui
