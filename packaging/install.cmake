# What an installed Routedesk consists of, and the Debian package of it.
install(TARGETS routedesk RUNTIME)
install(TARGETS routedesk-service RUNTIME)
install(FILES packaging/routedesk-service.service DESTINATION lib/systemd/system)
install(FILES packaging/routedesk-service.sysusers DESTINATION lib/sysusers.d RENAME routedesk-service.conf)
install(FILES packaging/Caddyfile DESTINATION ${CMAKE_INSTALL_DOCDIR}/examples)
install(FILES packaging/org.routedesk.Routedesk.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES packaging/org.routedesk.Routedesk.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
install(FILES resources/app/org.routedesk.Routedesk.svg DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME routedesk)
set(CPACK_PACKAGE_VENDOR "The Routedesk authors")
set(CPACK_PACKAGE_CONTACT "The Routedesk authors <authors@routedesk.example>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "Dispatcher's desk for delivery orders, with its own Orders service")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION misc)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# What is loaded at run time and so not seen in the link lists.
set(CPACK_DEBIAN_PACKAGE_DEPENDS
    "qml6-module-qtlocation, qml6-module-qtpositioning, qml6-module-qtquick, qml6-module-qtqml, qt6-location-plugins, qt6-image-formats-plugins, libqt6sql6-sqlite, libqt6sql6-psql, qt6-svg-plugins, fonts-inter")
include(CPack)
