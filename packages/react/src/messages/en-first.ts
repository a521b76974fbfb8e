/** What the screens say on which a visit begins, and what any screen may have to say. */
export const firstWords = {
  'locale.lang': 'en',
  'locale.dir': 'ltr',

  'restoring.title': 'One moment',

  'signIn.title': 'Welcome back',
  'signIn.hint': 'Sign in to continue to {app}.',
  'signIn.submit': 'Sign in',
  'signIn.submit.first': 'Continue',

  'signUp.title': 'Create your account',
  'signUp.hint': 'Start using {app} in a minute.',
  'signUp.submit': 'Create account',

  'confirmSignUp.title.email': 'Check your email',
  'confirmSignUp.title.sms': 'Check your phone',
  'confirmSignUp.title': 'Enter your code',
  'confirmSignUp.hint': 'We sent a code to {to}.',
  'confirmSignUp.hint.unknown': 'We sent you a code. Enter it to finish creating your account.',
  'confirmSignUp.hint.unsent':
    'We could not send you a code yet. Ask for one below to finish creating your account.',
  'confirmSignUp.submit': 'Confirm',

  'forgotPassword.title': 'Reset your password',
  'forgotPassword.hint': 'Tell us who you are, and we will send you a code.',
  'forgotPassword.submit': 'Send code',

  'resetPassword.title': 'Choose a new password',
  'resetPassword.hint': 'If we know that account, a code is on its way to {to}.',
  'resetPassword.hint.unknown': 'If we know that account, a code is on its way.',
  'resetPassword.hint.required':
    'Your password has to be changed before you can sign in. Use the code we sent you.',
  'resetPassword.hint.required.unsent':
    'Your password has to be changed before you can sign in. Ask for a code below.',
  'resetPassword.hint.compromised':
    'Your password may be known to others, so it has to be changed. Use the code we sent you.',
  'resetPassword.hint.compromised.unsent':
    'Your password may be known to others, so it has to be changed. Ask for a code below.',
  'resetPassword.submit': 'Change password',

  'newPassword.title': 'Set your own password',
  'newPassword.hint': 'Choose one of your own to continue.',
  'newPassword.hint.missing': 'Choose one of your own to continue. We also need a few details.',
  'newPassword.submit': 'Continue',

  'unsupported.title': 'We cannot continue here',
  'unsupported.hint':
    'Signing in needs a step this page does not know yet ({challenge}). Please contact support.',

  'go.signIn': 'Sign in',
  'go.signUp': 'Create an account',
  'go.forgotPassword': 'Forgot password?',
  'go.back': 'Back to sign in',
  'go.chooseFactor': 'Try another way',

  'prompt.signUp': 'New here?',
  'prompt.signUp.app': 'New to {app}?',
  'prompt.signIn': 'Already have an account?',

  'field.username': 'Username',
  'field.email': 'Email',
  'field.phone_number': 'Phone number',
  'field.usernameOrEmail': 'Username or email',
  'field.usernameOrPhone': 'Username or phone number',
  'field.emailOrPhone': 'Email or phone number',
  'field.usernameEmailOrPhone': 'Username, email or phone number',
  'field.password': 'Password',
  'field.newPassword': 'New password',
  'field.code': 'Code',
  'field.answer': 'Answer',
  'field.keep': 'Keep me signed in',
  'field.name': 'Full name',
  'field.given_name': 'First name',
  'field.middle_name': 'Middle name',
  'field.family_name': 'Last name',
  'field.nickname': 'Nickname',
  'field.preferred_username': 'Preferred username',
  'field.birthdate': 'Date of birth',
  'field.gender': 'Gender',
  'field.address': 'Address',
  'field.locale': 'Language',
  'field.zoneinfo': 'Time zone',
  'field.profile': 'Profile page',
  'field.picture': 'Picture address',
  'field.website': 'Website',
  'field.optional': '{field} (optional)',

  'gender.female': 'Female',
  'gender.male': 'Male',
  'gender.nonBinary': 'Non-binary',

  'country.choose': 'Country code: {country}',
  'country.search': 'Search by country or code',
  'country.list': 'Countries',
  'country.none': 'No country found.',

  'password.show': 'Show password',

  'rule.length': 'At least {count} characters',
  'rule.lowercase': 'A lowercase letter',
  'rule.uppercase': 'An uppercase letter',
  'rule.number': 'A number',
  'rule.symbol': 'A symbol',
  'rule.met': 'met',
  'rule.unmet': 'not met yet',

  'invalid.required': 'Fill this in to continue.',
  'invalid.email': 'Enter an email address such as name@example.com.',
  'invalid.phone': 'Enter the number with its country code, such as +44 20 7946 0958.',
  'invalid.phoneNumber': 'Check the number: it has too few or too many digits for its country.',
  'invalid.phoneCountry': 'We cannot reach numbers of that country. Choose one from the list.',
  'invalid.emailOrPhone':
    'Enter an email address, or a phone number with its country code, such as +44 20 7946 0958.',
  'invalid.unticked': 'Tick this box to continue.',
  'invalid.birthdate': 'Enter a date of birth in the past.',
  'invalid.tooSmall': 'Enter {min} or more.',
  'invalid.tooBig': 'Enter {max} or less.',
  'invalid.code': 'A code has only digits.',
  'invalid.password': 'Choose a password that meets every point below.',
  'invalid.outerSpace': 'A password cannot begin or end with a space here.',
  'invalid.url': 'Enter a web address such as https://example.com.',
  'invalid.number': 'Enter a number.',
  'invalid.date': 'Enter a date.',
  'invalid.tooShort': 'That is too short.',
  'invalid.tooLong': 'That is longer than we can keep.',
  'invalid.characters': 'There is a character in it that we cannot keep.',

  'notice.confirmed': 'Your account is confirmed. Sign in to continue.',
  'notice.passwordChanged': 'Your password is changed. Sign in with it to continue.',
  'notice.codeSent': 'A new code is on its way.',
  'notice.signedOut': 'You have been signed out.',

  'resend.lead': 'No code yet?',
  'resend.again': 'Send again',
  'resend.wait': 'Send again in {time}',
  'resend.lead.link': 'No message yet?',

  'submit.wait': 'Try again in {time}',

  offline: 'You are offline. What you typed stays here until you are back.',

  'failure.reference': 'Reference: {reference}',

  'dialog.close': 'Close',

  'error.wrongCredentials': 'Those details do not match. Check them, or reset your password.',
  'error.wrongCode': 'That code is not right. Check it and try again.',
  'error.codeExpired': 'That code is no longer good. Ask for another one.',
  'error.stepExpired': 'That took a while, so we stopped to be safe. Please sign in again.',
  'error.stepFailed': 'That did not work out, so we stopped to be safe. Please sign in again.',
  'error.cancelled': 'You stopped before the end. Try again when you are ready.',
  'error.passkeyFailed':
    'Your device could not use a passkey. Try again, or find another way to sign in.',
  'error.passkeyExists':
    'This device already has a passkey for your account. Use it the next time you sign in.',
  'error.notConfirmed':
    'We cannot see it yet. Follow the link in the message, then come back here.',
  'error.temporaryPasswordExpired':
    'The password you were given is too old. Ask whoever gave it to you for another one.',
  'error.usernameTaken': 'There is an account with this already. Sign in, or reset its password.',
  'error.passwordRejected': 'That password does not meet the rules. Choose another one.',
  'error.passwordRejected.rule': 'Your password still needs this: {rule}.',
  'error.passwordReused': 'You have used that password before. Choose another one.',
  'error.valueRejected': 'Something you typed was not accepted. Check it and try again.',
  'error.signUpClosed': 'New accounts cannot be made here. Ask whoever runs this service.',
  'error.noRecovery':
    'This account has no verified email or phone to send a code to. Please contact support.',
  'error.codeNotSent': 'We could not send the code. Check the address, or try again in a moment.',
  'error.rejected': 'This service did not accept that. Please contact support.',
  'error.tooManyAttempts': 'Too many tries. Wait a while before the next one.',
  'error.notEnabled': 'This way of signing in is not switched on. Please contact support.',
  'error.offline': 'We could not reach the service. Check your connection and try again.',
  'error.unavailable': 'The service is not answering properly. Try again in a moment.',
  'error.unexpected': 'Something went wrong on our side. Try again in a moment.',
} as const
