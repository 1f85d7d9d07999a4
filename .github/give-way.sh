#!/usr/bin/env bash
# Runs a command, and ends it as soon as main is newer than this commit: what a newer change takes down must not wait for a
# test. Its own run tests, and publishes, what is there then. Where GIVES_WAY is not true the command has its time.
set -euo pipefail
if [ "${GIVES_WAY:-}" != true ]; then exec env -u GH_TOKEN "$@"; fi

# The command in a group of its own, to be ended with all that it started. It gets no token.
set -m
env -u GH_TOKEN "$@" &
command=$!
is_running() { kill -0 "$command" 2> /dev/null; }
while is_running; do
  # How this commit stands to main. GitHub may tell of an older main for a while after a push: then this one is ahead of it.
  stands=$(timeout 20 gh api "repos/$GITHUB_REPOSITORY/compare/main...$GITHUB_SHA?per_page=1" --jq .status) || stands=
  if [[ $stands == behind || $stands == diverged ]]; then
    echo "::notice::A newer change is on main. Its own run tests and publishes what is there now."
    echo "superseded=yes" >> "$GITHUB_OUTPUT"
    kill -- "-$command" 2> /dev/null || true
    wait "$command" || true
    exit 0
  fi
  # Twenty machines may ask at once, and GitHub answers 1,000 times an hour.
  for _ in $(seq 60); do
    is_running || break
    sleep 1
  done
done
wait "$command"
