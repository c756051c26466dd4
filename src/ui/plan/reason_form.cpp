#include "ui/plan/reason_form.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>

#include "ui/controls/buttons.h"
#include "ui/theme/metrics.h"

namespace backbridge::ui {

namespace {

constexpr int kMaxReason = 2'000;

} // namespace

ReasonForm::ReasonForm(QWidget* parent)
    : QWidget(parent)
    , m_field(new QLineEdit)
{
    m_field->setObjectName(QStringLiteral("reason"));
    setObjectName(QStringLiteral("reasonForm"));
    setFocusProxy(m_field);
    m_field->setMaxLength(kMaxReason);
    m_field->setPlaceholderText(tr("Why it stays as it is"));
    m_field->setAccessibleName(m_field->placeholderText());
    auto* save = new Button(tr("Keep it"));
    save->setObjectName(QStringLiteral("saveReason"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::kMedium, 0, 0, 0);
    row->setSpacing(space::kSmall);
    row->addWidget(m_field, 1);
    row->addWidget(save);
    connect(save, &Button::clicked, this, &ReasonForm::give);
    connect(m_field, &QLineEdit::returnPressed, this, &ReasonForm::give);
}

void ReasonForm::give()
{
    const QString reason = m_field->text().trimmed();
    if (reason.isEmpty()) {
        m_field->setFocus(Qt::OtherFocusReason);
        return;
    }
    emit given(reason);
}

void ReasonForm::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        emit left();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace backbridge::ui
