# Which PostgreSQL programs of this machine suit, and which packages offer them where none do.

pgbin= # folder of the PostgreSQL programs

find_postgres() {
    local made_by=${1:-} bin
    while read -r bin; do
        if suits "$bin" "$made_by"; then pgbin=$bin; return; fi
    done < <(printf '%s\n' /usr/lib/postgresql/*/bin /usr/pgsql-*/bin | sort -rV
        pg_config --bindir 2>/dev/null || true
        dirname "$(readlink -f "$(command -v postgres || true)")")
    return 1
}

suits() {
    local major program
    [[ $1 == /* ]] || return 1
    for program in initdb postgres pg_ctl psql pg_config; do [ -x "$1/$program" ] || return 1; done
    major=$(major_of "$1")
    [ "$major" -ge 15 ] && [ "${2:-$major}" = "$major" ] &&
        [ -e "$("$1/pg_config" --sharedir)/extension/postgis.control" ]
}

major_of() { "$1/postgres" -V | sed 's/^[^0-9]*\([0-9]*\).*/\1/'; }

want_postgres() {
    local need="PostgreSQL ${1:-15 or later} with PostGIS" major
    may_install || die "needs $need: install it (on Debian: postgresql-${1:-15}-postgis-3) or set MIMPGEO_DB to a PostGIS database"
    refresh_packages
    major=${1:-$(installed_major)}
    major=${major:-$(apt-cache policy postgresql | sed -n 's/^ *Candidate: \([0-9]*\).*/\1/p')}
    [ "${major:-0}" -ge 15 ] && apt-cache show "postgresql-$major-postgis-3" >/dev/null 2>&1 ||
        die "needs $need, which this system's packages do not offer: set MIMPGEO_DB to a PostGIS database"
    want "$need" "postgresql-$major-postgis-3"
}

installed_major() {
    local bin major
    while read -r bin; do
        if [ -x "$bin/postgres" ]; then major=$(major_of "$bin"); [ "$major" -lt 15 ] || echo "$major"; return; fi
    done < <(printf '%s\n' /usr/lib/postgresql/*/bin | sort -rV)
}
