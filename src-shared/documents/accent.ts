// Whether a colour can be read or seen on white paper: the company's accent may be any colour at all.

/** WCAG 2.2, 1.4.3: what small text needs. */
const READABLE = 4.5
/** Less than this and a rule is not seen. */
const VISIBLE = 1.4

/** The contrast of two colours such as #0b6b6f, from 1 to 21 (WCAG 2.2, "contrast ratio"). */
export function contrast(first: string, second: string): number {
  const [light = 1, dark = 0] = [luminance(first), luminance(second)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

/** The accent where it can be read on white paper, otherwise the fallback. */
export function readableAccent(accent: string, fallback: string): string {
  return accent !== '' && contrast(accent, '#ffffff') >= READABLE ? accent : fallback
}

/** The accent where a rule in it can be seen on white paper, otherwise the fallback. */
export function visibleAccent(accent: string, fallback: string): string {
  return accent !== '' && contrast(accent, '#ffffff') >= VISIBLE ? accent : fallback
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
