/** How long a session can be, in minutes. All three are made from one sheet. */
export const FORMS = [20, 45, 90] as const;

export type Form = (typeof FORMS)[number];

/** What a sheet opens with. */
export const USUAL: Form = 45;

/** How many of a session's parts a form has room for. */
export const ROOM: Readonly<Record<Form, { readonly votes: number; readonly questions: number }>> =
  {
    20: { votes: 1, questions: 1 },
    45: { votes: 2, questions: 3 },
    90: { votes: 3, questions: 4 },
  };

/** The longest form by which a meeting takes so many modules; missing where it is too short for them. */
export const formFor = (minutes: number, modules: number): Form | undefined =>
  [...FORMS].reverse().find((form) => form * modules <= minutes);
