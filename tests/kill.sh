#!/usr/bin/env bash
# Kills the real server again and again while clocks fire, and then looks whether anything was lost, twice or early.
#   tests/kill.sh [KILLS] [sqlite|postgres]      50 kills on SQLite unless told
# The short form, three kills, is a part of ./test.sh. Prints each kill and what was found at the end.
set -euo pipefail
cd "$(dirname "$0")/.."

export REPAIRWORKFLOWS_KILLS=${1:-50}
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
class=GivenAServerThatIsKilledWhileClocksFire
if [[ ${2:-sqlite} == postgres ]]; then
    class=GivenSuchAServerOnPostgreSql
    if [[ -z ${REPAIRWORKFLOWS_TEST_POSTGRES:-} ]]; then
        export POSTGRES_TEST_FOLDER=${TMPDIR:-/tmp}/repair-workflows-kill-$$
        trap 'tests/postgres.sh stop' EXIT
        REPAIRWORKFLOWS_TEST_POSTGRES=$(tests/postgres.sh start | tail -n 1)
        export REPAIRWORKFLOWS_TEST_POSTGRES
    fi
fi

project=tests/RepairWorkflows.Walkthrough.Tests
dotnet build "$project" -c Release -v quiet --nologo
dotnet test "$project" -c Release --no-build --nologo --filter "FullyQualifiedName~$class" \
    --logger "console;verbosity=detailed"
