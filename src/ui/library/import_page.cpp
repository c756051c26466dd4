#include "ui/library/import_page.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

#include "ui/clients/client_words.h"
#include "ui/controls/buttons.h"
#include "ui/controls/card.h"
#include "ui/controls/chip.h"
#include "ui/controls/empty_state.h"
#include "ui/controls/guarded.h"
#include "ui/controls/inline_message.h"
#include "ui/controls/prompter.h"
#include "ui/controls/waiting_cursor.h"
#include "ui/library/import_outcome.h"
#include "ui/library/import_preview.h"
#include "ui/library/import_progress.h"
#include "ui/library/past_imports.h"
#include "ui/theme/metrics.h"

namespace backbridge::ui {

namespace {

constexpr std::size_t kNamedPictures = 4;

QString exercises(int count)
{
    return countsText({.exercises = count});
}

/// The first few refused pictures, and how many more there are.
QString refusedText(const Problems& refused)
{
    QStringList lines;
    for (std::size_t i = 0; i < std::min(refused.size(), kNamedPictures); ++i) {
        lines << ImportPage::tr("Picture refused: %1.").arg(sentence(refused[i]));
    }
    if (refused.size() > kNamedPictures) {
        lines << ImportPage::tr("and %1 more").arg(refused.size() - kNamedPictures);
    }
    return lines.join(QChar::LineSeparator);
}

} // namespace

ImportPage::ImportPage(Workspace& workspace, Prompter& prompter, QWidget* parent)
    : Page(parent)
    , m_workspace(workspace)
    , m_prompter(prompter)
    , m_failure(new InlineMessage)
    , m_outcome(new ImportOutcome(
          workspace, *m_failure, [](const ImportLine& line) { return line.sessions == 0; }, this))
    , m_start(new Card)
    , m_preview(new ImportPreview)
    , m_actions(new QWidget)
    , m_another(new Button(tr("Choose another file")))
    , m_import(new Button({}, Button::Kind::Primary))
    , m_withPictures(new Chip({}, Chip::Kind::YesNo))
    , m_progress(new ImportProgress)
{
    setObjectName(QStringLiteral("importPage"));
    setTitle(tr("Import exercises"));
    setSubtitle(
        tr("From a public library that you have on this computer. Nothing is fetched from a network."));
    connect(setBack(tr("Library")), &Button::clicked, this,
            [this] { emit pageRequested(QStringLiteral("library")); });
    m_another->setObjectName(QStringLiteral("chooseAnother"));
    m_another->setIconName(QStringLiteral("file-in"));
    addHeaderWidget(m_another);
    connect(m_another, &Button::clicked, this, &ImportPage::chooseFile);
    makeColumn();
    makeFooter();
    connect(&m_workspace, &Workspace::libraryChanged, this, &ImportPage::libraryChanged);
    closeFile();
}

void ImportPage::makeColumn()
{
    m_failure->setObjectName(QStringLiteral("importFailure"));
    auto* start = new EmptyState(
        tr("Choose the file of a library"),
        tr("exercises.json of free-exercise-db, with its pictures beside it, or a file of wger. You see what "
           "would come in before anything is changed."));
    auto* choose = start->setAction(tr("Choose a file"), QStringLiteral("file-in"));
    choose->setObjectName(QStringLiteral("chooseFile"));
    connect(choose, &Button::clicked, this, &ImportPage::chooseFile);
    m_start->setObjectName(QStringLiteral("importStart"));
    m_start->layout()->addWidget(start);
    column()->addWidget(m_failure);
    column()->addWidget(m_outcome->result());
    column()->addWidget(m_start);
    column()->addWidget(m_preview, 1);
    column()->addWidget(m_outcome->past());
    column()->addStretch();
    connect(m_preview, &ImportPreview::chosenChanged, this, &ImportPage::refreshImport);
    connect(m_outcome, &ImportOutcome::done, this, &ImportPage::done);
    connect(m_outcome, &ImportOutcome::linkChosen, this,
            [this] { emit pageRequested(QStringLiteral("library")); });
}

void ImportPage::makeFooter()
{
    m_import->setObjectName(QStringLiteral("importChosen"));
    m_withPictures->setObjectName(QStringLiteral("withPictures"));
    auto* leave = new Button(tr("Do not import"), Button::Kind::Quiet);
    leave->setObjectName(QStringLiteral("leaveImport"));
    auto* row = new QHBoxLayout(m_actions);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kSmall);
    row->addWidget(m_import);
    row->addWidget(m_withPictures);
    row->addWidget(leave);
    row->addStretch();
    connect(m_import, &Button::clicked, this, &ImportPage::import);
    connect(leave, &Button::clicked, this, &ImportPage::closeFile);

