#pragma once

#include <QAbstractButton>

namespace backbridge::ui {

/// A word with dotted lines under it: it can be opened to say what it means.
class DefinitionLink : public QAbstractButton {
    Q_OBJECT

public:
    explicit DefinitionLink(QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
};

} // namespace backbridge::ui
