export { dossier } from "./dossier.ts"
export { groupsOf } from "./duplicates.ts"
export { type Kinship, kinship } from "./kinship.ts"
export { containment, type Print, print } from "./shingles.ts"
