#pragma once

#include <QWidget>

#include <cstdint>
#include <vector>

class QButtonGroup;
class QVBoxLayout;

namespace backbridge::ui {

class Label;

/// Where an entry stands in the rail.
enum class RailGroup : std::uint8_t {
    Main, ///< at the top
    Client, ///< under the name of the client, for the clinic
    Reference, ///< below a hairline when there is a client group
    Bottom, ///< at the foot: warning signs, settings
};

/// The left rail: icon and word, 44 high, the current entry marked. One Tab stop; arrows move along it.
class Rail : public QWidget {
    Q_OBJECT

public:
    explicit Rail(QWidget* parent = nullptr);

    void addEntry(const QString& id, const QString& icon, const QString& text, RailGroup group);
    void clear();

    /// Marks the entry; an unknown id marks none. Does not emit chosen().
    void setCurrent(const QString& id);

    [[nodiscard]] QString current() const;

    /// The keyboard goes to the marked entry, if one is marked.
    void focusCurrent();

    /// The name over the client group; empty hides the group.
    void setClientName(const QString& name);

    [[nodiscard]] QSize sizeHint() const override;

signals:
    void chosen(const QString& id);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QVBoxLayout* layoutOf(RailGroup group) const;

    QButtonGroup* m_buttons;
    QVBoxLayout* m_main;
    QWidget* m_clientBox;
    QVBoxLayout* m_client = nullptr;
    Label* m_clientName;
    QWidget* m_referenceLine;
    QVBoxLayout* m_reference;
    QVBoxLayout* m_bottom;
};

} // namespace backbridge::ui
