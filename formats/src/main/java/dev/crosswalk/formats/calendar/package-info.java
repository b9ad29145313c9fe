/// All-day events as an iCalendar file (RFC 5545), for any calendar to subscribe to or import.
@NullMarked
package dev.crosswalk.formats.calendar;

import org.jspecify.annotations.NullMarked;
