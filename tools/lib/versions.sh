# shellcheck shell=sh
# Reading and comparing version numbers, with nothing but POSIX tools.

# version_of COMMAND [ARGUMENT...]: the first dotted number the command prints; fails where there is none.
version_of() {
  "$@" </dev/null 2>/dev/null | awk '
    match($0, /[0-9]+(\.[0-9]+)+/) { print substr($0, RSTART, RLENGTH); found = 1; exit }
    END { exit !found }'
}

# at_least VERSION LEAST: succeeds when VERSION is LEAST or later, compared part by part.
at_least() {
  awk -v version="$1" -v least="$2" 'BEGIN {
    split(version, have, "."); parts = split(least, want, ".")
    for (i = 1; i <= parts; i++)
      if (have[i] + 0 != want[i] + 0) exit (have[i] + 0 < want[i] + 0)
  }'
}
