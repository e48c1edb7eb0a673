interface Props {
  readonly label: string;
  readonly parts: readonly { readonly id: string; readonly title: string }[];
}

/** What a long page holds that script fills, each with a link, as `components/OnPage.astro` has it on other pages. */
export const OnPage = ({ label, parts }: Props) => (
  <nav class="on-page small screen" aria-label={label}>
    <ul class="plain" data-title={label}>
      {parts.map(({ id, title }) => (
        <li key={id}>
          <a href={`#${id}`}>{title}</a>
        </li>
      ))}
    </ul>
  </nav>
);
