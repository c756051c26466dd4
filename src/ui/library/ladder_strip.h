#pragma once

#include <QWidget>

#include <vector>

#include "backbridge/domain/exercise.h"
#include "ui/controls/accessible.h"

namespace backbridge::ui {

class ExerciseGallery;

/// A ladder as tiles, easier at the left, harder at the right; the exercise that is shown is marked. Left and
/// right go to its neighbours, Home and End to the ends, a click to any. Takes more rows when it is narrow.
class LadderStrip : public QWidget, public AccessibleItems {
    Q_OBJECT

public:
    /// `gallery` must outlive it.
    explicit LadderStrip(const ExerciseGallery& gallery, QWidget* parent = nullptr);

    /// Easiest first; `current` is one of them.
    void setLadder(const std::vector<const Exercise*>& ladder, const ExerciseId& current);

    [[nodiscard]] int itemCount() const override { return static_cast<int>(m_rungs.size()); }

    [[nodiscard]] QString itemText(int index) const override;
    [[nodiscard]] QRect itemRect(int index) const override;

    [[nodiscard]] int currentItem() const override { return m_current; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }

    [[nodiscard]] int heightForWidth(int width) const override;

signals:
    void chosen(const backbridge::ExerciseId& id);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    struct Rung {
        ExerciseId id;
        QString name;
        int level = 1;
    };

    void choose(int index);
    void paintRung(QPainter& painter, int index) const;
    [[nodiscard]] int columns(int width) const;
    [[nodiscard]] int tileWidth(int width) const;
    [[nodiscard]] int rungHeight(int width) const;
    [[nodiscard]] int nameHeight(int width) const;
    [[nodiscard]] int rungAt(const QPoint& position) const;

    const ExerciseGallery& m_gallery;
    std::vector<Rung> m_rungs;
    int m_current = -1;
    int m_hovered = -1;
};

} // namespace backbridge::ui
