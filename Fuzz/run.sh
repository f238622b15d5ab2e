#!/usr/bin/env bash
# Fuzzes each target for so many seconds, one after the other, and stops at the first finding.
#
# usage: Fuzz/run.sh BUILD_FOLDER SECONDS [TARGET]...
#
# What was found interesting is kept in BUILD_FOLDER/corpus/TARGET and gone on from the next time; what was executed is
# added to BUILD_FOLDER/executions.tsv (target, executions, seconds). An input that breaks a law stands in
# BUILD_FOLDER/findings and is run again by
#   RIPOSTE_FUZZ=TARGET BUILD_FOLDER/release/FuzzTargets BUILD_FOLDER/findings/FILE
#
# RIPOSTE_FUZZ_SANITIZERS=fuzzer builds without the address sanitizer: several times the executions a second, to be
# used beside it, in a folder of its own.
set -euo pipefail
cd "$(dirname "$0")/.."
build=$1 seconds=$2
shift 2
if [ -z "${RIPOSTE_FUZZ_BUILT:-}" ]; then
  sanitizers=${RIPOSTE_FUZZ_SANITIZERS:-fuzzer,address}
  swift build --package-path Fuzz --scratch-path "$build" -c release \
    -Xswiftc -sanitize="$sanitizers" -Xcxx -fsanitize="${sanitizers/fuzzer/fuzzer-no-link}"
fi
build=$(cd "$build" && pwd)
program=$(swift build --package-path Fuzz --scratch-path "$build" -c release --show-bin-path)/FuzzTargets
export SWIFT_BACKTRACE=enable=no
[ $# -gt 0 ] || set -- $("$program" --list)
mkdir -p "$build/findings"
for target in "$@"; do
  mkdir -p "$build/corpus/$target"
  seeds=Fuzz/Seeds/$target
  log=$build/$target.log
  options=()
  [ -d "$seeds" ] && options+=("$seeds")
  [ "$target" = any-format ] && options+=(Fuzz/Seeds/*/)
  # A hang is a second for four kilobytes; the memory bound leaves room for the sanitizer's own.
  if ! RIPOSTE_FUZZ=$target "$program" -max_total_time="$seconds" -timeout=1 -rss_limit_mb=3000 -max_len=4096 \
    -print_final_stats=1 -artifact_prefix="$build/findings/$target-" "$build/corpus/$target" "${options[@]}" \
    >"$log" 2>&1; then
    tail -n 30 "$log"
    echo "$target: a finding, see $log" >&2
    [ -n "${RIPOSTE_FUZZ_GO_ON:-}" ] || exit 1
  fi
  count=$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")
  printf '%s\t%s\t%s\n' "$target" "${count:-0}" "$seconds" >>"$build/executions.tsv"
  printf '%-16s %10s executions in %s s\n' "$target" "${count:-0}" "$seconds"
done
