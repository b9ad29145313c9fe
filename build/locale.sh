# shellcheck shell=bash
# A locale in which Java reads and writes names of files in UTF-8. Sourced by ./crosswalk and ./verify before anything else.
# Java takes the encoding of names, of files as of arguments, from the locale that it is started in. In containers and under
# cron that is C, which has no letter ü, or the name of one that is not installed.

# 1 where the terminal, going by its own locale, shows no more than ASCII.
# shellcheck disable=SC2034 # ./crosswalk asks
ascii=

# is_utf8: whether bash counts the three bytes of € as one character.
is_utf8() {
    local euro=$'\342\202\254'
    ((${#euro} == 1))
}

# Another charset, as in de_DE.ISO-8859-1, is somebody's wish, and the names of their files are in it.
case ${LC_ALL:-${LC_CTYPE:-${LANG:-C}}} in
    C | POSIX | *[Uu][Tt][Ff]*8)
        if ! is_utf8; then
            ascii=1
            for LC_ALL in C.UTF-8 en_US.UTF-8 C; do is_utf8 && break; done 2>/dev/null
            export LC_ALL
        fi
        ;;
esac
