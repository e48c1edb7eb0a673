// The web servers that the tests run, each set up as its file for hosts says: the site's folder and its path, and no more.
import { readFileSync } from "node:fs";
import type { ServerId } from "#core/hosting/servers.ts";

export interface Setup {
  /** Where the site was copied to, with a slash at the end. */
  readonly site: string;
  /** The path that the site shall have, with slashes at both ends. */
  readonly path: string;
  readonly port: number;
  /** A folder for what the server writes. */
  readonly work: string;
  /** The folder that has the files for hosts. */
  readonly files?: string;
  /** Lines that hold for the whole host, before the site's own. */
  readonly wide?: string;
  /** Changes the shipped server file as a host would. Left out, only path and folder are filled in. */
  readonly edit?: (file: string) => string;
}

export interface WebServer {
  readonly id: ServerId;
  readonly name: string;
  readonly program: string;
  /** Debian's packages. */
  readonly packages: readonly string[];
  /** The file that runs it, and how it is told to use that and to stay in the foreground. */
  readonly config: (setup: Setup) => string;
  /** The shortest configuration that serves a folder on Debian, without a shipped server file. */
  readonly bare: (setup: Setup) => string;
  /** A header that is set for the whole host, by each way that the server has. */
  readonly header: (name: string, value: string) => string;
  readonly args: (config: string) => readonly string[];
}

/** A file for hosts, with the path and the folder written in as its first lines ask. */
const hostFile = (
  name: string,
  { site, path, files = "src/hosting", edit = (file) => file }: Setup,
): string =>
  edit(readFileSync(`${files}/${name}`, "utf8"))
    .replaceAll("/srv/whetstone/", site)
    .replaceAll("/study/", path);

const nginx = ({ port, work, wide = "" }: Setup, types: string, location: string): string => `
      pid ${work}/pid;
      error_log ${work}/errors;
      daemon off;
      events {}
      http {
        access_log off;
        client_body_temp_path ${work}/body;
        proxy_temp_path ${work}/proxy;
        fastcgi_temp_path ${work}/fastcgi;
        uwsgi_temp_path ${work}/uwsgi;
        scgi_temp_path ${work}/scgi;
        ${types}
        ${wide}
        server {
          listen 127.0.0.1:${port};
          ${location}
        }
      }`;

const lighttpd = ({ port, work, wide = "" }: Setup, site: string): string => `
      server.port = ${port}
      server.bind = "127.0.0.1"
      server.document-root = "${work}"
      server.errorlog = "${work}/errors"
      ${wide}
      ${site}`;

const caddy = ({ port, work, wide = "" }: Setup, site: string): string => `
{
	admin off
	auto_https off
	storage file_system ${work}
}
http://localhost:${port} {
	bind 127.0.0.1
	${wide}
	${site}
}`;

const MODULES =
  "mpm_event authz_core alias dir mime deflate filter headers rewrite autoindex".split(" ");

const apacheWith = ({ site, path, port, work, wide = "" }: Setup, types: string, own: string) => `
      ServerRoot /usr/lib/apache2
      PidFile ${work}/pid
      DefaultRuntimeDir ${work}
      ErrorLog ${work}/errors
      ServerName localhost
      Listen 127.0.0.1:${port}
      User www-data
      Group www-data
      ${MODULES.map((name) => `LoadModule ${name}_module modules/mod_${name}.so`).join("\n")}
      TypesConfig ${types}
      DocumentRoot ${work}
      ${wide}
      Alias ${path} ${site}
      <Directory ${site}>
        ${own}
        Require all granted
      </Directory>`;

/** Apache takes its file from the site's folder; where it may not, its configuration includes that. */
const apache = (name: string, own: (site: string) => string): WebServer => ({
  id: "apache",
  name,
  program: "apache2",
  packages: ["apache2"],
  config: (setup) => apacheWith(setup, "/dev/null", own(setup.site)),
  bare: (setup) => apacheWith(setup, "/etc/mime.types", "AllowOverride None"),
  header: (name, value) =>
    `Header set ${name} ${JSON.stringify(value)}\nHeader always set ${name} ${JSON.stringify(value)}`,
  args: (config) => ["-f", config, "-D", "FOREGROUND"],
});

export const SERVERS: readonly WebServer[] = [
  {
    id: "nginx",
    name: "nginx",
    program: "nginx",
    packages: ["nginx"],
    config: (setup) => nginx(setup, "", hostFile("nginx.conf", setup)),
    bare: (setup) =>
      nginx(
        setup,
        "include /etc/nginx/mime.types;",
        `location ${setup.path} { alias ${setup.site}; }`,
      ),
    header: (name, value) => `add_header ${name} ${JSON.stringify(value)} always;`,
    args: (config) => ["-c", config],
  },
  apache("Apache", () => "AllowOverride FileInfo"),
  apache(
    "Apache that reads no .htaccess",
    (site) => `AllowOverride None\n        Include ${site}.htaccess`,
  ),
  {
    id: "lighttpd",
    name: "lighttpd",
    program: "lighttpd",
    packages: ["lighttpd", "lighttpd-mod-deflate"],
    config: (setup) => lighttpd(setup, hostFile("lighttpd.conf", setup)),
    bare: (setup) =>
      lighttpd(
        setup,
        `server.modules += ( "mod_alias" )
      include_shell "/usr/share/lighttpd/create-mime.conf.pl"
      index-file.names = ( "index.html" )
      alias.url = ( "${setup.path}" => "${setup.site}" )`,
      ),
    header: (name, value) =>
      ["set", "add"]
        .map(
          (way) =>
            `setenv.${way}-response-header += ( "${name}" => "${value.replaceAll('"', "'")}" )`,
        )
        .join("\n"),
    args: (config) => ["-D", "-f", config],
  },
  {
    id: "caddy",
    name: "Caddy",
    program: "caddy",
    packages: ["caddy"],
    config: (setup) => caddy(setup, hostFile("Caddyfile", setup)),
    bare: (setup) =>
      caddy(setup, `handle_path ${setup.path}* {\n\troot * ${setup.site}\n\tfile_server\n}`),
    header: (name, value) => `header ${name} \`${value}\``,
    args: (config) => ["run", "--adapter", "caddyfile", "--config", config],
  },
];
