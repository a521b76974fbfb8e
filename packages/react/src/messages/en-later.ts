/** What the later screens say, and what may be wrong with an answer: fetched while the first screen is looked at. */
export const laterWords = {
  'confirmSignUp.title.email': 'Check your email',
  'confirmSignUp.title.sms': 'Check your phone',
  'confirmSignUp.title': 'Enter your code',
  'confirmSignUp.hint': 'We sent a code to {to}.',
  'confirmSignUp.hint.unknown': 'We sent you a code. Enter it to finish creating your account.',
  'confirmSignUp.hint.link': 'Confirm {to} to finish creating your account.',
  'confirmSignUp.hint.unsent':
    'We could not send you a code yet. Ask for one below to finish creating your account.',
  'confirmSignUp.submit': 'Confirm',

  'resetPassword.title': 'Choose a new password',
  'resetPassword.hint': 'If we know that account, a code is on its way to {to}.',
  'resetPassword.hint.link': 'Your code is filled in. Choose a new password to finish.',
  'resetPassword.hint.unknown': 'If we know that account, a code is on its way.',
  'resetPassword.submit': 'Change password',

  'checkInbox.title': 'Check your email',
  'checkInbox.hint': 'We sent a link to {to}. Follow it to finish creating your account.',
  'checkInbox.hint.unknown': 'We sent you a link. Follow it to finish creating your account.',
  'checkInbox.hint.unsent':
    'We could not send you a link yet. Ask for one below to finish creating your account.',
  'checkInbox.accept': 'I have followed the link',
  'notice.codeSent': 'A new code is on its way.',
  'notice.codeSent.link': 'A new link is on its way.',

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

  'resetPassword.hint.required':
    'Your password has to be changed before you can sign in. Use the code we sent you.',
  'resetPassword.hint.required.unsent':
    'Your password has to be changed before you can sign in. Ask for a code below.',
  'resetPassword.hint.compromised':
    'Your password may be known to others, so it has to be changed. Use the code we sent you.',
  'resetPassword.hint.compromised.unsent':
    'Your password may be known to others, so it has to be changed. Ask for a code below.',

  'redirecting.title': 'One moment',
  'redirecting.title.provider': 'Taking you to {provider}',
  'redirecting.hint': 'You will be back here once you have signed in.',

  'login.returning': 'Taking you back',
  'login.returning.app': 'Taking you back to {app}',
  'login.stuck.title': 'We could not take you back',
  'login.stuck':
    'You are signed in, but the application did not get word of it. Try again, or go back to it and start anew.',
  'login.again': 'Try again',
  'login.lost.title': 'No application sent you here',
  'login.lost.hint':
    'This page was opened without an application. Go to the one you want to use, and sign in from there.',
  'login.refused.title': 'This link does not work',
  'login.refused':
    'The application asked for something that cannot be done. Go back to it and start anew.',
  'login.signedOut.title': 'You are signed out',
  'login.signedOut.hint': 'You can close this page.',

  'languages.label': 'Language',

  'newPassword.title': 'Set your own password',
  'newPassword.hint': 'Choose one of your own to continue.',
  'newPassword.hint.missing': 'Choose one of your own to continue. We also need a few details.',
  'newPassword.submit': 'Continue',

  'field.answer': 'Answer',
  'field.code': 'Code',
  'resend.lead': 'No code yet?',
  'resend.again': 'Send again',
  'resend.wait': 'Send again in {time}',
  'resend.lead.link': 'No message yet?',

  'unsupported.title': 'We cannot continue here',
  'unsupported.hint':
    'Signing in needs a step this page does not know yet ({challenge}). Please contact support.',

  'country.choose': 'Country code: {country}',
  'country.search': 'Search by country or code',
  'country.list': 'Countries',
  'country.none': 'No country found.',

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
  'invalid.outerSpace': 'A password cannot begin or end with a space here.',
  'invalid.url': 'Enter a web address such as https://example.com.',
  'invalid.number': 'Enter a number.',
  'invalid.date': 'Enter a date.',
  'invalid.tooShort': 'That is too short.',
  'invalid.tooLong': 'That is longer than we can keep.',
  'invalid.characters': 'There is a character in it that we cannot keep.',

  'error.providerRefused': 'You were not signed in. Try again, or choose another way.',
  'error.providerFailed':
    'That way of signing in is not working right now. Try again in a moment, or choose another.',
  'error.returnFailed':
    'That way back could not be used: it was used before, or began in another window. Please sign in again.',
  'error.wrongCode': 'That code is not right. Check it and try again.',
  'error.codeExpired': 'That code is no longer good. Ask for another one.',
  'error.codeExpired.app': 'That code was used already. Wait for the next one your app shows.',
  'error.stepExpired': 'That took a while, so we stopped to be safe. Please sign in again.',
  'error.stepFailed': 'That did not work out, so we stopped to be safe. Please sign in again.',
  'error.cancelled': 'You stopped before the end. Try again when you are ready.',
  'error.passkeyFailed': 'Your device could not use a passkey. Try again, or go on without one.',
  'error.passkeyExists':
    'This device already has a passkey for your account. Use it the next time you sign in.',
  'error.notConfirmed':
    'We cannot see it yet. Follow the link in the message, then come back here.',
  'error.temporaryPasswordExpired':
    'The password you were given is too old. Ask whoever gave it to you for another one.',
  'error.usernameTaken': 'There is an account with this already. Sign in, or reset its password.',
  'error.passwordRejected': 'That password cannot be used here. Choose another one.',
  'error.passwordRejected.rule': 'Your password still needs this: {rule}.',
  'error.passwordReused': 'You have used that password before. Choose another one.',
  'error.valueRejected': 'Something you typed was not accepted. Check it and try again.',
  'error.signUpClosed': 'New accounts cannot be made here. Ask whoever runs this service.',
  'error.noRecovery':
    'This account has no verified email or phone to send a code to. Please contact support.',
  'error.codeNotSent': 'We could not send the code. Check the address, or try again in a moment.',
  'error.rejected': 'This service did not accept that. Please contact support.',
  'error.notEnabled': 'This way of signing in is not switched on. Please contact support.',
} as const
