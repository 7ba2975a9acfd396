<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>EditWords</name>
        <message numerus="yes">
            <source>Take %n stop(s) out</source>
            <translation>
                <numerusform>Take %n stop out</numerusform>
                <numerusform>Take %n stops out</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Lock %n stop(s) in place</source>
            <translation>
                <numerusform>Lock %n stop in place</numerusform>
                <numerusform>Lock %n stops in place</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Unlock %n stop(s)</source>
            <translation>
                <numerusform>Unlock %n stop</numerusform>
                <numerusform>Unlock %n stops</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Lock %n stop(s) to the worker</source>
            <translation>
                <numerusform>Lock %n stop to the worker</numerusform>
                <numerusform>Lock %n stops to the worker</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Unlock %n stop(s) from the worker</source>
            <translation>
                <numerusform>Unlock %n stop from the worker</numerusform>
                <numerusform>Unlock %n stops from the worker</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Give %n stop(s) to %1</source>
            <translation>
                <numerusform>Give %n stop to %1</numerusform>
                <numerusform>Give %n stops to %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Plan %n order(s)</source>
            <translation>
                <numerusform>Plan %n order</numerusform>
                <numerusform>Plan %n orders</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Move %n stop(s) to %1</source>
            <translation>
                <numerusform>Move %n stop to %1</numerusform>
                <numerusform>Move %n stops to %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Move %n stop(s) of %1</source>
            <translation>
                <numerusform>Move %n stop of %1</numerusform>
                <numerusform>Move %n stops of %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Take %n stop(s) out of %1</source>
            <translation>
                <numerusform>Take %n stop out of %1</numerusform>
                <numerusform>Take %n stops out of %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Discard the changes of %n route(s)</source>
            <translation>
                <numerusform>Discard the changes of %n route</numerusform>
                <numerusform>Discard the changes of %n routes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Keep mine in %n conflicts</source>
            <translation>
                <numerusform>Keep mine in %n conflicts</numerusform>
                <numerusform>Keep mine in %n conflicts</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Take theirs in %n conflicts</source>
            <translation>
                <numerusform>Take theirs in %n conflicts</numerusform>
                <numerusform>Take theirs in %n conflicts</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Plan of %n route(s)</source>
            <translation>
                <numerusform>Plan of %n route</numerusform>
                <numerusform>Plan of %n routes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Words</name>
        <message numerus="yes">
            <source>Complete %n order(s)?</source>
            <translation>
                <numerusform>Complete %n order?</numerusform>
                <numerusform>Complete %n orders?</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Cancel %n order(s)?</source>
            <translation>
                <numerusform>Cancel %n order?</numerusform>
                <numerusform>Cancel %n orders?</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Complete %n route(s)?</source>
            <translation>
                <numerusform>Complete %n route?</numerusform>
                <numerusform>Complete %n routes?</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>This is final: %n completed order(s) can't be opened again, by anyone.</source>
            <translation>
                <numerusform>This is final: %n completed order can't be opened again, by anyone.</numerusform>
                <numerusform>This is final: %n completed orders can't be opened again, by anyone.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>This is final: %n cancelled order(s) can't be brought back. Make new ones instead.</source>
            <translation>
                <numerusform>This is final: %n cancelled order can't be brought back. Make new ones instead.</numerusform>
                <numerusform>This is final: %n cancelled orders can't be brought back. Make new ones instead.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>This is final: orders still open on %n route(s) are cancelled with it.</source>
            <translation>
                <numerusform>This is final: orders still open on %n route are cancelled with it.</numerusform>
                <numerusform>This is final: orders still open on %n routes are cancelled with it.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Complete %n order(s)</source>
            <translation>
                <numerusform>Complete %n order</numerusform>
                <numerusform>Complete %n orders</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Cancel %n order(s)</source>
            <translation>
                <numerusform>Cancel %n order</numerusform>
                <numerusform>Cancel %n orders</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Pause %n order(s)</source>
            <translation>
                <numerusform>Pause %n order</numerusform>
                <numerusform>Pause %n orders</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Take up %n order(s) again</source>
            <translation>
                <numerusform>Take up %n order again</numerusform>
                <numerusform>Take up %n orders again</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Reschedule %n order(s)</source>
            <translation>
                <numerusform>Reschedule %n order</numerusform>
                <numerusform>Reschedule %n orders</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Reassign %n order(s)</source>
            <translation>
                <numerusform>Reassign %n order</numerusform>
                <numerusform>Reassign %n orders</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Track %n route(s)</source>
            <translation>
                <numerusform>Track %n route</numerusform>
                <numerusform>Track %n routes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Optimise %n route(s)</source>
            <translation>
                <numerusform>Optimise %n route</numerusform>
                <numerusform>Optimise %n routes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Complete %n route(s)</source>
            <translation>
                <numerusform>Complete %n route</numerusform>
                <numerusform>Complete %n routes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Keep %n route(s) open</source>
            <translation>
                <numerusform>Keep %n route open</numerusform>
                <numerusform>Keep %n routes open</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Keep %n order(s) open</source>
            <translation>
                <numerusform>Keep %n order open</numerusform>
                <numerusform>Keep %n orders open</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Completing %n order(s)</source>
            <translation>
                <numerusform>Completing %n order</numerusform>
                <numerusform>Completing %n orders</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Cancelling %n order(s)</source>
            <translation>
                <numerusform>Cancelling %n order</numerusform>
                <numerusform>Cancelling %n orders</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Pausing %n order(s)</source>
            <translation>
                <numerusform>Pausing %n order</numerusform>
                <numerusform>Pausing %n orders</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Taking up %n order(s) again</source>
            <translation>
                <numerusform>Taking up %n order again</numerusform>
                <numerusform>Taking up %n orders again</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Rescheduling %n order(s)</source>
            <translation>
                <numerusform>Rescheduling %n order</numerusform>
                <numerusform>Rescheduling %n orders</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Reassigning %n order(s)</source>
            <translation>
                <numerusform>Reassigning %n order</numerusform>
                <numerusform>Reassigning %n orders</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Starting %n route(s)</source>
            <translation>
                <numerusform>Starting %n route</numerusform>
                <numerusform>Starting %n routes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Optimising %n route(s)</source>
            <translation>
                <numerusform>Optimising %n route</numerusform>
                <numerusform>Optimising %n routes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Completing %n route(s)</source>
            <translation>
                <numerusform>Completing %n route</numerusform>
                <numerusform>Completing %n routes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n order(s) completed</source>
            <translation>
                <numerusform>%n order completed</numerusform>
                <numerusform>%n orders completed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n order(s) cancelled</source>
            <translation>
                <numerusform>%n order cancelled</numerusform>
                <numerusform>%n orders cancelled</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n order(s) paused</source>
            <translation>
                <numerusform>%n order paused</numerusform>
                <numerusform>%n orders paused</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n order(s) taken up again</source>
            <translation>
                <numerusform>%n order taken up again</numerusform>
                <numerusform>%n orders taken up again</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n order(s) rescheduled</source>
            <translation>
                <numerusform>%n order rescheduled</numerusform>
                <numerusform>%n orders rescheduled</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n order(s) reassigned</source>
            <translation>
                <numerusform>%n order reassigned</numerusform>
                <numerusform>%n orders reassigned</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n route(s) under way</source>
            <translation>
                <numerusform>%n route under way</numerusform>
                <numerusform>%n routes under way</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n route(s) optimised</source>
            <translation>
                <numerusform>%n route optimised</numerusform>
                <numerusform>%n routes optimised</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n route(s) completed</source>
            <translation>
                <numerusform>%n route completed</numerusform>
                <numerusform>%n routes completed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n so already</source>
            <translation>
                <numerusform>%n so already</numerusform>
                <numerusform>%n so already</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n not known yet</source>
            <translation>
                <numerusform>%n not known yet</numerusform>
                <numerusform>%n not known yet</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n refused</source>
            <translation>
                <numerusform>%n refused</numerusform>
                <numerusform>%n refused</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Publish %n route(s)?</source>
            <translation>
                <numerusform>Publish %n route?</numerusform>
                <numerusform>Publish %n routes?</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n route(s) already under way will change in the worker's hands.</source>
            <translation>
                <numerusform>%n route already under way will change in the worker's hands.</numerusform>
                <numerusform>%n routes already under way will change in the workers' hands.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>This takes %n call(s) to the server.</source>
            <translation>
                <numerusform>This takes %n call to the server.</numerusform>
                <numerusform>This takes %n calls to the server.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n route(s) published</source>
            <translation>
                <numerusform>%n route published</numerusform>
                <numerusform>%n routes published</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n held back</source>
            <translation>
                <numerusform>%n held back</numerusform>
                <numerusform>%n held back</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n blank row(s) left out.</source>
            <translation>
                <numerusform>%n blank row left out.</numerusform>
                <numerusform>%n blank rows left out.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n empty byte(s) taken out of cells.</source>
            <translation>
                <numerusform>%n empty byte taken out of cells.</numerusform>
                <numerusform>%n empty bytes taken out of cells.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) have more columns than can be read; the cells beyond were left out.</source>
            <translation>
                <numerusform>%n row has more columns than can be read; the cells beyond were left out.</numerusform>
                <numerusform>%n rows have more columns than can be read; the cells beyond were left out.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) are in another encoding than the rest and were read as Windows-1252.</source>
            <translation>
                <numerusform>%n line is in another encoding than the rest and was read as Windows-1252.</numerusform>
                <numerusform>%n lines are in another encoding than the rest and were read as Windows-1252.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n byte(s) could not be read; choose another encoding if letters look wrong.</source>
            <translation>
                <numerusform>%n byte could not be read; choose another encoding if letters look wrong.</numerusform>
                <numerusform>%n bytes could not be read; choose another encoding if letters look wrong.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The row has %n more filled cell(s) than there are columns.</source>
            <translation>
                <numerusform>The row has %n more filled cell than there are columns.</numerusform>
                <numerusform>The row has %n more filled cells than there are columns.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>%n more</numerusform>
                <numerusform>%n more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>mends %n</source>
            <translation>
                <numerusform>mends %n</numerusform>
                <numerusform>mends %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n stop(s)</source>
            <translation>
                <numerusform>%n stop</numerusform>
                <numerusform>%n stops</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Change %n order(s)</source>
            <translation>
                <numerusform>Change %n order</numerusform>
                <numerusform>Change %n orders</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Changing %n order(s)</source>
            <translation>
                <numerusform>Changing %n order</numerusform>
                <numerusform>Changing %n orders</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n order(s) changed</source>
            <translation>
                <numerusform>%n order changed</numerusform>
                <numerusform>%n orders changed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n order(s)</source>
            <translation>
                <numerusform>%n order</numerusform>
                <numerusform>%n orders</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Change %n field(s) of %1</source>
            <translation>
                <numerusform>Change %n field of %1</numerusform>
                <numerusform>Change %n fields of %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n stop(s) become late: %1.</source>
            <translation>
                <numerusform>%n stop becomes late: %1.</numerusform>
                <numerusform>%n stops become late: %1.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n stop(s) are late no more: %1.</source>
            <translation>
                <numerusform>%n stop is late no more: %1.</numerusform>
                <numerusform>%n stops are late no more: %1.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n rule(s) are broken no more.</source>
            <translation>
                <numerusform>%n rule is broken no more.</numerusform>
                <numerusform>%n rules are broken no more.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n order(s) are in no route yet.</source>
            <translation>
                <numerusform>%n order is in no route yet.</numerusform>
                <numerusform>%n orders are in no route yet.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n order(s) leave the day or ops group on screen.</source>
            <translation>
                <numerusform>%n order leaves the day or ops group on screen.</numerusform>
                <numerusform>%n orders leave the day or ops group on screen.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n late stop(s) become later still: %1.</source>
            <translation>
                <numerusform>%n late stop becomes later still: %1.</numerusform>
                <numerusform>%n late stops become later still: %1.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n rule(s) are newly broken, or by more: %1.</source>
            <translation>
                <numerusform>%n rule is newly broken, or by more: %1.</numerusform>
                <numerusform>%n rules are newly broken, or by more: %1.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n in conflict and not sent</source>
            <translation>
                <numerusform>%n in conflict and not sent</numerusform>
                <numerusform>%n in conflict and not sent</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n late</source>
            <translation>
                <numerusform>%n late</numerusform>
                <numerusform>%n late</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n worker(s)</source>
            <translation>
                <numerusform>%n worker</numerusform>
                <numerusform>%n workers</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n moved</source>
            <comment>stops within a route</comment>
            <translation>
                <numerusform>%n moved</numerusform>
                <numerusform>%n moved</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>No place was found for %n order(s). The plan stays as it is.</source>
            <translation>
                <numerusform>No place was found for %n order. The plan stays as it is.</numerusform>
                <numerusform>No place was found for %n orders. The plan stays as it is.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n route(s) would change.</source>
            <translation>
                <numerusform>%n route would change.</numerusform>
                <numerusform>%n routes would change.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n other route(s) would not.</source>
            <translation>
                <numerusform>%n other route would not.</numerusform>
                <numerusform>%n other routes would not.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n order(s) went elsewhere since and would stay there.</source>
            <translation>
                <numerusform>%n order went elsewhere since and would stay there.</numerusform>
                <numerusform>%n orders went elsewhere since and would stay there.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Undo cannot take the end of the window of %n order(s) away again: they have none now, and this service has no way to remove one.</source>
            <translation>
                <numerusform>Undo cannot take the end of the window of %n order away again: it has none now, and this service has no way to remove one.</numerusform>
                <numerusform>Undo cannot take the end of the window of %n orders away again: they have none now, and this service has no way to remove one.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Undo cannot take %n order(s) out of the ops group again: they are in none now, and this service has no way back.</source>
            <translation>
                <numerusform>Undo cannot take %n order out of the ops group again: it is in none now, and this service has no way back.</numerusform>
                <numerusform>Undo cannot take %n orders out of the ops group again: they are in none now, and this service has no way back.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n stop(s) will be reached more than ten minutes off from what was announced.</source>
            <translation>
                <numerusform>%n stop will be reached more than ten minutes off from what was announced.</numerusform>
                <numerusform>%n stops will be reached more than ten minutes off from what was announced.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>at the pace learnt from %n drive(s) of the fleet</source>
            <translation>
                <numerusform>at the pace learnt from %n drive of the fleet</numerusform>
                <numerusform>at the pace learnt from %n drives of the fleet</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n order(s) could not be planned without coordinates.</source>
            <translation>
                <numerusform>%n order could not be planned without coordinates.</numerusform>
                <numerusform>%n orders could not be planned without coordinates.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Learnt from %n drive(s)</source>
            <translation>
                <numerusform>Learnt from %n drive</numerusform>
                <numerusform>Learnt from %n drives</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Estimates go by the pace of %1, learnt from %n drive(s).</source>
            <translation>
                <numerusform>Estimates go by the pace of %1, learnt from %n drive.</numerusform>
                <numerusform>Estimates go by the pace of %1, learnt from %n drives.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Estimates go by what each of %1 ops groups has driven, %n drive(s) in all.</source>
            <translation>
                <numerusform>Estimates go by what each of %1 ops groups has driven, %n drive in all.</numerusform>
                <numerusform>Estimates go by what each of %1 ops groups has driven, %n drives in all.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>For all %n row(s) that are on the server</source>
            <translation>
                <numerusform>For all %n row that are on the server</numerusform>
                <numerusform>For all %n rows that are on the server</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Move all dates by %n day(s)</source>
            <translation>
                <numerusform>Move all dates by %n day</numerusform>
                <numerusform>Move all dates by %n days</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) that the spreadsheet hides were read too.</source>
            <translation>
                <numerusform>%n row that the spreadsheet hides was read too.</numerusform>
                <numerusform>%n rows that the spreadsheet hides were read too.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>This address may mean one of %n place(s).</source>
            <translation>
                <numerusform>This address may mean one of %n place.</numerusform>
                <numerusform>This address may mean one of %n places.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n place(s)</source>
            <translation>
                <numerusform>%n place</numerusform>
                <numerusform>%n places</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>routedesk::map::MapView</name>
        <message numerus="yes">
            <source>%n place(s) on the map</source>
            <translation>
                <numerusform>%n place on the map</numerusform>
                <numerusform>%n places on the map</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>routedesk::ui::AutoPlan</name>
        <message numerus="yes">
            <source>Planning %n order(s)</source>
            <translation>
                <numerusform>Planning %n order</numerusform>
                <numerusform>Planning %n orders</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n order(s) planned</source>
            <translation>
                <numerusform>%n order planned</numerusform>
                <numerusform>%n orders planned</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>into %n route(s).</source>
            <translation>
                <numerusform>into %n route.</numerusform>
                <numerusform>into %n routes.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n order(s) did not fit; the pool says why.</source>
            <translation>
                <numerusform>%n order did not fit; the pool says why.</numerusform>
                <numerusform>%n orders did not fit; the pool says why.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>routedesk::ui::BatchForm</name>
        <message numerus="yes">
            <source>Create %n order(s)</source>
            <translation>
                <numerusform>Create %n order</numerusform>
                <numerusform>Create %n orders</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Creating %n order(s)</source>
            <translation>
                <numerusform>Creating %n order</numerusform>
                <numerusform>Creating %n orders</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n order(s) created.</source>
            <translation>
                <numerusform>%n order created.</numerusform>
                <numerusform>%n orders created.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>For %n order(s) the answer was lost; it is being looked up and nothing is sent twice.</source>
            <translation>
                <numerusform>For %n order the answer was lost; it is being looked up and nothing is sent twice.</numerusform>
                <numerusform>For %n orders the answer was lost; it is being looked up and nothing is sent twice.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n order(s) refused and kept here.</source>
            <translation>
                <numerusform>%n order refused and kept here.</numerusform>
                <numerusform>%n orders refused and kept here.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n template(s) imported.</source>
            <translation>
                <numerusform>%n template imported.</numerusform>
                <numerusform>%n templates imported.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>routedesk::ui::ChoiceChip</name>
        <message numerus="yes">
            <source>%1: %n chosen</source>
            <comment>filter</comment>
            <translation>
                <numerusform>%1: %n chosen</numerusform>
                <numerusform>%1: %n chosen</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>routedesk::ui::ConfirmDialog</name>
        <message numerus="yes">
            <source>… and %n more</source>
            <translation>
                <numerusform>… and %n more</numerusform>
                <numerusform>… and %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>routedesk::ui::ConflictFlow</name>
        <message numerus="yes">
            <source>%n change(s) of yours clash with what someone else has done. Yours are kept and not sent until you choose.</source>
            <translation>
                <numerusform>%n change of yours clashes with what someone else has done. Yours is kept and not sent until you choose.</numerusform>
                <numerusform>%n changes of yours clash with what someone else has done. Yours are kept and not sent until you choose.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>routedesk::ui::DayDialog</name>
        <message numerus="yes">
            <source>Move %n order(s) to another day</source>
            <translation>
                <numerusform>Move %n order to another day</numerusform>
                <numerusform>Move %n orders to another day</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of them are with a worker already: there they are cancelled, and made anew on that day.</source>
            <translation>
                <numerusform>%n of them is with a worker already: there it is cancelled, and made anew on that day.</numerusform>
                <numerusform>%n of them are with a worker already: there they are cancelled, and made anew on that day.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>routedesk::ui::DetailsPanel</name>
        <message numerus="yes">
            <source>%n selected</source>
            <translation>
                <numerusform>%n selected</numerusform>
                <numerusform>%n selected</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>routedesk::ui::EditDialog</name>
        <message numerus="yes">
            <source>Edit %n order(s)</source>
            <translation>
                <numerusform>Edit %n order</numerusform>
                <numerusform>Edit %n orders</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>&amp;Change %n order(s)</source>
            <translation>
                <numerusform>&amp;Change %n order</numerusform>
                <numerusform>&amp;Change %n orders</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Tick what is to change. %n order(s) are closed and stay as they are.</source>
            <translation>
                <numerusform>Tick what is to change. %n order is closed and stays as it is.</numerusform>
                <numerusform>Tick what is to change. %n orders are closed and stay as they are.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Someone else has changed %n of these order(s) meanwhile: you will be shown both.</source>
            <translation>
                <numerusform>Someone else has changed one of these orders meanwhile: you will be shown both.</numerusform>
                <numerusform>Someone else has changed %n of these orders meanwhile: you will be shown both.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>routedesk::ui::EditHands</name>
        <message numerus="yes">
            <source>&amp;Edit %n order(s)…</source>
            <translation>
                <numerusform>&amp;Edit %n order…</numerusform>
                <numerusform>&amp;Edit %n orders…</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n order(s) stay: they are under way, closed, or not known here (%1).</source>
            <translation>
                <numerusform>%n order stays: it is under way, closed, or not known here (%1).</numerusform>
                <numerusform>%n orders stay: they are under way, closed, or not known here (%1).</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n order(s) made again.</source>
            <translation>
                <numerusform>%n order made again.</numerusform>
                <numerusform>%n orders made again.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n order(s) refused.</source>
            <translation>
                <numerusform>%n order refused.</numerusform>
                <numerusform>%n orders refused.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Import %n order(s)</source>
            <translation>
                <numerusform>Import %n order</numerusform>
                <numerusform>Import %n orders</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n new order(s)</source>
            <translation>
                <numerusform>%n new order</numerusform>
                <numerusform>%n new orders</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>routedesk::ui::EditReview</name>
        <message numerus="yes">
            <source>%n order(s) that are so already</source>
            <translation>
                <numerusform>%n order that is so already</numerusform>
                <numerusform>%n orders that are so already</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>… and %n more</source>
            <translation>
                <numerusform>… and %n more</numerusform>
                <numerusform>… and %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>routedesk::ui::ExportHands</name>
        <message numerus="yes">
            <source>%n order(s) written to %1.</source>
            <translation>
                <numerusform>%n order written to %1.</numerusform>
                <numerusform>%n orders written to %1.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>routedesk::ui::ImportDialog</name>
        <message numerus="yes">
            <source>For %n row(s) the answer was lost; it is being looked up and nothing is sent twice.</source>
            <translation>
                <numerusform>For %n row the answer was lost; it is being looked up and nothing is sent twice.</numerusform>
                <numerusform>For %n rows the answer was lost; it is being looked up and nothing is sent twice.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) refused by the server: see the marked cells.</source>
            <translation>
                <numerusform>%n row refused by the server: see the marked cells.</numerusform>
                <numerusform>%n rows refused by the server: see the marked cells.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) not updated: see the marked cells.</source>
            <translation>
                <numerusform>%n row not updated: see the marked cells.</numerusform>
                <numerusform>%n rows not updated: see the marked cells.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) went down with them and can be imported again.</source>
            <translation>
                <numerusform>%n row went down with them and can be imported again.</numerusform>
                <numerusform>%n rows went down with them and can be imported again.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) not imported.</source>
            <translation>
                <numerusform>%n row not imported.</numerusform>
                <numerusform>%n rows not imported.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) with errors left.</source>
            <translation>
                <numerusform>%n row with errors left.</numerusform>
                <numerusform>%n rows with errors left.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Import %n good order(s)</source>
            <translation>
                <numerusform>Import %n good order</numerusform>
                <numerusform>Import %n good orders</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Save %n row(s) left…</source>
            <translation>
                <numerusform>Save %n row left…</numerusform>
                <numerusform>Save %n rows left…</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) saved in %1. Mend them there and import that file again.</source>
            <translation>
                <numerusform>%n row saved in %1. Mend them there and import that file again.</numerusform>
                <numerusform>%n rows saved in %1. Mend them there and import that file again.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Not sent, and still here: %n row(s).</source>
            <translation>
                <numerusform>Not sent, and still here: %n row.</numerusform>
                <numerusform>Not sent, and still here: %n rows.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>changing %n cell(s)</source>
            <translation>
                <numerusform>changing %n cell</numerusform>
                <numerusform>changing %n cells</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>taking out %n row(s)</source>
            <translation>
                <numerusform>taking out %n row</numerusform>
                <numerusform>taking out %n rows</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>putting back %n row(s)</source>
            <translation>
                <numerusform>putting back %n row</numerusform>
                <numerusform>putting back %n rows</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n cell(s) changed.</source>
            <translation>
                <numerusform>%n cell changed.</numerusform>
                <numerusform>%n cells changed.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n address(es) wait; everything else can be imported.</source>
            <translation>
                <numerusform>%n address waits; everything else can be imported.</numerusform>
                <numerusform>%n addresses wait; everything else can be imported.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Stopped: %n address(es) are not looked up. What was found stays.</source>
            <translation>
                <numerusform>Stopped: %n address is not looked up. What was found stays.</numerusform>
                <numerusform>Stopped: %n addresses are not looked up. What was found stays.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) that are imported already stand there again as if they were not.</source>
            <translation>
                <numerusform>%n row that are imported already stand there again as if they were not.</numerusform>
                <numerusform>%n rows that are imported already stand there again as if they were not.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>routedesk::ui::ImportHands</name>
        <message numerus="yes">
            <source>%n row(s) left</source>
            <translation>
                <numerusform>%n row left</numerusform>
                <numerusform>%n rows left</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Cancel %n order(s)</source>
            <translation>
                <numerusform>Cancel %n order</numerusform>
                <numerusform>Cancel %n orders</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Update %n order(s) from %1</source>
            <translation>
                <numerusform>Update %n order from %1</numerusform>
                <numerusform>Update %n orders from %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more order(s) imported after all, though the answer was lost.</source>
            <translation>
                <numerusform>%n more order imported after all, though the answer was lost.</numerusform>
                <numerusform>%n more orders imported after all, though the answer was lost.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>routedesk::ui::ImportWords</name>
        <message numerus="yes">
            <source>%n order(s) refused.</source>
            <translation>
                <numerusform>%n order refused.</numerusform>
                <numerusform>%n orders refused.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>For %n order(s) nobody can tell yet.</source>
            <translation>
                <numerusform>For %n order nobody can tell yet.</numerusform>
                <numerusform>For %n orders nobody can tell yet.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>On a route under way: %n order(s); their worker will see them go.</source>
            <translation>
                <numerusform>On a route under way: %n order; their worker will see them go.</numerusform>
                <numerusform>On a route under way: %n orders; their worker will see them go.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Started, and stay as they are: %n order(s) (%1).</source>
            <translation>
                <numerusform>Started, and stay as they are: %n order (%1).</numerusform>
                <numerusform>Started, and stay as they are: %n orders (%1).</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Closed, and stay as they are: %n order(s).</source>
            <translation>
                <numerusform>Closed, and stay as they are: %n order.</numerusform>
                <numerusform>Closed, and stay as they are: %n orders.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Not known here, and stay as they are: %n order(s).</source>
            <translation>
                <numerusform>Not known here, and stay as they are: %n order.</numerusform>
                <numerusform>Not known here, and stay as they are: %n orders.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n order(s) imported.</source>
            <translation>
                <numerusform>%n order imported.</numerusform>
                <numerusform>%n orders imported.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n order(s) updated.</source>
            <translation>
                <numerusform>%n order updated.</numerusform>
                <numerusform>%n orders updated.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>routedesk::ui::MainWindow</name>
        <message numerus="yes">
            <source>%n route(s)</source>
            <translation>
                <numerusform>%n route</numerusform>
                <numerusform>%n routes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n stop(s)</source>
            <translation>
                <numerusform>%n stop</numerusform>
                <numerusform>%n stops</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n order(s) created.</source>
            <translation>
                <numerusform>%n order created.</numerusform>
                <numerusform>%n orders created.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>routedesk::ui::MapMenu</name>
        <message numerus="yes">
            <source>&amp;Select %n order(s)</source>
            <translation>
                <numerusform>&amp;Select %n order</numerusform>
                <numerusform>&amp;Select %n orders</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>&amp;Add %n order(s) to the selection</source>
            <translation>
                <numerusform>&amp;Add %n order to the selection</numerusform>
                <numerusform>&amp;Add %n orders to the selection</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>routedesk::ui::MapTips</name>
        <message numerus="yes">
            <source>%n order(s)</source>
            <translation>
                <numerusform>%n order</numerusform>
                <numerusform>%n orders</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n more here</source>
            <translation>
                <numerusform>and %n more here</numerusform>
                <numerusform>and %n more here</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>routedesk::ui::MapTools</name>
        <message numerus="yes">
            <source>%n order(s) to be added</source>
            <translation>
                <numerusform>%n order to be added</numerusform>
                <numerusform>%n orders to be added</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n order(s) to be taken away</source>
            <translation>
                <numerusform>%n order to be taken away</numerusform>
                <numerusform>%n orders to be taken away</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n order(s)</source>
            <translation>
                <numerusform>%n order</numerusform>
                <numerusform>%n orders</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 and its %n point(s) are on the clipboard.</source>
            <translation>
                <numerusform>%1 and its %n point are on the clipboard.</numerusform>
                <numerusform>%1 and its %n points are on the clipboard.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>routedesk::ui::MappingHands</name>
        <message numerus="yes">
            <source>%n entry(ies) in it mean nothing here and were left out.</source>
            <translation>
                <numerusform>%n entry(ies) in it mean nothing here and were left out.</numerusform>
                <numerusform>%n entry(ies) in it mean nothing here and were left out.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>routedesk::ui::OfferFlow</name>
        <message numerus="yes">
            <source>%n stop(s)</source>
            <translation>
                <numerusform>%n stop</numerusform>
                <numerusform>%n stops</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Move %n stop(s) to…</source>
            <translation>
                <numerusform>Move %n stop to…</numerusform>
                <numerusform>Move %n stops to…</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>routedesk::ui::OrderFilterBar</name>
        <message numerus="yes">
            <source>%n hidden by filter</source>
            <translation>
                <numerusform>%n hidden by filter</numerusform>
                <numerusform>%n hidden by filter</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>routedesk::ui::OrderHands</name>
        <message numerus="yes">
            <source>%n route(s) can't be tracked yet: publish the changes and give them a worker first.</source>
            <translation>
                <numerusform>%n route can't be tracked yet: publish the changes and give it a worker first.</numerusform>
                <numerusform>%n routes can't be tracked yet: publish the changes and give them a worker first.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>routedesk::ui::OutcomeDialog</name>
        <message numerus="yes">
            <source>Try %n refused again</source>
            <translation>
                <numerusform>Try %n refused again</numerusform>
                <numerusform>Try %n refused again</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Look up %n unknown</source>
            <translation>
                <numerusform>Look up %n unknown</numerusform>
                <numerusform>Look up %n unknown</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>routedesk::ui::PlaceFields</name>
        <message numerus="yes">
            <source>%n address(es) kept on this computer (%1).</source>
            <translation>
                <numerusform>%n address kept on this computer (%1).</numerusform>
                <numerusform>%n addresses kept on this computer (%1).</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>routedesk::ui::PlanDialog</name>
        <message numerus="yes">
            <source>&amp;Accept %n route(s)</source>
            <translation>
                <numerusform>&amp;Accept %n route</numerusform>
                <numerusform>&amp;Accept %n routes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>routedesk::ui::PlanFlow</name>
        <message numerus="yes">
            <source>%n route(s) planned. Nothing is sent yet.</source>
            <translation>
                <numerusform>%n route planned. Nothing is sent yet.</numerusform>
                <numerusform>%n routes planned. Nothing is sent yet.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n order(s) did not fit; the pool says why.</source>
            <translation>
                <numerusform>%n order did not fit; the pool says why.</numerusform>
                <numerusform>%n orders did not fit; the pool says why.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>routedesk::ui::PlanSettings</name>
        <message numerus="yes">
            <source>%n second(s)</source>
            <translation>
                <numerusform>%n second</numerusform>
                <numerusform>%n seconds</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n minute(s)</source>
            <translation>
                <numerusform>%n minute</numerusform>
                <numerusform>%n minutes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>A stop changes worker only if that saves %n minute(s) of driving.</source>
            <translation>
                <numerusform>A stop changes worker only if that saves %n minute of driving.</numerusform>
                <numerusform>A stop changes worker only if that saves %n minutes of driving.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>In the best plan so far, %n stop(s) would change worker.</source>
            <translation>
                <numerusform>In the best plan so far, %n stop would change worker.</numerusform>
                <numerusform>In the best plan so far, %n stops would change worker.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>routedesk::ui::PlanSketch</name>
        <message numerus="yes">
            <source>%n route(s)</source>
            <translation>
                <numerusform>%n route</numerusform>
                <numerusform>%n routes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>routedesk::ui::PoolDelegate</name>
        <message numerus="yes">
            <source>%n unit(s)</source>
            <translation>
                <numerusform>%n unit</numerusform>
                <numerusform>%n units</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>routedesk::ui::PoolPanel</name>
        <message numerus="yes">
            <source>%n hidden by filter</source>
            <translation>
                <numerusform>%n hidden by filter</numerusform>
                <numerusform>%n hidden by filter</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>routedesk::ui::PublishFlow</name>
        <message numerus="yes">
            <source>%n stop(s)</source>
            <translation>
                <numerusform>%n stop</numerusform>
                <numerusform>%n stops</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Publishing %n route(s)</source>
            <translation>
                <numerusform>Publishing %n route</numerusform>
                <numerusform>Publishing %n routes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>routedesk::ui::ReplaceBar</name>
        <message numerus="yes">
            <source>%n cell(s) would change</source>
            <translation>
                <numerusform>%n cell would change</numerusform>
                <numerusform>%n cells would change</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>routedesk::ui::RouteFilterBar</name>
        <message numerus="yes">
            <source>%n hidden by filter</source>
            <translation>
                <numerusform>%n hidden by filter</numerusform>
                <numerusform>%n hidden by filter</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n worker(s)</source>
            <translation>
                <numerusform>%n worker</numerusform>
                <numerusform>%n workers</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n route(s)</source>
            <translation>
                <numerusform>%n route</numerusform>
                <numerusform>%n routes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>routedesk::ui::SavedViews</name>
        <message numerus="yes">
            <source>%n saved view(s) can't be read and are left out; the others are here.</source>
            <translation>
                <numerusform>%n saved view can't be read and are left out; the others are here.</numerusform>
                <numerusform>%n saved views can't be read and are left out; the others are here.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>routedesk::ui::SearchSession</name>
        <message numerus="yes">
            <source>Show only the %n order(s) that match</source>
            <translation>
                <numerusform>Show only the %n order that match</numerusform>
                <numerusform>Show only the %n orders that match</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n stop(s)</source>
            <translation>
                <numerusform>%n stop</numerusform>
                <numerusform>%n stops</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>routedesk::ui::SendingPanel</name>
        <message numerus="yes">
            <source>%n on the way</source>
            <translation>
                <numerusform>%n on the way</numerusform>
                <numerusform>%n on the way</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>routedesk::ui::SequenceDelegate</name>
        <message numerus="yes">
            <source>%n stop(s)</source>
            <translation>
                <numerusform>%n stop</numerusform>
                <numerusform>%n stops</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>routedesk::ui::SequencePresentation</name>
        <message numerus="yes">
            <source>%n stop(s)</source>
            <translation>
                <numerusform>%n stop</numerusform>
                <numerusform>%n stops</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n late</source>
            <translation>
                <numerusform>%n late</numerusform>
                <numerusform>%n late</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n stop(s) without coordinates, not driven to</source>
            <translation>
                <numerusform>%n stop without coordinates, not driven to</numerusform>
                <numerusform>%n stops without coordinates, not driven to</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>routedesk::ui::StatusLine</name>
        <message numerus="yes">
            <source>%n change(s) with unknown outcome</source>
            <translation>
                <numerusform>%n change with unknown outcome</numerusform>
                <numerusform>%n changes with unknown outcome</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n conflict(s) to be decided</source>
            <translation>
                <numerusform>%n conflict to be decided</numerusform>
                <numerusform>%n conflicts to be decided</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n waiting to be sent</source>
            <translation>
                <numerusform>%n waiting to be sent</numerusform>
                <numerusform>%n waiting to be sent</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n route(s) changed here, not sent</source>
            <translation>
                <numerusform>%n route changed here, not sent</numerusform>
                <numerusform>%n routes changed here, not sent</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>routedesk::ui::TopBar</name>
        <message numerus="yes">
            <source>%n route(s) not sent</source>
            <translation>
                <numerusform>%n route not sent</numerusform>
                <numerusform>%n routes not sent</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>routedesk::ui::WatchHands</name>
        <message numerus="yes">
            <source>%1 has arrived, and %n more file(s).</source>
            <translation>
                <numerusform>%1 has arrived, and %n more file.</numerusform>
                <numerusform>%1 has arrived, and %n more files.</numerusform>
            </translation>
        </message>
    </context>
</TS>
