# What the launcher says, and the folder where it remembers what it started.

say() { printf 'mimpgeo: %s\n' "$*" >&2; }
die() { say "$*"; exit 1; }
misuse() { say "$*"; exit 2; }

# A tool's whole output helps nobody while it works; its last lines do when it fails.
die_with_log() {
    tail -n 15 "$2" >&2
    die "$1; the whole log is $2"
}

open_state() {
    local reason
    # 711, whatever the umask: the postgres user has to get through to its own folder
    reason=$({ { [ -d "$data" ] || mkdir -m 711 "$data"; } && : >>"$data/lock"; } 2>&1) ||
        die "cannot write to $data (${reason##*: }): make it writable, or set MIMPGEO_DATA to a folder that is"
    exec 9>>"$data/lock"
    flock -n 9 || { say "waiting for another mimpgeo of this checkout"; flock 9; }
}

# What runs on must not hold the lock: everything that starts a process that stays closes 9.
close_state() { exec 9>&-; }

# What this run started, to be stopped again when it fails or is interrupted half-way.
started=()
# What is to be done in any case, the last one noted first.
at_exit=()
leave() {
    local code=$? step
    trap '' INT TERM
    if [ $code != 0 ]; then for step in "${started[@]}"; do "$step"; done; fi
    for ((step = ${#at_exit[@]} - 1; step >= 0; step--)); do "${at_exit[step]}" || code=1; done
    exit $code
}
trap leave EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

listens() { (exec 3<>"/dev/tcp/$1/$2") 2>/dev/null; }
taken() { listens 127.0.0.1 "$1" || listens ::1 "$1"; }

free_port() {
    local port
    for ((port = $1; port < $1 + 200 && port < 65536; port++)); do
        taken $port || { echo $port; return; }
    done
    die "no free port from $1 on"
}

random_word() { od -An -N24 -tx1 /dev/urandom | tr -d ' \n'; }

# A secret only this user reads, made once, and whole or not at all.
secret() {
    [ -s "$1" ] || (umask 077; random_word >"$1.new" && mv "$1.new" "$1") 2>/dev/null || die "cannot write $1: is the disk full?"
    cat "$1"
}
