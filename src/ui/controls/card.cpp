#include "ui/controls/card.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

#include "ui/controls/labels.h"
#include "ui/theme/metrics.h"
#include "ui/theme/shapes.h"
#include "ui/theme/theme.h"

namespace backbridge::ui {

Card::Card(QWidget* parent)
    : QFrame(parent)
    , m_outer(new QVBoxLayout(this))
    , m_body(new QVBoxLayout)
{
    m_outer->setSpacing(space::kField);
    m_outer->addLayout(m_body, 1);
    m_body->setSpacing(space::kField);
    setPadding(space::kCard);
}

Card::Card(const QString& title, QWidget* parent)
    : Card(parent)
{
    setTitle(title);
}

void Card::makeHead()
{
    if (m_head != nullptr) {
        return;
    }
    m_head = new QHBoxLayout;
    m_head->setSpacing(space::kField);
    m_title = new Label({}, Type::Card);
    m_subtitle = new Label({}, Type::Base, Color::Soft);
    m_head->addWidget(m_title, 0, Qt::AlignBaseline);
    m_head->addWidget(m_subtitle, 0, Qt::AlignBaseline);
    m_subtitle->hide();
    m_head->addStretch();
    m_outer->insertLayout(0, m_head);
}

void Card::setTitle(const QString& title, Type type)
{
    makeHead();
    m_title->setType(type);
    m_title->setText(title);
    m_outer->setSpacing(type == Type::Card ? space::kField : space::kHair);
    setAccessibleName(title);
}

void Card::setSubtitle(const QString& text)
{
    makeHead();
    m_subtitle->setText(text);
    m_subtitle->setVisible(!text.isEmpty());
}

void Card::addAside(QWidget* widget)
{
    makeHead();
    m_head->addWidget(widget, 0, Qt::AlignVCenter);
}

void Card::setPadding(int padding)
{
    // Without padding the corners are kept clear of what is inside, which is not rounded.
    constexpr int kCornerRoom = 8;
    const int side = std::max(1, padding);
    const int above = std::max(kCornerRoom, padding);
    m_outer->setContentsMargins(side, above, side, above);
}

void Card::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    paintBox(painter, QRectF(rect()), radius::kCard, themed(Color::Card), themed(Color::Line));
}

} // namespace backbridge::ui
