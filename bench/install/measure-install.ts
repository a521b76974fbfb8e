import type { Section } from '../row.ts'
import { directOf, packagesOf } from './packages-of.ts'

const ours = ['@portico/react', '@portico/core', '@portico/theme']

/** How many packages come with an install, and through which of our dependencies. */
export function measureInstall(): Section {
  const portico = packagesOf(ours)
  const amplify = packagesOf(['@aws-amplify/ui-react', 'aws-amplify'])
  return {
    title: 'Packages that an install brings, React left out',
    rows: [
      {
        what: 'Portico: react, core, theme',
        value: portico.size,
        unit: 'packages',
        target: 15,
        note: directOf(ours)
          .map(name => `${name} ${packagesOf([name]).size}`)
          .join(', '),
      },
      { what: 'Amplify UI: ui-react, aws-amplify', value: amplify.size, unit: 'packages' },
    ],
  }
}
