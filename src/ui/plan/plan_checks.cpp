#include "ui/plan/plan_checks.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

#include "ui/controls/buttons.h"
#include "ui/controls/empty_layout.h"
#include "ui/controls/inline_message.h"
#include "ui/controls/labels.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

namespace backbridge::ui {

namespace {

/// A quiet tick.
class Tick : public QWidget {
public:
    Tick() { setFixedSize(kIconSize, kIconSize); }

protected:
    void paintEvent(QPaintEvent* /*event*/) override
    {
        QPainter painter(this);
        paintIcon(painter, QRectF(rect()), QStringLiteral("check"), themed(Color::Accent));
    }
};

} // namespace

PlanChecks::PlanChecks(DraftSession& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_list(new QVBoxLayout)
    , m_fits(new QWidget)
    , m_fitsWords(makeParagraph({}, Type::Base, Color::Soft))
{
    setObjectName(QStringLiteral("checks"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kField);
    m_list->setSpacing(space::kField);
    column->addLayout(m_list);
    column->addWidget(m_fits);

    m_fitsWords->setObjectName(QStringLiteral("fits"));
    auto* row = new QHBoxLayout(m_fits);
    row->setContentsMargins(space::kMedium, 0, 0, 0);
    row->setSpacing(space::kSmall);
    row->addWidget(new Tick, 0, Qt::AlignTop);
    row->addWidget(m_fitsWords, 1);
}

void PlanChecks::addFix(InlineMessage* message, const Shown& shown)
{
    if (shown.fix.isEmpty()) {
        return;
    }
    Button* button = message->addAction(shown.fix);
    button->setObjectName(QStringLiteral("fix"));
    connect(button, &Button::clicked, this, [this, advice = shown.advice] { applyFix(advice); });
}

void PlanChecks::applyFix(const std::vector<Advice>& advice)
{
    PlanDraft draft = m_session.draft().value();
    QString text;
    for (const Advice& each : advice) {
        const std::vector<Advice> left = adviceOn(draft, *m_library);
        // Mending one phase may have mended the next.
        if (std::find(left.begin(), left.end(), each) == left.end()) {
            continue;
        }
        if (auto fix = fixFor(each, draft, *m_library)) {
            text = text.isEmpty() ? fix->text : text;
            draft = std::move(fix->result);
        }
    }
    m_session.replace(text, std::move(draft));
}

std::vector<PlanChecks::Shown> PlanChecks::gather(const std::vector<Advice>& advice) const
{
    const PlanDraft& draft = m_session.draft().value();
    std::vector<Shown> shown;
    for (const Advice& each : advice) {
        const auto fix = fixFor(each, draft, *m_library);
        const QString words = fix ? fix->text : QString();
        const QString name = draft.phaseAt(each.phase).name;
        const auto same = std::find_if(shown.begin(), shown.end(), [&each, &words](const Shown& other) {
            return other.advice.front().text == each.text && other.fix == words;
        });
        if (same == shown.end()) {
            shown.push_back({{each}, name, words});
        } else {
            same->advice.push_back(each);
            same->phaseNames = tr("%1, %2").arg(same->phaseNames, name);
        }
    }
    return shown;
}

void PlanChecks::add(const Shown& shown, int position)
{
    auto* message = new InlineMessage;
    m_list->addWidget(message);
    message->setObjectName(QStringLiteral("advice%1").arg(position));
    const QString lead = tr("%1:").arg(shown.phaseNames);
    message->setMessage(InlineMessage::Tone::Advice, lead, shown.advice.front().text);
    addFix(message, shown);
    Button* why = message->addAction(tr("Why"), true);
    why->setObjectName(QStringLiteral("why"));
    connect(why, &Button::clicked, this, [this, message, lead, shown] {
        message->setMessage(InlineMessage::Tone::Advice, lead,
                            tr("%1 %2").arg(shown.advice.front().text, shown.advice.front().source));
        addFix(message, shown);
    });
}

void PlanChecks::refresh(const ExerciseLibrary& library, const std::vector<Advice>& advice, bool hasProblems)
{
    m_library = &library;
    const PlanDraft& draft = m_session.draft().value();
    m_fitsWords->setText(draft.setting ? tr("Days, exercises, minutes and equipment fit")
                                       : tr("Days, exercises and minutes fit"));
    m_fits->setVisible(advice.empty() && !hasProblems);

    std::vector<Shown> shown = gather(advice);
    if (shown == m_shown) {
        return;
    }
    m_shown = std::move(shown);
    emptyLayout(*m_list);
    int position = 0;
    for (const Shown& each : m_shown) {
        add(each, position++);
    }
}

} // namespace backbridge::ui
