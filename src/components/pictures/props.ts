/** What every picture is drawn from. */
export interface PictureProps {
  readonly nodes: readonly string[];
  readonly labels: Readonly<Record<string, string>>;
  /** Attributes that make the drawing an image with a text alternative. */
  readonly svg: Readonly<Record<string, string>>;
}
