'use client'

import type { Notice as NoticeName } from '@portico/core'
import { DoneIcon } from '../icons.tsx'
import { drawPart, type PartProps } from '../part.tsx'
import { useRoot } from '../root.tsx'
import { say } from '../say.ts'

export interface NoticeState {
  /** What there is to tell; absent while there is nothing. */
  notice: NoticeName | null
}

/** Something that went well. Renders `<div role="status" data-auth="notice">`, empty while there is nothing to tell. */
export function Notice(props: PartProps<'div', NoticeState>) {
  const { view, messages, titleId } = useRoot('Notice')
  const isOfLink = view.screen === 'checkInbox' && view.notice === 'codeSent'
  return drawPart(
    'div',
    'notice',
    props,
    { notice: view.notice },
    {
      id: `${titleId}-notice`,
      role: 'status',
      children: view.notice && (
        <>
          <DoneIcon />
          <span>{say(messages, isOfLink ? 'notice.codeSent.link' : `notice.${view.notice}`)}</span>
        </>
      ),
    },
  )
}
