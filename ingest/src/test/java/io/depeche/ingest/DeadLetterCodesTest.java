package io.depeche.ingest;

import static io.depeche.ingest.Items.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.model.Growth;
import io.depeche.model.Outcome;
import io.depeche.model.Problem;
import io.depeche.model.WireItem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every code that ingest refuses with, from the bytes that lead to it. */
class DeadLetterCodesTest {
    private static final Ingest INGEST = Ingest.withDefaults();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "RAW-EMPTY|``",
                "RAW-EMPTY|` \u00a0\n `",
                "RAW-BINARY|`\u0089PNG\r\n`",
                "RAW-BINARY|`\u0000\u0005\u0006\u0007\u0010\u0011abc`",
                "RAW-TRUNCATED|`\u0001abc0001 3 pol 20\r\n\u0002Head =\r\n\r\nText`",
                "RAW-TRUNCATED|`\u0016\u0016\u0001a0001\u001fx\nr e`",
                "RAW-TRUNCATED|`<REUTERS NEWID=\"1\"><TEXT>cut`",
                "RAW-TRUNCATED|`{\"altId\":\"n1\",\"takeSequence\":1,\"body\":\"cut`",
                "RAW-TRUNCATED|`[{\"Type\":\"Update\",\"Fields\":{\"FRAGMENT\":\"H4sI\",\"FRAG_NUM\":2,\"GUID\":\"g\"}}]`",
                "RAW-TRUNCATED|`\u001f\u008b\b\u0000\u0000`",
                "ENC-INVALID|`<?xml version='1.0' encoding='US-ASCII'?><a>\u0081\u00d7\u00f7 \u009d\u00a4\u00a6\u00ac\u0090 \u00d7\u00ac\u008f</a>`",
                "FMT-UNKNOWN|`{\"temperature\":12}`",
                "FMT-UNKNOWN|`<?xml version='1.0'?><weather/>`",
                "FMT-MALFORMED|`{\"uri\":\"urn:x:1\",\"headline\":`",
                "FMT-MALFORMED|`<nitf><body></nitf>`",
                "FMT-UNSAFE|`<!DOCTYPE nitf [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><nitf><body><p>&x;</p></body></nitf>`",
                "FMT-UNSAFE|`<!DOCTYPE NewsML [<!ENTITY a 'a'><!ENTITY b '&a;&a;&a;'>]><NewsML>&b;</NewsML>`",
                "SCH-MISSING-CONTENT|`{\"uri\":\"urn:x:1\",\"type\":\"text\"}`",
                "SCH-MISSING-CONTENT|`<rss><channel><item><guid>1</guid></item></channel></rss>`"
            })
    void shouldGiveTheCodeThatTheBytesDeserve(String code, String bytes) {
        List<Outcome<WireItem>> outcomes =
                INGEST.apply(Items.raw(bytes.getBytes(StandardCharsets.ISO_8859_1), Map.of()));

        Problem problem = refused(outcomes.get(0));
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.message()).isNotBlank();
    }

    @Test
    void shouldRefuseNestingBeyondBoundsInXmlAndJsonAsUnsafe() {
        for (String deep : List.of("<nitf>" + "<p>".repeat(200), "[".repeat(200))) {
            assertThat(refused(INGEST.apply(Items.raw(deep)).get(0)).code()).isEqualTo("FMT-UNSAFE");
        }
    }

    @Test
    void shouldRefuseALineOfAHundredMegabytesUnread() {
        byte[] line = new byte[100 << 20];
        line[0] = '{';

        assertThat(refused(INGEST.apply(Items.raw(line, Map.of())).get(0)).code())
                .isEqualTo("RAW-TOO-LARGE");
    }

    static Stream<Arguments> repetitiveMessages() {
        return Stream.of(
                Arguments.of("\u0001abc0001 3 pol 20\n\u0002", " ", 1 << 20, "x\n\u0003"),
                Arguments.of("\u0001abc0001 3 pol 20\n\u0002", "a/", 1 << 19, "\n=\n\u0003"),
                Arguments.of("\u0001abc0001 3 pol 20\n\u0002A =\nB\u0003241010", " ", 1 << 20, "x"),
                Arguments.of("\u0001abc0001 3 pol 20 ", "ab ", 1 << 19, "\n\u0002A =\nB\u0003"),
                Arguments.of("\u0016\u0016\u0001a0001\nr e ", " ", 1 << 20, "x\n\u0002^A<\n\u0003"),
                Arguments.of("\u0016\u0016\u0001a0001\nr e\n\u0002^A", "< ", 1 << 19, "x\n\u0003"),
                Arguments.of(
                        "<nitf><head/><body><body.head><dateline>",
                        "1",
                        1 << 20,
                        "x</dateline></body.head></body></nitf>"),
                Arguments.of("{\"uri\":\"urn:x:1\",\"headline\":\"x\",\"versioncreated\":\"1", " ", 1 << 20, "x\"}"),
                Arguments.of(
                        "<NewsML><NewsItem><NewsComponent><Role FormalName='Title'/>",
                        "<ContentItem><DataContent>x</DataContent></ContentItem>",
                        20_000,
                        "</NewsComponent></NewsItem></NewsML>"));
    }

    @ParameterizedTest
    @MethodSource("repetitiveMessages")
    void shouldDoWorkInProportionToARepetitiveMessage(String start, String piece, int pieces, String end) {
        // when
        double growth = Growth.of(text -> INGEST.apply(Items.raw(text + end)), start, piece, pieces);

        // then
        assertThat(growth).isLessThan(Growth.PROPORTIONATE);
    }
}
