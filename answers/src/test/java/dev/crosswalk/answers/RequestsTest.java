package dev.crosswalk.answers;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.crosswalk.engine.operation.Moment;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What is asked: plain values, as a command line or a server reads them, and nothing else.
class RequestsTest {
    private static final Set<Type> PLAIN =
            Set.of(
                    String.class,
                    Integer.class,
                    int.class,
                    boolean.class,
                    LocalDate.class,
                    Moment.class,
                    QuestionTerms.class);

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("dev.crosswalk.answers");

    static List<Class<?>> requests() {
        return CLASSES.stream()
                .filter(c -> c.getSimpleName().endsWith("Request"))
                .<Class<?>>map(JavaClass::reflect)
                .toList();
    }

    @Test
    void thereIsOneForEachQuestionOfWhichMoreIsAskedThanAName() {
        assertThat(requests())
                .extracting(Class::getSimpleName)
                .contains(
                        "GapRequest",
                        "WhyRequest",
                        "CompareRequest",
                        "ShowRequest",
                        "ControlsRequest",
                        "PlanRequest",
                        "StatusRequest",
                        "ChecklistRequest",
                        "CalendarRequest",
                        "DiffRequest",
                        "ReportRequest",
                        "DocumentsRequest",
                        "InitRequest",
                        "JudgeRequest",
                        "DeviationsRequest",
                        "ConcludeRequest");
    }

    @ParameterizedTest
    @MethodSource("requests")
    void isARecordOfPlainValues(Class<?> request) {
        assertThat(kinds(request))
                .isNotEmpty()
                .allMatch(Class::isRecord)
                .flatMap(kind -> List.of(kind.getRecordComponents()))
                .allMatch(RequestsTest::isPlain);
    }

    /// A request of several kinds is a sealed interface over their records, or over such
    /// interfaces.
    private static List<Class<?>> kinds(Class<?> request) {
        return request.isSealed()
                ? Arrays.stream(request.getPermittedSubclasses())
                        .<Class<?>>flatMap(kind -> kinds(kind).stream())
                        .toList()
                : List.of(request);
    }

    /// A plain value, a list of texts, or a record or a list of records of such, as the cover page
    /// of a report is.
    private static boolean isPlain(RecordComponent component) {
        return PLAIN.contains(component.getGenericType())
                || isRecordOfPlainValues(component.getType())
                || (component.getGenericType() instanceof ParameterizedType list
                        && list.getRawType() == List.class
                        && list.getActualTypeArguments()[0] instanceof Class<?> of
                        && (of == String.class || isRecordOfPlainValues(of)));
    }

    private static boolean isRecordOfPlainValues(Class<?> type) {
        return type.isRecord()
                && type.getPackageName().startsWith("dev.crosswalk.answers")
                && Arrays.stream(type.getRecordComponents()).allMatch(RequestsTest::isPlain);
    }

    @ParameterizedTest
    @MethodSource("requests")
    void isAnsweredByAFunctionOfItsPackageFromWhatWasRead(Class<?> request) {
        List<Method> answering =
                CLASSES.stream()
                        .filter(c -> c.getPackageName().equals(request.getPackageName()))
                        .map(JavaClass::reflect)
                        .flatMap(c -> Arrays.stream(c.getDeclaredMethods()))
                        .filter(m -> Modifier.isStatic(m.getModifiers()))
                        .filter(m -> Modifier.isPublic(m.getModifiers()))
                        .filter(m -> isAnswer(m.getReturnType()))
                        .filter(m -> takes(m, request) && takes(m, Sources.class))
                        .toList();

        assertThat(answering).hasSize(1);
    }

    /// An edit is an answer once somebody said whether it was written.
    private static boolean isAnswer(Class<?> type) {
        return Answer.class.isAssignableFrom(type)
                || Arrays.stream(type.getDeclaredMethods())
                        .anyMatch(m ->
                                m.getName().equals("told") && m.getReturnType() == Answer.class);
    }

    private static boolean takes(Method method, Class<?> type) {
        return List.of(method.getParameterTypes()).contains(type);
    }

    // ---- words

    private static final Pattern LITERAL = Pattern.compile("\"(?:[^\"\\\\\n]|\\\\.)*\"");

    private static final Pattern TYPED = Pattern.compile("(^|[^-\\w])--[a-z]|\\bcrosswalk [a-z]+");

    /// An option, or a command, is what a command line makes of a parameter, or a question.
    @Test
    void nothingThatIsSaidNamesAnOptionOrACommand() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<Path> sources = files.filter(f -> f.toString().endsWith(".java")).toList();

            assertThat(sources).hasSizeGreaterThan(70);
            assertThat(sources.stream().flatMap(RequestsTest::literals))
                    .hasSizeGreaterThan(1000)
                    .noneMatch(literal -> TYPED.matcher(literal).find());
        }
    }

    private static Stream<String> literals(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.strip().startsWith("//"))
                    .flatMap(line -> LITERAL.matcher(line).results().map(r -> r.group()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
