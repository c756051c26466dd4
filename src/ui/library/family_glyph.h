#pragma once

#include <QStringList>
#include <QWidget>

#include "backbridge/domain/exercise.h"

class QPainter;
class QRectF;

namespace backbridge::ui {

/// The icon that stands for a family.
[[nodiscard]] QString glyphOf(Family family);

/// Paints a family's glyph in the middle of `rect`, `size` wide.
void paintGlyph(QPainter& painter, const QRectF& rect, Family family, double size);

/// A quiet ground with the glyphs of families side by side.
class GlyphWell : public QWidget {
    Q_OBJECT

public:
    /// `size` is that of a glyph.
    explicit GlyphWell(int size, QWidget* parent = nullptr);

    void setFamilies(std::vector<Family> families);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int m_size;
    std::vector<Family> m_families;
};

/// The families side by side, for views that are still empty.
[[nodiscard]] GlyphWell* makeFamiliesPicture();

} // namespace backbridge::ui
