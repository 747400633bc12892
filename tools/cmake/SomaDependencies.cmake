# Finds xsimd (target soma_xsimd) and, for the tests, GoogleTest (target GTest::gtest_main): in .deps,
# which tools/setup fills; else on the system; else fetches them. And OpenMP, where the compiler
# brings it. Configuring installs nothing.

include(FetchContent)
set(soma_deps ${PROJECT_SOURCE_DIR}/.deps)

function(soma_find_xsimd)
  add_library(soma_xsimd INTERFACE)
  set(headers ${soma_deps}/xsimd/usr/include)
  if(NOT EXISTS ${headers}/xsimd)
    find_package(xsimd QUIET)
    if(xsimd_FOUND AND xsimd_VERSION VERSION_GREATER_EQUAL 11.2)
      target_link_libraries(soma_xsimd INTERFACE xsimd)
      return()
    endif()
    message(STATUS "Soma: fetching xsimd (tools/setup native gets it from Debian's packages)")
    FetchContent_Declare(xsimd GIT_REPOSITORY https://github.com/xtensor-stack/xsimd.git
      GIT_TAG 13.2.0 GIT_SHALLOW TRUE SOURCE_SUBDIR include)
    FetchContent_MakeAvailable(xsimd)
    set(headers ${xsimd_SOURCE_DIR}/include)
  endif()
  target_include_directories(soma_xsimd SYSTEM INTERFACE ${headers})
endfunction()

function(soma_find_googletest)
  set(sources ${soma_deps}/googletest/usr/src/googletest)
  # An installed library fits the native compiler only.
  if(NOT EXISTS ${sources} AND NOT CMAKE_CROSSCOMPILING)
    find_package(GTest QUIET GLOBAL)
    if(GTest_FOUND)
      return()
    endif()
  endif()
  set(BUILD_GMOCK OFF)
  set(INSTALL_GTEST OFF)
  set(gtest_disable_pthreads ${EMSCRIPTEN})
  if(EXISTS ${sources})
    add_subdirectory(${sources} ${PROJECT_BINARY_DIR}/googletest EXCLUDE_FROM_ALL SYSTEM)
  else()
    message(STATUS "Soma: fetching GoogleTest (tools/setup native gets it from Debian's packages)")
    FetchContent_Declare(googletest GIT_REPOSITORY https://github.com/google/googletest.git
      GIT_TAG v1.14.0 GIT_SHALLOW TRUE)
    FetchContent_MakeAvailable(googletest)
  endif()
  target_compile_options(gtest PRIVATE -w)
endfunction()

# For all cores; without it everything works on one. Pages have no threads.
if(SOMA_OPENMP AND NOT EMSCRIPTEN)
  find_package(OpenMP QUIET COMPONENTS CXX)
  if(OpenMP_CXX_FOUND)
    set(SOMA_OPENMP_TARGET OpenMP::OpenMP_CXX)
  endif()
endif()

soma_find_xsimd()
