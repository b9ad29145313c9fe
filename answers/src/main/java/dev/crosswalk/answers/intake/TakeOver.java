package dev.crosswalk.answers.intake;

import dev.crosswalk.answers.auditreport.CoverPage;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What does a review change in a programme?
///
/// @param list as whoever asks calls the list
/// @param cover which report it is of; where it has an id alone, one on record
/// @param since since when its controls are in place; null for the first day of the report
public record TakeOver(String list, CoverPage cover, @Nullable LocalDate since) {}
