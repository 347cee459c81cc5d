// Pipelines in den Einstellungen.
import type { pipelines as en } from '../en/pipelines'

export const pipelines: typeof en = {
  title: 'Pipelines',
  text: 'Eine Pipeline ist der Weg eines Verkaufs: Ihre Phasen stehen in dieser Reihenfolge auf der Tafel. Der Prozentsatz gewichtet, was eine Verkaufschance bringen würde.',
  reading: 'Pipelines werden gelesen',
  notRead: 'Die Pipelines konnten nicht gelesen werden',
  newPipeline: 'Neue Pipeline',
  name: 'Name der Pipeline',
  stage: 'Phase',
  stageNumber: (number) => `Phase ${number}`,
  stageName: (number) => `Name der Phase ${number}`,
  chanceOf: (name) => `Wahrscheinlichkeit von ${name} in Prozent`,
  outcomeOf: (name) => `Was ${name} entscheidet`,
  percentExpected: 'Geben Sie 0 bis 100 ein.',
  up: (name, keys) => `${name} nach oben (${keys})`,
  down: (name, keys) => `${name} nach unten (${keys})`,
  addStage: 'Phase hinzufügen',
  removeStage: (name) => `${name} entfernen`,
  save: 'Pipeline speichern',
  saved: (name) => `${name} ist gespeichert.`,
  remove: 'Pipeline löschen',
  removeTitle: (name) => `${name} löschen?`,
  removeText: 'Ihre Phasen gehen mit. Eine Pipeline mit Verkaufschancen bleibt.',
  removed: (name) => `${name} ist gelöscht.`,
}
