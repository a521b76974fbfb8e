import { addons } from 'storybook/preview-api'
import { poolKey } from './pool-toolbar.ts'

/** Another pool in the toolbar is another visit: the story begins anew, with what its person does. */
export function beginAnewAtOtherPools() {
  const channel = addons.getChannel()
  let last: string | undefined
  let storyId: string | undefined
  channel.on('currentStoryWasSet', (current: { storyId: string }) => {
    storyId = current.storyId
  })
  channel.on('globalsUpdated', ({ globals }: { globals: Record<string, unknown> }) => {
    const key = poolKey(globals)
    if (last !== undefined ? key !== last : key) channel.emit('forceRemount', { storyId })
    last = key
  })
}
