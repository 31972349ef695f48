# Every check: build, format, tests. Counted from the result files; the count is the last line.

passed=0 failed=0 skipped=0

check() {
    at_exit+=(count_line)
    open_state
    need_sdk
    want_sqlite
    want_gdal
    want_drawing
    want_pdf_tools
    want_node
    [ ! -d "$root/tests/MimpGeo.Browser.Tests" ] || want_browser
    [ -n "${MIMPGEO_TEST_DB:-}" ] || find_postgres || want_postgres
    install_wanted
    bundle_viewer
    build_solution
    # the tests may call this launcher themselves
    close_state
    start_test_database
    run_tests MimpGeo.Tests "$@"
    [ ! -d "$root/tests/MimpGeo.Browser.Tests" ] || run_tests MimpGeo.Browser.Tests "$@"
    [ $((passed + failed)) != 0 ] || fail "no test ran"
}

# A run that ended early has failed, and so has one without a test.
count_line() {
    [ $((passed + failed)) != 0 ] || failed=1
    echo "$passed passed, $failed failed$([ $skipped = 0 ] || echo ", $skipped skipped")"
    [ $failed = 0 ]
}

build_solution() {
    local solution=$root/MimpGeo.sln
    say "restoring packages"
    dotnet restore "$solution" -v quiet 9>&- || fail "packages could not be restored"
    say "building"
    dotnet build "$solution" -c Release --no-restore -v quiet -clp:NoSummary 9>&- || fail "the solution does not build"
    say "checking the format"
    dotnet format "$solution" --verify-no-changes --no-restore 9>&- || failed=$((failed + 1))
}

fail() {
    failed=$((failed + 1))
    die "$1"
}

start_test_database() {
    local folder
    [ -z "${MIMPGEO_TEST_DB:-}" ] || return 0
    [ -n "$pgbin" ] || find_postgres || fail "PostgreSQL with PostGIS is still not there after installing it"
    pg_owner=$(default_owner)
    for folder in "${TMPDIR:-/tmp}" /tmp; do
        pg=$(mktemp -d "$folder/mimpgeo-test.XXXXXX")
        at_exit+=(remove_test_database)
        ! owned_folder "$pg" || break
        rmdir "$pg"
    done
    say "starting PostgreSQL for the tests"
    pg_password=$(random_word)
    make_cluster "$data/initdb.log" --no-sync
    # fast rather than safe: it lives as long as the tests
    pg_options="-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=200"
    launch_cluster 26432
    MIMPGEO_TEST_DB=$(connection postgres)
    export MIMPGEO_TEST_DB
}

remove_test_database() {
    [ -d "$pg" ] || return 0
    stop_cluster
    rm -rf "$pg"
}

run_tests() {
    local project=$1 results=$data/results/$1.trx before=$failed code=0
    shift
    rm -f "$results"
    say "running $project"
    dotnet test "$root/tests/$project" -c Release --no-build --results-directory "${results%/*}" \
        --logger "trx;LogFileName=${results##*/}" "$@" </dev/null || code=$?
    count "$results"
    # a host that crashed leaves no failed test behind
    [ $code = 0 ] || [ $failed != "$before" ] || failed=$((failed + 1))
}

count() {
    local counters total executed good
    counters=$(grep -o '<Counters [^>]*>' "$1" 2>/dev/null) || return 0
    total=$(counter total) executed=$(counter executed) good=$(counter passed)
    passed=$((passed + good))
    failed=$((failed + executed - good))
    skipped=$((skipped + total - executed))
}

counter() { sed "s/.* $1=\"\([0-9]*\)\".*/\1/" <<<"$counters"; }
