#!/usr/bin/env bash
# Lets people do whatever they are offered, in any order, and looks whether each case ends explained, with nothing left.
#   tests/random.sh [CASES]      2,000 cases of each process unless told
# The short form, 40 cases, is a part of ./test.sh. A failure names process, seed and case, and tells the story.
set -euo pipefail
cd "$(dirname "$0")/.."

export REPAIRWORKFLOWS_RANDOM_CASES=${1:-2000}
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
project=tests/RepairWorkflows.Scenarios.Tests
dotnet build "$project" -c Release -v quiet --nologo
dotnet test "$project" -c Release --no-build --nologo --filter "FullyQualifiedName~RandomPlay" \
    --logger "console;verbosity=detailed"
