package io.depeche.enrich.clean.pass;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParagraphEndsTest {
    private static final ParagraphEnds WRAPPED = new ParagraphEnds(OptionalInt.of(60), false, false);
    private static final ParagraphEnds INDENTED = new ParagraphEnds(OptionalInt.of(60), true, false);
    /** As long as a line may be. */
    private static final String FULL = "the river rose in the night and it stood above the mark that";

    @Test
    void shouldEndAParagraphAfterEachLineThatWasNotWrapped() {
        // given
        ParagraphEnds unwrapped = ParagraphEnds.of(List.of("The river rose.", "It fell."));

        // then
        assertThat(unwrapped.width()).isEmpty();
        assertThat(unwrapped.between(FULL, "was set")).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            the river rose in the night and it stood above the mark that | was set in the spring | false | the next word did not fit
            the river rose in the night.                                 | Rain fell for a week  | true  | the next word would have fitted
            the river rose in the night and it stood above the last mark. | Rain fell for a week  | false | a sentence may end where a line does
            the river rose                                               | was set in the spring | false | a sentence goes on in lower case
            the river rose.                                              | was set in the spring | true  | but not after a full stop with much room
            the river rose in the night and it stood above               | Rain fell for a week  | true  | there was room
            the river rose in the night and it stood, said               | Rain-Smith of Reuters | false | there was little room
            the river rose in the night and it stood,                    | Rain fell for a week  | false | a comma goes on in spite of some room
            the river rose in the night and it stood above the mark that | * was set             | true  | the mark of a list
            """)
    void shouldJudgeByTheRoomThatWasLeft(String line, String next, boolean ends) {
        // then
        assertThat(WRAPPED.between(line, next)).isEqualTo(ends);
    }

    @Test
    void shouldEndAParagraphBeforeAndAfterALineThatIsTooLongToHaveBeenWrapped() {
        // given
        String tooLong = FULL + " was set in the spring";

        // then
        assertThat(WRAPPED.between(tooLong, "of last year")).isTrue();
        assertThat(WRAPPED.between(FULL, tooLong)).isTrue();
    }

    @Test
    void shouldEndAParagraphBeforeAnIndent() {
        // then
        assertThat(INDENTED.between(FULL, "   Rain fell for a week")).isTrue();
        assertThat(INDENTED.between(FULL, "Rain fell for a week")).isFalse();
        assertThat(WRAPPED.between(FULL, "   Rain fell for a week")).isFalse();
    }

    @Test
    void shouldNotTakeAHangingIndentForAParagraph() {
        // given: all lines of a quotation are set in
        String quoted = "    " + FULL.substring(4);

        // then
        assertThat(INDENTED.between(quoted, "    Rain fell for a week")).isFalse();
        assertThat(INDENTED.between("    It rose.", "    Rain fell for a week")).isTrue();
    }

    @Test
    void shouldSeeIndentsOnlyWhereSomeLinesHaveNone() {
        // given
        List<String> story = WrapWidthTest.wrapped(WrapWidthTest.STORY, 60);
        List<String> allIndented = story.stream().map(line -> "   " + line).toList();

        // then
        assertThat(ParagraphEnds.of(allIndented).indented()).isFalse();
        assertThat(ParagraphEnds.of(List.of("   " + story.get(0), story.get(1), story.get(2)))
                        .indented())
                .isTrue();
    }
}
