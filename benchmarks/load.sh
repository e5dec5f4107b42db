#!/usr/bin/env bash
# Runs a workload against a server of its own: Release build, empty data folder, full durability, journal on.
#
#   benchmarks/load.sh sqlite|postgres w1|w2 [--clients N] [--seconds N] [--warm-up N]
#
# PostgreSQL is a private server from Debian's packages with fsync on (see tests/postgres.sh).
set -euo pipefail
cd "$(dirname "$0")/.."

storage=${1:-}
workload=${2:-}
if [[ ! $storage =~ ^(sqlite|postgres)$ || ! $workload =~ ^(w1|w2)$ ]]; then
    sed -n '2,6s/^# \{0,1\}//p' "$0" >&2
    exit 2
fi
shift 2

folder=$(mktemp -d)
server=
finish() {
    if [[ -n $server ]]; then
        kill "$server" 2>/dev/null || true
        wait "$server" 2>/dev/null || true
    fi
    [[ $storage != postgres ]] || tests/postgres.sh stop >/dev/null 2>&1 || true
    rm -rf "$folder"
}
trap finish EXIT

dotnet publish src/RepairWorkflows.Host -c Release -v quiet --nologo -o artifacts/benchmarks/host >&2
dotnet publish benchmarks/RepairWorkflows.Load -c Release -v quiet --nologo -o artifacts/benchmarks/load >&2

if [[ $storage == postgres ]]; then
    export POSTGRES_TEST_FSYNC=on POSTGRES_TEST_FOLDER=$folder/postgres
    chmod 755 "$folder"
    ConnectionStrings__Postgres="$(tests/postgres.sh start | tail -n 1);Database=load;Maximum Pool Size=50"
    export ConnectionStrings__Postgres
fi

port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
address=http://127.0.0.1:$port
export Logging__LogLevel__Default=Warning
artifacts/benchmarks/host/RepairWorkflows.Host --demo --data "$folder/data" --urls "$address" \
    >"$folder/server.log" 2>&1 &
server=$!
for _ in $(seq 240); do
    if [[ -s $folder/data/demo-api-key.txt ]] && curl -fs "$address/health/ready" >/dev/null; then
        break
    fi
    kill -0 "$server" 2>/dev/null || { cat "$folder/server.log" >&2; exit 1; }
    sleep 0.25
done

echo -n "$storage "
artifacts/benchmarks/load/RepairWorkflows.Load "$workload" --base "$address" --pid "$server" \
    --auth "ApiKey $(<"$folder/data/demo-api-key.txt")" "$@"
