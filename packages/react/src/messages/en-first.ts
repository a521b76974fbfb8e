/** What is said before anything was asked: the screens a visit begins on, and that the network is gone. */
export const firstWords = {
  'locale.lang': 'en',
  'locale.dir': 'ltr',

  'restoring.title': 'One moment',

  'signIn.title': 'Welcome back',
  'signIn.hint': 'Sign in to continue to {app}.',
  'signIn.submit': 'Sign in',
  'signIn.submit.first': 'Continue',
  'signIn.submit.redirect': 'Sign in',

  'signUp.title': 'Create your account',
  'signUp.hint': 'Start using {app} in a minute.',
  'signUp.submit': 'Create account',

  'forgotPassword.title': 'Reset your password',
  'forgotPassword.hint': 'Tell us who you are, and we will send you a code.',
  'forgotPassword.submit': 'Send code',

  'go.signIn': 'Sign in',
  'go.signUp': 'Create an account',
  'go.forgotPassword': 'Forgot password?',
  'go.back': 'Back to sign in',
  'go.chooseFactor': 'Try another way',

  'prompt.signUp': 'New here?',
  'prompt.signUp.app': 'New to {app}?',
  'prompt.signIn': 'Already have an account?',

  'providers.title': 'Use an account you have',
  'providers.or': 'or',
  provider: 'Continue with {provider}',
  'provider.lastUsed': 'Last used',

  'link.terms': 'Terms',
  'link.privacy': 'Privacy',
  'link.help': 'Help',
  'links.title': 'About this service',

  'field.username': 'Username',
  'field.email': 'Email',
  'field.phone_number': 'Phone number',
  'field.usernameOrEmail': 'Username or email',
  'field.usernameOrPhone': 'Username or phone number',
  'field.emailOrPhone': 'Email or phone number',
  'field.usernameEmailOrPhone': 'Username, email or phone number',
  'field.password': 'Password',
  'field.newPassword': 'New password',
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
  'invalid.password': 'Choose a password that meets every point below.',

  'notice.confirmed': 'Your account is confirmed. Sign in to continue.',
  'notice.passwordChanged': 'Your password is changed. Sign in with it to continue.',
  'notice.signedOut': 'You have been signed out.',

  'submit.wait': 'Try again in {time}',

  offline: 'You are offline. What you typed stays here until you are back.',

  'failure.reference': 'Reference: {reference}',

  'dialog.close': 'Close',

  'error.wrongCredentials': 'Those details do not match. Check them, or reset your password.',
  'error.tooManyAttempts': 'Too many tries. Wait a while before the next one.',
  'error.offline': 'We could not reach the service. Check your connection and try again.',
  'error.unavailable': 'The service is not answering properly. Try again in a moment.',
  'error.unexpected': 'Something went wrong on our side. Try again in a moment.',
} as const
