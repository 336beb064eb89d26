import { standardProgram } from "../../program.ts"
import { additionsIn, reread } from "../../store/index.ts"
import { withStore } from "../desk.ts"
import { complain, out, progress } from "../print.ts"
import { standing } from "../standing.ts"

/** Reads every original again and puts what comes of it in the place of what was
 *  derived. Exit code 1 where a report cannot be read any more. */
export async function rebuild(location: string): Promise<number> {
  return withStore(location, async (store) => {
    const program = standardProgram()
    const additions = additionsIn(await store.entries())
    const line = progress("reports")
    await store.forget()
    const failures = await reread(store, program, additions, ({ doc }) =>
      line.step(doc.tokens.length),
    )
    line.end()
    for (const failure of failures) complain(failure)
    if (additions.length > failures.length) await standing(store, program)
    out(`${additions.length - failures.length} reports read again by ${program.stamp}\n`)
    return failures.length > 0 ? 1 : 0
  })
}
