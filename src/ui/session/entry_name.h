#pragma once

#include <QPushButton>

class QAction;
class QTextLayout;

namespace backbridge::ui {

/// The name of an exercise in the sets grid, wrapped where it must. Opens what can be done with the whole
/// exercise.
class EntryName : public QPushButton {
    Q_OBJECT

public:
    explicit EntryName(const QString& name, QWidget* parent = nullptr);

    /// The last set of all stays.
    void setSetRemovable(bool removable);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }

    [[nodiscard]] int heightForWidth(int width) const override;

signals:
    void setAddRequested();
    void setRemoveRequested();
    void exerciseRemoveRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    /// Breaks the name into lines of `width`; returns where the mark after its last word goes.
    QPointF layOut(QTextLayout& layout, int width) const;

    QAction* m_remove;
};

} // namespace backbridge::ui
