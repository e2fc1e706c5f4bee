package io.depeche.ingest.format;

import static io.depeche.ingest.format.Files.code;
import static io.depeche.ingest.format.Files.message;
import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.words.Table;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NotNewsTest {
    static Stream<Table.Row> rows() {
        return Table.load("/formats/not-news.tsv").rows().stream();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void shouldSayWhatTheExampleOfEveryRowIs(Table.Row row) {
        String text = row.get("example").replace('|', '\n') + "\nand more of it";

        assertThat(NotNews.in(row.get("example").contains("\\n") ? row.get("example") : text))
                .contains(row.get("what"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://a.example/1\nhttps://a.example/2\n",
                "- https://a.example/1",
                "id,headline,date\n1,\"Rain, and more\",2025-05-01\n2,Snow,2025-05-02",
                "Name;Kurs;Datum\nAcme;12,3;1.5.",
                "a\tb\tc\n1\t2\t3",
                "name=Ida+Ros&text=The%20board&x=1",
                "48 65 6c 6c 6f 20 48 65 6c 6c 6f 20 48 65 6c 6c 6f 20 48 65 6c 6c 6f 20 48 65 6c",
                "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9_eyJzdWIiOiIxMjM0NTY3ODkwIn0"
            })
    void shouldRefuseTextsOfWhichEveryLineIsSomethingElse(String text) {
        assertThat(code(Files.read(text).found().get(0))).isEqualTo("FMT-UNKNOWN");
    }

    @Test
    void shouldRefuseBase64() {
        String code = Base64.getMimeEncoder()
                .encodeToString("<nitf><body>The board approved it.</body></nitf>"
                        .repeat(5)
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(message(Files.read(code).found().get(0))).contains("Base64");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP 200\n<?xml version='1.0'?><nitf/>", "message 12:\n\n<rss><channel/></rss>"})
    void shouldRefuseADocumentBehindOtherText(String text) {
        assertThat(code(Files.read(text).found().get(0))).isEqualTo("FMT-MALFORMED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Function follows form, the architect said.",
                "From Monday, import prices rise.",
                "Import prices from \"China\" rose.",
                "Package holidays; prices rise",
                "Let it rain = the new album",
                "Insert into the record: it rained.",
                "Get /ready/ for HTTP",
                "The DAX; the CAC; the FTSE\nall fell on Tuesday.",
                "Acme, Nordhafen, Meyer\nrose, fell, stood still",
                "Rain",
                "Donaudampfschifffahrtsgesellschaftskapitaenswitwenrente",
                "\"It rained,\" she said. \"Again.\"",
                "[Moscow] = a city",
                "1.\n2. May",
                "--- \nThe board: a portrait\nIt met.",
                "Mail us: https://a.example/1",
                "東京株式市場で日経平均株価は三日続けて上昇し取引時間中の最高値を更新したと発表した東京株式市場で日経平均株価は三日続けて上昇"
            })
    void shouldReadNewsThatLooksAlittleLikeThat(String text) {
        assertThat(Files.read(text).format()).isEqualTo("text");
    }
}
