#include "ui/controls/empty_state.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "ui/controls/buttons.h"
#include "ui/controls/labels.h"
#include "ui/theme/metrics.h"

namespace backbridge::ui {

EmptyState::EmptyState(const QString& title, const QString& sentence, QWidget* parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this))
    , m_title(makeParagraph(title, Type::Title2))
    , m_sentence(makeParagraph(sentence, Type::Lead, Color::Soft))
    , m_actions(new QHBoxLayout)
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(space::kLarge);
    auto* column = new QVBoxLayout;
    m_row->addLayout(column, 1);
    column->setContentsMargins(0, space::kCard, 0, space::kCard);
    column->setSpacing(space::kSmall);
    column->addStretch();
    column->addWidget(m_title);
    column->addWidget(m_sentence);
    column->addSpacing(space::kMedium);
    column->addLayout(m_actions);
    column->addStretch();
    m_sentence->setMaximumWidth(560);
    m_actions->setSpacing(space::kMedium);
    m_actions->addStretch();
}

void EmptyState::setWords(const QString& title, const QString& sentence)
{
    m_title->setText(title);
    m_sentence->setText(sentence);
}

void EmptyState::setPicture(QWidget* picture)
{
    m_row->insertWidget(0, picture);
}

Button* EmptyState::setAction(const QString& text, const QString& icon)
{
    auto* button = new Button(text, Button::Kind::Primary, this);
    button->setButtonSize(Button::Size::Large);
    button->setIconName(icon);
    m_actions->insertWidget(0, button);
    return button;
}

Button* EmptyState::addOtherWay(const QString& text)
{
    auto* button = new Button(text, Button::Kind::Quiet, this);
    m_actions->insertWidget(m_actions->count() - 1, button);
    return button;
}

} // namespace backbridge::ui
