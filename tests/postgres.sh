#!/usr/bin/env bash
# A private PostgreSQL for tests: its own folder, its own port on 127.0.0.1, nothing durable.
#   connection=$(tests/postgres.sh start)    prints the connection string for REPAIRWORKFLOWS_TEST_POSTGRES
#   tests/postgres.sh stop
# POSTGRES_BIN names the folder of the binaries, POSTGRES_TEST_FOLDER the folder of the cluster (one for each that runs
# at the same time), POSTGRES_TEST_FSYNC=on makes it durable, for measurements.
set -euo pipefail

folder=${POSTGRES_TEST_FOLDER:-${TMPDIR:-/tmp}/repair-workflows-postgres-$(id -u)}

find_binaries() {
    local candidate
    for candidate in "${POSTGRES_BIN:-}" /usr/lib/postgresql/*/bin "$(dirname "$(command -v initdb || echo /none)")"; do
        if [[ -n $candidate && -x $candidate/initdb && -x $candidate/pg_ctl ]]; then
            echo "$candidate"
            return
        fi
    done
    echo "No PostgreSQL binaries were found; set POSTGRES_BIN to their folder." >&2
    exit 1
}

# initdb refuses to run as root: then the account "postgres" that the packages make owns the cluster.
as_owner() {
    if [[ $(id -u) -eq 0 ]]; then
        runuser -u postgres -- "$@"
    else
        "$@"
    fi
}

free_port() {
    local port
    for port in $(shuf -i 20000-32000 -n 50); do
        if ! (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then
            echo "$port"
            return
        fi
    done
    echo "No free port was found." >&2
    exit 1
}

start() {
    local port
    if [[ -f $folder/port ]] && as_owner "$binaries/pg_ctl" -D "$folder/cluster" status >/dev/null 2>&1; then
        port=$(<"$folder/port")
    else
        rm -rf "$folder"
        mkdir -p "$folder"
        if [[ $(id -u) -eq 0 ]]; then
            chown postgres "$folder"
        fi
        port=$(free_port)
        as_owner "$binaries/initdb" -D "$folder/cluster" -U repair -A trust -E UTF8 --locale=C -N >"$folder/initdb.log"
        as_owner "$binaries/pg_ctl" -D "$folder/cluster" -l "$folder/server.log" -w -t 60 -o \
            "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=200 \
             -c fsync=${POSTGRES_TEST_FSYNC:-off} -c shared_buffers=64MB" start >"$folder/start.log" 2>&1
        echo "$port" >"$folder/port"
    fi
    echo "Host=127.0.0.1;Port=$port;Username=repair;Database=postgres"
}

stop() {
    if [[ -d $folder/cluster ]]; then
        as_owner "$binaries/pg_ctl" -D "$folder/cluster" -m fast -w stop >/dev/null 2>&1 || true
        rm -rf "$folder"
    fi
}

binaries=$(find_binaries)
cd /
case ${1:-} in
    start) start ;;
    stop) stop ;;
    *)
        echo "usage: $0 start|stop" >&2
        exit 2
        ;;
esac
