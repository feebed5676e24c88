// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace opsdeck::opsflow {

/// One automation for each thing that a pipeline can meet. The programs exist only in the fake runner.
inline const QByteArray demo_pack = R"(opsdeck: 1
id: look.around
title: Look around
say: ["look at {what}"]
danger: read
params:
  what: {type: text, required: true}
run: {argv: [looker, "${params.what}"]}
parse: {kind: json}
result:
  headline: "${params.what}: ${out.items.length} ways"
  table: {rows: out.items, columns: [name, state], limit: 2}
followups:
  - {label: "Change ${params.what}", run: change.it, with: {what: "${params.what}"}, when: "out.items.length > 0"}
minutes_saved: 5
---
opsdeck: 1
id: change.it
title: Change it
say: ["change {what}", {form: "try change {what}", verb: plan}]
danger: change
params:
  what: {type: text, required: true}
run: {argv: [changer, "${params.what}"]}
plan: {argv: [planner, "${params.what}"]}
verify: {argv: [checker, "${params.what}"], expect: "exit == 0", every: 100ms, for: 100ms}
rollback: {run: change.back, with: {what: "${params.what}"}, on_failure: ask}
result: {headline: "${params.what} changed"}
---
opsdeck: 1
id: change.back
title: Change it back
say: ["change back {what}"]
danger: change
params:
  what: {type: text, required: true}
run: {argv: [changer, --back, "${params.what}"]}
---
opsdeck: 1
id: drop.it
title: Drop it
say: ["drop {what}"]
danger: destructive
params:
  what: {type: text, required: true}
run: {argv: [dropper, "${params.what}"]}
plan: none
plan_reason: It cannot be tried
confirm: {mode: type, phrase: "${params.what}"}
---
opsdeck: 1
id: open.door
title: Open the door
say: ["open door {door}"]
danger: read
params:
  door: {type: text, required: true}
  key: {type: secret, required: true, pass: stdin, positional: false}
run: {argv: [opener, "${params.door}"]}
result: {headline: "${params.door} is open"}
---
opsdeck: 1
id: close.door
title: Close the door
say: ["close door {door}"]
danger: read
params:
  door: {type: text, required: true}
  key: {type: secret, required: true, pass: stdin, positional: false}
run: {argv: [closer, "${params.door}"]}
verify: {argv: [checker, "${params.door}"], expect: "exit == 0", every: 100ms, for: 100ms}
---
opsdeck: 1
id: say.help
title: Help
say: ["help"]
danger: read
run: {builtin: help}
)";

} // namespace opsdeck::opsflow
