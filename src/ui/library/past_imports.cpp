#include "ui/library/past_imports.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "ui/clients/client_words.h"
#include "ui/controls/buttons.h"
#include "ui/controls/empty_layout.h"
#include "ui/controls/labels.h"
#include "ui/theme/metrics.h"

namespace backbridge::ui {

PastImports::PastImports(QWidget* parent)
    : Card(parent)
    , m_lines(new QVBoxLayout)
{
    setObjectName(QStringLiteral("pastImports"));
    setTitle(tr("Earlier imports"), Type::LeadStrong);
    m_lines->setSpacing(space::kSmall);
    body()->addLayout(m_lines);
    hide();
}

void PastImports::setImports(const std::vector<ImportLine>& imports, QDate today)
{
    emptyLayout(*m_lines);
    for (std::size_t i = 0; i < imports.size(); ++i) {
        if (i > 0) {
            m_lines->addWidget(makeHairline());
        }
        m_lines->addWidget(makeLine(imports[i], today));
    }
    setVisible(!imports.empty());
}

QWidget* PastImports::makeLine(const ImportLine& import, QDate today)
{
    const ImportRecord& record = import.record;
    auto* line = new QWidget;
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kMedium);

    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(makeParagraph(record.fileName, Type::BaseStrong));
    const QString day = agoText(record.at.toLocalTime().date(), today);
    const QString counts = countsText({.sessions = import.sessions, .exercises = import.exercises});
    QStringList parts {counts.isEmpty() ? tr("no exercises left") : counts};
    if (!record.library.isEmpty()) {
        parts << record.library;
    }
    parts << day;
    words->addWidget(makeParagraph(parts.join(QStringLiteral(" · ")), Type::Base, Color::Soft));
    row->addLayout(words, 1);

    auto* back = new Button(tr("Take back"));
    back->setObjectName(QStringLiteral("takeBackImport"));
    back->setAccessibleName(tr("Take back the import of %1, %2").arg(record.fileName, day));
    back->setIconName(QStringLiteral("undo"));
    connect(back, &Button::clicked, this, [this, id = record.id] { emit takeBackRequested(id); });
    row->addWidget(back);
    return line;
}

} // namespace backbridge::ui
