# The database, by the first way that applies: the one in MIMPGEO_DB, Docker's, a private cluster.

database= # given, docker or cluster

choose_database() {
    if [ -n "${MIMPGEO_DB:-}" ]; then database=given
    # a private cluster that has data stays in use, even if Docker has come since
    elif ! cluster_exists && docker_answers; then database=docker
    else database=cluster; find_postgres "$(cluster_major)" || want_postgres "$(cluster_major)"
    fi
}

start_database() {
    case $database in
        docker) start_docker_database ;;
        cluster) start_private_cluster ;;
    esac
    export MIMPGEO_DB
}

stop_database() {
    if cluster_exists; then
        enter_cluster
        if cluster_runs; then
            stop_cluster
            say "stopped the database"
            stopped=yes
        fi
    fi
    if [ -e "$data/docker" ] && docker_answers && [ -n "$(compose ps -q --status running db)" ]; then
        stop_docker_database
        say "stopped the database"
        stopped=yes
    fi
}

docker_answers() {
    command -v docker >/dev/null && timeout 5 docker info >/dev/null 2>&1 && docker compose version >/dev/null 2>&1
}

# Two checkouts on one machine have two databases: the project's name and the port tell them apart.
compose() {
    COMPOSE_PROJECT_NAME=mimpgeo-$(checkout) MIMPGEO_DB_PORT=$(cat "$data/docker" 2>/dev/null) \
        MIMPGEO_DB_PASSWORD=$(secret "$data/password") docker compose --project-directory "$root" "$@" </dev/null 9>&-
}

checkout() { printf '%s' "$root" | sha256sum | cut -c1-12; }

start_docker_database() {
    local port
    if [ -z "$(compose ps -q --status running db)" ]; then
        port=$(free_port "$(cat "$data/docker" 2>/dev/null || echo 25432)")
        echo "$port" >"$data/docker"
        say "waiting for the database in Docker"
        started+=(stop_docker_database)
    fi
    compose up -d --wait db >"$data/docker.log" 2>&1 ||
        die_with_log "docker compose could not start the database" "$data/docker.log"
    # the volume may be older than the password in .data
    compose exec -T db psql -q -U mimpgeo -d mimpgeo -c "ALTER ROLE mimpgeo PASSWORD '$(secret "$data/password")'" \
        >>"$data/docker.log" 2>&1 || die_with_log "the database in Docker does not answer" "$data/docker.log"
    pg_port=$(<"$data/docker") pg_password=$(secret "$data/password")
    MIMPGEO_DB=$(connection mimpgeo)
}

stop_docker_database() { compose stop db >>"$data/docker.log" 2>&1; }

# Where the cluster is: in .data/pg, or where .data/pg.at says.
cluster_folder() { if [ -s "$data/pg.at" ]; then cat "$data/pg.at"; else echo "$data/pg"; fi; }
cluster_exists() { [ -d "$(cluster_folder)" ] && [ -n "$(cluster_major)" ]; }
cluster_major() { cat "$(cluster_folder)/data/PG_VERSION" 2>/dev/null || true; }

start_private_cluster() {
    [ -n "$pgbin" ] || find_postgres "$(cluster_major)" || die "PostgreSQL with PostGIS is still not there after installing it; $data/apt.log says more"
    if cluster_exists; then enter_cluster; else found_cluster; fi
    [ -s "$data/password" ] || renew_password
    pg_password=$(secret "$data/password")
    if ! cluster_runs; then
        say "starting PostgreSQL"
        started+=(stop_cluster)
    fi
    start_cluster "$(cat "$data/pg.port" 2>/dev/null || echo 25432)"
    note_port
    MIMPGEO_DB=$(connection mimpgeo)
    make_database
}

enter_cluster() {
    pg=$(cluster_folder)
    pg_owner=$(stat -c %U "$pg")
    [ "$EUID" = 0 ] || [ "$pg_owner" = "$(id -un)" ] || die "$pg belongs to $pg_owner: run mimpgeo as that user or as root"
}

found_cluster() {
    pg_owner=$(default_owner)
    for pg in "$data/pg" "/var/lib/mimpgeo-$(checkout)"; do
        if owned_folder "$pg"; then break; fi
        # as root in a folder that only root enters: the cluster moves to where its user can go
        rmdir "$pg" 2>/dev/null || true
        pg=
    done
    [ -n "$pg" ] || die "$pg_owner cannot use $data/pg: set MIMPGEO_DATA to a folder that it can"
    [ "$pg" = "$data/pg" ] || echo "$pg" >"$data/pg.at"
    if [ -e "$pg/data" ]; then enter_cluster; return; fi
    say "making a PostgreSQL cluster in $pg"
    pg_password=$(secret "$data/password")
    make_cluster "$data/initdb.log"
}

note_port() {
    local before
    before=$(cat "$data/pg.port" 2>/dev/null || echo 25432)
    [ "$pg_port" = "$before" ] || say "port $before is taken, PostgreSQL is on $pg_port"
    echo "$pg_port" >"$data/pg.port"
}

# .data/password was deleted but the cluster is there: single-user mode needs no password.
renew_password() {
    stop_cluster
    as_owner "$pgbin/postgres" --single -D "$pg/data" postgres \
        <<<"ALTER ROLE mimpgeo PASSWORD '$(secret "$data/password")'" >"$data/password.log" 2>&1 ||
        { rm -f "$data/password"; die_with_log "could not set a new password in $pg" "$data/password.log"; }
}

make_database() {
    local known
    known=$(sql postgres "SELECT 1 FROM pg_database WHERE datname = 'mimpgeo'") || refused_by_postgres
    [ -n "$known" ] || sql postgres 'CREATE DATABASE mimpgeo' || refused_by_postgres
    sql mimpgeo 'SET client_min_messages = warning; CREATE EXTENSION IF NOT EXISTS postgis' || refused_by_postgres
}
