interface Props {
  readonly label: string;
  readonly parts: readonly { readonly id: string; readonly title: string }[];
}

/** So few are not folded. */
const FEW = 5;

/** What a long page holds that script fills, each with a link, as `components/OnPage.astro` has it on other pages. */
export const OnPage = ({ label, parts }: Props) => {
  const links = parts.map(({ id, title }) => (
    <li key={id}>
      <a href={`#${id}`}>{title}</a>
    </li>
  ));
  return (
    <nav class="on-page small screen" aria-label={label}>
      {/* No style opens what is folded: so the list stands here twice, and one of them shows. */}
      {parts.length > FEW && (
        <details>
          <summary>{label}</summary>
          <ul class="plain">{links}</ul>
        </details>
      )}
      <ul class="plain" data-title={label}>
        {links}
      </ul>
    </nav>
  );
};
