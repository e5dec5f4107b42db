#!/usr/bin/env bash
# Times timers on a server of its own: Release build, full durability, journal on.
#
#   benchmarks/timers.sh sqlite|postgres [--pending N] [--rate N] [--seconds N] [--overdue N] [--starts N]
#
# A million pending, a thousand a second falling due for two minutes, 600,000 overdue after an outage, unless set.
# Takes some 20 minutes and 5 GB of the folder for temporary files. PostgreSQL is a private server from Debian's
# packages with fsync on (see tests/postgres.sh).
set -euo pipefail
cd "$(dirname "$0")/.."

storage=${1:-}
if [[ ! $storage =~ ^(sqlite|postgres)$ ]]; then
    sed -n '2,8s/^# \{0,1\}//p' "$0" >&2
    exit 2
fi
shift

folder=$(mktemp -d)
finish() {
    [[ $storage != postgres ]] || tests/postgres.sh stop >/dev/null 2>&1 || true
    rm -rf "$folder"
}
trap finish EXIT

dotnet publish src/RepairWorkflows.Host -c Release -v quiet --nologo -o artifacts/benchmarks/host >&2
dotnet publish benchmarks/RepairWorkflows.TimerLoad -c Release -v quiet --nologo -o artifacts/benchmarks/timers >&2

database=()
if [[ $storage == postgres ]]; then
    export POSTGRES_TEST_FSYNC=on POSTGRES_TEST_FOLDER=$folder/postgres
    chmod 755 "$folder"
    database=(--postgres "$(tests/postgres.sh start | tail -n 1);Database=load;Maximum Pool Size=50")
fi

echo "$storage"
artifacts/benchmarks/timers/RepairWorkflows.TimerLoad --host artifacts/benchmarks/host/RepairWorkflows.Host \
    --data "$folder/data" "${database[@]}" "$@"
