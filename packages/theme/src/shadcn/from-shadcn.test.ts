import { describe, expect, it } from 'vitest'
import { fc } from '../../../../scripts/property.ts'
import { fromShadcn } from './from-shadcn.ts'

describe('the themes shadcn ships', () => {
  it('reads “neutral” of Tailwind 4: OKLCH, with the opacity of lines', () => {
    const { theme, report } = fromShadcn(neutral, { name: 'neutral' })
    expect(theme).toMatchObject({
      name: 'neutral',
      colors: {
        light: {
          background: '#ffffff',
          foreground: '#0a0a0a',
          foregroundSecondary: '#737373',
          primary: '#171717',
          primaryForeground: '#fafafa',
          secondary: '#f5f5f5',
          border: '#e5e5e5',
          inputBorder: '#e5e5e5',
          ring: '#a1a1a1',
          destructive: '#e7000b',
        },
        dark: {
          background: '#0a0a0a',
          card: '#171717',
          border: '#ffffff1a',
          inputBorder: '#ffffff26',
          destructive: '#ff6467',
        },
      },
      radius: { button: 10 },
      font: { family: { body: 'var(--font-geist-sans)' } },
      kept: {
        shadcn: {
          light: { 'chart-1': 'oklch(0.646 0.222 41.116)', sidebar: 'oklch(0.985 0 0)' },
          dark: { sidebar: 'oklch(0.205 0 0)' },
          theme: { 'radius-sm': 'calc(var(--radius) - 4px)' },
        },
      },
    })
    expect(theme).not.toHaveProperty('colorScheme')
    expect(report.carried).toContain('color.label')
    expect(report.approximated).toContainEqual({
      key: '--destructive',
      line: lineOf(neutral, '--destructive: oklch(0.577'),
      reason: 'lies outside sRGB; the nearest colour inside is taken',
    })
    expect(report.kept.map(({ key }) => key)).toContain('--chart-1')
  })

  it('leaves to the kit what it would make just so', () => {
    const { light, dark } = fromShadcn(neutral).theme.colors
    for (const key of ['label', 'inputForeground', 'mutedForeground', 'cardBorder', 'link']) {
      expect(light).not.toHaveProperty(key)
      expect(dark).not.toHaveProperty(key)
    }
    expect(light).toHaveProperty('input', '#ffffff')
  })

  it('reads “slate” of Tailwind 3: bare HSL in a layer', () => {
    const { theme, report } = fromShadcn(slate)
    expect(theme.colors.light).toMatchObject({
      background: '#ffffff',
      foreground: '#020817',
      primary: '#0f172a',
      border: '#e2e8f0',
      destructive: '#ef4444',
    })
    expect(theme.colors.dark).toMatchObject({ background: '#020817', ring: '#cbd5e1' })
    expect(theme.radius).toEqual({ button: 8 })
    expect(report.kept).toContainEqual({
      key: '--muted',
      line: lineOf(slate, '--muted: 210'),
      reason: 'no token says it',
    })
    expect(report.dropped.map(({ key }) => key)).toEqual(['@tailwind', '@tailwind', '*', 'body'])
  })

  it('reads “zinc” with hsl() around', () => {
    expect(fromShadcn(zinc).theme.colors).toMatchObject({
      light: { foreground: '#09090b', primary: '#18181b', border: '#e4e4e7' },
      dark: { background: '#09090b', border: '#27272a' },
    })
  })
})

describe('modes', () => {
  const light = ':root { --background: #ffffff; --primary: #123456 }'
  it.each([
    '.dark { --background: #000000 }',
    'html.dark { --background: #000000 }',
    ':root.dark { --background: #000000 }',
    ".dark, [data-theme='dark'] { --background: #000000 }",
    '[data-theme=dark] { --background: #000000 }',
    ':root[data-mode="dark"] { --background: #000000 }',
    '@media (prefers-color-scheme: dark) { :root { --background: #000000 } }',
    '@media (prefers-color-scheme: dark) { :root:not(.light) { --background: #000000 } }',
    '@layer base { .dark { --background: #000000 } }',
    ':root { @media (prefers-color-scheme: dark) { --background: #000000 } }',
    ':root { &.dark { --background: #000000 } }',
  ])('finds dark in %s', dark => {
    const { theme } = fromShadcn(`${light} ${dark}`)
    expect(theme.colors.light.background).toBe('#ffffff')
    expect(theme.colors.dark).toMatchObject({ background: '#000000', primary: '#123456' })
  })

  it('makes a theme that is always light where nothing is dark', () => {
    expect(fromShadcn(light).theme).toMatchObject({ colorScheme: 'light' })
    expect(fromShadcn(light).theme.colors).not.toHaveProperty('dark')
  })

  it('makes a theme that is always dark where all is dark', () => {
    const { theme } = fromShadcn('.dark { --background: #000000 }')
    expect(theme).toMatchObject({
      colorScheme: 'dark',
      colors: { dark: { background: '#000000' } },
    })
  })

  it('keeps other themes of the sheet by their selector', () => {
    const { theme } = fromShadcn(`${light} .theme-rose .dark { --primary: #ff0066 }`)
    expect(theme.colors.light.primary).toBe('#123456')
    expect(theme.kept?.shadcn).toEqual({ '.theme-rose .dark': { primary: '#ff0066' } })
  })
})

