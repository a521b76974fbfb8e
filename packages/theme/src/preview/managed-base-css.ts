import { managedButtonsCss } from './managed-buttons-css.ts'
import { managedFieldsCss } from './managed-fields-css.ts'
import { managedGroundCss } from './managed-ground-css.ts'

/** The sheet under the settings' variables: an approximation of AWS's page. */
export const managedBaseCss = managedGroundCss + managedFieldsCss + managedButtonsCss
