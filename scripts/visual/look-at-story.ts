import { compare, type Difference } from './compare.ts'
import type { Story } from './story-list.ts'
import { type Picture, type Side, takeAnew, takePicture } from './take-picture.ts'

export interface Finding {
  story: Story
  /** Unsteady: it looks different each time, and the same on both sides some time. */
  kind: 'same' | 'different' | 'unsteady' | 'broken'
  before?: Buffer
  after?: Buffer
  difference?: Difference
  /** What there is to say of it. */
  note?: string
}

export interface Sides {
  before: Side
  after: Side
}

/**
 * Looks at a story on both sides at once. Where they differ, looks twice more in new pages: only what stays is a
 * difference, and a story that is not like itself is unsteady.
 */
export async function lookAtStory(sides: Sides, story: Story): Promise<Finding> {
  const befores: Picture[] = []
  const afters: Picture[] = []
  try {
    for (const look of [takePicture, takeAnew, takeAnew]) {
      const taken = [look(sides.before, story.id), look(sides.after, story.id)] as const
      const [before, after] = await Promise.all(taken)
      befores.push(before)
      afters.push(after)
      if (!compare(before.png, after.png)) break
    }
  } catch (error) {
    return { story, kind: 'broken', note: String(error).split('\n')[0] ?? '' }
  }
  const [before, after] = [befores.at(-1)?.png, afters.at(-1)?.png]
  const difference = before && after && compare(before, after)
  const play = playOf(befores, afters)
  if (!difference) return { story, kind: befores.length < 3 ? 'same' : 'unsteady', ...play }
  const isUnsteady = [befores, afters].some(
    ([, one, other]) => one && other && !isAlike(one, other),
  )
  const wasSame = befores.some(one => afters.some(other => isAlike(one, other)))
  const kind = isUnsteady || wasSame ? 'unsteady' : 'different'
  return { story, kind, before, after, difference, ...play }
}

const isAlike = (one: Picture, other: Picture) => !compare(one.png, other.png)

function playOf(befores: Picture[], afters: Picture[]): { note?: string } {
  const fails = (pictures: Picture[]) => !pictures.every(({ isWell }) => isWell)
  const sides = [fails(befores) && 'before', fails(afters) && 'after'].filter(Boolean)
  return sides.length ? { note: `its play fails ${sides.join(' and ')}` } : {}
}
