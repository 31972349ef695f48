#!/usr/bin/env bash
# How fast tiles are, held against the same SQL under pgbench and against Kestrel with a constant, in one run.
# Needs wrk and pgbench, a Release build, and a database that is loaded, named by PGHOST, PGPORT, PGUSER, PGDATABASE.
set -euo pipefail
here=$(dirname "$(readlink -f "$0")")
seconds=${SECONDS_EACH:-8}
scratch=$(mktemp -d)
running=()
trap 'kill "${running[@]}" 2>/dev/null || true; rm -rf "$scratch"' EXIT

serve() { # name, address, command …
    "${@:3}" >"$scratch/$1.log" 2>&1 &
    running+=($!)
    for _ in {1..60}; do curl -so /dev/null "$2" && return; sleep 0.5; done
    cat "$scratch/$1.log"; exit 1
}

load() { # clients, arguments of tiles.lua …: requests, rate, p50, p99, max, errors
    wrk -t2 -c"$1" -d"$seconds" -s "$here/tiles.lua" "$base" -- "${@:2}" | tail -1
}

cpu() { awk '{print ($14 + $15) * 10}' "/proc/$server/stat"; }

cold() { # clients, rectangle, layer
    local before after
    before=$(cpu)
    # shellcheck disable=SC2086
    load "$1" $2 "$3" $((RANDOM * 1000)) >"$scratch/line"
    after=$(cpu)
    awk -v c="$1" -v cpu=$((after - before)) '{printf "  %3d clients %7d/s  p50 %7.2f  p99 %7.2f  max %7.2f ms  errors %d  server %.3f ms of CPU a tile\n", c, $2, $3, $4, $5, $6, cpu / $1}' "$scratch/line"
}

base=http://127.0.0.1:${PORT:-5990}
MIMPGEO_DB="Host=$PGHOST;Port=$PGPORT;Username=$PGUSER;Database=$PGDATABASE" \
    serve server "$base/health/ready" dotnet "$here/../../src/MimpGeo.Server/bin/Release/net10.0/MimpGeo.Server.dll" serve --urls "$base"
server=${running[0]}
load 8 9 140 158 256 282 districts 1 >/dev/null # the runtime compiles what is called often

for zoom in "6 17 19 32 35" "7 35 39 64 70" "8 70 79 128 141" "10 282 316 513 565"; do
    echo "cold, districts, zoom ${zoom%% *}"
    # shellcheck disable=SC2086
    dotnet "$here/bin/Release/net10.0/MimpGeo.Benchmarks.dll" pgbench $zoom >"$scratch/tile.sql"
    for clients in 2 4; do
        PGOPTIONS="-c role=mimpgeo_public -c jit=off" pgbench -n -M prepared -c $clients -j 1 -T "$seconds" -f "$scratch/tile.sql" 2>/dev/null |
            awk -v c=$clients '/^tps/ {printf "  %3d clients %7d/s by pgbench\n", c, $3}'
    done
    for clients in 4 8 64; do cold $clients "$zoom" districts; done
done

tile=/tiles/districts/7/36/67.mvt
size=$(curl -s "$base$tile" | wc -c)
tag=$(curl -sI "$base$tile" | sed -n 's/^[Ee][Tt]ag: \(.*\)\r$/\1/p')
constant=http://127.0.0.1:$((${PORT:-5990} + 1))
serve constant "$constant" dotnet "$here/bin/Release/net10.0/MimpGeo.Benchmarks.dll" constant "$constant" "$size"
for clients in 8 64; do
    echo "warm, $size bytes, $clients clients"
    { load $clients same "$tile"; load $clients same "$tile" "$tag"; base=$constant load $clients same /; } |
        awk '{printf "  %7d/s  p99 %6.2f ms  errors %d  %s\n", $2, $4, $6, NR == 1 ? "tile" : NR == 2 ? "304" : "constant"}'
done
