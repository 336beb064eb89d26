/** Each component's own style goes to the style sheet, since the page runs under
 *  a policy that allows no style in the page itself. */
export default { compilerOptions: { css: "external", runes: true } }
