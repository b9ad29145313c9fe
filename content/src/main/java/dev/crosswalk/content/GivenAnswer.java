package dev.crosswalk.content;

import dev.crosswalk.content.text.OneLine;
import dev.crosswalk.content.yaml.Fields;
import dev.crosswalk.content.yaml.Node;
import dev.crosswalk.engine.Answered;
import dev.crosswalk.engine.Assurance;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a person said of an obligation when asked, as it is kept: in a facts file, or in a
/// programme.
///
/// @param level the assurance that is answered, never operating
/// @param by who said so; may be empty
/// @param on the day on which they said it; null where nobody knows
/// @param expiresOn the last day on which it counts; null where it counts for good
/// @param provider the other organisation that does it; empty where none does
public record GivenAnswer(
        String obligation,
        Said said,
        Assurance level,
        String by,
        @Nullable LocalDate on,
        @Nullable LocalDate expiresOn,
        String note,
        String provider) {

    /// How long a person's word counts where nobody says otherwise.
    public static final int USUAL_DAYS = 365;

    public enum Said {
        DONE,
        NOT_DONE,
        /// Who was asked does not know. It is no fact, and says that there is no use in asking the
        /// same person again.
        UNKNOWN,
        /// It does not apply to the organisation. That is no fact either: a requirement that is
        /// excluded is, once somebody approves it.
        NOT_APPLICABLE,
        /// Another organisation does it, whose own report would show that.
        PROVIDER;

        private static final Set<Said> IN_WORDS = EnumSet.of(UNKNOWN, NOT_APPLICABLE, PROVIDER);

        /// As it stands in files: `true`, `false`, `unknown`, `not-applicable`, `provider`.
        public String word() {
            return switch (this) {
                case DONE -> "true";
                case NOT_DONE -> "false";
                case UNKNOWN -> "unknown";
                case NOT_APPLICABLE -> "not-applicable";
                case PROVIDER -> "provider";
            };
        }

        /// What stands under the key `met`; null, with a finding, where it is none of them.
        public static @Nullable Said read(Fields fields) {
            if (fields.has("met")
                    && fields.node("met").orElse(null) instanceof Node.Scalar scalar) {
                for (Said said : IN_WORDS) {
                    if (scalar.text().equals(said.word())) {
                        return said;
                    }
                }
            }
            return fields.requiredFlag("met").map(met -> met ? DONE : NOT_DONE).orElse(null);
        }
    }

    /// The key of the other organisation.
    public static final String PROVIDED_BY = "provider";

    /// The keys of one in a file.
    public static final Set<String> KEYS =
            Set.of("obligation", "met", "assurance", "by", "on", "expiresOn", "note", PROVIDED_BY);

    public GivenAnswer {
        by = OneLine.of(by);
        note = OneLine.of(note);
        provider = OneLine.of(provider);
    }

    /// An answer about what the organisation does itself.
    public GivenAnswer(
            String obligation,
            Said said,
            Assurance level,
            String by,
            @Nullable LocalDate on,
            @Nullable LocalDate expiresOn,
            String note) {
        this(obligation, said, level, by, on, expiresOn, note, "");
    }

    /// The same as a fact; empty where who was asked does not know, or says that it does not apply.
    public Optional<Answered> fact() {
        return switch (said) {
            case DONE, NOT_DONE ->
                    Optional.of(new Answered(obligation, said == Said.DONE, level, source()));
            case PROVIDER ->
                    provider.isEmpty()
                            ? Optional.empty()
                            : Optional.of(
                                    new Answered(obligation, true, level, source(), provider));
            case UNKNOWN, NOT_APPLICABLE -> Optional.empty();
        };
    }

    /// What is wrong with what it says of another organisation, with the key that it is about;
    /// empty where nothing is.
    public Optional<String> lacksProvider() {
        if ((said == Said.PROVIDER) != provider.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                said == Said.PROVIDER
                        ? "another organisation does it: say which, provider: .."
                        : "names %s, and does not say that they do it: met: provider"
                                .formatted(provider));
    }

    /// Whether it counts on a day: not before it was given, and not after it expired.
    public boolean countsOn(LocalDate day) {
        return (on == null || !on.isAfter(day)) && !isExpiredOn(day);
    }

    public boolean isExpiredOn(LocalDate day) {
        return expiresOn != null && expiresOn.isBefore(day);
    }

    /// `Security lead, 2026-06-01: post-mortems since 2024`
    public String source() {
        String who =
                Stream.of(by, on == null ? "" : on.toString())
                        .filter(s -> !s.isEmpty())
                        .collect(Collectors.joining(", "));
        return Stream.of(who, note).filter(s -> !s.isEmpty()).collect(Collectors.joining(": "));
    }
}
