import { expect, it } from "vitest";
import { proseOf } from "./prose.ts";

const front = {
  opening: "It rains. The **gate** is shut.",
  objectives: { tell: "tell one from the other" },
  sections: { promise: "A promise" },
  episode: "The gate",
  idea: "Look first.",
  skill: ["Look.", "Mend."],
  act: {
    when: "When it rains,",
    do: "I will look.",
    lookBack: "What did I see?",
    variants: { leading: "Ask.", cadre: "Write.", staff: "Say." },
  },
  together: ["Why?", "How?"],
};
const body = `<Section id="promise">

<From claim="a.b" />

The first use of a <Term id="carrier">carrier</Term>
is linked. So is [the other module](../many-ways/#recall) here. And done.

- an entry;
- another

<Example title="How it goes">

1. **Look.** It is wet.

</Example>

</Section>

<Episode>

In May it rains.

</Episode>
`;

it("cuts a lesson into the sentences that readers read, each in its place and with its links", () => {
  const { sentences } = proseOf("a", { ...front, body }, "en");
  expect(sentences.map(({ place, text }) => `${place}: ${text}`)).toEqual([
    "opening: It rains.",
    "opening: The gate is shut.",
    "objectives: tell one from the other",
    "headings: A promise",
    "headings: The gate",
    "idea: Look first.",
    "skill: Look.",
    "skill: Mend.",
    "act: When it rains, I will look.",
    "act: What did I see?",
    "act: Ask.",
    "act: Write.",
    "act: Say.",
    "together: Why?",
    "together: How?",
    "promise: The first use of a carrier is linked.",
    "promise: So is the other module here.",
    "promise: And done.",
    "promise: an entry;",
    "promise: another",
    "promise: How it goes",
    "promise: Look.",
    "promise: It is wet.",
    "case: In May it rains.",
  ]);
  expect(sentences.filter(({ links }) => links.length > 0)).toEqual([
    {
      place: "promise",
      text: "So is the other module here.",
      links: ["../many-ways/#recall"],
    },
  ]);
});

it("knows where a Chinese sentence ends", () => {
  const chinese = {
    ...front,
    body: '<Section id="promise">\n\n下雨了。门“关着”！谁来开？\n\n</Section>\n',
  };
  const { sentences } = proseOf("a", chinese, "zh-hans");
  expect(sentences.slice(-3).map(({ text }) => text)).toEqual([
    "下雨了。",
    "门“关着”！",
    "谁来开？",
  ]);
});
