#!/usr/bin/env bash
# The style gate: formatting, line endings, file sizes, the desktop entry. Run it through ./dev lint.
set -uo pipefail
failed=0
say() { printf 'lint: %s\n' "$*"; failed=1; }

sources=$(git ls-files '*.cpp' '*.h')
# shellcheck disable=SC2086
clang-format --dry-run -Werror $sources >/dev/null 2>&1 || say "some files are not formatted; ./dev format mends them"
git ls-files -z '*.cpp' '*.h' '*.qml' '*.txt' '*.md' | xargs -0 grep -lI $'\r' && say "the files above have CRLF line ends"
git ls-files -z '*.cpp' '*.h' | xargs -0 grep -L 'SPDX-License-Identifier' | grep . && say "the files above lack a licence line"
long=$(wc -l $sources | awk '$2 != "total" && $1 > 400 {print $1, $2}')
[ -z "$long" ] || say "longer than 400 lines: $long"
desktop-file-validate packaging/*.desktop || say "the desktop entry is not valid"
[ $failed = 0 ] && echo "lint: clean"
exit $failed
