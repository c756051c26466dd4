#include "ui/library/import_progress.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>

#include <functional>

#include "ui/controls/buttons.h"
#include "ui/controls/labels.h"
#include "ui/theme/metrics.h"
#include "ui/theme/shapes.h"
#include "ui/theme/theme.h"

namespace backbridge::ui {

/// Lets input reach one widget and what is in it, and nothing else; closing a window means `closed`.
class InputGate : public QObject {
public:
    InputGate(QWidget& allowed, std::function<void()> closed)
        : m_allowed(allowed)
        , m_closed(std::move(closed))
    {
        qApp->installEventFilter(this);
    }

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::Close) {
            event->ignore();
            m_closed();
            return true;
        }
        if (!isInput(event->type())) {
            return false;
        }
        // Windows hand their events on to widgets, which come by here too.
        const auto* widget = qobject_cast<const QWidget*>(watched);
        const bool isAllowed = widget != nullptr ? widget == &m_allowed || m_allowed.isAncestorOf(widget)
                                                 : watched->isWindowType();
        return !isAllowed;
    }

private:
    static bool isInput(QEvent::Type type)
    {
        switch (type) {
        case QEvent::MouseButtonPress:
        case QEvent::MouseButtonRelease:
        case QEvent::MouseButtonDblClick:
        case QEvent::Wheel:
        case QEvent::ContextMenu:
        case QEvent::KeyPress:
        case QEvent::KeyRelease:
        case QEvent::Shortcut:
        case QEvent::ShortcutOverride:
        case QEvent::InputMethod:
        case QEvent::TouchBegin:
        case QEvent::TouchUpdate:
        case QEvent::TouchEnd:
        case QEvent::TabletPress:
        case QEvent::TabletRelease:
        case QEvent::DragEnter:
        case QEvent::Drop:
            return true;
        default:
            return false;
        }
    }

    QWidget& m_allowed;
    std::function<void()> m_closed;
};

namespace {

/// A bar in the colours of the house.
class Bar : public QProgressBar {
public:
    Bar()
    {
        constexpr int kWidth = 240;
        setTextVisible(false);
        setFixedHeight(kHeight);
        setMinimumWidth(kWidth);
    }

protected:
    void paintEvent(QPaintEvent* /*event*/) override
    {
        QPainter painter(this);
        constexpr double kRadius = kHeight / 2.0;
        paintBox(painter, rect(), kRadius, themed(Color::Well), themed(Color::Line));
        const int range = maximum() - minimum();
        const double part = range > 0 ? static_cast<double>(value() - minimum()) / range : 0;
        if (part > 0) {
            paintBox(painter, QRectF(0, 0, width() * part, height()), kRadius, themed(Color::Accent), {});
        }
    }

private:
    static constexpr int kHeight = 10;
};

} // namespace

ImportProgress::ImportProgress(QWidget* parent)
    : QWidget(parent)
    , m_words(new Label)
    , m_bar(new Bar)
    , m_cancel(new Button(tr("Cancel")))
{
    m_bar->setObjectName(QStringLiteral("importBar"));
    m_cancel->setObjectName(QStringLiteral("cancelImport"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kMedium);
    row->addWidget(m_words);
    row->addWidget(m_bar, 1);
    row->addWidget(m_cancel);
    connect(m_cancel, &Button::clicked, this, &ImportProgress::cancel);
    hide();
}

ImportProgress::~ImportProgress() = default;

void ImportProgress::start(const QString& words)
{
    m_cancelled = false;
    m_words->setText(words);
    m_bar->setAccessibleName(words);
    m_bar->setRange(0, 1);
    m_bar->setValue(0);
    show();
    m_cancel->setFocus();
    m_gate = std::make_unique<InputGate>(*this, [this] { cancel(); });
    m_shown.invalidate();
}

bool ImportProgress::report(int done, int total)
{
    constexpr qint64 kBetween = 40; // ms: often enough for a button to feel alive
    if (!m_shown.isValid() || m_shown.elapsed() >= kBetween) {
        m_bar->setRange(0, total);
        m_bar->setValue(done);
        QCoreApplication::processEvents();
        m_shown.start();
    }
    return !m_cancelled;
}

void ImportProgress::stop()
{
    m_gate.reset();
    hide();
}

void ImportProgress::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        cancel();
        return;
    }
    QWidget::keyPressEvent(event);
}

void ImportProgress::cancel()
{
    m_cancelled = true;
    m_words->setText(tr("Cancelling…"));
}

} // namespace backbridge::ui
