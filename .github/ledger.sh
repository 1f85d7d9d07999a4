#!/usr/bin/env bash
# Brings the ledger of what was published from its own branch into the checkout, or keeps what was added to it there. Beside
# it lies published.txt, of one line: the commit that was published last, and the instant as of which its site was built.
set -euo pipefail
remote=${LEDGER_REMOTE:-https://x-access-token:$GH_TOKEN@${GITHUB_SERVER_URL#https://}/$GITHUB_REPOSITORY}

# Answers 0 where the branch is there, 2 where it is not, as in a new newsroom; anything else is a fault.
has_ledger() {
  git ls-remote --exit-code "$remote" refs/heads/ledger > /dev/null
}

case $1 in
  bring)
    has_ledger || exit $(($? == 2 ? 0 : 1))
    git fetch --quiet --depth 1 "$remote" ledger
    git show FETCH_HEAD:ledger.txt > ledger.txt
    # Left empty where an older version kept the ledger.
    git show FETCH_HEAD:published.txt > published.txt 2> /dev/null || true
    ;;
  # Whether the code is another than that of the commit that was published last, which its tests passed. What is not known is.
  compare)
    read -r published _ 2> /dev/null < published.txt || true
    # A commit that is here already is not fetched: that would cut off what came before it.
    if [[ ${published:-} =~ ^[0-9a-f]{40,64}$ ]] &&
      { git cat-file -e "$published^{commit}" 2> /dev/null || git fetch --quiet --depth 1 "$remote" "$published"; } &&
      git diff --quiet "$published" HEAD -- . ':!content'; then
      exit
    fi
    echo "code=yes" >> "$GITHUB_OUTPUT"
    ;;
  keep)
    checkout=$PWD
    cd "$(mktemp -d)"
    git init --quiet
    if has_ledger; then
      git fetch --quiet --depth 1 "$remote" ledger
      git checkout --quiet FETCH_HEAD
    elif [ $? != 2 ]; then
      exit 1
    fi
    if [ -e ledger.txt ] && ! cmp --silent --bytes="$(wc --bytes < ledger.txt)" ledger.txt "$checkout/ledger.txt"; then
      echo "Another run added to the ledger meanwhile, and its rows are kept: run this one again." >&2
      exit 1
    fi
    cp "$checkout/ledger.txt" .
    echo "$GITHUB_SHA $NOW" > published.txt
    git add ledger.txt published.txt
    git diff --cached --quiet && exit
    git -c user.name=newsroom -c user.email=newsroom@localhost commit --quiet -m "Keep what was published"
    # Never by force: where another run was faster, this one fails.
    git push --quiet "$remote" HEAD:refs/heads/ledger
    ;;
esac
