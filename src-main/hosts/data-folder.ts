// Where the data is: the platform's folder for application data, unless the user says otherwise.
import { join, resolve } from 'node:path'

export interface DataFolderFacts {
  platform: NodeJS.Platform
  env: Readonly<Record<string, string | undefined>>
  home: string
  /** the --data option */
  data?: string | undefined
}

/** The data folder: --data, else QUITTANCE_DATA, else the platform's. */
export function dataFolder({ platform, env, home, data }: DataFolderFacts): string {
  const chosen = data ?? env['QUITTANCE_DATA']
  if (chosen) return resolve(chosen)
  if (platform === 'win32') return join(env['APPDATA'] ?? join(home, 'AppData', 'Roaming'), 'Quittance')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Quittance')
  return join(env['XDG_DATA_HOME'] || join(home, '.local', 'share'), 'quittance')
}
