import type { APIRoute } from "astro";
import { itemsOf } from "#core/items/parts.ts";
import type { ItemIndex, ItemRef } from "#core/review/progress.ts";
import { modules } from "#course/index.ts";

// Which items measure which objective, for whatever shows progress. The same in every language.
export const GET: APIRoute = () => {
  const index: ItemIndex = Object.fromEntries(
    modules.map((module) => [
      module.slug,
      Object.fromEntries(
        module.objectives.map((objective) => [
          objective,
          itemsOf(module.bank)
            .filter((item) => item.objective === objective)
            .map((item): ItemRef => [item.id, item.gradingRev]),
        ]),
      ),
    ]),
  );
  return new Response(JSON.stringify(index), { headers: { "Content-Type": "application/json" } });
};
