#pragma once

#include <QString>

#include <limits>
#include <vector>

#include "arguments.h"
#include "terminal.h"

namespace backbridge::cli {

/// An option of one command.
struct OptionSpec {
    const char* name; ///< without the dashes
    const char* value; ///< what its value is called; empty for a switch
    bool needed = false;
};

constexpr int kAnyNumber = std::numeric_limits<int>::max();

/// A command with what it takes. `run` returns the exit status.
struct Command {
    const char* name;
    const char* usage; ///< what follows the name
    const char* help; ///< what it does, lines of at most 70 characters
    std::vector<OptionSpec> options;
    int leastFiles;
    int mostFiles;
    int (*run)(const Call& call, Terminal& terminal);
    bool usesData = true; ///< whether it is about a data file that --data can name
};

/// Null when there is no command of that name.
[[nodiscard]] const Command* findCommand(const QString& name);

/// Usage and help of `command`, or of the whole program when it is null.
[[nodiscard]] QString helpText(const Command* command);

int runExercises(const Call& call, Terminal& terminal);
int runClients(const Call& call, Terminal& terminal);
int runAdherence(const Call& call, Terminal& terminal);
int runImport(const Call& call, Terminal& terminal);
int runExport(const Call& call, Terminal& terminal);
int runBackup(const Call& call, Terminal& terminal);
int runRestore(const Call& call, Terminal& terminal);
int runCheck(const Call& call, Terminal& terminal);
int runGenerate(const Call& call, Terminal& terminal);

} // namespace backbridge::cli
