#include "ui/clients/import_panel.h"

#include <QFileInfo>
#include <QVBoxLayout>

#include "ui/clients/client_words.h"
#include "ui/controls/buttons.h"
#include "ui/controls/guarded.h"
#include "ui/controls/inline_message.h"
#include "ui/controls/prompter.h"

namespace backbridge::ui {

namespace {

/// Above what any of the formats takes; larger files are not read at all.
constexpr qint64 kMaxFileBytes = 160LL * 1024 * 1024;
constexpr int kShownSentences = 4;

/// The first few, one below the other, and how many more there are.
QString listed(QStringList sentences)
{
    const auto more = static_cast<int>(sentences.size()) - kShownSentences;
    if (more > 0) {
        sentences = sentences.mid(0, kShownSentences);
        sentences << ImportPanel::tr("and %n more", nullptr, more);
    }
    return sentences.join(QChar::LineSeparator);
}

/// Whether the content can only be a training log: all else begins with a bracket.
bool isTable(const QByteArray& content)
{
    constexpr qsizetype kBeginning = 256;
    QByteArray start = content.left(kBeginning);
    if (start.startsWith("\xef\xbb\xbf")) {
        start.remove(0, 3);
    }
    start = start.trimmed();
    return !start.isEmpty() && !start.startsWith('{') && !start.startsWith('[');
}

/// What is to be said beside what is new.
QStringList remarks(const ImportReport& report)
{
    QStringList sentences;
    if (report.updated > 0) {
        sentences
            << ImportPanel::tr("Newer than what is here, and put in its place: %1.").arg(report.updated);
    }
    if (report.skipped > 0) {
        sentences << ImportPanel::tr("Skipped: %1.").arg(report.skipped);
    }
    if (report.unchanged > 0) {
        sentences << ImportPanel::tr("Already here as it is: %1.").arg(report.unchanged);
    }
    for (const QString& note : report.notes) {
        sentences << sentenceOf(note);
    }
    return sentences;
}

} // namespace

ImportPanel::ImportPanel(Workspace& workspace, Prompter& prompter, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_prompter(prompter)
    , m_message(new InlineMessage)
{
    m_message->setObjectName(QStringLiteral("importMessage"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_message);
    hide();
}

void ImportPanel::chooseFile(std::optional<ClientId> forClient)
{
    const QString path = m_prompter.fileToOpen(
        this, tr("Open a file"), tr("Files for Backbridge (*.json *.csv *.txt);;All files (*)"));
    if (!path.isEmpty()) {
        look(path, forClient);
    }
}

void ImportPanel::look(const QString& path, std::optional<ClientId> forClient)
{
    finish();
    show();
    const QFileInfo info(path);
    m_fileName = info.fileName();
    m_forClient = forClient;
    const QString problem = read(info);
    if (problem.isEmpty() && m_handsLogsOver && m_forClient && isTable(m_content)) {
        finish();
        emit logChosen(path, *m_forClient);
        return;
    }
    if (problem.isEmpty()) {
        lookInto();
        return;
    }
    m_message->setMessage(InlineMessage::Tone::Advice, tr("%1 cannot be opened.").arg(m_fileName), problem);
    offerToLeave(tr("Close"));
}

QString ImportPanel::read(const QFileInfo& info)
{
    QFile file(info.filePath());
    if (info.exists() && !info.isFile()) {
        return tr("It is not a file.");
    }
    if (info.size() > kMaxFileBytes) {
        return tr("It is larger than any file that Backbridge reads.");
    }
    if (!file.open(QIODevice::ReadOnly)) {
        return sentenceOf(file.errorString());
    }
    m_content = file.readAll();
    return {};
}

void ImportPanel::lookInto()
{
    const bool done = guarded(
        *m_message, [this] { offer(m_workspace.importFile(m_content, m_fileName, m_forClient, true)); });
    if (!done) {
        offerToLeave(tr("Close"));
    }
}

void ImportPanel::offer(const ImportReport& report)
{
    if (report.refused()) {
        showRefusal(report);
        return;
    }
    const QString counts = countsText(report.written);
    if (counts.isEmpty()) {
        m_message->setMessage(InlineMessage::Tone::Neutral, tr("Nothing new in %1.").arg(m_fileName),
                              listed(remarks(report)));
    } else {
        m_message->setMessage(InlineMessage::Tone::Neutral, tr("Import %1 from %2?").arg(counts, m_fileName),
                              listed(remarks(report)));
        Button* go = m_message->addAction(tr("Import"));
        go->setObjectName(QStringLiteral("import"));
        connect(go, &Button::clicked, this, &ImportPanel::import);
        go->setFocus();
    }
    offerToLeave(counts.isEmpty() ? tr("Close") : tr("Do not import"));
}

void ImportPanel::import()
{
    ImportReport report;
    const bool done = guarded(*m_message, [this, &report] {
        report = m_workspace.importFile(m_content, m_fileName, m_forClient, false);
    });
    if (!done) {
        Button* again = m_message->addAction(tr("Try again"));
        again->setObjectName(QStringLiteral("importAgain"));
        connect(again, &Button::clicked, this, &ImportPanel::import);
        offerToLeave(tr("Do not import"));
        return;
    }
    if (report.refused()) {
        showRefusal(report);
        return;
    }
    finish();
    emit imported(report.clients);
}

void ImportPanel::showRefusal(const ImportReport& report)
{
    QStringList sentences;
    for (const Problem& problem : report.problems) {
        // A place is spelt as in the file.
        sentences << (problem.place.isEmpty() ? sentenceOf(problem.text)
                                              : sentence(problem) + QLatin1Char('.'));
    }
    m_message->setMessage(InlineMessage::Tone::Advice,
                          tr("%1 cannot be imported. Nothing was changed.").arg(m_fileName),
                          listed(sentences));
    offerToLeave(tr("Close"));
}

void ImportPanel::offerToLeave(const QString& words)
{
    Button* leave = m_message->addAction(words, true);
    leave->setObjectName(QStringLiteral("leaveFile"));
    connect(leave, &Button::clicked, this, &ImportPanel::finish);
}

void ImportPanel::finish()
{
    m_content.clear();
    m_message->clear();
    hide();
}

} // namespace backbridge::ui
