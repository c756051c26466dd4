#include "backbridge/domain/failure.h"

#include <QCoreApplication>

namespace backbridge {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Failure)
};

} // namespace

Failure::Failure(FailureKind kind, QString subject, QString detail, QString holder)
    : m_kind(kind)
    , m_subject(std::move(subject))
    , m_detail(std::move(detail))
    , m_holder(std::move(holder))
    , m_what((m_subject + QStringLiteral(": ") + m_detail).toUtf8())
{
}

QString Failure::words() const
{
    switch (m_kind) {
    case FailureKind::Busy:
        if (!m_holder.isEmpty()) {
            return Text::tr(
                       "%1 is open in another Backbridge (%2). Close it there first; its icon may be in the "
                       "tray.")
                .arg(m_subject, m_holder);
        }
        return Text::tr(
                   "%1 is open in another Backbridge. Close it there first; its icon may be in the tray.")
            .arg(m_subject);
    case FailureKind::OwnData:
        return Text::tr("%1 is where your data lies. Choose another name.").arg(m_subject);
    case FailureKind::DiskFull:
        return Text::tr("The disk with %1 is full. Free some space and try again; nothing was changed.")
            .arg(m_subject);
    case FailureKind::ReadOnly:
        return Text::tr("%1 cannot be written. Check the rights of the file and its folder.").arg(m_subject);
    case FailureKind::Unreadable:
        return Text::tr("%1 cannot be read. Check its rights and that it is not a folder.").arg(m_subject);
    case FailureKind::Missing:
        return Text::tr("%1 cannot be found. Check that the folder is there and connected.").arg(m_subject);
    case FailureKind::Damaged:
        return Text::tr("%1 is damaged and was left as it is. Restore a backup of it.").arg(m_subject);
    case FailureKind::NewerProgram:
        return Text::tr("%1 was made by a newer Backbridge and was left as it is. Open it with that version.")
            .arg(m_subject);
    case FailureKind::ForeignFile:
        return Text::tr("%1 is not a Backbridge data file and was left as it is.").arg(m_subject);
    case FailureKind::StaleRevision:
        return Text::tr("This %1 was changed elsewhere in the meantime. Open it again and repeat the change.")
            .arg(m_subject);
    case FailureKind::NotFound:
        return Text::tr("This %1 is no longer there.").arg(m_subject);
    case FailureKind::Other:
        break;
    }
    return Text::tr("Something went wrong with %1; nothing was changed.").arg(m_subject);
}

} // namespace backbridge
