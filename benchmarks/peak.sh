# What benchmarks/run and benchmarks/memory share.

# most_memory COMMAND..: sets peak to the most kilobytes that the process, or a child of it, had resident at any look at it; false
# if it failed. ./crosswalk is a shell, whose child is Java.
# The kernel keeps the peak, so looking late is enough, and looking often finds the last one.
most_memory() {
    local pid each key value children
    peak=0
    "$@" >/dev/null 2>&1 &
    pid=$!
    while kill -0 $pid 2>/dev/null; do
        children=()
        read -r -a children 2>/dev/null <"/proc/$pid/task/$pid/children"
        for each in "$pid" ${children[@]+"${children[@]}"}; do
            while read -r key value _; do
                [[ $key == VmHWM: ]] && ((value > peak)) && peak=$value
            done 2>/dev/null <"/proc/$each/status"
        done
    done
    wait $pid
}
