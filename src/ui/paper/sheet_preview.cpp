#include "ui/paper/sheet_preview.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

#include "ui/controls/buttons.h"
#include "ui/controls/labels.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

namespace backbridge::ui {

/// The page itself: white in either scheme, as paper is.
class SheetPageView : public QWidget {
public:
    explicit SheetPageView(report::PicturePainter pictures)
        : m_pictures(std::move(pictures))
    {
        setObjectName(QStringLiteral("sheetPage"));
        setFocusPolicy(Qt::StrongFocus);
        QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
        setMinimumWidth(240);
    }

    void setPage(const report::SheetPage* page, QSizeF paper)
    {
        m_page = page;
        m_paper = paper;
        updateGeometry();
        update();
    }

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }

    [[nodiscard]] int heightForWidth(int width) const override
    {
        return static_cast<int>(width * m_paper.height() / m_paper.width());
    }

    [[nodiscard]] QSize sizeHint() const override { return {560, heightForWidth(560)}; }

protected:
    void paintEvent(QPaintEvent* /*event*/) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setRenderHint(QPainter::TextAntialiasing);
        painter.fillRect(rect(), Qt::white);
        if (m_page != nullptr) {
            painter.save();
            painter.scale(width() / m_paper.width(), width() / m_paper.width());
            report::paintSheetPage(painter, *m_page, m_pictures);
            painter.restore();
        }
        painter.setPen(QPen(themed(hasFocus() ? Color::Accent : Color::Line), hasFocus() ? kRingWidth : 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    }

private:
    report::PicturePainter m_pictures;
    const report::SheetPage* m_page = nullptr;
    QSizeF m_paper {1, 1};
};

SheetPreview::SheetPreview(report::PicturePainter pictures, QWidget* parent)
    : QWidget(parent)
    , m_view(new SheetPageView(std::move(pictures)))
    , m_back(Button::withIcon(QStringLiteral("chevron-left"), tr("Page before")))
    , m_next(Button::withIcon(QStringLiteral("chevron-right"), tr("Next page")))
    , m_where(new Label({}, Type::Base, Color::Soft))
{
    setObjectName(QStringLiteral("sheetPreview"));
    m_back->setObjectName(QStringLiteral("pageBefore"));
    m_next->setObjectName(QStringLiteral("nextPage"));
    m_where->setObjectName(QStringLiteral("whichPage"));
    auto* pager = new QHBoxLayout;
    pager->setSpacing(space::kSmall);
    pager->addStretch();
    pager->addWidget(m_back);
    pager->addWidget(m_where);
    pager->addWidget(m_next);
    pager->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kField);
    column->addLayout(pager);
    column->addWidget(m_view);
    column->addStretch(1);
    connect(m_back, &Button::clicked, this, [this] { turn(-1); });
    connect(m_next, &Button::clicked, this, [this] { turn(1); });
}

void SheetPreview::setSheet(report::Sheet sheet)
{
    m_sheet = std::move(sheet);
    m_page = std::clamp(m_page, 0, std::max(0, static_cast<int>(m_sheet.pages.size()) - 1));
    showPage();
}

void SheetPreview::turn(int pages)
{
    const int last = static_cast<int>(m_sheet.pages.size()) - 1;
    m_page = std::clamp(m_page + pages, 0, std::max(0, last));
    showPage();
}

void SheetPreview::showPage()
{
    const int count = static_cast<int>(m_sheet.pages.size());
    const QString where = tr("Page %1 of %2").arg(m_page + 1).arg(count);
    m_where->setText(where);
    m_view->setAccessibleName(tr("Preview: %1").arg(where));
    m_back->setEnabled(m_page > 0);
    m_next->setEnabled(m_page + 1 < count);
    m_view->setPage(count > 0 ? &m_sheet.pages[static_cast<std::size_t>(m_page)] : nullptr, m_sheet.size());
}

void SheetPreview::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_PageUp:
        turn(-1);
        return;
    case Qt::Key_PageDown:
        turn(1);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace backbridge::ui
