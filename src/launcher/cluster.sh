# A PostgreSQL cluster of our own in the folder $pg: made, started, found again, stopped.
# It listens on the loopback address only, has no Unix socket, and asks everybody for the password.

pg=         # folder of the cluster: data/, log
pg_owner=   # user it runs as: PostgreSQL refuses root
pg_password=
pg_port=
pg_options= # server options besides the port

default_owner() {
    if [ "$EUID" != 0 ]; then id -un
    elif id postgres >/dev/null 2>&1; then echo postgres
    else die "PostgreSQL refuses to run as root and there is no user postgres: run mimpgeo as another user"
    fi
}

# From /, as the owner may not enter the folder we are in; without PG… variables that would speak for another server.
as_owner() (
    unset "${!PG@}"
    cd /
    if [ "$(id -un)" = "$pg_owner" ]; then exec "$@"; else exec runuser -u "$pg_owner" -- "$@"; fi
) 9>&-

# A folder for the owner alone; false where it cannot get there (a checkout in /root) or the disk knows no owners.
owned_folder() { install -d -m 700 -o "$pg_owner" "$1" 2>/dev/null && as_owner test -w "$1" -a -x "$1"; }

# Into new/ and then renamed: data/ is either whole or not there.
make_cluster() {
    local log=$1
    shift
    as_owner rm -rf "$pg/new"
    as_owner sh -c 'umask 077; cat >"$1"' - "$pg/password" <<<"$pg_password" ||
        die "cannot write to $pg: is the disk full?"
    as_owner "$pgbin/initdb" -D "$pg/new" -U mimpgeo -A scram-sha-256 --pwfile="$pg/password" \
        -E UTF8 --locale=C.UTF-8 --data-checksums "$@" >"$log" 2>&1 </dev/null ||
        die_with_log "initdb failed in $pg" "$log"
    as_owner tee -a "$pg/new/postgresql.conf" >/dev/null <<<"
listen_addresses = '127.0.0.1'
unix_socket_directories = ''"
    as_owner rm "$pg/password"
    as_owner mv "$pg/new" "$pg/data"
}

# Every server process of this cluster, told by the folder it works in: a process id alone may be somebody else's by
# now. Asked as the owner, because root in a container may not look into other users' processes.
cluster_processes() {
    # shellcheck disable=SC2016
    as_owner bash -c 'for p in /proc/[0-9]*; do
        if [ "$p/cwd" -ef "$1" ] && [ "$(<"$p/comm")" = postgres ]; then echo "${p#/proc/}"; fi
    done 2>/dev/null' - "$pg/data"
}

postmaster_line() { as_owner sed -n "$1p" "$pg/data/postmaster.pid" 2>/dev/null || true; }

cluster_runs() {
    local pid
    pid=$(postmaster_line 1)
    [ -n "$pid" ] && grep -qx "$pid" <<<"$(cluster_processes)"
}

start_cluster() {
    if cluster_runs; then
        pg_port=$(postmaster_line 4)
        await_cluster
        return
    fi
    end_orphans
    forget_foreign_pid
    launch_cluster "$1"
}

await_cluster() {
    local second
    for ((second = 0; second < 120; second++)); do
        ! as_owner "$pgbin/pg_isready" -q -h 127.0.0.1 -p "$pg_port" || return 0
        [ $second != 0 ] || say "waiting for PostgreSQL on port $pg_port"
        sleep 1
    done
    die "PostgreSQL on port $pg_port does not answer; its log is $pg/log"
}

# A killed postmaster leaves processes behind that hold its shared memory, and no other can start before they are gone.
end_orphans() {
    local signal orphans
    for signal in QUIT KILL; do
        orphans=$(cluster_processes)
        [ -n "$orphans" ] || return 0
        say "ending what a killed PostgreSQL left behind"
        # shellcheck disable=SC2086
        kill -"$signal" $orphans 2>/dev/null || true
        ! cluster_ends 5 || return 0
    done
}

cluster_ends() {
    local moment
    for ((moment = 0; moment < $1 * 10; moment++)); do
        [ -n "$(cluster_processes)" ] || return 0
        sleep 0.1
    done
    return 1
}

# PostgreSQL does not start while the process id in its pid file lives, even if it is another program's by now.
forget_foreign_pid() {
    local pid
    pid=$(postmaster_line 1)
    if [ -n "$pid" ] && [ -d "/proc/$pid" ]; then as_owner rm -f "$pg/data/postmaster.pid"; fi
}

launch_cluster() {
    local port=$1 attempt
    for attempt in 1 2 3; do
        pg_port=$(free_port "$port")
        if as_owner "$pgbin/pg_ctl" -D "$pg/data" -l "$pg/log" -w -t 300 -s -o "-p $pg_port $pg_options" start \
            >/dev/null 2>&1 </dev/null; then
            return
        fi
        # lost the race for the port: the next one
        taken "$pg_port" || break
        port=$((pg_port + 1))
    done
    die_with_log "PostgreSQL did not start in $pg" "$pg/log"
}

# By signal, so that it also stops when the programs it was started with are gone. INT is PostgreSQL's fast shutdown.
stop_cluster() {
    cluster_runs || return 0
    kill -INT "$(postmaster_line 1)"
    cluster_ends 60 || end_orphans
}

sql() {
    PGPASSWORD=$pg_password "$pgbin/psql" -X -q -At -v ON_ERROR_STOP=1 -h 127.0.0.1 -p "$pg_port" -U mimpgeo -d "$1" -c "$2" \
        2>"$data/psql.log" 9>&-
}

# In place of psql's own words, which speak to whoever keeps databases.
refused_by_postgres() {
    local at="PostgreSQL on port $pg_port" said
    said=$(<"$data/psql.log")
    case $said in
        *'too many clients'* | *'connection slots'* | *'too many connections'*)
            die "$at has no connection left: end what holds them (./mimpgeo down ends the server's) and try again" ;;
        *'password authentication failed'*)
            die "$at refuses the password in $data/password: delete that file and a new one is set" ;;
        *'No space left'*) die "$at has no room left: the disk is full" ;;
        *'Connection refused'* | *'server closed the connection'* | *'shutting down'* | *'starting up'* | *'recovery mode'*)
            die "$at stopped answering: try again; its log is $pg/log" ;;
        *) die "$at did not do what it was asked; what it said is in $data/psql.log" ;;
    esac
}

connection() { echo "Host=127.0.0.1;Port=$pg_port;Username=mimpgeo;Password=$pg_password;Database=$1"; }
