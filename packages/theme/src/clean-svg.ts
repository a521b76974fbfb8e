import { SaxesParser, type SaxesTagNS } from 'saxes'
import { cleanCss } from './css-text.ts'
import { addressProblem, isStill } from './svg-address.ts'
import * as known from './svg-vocabulary.ts'

export interface CleanSvg {
  /** The drawing alone, as canonical XML: it runs nothing and asks for no other file. */
  svg: string
  /** What went, in plain words, each once. */
  removed: string[]
}

/**
 * A drawing, rebuilt from what is known to draw and nothing more.
 *
 * @throws {TypeError} if the text is not well-formed XML (entities of its own make it so), or not an SVG.
 */
export function cleanSvg(text: string): CleanSvg {
  const removed = new Set<string>()
  const open: Entry[] = []
  let drawn = ''

  const parser = new SaxesParser({ xmlns: true, defaultXMLVersion: '1.0', forceXMLVersion: true })
  parser.on('error', ({ message }) => {
    throw new TypeError(`the SVG is not well-formed XML, at line ${message}`)
  })
  parser.on('doctype', () => void removed.add('a document type'))
  parser.on('processinginstruction', () => void removed.add('a processing instruction'))
  parser.on('comment', () => void removed.add('comments'))
  parser.on('opentag', tag => {
    const above = open.at(-1)
    const within = above?.within ?? 'shapes'
    if (!above && !(tag.uri === known.svgSpace && tag.local === 'svg')) throw new TypeError(noSvg)
    const problem = within === 'nothing' ? undefined : outlawed(tag, within)
    if (problem) removed.add(problem)
    if (problem || within === 'nothing') return open.push({ name: '', within: 'nothing', text: '' })
    if (tag.local === 'a') {
      removed.add('a link')
      return open.push({ name: '', within, text: '' })
    }
    if (tag.local !== 'style') drawn += `<${tag.local}${attributesOf(tag, removed)}>`
    return open.push({ name: tag.local, within: contentOf(tag.local), text: '' })
  })
  const write = (text: string) => {
    const entry = open.at(-1)
    if (entry?.name === 'style') entry.text += text
    else if (entry?.within === 'words' || entry?.within === 'text') drawn += asXml(text)
  }
  parser.on('text', write)
  parser.on('cdata', write)
  parser.on('closetag', () => {
    const { name, text: css } = open.pop() as Entry
    if (name === 'style') drawn += styleOf(css, removed)
    else if (name) drawn += `</${name}>`
  })
  parser.write(text).close()

  const links = drawn.includes(' xlink:href="') ? ` xmlns:xlink="${known.linkSpace}"` : ''
  const svg = drawn.replace('<svg', `<svg xmlns="${known.svgSpace}"${links}`)
  return { svg, removed: [...removed] }
}

/** An element being read. Without a name it is not drawn. */
interface Entry {
  name: string
  /** What of its content is kept. */
  within: 'shapes' | 'text' | 'words' | 'nothing'
  text: string
}

const noSvg = `the file is not an SVG: it must start with <svg xmlns="${known.svgSpace}">`

/** Why an element cannot stay, if it cannot. */
function outlawed({ name, local, uri, attributes }: SaxesTagNS, within: Entry['within']) {
  if (uri !== known.svgSpace) return 'what another program left for itself'
  if (local === 'script') return 'a script'
  if (local === 'foreignObject') return 'HTML in the drawing (foreignObject)'
  if (within === 'words') return `<${name}> among plain words`
  if (local === 'a') return undefined
  if (!known.drawing.has(local)) return `<${name}>`
  if (local === 'style' && attributes.media) return 'a style sheet for some media alone'
  const { value: target } = attributes.attributeName ?? {}
  if (!/^(?:animate|animateTransform|set)$/.test(local)) return undefined
  if (target && known.attributes.has(target) && !/href/.test(target)) return undefined
  return 'an animation of what must not change'
}

function contentOf(name: string): Entry['within'] {
  if (known.plainText.has(name)) return 'words'
  return known.drawnText.has(name) ? 'text' : 'shapes'
}

/** The attributes that stay. A `style` is read into them, over those of the same name, as in CSS. */
function attributesOf({ attributes }: SaxesTagNS, removed: Set<string>): string {
  const kept = new Map<string, string>()
  const keep = (name: string, value: string) => {
    const problem = addressProblem(name, value)
    if (problem) removed.add(problem)
    else kept.set(name, value)
  }
  const styles: string[] = []
  for (const { name, local, prefix, uri, value } of Object.values(attributes)) {
    const own = uri === '' || prefix === 'xml'
    if (uri === spaceOfNames) continue
    if (/^on/i.test(local)) removed.add('code that runs on events')
    else if (own && name === 'style') styles.push(...(value.match(/(?:[^;(]|\([^)]*\)?)+/g) ?? []))
    else if (own && known.attributes.has(name)) keep(name, value)
    else if (uri === known.linkSpace && local === 'href') keep('xlink:href', value)
    else removed.add(own ? `the attribute ${name}` : 'what another program left for itself')
  }
  for (const style of styles.filter(each => each.trim())) {
    const [property = '', ...value] = style.split(':')
    const name = property.trim().toLowerCase()
    if (!known.presentation.has(name)) removed.add(`the style ${name}`)
    else
      keep(
        name,
        value
          .join(':')
          .replace(/!\s*important\s*$/i, '')
          .trim(),
      )
  }
  return [...kept].map(([name, value]) => ` ${name}="${asXml(value, /[<>&"\n\r\t]/g)}"`).join('')
}

const spaceOfNames = 'http://www.w3.org/2000/xmlns/'

/** A style sheet of the drawing, if it keeps to the drawing. */
function styleOf(css: string, removed: Set<string>): string {
  try {
    const clean = cleanCss(css)
    if (isStill(clean)) return `<style>${asXml(clean)}</style>`
    removed.add('a style sheet that asks for other files')
  } catch (error) {
    removed.add(`a style sheet: its ${(error as Error).message}`)
  }
  return ''
}

const asXml = (text: string, marks = /[<>&"\r]/g) =>
  text.replace(marks, found => `&#${found.charCodeAt(0)};`)
