/** Traditional and simplified characters: "學 学|習 习|…". Where one has several simplified forms, they follow each other. */
declare module "opencc-js/dict/TSCharacters" {
  const table: string;
  export default table;
}
