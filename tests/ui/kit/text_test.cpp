#include <QHBoxLayout>
#include <QTextDocument>
#include <QVBoxLayout>

#include "support/catch.h"
#include "ui/controls/card.h"
#include "ui/controls/labels.h"
#include "ui/controls/plain_text.h"
#include "ui/kit/shown.h"

using namespace backbridge::ui;

TEST_CASE("markup in a label is shown as typed", "[text]")
{
    const QString name = QStringLiteral("<b>Ann</b> & <img src='x.png'>");
    const Label label(name);

    CHECK(label.textFormat() == Qt::PlainText);
    CHECK(label.text() == name);
    const Label plain(QStringLiteral("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"));
    CHECK(label.sizeHint().height() == plain.sizeHint().height());
}

TEST_CASE("a tooltip shows what looks like markup as typed", "[text]")
{
    for (const auto* typed : {"<b>Ann</b> & Co", "R&D \"x\"", "&lt;b&gt;", "plain", "a < b\n<i>"}) {
        const QString text = QString::fromUtf8(typed);
        QTextDocument shown;
        shown.setHtml(asToolTip(text));

        CHECK(Qt::mightBeRichText(asToolTip(text)));
        CHECK(shown.toPlainText() == QString(text).replace(QLatin1Char('\n'), QLatin1Char(' ')));
    }
    CHECK(asToolTip({}).isEmpty());
}

TEST_CASE("a button's text keeps the sign that would mark a key", "[text]")
{
    CHECK(asButtonText(QStringLiteral("R&D")) == QStringLiteral("R&&D"));
}

TEST_CASE("a paragraph grows in height as it gets narrower", "[text]")
{
    const std::unique_ptr<Label> paragraph(
        makeParagraph(QStringLiteral("Today's session makes three. Rest days are part of the plan.")));

    const int wide = paragraph->heightForWidth(1000);
    const int narrow = paragraph->heightForWidth(200);

    CHECK(narrow >= 2 * wide);
    CHECK(paragraph->heightForWidth(100) > narrow);
}

TEST_CASE("a paragraph keeps its typed line breaks", "[text]")
{
    const std::unique_ptr<Label> paragraph(makeParagraph(QStringLiteral("one\ntwo\nthree")));
    const std::unique_ptr<Label> one(makeParagraph(QStringLiteral("one")));

    CHECK(paragraph->heightForWidth(500) == 3 * one->heightForWidth(500));
}

TEST_CASE("a layout gives a paragraph all the lines it needs", "[text]")
{
    QWidget window;
    auto* column = new QVBoxLayout(&window);
    Label* paragraph =
        makeParagraph(QStringLiteral("A sentence that is long enough to need several lines here."));
    column->addWidget(paragraph);
    column->addStretch();
    window.resize(160, 400);
    showNow(window);

    CHECK(paragraph->height() == paragraph->heightForWidth(paragraph->width()));
}

TEST_CASE("a paragraph beside a taller neighbour still gets all its lines", "[text]")
{
    QWidget window;
    auto* row = new QHBoxLayout(&window);
    auto* tall = new QWidget;
    tall->setMinimumSize(200, 300);
    auto* column = new QVBoxLayout;
    Label* paragraph =
        makeParagraph(QStringLiteral("A sentence that is long enough to need several lines here."));
    column->addWidget(makeHairline());
    column->addStretch();
    column->addWidget(paragraph);
    row->addWidget(tall, 1);
    row->addLayout(column, 1);
    window.resize(420, 400);
    showNow(window);

    CHECK(paragraph->height() >= paragraph->heightForWidth(paragraph->width()));
}

TEST_CASE("bold words and the rest are one text to a screen reader", "[text][accessible]")
{
    LeadText text;
    text.setText(QStringLiteral("Stop this exercise"), QStringLiteral("if the knee gives way."));

    CHECK(accessible(text).text(QAccessible::Name)
          == QStringLiteral("Stop this exercise if the knee gives way."));
    CHECK(accessible(text).role() == QAccessible::StaticText);
    CHECK(text.heightForWidth(120) > text.heightForWidth(600));
}

TEST_CASE("a card is named by its title", "[text][accessible]")
{
    Card card(QStringLiteral("This week"));

    CHECK(accessible(card).text(QAccessible::Name) == QStringLiteral("This week"));
}
