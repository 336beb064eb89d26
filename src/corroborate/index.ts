export { dossier } from "./dossier.ts"
export { containment, groupsOf, kinship, shingles } from "./duplicates.ts"
