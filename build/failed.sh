# shellcheck shell=bash disable=SC2154 # whoever sources this sets root
# What ./crosswalk does when Java ended with neither an answer nor a refusal: it says what can be done, and ends with 70.
# Sourced with status set. An app that is no longer as it was built is built anew.
. "$root/build/jdk.sh"
. "$root/build/app.sh"

if [[ $(checksums "$app") != "$(<"$app/sums")" ]] 2>/dev/null; then
    if can_build; then
        say "$app is damaged."
        rm -f "$stamp"
        build
        say "it has been built anew: give the command once more."
    else
        say "$app is damaged, and $root cannot be written to."
    fi
    exit 70
fi

options=${JDK_JAVA_OPTIONS:-}${JAVA_TOOL_OPTIONS:-}
# What Java is given last counts: what is said here has to be said where it would count.
raise=JAVA_TOOL_OPTIONS
[[ ${JDK_JAVA_OPTIONS:-} == *-Xmx* ]] && raise=JDK_JAVA_OPTIONS
case $status in
    70) ;; # Crosswalk has said it.
    126 | 127) say "$JDK/bin/java cannot be run. Set JAVA_HOME to another JDK $wanted." ;;
    137) say "Java was killed, perhaps because the machine has no memory left. $raise=-Xmx512m lets it take less." ;;
    13[0-9]) say "Java crashed: $root/target/hs_err_pid$java.log tells more." ;;
    *)
        say "Java could not start, or broke off; what it says of it stands above."
        [[ -z $options ]] || say "it was also given what stands in JAVA_TOOL_OPTIONS or JDK_JAVA_OPTIONS: $options"
        say "where memory was too little, $raise=-Xmx2g lets it take more; where too many files are open, ulimit -n allows more; where the JDK is broken, JAVA_HOME names another than $JDK."
        ;;
esac
exit 70
