#include "ui/plan/fold_card.h"

#include <QPainter>
#include <QVBoxLayout>

#include "ui/plan/phase_header.h"
#include "ui/theme/metrics.h"
#include "ui/theme/shapes.h"
#include "ui/theme/theme.h"

namespace backbridge::ui {

FoldCard::FoldCard(QWidget* parent)
    : Card(parent)
    , m_header(new PhaseHeader)
    , m_body(new QWidget)
    , m_content(new QVBoxLayout(m_body))
{
    setPadding(space::kSmall);
    body()->setSpacing(space::kHair);
    body()->addWidget(m_header);
    body()->addWidget(m_body);
    m_header->setObjectName(QStringLiteral("header"));
    m_content->setContentsMargins(space::kHair, 0, space::kHair, space::kSmall);
    m_content->setSpacing(space::kField);
    m_body->hide();
    connect(m_header, &PhaseHeader::clicked, this, [this](bool open) {
        setOpen(open);
        emit openChanged(open);
    });
}

bool FoldCard::isOpen() const
{
    return m_header->isChecked();
}

void FoldCard::setOpen(bool open)
{
    m_header->setChecked(open);
    m_body->setVisible(open);
    update();
}

void FoldCard::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    paintBox(painter, QRectF(rect()), radius::kCard, themed(Color::Card),
             themed(isOpen() ? Color::Accent : Color::Line));
}

} // namespace backbridge::ui
