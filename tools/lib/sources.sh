# shellcheck shell=sh
# The C++ libraries that are compiled from source, each under .deps: xsimd (headers only), GoogleTest, and
# for the benchmark Highway.
# Every getter leaves the same folders behind, wherever the files come from.

xsimd=.deps/xsimd/usr/include
googletest=.deps/googletest/usr/src/googletest
highway=.deps/highway/usr/include

# xsimd_in FOLDER: the version of the xsimd there, if it knows WebAssembly.
xsimd_in() {
  version=$(awk '/define XSIMD_VERSION_(MAJOR|MINOR|PATCH)/ { printf "%s%s", dot, $3; dot = "." }' \
    "$1/xsimd/config/xsimd_config.hpp" 2>/dev/null) && at_least "$version" 11.2 && echo "$version  $1"
}

# googletest_in FOLDER: the version of the GoogleTest there.
googletest_in() {
  version=$(awk -F '[ )]' '/GOOGLETEST_VERSION [0-9]/ { print $2 }' "$1/CMakeLists.txt" 2>/dev/null) &&
    at_least "$version" 1.12 && echo "$version  $1"
}

# highway_in FOLDER: the version of the Highway there, if it has matrix-vector products.
highway_in() {
  [ -e "$1/hwy/contrib/matvec/matvec-inl.h" ] &&
    version=$(awk '/define HWY_(MAJOR|MINOR|PATCH) / { printf "%s%s", dot, $3; dot = "." }' "$1/hwy/base.h" "$1/hwy/highway.h") &&
    echo "$version  $1"
}

get_highway() {
  highway_in /usr/include >/dev/null && link_into "$highway" /usr/include/hwy && return
  have_apt && [ "$(os_release ID)" = debian ] && at_least 12 "$(os_release VERSION_ID)" &&
    unpack_from_suite trixie libhwy-dev .deps/highway &&
    unpack_from_suite trixie libhwy1t64 .deps/highway-library
}

get_xsimd() {
  for system in /usr/include /usr/local/include /opt/homebrew/include; do
    xsimd_in "$system" >/dev/null && link_into "$xsimd" "$system/xsimd" && return
  done
  have_apt || return
  # Debian 12's own is from before WebAssembly; the next release's headers do.
  if [ "$(os_release ID)" = debian ] && at_least 12 "$(os_release VERSION_ID)"; then
    unpack_from_suite trixie libxsimd-dev .deps/xsimd
  else
    with_fresh_lists unpack_package libxsimd-dev .deps/xsimd
  fi
}

get_googletest() {
  if googletest_in /usr/src/googletest >/dev/null; then
    link_into "${googletest%/*}" /usr/src/googletest
  else
    have_apt && with_fresh_lists unpack_package googletest .deps/googletest
  fi
}

# link_into FOLDER TARGET: an installed library serves as it is.
link_into() {
  mkdir -p "$1" && ln -sfn "$2" "$1/"
}
