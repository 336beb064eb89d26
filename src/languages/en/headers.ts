const phrases = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s*\|\s*/))

/** Labels of lines that are about the report, or about another one. */
export const headerWords: Readonly<Record<string, ReadonlySet<string>>> = {
  header_lines: phrases(
    `author | authors | writer | editor | edited by | editing | editing by | translation | translator
    | translated by | reporter | reporters | reporting | reporting by | correspondent | contributor
    | contributors | written by | posted by | published by | byline | compiled by | photo | photos
    | photo by | photo credit | photograph | photographer | picture credit | image credit | credit
    | credits | cover photo | illustration | tag | tags | keyword | keywords | category | categories
    | section | rubric | topic | topics | filed under | filed in | posted in | published in | share
    | shares | views | comments | likes | read time | reading time | read more | read also
    | read next | also read | see also | related | related news | related articles | more on this
    | contact | contacts | phone | tel | fax | email | e mail | website | web | url | link | links
    | copyright | language | follow us | subscribe | advertisement`,
  ),
  header_labels: phrases(
    `update | updated | updates | last updated | last update | updated on | updated at | published
    | published on | posted | posted on | first published | last modified | modified | created
    | breaking | breaking news | live | correction | corrected | date | released | release date`,
  ),
}
