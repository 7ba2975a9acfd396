// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/pages/pagestyle.h"

using namespace Qt::StringLiterals;

namespace routedesk::service {

const QString &pageStyle()
{
    static const QString style = uR"(
:root{color-scheme:light dark;--ground:#f3f5f2;--card:#fff;--ink:#18201c;--soft:#56615b;--line:#d7ddd8;--go:#0b6b4f;
--tint:#e3f1ea;--late:#8a4b00;--stop:#a12b2b;--land:#edf1ec;--ring:#b9c3bc;--way:#1f5fb5}
@media (prefers-color-scheme:dark){:root{--ground:#101412;--card:#191e1b;--ink:#edf1ee;--soft:#a9b4ad;--line:#333b36;
--go:#6fd3ab;--tint:#14352a;--late:#f0b35e;--stop:#f39c9c;--land:#141917;--ring:#46514a;--way:#8ab6ff}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",
"Liberation Sans",sans-serif;overflow-wrap:anywhere;-webkit-text-size-adjust:100%}
main{max-width:36rem;margin:0 auto;padding:1.25rem 1rem 2rem}
.route main{max-width:72rem}
h1{font-size:1.625rem;line-height:1.2;letter-spacing:-.01em;margin:0 0 .375rem;text-wrap:balance}
h2{font-size:.8125rem;line-height:1.4;font-weight:600;color:var(--soft);margin:0 0 .125rem}
p{margin:0}
.eyebrow{color:var(--soft);font-size:.875rem;margin-bottom:.75rem}
.lead{color:var(--soft)}
.card{background:var(--card);border:1px solid var(--line);border-radius:.875rem;padding:1rem;margin-top:1rem}
.when{font-size:2rem;line-height:1.15;font-weight:650;letter-spacing:-.02em;font-variant-numeric:tabular-nums}
.when small{display:block;font-size:1rem;font-weight:400;letter-spacing:0;color:var(--soft);margin-top:.25rem}
.late{color:var(--late);font-weight:600}
.stop h1{color:var(--stop)}
.done h1{color:var(--go)}
.steps{display:flex;list-style:none;margin:1rem 0 0;padding:0;gap:.375rem}
.steps li{flex:1 1 0;border-top:.3125rem solid var(--line);padding-top:.375rem;font-size:.8125rem;line-height:1.3;color:var(--soft)}
.steps .past{border-color:var(--go)}
.steps .now{border-color:var(--go);color:var(--ink);font-weight:650}
figure{margin:0}
figcaption{font-size:.875rem;color:var(--soft);padding:.625rem 1rem .75rem}
.map{padding:0;overflow:hidden}
svg{display:block;width:100%;height:auto;background:var(--land)}
svg text{font-size:12.5px;fill:var(--soft);paint-order:stroke;stroke:var(--land);stroke-width:3px;stroke-linejoin:round}
.ring{fill:none;stroke:var(--ring);stroke-dasharray:2 4}
.fence{fill:var(--go);fill-opacity:.14;stroke:var(--go);stroke-opacity:.6}
.crow{fill:none;stroke:var(--way);stroke-width:1.5;stroke-dasharray:1 5;stroke-linecap:round}
.planned{fill:none;stroke:var(--ring);stroke-width:2;stroke-linejoin:round}
.travelled{fill:none;stroke:var(--way);stroke-width:2.5;stroke-linejoin:round;stroke-linecap:round}
.goal{fill:var(--go);stroke:var(--land);stroke-width:1.5}
.hole{fill:var(--land)}
.driver{fill:var(--way);stroke:var(--land);stroke-width:2}
.halo{fill:var(--way);fill-opacity:.18}
.bar{fill:none;stroke:var(--soft);stroke-width:1.5}
.north{fill:var(--soft)}
.stop-open{fill:var(--go);stroke:var(--land);stroke-width:1.5}
.stop-closed{fill:var(--soft);stroke:var(--land);stroke-width:1.5}
svg .number{fill:var(--land);stroke:none;font-weight:700;text-anchor:middle}
dl{margin:0}
dt{font-size:.8125rem;font-weight:600;color:var(--soft)}
dd{margin:0 0 .75rem}
dd:last-child{margin-bottom:0}
footer{margin-top:1.25rem;font-size:.8125rem;color:var(--soft)}
.route h2{margin-bottom:.75rem}
.stops{list-style:none;margin:0;padding:0}
.stops li{display:grid;grid-template-columns:2rem 1fr;gap:0 .75rem;padding:.75rem 0;border-top:1px solid var(--line)}
.stops li:first-child{border-top:0;padding-top:0}
.stops li:last-child{padding-bottom:0}
.stops b{grid-row:1/4;width:2rem;height:2rem;border-radius:50%;background:var(--go);color:var(--card);display:grid;
place-items:center;font-size:.875rem;font-variant-numeric:tabular-nums}
.stops .closed b{background:var(--soft)}
.stops .name{font-weight:600}
.stops .fine{font-size:.875rem;color:var(--soft)}
.stops .stage{font-size:.875rem}
@media (min-width:56rem){.route .columns{display:grid;grid-template-columns:minmax(0,2fr) minmax(0,3fr);gap:0 1rem;align-items:start}
.route .map{position:sticky;top:1rem}}
@media (min-width:30rem){main{padding-top:2rem}h1{font-size:2rem}.when{font-size:2.5rem}}
@media print{body{background:#fff}.card{break-inside:avoid}}
)"_s;
    return style;
}

}
