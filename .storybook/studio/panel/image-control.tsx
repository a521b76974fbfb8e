import React from 'react'
import { readImage } from '../drop-image.ts'
import type { ControlProps } from './field-props.ts'

/** A picture, by drop or from the file dialog. */
export function ImageControl({ label, value, set, unset, isSet, mode }: ControlProps) {
  const [said, setSaid] = React.useState('')
  const [isOver, setOver] = React.useState(false)
  const src = typeof value === 'string' ? value : ''

  const take = async (file: File | undefined) => {
    if (!file) return
    const bytes = new Uint8Array(await file.arrayBuffer())
    const image = readImage({ name: file.name, type: file.type, bytes })
    if ('refused' in image) return setSaid(image.refused)
    setSaid(image.removed.length ? `Without ${image.removed.join(', ')}.` : '')
    set(image.src)
  }

  const drop = (event: React.DragEvent) => {
    event.preventDefault()
    setOver(false)
    void take(event.dataTransfer.files[0])
  }

  return (
    <span className="studio-image" data-mode={mode}>
      <label
        className="studio-drop"
        data-over={isOver || undefined}
        onDragOver={event => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <input
          type="file"
          className="studio-hidden"
          aria-label={label}
          accept="image/svg+xml,image/png,image/jpeg,image/webp,.ico"
          onChange={({ target }) => void take(target.files?.[0])}
        />
        {src ? <img src={src} alt="" /> : <span>Drop or choose</span>}
        <small aria-hidden="true">{mode}</small>
      </label>
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
