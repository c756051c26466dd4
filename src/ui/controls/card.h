#pragma once

#include <QFrame>

#include "ui/theme/type.h"

class QHBoxLayout;
class QVBoxLayout;

namespace backbridge::ui {

class Label;

/// A rounded surface that holds one subject. At most one title; cards do not hold cards.
class Card : public QFrame {
    Q_OBJECT

public:
    explicit Card(QWidget* parent = nullptr);
    explicit Card(const QString& title, QWidget* parent = nullptr);

    /// Type::Card, or Type::LeadStrong for small cards. The title names the card for screen readers too.
    void setTitle(const QString& title, Type type = Type::Card);

    /// Soft words beside the title ("23 of 27 planned sessions").
    void setSubtitle(const QString& text);

    /// A widget at the right end of the title's row. The card takes it.
    void addAside(QWidget* widget);

    /// Where the content goes, below the title; spacing 12.
    [[nodiscard]] QVBoxLayout* body() const { return m_body; }

    /// 24 all around unless said otherwise; 0 lets a table reach the border.
    void setPadding(int padding);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void makeHead();

    QVBoxLayout* m_outer = nullptr;
    QHBoxLayout* m_head = nullptr;
    QVBoxLayout* m_body = nullptr;
    Label* m_title = nullptr;
    Label* m_subtitle = nullptr;
};

} // namespace backbridge::ui
