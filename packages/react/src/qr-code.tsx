'use client'

import { useMemo } from 'react'
import { encode } from 'uqr'

export interface QrCodeProps {
  text: string
  /** What it is, for those who do not see it. */
  label: string
}

/**
 * Draws a text as a QR code, one square a unit, with the quiet zone of four that scanners ask for. Renders
 * `<svg role="img" data-auth="qr">`.
 *
 * @see ISO/IEC 18004
 */
export function QrCode({ text, label }: QrCodeProps) {
  const { size, path } = useMemo(() => {
    const { size, data } = encode(text, { ecc: 'M', border: 4 })
    const runs = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')))
    return { size, path: runs.join('') }
  }, [text])
  return (
    <svg data-auth="qr" role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`}>
      <path d={path} shapeRendering="crispEdges" />
    </svg>
  )
}
