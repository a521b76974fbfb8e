/** Buttons and notices of managed login. */
export const managedButtonsCss = `\
.button {
  display: flex;
  gap: 10px;
  align-items: center;
  justify-content: center;
  min-height: 40px;
  padding: 4px 20px;
  border: 2px solid;
  border-radius: var(--buttons-border-radius);
  font-weight: 700;
  cursor: pointer;
}
.primary {
  border-color: transparent;
  background: var(--primary-button-defaults-background-color) border-box;
  color: var(--primary-button-defaults-text-color);
}
.primary:hover {
  background-color: var(--primary-button-hover-background-color);
  color: var(--primary-button-hover-text-color);
}
.primary:active {
  background-color: var(--primary-button-active-background-color);
  color: var(--primary-button-active-text-color);
}
.secondary {
  border-color: var(--secondary-button-defaults-border-color);
  background: var(--secondary-button-defaults-background-color);
  color: var(--secondary-button-defaults-text-color);
}
.secondary:hover {
  border-color: var(--secondary-button-hover-border-color);
  background: var(--secondary-button-hover-background-color);
  color: var(--secondary-button-hover-text-color);
}
.secondary:active {
  border-color: var(--secondary-button-active-border-color);
  background: var(--secondary-button-active-background-color);
  color: var(--secondary-button-active-text-color);
}
.idp {
  border-color: var(--idp-button-standard-defaults-border-color);
  background: var(--idp-button-standard-defaults-background-color);
  color: var(--idp-button-standard-defaults-text-color);
}
.idp:hover {
  border-color: var(--idp-button-standard-hover-border-color);
  background: var(--idp-button-standard-hover-background-color);
  color: var(--idp-button-standard-hover-text-color);
}
.idp:active {
  border-color: var(--idp-button-standard-active-border-color);
  background: var(--idp-button-standard-active-background-color);
  color: var(--idp-button-standard-active-text-color);
}
.mark {
  display: grid;
  place-items: center;
  flex: none;
  width: 20px;
  height: 20px;
  border: 1px solid;
  border-radius: 50%;
  font-size: 11px;
  line-height: 1;
}
.or {
  display: flex;
  gap: 12px;
  align-items: center;
  color: var(--page-text-description-color);
}
.or::before,
.or::after {
  content: '';
  flex: 1;
  border-top: 1px solid var(--divider-border-color);
}
.ask {
  text-align: center;
}
.status {
  display: flex;
  gap: 10px;
  align-items: center;
  padding: 10px 14px;
  border: 2px solid;
  border-radius: var(--alert-border-radius);
  color: var(--page-text-body-color);
}
.alert {
  border-color: var(--alert-error-border-color);
  background: var(--alert-error-background-color);
}
.status.success {
  border-color: var(--status-indicator-success-border-color);
  background: var(--status-indicator-success-background-color);
}
.status.warning {
  border-color: var(--status-indicator-warning-border-color);
  background: var(--status-indicator-warning-background-color);
}
.error {
  --indicator: var(--status-indicator-error-indicator-color);
}
.success {
  --indicator: var(--status-indicator-success-indicator-color);
}
.warning {
  --indicator: var(--status-indicator-warning-indicator-color);
}
.pending {
  --indicator: var(--status-indicator-pending-indicator-color);
}
.dot {
  display: grid;
  place-items: center;
  flex: none;
  width: 16px;
  height: 16px;
  border: 2px solid var(--indicator);
  border-radius: 50%;
  color: var(--indicator);
  font-size: 11px;
  font-weight: 700;
  line-height: 1;
}
.rules {
  padding: 0;
  font-size: 12px;
  line-height: 16px;
  list-style: none;
}
.indicator {
  display: flex;
  gap: 8px;
  align-items: center;
  color: var(--indicator);
}
.indicator .dot {
  width: 14px;
  height: 14px;
  border-width: 1px;
  font-size: 9px;
}
`
