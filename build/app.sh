# shellcheck shell=bash disable=SC2154 # whoever sources this sets root
# Builds target/app, what ./crosswalk runs: the jars, the JDK's AOT caches, and the JDK they were made with. And target/server,
# what ./crosswalk serve runs, with jars and a cache of its own: no start of the command line reads one of the server's.
# Sourced after jdk.sh by ./crosswalk and ./verify, with root set to the checkout.

# A cache fits only the collector and class path that it was made with: ./crosswalk repeats these flags. It fits both compilers.
# Two let the solver of plans load its native library without a warning. The last keep picocli from looking in every jar for
# Groovy, and from making converters for types that no option has.
app_flags=(-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:-UsePerfData
    --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow
    -Dpicocli.disable.closures=true '-Dpicocli.converters.excludes=.*')

# The same of the server, whose compilers are those that Java itself takes. Its collector looks for what nobody needs any more when
# there is no room left, and not all the time beside those who ask: a quarter of the processor time less (docs/performance.md).
server_flags=(-XX:+UseParallelGC -Xms64m -Xmx360m -XX:-UsePerfData --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow)

# with_lock COMMAND..: one build at a time, whoever starts it.
with_lock() {
    mkdir -p "$root/target" || return
    if type -P flock >/dev/null; then
        # The lock ends with its holder, even a killed one. 9 is closed for children that might outlive it.
        {
            flock 9
            "$@" 9>&-
        } 9>"$root/target/lock"
        return
    fi
    local status holder
    until mkdir "$root/target/lock.d" 2>/dev/null; do
        holder=
        read -r holder 2>/dev/null <"$root/target/lock.d/pid"
        [[ -n $holder ]] && ! kill -0 "$holder" 2>/dev/null && rm -rf "$root/target/lock.d"
        sleep 0.2
    done
    echo $$ >"$root/target/lock.d/pid"
    "$@"
    status=$?
    rm -rf "$root/target/lock.d"
    return "$status"
}

# class_path APP: all jars of APP, each as APP-relative "@/name.jar", joined by colons. What every start loads comes first,
# the content before all; the rest is sorted, so that the AOT cache finds the path that it was made with.
class_path() {
    local first=(content.jar cli.jar answers.jar engine.jar picocli.jar formats.jar programme.jar) jar path=
    [[ ! -e $1/server.jar ]] || first=(server.jar)
    for jar in "${first[@]}"; do
        [[ -e $1/$jar ]] || return
        path+=:@/$jar
    done
    local LC_ALL=C
    for jar in "$1"/*.jar; do
        jar=${jar##*/}
        [[ " ${first[*]} " == *" $jar "* ]] || path+=:@/$jar
    done
    printf '%s\n' "${path#:}"
}

# drop_other_platforms APP: the solver's native libraries for other machines, some 20 MB each.
drop_other_platforms() {
    local os arch jar
    case $(uname -s) in Darwin) os=darwin ;; Linux) os=linux ;; *) return ;; esac
    case $(uname -m) in arm64 | aarch64) arch=aarch64 ;; *) arch=x86-64 ;; esac
    for jar in "$1"/ortools-{linux,darwin,win32}-*.jar; do
        [[ $jar == */ortools-$os-$arch.jar ]] || rm -f "$jar"
    done
}

# unpack_solver APP: the solver's native libraries into APP/native, where Java finds them without unpacking them for each plan.
# Where that fails, each plan unpacks them for itself.
unpack_solver() {
    local jar folder
    for jar in "$1"/ortools-{linux,darwin}-*.jar; do
        [[ -e $jar ]] || continue
        folder=${jar##*/}
        folder=${folder%.jar}
        (cd "$1" && "$JDK/bin/jar" xf "$jar" "$folder" && mv "$folder" native) || rm -rf "${1:?}/$folder"
    done
}

# unpack_model_runtime APP: the native libraries of the language model's runtime into APP/native, and those of all platforms out
# of its jar. Where that fails, whoever asks for suggestions unpacks them.
unpack_model_runtime() {
    local os arch
    case $(uname -s) in Darwin) os=osx ;; Linux) os=linux ;; *) return ;; esac
    case $(uname -m) in arm64 | aarch64) arch=aarch64 ;; *) arch=x64 ;; esac
    "$JDK/bin/java" "$root/build/NativeParts.java" "$1/onnxruntime.jar" ai/onnxruntime/native "$os-$arch" "$1/native" >&2
}

