import type { Choice } from './field-options.ts'

/** What can be chosen, under headings where there are many. */
export interface Choices {
  groups: readonly { label: string; choices: readonly Choice[] }[]
  /** The one that most likely fits. */
  preset: string
}

/** Languages most applications are used in; the browser's own come first. */
const languages =
  'af am ar az be bg bn bs ca cs cy da de el en es et eu fa fi fil fr ga gl gu he hi hr hu hy id is it ja ka kk km kn ko ky lo lt lv mk ml mn mr ms my nb ne nl pa pl ps pt pt-BR ro ru si sk sl so sq sr sv sw ta te th tr uk ur uz vi zh-Hans zh-Hant zu'.split(
    ' ',
  )

/** Languages by their own names: whoever looks for theirs can read it. */
export function localeChoices(): Choices {
  const own = [...new Set(navigator.languages)]
  const rest = languages.filter(tag => !own.includes(tag)).map(byOwnName)
  rest.sort((a, b) => a.label.localeCompare(b.label))
  return {
    groups: [
      { label: '', choices: own.map(byOwnName) },
      { label: '…', choices: rest },
    ],
    preset: own[0] ?? '',
  }
}

function byOwnName(tag: string): Choice {
  const name = new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag
  return { value: tag, label: name.charAt(0).toLocaleUpperCase(tag) + name.slice(1) }
}

/** Time zones by the city they are named after, under their part of the world in the given language. */
export function timeZoneChoices(language: string): Choices {
  const preset = Intl.DateTimeFormat().resolvedOptions().timeZone
  const zones = new Set([...Intl.supportedValuesOf('timeZone'), preset])
  const regions = new Intl.DisplayNames(language, { type: 'region' })
  const groups = new Map<string, Choice[]>()
  for (const zone of [...zones].sort()) {
    const [part = zone, ...place] = zone.split('/')
    const code = parts[part]
    const heading = code ? (regions.of(code) ?? part) : part
    const label = (place.length > 0 ? place.reverse().join(', ') : part).replaceAll('_', ' ')
    groups.set(heading, [...(groups.get(heading) ?? []), { value: zone, label }])
  }
  return { groups: [...groups].map(([label, choices]) => ({ label, choices })), preset }
}

/** @see https://unstats.un.org/unsd/methodology/m49/ */
const parts: Record<string, string> = {
  Africa: '002',
  America: '019',
  Antarctica: 'AQ',
  Asia: '142',
  Australia: 'AU',
  Europe: '150',
}
