package dev.crosswalk.answers.ask;

import dev.crosswalk.answers.Dialect;
import dev.crosswalk.answers.Question;
import dev.crosswalk.answers.QuestionTerms;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.answers.ResolvedTerms;
import dev.crosswalk.answers.Somebody;
import dev.crosswalk.answers.Sources;
import dev.crosswalk.answers.TypedNames;
import dev.crosswalk.content.Content;
import dev.crosswalk.content.Domain;
import dev.crosswalk.content.GivenAnswer;
import dev.crosswalk.content.GivenAnswer.Said;
import dev.crosswalk.content.control.Control;
import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.Facet;
import dev.crosswalk.engine.Obligation;
import dev.crosswalk.engine.Posture;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.engine.Verdict;
import dev.crosswalk.programme.AdoptedControl;
import dev.crosswalk.programme.Adoption;
import dev.crosswalk.programme.AuditReport;
import dev.crosswalk.programme.Person;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.standing.Audited;
import dev.crosswalk.programme.standing.ControlStanding;
import dev.crosswalk.programme.standing.LeftToProvider;
import dev.crosswalk.programme.standing.Registers;
import dev.crosswalk.programme.standing.ShownBy;
import dev.crosswalk.programme.standing.Situation;
import dev.crosswalk.programme.standing.Standing;
import dev.crosswalk.programme.words.AnswerWords;
import dev.crosswalk.programme.words.Words;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One round of questions: what they are asked about, who answers, and what of their answers may
/// stand.
///
/// @param questions the situation of each wanted scope
/// @param level the assurance that is asked about and answered
/// @param day the day on which answers are given and have to count
/// @param place where answers are kept, as people call it; empty where nowhere
/// @param given all that people said so far, also what does not count any more
/// @param found what auditors found wanting, by obligation: nothing outweighs a word on it, but
///   whoever says yes to it says what has changed since
/// @param inquiry what is asked, and what is known by what was said
public record Round(
        AskRequest request,
        Content content,
        List<Question> questions,
        Assurance level,
        LocalDate day,
        String place,
        List<GivenAnswer> given,
        Map<String, List<Audited.Wanting>> found,
        Inquiry inquiry) {

    private static final String ANSWER = "answer";

    /// The domain of what is done where people and machines are.
    private static final String PREMISES = "physical";

    private static final List<String> REPLIES =
            List.of("yes", "no", "partly", "unknown", "does-not-apply", "provider");

    public Round {
        questions = List.copyOf(questions);
        given = List.copyOf(given);
        found = Map.copyOf(found);
    }

    public static Round of(AskRequest request, Sources sources) throws Refusal {
        QuestionTerms terms = implemented(request.terms());
        sources.refuseNoWant(request.wants().isEmpty() ? null : "");
        ResolvedTerms resolved = ResolvedTerms.ofAnything(terms, sources);
        Crosswalk crosswalk = resolved.situation().crosswalk();
        List<Scope> wants = resolved.situation().merged(resolved.wants().all(request.wants()));
        List<Question> questions = wants.stream().map(resolved::about).toList();
        Map<Scope, Posture> postures = new LinkedHashMap<>();
        questions.forEach(q -> postures.put(q.judged().gap().want(), q.posture()));
        Programme programme = sources.programme();
        LocalDate day =
                questions.getFirst().asOf() == null
                        ? LocalDate.ofInstant(sources.now(), ZoneOffset.UTC)
                        : questions.getFirst().asOf().day();
        List<GivenAnswer> given = List.of();
        if (programme != null) {
            given = programme.answers();
        } else if (sources.facts() != null) {
            given = sources.facts().facts().given();
        }
        refuseUnknownDomains(request.domains(), sources.content());
        return new Round(
                request,
                sources.content(),
                questions,
                terms.question(),
                day,
                place(sources),
                given,
                found(questions),
                Inquiry.of(
                        crosswalk,
                        controls(sources.content(), programme),
                        failing(questions),
                        left(resolved.situation()),
                        postures,
                        resolved.situation().answers()));
    }

    /// What people would be asked of what one question is about.
    public static Inquiry inquiry(Question question) {
        return inquiry(List.of(question));
    }

    /// The same of several questions in one situation; at least one.
    public static Inquiry inquiry(List<Question> questions) {
        Question first = questions.getFirst();
        Situation situation = first.situation();
        Map<Scope, Posture> postures = new LinkedHashMap<>();
        questions.forEach(q -> postures.put(q.judged().gap().want(), q.posture()));
        return Inquiry.of(
                first.crosswalk(),
                controls(first.content(), situation.programme()),
                failing(questions),
                left(situation),
                postures,
                situation.answers());
    }

    /// Nobody's word shows how something operated: whatever a programme wants, people are asked
    /// what is in place.
    private static QuestionTerms implemented(QuestionTerms terms) throws Refusal {
        if (terms.assurance() != null && terms.question() == Assurance.OPERATING) {
            throw Refusal.of(
                    Code.UNSUITABLE,
                    "assurance",
                    terms.assurance(),
                    "nobody's word shows how something operated over a window: ask with <assurance"
                            + " implemented> or <assurance designed>");
        }
        return terms.assurance() != null
                ? terms
                : new QuestionTerms(
                        terms.have(),
                        terms.trust(),
                        "implemented",
                        terms.asOf(),
                        terms.knownAt(),
                        terms.claims());
    }

    private static String place(Sources sources) {
        return sources.programme() != null
                ? "answers.yaml of the programme"
                : sources.facts() == null ? "" : sources.facts().name();
    }

    /// The obligations of which the last that was seen of a control is that they failed, with what
    /// cannot be done without them.
    private static Set<String> failing(List<Question> questions) {
        Set<String> failing = new HashSet<>();
        for (Question q : questions) {
            Standing standing = q.standing();
            if (standing != null) {
                standing.controls().stream()
                        .flatMap(c -> c.control().discharges().stream())
                        .distinct()
                        .filter(o -> ShownBy.isFailing(standing, o))
                        .forEach(failing::add);
            }
        }
        return questions.getFirst().crosswalk().giving(failing);
    }

    /// What reports on record say one by one to be a provider's.
    private static Set<String> left(Situation situation) {
        Set<String> left = new HashSet<>();
        Stream.of(Optional.ofNullable(situation.at()), Optional.ofNullable(situation.reports()))
                .flatMap(Optional::stream)
                .flatMap(at -> LeftToProvider.of(at).stream())
                .forEach(part -> left.addAll(part.named()));
        return left;
    }

    private static Map<String, List<Audited.Wanting>> found(List<Question> questions) {
        Situation situation = questions.getFirst().situation();
        Map<String, List<Audited.Wanting>> all = new LinkedHashMap<>();
        Stream.of(Optional.ofNullable(situation.at()), Optional.ofNullable(situation.reports()))
                .flatMap(Optional::stream)
                .forEach(at -> all.putAll(Audited.wanting(at)));
        return all;
    }

    /// What auditors found wanting of an obligation, and of which nothing shows that it was put
    /// right; none where nothing was.
    public List<Audited.Wanting> foundOf(String obligation) {
        return found.getOrDefault(obligation, List.of());
    }

    /// What speaks against a yes, which therefore says why it is one all the same: `an auditor
    /// found otherwise: LA-3, SOC 2 report of 2026 (two of 25 leavers kept access)`, or what the
    /// programme says ([#planned]); empty where nothing does.
    public String otherwise(String obligation) {
        List<Audited.Wanting> of = foundOf(obligation);
        String found =
                of.isEmpty()
                        ? ""
                        : "an auditor found otherwise: "
                                + of.stream()
                                        .map(Audited.Wanting::otherwise)
                                        .collect(Collectors.joining("; "));
        return Stream.of(found, planned(obligation))
                .filter(s -> !s.isEmpty())
                .collect(Collectors.joining("; "));
    }

    /// What the programme itself has that a yes contradicts: `the programme has ISM-10 planned for
    /// 2027-01-22, and no internal audit in its register`; empty where it has something that does
    /// it in place, or says no day to come.
    public String planned(String obligation) {
        Standing standing = questions.getFirst().standing();
        Programme programme = programme();
        if (standing == null || programme == null) {
            return "";
        }
        List<ControlStanding> all =
                standing.controls().stream()
                        .filter(c -> c.control().discharges().contains(obligation))
                        .filter(c -> c.state() != null && c.state() != Adoption.State.RETIRED)
                        .toList();
        if (all.isEmpty() || !all.stream().allMatch(this::isToCome)) {
            return "";
        }
        return "the programme has %s%s"
                .formatted(
                        Words.and(
                                all.stream()
                                        .map(c ->
                                                "%s planned for %s"
                                                        .formatted(
                                                                c.control().id(),
                                                                c.adoption().dueOn()))
                                        .toList()),
                        programme.audits().isEmpty()
                                        && all.stream()
                                                .anyMatch(c -> Registers.isOfAudits(c.control()))
                                ? ", and no internal audit in its register"
                                : "");
    }

    /// Whether people have set a day to come for a control; that of a plan is nobody's.
    private boolean isToCome(ControlStanding c) {
        LocalDate due = c.adoption().dueOn();
        return c.state() == Adoption.State.PLANNED
                && due != null
                && due.isAfter(day)
                && !c.adoption().isProposed();
    }

    /// Whether at least half of it is decided or laid down by whoever is asked, which no provider
    /// does.
    public boolean isOwn(Collection<String> obligations) {
        long own =
                obligations.stream()
                        .flatMap(id -> crosswalk().obligation(id).stream())
                        .filter(o ->
                                !o.domain().equals(PREMISES)
                                        && (o.facet() == Facet.GOVERN
                                                || o.facet() == Facet.DOCUMENT))
                        .count();
        return 2 * own >= obligations.size();
    }

    /// The providers that reports about us carve out, where it is asked about premises, which may
    /// be theirs: `Example Cloud`.
    public List<String> premisesOf(Collection<String> obligations) {
        Programme programme = programme();
        boolean isPremises =
                obligations.stream()
                        .anyMatch(id ->
                                crosswalk()
                                        .obligation(id)
                                        .filter(o -> o.domain().equals(PREMISES))
                                        .isPresent());
        return programme == null || !isPremises
                ? List.of()
                : programme.reports().stream()
                        .filter(AuditReport::isOurs)
                        .flatMap(report -> report.carvedOut().stream())
                        .map(AuditReport.CarvedOut::provider)
                        .distinct()
                        .toList();
    }

    /// What a control of the organisation's own says close to an obligation that is asked about,
    /// and an auditor tested without exception: its id first, `INV-01: "Each has an owner."`; empty
    /// where none does.
    public String tested(String obligation) {
        Tested.Said said =
                Tested.of(programme(), content).beside(obligation, inquiry.text(obligation));
        return said == null ? "" : "%s: \"%s\"".formatted(said.id(), said.says());
    }

    private static List<GivenAnswer> counting(List<GivenAnswer> given, LocalDate day) {
        return given.stream().filter(a -> a.countsOn(day)).toList();
    }

    /// The controls of the library, as a programme has them where it does, and its own.
    private static List<Control> controls(Content content, @Nullable Programme programme) {
        Map<String, Control> all = new LinkedHashMap<>();
        content.controls().controls().forEach(c -> all.put(c.id(), c));
        if (programme != null) {
            programme.adopted(content.controls()).stream()
                    .map(AdoptedControl::control)
                    .forEach(c -> all.put(c.id(), c));
        }
        return List.copyOf(all.values());
    }

    private static void refuseUnknownDomains(List<String> domains, Content content) throws Refusal {
        List<String> known = content.domains().stream().map(Domain::id).toList();
        for (String domain : domains) {
            if (!known.contains(domain)) {
                throw Refusal.unknown("domain", "domain", domain, known);
            }
        }
    }

    /// The same after something was said.
    public Round saying(Saying saying) {
        List<GivenAnswer> all = saying.after(given);
        return new Round(
                request,
                content,
                questions,
                level,
                day,
                place,
                all,
                found,
                inquiry.saying(counting(all, day)));
    }

    /// Whose questions they are; null where no programme was named.
    @Nullable Programme programme() {
        return questions.getFirst().situation().programme();
    }

    public Dialect dialect() {
        return questions.getFirst().dialect();
    }

    /// The questions of the wanted domains, those that settle most first.
    public List<AskedQuestion> open() {
        List<AskedQuestion> all = request.again() ? inquiry.again() : inquiry.questions();
        return all.stream()
                .filter(q -> request.domains().isEmpty() || request.domains().contains(q.domain()))
                .toList();
    }

    /// As many of them as are wanted.
    public List<AskedQuestion> asked() {
        List<AskedQuestion> all = open();
        Integer most = request.most();
        return most == null || most >= all.size() ? all : all.subList(0, most);
    }

    /// The answers that do not count any more, because they expired.
    public List<GivenAnswer> expired() {
        return given.stream().filter(a -> a.isExpiredOn(day)).toList();
    }

    // ---- what is said

    /// What the request says.
    public Saying said() throws Refusal {
        List<GivenAnswer> put = new ArrayList<>();
        for (String typed : request.answers()) {
            put.addAll(answers(typed));
        }
        Set<String> withdrawn = new LinkedHashSet<>();
        for (String id : request.withdrawn()) {
            withdrawn.addAll(withdrawn(id));
        }
        return checked(new Saying(put, withdrawn));
    }

    /// One answer as it was typed: `ACC-03=yes`, `ACC-03=partly:acc-role-model,acc-sod-rights`,
    /// `PHY-06=provider:Example Cloud`.
    private List<GivenAnswer> answers(String typed) throws Refusal {
        int equals = typed.indexOf('=');
        if (equals < 1) {
            throw Refusal.malformed(
                    ANSWER,
                    typed,
                    "is no answer: say ID=yes, ID=no, ID=unknown, ID=partly:ID,..,"
                            + " ID=does-not-apply or ID=provider:NAME");
        }
        String id = typed.substring(0, equals).strip();
        String reply = typed.substring(equals + 1).strip();
        List<String> points = called(id);
        int colon = reply.indexOf(':');
        String kind = colon < 0 ? reply : reply.substring(0, colon).strip();
        String rest = colon < 0 ? "" : reply.substring(colon + 1).strip();
        if (colon >= 0 && !kind.equals("partly") && !kind.equals("provider")) {
            throw Refusal.unknown(ANSWER, "answer to " + id, reply, REPLIES);
        }
        return switch (kind) {
            case "yes" -> points.stream().map(o -> answer(o, Said.DONE)).toList();
            case "no" -> points.stream().map(o -> answer(o, Said.NOT_DONE)).toList();
            case "unknown" -> points.stream().map(o -> answer(o, Said.UNKNOWN)).toList();
            case "does-not-apply" ->
                    points.stream().map(o -> answer(o, Said.NOT_APPLICABLE)).toList();
            case "provider" -> {
                if (rest.isEmpty()) {
                    throw Refusal.of(
                            Code.MISSING,
                            ANSWER,
                            id,
                            "say who does it for you: {value}=provider:NAME");
                }
                yield points.stream()
                        .map(o -> answer(o, Said.PROVIDER, request.by(), request.note(), rest))
                        .toList();
            }
            case "partly" -> partly(id, points, rest);
            default -> throw Refusal.unknown(ANSWER, "answer to " + id, reply, REPLIES);
        };
    }

    private List<GivenAnswer> partly(String id, List<String> points, String named) throws Refusal {
        List<String> done =
                Arrays.stream(named.split(",", -1))
                        .map(String::strip)
                        .filter(o -> !o.isEmpty())
                        .toList();
        if (done.isEmpty()) {
            throw Refusal.of(
                            Code.MISSING,
                            ANSWER,
                            id,
                            "say which points of {value} are done, with commas between them, as in"
                                    + " {value}=partly:{first}")
                    .with("first", points.getFirst())
                    .because(points.stream().map(o -> o + ": " + inquiry.text(o)).toList());
        }
        for (String o : done) {
            if (!points.contains(o)) {
                refuse(o);
                throw Refusal.unknown(ANSWER, "point of " + id, o, points);
            }
        }
        return points.stream()
                .map(o -> answer(o, done.contains(o) ? Said.DONE : Said.NOT_DONE))
                .toList();
    }

    private List<String> called(String id) throws Refusal {
        List<String> points = inquiry.called(id);
        if (points.isEmpty()) {
            refuse(id);
            if (isOfControls(id)) {
                // Not to be taken for another question that has a control in common with it.
                throw Refusal.of(
                        Code.UNKNOWN,
                        ANSWER,
                        id,
                        "no question is called {value!} now: which there are changes with what is"
                                + " known and answered. <?ask ..> lists them");
            }
            throw Refusal.of(
                            Code.UNKNOWN,
                            ANSWER,
                            id,
                            "unknown question or obligation {value!}.{maybe}"
                                    + TypedNames.searched(id))
                    .near(inquiry.callable());
        }
        return points;
    }

    /// Whether an id is that of a question as it was once: of controls that there are.
    private boolean isOfControls(String id) {
        return Arrays.stream(id.split("\\+", -1))
                .allMatch(c -> content().controls().control(c).isPresent());
    }

    /// Of which points an answer takes the place of a yes or a no to the contrary, and whose that
    /// was, in a sentence; empty where none does.
    public String inPlaceOf(Saying saying) {
        Map<Said, List<String>> before = new EnumMap<>(Said.class);
        for (GivenAnswer a : saying.put()) {
            GivenAnswer known = known(a.obligation());
            if (known != null
                    && known.said() != a.said()
                    && (known.said() == Said.DONE || known.said() == Said.NOT_DONE)) {
                before.computeIfAbsent(known.said(), _ -> new ArrayList<>())
                        .add("%s (%s)".formatted(a.obligation(), known.source()));
            }
        }
        List<String> parts = new ArrayList<>();
        before.forEach((said, of) ->
                parts.add(
                        "an earlier %s to %s"
                                .formatted(said == Said.DONE ? "yes" : "no", Words.some(of, 8))));
        return parts.isEmpty() ? "" : "That is in place of %s.".formatted(Words.and(parts));
    }

    /// What is said, as somebody reads it who was not there: `Answers done: each visitor is signed
    /// in. Answers not done: ..`, with what was answered and not its ids.
    public String inWords(Saying saying) {
        Map<String, List<String>> points = new LinkedHashMap<>();
        for (GivenAnswer a : saying.put()) {
            points.computeIfAbsent(
                            "Answers "
                                    + (a.provider().isEmpty()
                                            ? AnswerWords.of(a.said())
                                            : "done by " + a.provider()),
                            _ -> new ArrayList<>())
                    .add(point(a.obligation()));
        }
        saying.withdrawn().stream()
                .sorted()
                .forEach(o ->
                        points.computeIfAbsent(
                                        "Takes back what was answered to", _ -> new ArrayList<>())
                                .add(point(o)));
        return points.entrySet().stream()
                .map(e -> e.getKey() + ": " + String.join("; ", e.getValue()))
                .collect(Collectors.joining(". "));
    }

    private String point(String obligation) {
        return crosswalk()
                .obligation(obligation)
                .map(Obligation::words)
                .orElse(obligation)
                .replaceAll("\\.$", "");
    }

    /// Refuses an answer on an obligation that nobody is asked about, with the reason; passes what
    /// is no obligation.
    public void refuse(String obligation) throws Refusal {
        if (inquiry.asks(obligation) || crosswalk().obligation(obligation).isEmpty()) {
            return;
        }
        Verdict v = inquiry.demanding(obligation).orElse(null);
        if (v == null) {
            throw Refusal.of(
                    Code.UNSUITABLE, ANSWER, obligation, "nothing that is wanted asks for {value}");
        }
        if (v.failed(obligation) || inquiry.isFailing(obligation)) {
            throw Refusal.of(
                            Code.CONFLICT,
                            ANSWER,
                            obligation,
                            "{value} is shown not to be done: {why}. Nobody's word outweighs that:"
                                    + " put it right, and show it")
                    .with("why", String.join("; ", failing(obligation)));
        }
        if (v.covered().contains(obligation)) {
            throw Refusal.of(
                            Code.CONFLICT,
                            ANSWER,
                            obligation,
                            "{value} is shown to be done already, by {why}: nobody's word is"
                                    + " needed")
                    .with("why", String.join(", ", v.because(obligation)));
        }
        throw Refusal.of(
                Code.CONFLICT,
                ANSWER,
                obligation,
                "what is known of {value} contradicts itself; <?gap ..> names both sides, and"
                        + " nobody's word settles that");
    }

    private Crosswalk crosswalk() {
        return questions.getFirst().crosswalk();
    }

    /// What shows that an obligation is not done.
    private List<String> failing(String obligation) {
        Set<String> why = new TreeSet<>();
        for (Question q : questions) {
            q.lacking(List.of(obligation)).stream()
                    .filter(l -> l.contains(" failed") || l.contains("not effective"))
                    .forEach(why::add);
            Collection<String> given = crosswalk().given(List.of(obligation));
            q.posture().attestations().stream()
                    .filter(a -> !a.met())
                    .filter(a ->
                            crosswalk().demands(a.requirement()).stream()
                                    .anyMatch(o -> given.contains(o.id())))
                    .forEach(a -> why.add(a.requirement() + " is attested not met"));
        }
        return why.isEmpty() ? List.of("it follows from what failed") : List.copyOf(why);
    }

    private Set<String> withdrawn(String id) throws Refusal {
        Set<String> said = new LinkedHashSet<>();
        given.forEach(a -> said.add(a.obligation()));
        Set<String> of = new LinkedHashSet<>(inquiry.called(id));
        of.retainAll(said);
        if (of.isEmpty() && said.contains(id)) {
            of.add(id);
        }
        if (of.isEmpty()) {
            throw Refusal.unknown("withdraw", "answer", id, said);
        }
        return of;
    }

    /// What a person says of one obligation.
    public GivenAnswer answer(String obligation, Said said) {
        return answer(obligation, said, request.by(), request.note());
    }

    /// @param by who says so
    public GivenAnswer answer(String obligation, Said said, String by, String note) {
        return answer(obligation, said, by, note, "");
    }

    /// @param by who says so
    /// @param provider the other organisation that does it; empty where none does
    public GivenAnswer answer(
            String obligation, Said said, String by, String note, String provider) {
        LocalDate until = request.expiresOn();
        return new GivenAnswer(
                obligation,
                said,
                level,
                by,
                day,
                until == null ? day.plusDays(GivenAnswer.USUAL_DAYS) : until,
                note,
                provider);
    }

    /// Refuses somebody who answers and whom the programme does not know; passes everybody where it
    /// knows nobody, or is to know them from now on.
    public void checkBy(String by) throws Refusal {
        Programme programme = programme();
        if (programme != null && !(request.newPersons() && Somebody.isUnknown(by, programme))) {
            Somebody.check("by", by, day, programme, Somebody.OR_NEW);
        }
    }

    /// What is said, with those who say it and whom the programme does not know yet.
    private Saying bySomebody(Saying saying) throws Refusal {
        Programme programme = programme();
        Map<String, Person> persons = new LinkedHashMap<>();
        for (GivenAnswer a : saying.put()) {
            checkBy(a.by());
            if (programme != null && Somebody.isUnknown(a.by(), programme)) {
                persons.put(a.by(), Somebody.added(a.by(), programme));
            }
        }
        return saying.by(List.copyOf(persons.values()));
    }

    /// Refuses what cannot all be so: an obligation that is not done, though one is that cannot be
    /// done without it; and an answer of nobody.
    public Saying checked(Saying saying) throws Refusal {
        Set<String> seen = new LinkedHashSet<>();
        for (GivenAnswer a : saying.put()) {
            if (a.by().isEmpty()) {
                throw Refusal.missing("by", "say who says so: <by NAME>");
            }
            if (a.isExpiredOn(day)) {
                throw Refusal.of(
                                Code.UNSUITABLE,
                                "expires-on",
                                String.valueOf(a.expiresOn()),
                                "{value} is over on {day}, so the answer would never count")
                        .with("day", day.toString());
            }
            if (a.said() == Said.NOT_APPLICABLE && a.note().isEmpty()) {
                throw Refusal.missing(
                        "note",
                        "say why it does not apply, for whoever approves that: <note TEXT>");
            }
            if (a.said() == Said.DONE && a.note().isEmpty()) {
                refuseBare(a.obligation());
            }
            if (!seen.add(a.obligation())) {
                throw Refusal.of(
                        Code.CONFLICT, ANSWER, a.obligation(), "{value} is answered twice");
            }
        }
        Map<String, GivenAnswer> all = new LinkedHashMap<>();
        counting(saying.after(given), day).forEach(a -> all.put(a.obligation(), a));
        for (GivenAnswer a : all.values()) {
            if (a.said() != Said.DONE) {
                continue;
            }
            for (String follows : crosswalk().given(List.of(a.obligation()))) {
                GivenAnswer other = all.get(follows);
                if (other != null && other.said() == Said.NOT_DONE) {
                    throw contradicting(a, other);
                }
            }
        }
        return bySomebody(saying);
    }

    /// Asks back where something speaks against a yes.
    private void refuseBare(String obligation) throws Refusal {
        String otherwise = otherwise(obligation);
        if (!otherwise.isEmpty()) {
            throw Refusal.missing(
                            "note",
                            foundOf(obligation).isEmpty()
                                    ? "done already? A yes to what the programme has for a later"
                                            + " day needs how it is done today: <note TEXT>"
                                    : "a yes to what an auditor found otherwise needs what has"
                                            + " changed since, for whoever reads the report: <note"
                                            + " TEXT>")
                    .because(List.of(obligation + ": " + otherwise));
        }
    }

    private Refusal contradicting(GivenAnswer yes, GivenAnswer no) {
        return Refusal.of(
                        Code.CONFLICT,
                        ANSWER,
                        no.obligation(),
                        "{value} cannot be left undone where {other} is done. One of the two"
                                + " answers is wrong:")
                .with("other", yes.obligation())
                .because(List.of(said("yes", yes), said("no", no)));
    }

    private String said(String word, GivenAnswer a) {
        return "%s (%s): %s".formatted(word, a.source(), inquiry.text(a.obligation()));
    }

    /// What a person said of an obligation that still counts; null where nobody did.
    public @Nullable GivenAnswer known(String obligation) {
        return inquiry.said(obligation);
    }

    /// The ids of the requirements that are wanted, without their edition where there is one
    /// edition only.
    public List<String> names(List<RequirementRef> refs) {
        boolean one =
                questions.stream().map(q -> q.judged().gap().want().edition()).distinct().count()
                        == 1;
        return refs.stream().map(r -> one ? r.id() : r.toString()).toList();
    }
}