# checksums APP: of all its files. Written last, so that a file that is newer is not the one that was built.
checksums() (
    LC_ALL=C
    cd "$1" && cksum -- *.jar *.aot classpath jdk native/* 2>/dev/null
)

# assemble WHAT FOLDER STAMP: target/app or target/server from what Maven left in cli/FOLDER or server/FOLDER; STAMP is as old as
# the sources it was built from.
assemble() {
    local app=$root/target/app stamp=$root/target/crosswalk.stamp
    [[ $1 == cli ]] || app=$root/target/server stamp=$root/target/server.stamp
    local new=$app.new old=$app.old built=$root/$1/$2
    rm -rf "$new" "$old" && mkdir -p "$new" || return
    cp "$built/$1"-*.jar "$new/$1.jar" && cp "$built"/lib/*.jar "$new/" || return
    drop_other_platforms "$new"
    unpack_solver "$new"
    unpack_model_runtime "$new"
    if [[ $1 == cli ]]; then
        "$JDK/bin/java" "$root/build/UpgradeJar.java" "$built/lib/picocli.jar" "$new/picocli.jar" >&2 || return
    fi
    printf '%s\n' "$JDK" "${JAVA_HOME:-}" >"$new/jdk"
    class_path "$new" >"$new/classpath" || return
    # The folders are swapped by renaming, so that a run in between keeps the files it has open.
    [[ ! -e $app ]] || mv "$app" "$old" || return
    mv "$new" "$app" || return
    "train_$1" || say "no AOT cache: starts will be slower."
    checksums "$app" >"$app/sums"
    mv "$3" "$stamp" || return
    rm -rf "$old"
}

# train_cli: lets the JDK watch a run for each cache and keep what it loaded and linked. The first leaves a sample for the next.
# How often methods ran is not kept: Java would compile them all at each start. A JDK without that option ignores it.
train_cli() {
    local app=$root/target/app folder=$root/target/training path cache
    read -r path <"$app/classpath"
    rm -rf "$folder" && mkdir "$folder" || return
    for cache in crosswalk programme gap; do
        (
            unset JAVA_TOOL_OPTIONS JDK_JAVA_OPTIONS
            cd "$folder" || exit
            "$JDK/bin/java" "${app_flags[@]}" \
                -XX:+IgnoreUnrecognizedVMOptions -XX:+UnlockDiagnosticVMOptions -XX:-AOTRecordTraining \
                -XX:AOTCacheOutput="$app/$cache.aot" \
                -cp "${path//@/"$app"}" \
                dev.crosswalk.cli.Training "$cache"
        ) </dev/null >"$root/target/training-$cache.log" 2>&1 && [[ -s $app/$cache.aot ]] || return
    done
    rm -rf "$folder"
}

# train_server: the same of a start of the server with the sample company. It starts once and runs for long, so how often methods
# ran is kept here. Collector and heap are those that ./crosswalk serve takes.
train_server() {
    local app=$root/target/server folder=$root/target/training-server path
    read -r path <"$app/classpath"
    rm -rf "$folder" && mkdir "$folder" || return
    (
        unset JAVA_TOOL_OPTIONS JDK_JAVA_OPTIONS
        MALLOC_ARENA_MAX=2 "$JDK/bin/java" "${server_flags[@]}" -XX:AOTCacheOutput="$app/server.aot" \
            -Djava.library.path="$app/native" \
            -cp "${path//@/"$app"}" \
            dev.crosswalk.server.Training "$folder/data"
    ) </dev/null >"$root/target/training-server.log" 2>&1
    rm -rf "$folder"
    [[ -s $app/server.aot ]]
}

# build_app WHAT: cli or server, where it is missing or out of date; nothing if another process did it while this one waited for
# the lock.
build_app() {
    is_current && return
    local new=$root/target/stamp.new
    say "building, which takes about a minute the first time and seconds later ..."
    : >"$new"
    (cd "$root" && JAVA_HOME=$JDK mvn -q -B -Dfast -pl "$1" -am package) </dev/null >&2 || return
    assemble "$1" target/fast "$new"
}
