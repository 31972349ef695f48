# The server in the background. .data/server: process id, its start time, port, and what it was started with.

serve_in_background() {
    local setting
    # an answer is only up to date if program, database and port are the ones wanted now
    setting=$(printf '%s\n' "$app" "$MIMPGEO_DB" "${MIMPGEO_PORT:-}" | sha256sum | cut -c1-16)
    if server_runs && [ "$(server_field 4)" = "$setting" ] && ready "$(server_field 3)"; then
        import_geodata
        say "already running:"
        address "$(server_field 3)"
        return
    fi
    stop_server
    import_geodata
    start_server "$setting"
}

address() { echo "http://localhost:$1"; }

import_geodata() {
    say "loading geodata/"
    # the steps are shown, the reconciliation kept: it is long
    dotnet "$app/MimpGeo.Server.dll" import "$root/geodata" >"$data/import.txt" </dev/null 9>&- || die "geodata/ could not be loaded"
    ! grep -q '^Loaded' "$data/import.txt" || say "loaded; what was read and found is in $data/import.txt"
}

start_server() {
    local port=${MIMPGEO_PORT:-5080}
    [ -z "${MIMPGEO_PORT:-}" ] || ! taken "$port" || die "port $port, which MIMPGEO_PORT asks for, is taken"
    started+=(stop_server)
    until port=$(free_port "$port"); launch_server "$port" "$1"; do
        # lost the race for the port: the next one
        [ -z "${MIMPGEO_PORT:-}" ] && taken "$port" || die_with_log "the server did not start" "$data/server.log"
    done
    [ "$port" = "${MIMPGEO_PORT:-5080}" ] || say "port 5080 is taken by another program"
    address "$port"
}

launch_server() {
    local pid waited
    ASPNETCORE_CONTENTROOT=$app setsid dotnet "$app/MimpGeo.Server.dll" serve --urls "http://127.0.0.1:$1" \
        >"$data/server.log" 2>&1 </dev/null 9>&- &
    pid=$!
    echo "$pid $(start_time $pid) $1 $2 ${app##*/}" >"$data/server"
    say "waiting for the server on port $1"
    for ((waited = 0; waited < 600; waited++)); do
        # somebody else's server may answer on the port that ours could not get
        if listens_on "$pid" "$1" && ready "$1"; then return; fi
        # before it is asked whether it runs: until its exec the process still carries the launcher's own name
        sleep 0.2
        server_runs || return 1
    done
    die_with_log "the server is not ready after two minutes" "$data/server.log"
}

# Without curl, which a fresh machine may not have.
ready() {
    local status
    status=$({
        exec 3<>"/dev/tcp/127.0.0.1/$1"
        printf 'GET /health/ready HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3
        head -n 1 <&3
    } 2>/dev/null) || return 1
    [[ $status == HTTP/*" 200 "* ]]
}

listens_on() {
    local inode
    inode=$(awk -v at="0100007F:$(printf %04X "$2")" '$2 == at && $4 == "0A" { print $10 }' /proc/net/tcp)
    [ -n "$inode" ] && find "/proc/$1/fd" -lname "socket:\[$inode\]" 2>/dev/null | grep -q .
}

server_field() { awk -v n="$1" '{ print $n }' "$data/server" 2>/dev/null; }
start_time() { sed 's/.*) //' "/proc/$1/stat" 2>/dev/null | cut -d' ' -f20; }

# The id alone may be another process by now: it has to have started when ours did, and run our program.
server_runs() {
    local pid
    pid=$(server_field 1)
    [ -n "$pid" ] && [ "$(start_time "$pid")" = "$(server_field 2)" ] &&
        tr '\0' '\n' <"/proc/$pid/cmdline" | grep -qxF "$data/app/$(server_field 5)/MimpGeo.Server.dll"
}

stop_server() {
    local pid waited
    if server_runs; then
        pid=$(server_field 1)
        kill "$pid"
        for ((waited = 0; waited < 100; waited++)); do
            server_runs || break
            sleep 0.1
        done
        ! server_runs || kill -KILL "$pid"
        say "stopped the server"
        stopped=yes
    fi
    rm -f "$data/server"
}
