#include "ui/library/lines_field.h"

#include <QKeyEvent>
#include <QPainter>
#include <QTextBlock>

#include <algorithm>
#include <cmath>

#include "ui/controls/undo_keys.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

namespace backbridge::ui {

namespace {

constexpr int kLeastLines = 2;

/// The numbers at the left of a LinesField.
class LineNumbers : public QWidget {
public:
    explicit LineNumbers(LinesField* field)
        : QWidget(field)
        , m_field(*field)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
    }

protected:
    void paintEvent(QPaintEvent* /*event*/) override
    {
        QPainter painter(this);
        m_field.paintNumbers(painter);
    }

private:
    const LinesField& m_field;
};

} // namespace

LinesField::LinesField(QWidget* parent)
    : QPlainTextEdit(parent)
    , m_numbers(new LineNumbers(this))
{
    setTabChangesFocus(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    leaveUndoToPage(*this);
    connect(this, &QPlainTextEdit::textChanged, this, &LinesField::fit);
    connect(this, &QPlainTextEdit::updateRequest, m_numbers, [this] { m_numbers->update(); });
    fit();
}

QStringList LinesField::lines() const
{
    const QString text = toPlainText();
    return text.isEmpty() ? QStringList() : text.split(QLatin1Char('\n'));
}

void LinesField::setLines(const QStringList& lines)
{
    if (this->lines() != lines) {
        setPlainText(lines.join(QLatin1Char('\n')));
    }
}

void LinesField::fit()
{
    setViewportMargins(fontMetrics().horizontalAdvance(QStringLiteral("00")) + space::kSmall, 0, 0, 0);
    // The document counts its height in lines, those that word wrap makes included.
    const int lines = std::max(kLeastLines, static_cast<int>(std::ceil(document()->size().height())));
    const double around = 2 * (document()->documentMargin() + frameWidth());
    setFixedHeight(static_cast<int>(std::ceil(lines * blockBoundingRect(firstVisibleBlock()).height()
                                                  / std::max(1, firstVisibleBlock().lineCount())
                                              + around)));
    m_numbers->setGeometry(0, frameWidth(), viewportMargins().left() + frameWidth(), viewport()->height());
}

void LinesField::paintNumbers(QPainter& painter) const
{
    painter.setFont(font());
    painter.setPen(themed(Color::Soft));
    int number = 0;
    double top = blockBoundingGeometry(firstVisibleBlock()).translated(contentOffset()).top();
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        if (!block.text().trimmed().isEmpty()) {
            ++number;
            painter.drawText(QRectF(0, top, m_numbers->width() - 2, fontMetrics().height()),
                             Qt::AlignRight | Qt::AlignTop, QString::number(number));
        }
        top += blockBoundingRect(block).height();
    }
}

void LinesField::resizeEvent(QResizeEvent* event)
{
    QPlainTextEdit::resizeEvent(event);
    fit();
}

void LinesField::changeEvent(QEvent* event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        fit();
    }
}

void LinesField::wheelEvent(QWheelEvent* event)
{
    event->ignore(); // it is as high as its text: the wheel scrolls the page
}

void LinesField::keyPressEvent(QKeyEvent* event)
{
    if (event->modifiers() == Qt::AltModifier
        && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down)) {
        moveLine(event->key() == Qt::Key_Up ? -1 : 1);
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

void LinesField::moveLine(int by)
{
    QStringList all = lines();
    const int from = textCursor().blockNumber();
    const int to = from + by;
    if (to < 0 || to >= all.size()) {
        return;
    }
    const int column = textCursor().positionInBlock();
    all.swapItemsAt(from, to);
    setPlainText(all.join(QLatin1Char('\n')));
    QTextCursor cursor(document()->findBlockByNumber(to));
    cursor.setPosition(cursor.position() + column);
    setTextCursor(cursor);
}

} // namespace backbridge::ui
