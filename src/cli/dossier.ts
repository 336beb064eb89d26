import { type Command, Option } from "commander"

const BY = ["--by <name>", "who does it (default: the user of this machine)"] as const

/** The commands on a dossier: a file, or the address of a PostgreSQL database. */
export function dossierCommands(command: Command, run: (code: number) => void): void {
  arrivalCommands(command, run)
  judgementCommands(command, run)
  upkeepCommands(command, run)
}

const DOSSIER = "a file such as crisis.sitrep, or postgres://user@host/database"

function arrivalCommands(command: Command, run: (code: number) => void): void {
  command
    .command("add")
    .summary("add reports to a dossier")
    .description(
      'Reads files, folders, globs, addresses and feeds and adds their reports to a dossier, which is made if need be.\n"added" is printed for a report when it is on disk. What is there already stays as it is.',
    )
    .argument("<dossier>", DOSSIER)
    .argument(
      "<file...>",
      "files, folders, globs, http(s) addresses, feeds, or - for standard input",
    )
    .option(...BY)
    .option("--published", "each report counts from its own publication on (default: from now on)")
    .option("--jobs <number>", "reports read at the same time, each by a thread of its own", "1")
    .option("--defer", "do not join the reports yet, however many are new; the next report does")
    .action(async (dossier, files, options) =>
      run(await (await import("./commands/add.ts")).add(dossier, files, options)),
    )
  command
    .command("watch")
    .summary("keep adding what is new in folders and feeds")
    .description(
      "Looks again and again at files, folders, globs, addresses and feeds and adds what is new or has changed.",
    )
    .argument("<dossier>", DOSSIER)
    .argument("<file...>", "folders, files, globs, http(s) addresses, feeds")
    .option(...BY)
    .option("--published", "each report counts from its own publication on (default: from now on)")
    .option("--interval <seconds>", "how long to wait between two looks", "60")
    .option("--once", "look once and end")
    .action(async (dossier, files, options) =>
      run(await (await import("./commands/watch.ts")).watch(dossier, files, options)),
    )
}

function judgementCommands(command: Command, run: (code: number) => void): void {
  command
    .command("withdraw")
    .summary("take a report out of a dossier; its bytes stay")
    .argument("<dossier>", DOSSIER)
    .argument("<report>", "its id, the beginning of it, or its name")
    .requiredOption("--reason <words>", "why")
    .option(...BY)
    .option("--at <date>", "from when on that counts (default: now)")
    .action(async (dossier, report, options) =>
      run(await (await import("./commands/withdraw.ts")).withdraw(dossier, report, options)),
    )
  command
    .command("decide")
    .summary("accept, reject or correct a claim; join or part claims or actors")
    .description(
      'accept|reject|correct CLAIM, together|apart CLAIM CLAIM, same|different MENTION MENTION.\nA claim or mention is named by its id or by words of it that nothing else has.\ncorrect takes --set FIELD=VALUE: count=">=26", group=civilian, actor="the police" …',
    )
    .argument("<dossier>", DOSSIER)
    .argument("<decision>", "accept, reject, correct, together, apart, same or different")
    .argument("<words...>", "one claim, or two claims or mentions")
    .option("--set <field=value>", "correct: what should stand there; may be given again", each)
    .option("--in <report>", "look for the words in this report only")
    .option("--kind <kind>", "look for claims of this kind only")
    .option("--reason <words>", "why", "")
    .option(...BY)
    .option("--at <date>", "from when on that counts (default: now)")
    .action(async (dossier, decision, words, options) =>
      run(await (await import("./commands/decide.ts")).decide(dossier, decision, words, options)),
    )
  command
    .command("undo")
    .summary("make an entry of the journal count no longer")
    .argument("<dossier>", DOSSIER)
    .argument("<entry>", "its number, as sitrep log shows it")
    .option("--reason <words>", "why", "")
    .option(...BY)
    .option("--at <date>", "from when on that counts (default: now)")
    .action(async (dossier, entry, options) =>
      run(await (await import("./commands/undo.ts")).undo(dossier, entry, options)),
    )
}

function upkeepCommands(command: Command, run: (code: number) => void): void {
  const format = () =>
    new Option("-f, --format <format>", "how to write it").choices(["text", "json"]).default("text")
  command
    .command("log")
    .summary("show the journal of a dossier")
    .argument("<dossier>", DOSSIER)
    .addOption(format())
    .action(async (dossier, options) =>
      run(await (await import("./commands/log.ts")).log(dossier, options)),
    )
  command
    .command("diff")
    .summary("show what changed in a dossier since a moment")
    .description(
      "Figures that moved, numbers taken back, new disputes and denials, what is newly told or ordered, voices,\nreports that came and went: a report of its own, every line with the characters it rests on.",
    )
    .argument("<dossier>", DOSSIER)
    .requiredOption("--since <date>", "ISO 8601; what counts from then on is new")
    .option("--until <date>", "ISO 8601; a date alone is its end (default: now)")
    .addOption(
      new Option("-f, --format <format>", "how to write it")
        .choices(["text", "markdown", "html", "json"])
        .default("text"),
    )
    .option("-o, --output <file>", "write to a file instead of standard output")
    .option("--all", "every line, not only the weightiest of each section")
    .action(async (dossier, options) =>
      run(await (await import("./commands/diff.ts")).diff(dossier, options)),
    )
  command
    .command("rebuild")
    .summary("make everything derived again from the originals")
    .argument("<dossier>", DOSSIER)
    .action(async (dossier) => run(await (await import("./commands/rebuild.ts")).rebuild(dossier)))
}

/** An option that may be given more than once. */
const each = (one: string, all: readonly string[] = []): readonly string[] => [...all, one]
