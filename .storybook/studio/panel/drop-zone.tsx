import React from 'react'
import type { DroppedFile } from '../import-theme.ts'

interface DropZoneProps {
  /** What a screen reader calls it. */
  label: string
  /** As of `<input accept>`. @see https://developer.mozilla.org/docs/Web/HTML/Attributes/accept */
  accept?: string
  /** Is given the file with its type, as the browser says it. */
  take: (file: DroppedFile & { type: string }) => unknown
  children: React.ReactNode
}

/** A place to drop a file on, or to choose one from. */
export function DropZone({ label, accept, take, children }: DropZoneProps) {
  const [isOver, setOver] = React.useState(false)
  const read = async (file: File | undefined) => {
    if (!file) return
    await take({
      name: file.name,
      type: file.type,
      bytes: new Uint8Array(await file.arrayBuffer()),
    })
  }
  return (
    <label
      className="studio-drop"
      data-over={isOver || undefined}
      onDragOver={event => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={event => {
        event.preventDefault()
        setOver(false)
        void read(event.dataTransfer.files[0])
      }}
    >
      <input
        type="file"
        className="studio-hidden"
        aria-label={label}
        accept={accept}
        onChange={({ target }) => void read(target.files?.[0])}
      />
      {children}
    </label>
  )
}
