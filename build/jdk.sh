# shellcheck shell=bash
# Finds, or on Debian as root installs, a JDK 25 and Maven. Sourced by ./crosswalk and ./verify.
# Answers come back in variables and versions are read from files: each process saved is a millisecond of start time.
# Plain enough for the bash 3.2 of macOS.

wanted=25

# say LINE..: progress and complaints; standard output belongs to the answer.
say() { printf 'crosswalk: %s\n' "$@" >&2; }

# is_jdk HOME: true for a JDK (not a JRE) of the wanted version or newer.
is_jdk() {
    local line
    [[ -x $1/bin/javac && -x $1/bin/java && -r $1/release ]] || return 1
    while IFS= read -r line; do
        if [[ $line =~ ^JAVA_VERSION=\"([0-9]+) ]]; then
            ((BASH_REMATCH[1] >= wanted))
            return
        fi
    done <"$1/release"
    return 1
}

# search_jdk: sets JDK; false if this machine has none.
search_jdk() {
    local java link
    JDK=${JAVA_HOME:-}
    [[ -n $JDK ]] && is_jdk "$JDK" && return
    if java=$(type -P java); then
        # PATH holds a link to a link; the release file lies beside the real one.
        while link=$(readlink "$java"); do
            [[ $link == /* ]] || link=${java%/*}/$link
            java=$link
        done
        JDK=${java%/bin/java}
        is_jdk "$JDK" && return
    fi
    for JDK in /usr/lib/jvm/*"$wanted"* /opt/*"$wanted"* /opt/*/*"$wanted"* \
        "${HOME:-/}"/.sdkman/candidates/java/"$wanted"* "${HOME:-/}"/.jdks/*"$wanted"* \
        /Library/Java/JavaVirtualMachines/*"$wanted"*/Contents/Home \
        /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
        is_jdk "$JDK" && return
    done
    JDK=
    return 1
}

# install_package PACKAGE: on Debian and its kin as root, unless that is forbidden; false elsewhere.
install_package() {
    [[ ${CROSSWALK_INSTALL:-1} != 0 ]] && ((EUID == 0)) && [[ -e /etc/debian_version ]] && type -P apt-get >/dev/null || return 1
    say "installing the package $1 and what it needs, as root with apt-get. CROSSWALK_INSTALL=0 forbids it."
    {
        apt-get update -qq
        DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$1"
    } </dev/null >&2
}

# need_jdk: sets JDK, or ends with exit code 2.
need_jdk() {
    search_jdk && return
    install_package "openjdk-$wanted-jdk" && JAVA_HOME='' search_jdk && return
    say "a JDK $wanted or newer is needed, and none was found in JAVA_HOME, on the PATH or in the usual folders." \
        "get one with your package manager (openjdk-$wanted-jdk, or sdk install java $wanted-tem), or set JAVA_HOME."
    exit 2
}

# need_maven: ends with exit code 2 if there is none.
need_maven() {
    type -P mvn >/dev/null && return
    install_package maven && hash -r && type -P mvn >/dev/null && return
    say "Maven 3.9 builds this checkout, and there is no mvn on the PATH." \
        "get it with your package manager (apt-get install maven, brew install maven, sdk install maven)."
    exit 2
}

# need_shellcheck: ends with exit code 2 if there is none.
need_shellcheck() {
    type -P shellcheck >/dev/null && return
    install_package shellcheck && hash -r && type -P shellcheck >/dev/null && return
    say "shellcheck reads the scripts of this checkout, and there is none on the PATH." \
        "get it with your package manager (apt-get install shellcheck, brew install shellcheck)."
    exit 2
}
