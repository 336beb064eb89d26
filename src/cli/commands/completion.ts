import type { Command } from "commander"

interface Entry {
  readonly name: string
  readonly summary: string
  readonly options: readonly string[]
}

const entries = (command: Command): Entry[] =>
  command.commands.map((one) => ({
    name: one.name(),
    summary: one.summary(),
    options: one.options.flatMap((option) => option.long ?? []),
  }))

const bash = (all: readonly Entry[]): string => `_sitrep() {
  local word="\${COMP_WORDS[COMP_CWORD]}"
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "${all.map(({ name }) => name).join(" ")}" -- "$word"))
    return
  fi
  case "\${COMP_WORDS[1]}" in
${all.map(({ name, options }) => `    ${name}) local options="${options.join(" ")}" ;;`).join("\n")}
  esac
  case "$word" in
    -*) COMPREPLY=($(compgen -W "$options" -- "$word")) ;;
    *) COMPREPLY=($(compgen -f -- "$word")) ;;
  esac
}
complete -o filenames -F _sitrep sitrep
`

const zsh = (all: readonly Entry[]): string => `#compdef sitrep
_sitrep() {
  local -a commands=(${all.map(({ name, summary }) => `'${name}:${summary}'`).join(" ")})
  if (( CURRENT == 2 )); then _describe command commands; return; fi
  case "\${words[2]}" in
${all.map(({ name, options }) => `    ${name}) _arguments ${options.map((option) => `'${option}'`).join(" ")} '*:file:_files' ;;`).join("\n")}
  esac
}
compdef _sitrep sitrep
`

const fish = (all: readonly Entry[]): string =>
  all
    .flatMap(({ name, summary, options }) => [
      `complete -c sitrep -n __fish_use_subcommand -a ${name} -d '${summary}'`,
      ...options.map(
        (option) =>
          `complete -c sitrep -n '__fish_seen_subcommand_from ${name}' -l ${option.slice(2)}`,
      ),
    ])
    .join("\n")
    .concat("\n")

const shells = { bash, zsh, fish }

/** A script that teaches a shell the commands and options of the table. */
export const completion = (shell: keyof typeof shells, command: Command): string =>
  shells[shell](entries(command))
