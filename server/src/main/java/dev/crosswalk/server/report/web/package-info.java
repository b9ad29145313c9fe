@NullMarked
package dev.crosswalk.server.report.web;

import org.jspecify.annotations.NullMarked;
