#include "ui/settings/warning_signs_page.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include "ui/controls/card.h"
#include "ui/controls/flow_layout.h"
#include "ui/controls/labels.h"
#include "ui/settings/page_text.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

namespace backbridge::ui {

namespace {

constexpr int kMarkSize = 24;
constexpr int kLeastTier = 460; ///< two beside each other in a window of usual width

/// The shape that tells how pressing a section is; its title says the same in words.
class ToneMark : public QWidget {
public:
    explicit ToneMark(TextTone tone)
        : m_tone(tone)
    {
        setFixedSize(kMarkSize, kMarkSize);
    }

protected:
    void paintEvent(QPaintEvent* /*event*/) override
    {
        QPainter painter(this);
        const bool stop = m_tone == TextTone::Stop;
        paintIcon(painter, QRectF(rect()), stop ? QStringLiteral("warning") : QStringLiteral("info"),
                  themed(stop ? Color::Red : Color::Soft));
    }

private:
    TextTone m_tone;
};

QWidget* makeTier(const TextSection& section)
{
    auto* card = new Card;
    card->setAccessibleName(section.title);
    auto* head = new QHBoxLayout;
    head->setSpacing(space::kField);
    head->addWidget(new ToneMark(section.tone), 0, Qt::AlignTop);
    head->addWidget(makeParagraph(section.title, Type::Card), 1);
    card->body()->addLayout(head);
    card->body()->addWidget(makeSectionBody(section, Type::Lead));
    card->body()->addStretch(1);
    return card;
}

} // namespace

WarningSignsPage::WarningSignsPage(QWidget* parent)
    : Page(parent)
{
    setObjectName(QStringLiteral("warningSignsPage"));
    setTitle(tr("Warning signs"));
    auto* tiers = new QWidget;
    auto* grid = new FlowLayout(space::kMedium, tiers);
    grid->setColumnWidth(kLeastTier);
    for (const TextSection& section : readPageText(QStringLiteral("warning_signs"))) {
        if (section.items.isEmpty()) {
            column()->addWidget(makeTier(section));
        } else {
            grid->addWidget(makeTier(section));
        }
    }
    column()->addWidget(tiers);
    column()->addStretch(1);
}

} // namespace backbridge::ui
