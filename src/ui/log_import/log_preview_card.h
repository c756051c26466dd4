#pragma once

#include "backbridge/workspace/log_import.h"
#include "ui/controls/card.h"

namespace backbridge::ui {

class InlineMessage;
class Label;
class LogPreviewModel;
class TableView;

/// What a training log would bring, session by session, and which of its lines are left out and why.
class LogPreviewCard : public Card {
    Q_OBJECT

public:
    explicit LogPreviewCard(QWidget* parent = nullptr);

    /// `preview` is settled.
    void setPreview(const LogPreview& preview, const ExerciseLibrary& library, QDate today);

private:
    void showSkipped(const LogPreview& preview);

    LogPreviewModel* m_model;
    TableView* m_table;
    Label* m_headline;
    InlineMessage* m_skipped;
};

} // namespace backbridge::ui
