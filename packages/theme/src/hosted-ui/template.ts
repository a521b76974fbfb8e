import type { Selector } from './limits.ts'

/**
 * AWS's own template: what the classic page shows where a sheet says nothing.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/hosted-ui-classic-branding.html
 */
export const template: Readonly<Record<Selector, Readonly<Record<string, string>>>> = {
  '.background-customizable': { 'background-color': '#fff' },
  '.banner-customizable': { padding: '25px 0 25px 0', 'background-color': 'lightgray' },
  '.logo-customizable': { 'max-width': '60%', 'max-height': '30%' },
  '.label-customizable': { 'font-weight': '400' },
  '.textDescription-customizable': {
    'padding-top': '10px',
    'padding-bottom': '10px',
    display: 'block',
    'font-size': '16px',
  },
  '.idpDescription-customizable': {
    'padding-top': '10px',
    'padding-bottom': '10px',
    display: 'block',
    'font-size': '16px',
  },
  '.legalText-customizable': { color: '#747474', 'font-size': '11px' },
  '.submitButton-customizable': {
    'font-size': '14px',
    'font-weight': 'bold',
    margin: '20px 0 10px 0',
    height: '40px',
    width: '100%',
    color: '#fff',
    'background-color': '#337ab7',
  },
  '.submitButton-customizable:hover': { color: '#fff', 'background-color': '#286090' },
  '.errorMessage-customizable': {
    padding: '5px',
    'font-size': '14px',
    width: '100%',
    background: '#f5f5f5',
    border: '2px solid #d64958',
    color: '#d64958',
  },
  '.inputField-customizable': {
    width: '100%',
    height: '34px',
    color: '#555',
    'background-color': '#fff',
    border: '1px solid #ccc',
  },
  '.inputField-customizable:focus': { 'border-color': '#66afe9', outline: '0' },
  '.idpButton-customizable': {
    height: '40px',
    width: '100%',
    'text-align': 'center',
    'margin-bottom': '15px',
    color: '#fff',
    'background-color': '#5bc0de',
    'border-color': '#46b8da',
  },
  '.idpButton-customizable:hover': { color: '#fff', 'background-color': '#31b0d5' },
  '.socialButton-customizable': {
    height: '40px',
    'text-align': 'left',
    width: '100%',
    'margin-bottom': '15px',
    'border-radius': '2px',
    padding: '1px',
  },
  '.redirect-customizable': { 'text-align': 'center' },
  '.passwordCheck-notValid-customizable': { color: '#df3312' },
  '.passwordCheck-valid-customizable': { color: '#19bf00' },
}

/** What the page itself says where the template is silent: text and links of Bootstrap, which it stands on. */
export const page: Readonly<Partial<typeof template>> = {
  '.label-customizable': { color: '#333' },
  '.textDescription-customizable': { color: '#333' },
  '.idpDescription-customizable': { color: '#333' },
  '.redirect-customizable': { color: '#337ab7' },
}
