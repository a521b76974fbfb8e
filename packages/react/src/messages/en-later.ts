/** What the later screens say: fetched with them. */
export const laterWords = {
  'checkInbox.title': 'Check your email',
  'checkInbox.hint': 'We sent a link to {to}. Follow it to finish creating your account.',
  'checkInbox.hint.unknown': 'We sent you a link. Follow it to finish creating your account.',
  'checkInbox.hint.unsent':
    'We could not send you a link yet. Ask for one below to finish creating your account.',
  'checkInbox.accept': 'I have followed the link',

  'awaitApproval.title': 'Your account is waiting',
  'awaitApproval.hint':
    'Somebody has to approve it before you can sign in. There is nothing more you need to do now.',

  'noRecovery.title': 'Ask an administrator',
  'noRecovery.hint':
    'Passwords cannot be reset here. Whoever runs this service can give you a new one.',

  'chooseFactor.title': 'How would you like to sign in?',
  'chooseFactor.title.secondFactor': 'Confirm it is you',
  'chooseFactor.hint': 'Pick a way in for {username}.',
  'chooseFactor.hint.secondFactor': 'Pick one of the ways you have set up.',

  'factor.passkey': 'Passkey',
  'factor.passkey.hint': 'Use your fingerprint, face or screen lock',
  'factor.password': 'Password',
  'factor.password.hint': 'Use the one you chose',
  'factor.emailCode': 'Code by email',
  'factor.emailCode.hint': 'Get a code in your inbox',
  'factor.smsCode': 'Code by text message',
  'factor.smsCode.hint': 'Get a code on your phone',
  'factor.totp': 'Authenticator app',
  'factor.totp.hint': 'Use the code your app shows now',

  'password.title': 'Enter your password',
  'password.hint': 'Welcome back, {username}.',
  'password.submit': 'Sign in',

  'identity.change': 'Not you?',

  'passkey.title': 'Use your passkey',
  'passkey.hint': 'Confirm with your fingerprint, face or screen lock when your device asks.',
  'passkey.accept': 'Try again',
  'passkey.accept.pending': 'Waiting for your device',

  'code.title.email': 'Check your email',
  'code.title.sms': 'Check your phone',
  'code.title': 'Enter your code',
  'code.hint.signIn': 'Enter the code we sent to {to} to sign in.',
  'code.hint.signIn.unknown': 'Enter the code we sent you to sign in.',
  'code.hint.secondFactor': 'To confirm it is you, enter the code we sent to {to}.',
  'code.hint.secondFactor.unknown': 'To confirm it is you, enter the code we sent you.',
  'code.hint.setUp': 'Enter the code we sent to {to}, so that we know it reaches you.',
  'code.hint.setUp.unknown': 'Enter the code we sent you, so that we know it reaches you.',
  'code.hint.unsent': 'We could not send you a code yet. Ask for one below.',
  'code.submit': 'Continue',

  'totp.title': 'Enter the code from your app',
  'totp.hint': 'Open your authenticator app and type the code it shows now.',
  'totp.submit': 'Continue',

  'custom.title': 'One more step',
  'custom.hint': 'Answer this to continue.',
  'custom.submit': 'Continue',

  'chooseSetUp.title': 'Add a second step',
  'chooseSetUp.hint':
    'Your account needs one: it keeps others out even if they learn your password.',

  'method.totp': 'Authenticator app',
  'method.totp.hint': 'Use the code an app shows you',
  'method.email': 'Code by email',
  'method.email.hint': 'Get a code in your inbox each time',
  'method.sms': 'Code by text message',
  'method.sms.hint': 'Get a code on your phone each time',

  'setUpTotp.title': 'Set up your authenticator app',
  'setUpTotp.hint': 'Scan this with the app, then enter the code it shows.',
  'setUpTotp.submit': 'Continue',

  'totpSecret.qr': 'QR code with the key for your authenticator app. The key is written below.',
  'totpSecret.key': 'Or type this key',
  'totpSecret.copy': 'Copy key',
  'totpSecret.copied': 'Copied',
  'totpSecret.open': 'Open in your authenticator app',

  'setUpContact.title.email': 'Add your email',
  'setUpContact.title.phone_number': 'Add your phone number',
  'setUpContact.title': 'Add where to reach you',
  'setUpContact.hint': 'We send a code there whenever you sign in.',
  'setUpContact.submit': 'Send code',

  'rememberDevice.title': 'Remember this device?',
  'rememberDevice.hint': 'We will recognise it the next time you sign in. Say no if others use it.',
  'rememberDevice.hint.skipsMfa':
    'Next time you will sign in here without a second step. Say no if others use it.',
  'rememberDevice.accept': 'Remember it',
  'rememberDevice.decline': 'No, thanks',

  'passkeyOffer.title': 'Sign in faster next time',
  'passkeyOffer.hint':
    'A passkey lets you sign in with your fingerprint, face or screen lock. There is no password to remember.',
  'passkeyOffer.accept': 'Create a passkey',
  'passkeyOffer.accept.pending': 'Waiting for your device',
  'passkeyOffer.decline': 'Not now',

  'mfaOffer.title': 'Make your account safer',
  'mfaOffer.hint': 'A second step keeps others out even if they learn your password.',
  'mfaOffer.decline': 'Not now',

  'verifyAttribute.title.email': 'Confirm your email',
  'verifyAttribute.title.phone_number': 'Confirm your phone number',
  'verifyAttribute.title': 'Confirm how to reach you',
  'verifyAttribute.hint':
    'Enter the code we sent to {to}. It helps you back in if you are locked out.',
  'verifyAttribute.hint.unknown':
    'Enter the code we sent you. It helps you back in if you are locked out.',
  'verifyAttribute.hint.unsent':
    'We could not send you a code yet. Ask for one below, or leave it for now.',
  'verifyAttribute.submit': 'Confirm',
  'verifyAttribute.decline': 'Not now',
} as const
