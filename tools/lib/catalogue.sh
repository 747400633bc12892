# shellcheck shell=sh
# The programs the project needs: how each is recognised, from which version on, and where it comes from.
. tools/lib/versions.sh

# probe TOOL: prints what is there, with its version; fails when it is missing or too old.
probe() {
  case $1 in
    compiler) probe_compiler ;;
    cmake) probe_command 3.25 cmake ;;
    make) probe_make ;;
    emcc) probe_emcc ;;
    python3) probe_command 3.8 python3 ;;
    node) probe_node ;;
    chromium) probe_command 100 "$(tools/lib/find-chromium)" ;;
    firefox) probe_command 140 "$(tools/lib/find-firefox)" ;;
    webkit) tools/lib/find-webkit ;;
    xvfb) command -v xauth >/dev/null && command -v xvfb-run ;;
    clang-format | clang-tidy) probe_command 14 "$1" ;;
    shellcheck) probe_command 0.7 shellcheck ;;
    cross-compiler) probe_command 11 aarch64-linux-gnu-g++ ;;
    qemu) probe_command 6 qemu-aarch64 ;;
    emacs) probe_command 27 emacs ;;
    pandoc) probe_command 2.17 pandoc ;;
    hugo) version=$(version_of hugo version) && at_least "$version" 0.110 && echo "$version  $(command -v hugo)" ;;
    jekyll) probe_command 4 jekyll ;;
    pelican) probe_command 4.5 pelican ;;
    nbconvert) probe_command 6 jupyter-nbconvert ;;
    ipykernel) tools/lib/find-python ipykernel ;;
    requirejs) tools/lib/find-requirejs ;;
    mako) tools/lib/find-python mako markdown ;;
    benchmark) find_header benchmark/benchmark.h ;;
    eigen) find_header eigen3/Eigen/Core ;;
    openblas) find_header openblas_config.h ;;
    blis) find_header blis.h ;;
    onednn) find_header oneapi/dnnl/dnnl.hpp ;;
    valgrind) probe_command 3.15 valgrind ;;
    numpy | torch) tools/lib/find-python "$1" ;;
  esac
}

# packages_of TOOL: its Debian packages; none where Debian has no version that serves.
packages_of() {
  case $1 in
    compiler) echo g++ ;;
    emcc) echo emscripten ;;
    node) ;;
    firefox) echo firefox-esr ;;
    webkit) echo webkit2gtk-driver ;;
    xvfb) echo xvfb xauth ;;
    cross-compiler) echo g++-aarch64-linux-gnu ;;
    qemu) echo qemu-user ;;
    emacs) echo emacs-nox ;;
    nbconvert) echo jupyter-nbconvert ;;
    ipykernel) echo python3-ipykernel ;;
    requirejs) echo libjs-requirejs ;;
    mako) echo python3-mako python3-markdown ;;
    benchmark) echo libbenchmark-dev ;;
    eigen) echo libeigen3-dev ;;
    openblas) echo libopenblas-dev ;;
    blis) echo libblis-dev ;;
    onednn) echo libdnnl-dev ;;
    numpy | torch) echo "python3-$1" ;;
    *) echo "$1" ;;
  esac
}

# advice_for TOOL: what to install by hand, and where it comes from.
advice_for() {
  case $1 in
    compiler) echo "a C++20 compiler: GCC 11 or later, or Clang 14 or later, from your system's packages" ;;
    cmake) echo "CMake 3.25 or later, from your system's packages or the CMake project's downloads" ;;
    make) echo "Make, from your system's packages; or Ninja, with CMAKE_GENERATOR=Ninja set" ;;
    emcc) echo "Emscripten 3.1.6 to 6.x: 'emscripten' in your system's packages, or the Emscripten SDK (emsdk)" \
      "with emcc on the PATH or EMSDK set" ;;
    python3) echo "Python 3.8 or later (Emscripten is written in it), from your system's packages" ;;
    node) echo "Node.js 20.19 or later, or 22.12 or later, with npm: from the Node.js project's downloads," \
      "or a version manager such as nvm" ;;
    chromium) echo "Chromium or Google Chrome 100 or later, from your system's packages or its makers;" \
      "CHROME_PATH may name it" ;;
    firefox) echo "Firefox 140 or later, from your system's packages or its makers; FIREFOX_PATH may name it" ;;
    webkit) echo "WebKitGTK's WebKitWebDriver and MiniBrowser, from your system's packages;" \
      "WEBKIT_PATH may name the latter" ;;
    xvfb) echo "Xvfb with xvfb-run and xauth, from your system's packages" ;;
    clang-format | clang-tidy) echo "$1 14 or later, from your system's packages (part of LLVM's tools)" ;;
    shellcheck) echo "ShellCheck 0.7 or later, from your system's packages" ;;
    cross-compiler) echo "GCC 11 or later for aarch64-linux-gnu, from your system's packages" ;;
    emacs | pandoc | hugo | jekyll | pelican) echo "$1, from your system's packages" ;;
    nbconvert | ipykernel) echo "Jupyter's $1, from your system's packages" ;;
    requirejs) echo "RequireJS, from your system's packages; REQUIREJS may name the file" ;;
    benchmark | eigen | openblas | blis | onednn) echo "$1 with its C++ headers, from your system's packages" ;;
    valgrind) echo "Valgrind, from your system's packages" ;;
    mako) echo "Mako and Markdown for Python, from your system's packages" ;;
    numpy) echo "NumPy for Python, from your system's packages" ;;
    torch) echo "PyTorch for Python, from your system's packages or its project's downloads" ;;
    qemu) echo "QEMU 6 or later with user-mode emulation (qemu-aarch64), from your system's packages" ;;
  esac
}

# probe_command LEAST COMMAND
probe_command() {
  version=$(version_of "$2" --version) && at_least "$version" "$1" && echo "$version  $(command -v "$2")"
}

# CMake takes Make unless it is told of Ninja.
probe_make() {
  case ${CMAKE_GENERATOR-} in Ninja*) probe_command 1.10 ninja ;; *) probe_command 3.80 make ;; esac
}

probe_compiler() {
  for name in ${CXX:-c++ g++ clang++}; do
    version=$(version_of "$name" --version) || continue
    case $("$name" --version) in *clang*) least=14 ;; *) least=11 ;; esac
    at_least "$version" "$least" && echo "$version  $(command -v "$name")" && return
  done
  return 1
}

probe_emcc() {
  emcc=$(tools/lib/find-emcc) && version=$(version_of "$emcc" --version) &&
    at_least "$version" 3.1.6 && ! at_least "$version" 7 && echo "$version  $emcc"
}

# The versions Vite runs on.
probe_node() {
  version=$(version_of node --version) && at_least "$version" 20.19 || return
  case $version in 20.*) ;; *) at_least "$version" 22.12 || return ;; esac
  npm=$(version_of npm --version) && echo "$version  $(command -v node), npm $npm"
}

# find_header NAME: where a C++ library is installed.
find_header() {
  find /usr/include /usr/local/include -path "*/$1" 2>/dev/null | grep -m 1 .
}
