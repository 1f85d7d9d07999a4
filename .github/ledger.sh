#!/usr/bin/env bash
# Brings the ledger of what was published from its own branch into the checkout, or keeps there what a file adds to it. Beside
# it lies published.txt, of one line: the commit that was published last, and the instant as of which its site was built.
set -euo pipefail
remote=${LEDGER_REMOTE:-https://x-access-token:$GH_TOKEN@${GITHUB_SERVER_URL#https://}/$GITHUB_REPOSITORY}

# Answers 0 where the branch is there, 2 where it is not, as in a new newsroom; anything else is a fault.
has_ledger() {
  git ls-remote --exit-code "$remote" refs/heads/ledger > /dev/null
}

# Says why nothing is kept. What the file has in it is not printed: GitHub would take some lines for commands.
refuse() {
  echo "$1" >&2
  exit 1
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
  # The file comes from where packages ran, and the right to write is here. So nothing of it is run, and it may add rows.
  keep)
    if [ ! -f "$2" ] || [ -L "$2" ]; then refuse "$2 is no file."; fi
    if [[ ! ${NOW:-} =~ ^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+(Z|[+-][0-9:]+)$ ]]; then refuse "NOW is no instant."; fi
    made=$(realpath "$2")
    cd "$(mktemp -d)"
    git init --quiet
    if has_ledger; then
      git fetch --quiet --depth 1 "$remote" ledger
      git checkout --quiet FETCH_HEAD
    elif [ $? != 2 ]; then
      exit 1
    fi
    touch ledger.txt
    # What is added begins a line of its own.
    if [ -n "$(tail --bytes=1 ledger.txt)" ]; then echo >> ledger.txt; fi
    kept=$(wc --bytes < ledger.txt)
    if ! cmp --silent --bytes="$kept" ledger.txt "$made"; then
      refuse "The new ledger does not begin with the rows that are kept. Where another run added some meanwhile, run this one again."
    fi
    column='[^[:space:][:cntrl:]]+'
    others=$(tail --bytes="+$((kept + 1))" "$made" | LC_ALL=C grep --text --count --invert-match --extended-regexp "^/($column)? $column $column$" || true)
    if [ "$others" != 0 ]; then refuse "What is added to the ledger is not all rows of address, id and hash."; fi
    cp "$made" ledger.txt
    echo "$GITHUB_SHA $NOW" > published.txt
    git add ledger.txt published.txt
    git diff --cached --quiet && exit
    git -c user.name=newsroom -c user.email=newsroom@localhost commit --quiet -m "Keep what was published"
    # Never by force: where another run was faster, this one fails.
    git push --quiet "$remote" HEAD:refs/heads/ledger
    ;;
esac
