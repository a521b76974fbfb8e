import React from 'react'
import type { ImportReport, Remark, Report } from '../../../packages/theme/src/report.ts'

/** What became of a theme on its way in or out: carried, near enough, left behind, kept. */
export function ReportList({ report }: { report: Report | ImportReport }) {
  const { carried, approximated } = report
  const lost = 'dropped' in report ? report.dropped : []
  const kept = 'kept' in report ? report.kept : []
  return (
    <div className="studio-report">
      <p>
        <strong>{carried.length}</strong> carried, <strong>{approximated.length}</strong> near
        enough, <strong>{lost.length + kept.length}</strong>{' '}
        {kept.length ? 'kept as it was' : 'left behind'}
      </p>
      <Remarks title="Near enough" remarks={approximated} />
      <Remarks title="Left behind" remarks={lost} open />
      <Remarks title="Kept as it was, for the way back" remarks={kept} />
    </div>
  )
}

interface RemarksProps {
  title: string
  remarks: readonly Remark[]
  open?: boolean
}

function Remarks({ title, remarks, open = false }: RemarksProps) {
  if (remarks.length === 0) return null
  return (
    <details open={open}>
      <summary>
        {title} <small>{remarks.length}</small>
      </summary>
      <ul>
        {remarks.map(({ key, reason }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one key may have several remarks, and the list never changes.
          <li key={`${key}${at}`}>
            <code>{key}</code> {reason}
          </li>
        ))}
      </ul>
    </details>
  )
}