    auto* footer = new QWidget;
    auto* both = new QVBoxLayout(footer);
    both->setContentsMargins(0, 0, 0, 0);
    both->addWidget(m_actions);
    both->addWidget(m_progress);
    setFooter(footer);
}

void ImportPage::open(const QVariant& /*argument*/)
{
    refresh();
    if (!m_opened) {
        m_start->findChild<Button*>(QStringLiteral("chooseFile"))->setFocus();
    }
}

void ImportPage::chooseFile()
{
    const QString path = m_prompter.fileToOpen(this, tr("Choose the file of a library"),
                                               tr("Exercise libraries (*.json);;All files (*)"));
    if (!path.isEmpty()) {
        look(path);
    }
}

void ImportPage::look(const QString& path)
{
    closeFile();
    m_outcome->result()->clear();
    guarded(*m_failure, [this, &path] {
        const WaitingCursor waiting;
        m_opened = openLibrary(path, m_workspace.library());
    });
    m_isStale = false;
    if (m_opened) {
        showOpened();
    }
}

void ImportPage::showOpened()
{
    const Problems& problems = m_opened->preview.problems;
    if (!problems.empty()) {
        m_failure->setMessage(InlineMessage::Tone::Advice,
                              tr("%1 cannot be imported.").arg(m_opened->fileName()),
                              sentence(problems.front()) + QLatin1Char('.'));
        m_opened.reset();
        return;
    }
    setSubtitle({});
    m_preview->setOpened(&*m_opened);
    m_start->hide();
    m_preview->show();
    m_another->show();
    m_actions->show();
    const LibraryPictureCount& pictures = m_opened->pictures;
    m_withPictures->setText(
        tr("With their pictures (all: %1)").arg(QLocale().formattedDataSize(pictures.bytes, 0)));
    m_withPictures->setVisible(pictures.found > 0);
    m_withPictures->setChecked(pictures.found > 0);
    m_preview->focusTable();
}

void ImportPage::closeFile()
{
    setSubtitle(
        tr("From a public library that you have on this computer. Nothing is fetched from a network."));
    m_preview->setOpened(nullptr);
    m_opened.reset();
    m_failure->clear();
    m_preview->hide();
    m_another->hide();
    m_actions->hide();
    m_start->show();
}

void ImportPage::refreshImport()
{
    const auto count = static_cast<int>(m_preview->chosen().size());
    m_import->setText(count > 0 ? tr("Import %1").arg(exercises(count)) : tr("Nothing is checked"));
    m_import->setEnabled(count > 0);
}

void ImportPage::import()
{
    const std::vector<std::size_t> chosen = m_preview->chosen();
    LibraryImport imported;
    m_actions->hide();
    m_progress->start(tr("Importing %1").arg(exercises(static_cast<int>(chosen.size()))));
    const bool ran = guarded(*m_failure, [this, &chosen, &imported] {
        imported = importLibrary(m_workspace, *m_opened, chosen, m_withPictures->isChecked(),
                                 [this](int done, int total) { return m_progress->report(done, total); });
    });
    m_progress->stop();
    if (ran && !imported.cancelled) {
        showImported(imported);
        return;
    }
    m_actions->show();
    m_import->setFocus();
    if (ran) {
        m_failure->setMessage(InlineMessage::Tone::Neutral, tr("Cancelled."), tr("Nothing has come in."));
    }
}

void ImportPage::showImported(const LibraryImport& imported)
{
    closeFile();
    QStringList rest;
    if (imported.pictures > 0) {
        rest << tr("Pictures: %1.").arg(QLocale().toString(imported.pictures));
    }
    if (!imported.refused.empty()) {
        rest << refusedText(imported.refused);
    }
    m_outcome->tell(imported.id, tr("%1 imported.").arg(exercises(imported.exercises)),
                    rest.join(QChar::LineSeparator), tr("Show the library"));
}

void ImportPage::libraryChanged()
{
    m_isStale = true;
    if (isVisible()) {
        refresh();
    }
}

void ImportPage::refresh()
{
    guarded(*m_failure, [this] { m_outcome->refresh(); });
    if (m_opened && m_isStale && m_progress->isHidden()) {
        look(QString(m_opened->path));
    }
}

} // namespace backbridge::ui
