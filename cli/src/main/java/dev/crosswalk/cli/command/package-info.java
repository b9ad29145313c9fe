/// What every command of the command line is made of: its [Verb], the [Options] it declares and
/// reads, the [dev.crosswalk.answers.Question] it asks and the [dev.crosswalk.answers.Answer] it
/// gives.
@NullMarked
package dev.crosswalk.cli.command;

import org.jspecify.annotations.NullMarked;
