#!/usr/bin/env bash
# Builds everything and runs all tests. Needs Debian with the .NET SDK 10 and Node.js 20, as root: it installs what
# the tests need besides (chromium, a Chinese font, postgresql) where that is missing.
#
#   ./test.sh                               everything
#   ./test.sh --filter FullyQualifiedName~Clocks      arguments go to 'dotnet test' as they are
#
# The last line is 'N passed, N failed, N skipped'; the exit code is not 0 when anything failed.
set -uo pipefail
cd "$(dirname "$0")" || exit 1

configuration=Release
results=$PWD/artifacts/test-results
passed=0
failed=0
skipped=0
postgres_started=
leavings=
# A folder of its own: two runs at the same time must not stop each other's server.
export POSTGRES_TEST_FOLDER=${TMPDIR:-/tmp}/repair-workflows-postgres-$$

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

finish() {
    [[ -z $postgres_started ]] || tests/postgres.sh stop >/dev/null 2>&1
    [[ -z $leavings ]] || rm -rf "$leavings"
    echo "$passed passed, $failed failed, $skipped skipped"
    if ((failed > 0)); then
        exit 1
    fi
    exit 0
}

# Ends the run: what cannot even start counts as one failure.
give_up() {
    echo "FAILED: $1" >&2
    failed=$((failed + 1))
    exit 1
}

interrupted() {
    echo "FAILED: interrupted" >&2
    failed=$((failed + 1))
    exit 1
}

install_missing() {
    local missing=()
    command -v chromium >/dev/null || missing+=(chromium)
    compgen -G '/usr/share/fonts/opentype/noto/NotoSansCJK*' >/dev/null || missing+=(fonts-noto-cjk)
    compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || missing+=(postgresql)
    ((${#missing[@]} == 0)) && return
    echo "Installing: ${missing[*]}"
    local log
    log=$(mktemp)
    # No server of the machine's own: the tests start a private one.
    mkdir -p /etc/postgresql-common
    [[ -e /etc/postgresql-common/createcluster.conf ]] \
        || echo 'create_main_cluster = false' >/etc/postgresql-common/createcluster.conf
    { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${missing[@]}"; } \
        >"$log" 2>&1 </dev/null || { tail -n 30 "$log" >&2; give_up "could not install ${missing[*]}"; }
    rm -f "$log"
}

start_postgres() {
    local connection
    connection=$(tests/postgres.sh start) || give_up "the tests' PostgreSQL did not start"
    postgres_started=yes
    REPAIRWORKFLOWS_TEST_POSTGRES=$(tail -n 1 <<<"$connection")
    export REPAIRWORKFLOWS_TEST_POSTGRES
}

# One number out of the counters of a .trx file; 0 when it is not there.
counter() {
    local value
    value=$(grep -o '<Counters [^>]*' "$1" | grep -o " $2=\"[0-9]*\"" | grep -o '[0-9]*')
    echo "${value:-0}"
}

run_project() {
    local project=$1 name trx code=0 total executed ok
    shift
    name=$(basename "$project" .csproj)
    trx=$results/$name.trx
    echo "== $name"
    dotnet test "$project" -c "$configuration" --no-build --nologo --results-directory "$results" \
        --logger "trx;LogFileName=$name.trx" --logger "console;verbosity=minimal" "$@" </dev/null || code=$?
    if [[ ! -s $trx ]]; then
        # With a filter a project may have nothing to run, and then writes no results.
        if (($# > 0 && code == 0)); then
            return
        fi
        echo "FAILED: $name left no results (exit code $code)" >&2
        failed=$((failed + 1))
        return
    fi
    total=$(counter "$trx" total)
    executed=$(counter "$trx" executed)
    ok=$(counter "$trx" passed)
    passed=$((passed + ok))
    failed=$((failed + executed - ok))
    skipped=$((skipped + total - executed))
    if ((total == 0 && $# == 0)); then
        echo "FAILED: $name ran no test" >&2
        failed=$((failed + 1))
    elif ((code != 0 && executed == ok)); then
        echo "FAILED: $name ended with exit code $code after its tests had passed" >&2
        failed=$((failed + 1))
    fi
}

trap finish EXIT
trap interrupted INT TERM

((EUID == 0)) || give_up "run it as root: it may have to install packages, and starts PostgreSQL as another user"
command -v dotnet >/dev/null || give_up "the .NET SDK 10 is not installed (dotnet is not on the PATH)"
command -v npm >/dev/null || give_up "Node.js 20 is not installed (npm is not on the PATH)"

install_missing
export CHROMIUM=${CHROMIUM:-$(command -v chromium)}
start_postgres
rm -rf "$results"
mkdir -p "$results"

dotnet restore --locked-mode -v quiet || give_up "restore"
dotnet build -c "$configuration" --no-restore -v quiet --nologo || give_up "build"
# What a test leaves behind, stopped hosts' data folders above all, goes with the run.
leavings=$(mktemp -d) || give_up "no folder for temporary files"
export TMPDIR=$leavings
for project in tests/*.Tests/*.Tests.csproj; do
    run_project "$project" "$@"
done
if ((passed + failed + skipped == 0)); then
    give_up "no test was run"
fi
exit 0
