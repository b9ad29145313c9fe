/// The papers that are handed to clients, auditors and management, as files: [ReportVerb]. What
/// they say is made by `dev.crosswalk.papers.report`.
@NullMarked
package dev.crosswalk.cli.report;

import org.jspecify.annotations.NullMarked;
