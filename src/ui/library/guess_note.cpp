#include "ui/library/guess_note.h"

#include <QHBoxLayout>
#include <QPainter>

#include "ui/controls/labels.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

namespace backbridge::ui {

namespace {

constexpr int kMark = 16;

} // namespace

void paintGuess(QPainter& painter, const QRectF& rect)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(themed(Color::Edge), 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(rect.adjusted(0.5, 0.5, -0.5, -0.5));
    painter.setFont(ui::font(8.5, QFont::DemiBold));
    painter.setPen(themed(Color::Soft));
    painter.drawText(rect, Qt::AlignCenter, QStringLiteral("?"));
}

GuessNote::GuessNote(QWidget* parent)
    : QWidget(parent)
    , m_words(makeParagraph({}, Type::Base, Color::Soft))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(kMark + space::kSmall, 0, 0, 0);
    row->addWidget(m_words, 1);
    hide();
}

void GuessNote::setGuess(const QString& words)
{
    m_words->setText(words);
    setVisible(!words.isEmpty());
}

void GuessNote::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const int line = m_words->fontMetrics().height();
    paintGuess(painter, QRectF(0, (line - kMark) / 2.0, kMark, kMark));
}

} // namespace backbridge::ui
