// Where the data is: the platform's folder for application data, unless the user says otherwise.
import { posix, resolve, win32 } from 'node:path'

export interface DataFolderFacts {
  platform: NodeJS.Platform
  env: Readonly<Record<string, string | undefined>>
  home: string
  /** the --data option */
  data?: string | undefined
}

/** The data folder: --data, else QUITTANCE_DATA, else the platform's, which no cloud drive synchronises. */
export function dataFolder({ platform, env, home, data }: DataFolderFacts): string {
  const chosen = data || env['QUITTANCE_DATA']
  if (chosen) return resolve(chosen)
  if (platform === 'win32') return win32.join(env['APPDATA'] || win32.join(home, 'AppData', 'Roaming'), 'Quittance')
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', 'Quittance')
  // The XDG specification: a relative path is to be ignored.
  const shared = env['XDG_DATA_HOME']
  return posix.join(shared && posix.isAbsolute(shared) ? shared : posix.join(home, '.local', 'share'), 'quittance')
}
