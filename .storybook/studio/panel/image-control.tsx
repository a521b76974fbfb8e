import React from 'react'
import { type ImageFile, readImage } from '../drop-image.ts'
import { DropZone } from './drop-zone.tsx'
import type { ControlProps } from './field-props.ts'

/** A picture, by drop or from the file dialog. */
export function ImageControl({ label, value, set, unset, isSet, mode }: ControlProps) {
  const [said, setSaid] = React.useState('')
  const src = typeof value === 'string' ? value : ''

  const take = (file: ImageFile) => {
    const image = readImage(file)
    if ('refused' in image) return setSaid(image.refused)
    setSaid(image.removed.length ? `Without ${image.removed.join(', ')}.` : '')
    set(image.src)
  }

  return (
    <span className="studio-image" data-mode={mode}>
      <DropZone
        label={label}
        accept="image/svg+xml,image/png,image/jpeg,image/webp,.ico"
        take={take}
      >
        {src ? <img src={src} alt="" /> : <span>Drop or choose</span>}
        <small aria-hidden="true">{mode}</small>
      </DropZone>
      {isSet && (
        <button
          type="button"
          className="studio-unpin"
          aria-label={`${label}: remove`}
          onClick={unset}
        >
          ×
        </button>
      )}
      {said && <small role="status">{said}</small>}
    </span>
  )
}
