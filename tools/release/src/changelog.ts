/** What changesets writes of each of them into changelogs: it finds this module by its URL, in the published command too. */
export { default } from '@changesets/changelog-git';
