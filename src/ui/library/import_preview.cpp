#include "ui/library/import_preview.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

#include "ui/controls/buttons.h"
#include "ui/controls/chip.h"
#include "ui/controls/inline_message.h"
#include "ui/controls/labels.h"
#include "ui/library/import_table.h"
#include "ui/library/import_table_model.h"
#include "ui/theme/metrics.h"

namespace backbridge::ui {

namespace {

constexpr int kLeastTable = 200;

QString number(std::size_t count)
{
    return QLocale().toString(static_cast<qulonglong>(count));
}

} // namespace

ImportPreview::ImportPreview(QWidget* parent)
    : Card(parent)
    , m_model(new ImportTableModel(this))
    , m_table(new ImportTable(*m_model))
    , m_headline(new Label({}, Type::Card))
    , m_rest(makeParagraph({}, Type::Base, Color::Soft))
    , m_legs(new Chip(tr("Glutes and legs")))
    , m_all(new Chip(tr("All")))
    , m_skipped(new Chip(tr("Skipped")))
    , m_pictures(new InlineMessage)
    , m_reason(makeParagraph({}, Type::Base, Color::Soft))
{
    setObjectName(QStringLiteral("importPreview"));
    setAccessibleName(tr("What would come in"));
    m_headline->setObjectName(QStringLiteral("importHeadline"));
    m_rest->setObjectName(QStringLiteral("importRest"));
    m_pictures->setObjectName(QStringLiteral("pictureProblems"));
    m_reason->setObjectName(QStringLiteral("importReason"));
    setPadding(space::kWide);
    body()->addWidget(m_headline);
    body()->addWidget(m_rest);
    makeChips();
    body()->addWidget(m_pictures);
    m_table->setMinimumHeight(kLeastTable);
    body()->addWidget(m_table, 1);
    makeFoot();
    connect(m_table, &ImportTable::chosenChanged, this, &ImportPreview::chosenChanged);
    connect(m_table, &ImportTable::currentReasonChanged, this, [this] {
        m_reason->setText(m_table->currentReason());
        m_reason->setVisible(!m_reason->text().isEmpty());
    });
}

void ImportPreview::makeChips()
{
    m_legs->setObjectName(QStringLiteral("showGlutesAndLegs"));
    m_all->setObjectName(QStringLiteral("showAll"));
    m_skipped->setObjectName(QStringLiteral("showSkipped"));
    auto* group = new QButtonGroup(this);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kSmall);
    const auto add = [this, group, row](Chip* chip, RecordFilter filter) {
        group->addButton(chip);
        row->addWidget(chip);
        connect(chip, &Chip::toggled, this, [this, filter](bool on) {
            if (on) {
                m_table->setFilter(filter);
            }
        });
    };
    add(m_legs, RecordFilter::GlutesAndLegs);
    add(m_all, RecordFilter::All);
    add(m_skipped, RecordFilter::Skipped);
    row->addStretch();
    m_legs->setChecked(true);
    const auto addCheck = [this, row](const QString& text, const QString& name, bool checked) {
        auto* button = new Button(text, Button::Kind::Quiet);
        button->setObjectName(name);
        button->setButtonSize(Button::Size::Small);
        connect(button, &Button::clicked, this, [this, checked] { m_table->checkAll(checked); });
        row->addSpacing(space::kSmall);
        row->addWidget(button);
    };
    addCheck(tr("Check all shown"), QStringLiteral("checkAll"), true);
    addCheck(tr("Uncheck all shown"), QStringLiteral("uncheckAll"), false);
    body()->addLayout(row);
}

void ImportPreview::makeFoot()
{
    auto* legend = makeParagraph(tr("(?) after a word: a guess, as the library does not say it. You confirm "
                                    "it on the exercise's page."),
                                 Type::Base, Color::Soft);
    body()->addWidget(m_reason);
    m_reason->hide();
    body()->addWidget(legend);
}

void ImportPreview::setOpened(const OpenedLibrary* opened)
{
    m_opened = opened;
    m_model->setPreview(opened != nullptr ? &opened->preview : nullptr);
    m_reason->hide();
    m_pictures->clear();
    if (opened != nullptr) {
        refreshHeadline();
        showPictureProblems();
        emit chosenChanged();
    }
}

void ImportPreview::refreshHeadline()
{
    const std::vector<LibraryRecord>& records = m_opened->preview.records;
    const auto count = [&records](auto&& fits) {
        return static_cast<std::size_t>(std::count_if(records.begin(), records.end(), fits));
    };
    const auto canComeIn = count([](const LibraryRecord& record) { return record.canComeIn(); });
    const auto legs =
        count([](const LibraryRecord& record) { return record.canComeIn() && record.glutesAndLegs; });
    const auto here = count([](const LibraryRecord& record) { return record.alreadyHere.has_value(); });
    const auto skipped = count([](const LibraryRecord& record) { return record.skipped.has_value(); });
    m_headline->setText(tr("%1 of %2 can come in").arg(number(canComeIn), number(records.size())));
    QStringList rest {tr("From %1, by %2.").arg(m_opened->fileName(), m_opened->preview.library)};
    if (here > 0) {
        rest << tr("Already here: %1.").arg(number(here));
    }
    if (skipped > 0) {
        rest << tr("Skipped, each with its reason: %1.").arg(number(skipped));
    }
    if (m_opened->preview.pictureAddresses > 0) {
        rest << tr("Pictures stay out, as the file has only their addresses on the network: %1.")
                    .arg(number(static_cast<std::size_t>(m_opened->preview.pictureAddresses)));
    }
    m_rest->setText(rest.join(QLatin1Char(' ')));
    m_legs->setCount(static_cast<int>(legs));
    m_all->setCount(static_cast<int>(canComeIn));
    m_skipped->setCount(static_cast<int>(skipped));
    m_skipped->setVisible(skipped > 0);
    (legs > 0 ? m_legs : m_all)->setChecked(true);
}

void ImportPreview::showPictureProblems()
{
    const Problems& refused = m_opened->pictures.refused;
    if (refused.empty()) {
        return;
    }
    const QString first = sentence(refused.front());
    m_pictures->setMessage(
        InlineMessage::Tone::Advice, tr("Pictures refused: %1.").arg(number(refused.size())),
        refused.size() == 1
            ? first
            : tr("%1, and %2 more; each is named at its exercise.").arg(first, number(refused.size() - 1)));
}

std::vector<std::size_t> ImportPreview::chosen() const
{
    return m_opened != nullptr ? m_table->chosen() : std::vector<std::size_t>();
}

void ImportPreview::focusTable()
{
    if (!m_table->currentIndex().isValid() && m_table->model()->rowCount() > 0) {
        m_table->setCurrentIndex(m_table->model()->index(0, 0));
    }
    m_table->setFocus();
}

} // namespace backbridge::ui
