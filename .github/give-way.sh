#!/usr/bin/env bash
# Runs a command, and ends it as soon as a newer change is on main: what that change takes down must not wait for a test.
# Its own run tests, and publishes, this change too. Where GIVES_WAY is not true the command has its time.
set -euo pipefail
if [ "${GIVES_WAY:-}" != true ]; then exec env -u GH_TOKEN "$@"; fi

# The command in a group of its own, to be ended with all that it started. It gets no token.
set -m
env -u GH_TOKEN "$@" &
command=$!
is_running() { kill -0 "$command" 2> /dev/null; }
while is_running; do
  main=$(timeout 20 gh api "repos/$GITHUB_REPOSITORY/commits/main" --jq .sha) || main=$GITHUB_SHA
  if [ "$main" != "$GITHUB_SHA" ]; then
    echo "::notice::A newer change is on main. Its own run tests and publishes this one too."
    echo "superseded=yes" >> "$GITHUB_OUTPUT"
    kill -- "-$command" 2> /dev/null || true
    wait "$command" || true
    exit 0
  fi
  for _ in $(seq 20); do
    is_running || break
    sleep 1
  done
done
wait "$command"
