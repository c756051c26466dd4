#include "ui/session/kept_sessions_page.h"

#include <QVBoxLayout>

#include "backbridge/workspace/workspace.h"
#include "ui/controls/buttons.h"
#include "ui/controls/empty_layout.h"
#include "ui/controls/guarded.h"
#include "ui/controls/inline_message.h"
#include "ui/controls/labels.h"
#include "ui/session/kept_session_card.h"
#include "ui/session/words.h"
#include "ui/theme/metrics.h"

namespace backbridge::ui {

namespace {

const QString kSessionKey = QStringLiteral("session");
const QString kFromKey = QStringLiteral("from");
constexpr std::size_t kMostCards = 50; ///< the latest; the others stay in the history

} // namespace

KeptSessionsPage::KeptSessionsPage(Workspace& workspace, QWidget* parent)
    : Page(parent)
    , m_workspace(workspace)
    , m_failure(new InlineMessage)
    , m_none(makeParagraph({}, Type::Lead, Color::Soft))
    , m_cards(new QVBoxLayout)
{
    setObjectName(QStringLiteral("keptSessionsPage"));
    Button* back = setBack(tr("Back"));
    back->setObjectName(QStringLiteral("leaveKept"));
    connect(back, &Button::clicked, this, &KeptSessionsPage::goBack);
    m_failure->setObjectName(QStringLiteral("keptFailure"));
    m_none->setObjectName(QStringLiteral("keptNone"));
    m_cards->setSpacing(space::kMedium);
    column()->addWidget(m_failure);
    column()->addWidget(m_none);
    column()->addLayout(m_cards);
    column()->addStretch(1);
    connect(&m_workspace, &Workspace::sessionsChanged, this, &KeptSessionsPage::reloadIfShown);
    connect(&m_workspace, &Workspace::everythingChanged, this, &KeptSessionsPage::reloadIfShown);
    connect(&m_workspace, &Workspace::currentClientChanged, this, [this] {
        m_session.reset();
        reloadIfShown();
    });
}

QVariant KeptSessionsPage::argumentFor(const SessionId& id, const QString& from)
{
    return QVariantMap {{kSessionKey, id.text()}, {kFromKey, from}};
}

void KeptSessionsPage::open(const QVariant& argument)
{
    const QVariantMap map = argument.toMap();
    m_session = SessionId::fromText(map.value(kSessionKey).toString());
    m_from = map.value(kFromKey).toString();
    guarded(*m_failure, [this] { reload(); });
    revealTop();
}

void KeptSessionsPage::reloadIfShown()
{
    if (isVisible()) {
        guarded(*m_failure, [this] { reload(); });
    }
}

void KeptSessionsPage::reload()
{
    emptyLayout(*m_cards);
    const QDate today = m_workspace.today();
    const std::optional<ClientId> client = m_workspace.currentClient();
    const std::optional<Session> now = m_session ? m_workspace.session(*m_session) : std::nullopt;
    std::vector<KeptSession> kept;
    if (m_session) {
        kept = m_workspace.keptVersions(*m_session);
        setTitle(tr("Earlier versions"));
        setSubtitle(now ? tr("Of the session of %1.").arg(longDay(now->date, today)) : QString());
        m_none->setText(tr("Nothing else is kept of this session."));
    } else {
        kept = client ? m_workspace.removedSessions(*client) : kept;
        setTitle(tr("Removed sessions"));
        setSubtitle({});
        m_none->setText(tr("No session that was removed is missing."));
    }
    m_none->setVisible(kept.empty());
    if (kept.size() > kMostCards) {
        kept.resize(kMostCards);
    }
    Button* first = nullptr;
    for (const KeptSession& version : kept) {
        auto* card = new KeptSessionCard(version, now, m_workspace.library(), today);
        connect(card, &KeptSessionCard::bringBackRequested, this,
                [this, version] { bringBack(*version.session); });
        m_cards->addWidget(card);
        first = first != nullptr ? first : card->findChild<Button*>(QStringLiteral("bringBack"));
    }
    if (first != nullptr) {
        first->setFocus(Qt::OtherFocusReason); // the latest
    }
}

void KeptSessionsPage::bringBack(const Session& version)
{
    const bool ran = guarded(*m_failure, [this, &version] { m_workspace.bringBackSession(version); });
    if (ran) {
        emit done(tr("Session brought back."));
    }
}

void KeptSessionsPage::goBack()
{
    if (m_session) {
        emit pageRequested(QStringLiteral("log"),
                           QVariantMap {{kSessionKey, m_session->text()}, {kFromKey, m_from}});
    } else {
        emit pageRequested(QStringLiteral("sessions"));
    }
}

} // namespace backbridge::ui
