#!/usr/bin/env bash
# Plays every report of samples/reports from the first call to the last signature, and prints what happened.
#
#   samples/walkthrough.sh                                  with a server of its own, in an empty data folder
#   samples/walkthrough.sh --base URL --accounts FILE       against a server that runs with --demo
#
# Other arguments go to the player; see samples/README.md. Files are meant from the folder this is called in.
set -euo pipefail

arguments=()
before=
for argument in "$@"; do
    case $before in
        --accounts | --reports | --resume | --result) [[ $argument == /* ]] || argument=$PWD/$argument ;;
    esac
    arguments+=("$argument")
    before=$argument
done
set -- ${arguments[@]+"${arguments[@]}"}
cd "$(dirname "$0")/.."

configuration=${CONFIGURATION:-Release}
player=samples/RepairWorkflows.Walkthrough
host=src/RepairWorkflows.Host

built() { echo "$1/bin/$configuration/net10.0/$(basename "$1").dll"; }

build() {
    # Quiet unless it fails; a build that is up to date takes a moment only.
    local output
    output=$(dotnet build "$1" -c "$configuration" -v quiet --nologo 2>&1) || { echo "$output" >&2; exit 1; }
}

free_port() {
    local port
    for _ in {1..50}; do
        port=$((20000 + RANDOM % 20000))
        (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || { echo "$port"; return; }
    done
    echo "No free port was found." >&2
    exit 1
}

build "$player"
for argument in "$@"; do
    if [[ $argument == --base ]]; then
        exec dotnet "$(built "$player")" "$@"
    fi
done

build "$host"
data=$(mktemp -d)
log=$(mktemp -t walkthrough-server.XXXXXX.log)
url=http://127.0.0.1:$(free_port)
# From its own folder, where its settings lie; exec, so that the process id is the server's.
(cd "$(dirname "$(built "$host")")" && exec dotnet "./$(basename "$host").dll" --demo --data "$data" --urls "$url") \
    >"$log" 2>&1 &
server=$!
walk=

finish() {
    local code=$?
    [[ -z $walk ]] || kill "$walk" 2>/dev/null || true
    kill "$server" 2>/dev/null || true
    wait "$server" 2>/dev/null || true
    rm -rf "$data"
    if ((code == 0)); then
        rm -f "$log"
    else
        echo "The server's log is kept in $log; it ends with:" >&2
        tail -n 20 "$log" >&2
    fi
    exit "$code"
}
trap finish EXIT

# The player waits for /health/ready, then reads the accounts. It stops at once when the server does.
dotnet "$(built "$player")" --base "$url" --accounts "$data/demo-accounts.json" "$@" &
walk=$!
wait -n "$walk" "$server" || true
if ! kill -0 "$server" 2>/dev/null && kill -0 "$walk" 2>/dev/null; then
    echo "The server ended before the walk did." >&2
    exit 1
fi
code=0
wait "$walk" || code=$?
walk=
exit "$code"
