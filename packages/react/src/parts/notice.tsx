'use client'

import { DoneIcon } from '../icons.tsx'
import { drawPart, type PartProps } from '../part.tsx'
import { useRoot } from '../root.tsx'
import { say } from '../say.ts'

/** Something that went well. Renders `<div role="status" data-auth="notice">`, empty while there is nothing to tell. */
export function Notice(props: PartProps<'div', object>) {
  const { view, messages, titleId } = useRoot('Notice')
  return drawPart(
    'div',
    'notice',
    props,
    {},
    {
      id: `${titleId}-notice`,
      role: 'status',
      children: view.notice && (
        <>
          <DoneIcon />
          <span>{say(messages, `notice.${view.notice}`)}</span>
        </>
      ),
    },
  )
}
