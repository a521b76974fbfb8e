import './no-eval.ts'
import '@fontsource-variable/inter/index.css'
import '../packages/react/src/styles/index.css'
import './forced-colors.css'
import './preview.css'
import type { Preview } from '@storybook/react-vite'
import { configure } from 'storybook/test'
import { dressed } from './dressed.tsx'
import { lookTheOtherWay } from './other-look.ts'
import { beginAnewAtOtherPools } from './other-pool.ts'
import { listenToStudio } from './studio-theme.ts'
import { globalTypes, initialGlobals } from './toolbar.ts'

// A proof of a password takes a slow machine a while; milliseconds.
configure({ asyncUtilTimeout: 5_000 })

/** Under test, not before a designer. */
const isTested = import.meta.env.VITEST_STORYBOOK === 'false'

if (!isTested) {
  listenToStudio()
  beginAnewAtOtherPools()
}

const size = (width: number, height: number) => ({ width: `${width}px`, height: `${height}px` })

const preview: Preview = {
  parameters: {
    layout: 'fullscreen',
    a11y: {
      test: 'error',
      options: { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
    },
    viewport: {
      options: {
        small: { name: 'Smallest, 320', styles: size(320, 640), type: 'mobile' },
        phone: { name: 'Phone, 390', styles: size(390, 844), type: 'mobile' },
        tablet: { name: 'Tablet, 768', styles: size(768, 1024), type: 'tablet' },
        desktop: { name: 'Desktop, 1440', styles: size(1440, 900), type: 'desktop' },
      },
    },
    options: {
      storySort: {
        method: 'configure',
        order: [
          'Guides',
          [
            'Start',
            'Embed',
            'Theme',
            'Parts',
            'Screens',
            'Fields',
            'Languages',
            'Headless',
            'Testing',
            'Hosted pages',
            'Sign in by redirect',
            'Tokens',
            'Accessibility',
          ],
          'Sheets',
          'Hosted pages',
          'Login page',
          'Screens',
          'Themes',
          'Layouts',
          'Fields',
          'Brands',
          'Long words',
          'Arabic',
          'Parts',
          'Headless',
        ],
      },
    },
  },
  globalTypes,
  initialGlobals,
  decorators: [dressed],
  ...(isTested && { afterEach: lookTheOtherWay }),
}

export default preview
