import { spawn, spawnSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { get } from "node:http";
import { connect } from "node:net";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { freePort } from "../../workshop/free-port.ts";
import { tempFolder } from "../support/temp-folder.ts";

/** What a server is to hand out. */
interface Served {
  /** The folder that holds the site, at its path. */
  readonly root: string;
  /** The folder of the files that are for the server alone. */
  readonly hosting: string;
}

/** A web server that a council may run, from Debian's packages. */
export interface Server {
  readonly name: "nginx" | "caddy";
  readonly program: string;
  /** The Debian package that brings it. */
  readonly package: string;
  /** How it is started on a configuration that hands out what lies below `root`, and reads the files of `hosting`. */
  readonly start: (site: Served, port: number, folder: string) => string[];
}

const nginx: Server = {
  name: "nginx",
  program: "/usr/sbin/nginx",
  package: "nginx-light",
  start({ root, hosting }, port, folder) {
    const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
      .map((kind) => `${kind}_temp_path ${folder}/${kind};`)
      .join(" ");
    const conf = `${process.getuid?.() === 0 ? "user root;" : ""}
daemon off; pid ${folder}/pid; error_log stderr; events { }
http {
  include /etc/nginx/mime.types; access_log off; ${temporary}
  include ${hosting}/nginx-http.conf;
  server { listen 127.0.0.1:${port}; root ${root}; include ${hosting}/nginx-server.conf; }
}`;
    writeFileSync(join(folder, "nginx.conf"), conf);
    return ["-c", join(folder, "nginx.conf"), "-e", "stderr"];
  },
};

const caddy: Server = {
  name: "caddy",
  program: "/usr/bin/caddy",
  package: "caddy",
  start({ root, hosting }, port, folder) {
    const conf = `{
  admin off
  auto_https off
  storage file_system ${folder}
}
http://127.0.0.1:${port} {
  root * ${root}
  import ${hosting}/Caddyfile
}
`;
    writeFileSync(join(folder, "Caddyfile"), conf);
    return ["run", "--config", join(folder, "Caddyfile"), "--adapter", "caddyfile"];
  },
};

/** Both, with the reason why one is not run on this machine. */
export const servers = [nginx, caddy].map((server) => ({
  ...server,
  isMissing: !existsSync(server.program),
  title: existsSync(server.program) ? server.name : `${server.name} (not run: apt-get install ${server.package})`,
}));

/** An answer of a server. */
interface Answer {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** A server at work, until it is disposed of. */
export interface Running extends AsyncDisposable {
  readonly origin: string;
  readonly ask: (path: string, headers?: Readonly<Record<string, string>>) => Promise<Answer>;
}

/** Starts a server on a free port of this machine alone. */
export async function startServer(server: Server, site: Served): Promise<Running> {
  const port = await freePort();
  const folder = tempFolder();
  const child = spawn(server.program, server.start(site, port, folder), {
    env: { ...process.env, HOME: folder },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr.on("data", (text) => {
    said += text;
  });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  while (!(await answers(port))) {
    if (child.exitCode !== null) throw new Error(`${server.name} ended at once: ${said}`);
    await setTimeout(20);
  }
  return {
    origin: `http://127.0.0.1:${port}`,
    ask: (path, headers = {}) => ask(port, path, headers),
    async [Symbol.asyncDispose]() {
      child.kill("SIGTERM");
      await ended;
    },
  };
}

/** What a server says of its configuration without starting. */
export function testNginx(site: Served): string {
  const folder = tempFolder();
  return spawnSync(nginx.program, ["-t", ...nginx.start(site, 1, folder)], { encoding: "utf8" }).stderr;
}

/** Node's fetch would tidy the path that is asked for. */
function ask(port: number, path: string, headers: Readonly<Record<string, string>>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    get({ host: "127.0.0.1", port, path, headers, agent: false }, (response) => {
      let body = "";
      response.setEncoding("utf8");
      response.on("data", (text) => {
        body += text;
      });
      response.on("end", () => resolve({ status: response.statusCode, headers: response.headers, body }));
    }).on("error", reject);
  });
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("connect", () => resolve(true)).once("error", () => resolve(false));
    socket.once("connect", () => socket.end());
  });
}
