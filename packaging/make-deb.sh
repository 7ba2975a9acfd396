#!/usr/bin/env bash
# Makes build/routedesk_VERSION_ARCH.deb from the release build. Run it through ./dev package.
set -euo pipefail
[ -e build/release/build.ninja ] || cmake --preset release
cmake --build build/release --target routedesk routedesk-service
cpack -G DEB --config build/release/CPackConfig.cmake -B build/package
cp build/package/*.deb build/
ls -l build/*.deb
