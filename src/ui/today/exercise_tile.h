#pragma once

#include <QAbstractButton>

#include <optional>

#include "backbridge/domain/exercise.h"

namespace backbridge::ui {

/// One exercise of a session: its family's picture in a well, its name and its dose below. A click opens it.
class ExerciseTile : public QAbstractButton {
    Q_OBJECT

public:
    /// `family` empty and `level` 0 when the library does not have the exercise.
    ExerciseTile(const QString& name, const QString& dose, std::optional<Family> family, int level,
                 QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }

    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_dose;
    QString m_icon;
    int m_level;
};

} // namespace backbridge::ui
