/** The key of the setting that names the path somebody is on; null or missing for none. The first page asks for no more. */
export const PATH_SETTING = "path";
