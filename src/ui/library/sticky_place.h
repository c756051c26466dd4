#pragma once

#include <QWidget>

class QScrollArea;

namespace backbridge::ui {

/// Keeps its content in sight while the page around it scrolls, as far as its own height lets it.
class StickyPlace : public QWidget {
    Q_OBJECT

public:
    /// Takes the content.
    explicit StickyPlace(QWidget* content, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }

    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void follow();
    void place();

    QWidget* m_content;
    QScrollArea* m_scroll = nullptr; ///< around it, once it has been shown
};

} // namespace backbridge::ui
