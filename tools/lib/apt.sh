# shellcheck shell=sh
# Debian packages: installed into the system, or only unpacked into a folder of .deps.

have_apt() { command -v apt-get >/dev/null && command -v dpkg-deb >/dev/null; }

# quietly COMMAND...: shows the output only if the command fails.
# File 9 is the lock: a service that a package starts must not inherit it.
quietly() {
  output=$(mktemp)
  if "$@" >"$output" 2>&1 </dev/null 9>&-; then
    rm -f "$output"
  else
    cat "$output" >&2
    rm -f "$output"
    return 1
  fi
}

# become_root: how to run a command as root without a question, into as_root; fails where there is no way.
become_root() {
  as_root=
  [ "$(id -u)" = 0 ] && return
  as_root='sudo -n'
  sudo -n true 2>/dev/null
}

# A mirror's index past its date still serves: snapshots and machines long offline have such.
apt_get() {
  # shellcheck disable=SC2086 # as_root is two words, or none
  quietly ${as_root-} env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=600 \
    -o Acquire::Retries=3 -o Acquire::Check-Valid-Until=false "$@"
}

# Package lists that are missing (a new container) or stale (a package has moved on) are fetched anew, once.
with_fresh_lists() {
  if [ -z "${lists_are_fresh-}" ]; then
    "$@" 2>/dev/null && return
    if become_root; then apt_get update && lists_are_fresh=yes; fi
  fi
  "$@"
}

install_packages() { with_fresh_lists apt_get install --no-install-recommends "$@"; }

# unpack_package PACKAGE FOLDER [APT-OPTION...]: needs no root, and FOLDER appears only when complete.
unpack_package() {
  package=$1 folder=$2
  shift 2
  rm -rf "$folder.new" && mkdir -p "$folder.new" &&
    (as_root='' && cd "$folder.new" && apt_get -o APT::Sandbox::User=root "$@" download "$package") &&
    dpkg-deb -x "$folder.new/$package"_*.deb "$folder.new" &&
    rm -rf "$folder" "$folder.new/$package"_*.deb && mv "$folder.new" "$folder"
}

# unpack_from_suite SUITE PACKAGE FOLDER: as unpack_package, from another suite of the mirror this machine uses.
# apt keeps the foreign lists in a state of its own, so that the system never sees them.
unpack_from_suite() {
  suite=$1 package=$2 folder=$3
  state=$PWD/.deps/apt keyring=/usr/share/keyrings/debian-archive-keyring.gpg
  [ -e "$keyring" ] && signed_by=signed-by=$keyring || signed_by=
  for mirror in $(debian_mirrors); do
    rm -rf "$state" && mkdir -p "$state/lists/partial" "$state/cache/archives/partial"
    echo "deb [target=Packages lang=none $signed_by] $mirror $suite main" >"$state/sources.list"
    set -- -o Dir::Etc::SourceList="$state/sources.list" -o Dir::Etc::SourceParts=/dev/null \
      -o Dir::Etc::Preferences=/dev/null -o Dir::Etc::PreferencesParts=/dev/null \
      -o Dir::State::Lists="$state/lists" -o Dir::Cache="$state/cache" -o APT::Sandbox::User=root
    (as_root='' && apt_get "$@" update) && unpack_package "$package" "$folder" "$@" && rm -rf "$state" && return
  done
  return 1
}

# debian_mirrors: where apt gets this release from, whichever way its sources are written. Other vendors
# use the release's name too, but their signatures do not pass for Debian's.
debian_mirrors() {
  # shellcheck disable=SC2016 # the $(…) are apt's
  apt-get indextargets --no-release-info --format '$(REPO_URI) $(RELEASE) $(COMPONENT)' 'Created-By: Packages' |
    awk -v release="$(os_release VERSION_CODENAME)" \
      '$3 == "main" && ($2 == release || $2 ~ /^(old)*stable$/) && !seen[$1]++ { print $1 }'
}

# os_release FIELD: what the system says of itself; empty where it says nothing.
os_release() { [ ! -r /etc/os-release ] || (. /etc/os-release && eval "echo \"\${$1-}\""); }
