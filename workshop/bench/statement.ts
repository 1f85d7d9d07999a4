/** A short accessibility statement, for builders that have no template of it. */
export const statement = `We want as many people as possible to be able to use this website.

## Feedback and contact information

Tell us at press@thimblewick.example what does not work, or which other format you need.

## Enforcement procedure

The Equality and Human Rights Commission enforces the regulations.

## Preparation of this accessibility statement

This statement was prepared on 1 December 2025.
`;
