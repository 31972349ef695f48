# The viewer bundled into the server's wwwroot, and the program published into .data/app, each only when changed.

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_GENERATE_ASPNET_CERTIFICATE=false
# the SDK needs no ICU then, which a fresh machine may not have; the program is invariant anyway
export DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1
# no build server stays behind
export MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_USE_MSBUILD_SERVER=0 UseSharedCompilation=false

need_sdk() {
    command -v dotnet >/dev/null && dotnet --list-sdks | grep -q '^10\.' ||
        die "needs the .NET 10 SDK: install the package dotnet-sdk-10.0 as https://dot.net/download says"
}

# Contents, not times: a checkout or a copy may carry any time.
fingerprint() {
    (export LC_ALL=C; cd "$root" && find "$@" \( -name bin -o -name obj -o -name node_modules \) -prune -o -type f -print0 |
        sort -z | xargs -0 sha256sum | sha256sum | cut -c1-16)
}

bundle_viewer() {
    local viewer=$root/src/MimpGeo.Viewer stamp
    [ -f "$viewer/package.json" ] || return 0
    stamp=$(fingerprint src/MimpGeo.Viewer tiles/styles)
    [ "$(cat "$data/viewer" 2>/dev/null)" != "$stamp" ] || [ ! -e "$root/src/MimpGeo.Server/wwwroot/index.html" ] || return 0
    say "bundling the viewer"
    (cd "$viewer" && npm ci && npm run build) >"$data/viewer.log" 2>&1 </dev/null 9>&- ||
        die_with_log "the viewer could not be bundled" "$data/viewer.log"
    echo "$stamp" >"$data/viewer"
}

# One folder for each state of the sources: a running server keeps its own while the next is made.
publish() {
    app=$data/app/$(fingerprint src tiles/styles)
    [ ! -d "$app" ] || return 0
    say "building the program"
    rm -rf "$data/app/new"
    dotnet publish "$root/src/MimpGeo.Server" -c Release -o "$data/app/new" >"$data/build.log" 2>&1 </dev/null 9>&- ||
        die_with_log "the program does not build" "$data/build.log"
    forget_old_apps
    mv "$data/app/new" "$app"
}

forget_old_apps() {
    local old
    for old in "$data"/app/*; do
        [ "${old##*/}" = new ] || grep -qsaF "$old/" /proc/[0-9]*/cmdline || rm -rf "$old"
    done
}
