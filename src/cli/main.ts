import { Argument, Command, CommanderError, Option } from "commander"
import { SitrepError } from "../model/index.ts"
import { VERSION } from "../version.ts"
import { dossierCommands } from "./dossier.ts"
import { complain, out } from "./print.ts"
import { tasks } from "./tasks.ts"

const examples = `
Examples:
  sitrep report article.txt                  a situation report in the terminal
  sitrep report reports/ --format html -o report.html
  cat feed.jsonl | sitrep report -           JSON lines: {id, text, title, published, outlet, url, language}
  sitrep read article.txt | jq .claims       all layers, one JSON line a report
  sitrep report article.txt --format json -o report.json
  sitrep verify report.json article.txt      does every citation give back its words?

Exit codes: 0 all well, 1 something failed (each failure is named), 2 wrong usage.`

/** An option that may be given more than once. */
const each = (one: string, all: readonly string[] = []): readonly string[] => [...all, one]

/** The command table: names, arguments, help. Each command's code is loaded
 *  when it is called. */
export function program(run: (code: number) => void): Command {
  const command = new Command("sitrep")
    .description(
      "Reads news reports on a breaking crisis and says what is known, who says so,\nand what does not fit together. No network, no language model: same input, same bytes.",
    )
    .version(VERSION)
    .addHelpText("after", examples)
    .showHelpAfterError("(sitrep --help shows how)")
    .exitOverride()
  command
    .command("report")
    .summary("write a situation report over all inputs")
    .description(
      "Reads files, folders, globs or - (standard input): plain text, HTML, JSON, JSON lines.\nWrites one situation report in which every line cites the characters it rests on.\nGiven one dossier, writes the report over it.",
    )
    .argument("<file...>", "files, folders, globs, or - for standard input; or a dossier")
    .addOption(
      new Option("-f, --format <format>", "how to write it")
        .choices(["text", "markdown", "html", "json"])
        .default("text"),
    )
    .option("-o, --output <file>", "write to a file instead of standard output")
    .option("--html <file>", "write the HTML report, too")
    .option("--title <words>", "heading of the report")
    .option(
      "--as-of <date>",
      "ISO 8601 date the report speaks for (default: that of the newest input);\nof a dossier: what was known by then",
    )
    .option("--all", "every line, not only the weightiest of each section")
    .option("--rules <file>", "rules, lexicons and actors of one's own; may be given again", each)
    .option("--actors <file>", "a list of actors of one's own, which outranks the built-in one")
    .option("--jobs <number>", "reports read at the same time, each by a thread of its own", "1")
    .action(async (files, options) =>
      run(await (await import("./commands/report.ts")).report(files, options)),
    )
  command
    .command("serve")
    .summary("open the workbench over a dossier")
    .description(
      "Serves the workbench and its API over a dossier, which is made if need be; over the sample\nwhere none is named. Listens to this machine alone, unless --host says otherwise: then it\nasks everybody for a token.",
    )
    .argument("[dossier]", "a file such as crisis.sitrep, or postgres://user@host/database")
    .option("--host <address>", "address to listen on", "127.0.0.1")
    .option("--port <number>", "port to listen on; 0 takes any free one", "4173")
    .option("--token <words>", "what others must show (default: one made for this run)")
    .option("--if-terminal", "serve only in a terminal; elsewhere say how to, and end")
    .action(async (dossier, options) =>
      run(await (await import("./commands/serve.ts")).serve(dossier, options)),
    )
  command
    .command("read")
    .summary("write every report with all its layers")
    .description(
      "One JSON line a report: sentences, tokens, tags, arcs, names, mentions, quotations, times,\nquantities, attributions, scopes, claims; actors, places and times resolved. Offsets are UTF-16 code units.",
    )
    .argument("<file...>", "files, folders, globs, or - for standard input")
    .addOption(
      new Option("-f, --format <format>", "how to write it")
        .choices(["jsonl", "conllu"])
        .default("jsonl"),
    )
    .option("--rules <file>", "rules, lexicons and actors of one's own; may be given again", each)
    .option("--actors <file>", "a list of actors of one's own, which outranks the built-in one")
    .option("--jobs <number>", "reports read at the same time, each by a thread of its own", "1")
    .action(async (files, options) =>
      run(await (await import("./commands/read.ts")).read(files, options)),
    )
  command
    .command("verify")
    .summary("check a report's citations, or a dossier from the ground up")
    .description(
      "Of a JSON report: cuts every citation out of the inputs again and names those that do not give back\ntheir exact words. Of a dossier: checks the chain of its journal, every original and all that is derived.",
    )
    .argument("<report>", "a report written with --format json, or a dossier")
    .argument("[file...]", "the inputs the report was made from")
    .option("--quick", "of a dossier: checksums alone, without reading every report again")
    .action(async (path, files, options) =>
      run(await (await import("./commands/verify.ts")).verify(path, files, options)),
    )
  command
    .command("check")
    .summary("check rules, lexicons and actors of your own")
    .description(
      "Reads files of rules (JSON; docs/rules.md shows how to write one), runs every rule on its examples\nand counterexamples, and says what fails and why.",
    )
    .argument("<rules...>", "files of rules")
    .action(async (paths) => run(await (await import("./commands/check.ts")).check(paths)))
  dossierCommands(command, run)
  command
    .command("predict")
    .summary("answer a benchmark's questions, for scoring")
    .description(
      "Reads one JSON object a line and writes one predicted line for each, in the form that the scorers take.",
    )
    .addArgument(new Argument("<task>", "what to predict").choices(tasks))
    .argument("<file>", "JSON lines (CoNLL-U for conllu), or -")
    .option("--actors <file>", "a list of actors of one's own, which outranks the built-in one")
    .option("--gold-tokens", "conllu: keep the tokens of the input")
    .action(async (task, file, options) =>
      run(await (await import("./commands/predict.ts")).predict(task, file, options)),
    )
  command
    .command("completion")
    .summary("print a completion script for a shell")
    .description(
      "bash: source <(sitrep completion bash)   zsh: source <(sitrep completion zsh)   fish: sitrep completion fish | source",
    )
    .addArgument(new Argument("<shell>").choices(["bash", "zsh", "fish"]))
    .action(async (shell) =>
      out((await import("./commands/completion.ts")).completion(shell, command)),
    )
  return command
}

/** Runs a command line and gives its exit code. */
export async function main(argv: readonly string[]): Promise<number> {
  let code = 0
  const command = program((given) => {
    code = given
  })
  if (argv.length === 0) {
    command.outputHelp()
    return 2
  }
  try {
    await command.parseAsync(argv as string[], { from: "user" })
    return code
  } catch (error) {
    return codeOf(error)
  }
}

function codeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  if (!(error instanceof SitrepError)) throw error
  complain(error)
  return error.code === "E_OPTION" ? 2 : 1
}
