#include "ui/settings/page_text.h"

#include <QFile>
#include <QGridLayout>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPainter>
#include <QVBoxLayout>

#include "ui/controls/labels.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

namespace backbridge::ui {

namespace {

constexpr int kDotSize = 5;

QStringList strings(const QJsonValue& value)
{
    QStringList list;
    for (const auto& item : value.toArray()) {
        list << item.toString();
    }
    return list;
}

TextTone toneOf(const QString& word)
{
    if (word == QLatin1String("stop")) {
        return TextTone::Stop;
    }
    return word == QLatin1String("advice") ? TextTone::Advice : TextTone::Neutral;
}

/// The dot before an item, at the height of its first line.
class Bullet : public QWidget {
public:
    explicit Bullet(Type type)
        : m_lineHeight(QFontMetrics(ui::font(type)).height())
    {
        setFixedSize(kDotSize, m_lineHeight);
    }

protected:
    void paintEvent(QPaintEvent* /*event*/) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(themed(Color::Edge));
        painter.drawEllipse(QPointF(kDotSize / 2.0, m_lineHeight / 2.0), kDotSize / 2.0, kDotSize / 2.0);
    }

private:
    int m_lineHeight;
};

} // namespace

std::vector<TextSection> readPageText(const QString& name)
{
    QFile file(QStringLiteral(":/backbridge/texts/%1.json").arg(name));
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    const QJsonDocument document = opened ? QJsonDocument::fromJson(file.readAll()) : QJsonDocument();
    Q_ASSERT(document.isArray());
    std::vector<TextSection> sections;
    for (const auto& value : document.array()) {
        const QJsonObject section = value.toObject();
        sections.push_back(
            {section[QLatin1String("key")].toString(), section[QLatin1String("title")].toString(),
             toneOf(section[QLatin1String("tone")].toString()), strings(section[QLatin1String("paragraphs")]),
             strings(section[QLatin1String("items")])});
    }
    return sections;
}

QWidget* makeBulletList(const QStringList& items, Type type)
{
    auto* list = new QWidget;
    auto* grid = new QGridLayout(list);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::kField);
    grid->setVerticalSpacing(space::kSmall);
    grid->setColumnStretch(1, 1);
    for (const QString& item : items) {
        const int row = grid->rowCount();
        grid->addWidget(new Bullet(type), row, 0, Qt::AlignTop);
        grid->addWidget(makeParagraph(item, type), row, 1);
    }
    return list;
}

QWidget* makeSectionBody(const TextSection& section, Type type)
{
    auto* body = new QWidget;
    auto* layout = new QVBoxLayout(body);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kField);
    for (const QString& paragraph : section.paragraphs) {
        layout->addWidget(makeParagraph(paragraph, type));
    }
    if (!section.items.isEmpty()) {
        layout->addWidget(makeBulletList(section.items, type));
    }
    return body;
}

QWidget* makeSections(const std::vector<TextSection>& sections)
{
    auto* text = new QWidget;
    auto* layout = new QVBoxLayout(text);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kSmall);
    for (const TextSection& section : sections) {
        if (layout->count() > 0) {
            layout->addSpacing(space::kField);
        }
        layout->addWidget(makeParagraph(section.title, Type::LeadStrong));
        layout->addWidget(makeSectionBody(section, Type::Base));
    }
    return text;
}

} // namespace backbridge::ui
