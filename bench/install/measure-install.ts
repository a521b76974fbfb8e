import type { Section } from '../row.ts'
import { packagesOf } from './packages-of.ts'

/** How many packages come with an install. */
export function measureInstall(): Section {
  const portico = packagesOf(['@portico/react', '@portico/core', '@portico/theme'])
  const amplify = packagesOf(['@aws-amplify/ui-react', 'aws-amplify'])
  return {
    title: 'Packages that an install brings, React left out',
    rows: [
      {
        what: '@portico/react, core, theme',
        value: portico.size,
        unit: 'packages',
        target: 15,
        note: [...portico].filter(name => !name.startsWith('@portico/')).join(' '),
      },
      { what: '@aws-amplify/ui-react, aws-amplify', value: amplify.size, unit: 'packages' },
    ],
  }
}
