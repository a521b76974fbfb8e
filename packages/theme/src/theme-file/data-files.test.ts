import { expect, it } from 'vitest'
import { portico } from '../themes.ts'
import { dataFiles } from './data-files.ts'

it('puts images that came along into files named for their place', () => {
  const png = 'data:image/png;base64,iVBORw=='
  const { theme, files } = dataFiles({
    ...portico,
    logo: { light: png, dark: 'data:image/svg+xml,%3Csvg/%3E', alt: '' },
    backgroundImage: { light: png, dark: 'https://cdn.example/x.png' },
  })
  expect(theme.logo).toEqual({ light: './logo-light.png', dark: './logo-dark.svg', alt: '' })
  expect(theme.backgroundImage).toEqual({
    light: './logo-light.png',
    dark: 'https://cdn.example/x.png',
  })
  expect(
    files.map(({ path, bytes }) => [path, Buffer.from(bytes ?? []).toString('latin1')]),
  ).toEqual([
    ['logo-light.png', '\x89PNG'],
    ['logo-dark.svg', '<svg/>'],
  ])
})
