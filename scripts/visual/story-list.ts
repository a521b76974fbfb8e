import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

export interface Story {
  id: string
  /** As the sidebar has it: `Screens/Sign in: Empty`. */
  name: string
}

export interface StoryList {
  both: Story[]
  added: Story[]
  gone: Story[]
}

/** The stories of a built Storybook whose ids hold a text; pages of documentation are none. */
export async function storiesIn(folder: string, only: string): Promise<Story[]> {
  const { entries } = JSON.parse(await readFile(join(folder, 'index.json'), 'utf8')) as {
    entries: Record<string, { id: string; type: string; title: string; name: string }>
  }
  return Object.values(entries)
    .filter(({ id, type }) => type === 'story' && id.includes(only))
    .map(({ id, title, name }) => ({ id, name: `${title}: ${name}` }))
}

/** What is on both sides, and what on one alone. */
export function pairStories(before: Story[], after: Story[]): StoryList {
  const isIn = (stories: Story[]) => {
    const ids = new Set(stories.map(({ id }) => id))
    return ({ id }: Story) => ids.has(id)
  }
  return {
    both: after.filter(isIn(before)),
    added: after.filter(story => !isIn(before)(story)),
    gone: before.filter(story => !isIn(after)(story)),
  }
}
