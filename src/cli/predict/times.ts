import type { Task } from "./task.ts"

/** Time expressions with their TIMEX3 type and value. */
export const times: Task = {
  name: "times",
  predict(row, tools) {
    const { doc } = tools.walk(tools.document(row))
    return {
      id: row.id,
      times: doc.times.map(({ start, end, type, value }) => ({
        start,
        end,
        type: type.toUpperCase(),
        value,
      })),
    }
  },
}
