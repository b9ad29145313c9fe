# What benchmarks/run and benchmarks/memory share.

# most_memory COMMAND..: sets peak to the most kilobytes that the process had resident at any look at it; false if it failed.
# The kernel keeps the peak, so looking late is enough, and looking often finds the last one.
most_memory() {
    local pid key value
    peak=0
    "$@" >/dev/null 2>&1 &
    pid=$!
    while kill -0 $pid 2>/dev/null; do
        while read -r key value _; do
            [[ $key == VmHWM: ]] && ((value > peak)) && peak=$value
        done 2>/dev/null <"/proc/$pid/status"
    done
    wait $pid
}
