import { defineFailures } from '../basics/failure'

export const imageFailures = defineFailures({
  image_not_known: () =>
    'The picture is neither PNG nor JPEG. Save it as one of the two; SVG files can be chosen in the app, which draws them as PNG.',
  image_too_large: (facts: { bytes: number; most: number }) =>
    `The picture has ${(facts.bytes / 1e6).toFixed(1)} MB; a logo may have up to ${facts.most / 1e6} MB. Make it smaller.`,
})
