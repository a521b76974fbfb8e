/** Fields, boxes and menus of managed login. */
export const managedFieldsCss = `\
.field,
.idps,
.options,
.rules {
  display: grid;
  gap: calc(6px * var(--air));
}
.idps,
.options {
  gap: calc(12px * var(--air));
}
.field label {
  font-weight: 600;
  color: var(--input-label-text-color);
}
.field input,
summary {
  width: 100%;
  height: 40px;
  padding: 0 12px;
  border: 1px solid var(--input-defaults-border-color);
  border-radius: var(--input-border-radius);
  background: var(--input-defaults-background-color);
  color: var(--page-text-heading-color);
}
.field input::placeholder {
  color: var(--input-placeholder-color);
  opacity: 1;
}
.description {
  font-size: 12px;
  line-height: 16px;
  color: var(--input-description-text-color);
}
:focus-visible {
  outline: 2px solid var(--focus-state-border-color);
  outline-offset: 2px;
}
.with-link {
  position: relative;
}
.with-link > a {
  position: absolute;
  inset: 0 0 auto auto;
}
a {
  color: var(--link-defaults-text-color);
  text-decoration: none;
}
a:hover {
  color: var(--link-hover-text-color);
  text-decoration: underline;
}
.control {
  display: flex;
  gap: 10px;
  align-items: center;
  color: var(--page-text-body-color);
}
.control input {
  appearance: none;
  flex: none;
  width: 16px;
  height: 16px;
  border: 1px solid var(--option-controls-defaults-border-color);
  border-radius: 3px;
  background: var(--option-controls-defaults-background-color);
}
.control [type='radio'] {
  border-radius: 50%;
}
.control input:checked {
  border-color: var(--option-controls-selected-background-color);
  background: var(--option-controls-selected-background-color);
}
.control input:checked::before {
  content: '';
  display: block;
  width: 6px;
  height: 6px;
  margin: 4px;
  border-radius: 50%;
  background: var(--option-controls-selected-foreground-color);
}
.control [type='checkbox']:checked::before {
  width: 5px;
  height: 9px;
  margin: 1px 4px;
  border: solid var(--option-controls-selected-foreground-color);
  border-width: 0 2px 2px 0;
  border-radius: 0;
  background: none;
  rotate: 45deg;
}
.phone {
  display: grid;
  grid-template-columns: 84px 1fr;
  gap: 8px;
}
.dropdown {
  position: relative;
}
summary {
  padding-block: 9px;
  cursor: pointer;
}
.dropdown ul {
  position: absolute;
  z-index: 1;
  width: 210px;
  margin-top: 4px;
  padding: 4px;
  border: 1px solid var(--input-defaults-border-color);
  border-radius: var(--drop-down-border-radius);
  background: var(--drop-down-defaults-item-background-color);
  list-style: none;
}
.dropdown li {
  padding: 5px 10px;
  border: 1px solid transparent;
  border-radius: var(--drop-down-border-radius);
}
.dropdown .hovered,
.dropdown li:hover {
  border-color: var(--drop-down-hover-item-border-color);
  background: var(--drop-down-hover-item-background-color);
  color: var(--drop-down-hover-item-text-color);
}
.dropdown .matched {
  background: var(--drop-down-match-item-background-color);
  color: var(--drop-down-match-item-text-color);
}
`
