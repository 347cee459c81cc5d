// Why a person, a role or a sign-in is refused.
import { defineFailures } from '../basics/failure'

export const peopleFailures = defineFailures({
  email_taken: (facts: { path: string; email: string; name: string }) =>
    `${facts.name} signs in with ${facts.email} already. Give another e-mail address.`,
  email_needed: (facts: { path: string; name: string }) => `${facts.name} needs an e-mail address to sign in with.`,
  password_needed: (facts: { path: string; name: string }) =>
    `${facts.name} needs a password: as soon as two people work with the file, each of them signs in.`,
  password_weak: (facts: { path: string; least: number; reason: 'short' | 'common' | 'personal' | 'plain' }) =>
    ({
      short: `The password needs at least ${facts.least} characters. Several words in a row are easy to remember.`,
      common: 'This password is one of the first that others would try. Choose another one.',
      personal: 'The password is the name or the e-mail address. Choose another one.',
      plain: 'The password is the same few characters over and over. Choose another one.',
    })[facts.reason],
  password_wrong: (_facts: { path: string }) => 'The present password is not this one.',
  last_admin: (facts: { path: string; name: string }) =>
    `${facts.name} is the only one who can manage people. Give somebody else the role Admin first.`,
  role_in_use: (facts: { path: string; names: string[] }) => `The role belongs to ${facts.names.join(', ')}. Give them another role first.`,
  role_name_taken: (facts: { path: string; name: string }) => `There is a role "${facts.name}" already. Choose another name.`,
  sign_in_needed: () => 'Sign in first.',
  locked: () => 'The screen is locked. Enter your password to go on.',
  sign_in_failed: () => 'E-mail address and password do not belong together.',
  sign_in_must_wait: (facts: { seconds: number }) => `Too many attempts failed. Try again in ${facts.seconds} seconds.`,
  client_needed: (_facts: { path: string }) =>
    'You see the clients that are assigned to you, so a document needs one of them. If there is none, ask who manages people.',
})
