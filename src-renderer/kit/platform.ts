// What differs between the desktop program and a browser: saving a file and showing where it went.
import type { HostBridge } from '#shared/basics/host-bridge'

declare global {
  interface Window {
    quittance?: HostBridge
  }
}

/** The native side, or undefined in a browser. */
export const bridge: HostBridge | undefined = window.quittance

export function bytesFromBase64(base64: string): Uint8Array<ArrayBuffer> {
  // Ten times as quick where the engine has it.
  const quick = Uint8Array as unknown as { fromBase64?: (text: string) => Uint8Array<ArrayBuffer> }
  return quick.fromBase64?.(base64) ?? Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
}

/** Reads a file as base64. */
export async function base64OfFile(file: File): Promise<string> {
  return base64OfBytes(new Uint8Array(await file.arrayBuffer()))
}

export function base64OfBytes(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
  return btoa(text)
}

/** Saves a file by the native dialog, or as a download. Answers the path when there is one, null when it was cancelled. */
export async function saveFile(name: string, base64: string, type: string): Promise<string | null | undefined> {
  if (bridge) return bridge.saveFile(name, base64)
  const url = URL.createObjectURL(new Blob([bytesFromBase64(base64)], { type }))
  const anchor = document.createElement('a')
  anchor.href = url
  anchor.download = name
  anchor.click()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
  return undefined
}
