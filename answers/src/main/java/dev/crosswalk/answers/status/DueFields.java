package dev.crosswalk.answers.status;

import dev.crosswalk.answers.text.Csv;
import dev.crosswalk.answers.text.Json;
import dev.crosswalk.programme.People;
import dev.crosswalk.programme.Person;
import dev.crosswalk.programme.standing.Due;
import dev.crosswalk.programme.standing.DueWords;
import dev.crosswalk.programme.words.Words;
import java.time.LocalDate;
import java.util.List;

/// Things with a day in the formats for machines, and as rows of a table.
final class DueFields {
    static final List<String> HEADER = List.of("day", "last day", "what", "of", "owner", "state");

    private DueFields() {}

    /// @param who by whom owners are known
    /// @param on the day on which it is asked who holds which role
    static void json(Json json, String name, List<Due> dues, People who, LocalDate on) {
        json.array(name);
        for (Due d : dues) {
            json.object()
                    .field("key", d.key())
                    .field("kind", Words.of(d.kind()))
                    .field("status", Words.of(d.status()))
                    .field("say", say(d))
                    .field("about", d.about())
                    .field("title", d.title())
                    .field("controls", d.controls())
                    .field("owner", d.owner())
                    .field(
                            "persons",
                            who.meant(d.owner(), on, on).stream().map(Person::id).toList())
                    .field("day", d.day().toString())
                    .field("lastDay", d.lastDay().toString())
                    .field("times", d.times())
                    .field("detail", d.detail())
                    .field("doneOn", d.doneOn() == null ? null : d.doneOn().toString())
                    .end();
        }
        json.end();
    }

    /// `put in place`, or that it was not, of what is overdue; with how often, where that is more
    /// than once, and else after which day it is late, where that is another than on which it is
    /// due.
    static String say(Due d) {
        String what =
                d.status() == Due.Status.OVERDUE
                        ? DueWords.overdue(d.kind())
                        : DueWords.of(d.kind());
        return d.times() > 1 ? what + ", " + d.times() + " times" : what + DueWords.late(d);
    }

    static void csv(Csv csv, List<Due> dues) {
        csv.titles("day,lastDay,kind,about,title,owner,status,times,detail,controls,doneOn,key");
        for (Due d : dues) {
            csv.row(
                    d.day().toString(),
                    d.lastDay().toString(),
                    Words.of(d.kind()),
                    d.about(),
                    d.title(),
                    d.owner(),
                    Words.of(d.status()),
                    d.times(),
                    d.detail(),
                    String.join(" ", d.controls()),
                    Words.iso(d.doneOn()),
                    d.key());
        }
    }

    static List<String> row(Due d) {
        return List.of(
                d.day().toString(),
                d.lastDay().toString(),
                DueWords.of(d.kind()),
                DueWords.of(d),
                d.owner(),
                Words.spoken(d.status()));
    }
}
