/// The papers that a client and an auditor are handed, built as
/// [dev.crosswalk.formats.report.Report] values: what they say, not how a file shows it.
///
/// A [dev.crosswalk.programme.standing.Situation] is what all of them speak of: an organisation on
/// a day, and a [dev.crosswalk.programme.standing.Judged] for each framework wanted, with the
/// engine's verdicts. Each kind of report is one [ReportKind]; [StandardReports] lists them. No
/// kind computes a number of its own: coverage comes from [dev.crosswalk.engine.RollUp] and
/// [dev.crosswalk.engine.Verdict], counterparts from [dev.crosswalk.engine.Comparison], the state
/// of controls from [dev.crosswalk.programme.standing.Standing], what changed and what is due from
/// [dev.crosswalk.programme.change.Changes] and [dev.crosswalk.programme.standing.Agenda].
@NullMarked
package dev.crosswalk.papers.report;

import org.jspecify.annotations.NullMarked;
