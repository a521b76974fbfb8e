import React from 'react'
import type { Theme } from '../../../packages/theme/src/theme.ts'
import {
  type Exported,
  type ExportedFile,
  type ExportTarget,
  exportTargets,
  exportTheme,
  toZip,
} from '../export-theme.ts'
import { download } from './download.ts'
import { ReportList } from './report-list.tsx'

interface ExportViewProps {
  theme: Theme
  onHosted?: (() => void) | undefined
}

/** The theme as files, and what each kind of file cannot say. */
export function ExportView({ theme, onHosted }: ExportViewProps) {
  const [target, setTarget] = React.useState<ExportTarget>('theme')
  const made = useExport(theme, target)
  const id = React.useId()
  return (
    <section aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>Take it away</h3>
      <p className="studio-field">
        <label htmlFor={id}>As</label>
        <select
          id={id}
          value={target}
          onChange={event => setTarget(event.target.value as ExportTarget)}
        >
          {Object.entries(exportTargets).map(([key, title]) => (
            <option key={key} value={key}>
              {title}
            </option>
          ))}
        </select>
      </p>
      {made && 'problem' in made && (
        <p className="studio-problem" role="alert">
          {made.problem}
        </p>
      )}
      {made && 'files' in made && (
        <>
          <p className="studio-actions">
            <button
              type="button"
              className="studio-main"
              onClick={() => download(`${theme.name}-${target}.zip`, toZip(made.files))}
            >
              Download all ({made.files.length}) as ZIP
            </button>
            {onHosted && (
              <button type="button" onClick={onHosted}>
                See the hosted pages
              </button>
            )}
          </p>
          {made.files.map(file => (
            <FileCard key={file.path} file={file} />
          ))}
          <ReportList report={made.report} />
        </>
      )}
    </section>
  )
}

type Outcome = Exported | { problem: string } | null

/** Written anew with every change of the theme; the last one asked for is shown. */
function useExport(theme: Theme, target: ExportTarget): Outcome {
  const [made, setMade] = React.useState<{ target: ExportTarget; outcome: Outcome } | null>(null)
  React.useEffect(() => {
    let isLate = false
    const show = (outcome: Outcome) => {
      if (!isLate) setMade({ target, outcome })
    }
    exportTheme(theme, target).then(show, thrown =>
      show({ problem: thrown instanceof Error ? thrown.message : String(thrown) }),
    )
    return () => {
      isLate = true
    }
  }, [theme, target])
  return made?.target === target ? made.outcome : null
}

function FileCard({ file }: { file: ExportedFile }) {
  const { path, text, bytes } = file
  const name = path.split('/').at(-1) ?? path
  return (
    <details className="studio-file" open={text !== undefined && path.startsWith('auth.theme')}>
      <summary>
        <code>{path}</code> <small>{size(text?.length ?? bytes?.length ?? 0)}</small>
      </summary>
      <p className="studio-actions">
        <button type="button" onClick={() => download(name, text ?? bytes ?? '')}>
          Download {name}
        </button>
        {text !== undefined && (
          <button type="button" onClick={() => void navigator.clipboard.writeText(text)}>
            Copy {name}
          </button>
        )}
      </p>
      {text !== undefined && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it.
        <pre tabIndex={0}>{text.length > 20_000 ? `${text.slice(0, 20_000)}…` : text}</pre>
      )}
    </details>
  )
}

const size = (length: number) =>
  length < 1_024 ? `${length} B` : `${(length / 1_024).toFixed(1)} KB`
