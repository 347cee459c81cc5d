import { defineFailures } from '../basics/failure'

export const imageFailures = defineFailures({
  image_not_known: () =>
    'The picture is neither PNG nor JPEG. Save it as one of the two; SVG files can be chosen in the app, which draws them as PNG.',
  image_damaged: () => 'The picture is damaged or was cut off on its way. Save or download it again.',
  image_for_press: () => 'The picture has the colours of a printing press (CMYK). Save it with RGB colours, or as PNG.',
  image_rotated: () => 'The picture lies on its side and only says how to turn it. Open it, turn it and save it again, or save it as PNG.',
  image_too_many_pixels: (facts: { width: number; height: number; most: number }) =>
    `The picture has ${facts.width} x ${facts.height} pixels; a logo may have up to ${facts.most / 1e6} million. Make it smaller.`,
  image_too_large: (facts: { bytes: number; most: number }) =>
    `The picture has ${(facts.bytes / 1e6).toFixed(1)} MB; a logo may have up to ${facts.most / 1e6} MB. Make it smaller.`,
})
