#pragma once

#include <QWidget>

#include "backbridge/domain/summaries.h"

namespace backbridge::ui {

class Button;
class Label;

/// What can be done with the chosen client, at the foot of the list.
class ClientBar : public QWidget {
    Q_OBJECT

public:
    explicit ClientBar(QWidget* parent = nullptr);

    /// Null hides the bar.
    void setClient(const ClientSummary* client);

signals:
    void openRequested();
    void editRequested();
    void saveRequested();
    void removeRequested();

private:
    Label* m_name;
    Button* m_open;
};

} // namespace backbridge::ui