describe('values', () => {
  const read = (value: string) =>
    fromShadcn(`:root { --primary: ${value} }`).theme.colors.light.primary
  it.each([
    ['#abc', '#aabbcc'],
    ['#AABBCC80', '#aabbcc80'],
    ['rgb(255 0 0 / 50%)', '#ff000080'],
    ['rebeccapurple', '#663399'],
    ['0 100% 50%', '#ff0000'],
    ['0 100% 50% / 0.5', '#ff000080'],
    ['0, 100%, 50%, 50%', '#ff000080'],
    ['0deg 100% 50%', '#ff0000'],
    ['oklch(1 0 0 / 10%)', '#ffffff1a'],
    ['oklch(62.8% 0.2577 29.23)', '#ff0000'],
    ['lab(100% 0 0)', '#ffffff'],
    ['color(display-p3 1 1 1)', '#ffffff'],
  ])('%s is %s', (value, hex) => {
    expect(read(value)).toBe(hex)
  })

  it.each([
    'color-mix(in oklab, red, blue)',
    'currentcolor',
    '9 9 11',
    'oklch(from red l c h)',
    'wat',
  ])('keeps what is no colour of its own: %s', value => {
    const { theme, report } = fromShadcn(`:root { --primary: ${value} }`)
    expect(theme.colors.light).toEqual({})
    expect(theme.kept?.shadcn).toEqual({ light: { primary: value } })
    expect(report.kept).toHaveLength(1)
  })

  it('puts in variables that stand for others, as deep as they go', () => {
    const chain = Array.from({ length: 5000 }, (_, at) => `--c${at}: var(--c${at + 1});`).join('')
    const { theme } = fromShadcn(
      `:root { --primary: hsl(var(--c0)); ${chain} --c5000: 0 100% 50% }`,
    )
    expect(theme.colors.light.primary).toBe('#ff0000')
  })

  it('takes what stands behind the comma when the sheet has no such variable', () => {
    expect(read('var(--nowhere, #00ff00)')).toBe('#00ff00')
  })

  it('puts in the variable of the mode', () => {
    const { theme } = fromShadcn(
      ':root { --brand: #111111; --primary: var(--brand) } .dark { --brand: #eeeeee }',
    )
    expect(theme.colors).toMatchObject({
      light: { primary: '#111111' },
      dark: { primary: '#eeeeee' },
    })
  })

  it('reads colours that only Tailwind is told', () => {
    const { theme } = fromShadcn(
      '@theme { --color-primary: #123456; --radius: 0.5rem } .dark { --color-primary: #654321 }',
    )
    expect(theme.colors).toMatchObject({
      light: { primary: '#123456' },
      dark: { primary: '#654321' },
    })
    expect(theme.radius).toEqual({ button: 8 })
  })
})

describe('what it refuses', () => {
  it('variables that refer to each other in a circle', () => {
    expect(() =>
      fromShadcn(':root {\n--primary: var(--a);\n--a: var(--b);\n--b: hsl(var(--a)) }'),
    ).toThrow('variables refer to each other in a circle: --a → --b → --a (line 3)')
  })

  it('variables that grow without end', () => {
    const bombs = Array.from(
      { length: 40 },
      (_, at) => `--b${at}: var(--b${at + 1}) var(--b${at + 1});`,
    )
    expect(() => fromShadcn(`:root { --primary: var(--b0); ${bombs.join('')} --b40: x }`)).toThrow(
      'grows beyond 10000 letters',
    )
  })

  it('what is no CSS, with the line', () => {
    expect(() => fromShadcn(':root {\n--primary: #fff')).toThrow(
      'the CSS cannot be read at line 1: Unclosed block',
    )
  })

  it('values that could leave their place in a sheet', () => {
    const { theme, report } = fromShadcn(
      ":root { --__proto__: 1; --shadow: url(//evil.example); --note: '</style>'; --chart-1: red }",
    )
    expect(theme.kept?.shadcn).toEqual({ light: { 'chart-1': 'red' } })
    expect(report.dropped.map(({ key }) => key)).toEqual(['--__proto__', '--shadow', '--note'])
  })
})

