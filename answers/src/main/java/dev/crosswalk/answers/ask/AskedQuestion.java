package dev.crosswalk.answers.ask;

import dev.crosswalk.content.GivenAnswer;
import dev.crosswalk.engine.RequirementRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A question to a person: obligations that are asked about together, each of which can be answered
/// apart.
///
/// @param id of the control or the two controls that are asked about, `ACC-03+ACC-05`; of the
///   obligation where no control discharges it
/// @param title what it is about, in the titles of its controls; empty where no control discharges
///   it
/// @param asks what is asked, in a sentence or two, without the points
/// @param controls ids of these controls
/// @param domain id of the domain
/// @param owner the role that usually knows; empty where no control says it
/// @param points the obligations that are open
/// @param settles the wanted requirements that demand one of them: a no opens each
/// @param completes those of which they are all that is open: a yes to all completes each
/// @param weight how many requirements an answer decides, in shares; what is possible already
///   counts twice
public record AskedQuestion(
        String id,
        String title,
        String asks,
        List<String> controls,
        String domain,
        String owner,
        List<Point> points,
        List<RequirementRef> settles,
        List<RequirementRef> completes,
        double weight) {

    public AskedQuestion {
        controls = List.copyOf(controls);
        points = List.copyOf(points);
        settles = List.copyOf(settles);
        completes = List.copyOf(completes);
    }

    /// @param said what somebody said of it before; null where nobody did
    public record Point(String obligation, String text, @Nullable GivenAnswer said) {}

    public List<String> obligations() {
        return points.stream().map(Point::obligation).toList();
    }

    /// What is asked, with what it is about before it.
    public String text() {
        return title.isEmpty() ? asks : title + ". " + asks;
    }

    /// Whether somebody was asked about all of it already, and did not know.
    public boolean isUnknownToSomebody() {
        return points.stream()
                .allMatch(p -> p.said() != null && p.said().said() == GivenAnswer.Said.UNKNOWN);
    }
}
