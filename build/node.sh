# shellcheck shell=bash
# Finds, or on Debian as root installs, Node with npm, and a Chromium. Sourced after jdk.sh.

# has_node: whether there are npm and a Node that is new enough.
has_node() {
    type -P npm >/dev/null && type -P node >/dev/null &&
        node -e 'const [major, minor] = process.versions.node.split(".").map(Number); process.exit(major > 20 || (major === 20 && minor >= 19) ? 0 : 1)'
}

# need_node: ends with exit code 2 if there is none.
need_node() {
    has_node && return
    if ! type -P node >/dev/null || ! type -P npm >/dev/null; then
        install_package nodejs && install_package npm && hash -r && has_node && return
    fi
    say "Node 20.19 or newer and npm build the pages of the server, and there is $(node --version 2>/dev/null || echo none) on the PATH." \
        "get them with your package manager (apt-get install nodejs npm, brew install node)."
    exit 2
}

# search_chromium: sets CHROMIUM; false if this machine has none.
search_chromium() {
    local name
    [[ -n ${CHROMIUM:-} && -x ${CHROMIUM:-} ]] && return
    for name in chromium chromium-browser google-chrome google-chrome-stable; do
        CHROMIUM=$(type -P "$name") && return
    done
    CHROMIUM=
    return 1
}

# want_chromium: sets CHROMIUM, or is false where there is none and none can be installed.
want_chromium() {
    search_chromium || { install_package chromium && hash -r && search_chromium; }
}
