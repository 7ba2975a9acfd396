#!/usr/bin/env bash
# A throw-away PostgreSQL cluster on a Unix socket, for tests.
#   start FOLDER          makes and starts it      stop FOLDER   ends it and removes the folder
#   with FOLDER CMD ...   runs a command with ROUTEDESK_TEST_DATABASE set; exit code 77 where there is no server
set -euo pipefail

action=$1 folder=$2
shift 2
bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1 || true)
address="postgresql:///postgres?host=$folder&user=postgres"

# The server refuses to run as root.
as_owner() {
    if [ "$(id -u)" != 0 ]; then "$@"; return; fi
    local owner=postgres
    id -u "$owner" >/dev/null 2>&1 || owner=nobody
    (cd / && setpriv --reuid="$owner" --regid="$(id -g "$owner")" --clear-groups "$@")
}

stop() {
    [ -e "$folder/data/postmaster.pid" ] && as_owner "$bin/pg_ctl" -D "$folder/data" -m immediate -w stop >/dev/null 2>&1
    rm -rf -- "$folder"
}

[ -n "$bin" ] && [ -x "$bin/initdb" ] || {
    echo "PostgreSQL's server is not installed (Debian: postgresql-17): skipped" >&2
    [ "$action" = with ] && exit 77
    exit 0
}

case $action in
start)
    stop || true
    mkdir -m 700 -- "$folder"
    [ "$(id -u)" != 0 ] || chown "$(as_owner id -u)" -- "$folder"
    as_owner "$bin/initdb" -D "$folder/data" -U postgres -A trust -E UTF8 --locale=C.UTF-8 --no-sync >"$folder.log" 2>&1 \
        || { cat "$folder.log" >&2; exit 1; }
    rm -f -- "$folder.log"
    as_owner "$bin/pg_ctl" -D "$folder/data" -w -t 60 -l "$folder/log" -o "-k $folder -c listen_addresses='' -c fsync=off \
        -c full_page_writes=off -c max_connections=200 -c shared_buffers=64MB -c max_wal_size=256MB" start >/dev/null </dev/null \
        || { cat "$folder/log" >&2; exit 1; }
    ;;
stop) stop ;;
with) ROUTEDESK_TEST_DATABASE=$address ROUTEDESK_TEST_CLUSTER=$folder exec "$@" ;;
*) echo "start, stop or with, not $action" >&2; exit 2 ;;
esac
