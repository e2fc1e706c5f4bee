package io.depeche.app.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.enrich.reference.Instrument;
import io.depeche.enrich.reference.row.Import;
import io.depeche.enrich.reference.row.Period;
import io.depeche.enrich.reference.row.Row;
import io.depeche.model.InstrumentTag.Kind;
import io.depeche.model.Json;
import io.depeche.words.Words;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceStateTest {
    private static final String NAME = "mills";

    private final ReferenceState state = new ReferenceState();
    private long offset;

    @BeforeEach
    void twoRowsAreInUse() {
        row(0, "Old Mills", "one");
        row(1, "Old Works", "one");
        manifest("one", 2);
    }

    @Test
    void shouldKeepTheOldImportWholeWhileTheNewOneArrives() {
        // when half of the new rows are read, and a decision between them
        row(0, "New Mills", "two");
        boolean changed = take(
                ReferenceKeys.override(Row.Ruling.What.ALIAS, "Click"),
                Json.bytes(new Row.Ruling(Row.Ruling.What.ALIAS, "Click", null, "a word", "desk", "operator")),
                "");

        // then
        assertThat(changed).isTrue();
        assertThat(names()).containsExactly("Old Mills", "Old Works");
    }

    @Test
    void shouldTakeTheNewImportAtItsManifest() {
        row(0, "New Mills", "two");
        assertThat(manifest("two", 1)).isTrue();

        assertThat(names()).containsExactly("New Mills");
    }

    @Test
    void shouldNotUseAnImportOfWhichRowsAreMissing() {
        row(0, "New Mills", "two");
        assertThat(manifest("two", 2)).isFalse();

        assertThat(names()).containsExactly("Old Mills", "Old Works");
        assertThat(state.problems()).singleElement().asString().contains("has 1 of 2 rows", "import it again");
    }

    @Test
    void shouldKeepTheOrderOfTheRows() {
        for (int i = 0; i < 12; i++) {
            row(i, "Works " + i, "two");
        }
        manifest("two", 12);

        assertThat(names()).element(10).isEqualTo("Works 10");
        assertThat(names()).element(2).isEqualTo("Works 2");
    }

    @Test
    void shouldNameARecordThatIsNoReferenceData() {
        assertThat(take(ReferenceKeys.row(NAME, 0), "{".getBytes(StandardCharsets.UTF_8), "two"))
                .isFalse();

        assertThat(state.problems()).singleElement().asString().contains("wire.reference-0@3", "was ignored");
        assertThat(names()).containsExactly("Old Mills", "Old Works");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    hello             | {}                                              | hello
                                      | {}                                              | its key is ''
                    row/x             | {}                                              | row/x
                    row/a/1           | null                                            | no value
                    row/a/1           | {"row":"instrument","instrument":"a"}           | no name
                    row/a/1           | {"row":"listing","instrument":"a","mic":"XNYS"} | no period
                    manifest/a        | null                                            | no value
                    manifest/a        | {"name":"a","rows":0}                           | no version
                    override/alias/a  | null                                            | no value
                    override/alias/a  | {"row":"override","what":"ALIAS"}               | no text
                    """)
    void shouldNameARecordThatOthersLeftThereAndGoOn(@Nullable String key, String value, String reason) {
        boolean changed = take(
                key == null ? null : key.getBytes(StandardCharsets.UTF_8), value.getBytes(StandardCharsets.UTF_8), "a");

        assertThat(changed).isFalse();
        assertThat(state.problems()).singleElement().asString().contains("wire.reference-0@3", "was ignored", reason);
        assertThat(state.reference(Words.shipped()).instruments())
                .extracting(Instrument::id)
                .contains("1/i0");
    }

    @Test
    void shouldForgetAProblemThatALaterRecordOfTheSameKeyMends() {
        manifest("two", 2);
        assertThat(state.problems()).hasSize(1);

        row(0, "New Mills", "three");
        manifest("three", 1);

        assertThat(state.problems()).isEmpty();
    }

    private List<String> names() {
        return state.imports().stream()
                .map(Import::rows)
                .flatMap(List::stream)
                .map(row -> ((Row.Issue) row).name())
                .toList();
    }

    private void row(int number, String name, String generation) {
        Row row = new Row.Issue("i" + number, name, Kind.EQUITY, null, null, null, Period.UNDATED, "desk");
        take(ReferenceKeys.row(NAME, number), Json.bytes(row), generation);
    }

    private boolean manifest(String generation, int rows) {
        var manifest = new Manifest(NAME, "1", generation, rows, 0, Instant.EPOCH, List.of("mills.csv"));
        return take(ReferenceKeys.manifest(NAME), Json.bytes(manifest), generation);
    }

    private boolean take(byte @Nullable [] key, byte @Nullable [] value, String generation) {
        return state.take(ReferenceRecords.at(offset++, key, value, generation));
    }
}
