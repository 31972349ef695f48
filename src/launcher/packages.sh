# Debian packages that are missing are installed in one go; elsewhere one sentence says what to install.

wanted=()
reasons=()
want() { reasons+=("$1"); wanted+=("${@:2}"); }

want_node() {
    [ -f "$root/src/MimpGeo.Viewer/package.json" ] || return 0
    { command -v node && command -v npm; } >/dev/null || want "Node.js 18 or later with npm (to bundle the viewer)" nodejs npm
}

want_sqlite() {
    /sbin/ldconfig -p | grep -q 'libsqlite3\.so\.0' || want "SQLite (for GeoPackages)" libsqlite3-0
}

want_gdal() {
    command -v ogr2ogr >/dev/null || want "GDAL's ogr2ogr (for FlatGeobuf, Shapefiles and other formats)" gdal-bin
}

want_browser() {
    command -v chromium >/dev/null || want "Chromium (for the browser tests)" chromium
}

want_pdf_tools() {
    { command -v pdfinfo && command -v pdftoppm; } >/dev/null || want "Poppler's tools (for the tests of PDF)" poppler-utils
}

want_drawing() {
    /sbin/ldconfig -p | grep -q 'libcairo\.so\.2' || want "cairo (to draw maps)" libcairo2
    /sbin/ldconfig -p | grep -q 'libharfbuzz-subset\.so\.0' || want "HarfBuzz's subsetter (for fonts in SVG)" libharfbuzz-subset0
    [ -e /usr/share/fonts/truetype/dejavu/DejaVuSans.ttf ] || want "the DejaVu fonts" fonts-dejavu-core
}

install_wanted() {
    [ ${#wanted[@]} -gt 0 ] || return 0
    may_install || die "needs $(printf '%s; ' "${reasons[@]}")install the packages ${wanted[*]} or what your system calls them"
    refresh_packages
    keep_main_cluster_away
    say "installing ${wanted[*]}"
    apt_get install --no-install-recommends "${wanted[@]}" ||
        die_with_log "apt-get could not install ${wanted[*]}" "$data/apt.log"
    allow_main_cluster
    wanted=()
}

may_install() { command -v apt-get >/dev/null && { [ "$EUID" = 0 ] || can_sudo; }; }

# Without a terminal nobody could type the password.
can_sudo() { command -v sudo >/dev/null && { sudo -n true 2>/dev/null || { [ -t 0 ] && sudo -v; }; }; }

admin() { if [ "$EUID" = 0 ]; then "$@"; else sudo "$@"; fi; }

apt_get() {
    admin env DEBIAN_FRONTEND=noninteractive apt-get -y -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0 "$@" \
        >>"$data/apt.log" 2>&1 </dev/null 9>&-
}

refreshed=
refresh_packages() {
    [ -z "$refreshed" ] || return 0
    say "asking apt-get which packages there are"
    # a third party's source may be down; whether ours is shows at the install
    apt_get update || say "apt-get update failed, going on with the lists there are"
    refreshed=yes
}

# The server's package would make and start a cluster "main" that nobody asked for. It is told not to for this
# one install, so that the machine's own setting stays as it is for the installs its administrator does.
no_main=/etc/postgresql-common/createcluster.d/mimpgeo.conf

keep_main_cluster_away() {
    [[ " ${wanted[*]}" == *" postgresql-"* ]] || return 0
    at_exit+=(allow_main_cluster)
    admin mkdir -p "${no_main%/*}"
    admin tee "$no_main" <<<'create_main_cluster = false' >/dev/null
}

allow_main_cluster() { [ ! -e "$no_main" ] || admin rm -f "$no_main"; }
