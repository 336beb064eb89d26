import type { Language } from "../../model/index.ts"

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Words by which the conditional of translated news is told from that of what never came
 *  about. */
export const reportiveWords: Language["lexicons"] = {
  reportive_aux: words("would"),
  reportive_have: words("have 've ’ve"),
  reportive_be: words("be"),
  /** What sets a condition, compares with another world or only wishes. */
  reportive_unreal: words(`if unless otherwise without instead rather wish ideally theoretically
    normally usually else suppose imagine anyway than not n't n’t never nobody none no might could
    should  what how why whether perhaps even only easily surely certainly probably gladly`),
  /** What, behind "by", names a time. */
  reportive_then: words("then now"),
  reportive_conditions: words("if unless otherwise without"),
  /** What keeps something from coming about. */
  reportive_averting: words(`save prevent foil thwart avert stop spare plot luckily fortunately
    plan attempt try fail cancel intend imagine suppose wish`),
  reportive_inverting: words("have be should"),
  /** Verbs that in this form tell how somebody would feel or fare. */
  reportive_attitudes: words(`like love prefer want hope wish expect think need be have mind care
    hate enjoy win lose become get`),
  /** Subjects on whom nobody reports. */
  reportive_nobody: words(`i we you one it that this these those there anyone anybody everyone
    everybody someone somebody anything everything something nothing which what`),
  /** What is planned or ruled does nothing yet. */
  reportive_projects: words(`bill law act amendment measure deal merger plan proposal rule ruling
    policy provision program programme treaty agreement ban reform move decision vote option
    alternative approach attack strike failure victory defeat delay change increase cut tax`),
  /** Harm that is counted in people. */
  reportive_harm: words(`kill injure wound arrest detain hurt displace abduct kidnap rape torture
    execute hospitalize hospitalise poison behead shoot burn evacuate trap bury`),
  reportive_according: words("accord reportedly allegedly"),
  /** Who reckons rather than reports. */
  reportive_reckoning: words(`poll survey study analysis estimate projection model simulation
    calculation forecast economist analyst historian researcher office`),
  reportive_telling: words("report claim write say indicate tell assure affirm state"),
  /** Who passes on what others say. */
  reportive_hearsay: words(`medium media press radio television newspaper agency outlet site
    channel source witness resident rumor rumour website daily broadcaster correspondent`),
}
