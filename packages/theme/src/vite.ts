import { relative, resolve } from 'node:path'
import { defaultClientConditions, normalizePath, type Plugin } from 'vite'
import { checkContrast } from './contrast.ts'
import { toCss } from './css.ts'
import { loadTheme } from './load-theme.ts'
import { themeModule } from './theme-module.ts'
import { undrawn } from './undrawn.ts'

/**
 * Prints a theme file as the style sheet `virtual:portico-theme.css`, at build and, live, in development.
 *
 * Images and fonts it names go through Vite, so they are hashed and copied. Colours that are hard to read
 * are warned of; what the theme says for full pages alone is told. Where the application imports the theme
 * file itself, it gets the checked values without the code that checks them, and the style sheet with them:
 * `ThemeStyle` then has nothing to add.
 *
 * For the type of the style sheet's import, reference `@portico/theme/virtual`.
 *
 * @param file path of the module whose default export is the theme, from the root of the project.
 * @throws {TypeError} at build, as `defineTheme` does.
 */
export function theme(file: string): Plugin {
  let path = ''
  let root = ''
  let conditions: string[] = []
  let sources = new Set<string>()
  return {
    name: 'portico-theme',
    config: ({ build }) => (build?.cssTarget ? {} : { build: { cssTarget: lightDarkBrowsers } }),
    configResolved(config) {
      root = config.root
      conditions = config.resolve.conditions.filter(each => !viteConditions.includes(each))
      path = normalizePath(resolve(root, file))
      sources = new Set([path])
    },
    resolveId: id => (id === publicId ? privateId : undefined),
    async load(id) {
      if (id !== privateId && id !== path) return
      const loaded = await loadTheme(path, root, conditions)
      sources = new Set([path, ...loaded.sources])
      for (const source of sources) this.addWatchFile(source)
      if (id === path) return loaded.alone ? themeModule(loaded.written, root, publicId) : undefined

      const problems = checkContrast(loaded.theme).filter(({ pass }) => !pass)
      for (const { mode, foreground, background, ratio, needed, nearest } of problems) {
        const where = `${relative(root, path)}, ${mode}: ${foreground} on ${background}`
        this.warn(`${where} has a contrast of ${ratio}:1, needs ${needed}:1; ${nearest} would do`)
      }
      for (const { key, reason } of undrawn(loaded.theme)) {
        this.info(`${relative(root, path)}: ${key} ${reason}`)
      }
      return toCss(loaded.theme).css
    },
    hotUpdate({ file: changed, modules }) {
      if (!sources.has(changed)) return
      const graph = this.environment.moduleGraph
      const printed = [privateId, path].flatMap(id => graph.getModuleById(id) ?? [])
      return [...new Set([...modules, ...printed])]
    },
  }
}

const publicId = 'virtual:portico-theme.css'
const privateId = `\0${publicId}`

const viteConditions: readonly string[] = defaultClientConditions

/** The first browsers with `light-dark()`: for older ones Vite would rewrite it into something else. */
const lightDarkBrowsers = ['chrome123', 'edge123', 'firefox128', 'safari17.5']
