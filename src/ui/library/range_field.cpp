#include "ui/library/range_field.h"

#include <QHBoxLayout>

#include "ui/controls/fields.h"
#include "ui/controls/labels.h"
#include "ui/controls/undo_keys.h"
#include "ui/theme/metrics.h"

namespace backbridge::ui {

namespace {

constexpr int kFieldWidth = 64;

} // namespace

RangeField::RangeField(const QString& name, int least, int greatest, QWidget* parent)
    : QWidget(parent)
    , m_low(new NumberField(least, greatest))
    , m_high(new NumberField(least, greatest))
{
    m_low->setObjectName(QStringLiteral("low"));
    m_high->setObjectName(QStringLiteral("high"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kHair);
    row->addWidget(m_low);
    row->addWidget(new Label(QStringLiteral("–"), Type::Base, Color::Soft));
    row->addWidget(m_high);
    row->addStretch();
    for (NumberField* field : {m_low, m_high}) {
        field->setMinimumWidth(kFieldWidth);
        field->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
        leaveUndoToPage(*field);
        connect(field, &NumberField::numberChanged, this, &RangeField::entryChanged);
    }
    setFocusProxy(m_low);
    setName(name);
}

void RangeField::setName(const QString& name)
{
    m_low->setAccessibleName(tr("%1, from").arg(name));
    m_high->setAccessibleName(tr("%1, to").arg(name));
}

RangeEntry RangeField::entry() const
{
    return {m_low->number(), m_high->number()};
}

void RangeField::setEntry(const RangeEntry& entry)
{
    if (m_low->number() != entry.low) {
        m_low->setNumber(entry.low);
    }
    if (m_high->number() != entry.high) {
        m_high->setNumber(entry.high);
    }
}

} // namespace backbridge::ui
