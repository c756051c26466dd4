#pragma once

#include "ui/controls/card.h"

class QVBoxLayout;

namespace backbridge::ui {

class PhaseHeader;

/// A card that opens and closes by its head; framed in accent while it is open.
class FoldCard : public Card {
    Q_OBJECT

public:
    explicit FoldCard(QWidget* parent = nullptr);

    [[nodiscard]] PhaseHeader& header() { return *m_header; }

    [[nodiscard]] bool isOpen() const;

    /// Does not emit openChanged().
    void setOpen(bool open);

    /// What shows while the card is open.
    [[nodiscard]] QVBoxLayout* content() const { return m_content; }

signals:
    /// By the person, not by setOpen().
    void openChanged(bool open);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    PhaseHeader* m_header;
    QWidget* m_body;
    QVBoxLayout* m_content;
};

} // namespace backbridge::ui
