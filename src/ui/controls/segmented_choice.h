#pragma once

#include <QWidget>

#include <vector>

class QHBoxLayout;
class QRadioButton;

namespace backbridge::ui {

/// One of a few, in one bordered box; radio buttons to the keyboard (Tab leads to the chosen one, arrows
/// move).
class SegmentedChoice : public QWidget {
    Q_OBJECT

public:
    explicit SegmentedChoice(QWidget* parent = nullptr);
    explicit SegmentedChoice(const QStringList& texts, QWidget* parent = nullptr);

    void addOption(const QString& text);

    /// -1 while nothing is chosen.
    [[nodiscard]] int current() const;

    /// -1 takes the choice back. Does not emit chosen().
    void setCurrent(int index);

    /// Puts the keyboard on the chosen part, else on the first.
    void focusChosen();

    [[nodiscard]] int count() const { return static_cast<int>(m_options.size()); }

signals:
    /// By the person, not by setCurrent().
    void chosen(int index);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void markTabStop();

    QHBoxLayout* m_layout;
    std::vector<QRadioButton*> m_options;
    bool m_setting = false; ///< setCurrent() is at work: chosen() stays silent
};

} // namespace backbridge::ui
