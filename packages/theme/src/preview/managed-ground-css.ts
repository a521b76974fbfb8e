/** The page of managed login, its bands, its card and the words on it. */
export const managedGroundCss = `\
* {
  box-sizing: border-box;
  margin: 0;
}
body {
  --air: 1;
  background: var(--page-background-color) center / cover no-repeat;
  color: var(--page-text-body-color);
  font: 14px/20px 'Open Sans', 'Helvetica Neue', Roboto, Arial, sans-serif;
}
button,
input {
  font: inherit;
}
.page {
  display: flex;
  flex-direction: column;
  min-height: 100vh;
}
.density-compact {
  --air: 0.75;
}
.density-spacious,
.density-comfortable {
  --air: 1.25;
}
main {
  display: flex;
  flex: 1;
  align-items: center;
  justify-content: center;
  padding: 24px 16px;
}
.at-start main {
  justify-content: flex-start;
  padding-inline-start: max(16px, 8vw);
}
.at-end main {
  justify-content: flex-end;
  padding-inline-end: max(16px, 8vw);
}
.from-start main {
  align-items: flex-start;
}
.from-end main {
  align-items: flex-end;
}
.band {
  display: flex;
  align-items: center;
  min-height: 64px;
  padding: 12px 24px;
  background: var(--page-header-background-color) center / cover no-repeat;
  border-bottom: 1px solid var(--page-header-border-color);
}
.page-footer {
  background-color: var(--page-footer-background-color);
  border-top: 1px solid var(--page-footer-border-color);
  border-bottom: 0;
}
.logo {
  display: flex;
  flex: 1;
  justify-content: center;
}
.logo-start {
  justify-content: flex-start;
}
.logo-end {
  justify-content: flex-end;
}
.logo img {
  max-width: 100%;
  max-height: 64px;
}
.band img {
  max-height: 40px;
}
.stack {
  display: grid;
  gap: 20px;
  width: 100%;
  max-width: 400px;
}
.card {
  display: flex;
  flex-direction: column;
  gap: calc(20px * var(--air));
  padding: calc(32px * var(--air)) 32px;
  border: 1px solid var(--form-border-color);
  border-radius: var(--form-border-radius);
  background: var(--form-background-color) center / cover no-repeat;
}
.heading {
  display: grid;
  gap: 4px;
}
h1 {
  font-size: 24px;
  line-height: 30px;
  color: var(--page-text-heading-color);
}
.heading p {
  color: var(--page-text-description-color);
}
@media (max-width: 480px) {
  .card {
    padding-inline: 20px;
  }
}
`
