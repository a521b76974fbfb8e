import React from 'react'
import {
  type DroppedFile,
  type Imported,
  type ImportRefused,
  importTheme,
} from '../import-theme.ts'
import type { Studio } from '../studio.ts'
import { DropZone } from './drop-zone.tsx'
import { ReportList } from './report-list.tsx'

/** A look that is there already: read in, and gone on with. */
export function ImportView({ studio }: { studio: Studio }) {
  const [pasted, setPasted] = React.useState('')
  const [outcome, setOutcome] = React.useState<Imported | ImportRefused | null>(null)

  const read = async (source: string | DroppedFile) => {
    const read = await importTheme(source)
    setOutcome(read)
    if ('theme' in read) studio.use(read.theme)
  }

  return (
    <section aria-labelledby="studio-import-title">
      <h3 id="studio-import-title">Go on from what there is</h3>
      <p className="studio-note">
        A theme file, the CSS of the classic hosted page, the JSON of managed login (as the AWS CLI
        prints it), design tokens, or the variables of a shadcn theme.
      </p>
      <DropZone label="File to import" take={read}>
        <span>Drop a file, or choose one</span>
      </DropZone>
      <label className="studio-paste">
        <span>Or paste</span>
        <textarea
          rows={8}
          spellCheck={false}
          value={pasted}
          onChange={({ target }) => setPasted(target.value)}
        />
      </label>
      <button type="button" disabled={!pasted.trim()} onClick={() => void read(pasted)}>
        Read it
      </button>
      <div role="status">{outcome && <Outcome outcome={outcome} />}</div>
    </section>
  )
}

function Outcome({ outcome }: { outcome: Imported | ImportRefused }) {
  if ('theme' in outcome) {
    return (
      <>
        <p>
          <strong>{kinds[outcome.kind]}</strong>: read, and shown. Undo brings the theme before it
          back.
        </p>
        <ReportList report={outcome.report} />
      </>
    )
  }
  return (
    <div className="studio-problem">
      <p>{outcome.refused}</p>
      {outcome.lines && (
        <ul>
          {outcome.lines.map(({ line, reason }) => (
            <li key={`${line} ${reason}`}>
              Line {line}: {reason}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

const kinds: Record<Imported['kind'], string> = {
  classic: 'Classic hosted page',
  'managed-login': 'Managed login',
  'design-tokens': 'Design tokens',
  shadcn: 'shadcn theme',
  'theme-json': 'Theme file',
  'theme-source': 'Theme file',
  archive: 'Archive of a theme',
}
