# cmake --install: the library, its headers, and what find_package(soma) finds.

include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

set_target_properties(soma_core PROPERTIES EXPORT_NAME core)
install(TARGETS soma_core EXPORT soma INCLUDES DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/soma)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/src/core DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/soma
  FILES_MATCHING PATTERN "*.hpp" PATTERN "simd.hpp" EXCLUDE)
set(package ${CMAKE_INSTALL_LIBDIR}/cmake/soma)
install(EXPORT soma NAMESPACE soma:: FILE soma-targets.cmake DESTINATION ${package})
configure_package_config_file(${CMAKE_CURRENT_LIST_DIR}/soma-config.cmake.in soma-config.cmake
  INSTALL_DESTINATION ${package})
write_basic_package_version_file(soma-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/soma-config.cmake ${PROJECT_BINARY_DIR}/soma-config-version.cmake
  DESTINATION ${package})
