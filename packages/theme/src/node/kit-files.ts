import type { OutputFile } from '../deploy/output-file.ts'
import type { Report } from '../report.ts'
import { kitFiles as filesOf } from '../targets/kit-files.ts'
import type { Theme } from '../theme.ts'
import { Complaint } from './complaint.ts'
import { readBytes } from './read-input.ts'

/** The style sheet of the kit and the files it shows, read from the disk. */
export async function kitFiles(theme: Theme): Promise<{ files: OutputFile[]; report: Report }> {
  try {
    return await filesOf(theme, readBytes)
  } catch (thrown) {
    throw thrown instanceof TypeError ? new Complaint(`${thrown.message}.`, 1) : thrown
  }
}
