package dev.crosswalk.server.programme;

import java.time.Instant;

/// One thing that somebody did to a programme, whole.
///
/// @param number counts the changes of an organisation from 1
/// @param what in a sentence
public record Change(long number, Instant recordedAt, String recordedBy, String what) {}
