// What the screens ask of a browser when they are loaded: English, and no memory. Comes before everything that imports them.
const nothing = { getItem: () => null, setItem: () => undefined, removeItem: () => undefined }
Object.assign(globalThis, { document: { documentElement: { lang: 'en', dataset: {} } }, localStorage: nothing })
Object.defineProperty(globalThis, 'navigator', { value: { languages: ['en-GB'], language: 'en-GB', userAgent: '' } })
