#include "ui/plan/plan_checks.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

#include "ui/controls/buttons.h"
#include "ui/controls/empty_layout.h"
#include "ui/controls/inline_message.h"
#include "ui/controls/labels.h"
#include "ui/plan/reason_form.h"
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
    , m_keptList(new QVBoxLayout)
{
    setObjectName(QStringLiteral("checks"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kField);
    m_list->setSpacing(space::kField);
    column->addLayout(m_list);
    column->addWidget(m_fits);
    m_keptList->setSpacing(space::kHair);
    column->addLayout(m_keptList);

    m_fitsWords->setObjectName(QStringLiteral("fits"));
    auto* row = new QHBoxLayout(m_fits);
    row->setContentsMargins(space::kMedium, 0, 0, 0);
    row->setSpacing(space::kSmall);
    row->addWidget(new Tick, 0, Qt::AlignTop);
    row->addWidget(m_fitsWords, 1);
}

void PlanChecks::addActions(InlineMessage* message, const Shown& shown, bool explained)
{
    if (!shown.fix.isEmpty()) {
        Button* button = message->addAction(shown.fix);
        button->setObjectName(QStringLiteral("fix"));
        connect(button, &Button::clicked, this, [this, advice = shown.advice] { applyFix(advice); });
    }
    Button* keep = message->addAction(tr("Keep it"), true);
    keep->setObjectName(QStringLiteral("keep"));
    connect(keep, &Button::clicked, this, [this, message, shown] { askReason(*message, shown); });
    if (explained) {
        return;
    }
    Button* why = message->addAction(tr("Why"), true);
    why->setObjectName(QStringLiteral("why"));
    connect(why, &Button::clicked, this, [this, message, shown] {
        message->setMessage(InlineMessage::Tone::Advice, tr("%1:").arg(shown.phaseNames),
                            tr("%1 %2").arg(shown.advice.front().text, shown.advice.front().source));
        addActions(message, shown, true);
    });
}

void PlanChecks::askReason(InlineMessage& message, const Shown& shown)
{
    const int below = m_list->indexOf(&message) + 1;
    const QLayoutItem* next = m_list->itemAt(below);
    if (next != nullptr && qobject_cast<ReasonForm*>(next->widget()) != nullptr) {
        next->widget()->setFocus(Qt::OtherFocusReason);
        return;
    }
    auto* form = new ReasonForm;
    m_list->insertWidget(below, form);
    form->setFocus(Qt::OtherFocusReason);
    connect(form, &ReasonForm::given, this,
            [this, advice = shown.advice](const QString& reason) { keep(advice, reason); });
    connect(form, &ReasonForm::left, form, [this, form, &message] {
        m_list->removeWidget(form);
        form->hide();
        form->deleteLater();
        message.findChild<Button*>(QStringLiteral("keep"))->setFocus(Qt::OtherFocusReason);
    });
}

void PlanChecks::keep(const std::vector<Advice>& advice, const QString& reason)
{
    m_session.edit(tr("Keep it as it is"), [&](PlanDraft& draft) {
        for (const Advice& each : advice) {
            keepAdvice(draft.version, each, reason);
        }
    });
}

void PlanChecks::refreshKept(const std::vector<Advice>& kept)
{
    const PlanDraft& draft = m_session.draft().value();
    std::vector<std::pair<Advice, QString>> next;
    for (const Advice& each : kept) {
        const auto found = std::find_if(
            draft.version.keptAdvice.begin(), draft.version.keptAdvice.end(), [&each](const KeptAdvice& one) {
                return one.kind == each.kind && one.phase == each.phase && one.exercise == each.exercise;
            });
        if (found != draft.version.keptAdvice.end()) {
            next.emplace_back(each, found->reason);
        }
    }
    if (next == m_kept) {
        return;
    }
    m_kept = std::move(next);
    emptyLayout(*m_keptList);
    int position = 0;
    for (const auto& [advice, reason] : m_kept) {
        auto* message = new InlineMessage;
        m_keptList->addWidget(message);
        message->setObjectName(QStringLiteral("kept%1").arg(position++));
        message->setMessage(InlineMessage::Tone::Neutral,
                            tr("Kept in %1:").arg(draft.phaseAt(advice.phase).name),
                            tr("%1 Reason: %2").arg(advice.text, reason));
        Button* again = message->addAction(tr("Show again"), true);
        again->setObjectName(QStringLiteral("showAgain"));
        connect(again, &Button::clicked, this, [this, advice = advice] {
            m_session.edit(tr("Show the advice again"),
                           [&advice](PlanDraft& changed) { unkeepAdvice(changed.version, advice); });
        });
    }
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
    message->setMessage(InlineMessage::Tone::Advice, tr("%1:").arg(shown.phaseNames),
                        shown.advice.front().text);
    addActions(message, shown, false);
}

void PlanChecks::refresh(const ExerciseLibrary& library, const std::vector<Advice>& advice,
                         const std::vector<Advice>& kept, bool hasProblems)
{
    m_library = &library;
    const PlanDraft& draft = m_session.draft().value();
    m_fitsWords->setText(draft.setting ? tr("Days, exercises, minutes and equipment fit")
                                       : tr("Days, exercises and minutes fit"));
    m_fits->setVisible(advice.empty() && !hasProblems);

    refreshKept(kept);

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
