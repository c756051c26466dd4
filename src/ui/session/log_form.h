#pragma once

#include "ui/controls/form_history.h"
#include "ui/session/session_draft.h"

namespace backbridge::ui {

/// What is being typed into the log.
using LogForm = FormHistory<SessionDraft>;

} // namespace backbridge::ui
