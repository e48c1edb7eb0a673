// What cures each fault, by server. A test holds that the lines stand in the files that are shipped for hosts; those in `EXTRA` do
// not, because they undo what somebody has set elsewhere.
import type { CheckId } from "./checks.ts";
import type { ServerId } from "./servers.ts";

type ByServer = Readonly<Record<ServerId, readonly string[]>>;

const PATTERN = String.raw`/(_astro/[^/]+\.[\w-]+\.(js|css)|data/[0-9a-f]+/.+\.json)$`;

const types: ByServer = {
  nginx: [
    "types {",
    "text/html html;",
    "text/css css;",
    "text/javascript js;",
    "application/json json;",
    "image/svg+xml svg;",
    "text/plain txt;",
    "}",
    "charset utf-8;",
    "charset_types text/css text/javascript text/plain image/svg+xml;",
  ],
  apache: [
    "AddType text/html .html",
    "AddType text/css .css",
    "AddType text/javascript .js",
    "AddType application/json .json",
    "AddType image/svg+xml .svg",
    "AddType text/plain .txt",
    "AddCharset utf-8 .html .css .js .svg .txt",
  ],
  lighttpd: [
    "mimetype.assign = (",
    '".html" => "text/html; charset=utf-8",',
    '".css" => "text/css; charset=utf-8",',
    '".js" => "text/javascript; charset=utf-8",',
    '".json" => "application/json",',
    '".svg" => "image/svg+xml",',
    '".txt" => "text/plain; charset=utf-8"',
    ")",
  ],
  caddy: ["file_server"],
  iis: [
    '<remove fileExtension=".json" />',
    '<mimeMap fileExtension=".json" mimeType="application/json" />',
    '<remove fileExtension=".svg" />',
    '<mimeMap fileExtension=".svg" mimeType="image/svg+xml" />',
    '<remove fileExtension=".js" />',
    '<mimeMap fileExtension=".js" mimeType="text/javascript" />',
    '<remove fileExtension=".txt" />',
    '<mimeMap fileExtension=".txt" mimeType="text/plain; charset=utf-8" />',
  ],
};

const packed: ByServer = {
  nginx: [
    "gzip on;",
    "gzip_min_length 256;",
    "gzip_types text/css text/javascript text/plain application/json image/svg+xml;",
  ],
  apache: [
    "AddOutputFilterByType DEFLATE text/html text/css text/javascript application/json image/svg+xml text/plain",
  ],
  lighttpd: [
    'server.modules += ( "mod_alias", "mod_deflate", "mod_setenv", "mod_expire" )',
    'deflate.mimetypes = ( "text/", "application/json", "image/svg+xml" )',
    'deflate.allowed-encodings = ( "gzip", "deflate" )',
  ],
  caddy: ["encode gzip"],
  iis: ['<urlCompression doStaticCompression="true" />'],
};

const fresh: ByServer = {
  nginx: ["set $whetstone_cache no-cache;", "add_header Cache-Control $whetstone_cache always;"],
  apache: ["Header always set Cache-Control no-cache"],
  lighttpd: ["setenv.set-response-header = (", '"Cache-Control" => "no-cache",', ")"],
  caddy: [`@plain not path_regexp ${PATTERN}`, "header @plain Cache-Control no-cache"],
  iis: ['<clientCache cacheControlMode="DisableCache" />'],
};

const kept: ByServer = {
  nginx: [
    `if ($uri ~ "${PATTERN}") {`,
    'set $whetstone_cache "public, max-age=31536000, immutable";',
    "}",
    "add_header Cache-Control $whetstone_cache always;",
  ],
  apache: [
    `Header always set Cache-Control "public, max-age=31536000, immutable" "expr=%{REQUEST_STATUS} -lt 400 && %{REQUEST_URI} =~ m#${PATTERN}#"`,
  ],
  lighttpd: [
    `$HTTP["url"] =~ "${PATTERN}" {`,
    'expire.url = ( "/" => "access plus 365 days" )',
    "}",
  ],
  caddy: [
    `@hashed path_regexp ${PATTERN}`,
    'header @hashed Cache-Control "public, max-age=31536000, immutable"',
  ],
  iis: [
    '<location path="_astro">',
    '<location path="data">',
    '<clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="365.00:00:00" />',
  ],
};