it('takes any text, or says in one sentence why not', () => {
  const pieces = fc.constantFrom(
    ...[
      ':root',
      '.dark',
      '@theme inline',
      '@media (prefers-color-scheme: dark)',
      '@layer base',
      '__proto__',
    ],
    ...[
      '{',
      '}',
      ';',
      ':',
      '--primary',
      '--radius',
      '--x',
      '--__proto__',
      'var(--x)',
      'var(--primary',
      ')',
    ],
    ...['#fff', '0 0% 0%', '1rem', '"', "'", '/*', '*/', '\\', 'hsl(', ',', '/', '\0', 'a'],
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(pieces, { maxLength: 24 }).map(all => all.join(' ')),
        fc.string(),
      ),
      css => {
        try {
          fromShadcn(css)
        } catch (thrown) {
          expect(thrown).toBeInstanceOf(TypeError)
        }
      },
    ),
    { numRuns: Number(process.env.RUNS ?? 100) },
  )
  expect(Object.getPrototypeOf({})).toBe(Object.prototype)
})

const lineOf = (css: string, text: string) => css.slice(0, css.indexOf(text)).split('\n').length

const neutral = `@import 'tailwindcss';
@custom-variant dark (&:is(.dark *));

@theme inline {
  --radius-sm: calc(var(--radius) - 4px);
  --color-background: var(--background);
  --color-sidebar: var(--sidebar);
  --font-sans: var(--font-geist-sans);
}

:root {
  --radius: 0.625rem;
  --background: oklch(1 0 0);
  --foreground: oklch(0.145 0 0);
  --card: oklch(1 0 0);
  --card-foreground: oklch(0.145 0 0);
  --popover: oklch(1 0 0);
  --popover-foreground: oklch(0.145 0 0);
  --primary: oklch(0.205 0 0);
  --primary-foreground: oklch(0.985 0 0);
  --secondary: oklch(0.97 0 0);
  --secondary-foreground: oklch(0.205 0 0);
  --muted: oklch(0.97 0 0);
  --muted-foreground: oklch(0.556 0 0);
  --accent: oklch(0.97 0 0);
  --accent-foreground: oklch(0.205 0 0);
  --destructive: oklch(0.577 0.245 27.325);
  --border: oklch(0.922 0 0);
  --input: oklch(0.922 0 0);
  --ring: oklch(0.708 0 0);
  --chart-1: oklch(0.646 0.222 41.116);
  --sidebar: oklch(0.985 0 0);
}

.dark {
  --background: oklch(0.145 0 0);
  --foreground: oklch(0.985 0 0);
  --card: oklch(0.205 0 0);
  --card-foreground: oklch(0.985 0 0);
  --popover: oklch(0.205 0 0);
  --popover-foreground: oklch(0.985 0 0);
  --primary: oklch(0.922 0 0);
  --primary-foreground: oklch(0.205 0 0);
  --secondary: oklch(0.269 0 0);
  --secondary-foreground: oklch(0.985 0 0);
  --muted: oklch(0.269 0 0);
  --muted-foreground: oklch(0.708 0 0);
  --accent: oklch(0.269 0 0);
  --accent-foreground: oklch(0.985 0 0);
  --destructive: oklch(0.704 0.191 22.216);
  --border: oklch(1 0 0 / 10%);
  --input: oklch(1 0 0 / 15%);
  --ring: oklch(0.556 0 0);
  --sidebar: oklch(0.205 0 0);
}

@layer base {
  * {
    @apply border-border outline-ring/50;
  }
}
`

const slate = `@tailwind base;
@tailwind utilities;

@layer base {
  :root {
    --background: 0 0% 100%;
    --foreground: 222.2 84% 4.9%;
    --card: 0 0% 100%;
    --card-foreground: 222.2 84% 4.9%;
    --primary: 222.2 47.4% 11.2%;
    --primary-foreground: 210 40% 98%;
    --muted: 210 40% 96.1%;
    --muted-foreground: 215.4 16.3% 46.9%;
    --destructive: 0 84.2% 60.2%;
    --border: 214.3 31.8% 91.4%;
    --input: 214.3 31.8% 91.4%;
    --ring: 222.2 84% 4.9%;
    --radius: 0.5rem;
  }

  .dark {
    --background: 222.2 84% 4.9%;
    --foreground: 210 40% 98%;
    --primary: 210 40% 98%;
    --primary-foreground: 222.2 47.4% 11.2%;
    --ring: 212.7 26.8% 83.9%;
  }
}

@layer base {
  * {
    @apply border-border;
  }
  body {
    @apply bg-background text-foreground;
  }
}
`

const zinc = `:root {
  --background: hsl(0 0% 100%);
  --foreground: hsl(240 10% 3.9%);
  --primary: hsl(240 5.9% 10%);
  --border: hsl(240 5.9% 90%);
}
.dark {
  --background: hsl(240 10% 3.9%);
  --foreground: hsl(0 0% 98%);
  --border: hsl(240 3.7% 15.9%);
}
`
