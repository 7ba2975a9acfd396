#!/usr/bin/env bash
# run.sh SECONDS: fuzzes each target for its share of the time, beginning with the fixtures. Crashing inputs are kept in
# build/fuzz/crashes/.
set -euo pipefail
seconds=${1:-60}
project=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
build="$project/build/fuzz"
mkdir -p "$build/crashes"
status=0
for name in answers requests; do
    corpus="$build/corpus-$name"
    if [ ! -d "$corpus" ]; then
        mkdir -p "$corpus"
        # The first byte picks what reads the rest.
        for fixture in "$project"/tests/fixtures/*.json; do
            for kind in 0 1 2 3 4 5 6 7 8 9 '\x3a' '\x3b'; do
                { printf '%b' "$kind"; cat "$fixture"; } >"$corpus/$(basename "$fixture" .json)-$(printf '%b' "$kind" | od -An -tx1 | tr -d ' ')"
            done
        done
    fi
    "$build/tests/fuzz_$name" -max_total_time=$((seconds / 2 + 1)) -max_len=16384 -timeout=10 -print_final_stats=1 \
        -artifact_prefix="$build/crashes/$name-" "$corpus" || status=1
done
exit $status
