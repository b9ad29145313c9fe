package dev.crosswalk.files.edit;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvEditTest {
    private static List<List<String>> read(String csv) {
        List<List<String>> records = new ArrayList<>();
        CsvReader.builder()
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(csv)
                .forEach((CsvRecord r) -> records.add(r.getFields()));
        return records;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a,b\n1,2\n",
                "a,b\r\n1,2",
                "a,\"b, \"\"c\"\"\"\n\"x\ny\",\n",
                "a,b\n\n\n1,2\n,\n\"\",\n",
                "a\n\n1\n\"\"\n",
                "a,b\r1,2\r"
            })
    void readsWhatTheReaderOfPopulationsReads(String csv) {
        assertThat(new CsvEdit(csv).records()).isEqualTo(read(csv));
    }

    @Test
    void onlyTheFieldThatIsSetChanges() {
        CsvEdit edit = new CsvEdit("a,b,c\n1, two ,\"3\"\n4,5,6\n");
        edit.set(1, 0, "x,y");
        edit.set(1, 2, "3\"");
        edit.set(2, 1, "");

        assertThat(edit.edited()).isEqualTo("a,b,c\n\"x,y\", two ,\"3\"\"\"\n4,,6\n");
    }

    @Test
    void newRecordsComeBehindTheLastInItsKindOfLines() {
        CsvEdit edit = new CsvEdit("a,b\r\n1,2");
        edit.append(Map.of(1, "x"), 2);

        assertThat(edit.edited()).isEqualTo("a,b\r\n1,2\r\n,x\r\n");
    }

    @Test
    void theLastRecordCanGoWhileOthersCome() {
        CsvEdit edit = new CsvEdit("a,b\n1,2\n3,4");
        edit.remove(2);
        edit.append(Map.of(0, "5", 1, "6"), 2);

        assertThat(edit.edited()).isEqualTo("a,b\n1,2\n5,6\n");
    }

    @Test
    void anyFieldCanBecomeAnything() {
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            CsvEdit edit = new CsvEdit("a,b\n\"1\",2\n3,\"4\n5\"\n");
            int record = 1 + random.nextInt(2);
            int column = random.nextInt(2);
            String odd = Disorder.odd(random);
            edit.set(record, column, odd);

            assertThat(read(edit.edited()).get(record).get(column)).isEqualTo(odd);
        }
    }
}
