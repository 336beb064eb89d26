/** All tasks that `sitrep predict` knows. */
export const tasks: readonly string[] =
  "events figures attribution speech quotes spans factuality coref places times actors duplicates clusters conllu".split(
    " ",
  )
