import { previewPanesCss } from './preview-panes-css.ts'
import { previewToolbarCss } from './preview-toolbar-css.ts'

/** The looks of the page around the pages. */
export const previewCss = previewToolbarCss + previewPanesCss
