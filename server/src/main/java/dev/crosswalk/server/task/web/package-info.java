@NullMarked
package dev.crosswalk.server.task.web;

import org.jspecify.annotations.NullMarked;
