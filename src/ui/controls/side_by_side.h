#pragma once

#include <QLayout>

#include <array>
#include <memory>

#include "ui/theme/metrics.h"

namespace backbridge::ui {

/// A wide part and a narrow one beside it, both as high as the higher one; in a narrow window the narrow part
/// goes below. Takes two items, the wide part first; a hidden one leaves its room to the other.
class SideBySide : public QLayout {
    Q_OBJECT

public:
    /// The narrow part gets `sideWidth`, or what it needs at least when that is more.
    explicit SideBySide(int sideWidth, int spacing = space::kWide, QWidget* parent = nullptr);
    ~SideBySide() override;

    /// Below this width of the wide part the other goes below it.
    void setLeastMain(int width);

    /// The narrow part gets this share of the width, where that is more than its own.
    void setSidePercent(int percent);

    void addItem(QLayoutItem* item) override;
    [[nodiscard]] int count() const override;
    [[nodiscard]] QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;

    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }

    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize minimumSize() const override;
    [[nodiscard]] QSize sizeHint() const override;
    void setGeometry(const QRect& rect) override;

private:
    [[nodiscard]] bool shown(std::size_t index) const;
    [[nodiscard]] int sideWidth(int width) const;
    [[nodiscard]] bool isWide(int width) const;
    [[nodiscard]] int heightOf(std::size_t index, int width) const;

    std::array<std::unique_ptr<QLayoutItem>, 2> m_items;
    int m_sideWidth;
    int m_leastMain = 0;
    int m_sidePercent = 0;
};

} // namespace backbridge::ui