const policy: ByServer = {
  nginx: [`add_header Content-Security-Policy "frame-ancestors 'none'" always;`],
  apache: [
    "Header unset Content-Security-Policy",
    `Header always set Content-Security-Policy "frame-ancestors 'none'"`,
  ],
  lighttpd: [
    "setenv.set-response-header = (",
    `"Content-Security-Policy" => "frame-ancestors 'none'"`,
    ")",
  ],
  caddy: [`Content-Security-Policy "frame-ancestors 'none'"`],
  iis: [
    '<remove name="Content-Security-Policy" />',
    `<add name="Content-Security-Policy" value="frame-ancestors 'none'" />`,
  ],
};

/**
 * Lines by fault. None for what no server's configuration cures: a folder that was not copied whole, a browser's own settings. The
 * sentence of such a check says what to do.
 */
export const REMEDIES: Readonly<Partial<Record<CheckId, ByServer>>> = {
  types,
  packedText: packed,
  packedJson: packed,
  vary: {
    nginx: ["gzip_vary on;"],
    apache: packed.apache,
    lighttpd: packed.lighttpd,
    caddy: packed.caddy,
    iis: packed.iis,
  },
  kept,
  fresh,
  lost: {
    nginx: ["error_page 404 /study/404.html;"],
    apache: ["RewriteEngine On", "ErrorDocument 404 /%{reqenv:WHETSTONE}404.html"],
    lighttpd: ['server.errorfile-prefix = "/srv/whetstone/"'],
    caddy: [
      "handle_errors {",
      "expression `{http.error.status_code} == 404`",
      "rewrite * /404.html",
      "}",
    ],
    iis: [
      '<httpErrors errorMode="Custom">',
      '<error statusCode="404" subStatusCode="-1" responseMode="File" path="404.html" />',
    ],
  },
  folders: {
    nginx: ["alias /srv/whetstone/;", "index index.html;", "absolute_redirect off;"],
    apache: ["DirectorySlash On", "DirectoryIndex index.html"],
    lighttpd: ['index-file.names = ( "index.html" )'],
    caddy: ["handle_path /study/* {", "file_server"],
    iis: ['<defaultDocument enabled="true">', '<add value="index.html" />'],
  },
  policy,
  frames: policy,
  sniff: {
    nginx: ["add_header X-Content-Type-Options nosniff always;"],
    apache: ["Header always set X-Content-Type-Options nosniff"],
    lighttpd: ["setenv.set-response-header = (", '"X-Content-Type-Options" => "nosniff",', ")"],
    caddy: ["X-Content-Type-Options nosniff"],
    iis: [
      '<remove name="X-Content-Type-Options" />',
      '<add name="X-Content-Type-Options" value="nosniff" />',
    ],
  },
  headers: {
    nginx: [
      "add_header X-Content-Type-Options nosniff always;",
      "proxy_hide_header Clear-Site-Data;",
      "proxy_hide_header Content-Disposition;",
      "proxy_hide_header Refresh;",
    ],
    apache: ["Clear-Site-Data", "Content-Disposition", "Refresh"].flatMap((name) => [
      `Header unset ${name}`,
      `Header always unset ${name}`,
    ]),
    lighttpd: ["setenv.set-response-header = (", '"X-Content-Type-Options" => "nosniff",', ")"],
    caddy: ["-Clear-Site-Data", "-Content-Disposition", "-Refresh"],
    iis: [
      '<remove name="Clear-Site-Data" />',
      '<remove name="Content-Disposition" />',
      '<remove name="Refresh" />',
    ],
  },
  version: fresh,
};

/** Lines that no file for hosts has: they put back a server's own way, or take away what stands elsewhere. */
export const EXTRA: readonly RegExp[] = [
  /^Directory(?:Slash|Index) /,
  /^proxy_hide_header /,
  /^Header (?:always )?unset (?:Clear-Site-Data|Content-Disposition|Refresh)$/,
  /^-[\w-]+$/,
  /^<remove name="(?:Clear-Site-Data|Content-Disposition|Refresh)" \/>$/,
];
