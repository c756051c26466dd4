#pragma once

#include "ui/plan/line_button.h"

namespace backbridge::ui {

/// The head of a card that opens and closes: a number or an icon in a disc, a name, soft words at the right,
/// a chevron. Checked while the card is open.
class PhaseHeader : public LineButton {
    Q_OBJECT

public:
    explicit PhaseHeader(QWidget* parent = nullptr);

    /// In the disc; the icon of `name` when `number` is 0.
    void setNumber(int number);
    void setIconName(const QString& name);

    void setName(const QString& name);

    /// At the right: "weeks 3–5 · 26 min".
    void setNote(const QString& note);

    /// A mark at the right: something in the card keeps the plan from being one.
    void setFaulty(bool faulty);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void say();
    void paintDisc(QPainter& painter) const;
    void paintWords(QPainter& painter, QRect words) const;

    int m_number = 0;
    QString m_iconName;
    QString m_name;
    QString m_note;
    bool m_faulty = false;
};

} // namespace backbridge::ui
