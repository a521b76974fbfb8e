import { functions } from './svg-vocabulary.ts'

/** Why an attribute cannot stay, if its value leads out of the drawing. */
export function addressProblem(name: string, value: string) {
  const link = name === 'href' || name === 'xlink:href'
  const inside = link ? /^\s*#[^\s"'<>]*\s*$/.test(value) || image.test(value) : isStill(value)
  return inside ? undefined : `an address outside of the drawing (${name})`
}

const image = /^\s*data:image\/(?:png|jpe?g|gif|webp);base64,[\w+/=\s]*$/i

/** Whether a value or a style sheet fetches nothing: only known functions, and `url()` of the drawing itself. */
export function isStill(value: string) {
  const plain = value.replace(/url\(\s*(["']?)#[\w.:-]+\1\s*\)/gi, 'none')
  const called = [...plain.matchAll(/([\w-]*)\(/g)].map(([, name = '']) => name.toLowerCase())
  const away = /\\|@import|\/\/|\w+script:|data:/i.test(plain)
  return !away && called.every(name => name === '' || functions.has(name))
}
