#pragma once

#include <QWidget>

namespace backbridge::ui {

/// The program's mark and name, as large as a first screen wants them.
class BrandMark : public QWidget {
    Q_OBJECT

public:
    explicit BrandMark(QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace backbridge::ui
