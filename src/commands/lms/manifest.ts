import type { ScormVersion } from "../../lms/dialects.ts";
import { writeXml, type Xml, xml } from "../export/xml.ts";
import type { Part } from "./packages.ts";

export const MANIFEST = "imsmanifest.xml";
export const LAUNCHER = "scorm.html";

/** What differs between the versions of the standard. */
const FORMS = {
  "1.2": {
    namespaces: {
      xmlns: "http://www.imsproject.org/xsd/imscp_rootv1p1p2",
      "xmlns:adlcp": "http://www.adlnet.org/xsd/adlcp_rootv1p2",
      "xsi:schemaLocation":
        "http://www.imsproject.org/xsd/imscp_rootv1p1p2 imscp_rootv1p1p2.xsd http://www.adlnet.org/xsd/adlcp_rootv1p2 adlcp_rootv1p2.xsd",
    },
    edition: "1.2",
    type: "adlcp:scormtype",
  },
  "2004": {
    namespaces: {
      xmlns: "http://www.imsglobal.org/xsd/imscp_v1p1",
      "xmlns:adlcp": "http://www.adlnet.org/xsd/adlcp_v1p3",
      "xsi:schemaLocation":
        "http://www.imsglobal.org/xsd/imscp_v1p1 imscp_v1p1.xsd http://www.adlnet.org/xsd/adlcp_v1p3 adlcp_v1p3.xsd",
    },
    edition: "2004 4th Edition",
    type: "adlcp:scormType",
  },
} as const satisfies Readonly<Record<ScormVersion, object>>;

/**
 * `imsmanifest.xml`: one thing to open, and every file. No mastery score: with one, platforms would write "failed" by themselves
 * over what the course says.
 */
export function manifest(
  version: ScormVersion,
  course: string,
  { id, title }: Part,
  paths: readonly string[],
): string {
  const { namespaces, edition, type } = FORMS[version];
  const resource = (name: string, kind: "sco" | "asset", href: string, ...of: readonly Xml[]) =>
    xml(
      "resource",
      { identifier: name, type: "webcontent", [type]: kind, ...(href && { href }) },
      ...of,
    );
  const file = (href: string): Xml => xml("file", { href: addressOf(href) });
  return writeXml(
    xml(
      "manifest",
      {
        identifier: `${course}.${id}`,
        version: "1",
        ...namespaces,
        "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
      },
      xml("metadata", {}, xml("schema", {}, "ADL SCORM"), xml("schemaversion", {}, edition)),
      xml(
        "organizations",
        { default: "whole" },
        xml(
          "organization",
          { identifier: "whole" },
          xml("title", {}, title),
          xml("item", { identifier: "item", identifierref: "launcher" }, xml("title", {}, title)),
        ),
      ),
      xml(
        "resources",
        {},
        resource(
          "launcher",
          "sco",
          LAUNCHER,
          file(LAUNCHER),
          xml("dependency", { identifierref: "site" }),
        ),
        resource("site", "asset", "", ...paths.filter((path) => path !== LAUNCHER).map(file)),
      ),
    ),
  );
}

/** A path as an address. */
const addressOf = (path: string): string => path.split("/").map(encodeURIComponent).join("/");
