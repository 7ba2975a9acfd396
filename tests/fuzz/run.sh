#!/usr/bin/env bash
# run.sh SECONDS: fuzzes each target for its share of the time, beginning with the fixtures and seeds. Crashing inputs are
# kept in build/fuzz/crashes/.
set -euo pipefail
seconds=${1:-60}
project=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
build="$project/build/fuzz"
mkdir -p "$build/crashes"

# plant CORPUS FILE KIND...: the file once for each kind; the first byte picks what reads the rest.
plant() {
    local corpus=$1 file=$2 kind
    shift 2
    for kind in "$@"; do
        { printf '%b' "$kind"; cat "$file"; } >"$corpus/$(basename "$file")-$(printf '%b' "$kind" | od -An -tx1 | tr -d ' ')"
    done
}

status=0
for name in answers requests imports; do
    corpus="$build/corpus-$name"
    if [ ! -d "$corpus" ]; then
        mkdir -p "$corpus"
        if [ "$name" = imports ]; then
            for seed in "$project"/tests/fuzz/seeds/imports/*; do
                case "$seed" in
                *.routedesk-mapping) plant "$corpus" "$seed" '\x80' ;;
                *) plant "$corpus" "$seed" '\x00' '\x07' ;;
                esac
            done
        else
            for fixture in "$project"/tests/fixtures/*.json; do
                plant "$corpus" "$fixture" 0 1 2 3 4 5 6 7 8 9 '\x3a' '\x3b'
            done
        fi
    fi
    "$build/tests/fuzz_$name" -max_total_time=$((seconds / 3 + 1)) -max_len=16384 -timeout=10 -print_final_stats=1 \
        -artifact_prefix="$build/crashes/$name-" "$corpus" || status=1
done
exit $status
