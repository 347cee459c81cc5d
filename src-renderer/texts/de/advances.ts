// Anzahlungen.
import type { advances as english } from '../en/advances'

export const advances: typeof english = {
  menu: 'Anzahlung verlangen…',
  title: 'Anzahlung verlangen',
  value: 'Anzahlung',
  expected: 'Geben Sie einen Prozentsatz wie 30 % oder einen Betrag wie 500 ein.',
  hintNet: (whole) =>
    `Ein Prozentsatz oder ein Betrag, von ${whole} ohne Steuer. Die Anzahlungsrechnung hat ihre eigene Steuer und wird in der Schlussrechnung abgezogen.`,
  hintGross: (whole) =>
    `Ein Prozentsatz oder ein Betrag, von ${whole} mit Steuer. Die Anzahlungsrechnung hat ihre eigene Steuer und wird in der Schlussrechnung abgezogen.`,
  ask: 'Anzahlungsrechnung erstellen',
  deduct: (number) => `Anzahlung ${number} abziehen`,
  deducted: 'Die Anzahlung ist abgezogen.',
}
