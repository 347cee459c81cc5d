// What an SVG may not contain: it is drawn where it can run and load nothing, so what needs that would silently be missing.

const RUNS = /<\s*script\b|<\s*foreignObject\b|\son[a-z]+\s*=|javascript:/i
const LOADS = /<!ENTITY|@import|(?:href|src)\s*=\s*["']?\s*(?!["'#]|data:image\/)[^\s"'>]|url\(\s*["']?\s*(?!["'#]|data:)[^\s)]/i
const LINK = /<\s*a\b[^>]*>/gi

/** `runs`: scripts or pages within; `loads`: pictures, styles or fonts from elsewhere. Links do neither. */
export function svgProblem(text: string): 'runs' | 'loads' | undefined {
  if (RUNS.test(text)) return 'runs'
  return LOADS.test(text.replace(LINK, '').replace(/<!--.*?-->|<\?.*?\?>/gs, '')) ? 'loads' : undefined
}
