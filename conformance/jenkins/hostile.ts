/** What a commit and a branch may be called. */
export const MESSAGE = 'Sell "more" \'now\' $(touch pwned) `touch pwned` ${IFS} \\u0027 \u{1F6D2} <b>\n\nbody $(touch pwned)';
export const AUTHOR = 'O\'Neil "$(touch pwned)" `id` \u{1F47E}';
export const BRANCH = 'hotfix/\'"$(touch${IFS}pwned)`touch${IFS}pwned`;&|\u{1F525}u0027';
