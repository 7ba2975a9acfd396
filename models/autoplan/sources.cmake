# Planning the pool by the desk itself, as part of the models room. Paths are relative to models/.
set(AUTOPLAN_SOURCES
    autoplan/cancellabletimes.h
    autoplan/optimiserun.h autoplan/optimiserun_p.h autoplan/optimiserun.cpp autoplan/optimisesteps.cpp
    autoplan/placefinder.h autoplan/placefinder.cpp
    autoplan/placesearch.h autoplan/placesearch.cpp
    autoplan/planscope.h autoplan/planscope.cpp
    autoplan/plansearch.h autoplan/plansearch.cpp
    autoplan/plansnapshot.h autoplan/plansnapshot.cpp
    autoplan/planwish.h
    autoplan/proposal.h autoplan/proposal.cpp
    autoplan/proposalsums.h autoplan/proposalsums.cpp
    autoplan/planrun.h autoplan/planrun.cpp
    autoplan/poolplan.h
    autoplan/poolplanner.h autoplan/poolplanner.cpp
    autoplan/poolrefusals.h autoplan/poolrefusals.cpp
    autoplan/routeplan.h
    autoplan/runpace.h autoplan/runpace.cpp
    autoplan/searchdesk.h autoplan/searchdesk.cpp
    autoplan/snapshottaker.h autoplan/snapshottaker.cpp
    autoplan/workingplanarrange.cpp
    commands/editwords.h commands/editwords.cpp)
set(AUTOPLAN_LINKS Qt6::Concurrent)
