#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QRandomGenerator>

#include <cstdio>

#include "backbridge/exchange/csv_log.h"
#include "exchange/samples.h"

using namespace backbridge;

namespace {

void write(const QDir& folder, const QString& name, const QByteArray& content)
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.flush()) {
        qFatal("cannot write %s", qPrintable(file.fileName()));
    }
}

/// A log as CSV beside the same sessions as a bundle, which says what the CSV must hold.
void writeLogPair(const QDir& folder, int number)
{
    exchange::Bundle bundle;
    bundle.clients.push_back(test::randomLog(static_cast<quint32>(number)));
    const QString name = QStringLiteral("log-%1").arg(number);
    write(folder, name + QStringLiteral(".json"), exchange::writeBundle(bundle));
    write(folder, name + QStringLiteral(".csv"),
          exchange::writeLog(bundle.clients.front().sessions, test::builtIn()));
}

/// Examples with one byte changed that are still read: what the reader accepts the schema must accept.
void writeAccepted(const QDir& folder, int count)
{
    const QByteArray example = test::exampleJson();
    QRandomGenerator random(7);
    while (count > 0) {
        QByteArray changed = example;
        changed[random.bounded(static_cast<int>(changed.size()))] =
            static_cast<char>(random.bounded(' ', '~' + 1));
        if (exchange::readBundle(changed, test::builtIn(), test::kToday).bundle) {
            write(folder, QStringLiteral("accepted-%1.json").arg(count), changed);
            --count;
        }
    }
}

} // namespace

/// Writes to a folder `count` random bundles, as many changed examples, and a tenth as many training logs.
int main(int argc, char* argv[])
{
    const QCoreApplication app(argc, argv);
    if (argc != 3) {
        std::fputs("usage: backbridge_write_samples FOLDER COUNT\n", stderr);
        return 2;
    }
    QDir folder(QString::fromLocal8Bit(argv[1]));
    folder.removeRecursively();
    if (!folder.mkpath(QStringLiteral("."))) {
        qFatal("cannot make %s", argv[1]);
    }
    const int count = QByteArray(argv[2]).toInt();
    for (int i = 0; i < count; ++i) {
        write(folder, QStringLiteral("bundle-%1.json").arg(i),
              exchange::writeBundle(test::randomBundle(static_cast<quint32>(i))));
    }
    writeAccepted(folder, count);
    for (int i = 0; i < count / 10; ++i) {
        writeLogPair(folder, i);
    }
    return 0;
}
