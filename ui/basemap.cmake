# Base maps: which there are, and how one is chosen.
set(BASEMAP_SOURCES
    basemap/basemapdialog.h basemap/basemapdialog_p.h basemap/basemapdialog.cpp basemap/basemaparrivals.cpp
    basemap/basemaplayout.cpp
    basemap/basemapentry.h basemap/basemapentry.cpp
    basemap/basemapfields.h basemap/basemapfields.cpp
    basemap/basemaphands.h basemap/basemaphands.cpp
    basemap/basemapkeys.h basemap/basemapkeys.cpp
    basemap/basemappresets.cpp
    basemap/basemapshelf.h basemap/basemapshelf.cpp
    basemap/mapcolours.h basemap/mapcolours.cpp)
